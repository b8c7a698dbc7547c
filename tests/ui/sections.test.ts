import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseShape } from '../../src/lib/contract/check.ts';
import { Release } from '../../src/lib/contract/release.ts';
import { datasetsOf } from '../../src/lib/query/index.ts';
import { chartsOn, type Views } from '../../src/lib/ui/board/charts.ts';
import { lackingOf } from '../../src/lib/ui/board/lacking.ts';
import { columnsOf } from '../../src/lib/ui/board/columns.ts';
import { sharedNotes, standingNotes } from '../../src/lib/ui/board/notes.ts';
import { profileCharts } from '../../src/lib/ui/board/profile.ts';
import { markNotes, type View } from '../../src/lib/charts/view.ts';

const path = 'tests/fixtures/releases/tangan/datapackage.json';
const release = parseShape(Release, JSON.parse(readFileSync(path, 'utf8')), path);
const charts = chartsOn(release, 'perlinsos');

const view = (more: Partial<View>): View => ({ kind: 'trend', notes: [], caveats: [], ...more }) as View;
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
		expect(lacking.map(({ dataset }) => dataset.id)).toEqual(datasetsOf(charts).map(({ id }) => id));
		const [first] = lacking;
		expect(first!.whole).toBe(true);
		expect(first!.topics).toEqual(
			charts.filter(({ dataset }) => dataset === first!.dataset).map(({ chart }) => chart.title.id)
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
	const profile = profileCharts(release, '62.71');
	const pictures = profile.filter(({ chart }) => chart.kind !== 'figure');
	const inside = pictures.filter(({ chart }) => chart.section?.id === 'Wilayah di dalamnya');
	const glance = pictures.filter((placed) => !inside.includes(placed));

	test('has one map of the areas inside and at most two rankings of them', () => {
		expect(inside.filter(({ chart }) => chart.kind === 'map')).toHaveLength(1);
		expect(inside.filter(({ chart }) => chart.kind === 'ranking').length).toBeLessThanOrEqual(2);
		expect(inside.every(({ chart }) => !chart.detail)).toBe(true);
	});

	test('opens with at most four pictures, of as many datasets as there are, and folds the others', () => {
		const principal = glance.filter(({ chart }) => !chart.detail);
		expect(principal.length).toBeLessThanOrEqual(4);
		expect(new Set(principal.map(({ dataset }) => dataset.id)).size).toBe(
			Math.min(4, new Set(glance.map(({ dataset }) => dataset.id)).size)
		);
		expect(glance.slice(0, principal.length)).toEqual(principal);
	});

	test('takes of each dataset what it declares for profiles, else how it moves', () => {
		for (const dataset of datasetsOf(glance)) {
			const { id } = dataset;
			const own = glance.filter((placed) => placed.dataset === dataset);
			const declares = dataset.charts.some(({ page, kind }) => page === 'wilayah' && kind !== 'figure');
			if (declares)
				expect(
					own.every(({ chart }) => chart.page === 'wilayah'),
					id
				).toBe(true);
			else
				expect(
					own.map(({ chart }) => chart.kind),
					id
				).toEqual(['trend']);
		}
	});

	test('names the areas inside a kelurahan nowhere, for there are none', () => {
		const kelurahan = release.codes['wilayah']!.find(({ attributes }) => attributes['tingkat'] === 'kelurahan')!;
		const own = profileCharts(release, kelurahan.id);
		expect(own.length).toBeGreaterThan(0);
		expect(own.filter(({ chart }) => chart.kind === 'map' || chart.kind === 'ranking')).toEqual([]);
	});
});

describe('what several charts of a section say', () => {
	const told = (topic: string, notes: string[]) => view({ topic, notes, language: 'id' } as Partial<View>);

	test('is said once at its head where all say it, and stays with its charts where only some do', () => {
		const three = { a: told('A', ['semua', 'dua']), b: told('B', ['semua', 'dua']), c: told('C', ['dua', 'semua']) };
		expect(sharedNotes(three, ['a', 'b', 'c']).notes).toEqual(['semua dua']);
		const four = { ...three, d: told('D', ['semua', 'sendiri']) };
		const { notes, views: left } = sharedNotes(four, ['a', 'b', 'c', 'd']);
		expect(notes).toEqual(['semua']);
		expect(Object.values(left).map((one) => one.notes)).toEqual([['dua'], ['dua'], ['dua'], ['sendiri']]);
	});

	test('of how numbers and marks are read is told once for the page, each where a chart has such', () => {
		const [rounded, dashed, events] = markNotes('id');
		const all = { a: told('A', [rounded!]), b: told('B', [rounded!, events!, 'x']) };
		const { notes, views } = standingNotes(all, charts, 'id');
		expect(notes).toEqual([rounded, events]);
		expect(notes).not.toContain(dashed);
		expect(Object.values(views).flatMap((one) => one.notes)).toEqual(['x']);
	});
});

describe('charts in two columns', () => {
	const bars = (count: number) =>
		view({
			kind: 'ranking',
			sentence: '',
			subtitle: '',
			height: 24 * count + 70
		});
	const placed = (kind: string, at: number) => ({
		...charts[0]!,
		id: `${at}`,
		chart: { ...charts[0]!.chart, kind } as (typeof charts)[0]['chart']
	});

	test('go where there is room when their turn comes, so that a tall one leaves no hole beside it', () => {
		const own = ['ranking', 'ranking', 'ranking', 'ranking'].map(placed);
		const views = { 0: bars(40), 1: bars(3), 2: bars(3), 3: bars(3) };
		expect(columnsOf(own, views)).toEqual(['left', 'right', 'right', 'right']);
	});

	test('leave both to one that needs the whole width, and begin anew below it', () => {
		const own = ['ranking', 'quadrant', 'ranking', 'ranking'].map(placed);
		const views = { 0: bars(9), 2: bars(3), 3: bars(3) };
		expect(columnsOf(own, views)).toEqual(['left', 'wide', 'left', 'right']);
	});
});
