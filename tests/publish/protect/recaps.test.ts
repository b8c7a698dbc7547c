import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../scripts/publish/sql.ts';
import { datasetOf } from '../aggregate/bench.ts';
import { exactTotals, protectCounts, type Count } from './counts.ts';

const PLACE = '11.72';
const CODES = { usia: ['0-17', '18-59', '60'], jenis: ['p', 'l'], bentuk: ['fisik', 'psikis', 'seksual'] };

/** Cases by three classifications; an area may have recaps of some of them instead. */
const contract = (rollUps: Record<string, string[]>) =>
	datasetOf({
		id: 'kasus',
		dimensions: { jenis: { codes: 'jenis' }, usia: { codes: 'usia' }, bentuk: { codes: 'bentuk' } },
		measures: { korban: { unit: 'korban', kind: 'flow' } },
		tables: [
			{ id: 'kasus', area: 'kota', period: 'tahun', dimensions: ['jenis', 'usia', 'bentuk'], measures: ['korban'] },
			...Object.entries(rollUps).map(([id, dimensions]) => ({
				id,
				area: 'kota' as const,
				period: 'tahun',
				dimensions,
				measures: ['korban'],
				rollup_of: 'kasus'
			}))
		],
		protection: {
			method: 'round',
			population_floor: 0,
			pins: { kasus: [{ area: 'kota', period: 'tahun', dimensions: [] }] }
		}
	});

const recap = (table: string, counts: Record<string, number>, year = '2024'): Count[] =>
	Object.entries(counts).map(([codes, count]) => [table, PLACE, year, codes.split('|'), 'korban', count]);

const TWO = {
	contract: contract({ 'kasus-jenis': ['jenis'], 'kasus-usia': ['usia'] }),
	counts: [
		...recap('kasus-jenis', { p: 28, l: 9 }),
		...recap('kasus-usia', { '0-17': 24, '18-59': 12, '60': 1 }),
		// Small years, in which the exact total is out of reach.
		...recap('kasus-jenis', { p: 2, l: 2 }, '2023'),
		...recap('kasus-usia', { '0-17': 1, '18-59': 2, '60': 1 }, '2023'),
		...recap('kasus-jenis', { p: 4, l: 2 }, '2022'),
		...recap('kasus-usia', { '0-17': 2, '18-59': 2, '60': 2 }, '2022'),
		...recap('kasus-jenis', { p: 5, l: 1 }, '2021'),
		...recap('kasus-usia', { '0-17': 1, '18-59': 1, '60': 4 }, '2021')
	]
};

describe('recaps of one area that count the same persons', () => {
	it('add up to one total, so that no reader finds two numbers for it', async () => {
		const { ctx: ctx } = await protectCounts([TWO.contract], { counts: TWO.counts, codes: CODES });
		const sums = await Promise.all(
			['kasus_jenis', 'kasus_usia'].map((table) =>
				rowsOf(ctx.db, `SELECT periode, sum(nilai) AS n FROM public_${table} GROUP BY ALL ORDER BY ALL`)
			)
		);
		expect(sums[0]).toHaveLength(4);
		expect(sums[0]).toEqual(sums[1]);
	});

	it('tell their total exactly in both or in neither', async () => {
		const outcome = await protectCounts([TWO.contract], { counts: TWO.counts, codes: CODES });
		const totals = (await exactTotals(outcome, 'kasus')).map((total) => total.slice(total.indexOf(' ')));
		expect(totals.length).toBeGreaterThan(0);
		for (const total of totals) expect(totals.filter((other) => other === total)).toHaveLength(2);
	});

	it('are attacked as one: every sensitive cell of both is accounted for', async () => {
		const { reports } = await protectCounts([TWO.contract], { counts: TWO.counts, codes: CODES });
		expect(reports[0]?.attack?.sensitive).toBeGreaterThan(0);
		expect(reports[0]?.attack?.exposed).toBe(0);
	});

	it('are refused where the sums that they share go round in a circle, which no attack table by table could follow', async () => {
		const circle = contract({
			'kasus-a': ['jenis', 'usia'],
			'kasus-b': ['usia', 'bentuk'],
			'kasus-c': ['jenis', 'bentuk']
		});
		const counts = [
			...recap('kasus-a', { 'p|0-17': 6, 'l|60': 7 }),
			...recap('kasus-b', { '0-17|fisik': 6, '60|psikis': 7 }),
			...recap('kasus-c', { 'p|fisik': 6, 'l|psikis': 7 })
		];
		await expect(protectCounts([circle], { counts, codes: CODES })).rejects.toThrow(
			/untuk wilayah 11\.72, tabel kasus-[abc] dan kasus-[abc] diisi dari rekap yang memuat jumlah yang sama/
		);
	});

	it('leave the order and the ties of areas with the whole table as they were', async () => {
		const whole: Count[] = [
			['kasus', '11.71', '2024', ['p', '0-17', 'fisik'], 'korban', 9],
			['kasus', '11.71', '2024', ['l', '60', 'psikis'], 'korban', 2]
		];
		const alone = await protectCounts([contract({})], { counts: whole, codes: CODES });
		const beside = await protectCounts([TWO.contract], { counts: [...whole, ...TWO.counts], codes: CODES });
		const rows = ({ ctx: ctx }: typeof alone) =>
			rowsOf(ctx.db, "FROM public_kasus WHERE wilayah = '11.71' ORDER BY ALL");
		expect(await rows(beside)).toEqual(await rows(alone));
	});
});
