import { describe, expect, it } from 'vitest';
import { answerOf, exact, rounded, viewFor, without, type Wish } from '../sample.ts';

const history: Wish = {
	kind: 'figure',
	measure: 'korban',
	by: ['periode'],
	periods: ['2024-TW1', '2024-TW2', '2024-TW3', '2024-TW4', '2025-TW1', '2025-TW2'],
	rows: [12, 15, 9, 20, 14, 13].map((value, at) => [
		{ periode: `${2024 + Math.floor(at / 4)}-TW${(at % 4) + 1}` },
		exact(value)
	])
};

const itemOf = (wish: Wish) => {
	const view = viewFor(wish);
	if (view.kind !== 'figure') throw new Error(`bukan angka: ${view.kind}`);
	return view.items[0];
};

describe('a headline figure is compared with what it can be compared with', () => {
	it('a flow is its year to date, beside the same months a year before', () => {
		expect(itemOf(history)).toMatchObject({
			number: '27',
			unit: 'korban',
			period: 'Triwulan I s.d. II 2025',
			changes: [{ text: 'sama dengan Triwulan I s.d. II 2024', uncertain: false }]
		});
	});

	it('a provisional number says so below it', () => {
		const rows = [...history.rows.slice(0, 5), [{ periode: '2025-TW2' }, exact(13, true)] as Wish['rows'][number]];
		expect(itemOf({ ...history, rows })?.when).toBe('Triwulan I s.d. II 2025 · angka sementara');
		expect(itemOf(history)?.when).toBe('Triwulan I s.d. II 2025');
	});

	it('one victim is one victim in English', () => {
		const rows: Wish['rows'] = [[{ periode: '2025-TW1' }, exact(1)]];
		expect(itemOf({ ...history, language: 'en', periods: ['2025-TW1'], rows })).toMatchObject({
			number: '1',
			unit: 'victim',
			spoken: '1 victim'
		});
	});

	it('the table begins and ends with the years that have a figure', () => {
		const years = (figures: (number | null)[]): Wish => ({
			kind: 'figure',
			measure: 'p0',
			by: ['periode'],
			rows: figures.map((value, at) => [
				{ periode: `${2020 + at}` },
				value === null ? without('tidak-ada-data') : exact(value)
			])
		});
		const tableOf = (figures: (number | null)[]) =>
			viewFor({
				...years(figures),
				by: [],
				rows: [[{}, exact(5)]],
				periods: ['2024'],
				history: answerOf(years(figures))
			}).table.rows.map(({ values }) => values[0]?.text);
		expect(tableOf([null, null, 4, null, 5, null])).toEqual(['2022', '2023', '2024']);
		expect(tableOf([null, null])).toEqual(['2020', '2021']);
	});

	it('a change that chance may explain says so', () => {
		const rows = [...history.rows.slice(0, 5), [{ periode: '2025-TW2' }, exact(20)] as Wish['rows'][number]];
		expect(itemOf({ ...history, rows })?.changes).toMatchObject([
			{ text: 'naik 7 dari Triwulan I s.d. II 2024; selisih sekecil ini bisa kebetulan', uncertain: true }
		]);
	});

	it('a stock stands beside the period and the year before', () => {
		const rows = [100, 100, 100, 100, 150, 180].map((value, at): Wish['rows'][number] => [
			{ periode: `${2024 + Math.floor(at / 4)}-TW${(at % 4) + 1}` },
			exact(value)
		]);
		expect(itemOf({ ...history, measure: 'keluarga', rows })).toMatchObject({
			number: '180',
			period: 'Triwulan II 2025',
			changes: [{ text: 'naik 30 dari Triwulan I 2025' }, { text: 'naik 80 dari Triwulan II 2024' }]
		});
	});

	it('a percentage changes by percentage points, and money in its own words', () => {
		const years = (values: number[], measure: string) =>
			itemOf({
				...history,
				measure,
				periods: ['2024', '2025'],
				rows: values.map((value, at) => [{ periode: String(2024 + at) }, exact(value)])
			});
		expect(years([3.44, 3.38], 'p0')).toMatchObject({
			number: '3,38%',
			unit: '',
			changes: [{ text: 'turun 0,06 poin persen dari 2024' }]
		});
		expect(years([1_200_000_000, 2_500_000_000], 'realisasi')?.changes[0]?.text.replaceAll('\u00a0', ' ')).toBe(
			'naik Rp 1,3 miliar dari 2024'
		);
	});

	it('what cannot be compared says why', () => {
		const rows: Wish['rows'] = [
			[{ periode: '2024-TW2' }, exact(90)],
			[{ periode: '2025-TW1' }, without('belum-masuk')],
			[{ periode: '2025-TW2' }, exact(100)]
		];
		const item = itemOf({ ...history, measure: 'keluarga', rows, notes: [{ code: 'break', detail: ['2025-TW1'] }] });
		expect(item?.changes.map((change) => change.text)).toEqual([
			'tidak dapat dibandingkan dengan Triwulan I 2025 (belum masuk)',
			'tidak dapat dibandingkan dengan Triwulan II 2024 (seri terputus)'
		]);
	});

	it('rounded numbers that overlap are not called a change', () => {
		const rows: Wish['rows'] = [
			[{ periode: '2025-TW1' }, rounded(36)],
			[{ periode: '2025-TW2' }, rounded(37)]
		];
		const item = itemOf({ ...history, measure: 'keluarga', rows });
		expect(item?.number).toBe('sekitar 37 (36–38)');
		expect(item?.changes).toMatchObject([
			{ text: 'belum dapat dibedakan dari Triwulan I 2025 (dalam kisaran pembulatan)', uncertain: true }
		]);
	});

	it('an answer without periods takes changes, sparkline and table from its history', () => {
		const view = viewFor({
			kind: 'figure',
			measure: 'korban',
			by: [],
			periods: ['2025-TW1', '2025-TW2'],
			rows: [[{}, exact(28)]],
			history: answerOf(history)
		});
		expect(view).toMatchObject({
			kind: 'figure',
			items: [
				{ number: '28', period: 'Triwulan I s.d. II 2025', changes: [{ text: expect.stringContaining('naik 1 dari') }] }
			]
		});
		expect(view.table.rows).toHaveLength(6);
	});

	it('a figure that has not come in says so instead of a number', () => {
		const view = viewFor({ ...history, rows: [[{ periode: '2025-TW2' }, without('belum-masuk')]] });
		expect(view).toMatchObject({
			kind: 'empty',
			status: 'belum-masuk',
			sentence: 'Data untuk pilihan ini belum masuk'
		});
	});
});

describe('a figure without a history is still complete', () => {
	it('its table names the period that the number stands for', () => {
		const view = viewFor({
			kind: 'figure',
			measure: 'korban',
			by: [],
			periods: ['2025-TW1', '2025-TW2'],
			rows: [[{}, exact(28)]]
		});
		expect(view.table.rows[0]?.values.map((value) => value.text)).toEqual(['Triwulan I s.d. II 2025', '28']);
	});
});
