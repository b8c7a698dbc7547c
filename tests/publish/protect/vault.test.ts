import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { protect } from '../../../scripts/publish/5-protect.ts';
import { openVault } from '../../../scripts/publish/protect/ledger/vault.ts';
import { SAMPLE_SEED } from '../../../scripts/publish/protect/ledger/seed.ts';
import { rowsOf } from '../../../scripts/publish/sql.ts';
import { bench, datasetOf } from '../aggregate/bench.ts';

const contract = datasetOf({
	id: 'kasus',
	measures: { korban: { unit: 'korban', kind: 'flow' } },
	tables: [{ id: 'kasus', area: 'kota', period: 'triwulan', measures: ['korban'] }],
	protection: { method: 'round' }
});
const folder = () => mkdtempSync(join(tmpdir(), 'brankas-'));

/** Publishes three quarters of made-up or real cases; the rows that readers get. */
async function publish(root: string, sample: boolean, counts: number[], asOf = '2024-10-20') {
	const ctx = await bench([contract]);
	const rows = counts.map((count, at) => `('11.71', '2024-TW${at + 1}', 'korban', ${count}::DOUBLE, false)`);
	await ctx.db.run(
		`CREATE TABLE count_kasus AS FROM (VALUES ${rows.join(', ')}) t(wilayah, periode, ukuran, nilai, sementara)`
	);
	const vault = openVault({ root, sample, releaseExists: false });
	await protect(Object.assign(ctx, { root }), [contract], { vault, asOf, threads: 1 });
	await vault.commit(`rilis-${asOf}-${counts.join('-')}`);
	return rowsOf(ctx.db, 'FROM public_kasus ORDER BY ALL');
}

const filesIn = (path: string): string[] =>
	readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]
	);

describe('the vault of real records', () => {
	it('is made at the first publish, and only its owner can read seed and ledger', async () => {
		const root = folder();
		await publish(root, false, [7, 9, 11]);
		for (const file of ['benih', 'buku.json']) expect(statSync(join(root, 'private', file)).mode & 0o777).toBe(0o600);
		expect(statSync(join(root, 'private')).mode & 0o777).toBe(0o700);
		expect(readFileSync(join(root, 'private/benih'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
		expect(statSync(join(root, 'private/buku')).mode & 0o777).toBe(0o700);
	});

	it('is not touched by a release of open data', () => {
		const root = folder();
		openVault({ root, sample: false, releaseExists: true });
		expect(filesIn(root)).toEqual([]);
	});

	it('takes no release in that was never announced', async () => {
		const root = folder();
		const ctx = await bench([contract]);
		await ctx.db.run(
			`CREATE TABLE count_kasus AS SELECT '11.71' AS wilayah, '2024-TW1' AS periode, 'korban' AS ukuran, 8.0::DOUBLE AS nilai, false AS sementara`
		);
		const vault = openVault({ root, sample: false, releaseExists: false });
		await protect(Object.assign(ctx, { root }), [contract], { vault, asOf: '2024-04-20', threads: 1 });
		expect(openVault({ root, sample: false, releaseExists: false }).open().releases).toEqual([]);
	});

	it('is never forgotten', () =>
		expect(() => openVault({ root: folder(), sample: false, releaseExists: false }).forget()).toThrow(
			'tidak pernah dihapus'
		));
});

describe('the vault of samples', () => {
	it('uses the public seed, so that the same samples give the same release everywhere', async () => {
		expect(openVault({ root: folder(), sample: true, releaseExists: false }).open().seed).toEqual(SAMPLE_SEED);
		expect(await publish(folder(), true, [1, 2, 9])).toEqual(await publish(folder(), true, [1, 2, 9]));
	});

	it('forgets the history of samples that were made anew, so that they come out as if for the first time', async () => {
		const root = folder();
		await publish(root, true, [1, 2, 9]);
		const anew = await publish(root, true, [9, 1, 2]);
		expect(anew).toEqual(await publish(folder(), true, [9, 1, 2]));
		expect(openVault({ root, sample: true, releaseExists: false }).open().releases).toHaveLength(1);
	});

	it('keeps the history of samples that go on', async () => {
		const root = folder();
		const before = await publish(root, true, [1, 2], '2024-07-20');
		const after = await publish(root, true, [1, 2, 9], '2024-10-20');
		expect(after.filter(({ periode }) => periode !== '2024-TW3')).toEqual(before);
		expect(openVault({ root, sample: true, releaseExists: false }).open().releases).toHaveLength(2);
	});
});
