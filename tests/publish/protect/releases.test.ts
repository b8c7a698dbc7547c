import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WrongCall } from '../../../scripts/publish/finding.ts';
import { openVault } from '../../../scripts/publish/protect/ledger/vault.ts';
import { SAMPLE_SEED } from '../../../scripts/publish/protect/ledger/seed.ts';
import { MOVABLE_FROM } from '../../../scripts/publish/protect/round/carry-over.ts';
import { rowsOf } from '../../../scripts/publish/sql.ts';
import type { Bench } from '../aggregate/bench.ts';
import { DISTRICTS, FORMS, RULES, folder, judge, release, yearQuarters, type Cases } from './project.ts';

const casesOf = (periods: string[]): Cases[] =>
	periods.flatMap((period, quarter) =>
		DISTRICTS.flatMap((area, district) =>
			['p', 'l'].flatMap((sex, which) =>
				FORMS.map((form, at) => {
					const cases = (quarter * 5 + district * 3 + which * 2 + at) % 4;
					return { area, period, sex, form, cases, home: cases > 1 ? 1 : 0 };
				})
			)
		)
	);

const past = casesOf(yearQuarters(2024));
const appended = [...past, ...casesOf(['2025-TW1'])];
/** One more case in a quarter that was published: the smallest thing that a later release could give away. */
const late = (cases: Cases[]) => cases.map((each, at) => (at === 14 ? { ...each, cases: each.cases + 1 } : each));

const TABLES = ['kasus-tempat', 'kasus-rinci'];

/** Rows that readers get: a rounded 0 is left out of the files. */
const shownRows = async (ctx: Bench, table: string) =>
	(await ctx.read(table, 'terbit')).filter((row) => !/=0 dibulatkan/.test(row));

/** Every row of 2024 that readers get, and the exact totals of that year. */
async function yearOf(ctx: Bench): Promise<string[]> {
	const rows = (await Promise.all(TABLES.map((table) => shownRows(ctx, table)))).flat();
	const totals = await rowsOf(ctx.db, `FROM exact_kasus WHERE periode[:4] = '2024' ORDER BY ALL`);
	return [...rows.filter((row) => row.includes(' 2024')), ...totals.map((total) => JSON.stringify(total))];
}

/** A first release in February 2025, recorded in the ledger, and the project that holds it. */
async function first() {
	const root = folder();
	return { root, shop: await release({ root, cases: past, release: 'r1', asOf: '2025-02-10' }) };
}

/** Two releases of families in programmes that do not change; the second has a quarter more. */
async function stocks() {
	const root = folder();
	const aid = ['2024-TW3', '2024-TW4', '2025-TW1'].flatMap((period) =>
		DISTRICTS.flatMap((area, at) =>
			['pkh', 'sembako', 'pip'].map((programme, which) => ({
				area,
				period,
				programme,
				families: ((at + which) % 4) + 1
			}))
		)
	);
	const one = await release({ root, aid: aid.filter(({ period }) => period < '2025'), release: 'r1' });
	return { one, two: await release({ root, aid, asOf: '2025-05-10', releaseExists: true }) };
}

const second = { asOf: '2025-05-10', releaseExists: true, years: ['2024'], release: 'r2' };

describe('a second release', () => {
	it('leaves the published year as it was when a quarter is appended', async () => {
		const { root, shop } = await first();
		const next = await release({ root, cases: appended, ...second });
		expect(await yearOf(next)).toEqual(await yearOf(shop));
		expect((await next.read('kasus-tempat', 'terbit')).some((row) => row.includes('2025-TW1'))).toBe(true);
	});

	it('does not move the past by a report that comes late, until the next revision is due', async () => {
		const { root, shop } = await first();
		const next = await release({ root, cases: late(appended), ...second });
		expect(late(appended)).not.toEqual(appended);
		expect(await yearOf(next)).toEqual(await yearOf(shop));
	});

	it('takes the late report in with the first release of a new year, and no exact total gives it away', async () => {
		const { root, shop } = await first();
		const revised = await release({ root, cases: late(past), ...second, asOf: '2026-02-10' });
		const before = await rowsOf(shop.db, 'FROM exact_kasus');
		const name = ({ tabel, wilayah, periode, ukuran, kunci }: Record<string, unknown>) =>
			[tabel, wilayah, periode, ukuran, kunci].join('|');
		const now = new Map((await rowsOf(revised.db, 'FROM exact_kasus')).map((total) => [name(total), total['nilai']]));
		expect(before.length).toBeGreaterThan(0);
		for (const total of before) {
			const change = Math.abs(Number(now.get(name(total)) ?? total['nilai']) - Number(total['nilai']));
			expect(change === 0 || change >= RULES.threshold, name(total)).toBe(true);
		}
	});

	it('keeps the rounded value of nearly every small count that a revision did not change, and lets none fall', async () => {
		const { root, shop } = await first();
		const revised = await release({ root, cases: late(past), ...second, asOf: '2026-02-10' });
		for (const table of ['kasus_tempat', 'kasus_rinci']) {
			const old = new Map((await judge(shop, table, 'korban')).map((cell) => [cell.key, cell]));
			const cells = await judge(revised, table, 'korban');
			const unchanged = cells.filter(({ key, truth }) => old.get(key)?.truth === truth);
			expect(unchanged).toHaveLength(cells.length - 1);
			const small = unchanged.filter(({ truth }) => truth > 0 && truth < MOVABLE_FROM);
			const moved = small.filter(({ key, value }) => value !== old.get(key)?.value);
			expect(moved.length).toBeLessThanOrEqual(small.length / 4);
			for (const { key, value } of moved) expect(value!, key).toBeGreaterThan(old.get(key)!.value!);
		}
	});

	it('keeps the rounded value of an unchanged stock, in the quarters that were published and in the next', async () => {
		const { one, two } = await stocks();
		const counts = async (ctx: Bench) =>
			(await shownRows(ctx, 'bantuan-tempat')).filter((row) => row.includes('keluarga='));
		const rows = await counts(two);
		expect(rows.filter((row) => !row.includes('2025-TW1'))).toEqual(await counts(one));
		const of = (period: string) =>
			rows.filter((row) => row.includes(period)).map((row) => row.replace(period, '').replace(' sementara', ''));
		expect(of('2025-TW1')).toEqual(of('2024-TW4'));
	});

	it('writes no row where the count is published as 0: a row would tell one or two families from none', async () => {
		const { one, two } = await stocks();
		const zeros = (ctx: Bench) => rowsOf(ctx.db, 'FROM public_bantuan_tempat WHERE nilai = 0');
		expect(await zeros(one)).toEqual([]);
		expect(await zeros(two)).toEqual([]);
	});

	it('says nothing of money where the count is published as 0, as the first release did', async () => {
		const { one, two } = await stocks();
		const money = (ctx: Bench) =>
			rowsOf(ctx.db, `FROM public_bantuan_tempat WHERE ukuran = 'uang' AND periode < '2025' ORDER BY ALL`);
		expect((await money(one)).length).toBeGreaterThan(0);
		expect(await money(two)).toEqual(await money(one));
	});
});

describe('seed and ledger', () => {
	it('are needed once a release is out: without the ledger publishing refuses and says what to do', async () => {
		const { root } = await first();
		rmSync(join(root, 'private/buku.json'));
		await expect(release({ root, cases: past, ...second })).rejects.toThrow(
			'Rilis sudah ada, tetapi benih atau buku rilisnya tidak ditemukan. Pulihkan folder private/ dari cadangan: npm run data -- restore FOLDER-CADANGAN, atau mulai ulang dengan --restart "alasan tertulis".'
		);
	});

	it('are needed together: a ledger without its seed is refused too', async () => {
		const { root } = await first();
		rmSync(join(root, 'private/benih'));
		await expect(release({ root, cases: past, ...second })).rejects.toThrow('benih atau buku rilisnya tidak ditemukan');
	});

	it('may be started over only with a written reason', () => {
		const restart = (reason: string) =>
			openVault({ root: folder(null), sample: false, releaseExists: true, restart: reason });
		expect(() => restart('hilang').open()).toThrow(WrongCall);
		const vault = restart('Cakram peladen lama rusak dan cadangannya tidak terbaca.');
		expect(vault.open().releases).toEqual([]);
		expect(vault.restarted).toContain('Cakram peladen lama rusak');
	});

	it('are never those of the samples, which anybody knows', async () => {
		const root = folder(Buffer.from(SAMPLE_SEED).toString('hex'));
		await expect(release({ root, cases: past })).rejects.toThrow(
			'Benih data contoh tidak boleh dipakai untuk data sebenarnya: siapa pun mengetahuinya.'
		);
	});

	it('are drawn anew for each project', () => {
		const seedOf = () => openVault({ root: folder(null), sample: false, releaseExists: false }).open().seed;
		expect(seedOf()).not.toEqual(seedOf());
	});
});
