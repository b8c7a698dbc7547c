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

/** Rounds and attacks all chains, on several threads when there are many. The result does not depend on their number. */
export async function runChains(frame: Frame, chains: Chain[], threads = availableParallelism()): Promise<Solved[]> {
	const work = chains
		.flatMap(({ tasks }) => tasks.filter((task) => task.work === 'round'))
		.reduce((sum, { data }) => sum + data.cells.length, 0);
	if (work < WORTH_THREADS || threads < 2) {
		const layouts = new Layouts(frame);
		const highs = await loadSolver();
		return chains.flatMap((chain) => runChain(frame, layouts, chain, highs));
	}
	const results: Solved[][] = new Array<Solved[]>(chains.length);
	let next = 0;
	await Promise.all(Array.from({ length: Math.min(threads, MOST_THREADS) }, () => startWorker()));
	return results.flat();

	function startWorker(): Promise<void> {
		// Node 20 reads no TypeScript by itself, and --import does not reach the threads of a process that has a loader already.
		const tsx = createRequire(import.meta.url).resolve('tsx/package.json');
		const loader = new URL('dist/esm/api/index.mjs', pathToFileURL(tsx)).href;
		const start = `import(${JSON.stringify(loader)}).then(({ register }) => (register(), import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)})))`;
		const worker = new Worker(start, { eval: true, workerData: frame, execArgv: [] });
		return new Promise((resolve, reject) => {
			let at = -1;
			const give = () => {
				at = next++;
				if (at < chains.length) worker.postMessage(chains[at]);
				else void worker.terminate().then(() => resolve());
			};
			worker.on('message', (solved: Solved[]) => {
				results[at] = solved;
				give();
			});
			worker.once('error', reject);
			worker.once('exit', (code) => code > 1 && reject(new Error(`Utas pelindungan berhenti dengan kode ${code}.`)));
			give();
		});
	}
}
