import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { loadSolver } from './audit/linear-program.ts';
import { runChain, type Chain } from './chain.ts';
import { Layouts, type Frame } from './spec/block.ts';
import type { Solved } from './audit/solve.ts';

/** Counts to be rounded below which starting threads costs more than it saves. */
const WORTH_THREADS = 1000;
const MOST_THREADS = 4;

/** What a thread is told: the family that it works for from now on, or a chain of it. */
export type Order = { frame: Frame } | { chain: Chain };

/**
 * Threads that round and attack. They start when there is work enough for them and stay for all families of a run, since
 * starting one costs as long as protecting a small family. Results do not depend on their number.
 */
export class Pool {
	readonly #threads: number;
	readonly #workers: Worker[] = [];

	constructor(threads = availableParallelism()) {
		this.#threads = Math.min(threads, MOST_THREADS);
	}

	/** Rounds and attacks all chains of a family. Rejects when a thread dies. */
	async run(frame: Frame, chains: Chain[]): Promise<Solved[]> {
		const sizes = chains.map(({ tasks }) =>
			tasks.reduce((sum, { work, data }) => sum + (work === 'round' ? data.cells.length : 0), 0)
		);
		if (sizes.reduce((sum, size) => sum + size, 0) < WORTH_THREADS || this.#threads < 2) {
			const layouts = new Layouts(frame);
			const highs = await loadSolver();
			return chains.flatMap((chain) => runChain(frame, layouts, chain, highs));
		}
		while (this.#workers.length < this.#threads) this.#workers.push(startWorker());
		const results: Solved[][] = new Array<Solved[]>(chains.length);
		// The largest first, so that none is left over at the end.
		const waiting = [...chains.keys()].sort((a, b) => sizes[a]! - sizes[b]! || b - a);
		await Promise.all(
			this.#workers.map(async (worker) => {
				worker.postMessage({ frame } satisfies Order);
				for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
					results[at] = await answerOf(worker, { chain: chains[at]! });
			})
		);
		return results.flat();
	}

	/** Ends the threads. */
	async close(): Promise<void> {
		await Promise.all(this.#workers.splice(0).map((worker) => worker.terminate()));
	}
}

function startWorker(): Worker {
	// Node 20 reads no TypeScript by itself, and --import does not reach the threads of a process that has a loader already.
	const tsx = createRequire(import.meta.url).resolve('tsx/package.json');
	const loader = new URL('dist/esm/api/index.mjs', pathToFileURL(tsx)).href;
	const start = `import(${JSON.stringify(loader)}).then(({ register }) => (register(), import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)})))`;
	return new Worker(start, { eval: true, execArgv: [] });
}

function answerOf(worker: Worker, order: Order): Promise<Solved[]> {
	return new Promise((resolve, reject) => {
		const settle = (finish: () => void) => {
			worker.off('message', onMessage).off('error', onError).off('exit', onExit);
			finish();
		};
		const onMessage = (solved: Solved[]) => settle(() => resolve(solved));
		const onError = (error: Error) => settle(() => reject(error));
		const onExit = (code: number) => settle(() => reject(new Error(`Utas pelindungan berhenti dengan kode ${code}.`)));
		worker.on('message', onMessage).on('error', onError).on('exit', onExit);
		worker.postMessage(order);
	});
}
