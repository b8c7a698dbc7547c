import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/lib/contract/cell.ts';
import { analystParts } from '../../../src/lib/charts/analyst/index.ts';
import { viewOf, type View } from '../../../src/lib/charts/view.ts';
import { analyst, CALM, EVEN, only, overTime, rates, shares } from './sample.ts';
import { answerOf, dataset, exact, release, rounded, without } from '../sample.ts';

/** Shares of 85 per cent in areas of which one stands out, and no area stands out by more than rounding. */
const HIGH: [number, number][] = [
	[2794, 3138],
	[1497, 1730],
	[2561, 3056],
	[138, 155],
	[842, 997],
	[3310, 3932]
];
/** A rounded number of which little is proven: readers are shown the range that is typical of its size. */
const open = (value: number): Cell => ({ ...rounded(value), low: 0, high: value * 3 });
const texts = (view: View, column: number) => view.table.rows.map(({ values }) => values[column]!.text);

describe('a reader of a funnel', () => {
	it('finds areas with high shares that differ by more than chance told apart by their weighted figures', () => {
		const weighted = texts(only(shares('funnel', HIGH), 'funnel'), 4);
		expect(new Set(weighted).size).toBeGreaterThan(3);
		expect(weighted[0]).toBe('88,7%');
	});

	it('reads in the title of an area that the chart draws outside, even where rounding can have put it there', () => {
		const view = only(shares('funnel', [...EVEN.slice(0, 5), [12, 40]], open), 'funnel');
		const last = view.panels[0]!.points.at(-1)!;
		expect(last).toMatchObject({ place: 'far-below', certain: false });
		expect(view.sentence).toBe(`Letak ${last.name} terhadap batas 99,8% belum pasti`);
		expect(view.notes.join(' ')).toContain(`${last.name} di bawah batas 99,8% (bergantung pada pembulatan).`);
		expect(view.sentence).not.toContain('Semua');
	});

	it('meets that remark only where the range that is shown reaches over a limit', () => {
		const view = only(shares('funnel', EVEN, open), 'funnel');
		expect(view.panels[0]!.points.every(({ certain }) => certain)).toBe(true);
		expect(texts(view, 5).join()).not.toContain('pembulatan');
	});

	it('learns how squares, hollow dots and upright lines are read, of those that are there', () => {
		const drawn = shares('funnel', [...EVEN.slice(0, 5), [12, 40]], open).notes.join(' ');
		expect(drawn).toMatch(/kotak: di luar batas 99,8%; berongga: .*; garis tegak: kisaran/);
		expect(shares('funnel', EVEN).notes.join(' ')).not.toMatch(/kotak|berongga|garis tegak/);
	});
});

describe('tables for analysts', () => {
	it('keep the mark of rounded numbers, and no part exceeds its whole', () => {
		const view = shares('lorenz', [[33, 36], ...EVEN], open, 'id', rounded);
		const parts = view.records.flatMap(({ cell }) => cell.parts ?? []);
		for (const { numerator, denominator } of parts)
			expect(numerator.cell.high).toBeLessThanOrEqual(Math.max(denominator.cell.high!, numerator.cell.value!));
		const row = view.table.rows.find(({ values }) => values[1]!.raw === 33)!;
		expect(row.values.slice(1, 3).map(({ text }) => text)).toEqual(['≈33', '≈36']);
		expect(row.values[2]!.status).toBe('dibulatkan');
		expect(view.table.rows.at(-1)!.values.at(-1)!.text).toBe('100,0%');
		expect(view.table.rows[0]!.values.at(-1)!.text).toMatch(/^≈/);
	});

	it('say that cases are too few for a ratio, not that they are hidden', () => {
		const view = shares('lorenz', [[3, 12], ...EVEN]);
		expect(texts(view, 3)).toContain('terlalu sedikit');
		expect(texts(view, 3)).not.toContain('tidak ditampilkan');
		expect(view.notes.join(' ')).toContain('hanya jumlahnya yang ada, di tabel');
	});
});

describe('a reader of a control chart', () => {
	const series = (values: number[]) =>
		only(
			analyst(
				overTime(
					'control',
					values.map((value) => exact(value))
				)
			),
			'control'
		);

	it('is told of every quarter of a run near the limit, the last one too, once', () => {
		const view = series([21, 20, 26, 28, 21, 26, 28, 26, 28, 37, 37, 36]);
		expect(view.panels[0]!.points.at(-1)!.signals).toEqual(['two-of-three']);
		const run = /3 dari 3 titik di dekat batas atas atau di luarnya \(Triwulan IV 2024 s\.d\. Triwulan II 2025\)/g;
		expect(view.notes.join(' ').match(run)).toHaveLength(1);
	});

	it('reads in the title how many signals there are, and below of all quarters outside the limits', () => {
		const view = series([21, 20, 26, 28, 21, 26, 28, 26, 28, 37, 37, 36]);
		expect(view.sentence).toMatch(/3 sinyal perubahan/);
		expect(view.notes.join(' ')).toMatch(/Triwulan IV 2024 s\.d\. Triwulan I 2025 di atas batas kendali/);
	});

	it('finds no square at a point that is not part of the signal around it', () => {
		const view = series([10415, 10402, 10423, 10453, 10856, 10951, 10830, 10912, 11065, 9819, 9874, 9705]);
		expect(view.panels[0]!.points[6]!.signals).toEqual([]);
		expect(view.panels[0]!.points[11]!.signals).toContain('two-of-three');
	});

	it('learns why rates and counts of the same victims can lead to two charts', () => {
		const twin = { ...dataset.charts[0], kind: 'control', page: 'perempuan-anak', measure: 'korban' };
		const calm = CALM.map((value) => value * 2);
		expect(rates(calm, 1e5).notes.join(' ')).not.toContain('XmR');
		dataset.charts.push(twin as (typeof dataset.charts)[number]);
		expect(rates(calm, 1e5).notes.join(' ')).toContain('Dapat berbeda dari diagram XmR');
		dataset.charts.pop();
	});

	it('sees no picture where half of the numbers are hidden, and reads that this is the reason', () => {
		const cells = CALM.map((value, at) => (at % 4 < 2 ? without('tidak-ditampilkan') : exact(value)));
		const view = only(analyst(overTime('control', cells)), 'empty');
		expect(view.sentence).toContain('6 dari 12 titik tanpa angka');
		expect(view.notes.join(' ')).toContain('6 dari 12 titik tanpa angka: tidak ditampilkan (melindungi identitas)');
		expect(view.sentence).not.toContain('kurang dari 12 titik');
		expect(view.advice).toMatch(/tabel.*\.$/);
		expect(view.table.rows).toHaveLength(12);
	});

	it('sees no picture of a few rates, and reads that the cases are too few', () => {
		const view = only(rates([14, 16, 15, 13, 13, 20, 18, 15, 18, 19, 23, 20], 208_709), 'empty');
		expect(view.sentence).toContain('9 dari 12 titik kurang dari 20 kasus');
		expect(view.notes.join(' ')).not.toContain('yang ditampilkan adalah jumlahnya');
		expect(texts(view, 1).slice(0, 2)).toEqual(['14', '16']);
		expect(texts(view, 3)[0]).toBe('terlalu sedikit');
	});

	it('is not told of stocks below a chart of something else', () => {
		const note = { id: 'Penerima adalah keadaan pada triwulan itu.', en: 'Recipients are a state.' };
		const told = (of?: string[]) => {
			const wish = overTime(
				'control',
				CALM.map((value) => exact(value))
			);
			const chart = {
				id: 'a',
				page: 'perlinsos',
				kind: 'control',
				title: note,
				measure: 'korban',
				where: {},
				order: 1
			};
			return viewOf({
				chart: chart as (typeof dataset.charts)[number],
				dataset: { ...dataset, note, ...(of ? { note_of: of } : {}) },
				answer: answerOf(wish),
				release,
				language: 'id',
				more: analystParts
			}).notes;
		};
		expect(told()).toContain(note.id);
		expect(told(['korban'])).toContain(note.id);
		expect(told(['keluarga'])).not.toContain(note.id);
	});
});

describe('a reader of trend tests', () => {
	const YEARS = ['2019', '2020', '2021', '2022', '2023', '2024'];
	const view = analyst({
		kind: 'tendency',
		measure: 'p0',
		by: ['indikator', 'periode'],
		periods: YEARS,
		notes: [{ code: 'parts-without-data', detail: ['tpt', 'gini'] }],
		rows: [
			...YEARS.map((periode, at): [Record<string, string>, Cell] => [
				{ indikator: 'p0', periode },
				exact(5 - at * 0.05)
			]),
			...YEARS.map((periode): [Record<string, string>, Cell] => [
				{ indikator: 'p1', periode },
				without('tidak-ada-data')
			])
		]
	});

	it('is told changes of a percentage in percentage points', () => {
		expect(view.sentence).toContain('−0,05 poin persen per tahun');
		expect(view.table.rows[0]!.values[4]!.text).toBe('−0,05 poin persen per tahun');
	});

	it('finds every indicator without data named, in one sentence', () => {
		const lacking = view.notes.filter((note) => note.includes('datanya tidak ada'));
		expect(lacking).toHaveLength(1);
		expect(lacking[0]).toMatch(/\(P1\).*\(TPT\).*Gini/);
	});
});
