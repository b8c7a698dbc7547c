import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refused, WrongCall } from '../../../scripts/publish/finding.ts';
import { backup, restore } from '../../../scripts/publish/protect/ledger/backup.ts';
import { releasesIn } from '../../../scripts/publish/release/current.ts';
import { addActivity, publishTown, realTown, snapshot, town } from '../cli/town.ts';

const elsewhere = () => mkdtempSync(join(tmpdir(), 'cadangan-'));
const vaultOf = async (root: string) =>
	Object.fromEntries(
		Object.entries(await snapshot(join(root, 'private'))).filter(([file]) => /^(benih|buku)/.test(file))
	);
const ruleOf = (run: () => unknown) => {
	try {
		run();
	} catch (error) {
		return error instanceof Refused ? error.findings[0]?.rule : error instanceof WrongCall ? 'wrong call' : error;
	}
	return 'none';
};

describe('a backup of seed and ledger', () => {
	it('brings back what was lost, so that the next release is the one that it would have been', async () => {
		const { root, into } = await realTown();
		await publishTown(root);
		const target = elsewhere();
		backup(root, target);
		const before = await vaultOf(root);
		rmSync(join(root, 'private'), { recursive: true });
		await expect(publishTown(root)).rejects.toThrow(Refused);
		expect(restore(root, target, releasesIn(into))).toMatchObject({ unknown: [] });
		expect(await vaultOf(root)).toEqual(before);
		expect((await publishTown(root)).isNew).toBe(false);
	});

	it('is open to its owner alone, and the same content is copied once', async () => {
		const { root } = await realTown();
		await publishTown(root);
		const target = elsewhere();
		const { folder, files, isNew } = backup(root, target);
		expect([files, isNew]).toEqual([5, true]);
		expect(statSync(folder).mode & 0o777).toBe(0o700);
		for (const file of ['benih', 'buku.json', 'buku/00001/sel.parquet', 'isi.json'])
			expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
		expect(backup(root, undefined)).toMatchObject({ folder, isNew: false });
		expect(readdirSync(target)).toHaveLength(1);
	});

	it('is asked for after each new release, and no more once it is made', async () => {
		const { root } = await realTown();
		const first = await publishTown(root);
		expect(first.reminders.join()).toContain('Belum ada cadangan.');
		backup(root, elsewhere());
		expect((await publishTown(root)).reminders).toEqual([]);
		await addActivity(root);
		expect((await publishTown(root)).reminders.join()).toContain('Cadangan terakhir lebih tua daripada rilis ini.');
		const samples = await town();
		expect((await publishTown(samples.root)).reminders).toEqual([]);
	});

	it('is named by the refusal that follows a loss', async () => {
		const { root } = await realTown();
		await publishTown(root);
		const { folder } = backup(root, elsewhere());
		rmSync(join(root, 'private/buku/00001/sel.parquet'));
		await expect(publishTown(root)).rejects.toThrow(`npm run data -- restore "${folder}"`);
	});

	it('of a damaged vault is refused, and so is one that would be served', async () => {
		const { root } = await realTown();
		expect(ruleOf(() => backup(root, elsewhere()))).toBe('wrong call');
		await publishTown(root);
		expect(ruleOf(() => backup(root, undefined))).toBe('wrong call');
		for (const place of ['static/x', 'build', 'private/x'])
			expect(ruleOf(() => backup(root, join(root, place)))).toBe('wrong call');
		appendFileSync(join(root, 'private/buku/00001/bukti.json'), ' ');
		expect(ruleOf(() => backup(root, elsewhere()))).toBe('brankas');
	});
});

describe('restoring', () => {
	it('is refused where it would overwrite an edition that the copy lacks', async () => {
		const { root, into } = await realTown();
		await publishTown(root);
		const target = elsewhere();
		backup(root, target);
		await addActivity(root);
		await publishTown(root);
		const before = await vaultOf(root);
		expect(ruleOf(() => restore(root, target, releasesIn(into)))).toBe('cadangan-lama');
		rmSync(join(root, 'private/buku.json'));
		expect(ruleOf(() => restore(root, target, releasesIn(into)))).toBe('cadangan-lama');
		delete before['buku.json'];
		expect(await vaultOf(root)).toEqual(before);
	});

	it('says which releases are newer than the copy when the ledger is gone altogether', async () => {
		const { root, into } = await realTown();
		await publishTown(root);
		const target = elsewhere();
		backup(root, target);
		await addActivity(root);
		const { release } = await publishTown(root);
		rmSync(join(root, 'private'), { recursive: true });
		expect(restore(root, target, releasesIn(into)).unknown).toEqual([release.id]);
		await expect(publishTown(root)).rejects.toThrow(`Rilis ${release.id} ada di`);
	});

	it('takes the latest of several copies, keeps what was there aside, and refuses a damaged copy', async () => {
		const { root, into } = await realTown();
		await publishTown(root);
		const target = elsewhere();
		backup(root, target);
		await addActivity(root);
		await publishTown(root);
		const { folder } = backup(root, target);
		const done = restore(root, target, releasesIn(into));
		expect(done.folder).toBe(folder);
		expect(readdirSync(done.aside!).sort()).toEqual(['benih', 'buku', 'buku.json']);
		appendFileSync(join(folder, 'buku/00001/sel.parquet'), 'x');
		expect(ruleOf(() => restore(root, folder, releasesIn(into)))).toBe('cadangan');
		expect(ruleOf(() => restore(root, elsewhere(), releasesIn(into)))).toBe('wrong call');
		expect((await publishTown(root)).isNew).toBe(false);
	});
});
