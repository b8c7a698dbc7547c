import { describe, expect, it } from 'vitest';
import { quadrantOf, viewOfPairs, type Pair } from './sample.ts';
import { exact, rounded } from '../sample.ts';

/** Mean count 40, rate of all 200 ÷ 1000 = 20 %. */
const PAIRS: Pair[] = [
	[exact(90), exact(300)],
	[exact(30), exact(60)],
	[exact(10), exact(240)],
	[exact(50), exact(300)],
	[exact(20), exact(100)]
];

describe('areas by how many and at which rate', () => {
	it('fall into quadrants at the mean count and the rate of all together, which is not the mean of rates', () => {
		const view = quadrantOf(PAIRS);
		expect([view.split.x, view.split.y]).toEqual([40, 20]);
		expect(view.points.map(({ quadrant }) => quadrant)).toEqual([1, 2, 3, 4, 3]);
		expect(view.points.every(({ sure }) => sure)).toBe(true);
	});

	it('say that rounding leaves a quadrant open where a range reaches over a line', () => {
		const view = quadrantOf([
			[rounded(41), exact(140)],
			[exact(39), exact(260)]
		]);
		const [first] = view.points;
		expect(first).toMatchObject({ quadrant: 1, sure: false });
		expect(first?.spoken).toContain('kisaran pembulatannya melintasi garis rata-rata');
		expect(view.table.rows[0]?.values.at(-1)?.text).toBe('I (belum pasti)');
		expect(view.notes.some((note) => note.startsWith('Titik kosong'))).toBe(true);
		expect(view.sentence).toBe(
			'Tidak ada wilayah yang persentase dan jumlahnya pasti di atas rata-rata (Triwulan II 2025)'
		);
		expect(view.notes).toContain('1 wilayah lain mungkin juga, dalam kisaran pembulatan.');
	});

	it('of several cities have no common mean: the reader is asked to choose one', () => {
		const view = viewOfPairs(PAIRS, 'id', [
			'62.71.01.1001',
			'19.71.01.1001',
			'62.71.01.1002',
			'62.71.01.1003',
			'19.71.01.1002'
		]);
		expect(view).toMatchObject({ kind: 'empty', sentence: 'Kuadran diukur dengan rata-rata satu kota' });
		expect(view.table.total ?? null).toBeNull();
	});

	it('are named in the sentence with their rate, in neutral words', () => {
		const view = quadrantOf(PAIRS);
		expect(view.sentence).toMatch(/^Kel\. .+ di atas rata-rata, persentase maupun jumlahnya \(Triwulan II 2025\)$/);
		expect(view.notes.join(' ')).toMatch(/Di atas rata-rata: Kel\. .+ \(30,0%\)\./);
		expect(quadrantOf(PAIRS, 'en').sentence).toMatch(/above the mean in percentage and number/);
		expect([...view.names, view.sentence, ...view.notes].join(' ')).not.toMatch(/buruk|gagal|terburuk|bahaya|waspada/i);
	});

	it('are all in the table, with counts added and the rate of all in JUMLAH', () => {
		const { table } = quadrantOf([...PAIRS, null]);
		expect(table.rows).toHaveLength(6);
		// A meeting reads from the top: many at a high rate first.
		expect(table.rows.map(({ values }) => values.at(-1)?.text)).toEqual(['I', 'II', 'III', 'III', 'IV', '–']);
		expect(table.rows.slice(2, 4).map(({ values }) => values[1]?.text)).toEqual(['20', '10']);
		expect(table.total?.values.map(({ text }) => text)).toEqual(['JUMLAH', '200', '1.000', '20,0%', '']);
		expect(
			table.rows
				.at(-1)
				?.values.map(({ text }) => text)
				.slice(1)
		).toEqual(['tidak ada data', 'tidak ada data', 'tidak ada data', '–']);
	});
});
