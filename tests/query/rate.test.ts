import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/lib/contract/answer.ts';
import { NO_FILTERS } from '../../src/lib/contract/filters.ts';
import { stockFor } from '../../src/lib/query/ratio/periods.ts';
import { asking, filters, note, values } from './asking.ts';
import { answering, parts } from './ratio-asking.ts';

const { number, release, run, variant } = asking();
const answerTo = answering({ release, run });

describe('a rate per inhabitants', () => {
	/** The release with women by kota at the end of half-years; the last comes after the first cases of its half-year. */
	async function withPopulation() {
		await run(`create or replace table penduduk_uji as select * from (values
			('62.71', '2023-S2', 'penduduk', 150000, 'tepat', false), ('62.71', '2024-S1', 'penduduk', 151000, 'tepat', false),
			('62.71', '2024-S2', 'penduduk', 152000, 'tepat', false)) as t(wilayah, periode, ukuran, nilai, status, sementara)`);
		return variant((copy) => {
			const title = { id: 'Penduduk', en: 'Population' };
			const like = copy.datasets[0]!;
			copy.datasets.push({
				...like,
				id: 'penduduk',
				title,
				dimensions: {},
				measures: { penduduk: { title, unit: 'jiwa', kind: 'stock', mentions: false, decimals: 0 } },
				charts: [],
				notes: []
			});
			const periods = ['2023-S2', '2024-S1', '2024-S2'];
			copy.tables.push({
				...copy.tables.find(({ id }) => id === 'penyaluran-kota')!,
				...{
					id: 'penduduk_uji',
					dataset: 'penduduk',
					title,
					period: 'semester',
					dimensions: [],
					measures: ['penduduk']
				},
				coverage: [{ area: '62.71', periods, due: [] }]
			});
		});
	}
	const RATE = `
kind: trend
grain: tahun
measure: korban
where: { sumber_register: [uptd-ppa] }
against:
  title: { id: penduduk, en: inhabitants }
  dataset: penduduk
  measure: penduduk
  per: 100000
  unit: per-100000-perempuan
`;

	test('takes the last count of inhabitants inside the year, else the last before, and says which', async () => {
		const answer = await answerTo('kekerasan', RATE, NO_FILTERS, await withPopulation());
		const cases = await number(
			`select sum(nilai) from kekerasan_kelompok where ukuran = 'korban' and wilayah = '62.71' and sumber_register = 'uptd-ppa' and periode like '2024%'`
		);
		expect(parts(answer)['2024']).toEqual([cases, 152000]);
		expect(values(answer)['2024']).toBeCloseTo((cases / 152000) * 100000, 10);
		expect(answer.against).toMatchObject({ dataset: 'penduduk', table: 'penduduk_uji' });
		expect(answer.against!.periods).toContain('2024-S2');
	});

	test('over more than a year is the mean of a year, over a year that of the year', async () => {
		const bars = RATE.replace('kind: trend\ngrain: tahun\n', 'kind: ranking\nby: wilayah\nlevel: kota\n');
		const cases = (years: string) =>
			number(
				`select sum(nilai) from kekerasan_kelompok where ukuran = 'korban' and wilayah = '62.71' and sumber_register = 'uptd-ppa' and periode between ${years}`
			);
		const release = await withPopulation();
		const two = await answerTo('kekerasan', bars, filters(['62.71'], { from: '2024-TW1', to: '2025-TW4' }), release);
		const own = ({ rows }: Answer) => rows.find(({ keys }) => keys['wilayah'] === '62.71')!;
		const row = own(two);
		const months = two.periods.length * 3;
		expect(months).toBeGreaterThan(12);
		expect(two.against!.years).toBe(months / 12);
		const known = await cases(`'2024-TW1' and '2025-TW4'`);
		expect(row.parts!.numerator.cell.value).toBe(known);
		expect(row.cell.value).toBeCloseTo((known / 152000 / (months / 12)) * 100000, 10);
		const one = await answerTo('kekerasan', bars, filters(['62.71'], { from: '2024-TW1', to: '2024-TW4' }), release);
		expect(one.against).not.toHaveProperty('years');
		expect(own(one).cell.value).toBeCloseTo(((await cases(`'2024-TW1' and '2024-TW4'`)) / 152000) * 100000, 10);
	});

	test('periods: the one that contains the cases, else the last inside, else the last before; never a later one', () => {
		const span = (first: number, last: number) => ({ first: 2024 * 12 + first, last: 2024 * 12 + last });
		const halves = ['2023-S2', '2024-S1', '2024-S2', '2025-S1'];
		expect(stockFor(span(3, 5), halves)).toBe('2024-S1');
		expect(stockFor(span(0, 11), halves)).toBe('2024-S2');
		expect(stockFor(span(0, 8), halves)).toBe('2024-S1');
		expect(stockFor(span(6, 8), ['2023-S2', '2024-S1'])).toBe('2024-S1');
		expect(stockFor(span(0, 2), ['2024-S2'])).toBeUndefined();
		expect(stockFor(span(3, 5), ['2023', '2024'])).toBe('2024');
	});

	test('a city without inhabitants in the release has cases and no rate', async () => {
		const answer = await answerTo('kekerasan', RATE, filters(['16.74']), await withPopulation());
		expect(answer.rows.map(({ cell }) => cell.value)).toEqual(answer.rows.map(() => null));
		expect(answer.against?.table === null || note(answer, 'areas-without-data')).toBeTruthy();
	});
});
