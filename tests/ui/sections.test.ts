import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseShape } from '../../src/lib/contract/check.ts';
import { Release } from '../../src/lib/contract/release.ts';
import { byDataset, chartsOn, type Views } from '../../src/lib/ui/board/charts.ts';
import { lackingOf } from '../../src/lib/ui/board/lacking.ts';
import { standingNotes } from '../../src/lib/ui/board/notes.ts';
import { profileCharts } from '../../src/lib/ui/board/profile.ts';
import type { View } from '../../src/lib/view/index.ts';

const path = 'tests/fixtures/releases/tangan/datapackage.json';
const release = parseShape(Release, JSON.parse(readFileSync(path, 'utf8')), path);
const charts = chartsOn(release, 'perlinsos');

const view = (more: Partial<View>): View => ({ kind: 'trend', notes: [], ...more }) as View;
const all = (make: (id: string, at: number) => View): Views =>
	Object.fromEntries(charts.map(({ id }, at) => [id, make(id, at)]));

describe('what is lacking on a page', () => {
	const empty = view({ kind: 'empty', status: 'tidak-ada-data' } as Partial<View>);

	test('is told once for each dataset, with the charts that wait', () => {
		const lacking = lackingOf(
			charts,
			all(() => empty),
			'id'
		);
		expect(lacking.map(({ dataset }) => dataset.id)).toEqual(byDataset(charts, 'id').map(({ id }) => id));
		const [first] = lacking;
		expect(first!.whole).toBe(true);
		expect(first!.topics).toEqual(
			byDataset(charts, 'id')
				.find(({ id }) => id === first!.dataset.id)!
				.charts.map(({ chart }) => chart.title.id)
		);
	});

	test('of one chart among others of its dataset is told by the chart itself', () => {
		const own = charts.filter(({ dataset }) => dataset === charts[0]!.dataset);
		expect(own.length).toBeGreaterThan(1);
		const one = lackingOf(
			own,
			all((_, at) => (at === 0 ? empty : view({}))),
			'id'
		);
		expect(one).toEqual([]);
	});

	test('is not the whole dataset where one of its charts has figures, and hidden figures are no lack', () => {
		const some = lackingOf(
			charts,
			all((_, at) => (at === 0 ? view({}) : empty)),
			'id'
		);
		expect(some.find(({ dataset }) => dataset === charts[0]!.dataset)!.whole).toBe(false);
		const hidden = view({ kind: 'empty', status: 'tidak-ditampilkan' } as Partial<View>);
		expect(
			lackingOf(
				charts,
				all(() => hidden),
				'id'
			)
		).toEqual([]);
	});
});

describe('what a dataset always says', () => {
	test('stands once for the page and in no chart, beside what only a chart says', () => {
		const note = { id: 'Selalu begini.', en: 'Always so.' };
		const noted = charts.map((placed) => ({ ...placed, dataset: { ...placed.dataset, note } }));
		const { notes, views } = standingNotes(
			all((id) => view({ notes: [note.id, id] })),
			noted,
			'id'
		);
		expect(notes).toEqual([note.id]);
		expect(Object.entries(views).every(([id, one]) => one.notes.length === 1 && one.notes[0] === id)).toBe(true);
	});

	test('is left out where no chart shows it', () => {
		expect(
			standingNotes(
				all(() => view({})),
				charts,
				'id'
			).notes
		).toEqual([]);
	});
});

describe('the profile of a kota', () => {
	test('takes of each dataset what it declares for profiles, else one trend and one ranking', () => {
		for (const { id, charts: own } of byDataset(profileCharts(release, '62.71'), 'id')) {
			const dataset = release.datasets.find((one) => one.id === id)!;
			const pictures = own.filter(({ chart }) => chart.kind !== 'figure');
			if (dataset.charts.some(({ page }) => page === 'wilayah'))
				expect(
					pictures.every(({ chart }) => chart.page === 'wilayah'),
					id
				).toBe(true);
			else {
				const kinds = pictures.map(({ chart }) => chart.kind);
				expect(new Set(kinds).size, id).toBe(kinds.length);
				expect(
					kinds.filter((kind) => kind !== 'trend' && kind !== 'ranking'),
					id
				).toEqual([]);
			}
		}
	});
});
