/**
 * How long a filter takes until all charts of a page have been painted, and where the time goes, in a real browser on the built site:
 * npx tsx tests/bench/filter.ts [--page perlinsos] [--dir build] [--data FOLDER]
 * Prints medians and 95th percentiles in milliseconds, for filters that are new and for the same ones again. `--data` takes the place of the data folder of the build.
 */
import { parseArgs } from 'node:util';
import { serve } from '../../scripts/serve.ts';
import { launch } from '../e2e/browser.ts';

const { values } = parseArgs({
	options: {
		page: { type: 'string', default: 'perlinsos' },
		dir: { type: 'string', default: 'build' },
		data: { type: 'string' }
	}
});
const { page: place, dir, data } = values;

/** Filters by which tables are loaded and code gets warm; none of them is measured. */
const WARM = ['?wilayah=62.71.05', '?program=pip', '?wilayah=62.71.05&program=pip&dari=2024-TW1', '?wilayah=19.71', ''];

/** Filters as a reader combines them, each differing from those before. */
const FILTERS = ['62.71.01', '62.71.02', '62.71.03', '62.71.04', '62.71.01,62.71.03', '16.74'].flatMap((area) =>
	['', '&program=pkh', '&program=sembako,pkh', '&program=pbi-jkn&dari=2024-TW1&sampai=2025-TW2'].map(
		(rest) => `?wilayah=${area}${rest}`
	)
);

/** Spans of one repaint: waiting for the engine's answers, and messages to its worker. */
interface Repaint {
	paint: number;
	waiting: number;
	messages: number;
}

/** Runs in the page: counts messages to the worker and the time in which any of them is unanswered. */
function watchWorker() {
	const state = { messages: 0, waiting: 0, open: 0, since: 0 };
	Object.assign(window, { worker: state });
	const { postMessage } = Worker.prototype;
	const seen = new WeakSet<Worker>();
	Worker.prototype.postMessage = function (this: Worker, ...given: [never]) {
		if (!seen.has(this)) {
			seen.add(this);
			this.addEventListener('message', () => {
				state.open = Math.max(0, state.open - 1);
				if (state.open === 0) state.waiting += performance.now() - state.since;
			});
		}
		if (state.open++ === 0) state.since = performance.now();
		state.messages++;
		return postMessage.apply(this, given);
	};
}

const at = (spans: number[], share: number): number =>
	[...spans].sort((a, b) => a - b)[Math.min(spans.length - 1, Math.floor(spans.length * share))] ?? NaN;

const site = await serve({ dir, ...(data ? { data } : {}) });
const browser = await launch();
try {
	const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
	// tsx names functions by a helper that pages do not have: https://github.com/privatenumber/tsx/issues/113
	await page.addInitScript({ content: `globalThis.__name = (named) => named; (${watchWorker.toString()})()` });
	await page.goto(`${site.url}${place}/`);
	await page.locator('html[data-alive]').waitFor({ state: 'attached' });
	const choose = async (query: string): Promise<Repaint> => {
		return page.evaluate(async (search) => {
			const { worker } = window as unknown as { worker: { messages: number; waiting: number } };
			const before = { ...worker, painted: performance.getEntriesByName('filter-to-paint').length };
			const link = document.createElement('a');
			link.href = search || location.pathname;
			document.body.append(link);
			link.click();
			link.remove();
			const painted = () => performance.getEntriesByName('filter-to-paint');
			while (painted().length === before.painted) await new Promise((done) => setTimeout(done, 5));
			return {
				paint: painted().at(-1)?.duration ?? NaN,
				waiting: worker.waiting - before.waiting,
				messages: worker.messages - before.messages
			};
		}, query);
	};
	for (const query of WARM) await choose(query);
	const system = await browser.newBrowserCDPSession();
	/** Processor time of all pages and workers so far: unlike the clock it does not grow with what else the machine does. */
	const processorTime = async (): Promise<number> => {
		const { processInfo } = await system.send('SystemInfo.getProcessInfo');
		return processInfo.reduce((sum, { type, cpuTime }) => (type === 'renderer' ? sum + cpuTime * 1000 : sum), 0);
	};
	/** The first round asks what nobody asked before; the second goes back to the same filters. */
	for (const round of ['baru', 'kembali']) {
		const started = await processorTime();
		const found: Repaint[] = [];
		for (const query of FILTERS) {
			await page.waitForTimeout(150);
			found.push(await choose(query));
		}
		const spent = (await processorTime()) - started;
		console.log(
			`${place}, saringan ${round}: ${found.length}, ${(spent / found.length).toFixed(0)} ms waktu prosesor masing-masing`
		);
		for (const name of ['paint', 'waiting', 'messages'] as const) {
			const spans = found.map((one) => one[name]);
			console.log(
				`${name.padEnd(9)} least ${at(spans, 0).toFixed(0).padStart(5)}  median ${at(spans, 0.5).toFixed(0).padStart(5)}  p95 ${at(spans, 0.95).toFixed(0).padStart(5)}`
			);
		}
	}
} finally {
	await browser.close();
	await site.close();
}
