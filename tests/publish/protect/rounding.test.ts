import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../scripts/publish/sql.ts';
import { boundsOf } from '../../../src/lib/contract/cell.ts';
import {
	DISTRICTS,
	FORMS,
	RULES,
	SEED,
	casesContract,
	cellsUnder,
	folder,
	judge,
	release,
	yearQuarters,
	type Aid,
	type Cases,
	type Judged
} from './project.ts';
import type { Bench } from '../aggregate/bench.ts';

const PLACES = DISTRICTS.flatMap((area) =>
	yearQuarters(2024).flatMap((period) =>
		['p', 'l'].flatMap((sex) => FORMS.map((form) => ({ area, period, sex, form })))
	)
);

/** A year of cases, most of them few; every place is there, also with 0. */
const year = fc
	.array(
		fc
			.tuple(fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(9) }), fc.nat(100))
			.map(([cases, share]) => ({ cases, home: Math.floor((cases * share) / 101) })),
		{ minLength: PLACES.length, maxLength: PLACES.length }
	)
	.map((counts) => PLACES.map((place, at): Cases => ({ ...place, ...counts[at]! })));

/** The same year in every run: counts from 0 to 6, a third of them at home. */
const literalYear = PLACES.map((place, at): Cases => {
	const cases = (at * 7 + 3) % 11 < 6 ? (at * 5) % 3 : (at * 3) % 7;
	return { ...place, cases, home: Math.floor(cases / 3) };
});

const TABLES = ['kasus_tempat', 'kasus_rinci'];
const RUNS = { numRuns: 12 };

/** Protects random years and hands each release to `check`. */
const always = (check: (ctx: Bench) => Promise<void>) =>
	fc.assert(
		fc.asyncProperty(year, async (cases) => check(await release({ cases }))),
		RUNS
	);

const cellsOf = async (ctx: Bench) =>
	(
		await Promise.all(TABLES.flatMap((table) => ['korban', 'kdrt'].map((measure) => judge(ctx, table, measure))))
	).flat();

const yearTotals = (cells: Judged[]) =>
	cells.reduce<Record<string, number>>((sums, { period, value }) => {
		const year = period.slice(0, 4);
		return { ...sums, [year]: (sums[year] ?? 0) + (value ?? 0) };
	}, {});

describe('a rounded release', () => {
	it('says nothing untrue: the bounds of every cell hold the truth, 1 and 2 never appear, zeros stay absent', () =>
		always(async (ctx) => {
			for (const { key, truth, value, status } of await cellsOf(ctx)) {
				expect(value, key).not.toBeNull();
				expect([1, 2], key).not.toContain(value);
				if (truth === 0) expect(status, key).toBe('absen');
				if (status === 'absen') expect(truth, key).toBeLessThan(RULES.base);
				else expect(value, key).toBeGreaterThanOrEqual(RULES.base);
				const { low, high } = status === 'tepat' ? { low: value!, high: value! } : boundsOf(value!, RULES);
				expect(truth, key).toBeGreaterThanOrEqual(low);
				expect(truth, key).toBeLessThanOrEqual(high);
			}
		}));

	it('calls a total exact only where the published cells add up to the truth and that is no small number', () =>
		always(async (ctx) => {
			for (const pin of await rowsOf(ctx.db, 'FROM exact_kasus')) {
				const cells = await cellsUnder(ctx, pin);
				const sum = (of: 'truth' | 'value') => cells.reduce((total, cell) => total + (cell[of] ?? 0), 0);
				expect(pin['nilai']).toBe(sum('truth'));
				expect(pin['nilai']).toBe(sum('value'));
				expect(pin['nilai']).toBeGreaterThanOrEqual(RULES.threshold);
			}
		}));

	it('gives the same total of a kota and year in both tables, whichever a reader adds up', () =>
		always(async (ctx) => {
			for (const measure of ['korban', 'kdrt']) {
				const [byPlace = [], byForm = []] = await Promise.all(TABLES.map((table) => judge(ctx, table, measure)));
				expect(yearTotals(byPlace)).toEqual(yearTotals(byForm));
			}
		}));

	it('never shows a part greater than its whole', () =>
		always(async (ctx) => {
			for (const table of TABLES) {
				const [parts, wholes] = await Promise.all([judge(ctx, table, 'kdrt'), judge(ctx, table, 'korban')]);
				const whole = new Map(wholes.map(({ key, value }) => [key.replace('korban', 'kdrt'), value]));
				for (const { key, value } of parts) expect(value, key).toBeLessThanOrEqual(whole.get(key)!);
			}
		}));

	it('keeps exact totals at all, so that the promises about them are not empty', async () => {
		const ctx = await release({ cases: literalYear });
		expect((await rowsOf(ctx.db, 'FROM exact_kasus')).length).toBeGreaterThan(0);
	});
});

describe('the secret draw', () => {
	const published = async (cases: Cases[], seed: string) => {
		const ctx = await release({ cases, root: folder(seed) });
		return [...(await ctx.read('kasus-tempat', 'terbit')), ...(await ctx.read('kasus-rinci', 'terbit'))];
	};

	it('gives the same rows for the same counts and seed, in whatever order the counts come', async () => {
		const first = await published(literalYear, SEED);
		expect(await published(literalYear, SEED)).toEqual(first);
		const shuffled = [
			...literalYear.filter((_, at) => at % 3 === 1),
			...literalYear.filter((_, at) => at % 3 !== 1)
		].reverse();
		expect(shuffled).not.toEqual(literalYear);
		expect(await published(shuffled, SEED)).toEqual(first);
	});

	it('depends on the seed, so that nobody without it can repeat the rounding', async () => {
		expect(await published(literalYear, 'b2'.repeat(32))).not.toEqual(await published(literalYear, SEED));
	});
});

describe('stocks of families and the money beside them', () => {
	const quarters = [2023, 2024, 2025].flatMap(yearQuarters);
	const steady = { '11.71.01': [1, 2, 4], '11.71.02': [2, 1], '11.71.03': [3, 1, 2] };
	const isSteady = (area: string, programme: string) => area !== '11.71.02' || programme !== 'pip';
	const aid = quarters.flatMap((period, at) =>
		Object.entries(steady).flatMap(([area, counts]) =>
			['pkh', 'sembako', 'pip'].map((programme, which): Aid => ({
				area,
				period,
				programme,
				families: isSteady(area, programme) ? counts[which]! : 6 + ((at * 5) % 9)
			}))
		)
	);

	it('keeps the rounded value of an unchanged count through all twelve quarters', async () => {
		const cells = await judge(await release({ aid, asOf: '2026-02-10' }), 'bantuan_tempat', 'keluarga');
		const values = new Map<string, Set<number | null>>();
		for (const { key, period, value } of cells) {
			const place = key.replace(period, '');
			if (isSteady(key.includes('11.71.02') ? '11.71.02' : '', key.includes('pip') ? 'pip' : ''))
				values.set(place, (values.get(place) ?? new Set()).add(value));
		}
		expect(values.size).toBe(8);
		for (const [place, seen] of values) expect([...seen], place).toHaveLength(1);
	});

	it('calls a count exact only where it is the truth and no small number, and shows money only beside those', async () => {
		const ctx = await release({ aid, asOf: '2026-02-10' });
		const counts = await judge(ctx, 'bantuan_tempat', 'keluarga');
		const money = new Map(
			(await judge(ctx, 'bantuan_tempat', 'uang')).map((cell) => [cell.key.replace('uang', 'keluarga'), cell])
		);
		for (const { key, truth, value, status } of counts) {
			const paid = money.get(key)!;
			if (status === 'tepat') {
				expect(value, key).toBe(truth);
				expect(value, key).toBeGreaterThanOrEqual(RULES.threshold);
				expect([paid.value, paid.status], key).toEqual([paid.truth, 'tepat']);
			} else if (status === 'dibulatkan') expect([paid.value, paid.status], key).toEqual([null, 'tidak-ditampilkan']);
			else expect(paid.status, key).toBe('absen');
		}
		expect(new Set(counts.map(({ status }) => status))).toEqual(new Set(['tepat', 'dibulatkan', 'absen']));
	});
});

describe('a policy that contradicts itself', () => {
	const refused = (contract: ReturnType<typeof casesContract>) =>
		release({ cases: literalYear, contracts: [contract] });

	it('is refused when two tables hold the same count and nothing ties them', () =>
		expect(refused(casesContract({ separators: [] }))).rejects.toThrow(
			'tabel kasus-tempat dan kasus-rinci memuat ukuran yang sama tetapi tidak dihubungkan. Tambahkan penghubungnya.'
		));

	it('is refused when the tie is coarser than what both tables tell', () =>
		expect(refused(casesContract({}, { area: 'kecamatan' }))).rejects.toThrow(
			'harus memuat semua yang sama-sama dimiliki kasus-tempat dan kasus-rinci: kecamatan × tahun. Yang tertulis: kota × tahun.'
		));

	it('is refused when the tie names a table that is not there', () =>
		expect(
			refused(
				casesContract({
					separators: [{ tables: ['kasus-tempat', 'kasus-hilang'], margin: { area: 'kota', period: 'tahun' } }]
				})
			)
		).rejects.toThrow('tabel kasus-hilang tidak termasuk dataset yang dibulatkan.'));
});
