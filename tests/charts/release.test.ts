import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Filters } from '../../src/lib/contract/filters.ts';
import { LANGUAGES } from '../../src/lib/contract/localized.ts';
import { questionOf } from '../../src/lib/query/index.ts';
import { ask } from '../../src/lib/query/ask.ts';
import { csvOf, viewOf, type View } from '../../src/lib/charts/view.ts';
import { openNative } from '../fixtures/releases/open-native.ts';

let opened: Awaited<ReturnType<typeof openNative>>;
beforeAll(async () => void (opened = await openNative()));
afterAll(() => opened.close());

const FILTERS: Filters[] = [
	{ wilayah: [], dimensions: {} },
	{ wilayah: ['62.71.01'], dimensions: {} },
	{ wilayah: ['62.71', '16.74'], dimensions: {} },
	{ wilayah: [], from: '2024-TW2', to: '2025-TW1', dimensions: { program: ['pkh'] } },
	{ wilayah: ['16.74'], from: '2025-TW2', to: '2025-TW2', dimensions: {} }
];

/** Every chart that the release declares, under every filter, in both languages. */
async function everyView(): Promise<{ view: View; rows: number; name: string }[]> {
	const { release, run } = opened;
	const views = [];
	for (const dataset of release.datasets)
		for (const chart of dataset.charts)
			for (const filters of FILTERS) {
				const question = questionOf(chart, dataset, release, filters);
				const answer = await ask(question, release, run);
				for (const language of LANGUAGES) {
					const view = viewOf({ chart, dataset, answer, release, language });
					views.push({ view, rows: answer.rows.length, name: `${view.id} ${language} ${JSON.stringify(filters)}` });
				}
			}
	return views;
}

describe('whatever a release declares can be shown', () => {
	it('each chart has a sentence, subtitle, source and alternative text, and no code leaks into them', async () => {
		for (const { view, name } of await everyView()) {
			for (const text of [view.sentence, view.subtitle, view.source, view.alt]) {
				// A headline figure leaves to its title, its number and its page what they say.
				if (view.kind !== 'figure' || text !== view.subtitle) expect(text, name).not.toBe('');
				expect(text, name).not.toMatch(/undefined|null|NaN|\[object|62\.71|16\.74|TW\d/);
			}
			expect(view.sentence, name).toMatch(/^\p{Lu}|^\d|^Rp/u);
			expect(view.sentence, name).not.toMatch(/karena|akibat|sebab|disebabkan|because|caused/);
		}
	});

	it('the table and the download hold every row of the answer', async () => {
		for (const { view, rows, name } of await everyView()) {
			expect(csvOf(view).trimEnd().split('\r\n').length - 1, name).toBe(rows);
			const cells = view.table.rows.flatMap((row) => row.values).filter((value) => value.status !== undefined);
			expect(cells.length, name).toBe(rows);
		}
	});

	it('no total stands over units, registers, percentages or stocks over time', async () => {
		for (const { view, name } of await everyView()) {
			if (!view.table.total) continue;
			expect(new Set(view.records.map((record) => record.unit)).size, name).toBe(1);
			expect(view.id, name).not.toMatch(/^indikator/);
			if (view.table.axis === 'periode') expect(view.id, name).not.toMatch(/kepesertaan/);
		}
	});

	it('an empty view says why and what to do', async () => {
		const empty = (await everyView()).filter(({ view }) => view.kind === 'empty');
		expect(empty.length).toBeGreaterThan(0);
		for (const { view } of empty) expect(view.kind === 'empty' && view.advice).toMatch(/\.$/);
	});
});
