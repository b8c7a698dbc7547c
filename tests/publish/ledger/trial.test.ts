import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refused, WrongCall } from '../../../scripts/publish/finding.ts';
import { readBook } from '../../../scripts/publish/protect/ledger/book.ts';
import { verify } from '../../../scripts/publish/verify/verify.ts';
import { addActivity, publishTown, realTown, snapshot, town } from '../cli/town.ts';

const elsewhere = () => mkdtempSync(join(tmpdir(), 'uji-'));

/** Seed, index and editions. */
const ledgerOf = async (root: string) =>
	Object.fromEntries(Object.entries(await snapshot(join(root, 'private'))).filter(([file]) => /benih|buku/.test(file)));

/** Another slack for the rounded table of the small project. */
function changeSlack(root: string) {
	const file = join(root, 'data/contract/keluarga.yaml');
	writeFileSync(file, readFileSync(file, 'utf8').replace('method: round\n', 'method: round\n  slack: 2\n'));
}

describe('a trial', () => {
	it('leaves seed, ledger and what is served as they are, and says that it must not be served', async () => {
		const { root, into } = await realTown();
		const { release } = await publishTown(root);
		await addActivity(root);
		const before = [await ledgerOf(root), await snapshot(into)];
		const place = elsewhere();
		const tried = await publishTown(root, { into: place, trial: true });
		expect([await ledgerOf(root), await snapshot(into)]).toEqual(before);
		expect((await verify(place, tried.release.id)).findings).toEqual([]);
		expect(tried.findings.find(({ rule }) => rule === 'uji-coba')?.message).toContain(
			'Jangan salin hasilnya ke peladen'
		);
		expect(readFileSync(join(tried.folder, 'audit.json'), 'utf8')).toContain('Uji coba');
		expect((await publishTown(root)).release.changes?.since).toBe(release.id);
	});

	it('is rounded with a seed of its own, and may be repeated in its folder', async () => {
		const { root } = await realTown();
		await publishTown(root);
		const place = elsewhere();
		const seeds = [];
		for (let time = 0; time < 2; time++) {
			await addActivity(root, 2 + time);
			const { folder } = await publishTown(root, { into: place, trial: true });
			const audit = JSON.parse(readFileSync(join(folder, 'audit.json'), 'utf8')) as {
				protection: { seed: string | null }[];
			};
			seeds.push(audit.protection.find(({ seed }) => seed)?.seed);
		}
		expect(new Set([...seeds, readBook(join(root, 'private'))!.editions[0]!.seed]).size).toBe(3);
	});

	it('that lies in the folder of a release is no release: publishing there is refused', async () => {
		const { root } = await realTown();
		await publishTown(root);
		await addActivity(root);
		const into = elsewhere();
		await publishTown(root, { into, trial: true });
		await expect(publishTown(root, { into })).rejects.toThrow('Bila itu hasil uji coba, pindahkan foldernya');
	});

	it.each<[string, (root: string) => object]>([
		['without a folder of its own', () => ({})],
		['below static/', (root) => ({ into: join(root, 'static/coba') })],
		['together with a restart', () => ({ into: elsewhere(), restart: 'Cakram lama rusak tanpa cadangan.' })]
	])('is a wrong call %s', async (_, options) => {
		const { root } = await realTown();
		await expect(publishTown(root, { trial: true, ...options(root) })).rejects.toThrow(WrongCall);
	});

	it('is a wrong call where a release that the ledger knows was published', async () => {
		const { root } = await realTown();
		const into = elsewhere();
		await publishTown(root, { into });
		await expect(publishTown(root, { into, trial: true })).rejects.toThrow('menyimpan rilis yang disajikan');
	});
});

describe('made-up records published into two folders', () => {
	it('have a history in each: a variant elsewhere leaves the one that is served in the ledger', async () => {
		const { root, into } = await town();
		const served = await publishTown(root);
		const whole = await snapshot(into);
		const file = join(root, 'data/samples/keluarga-tw2.csv');
		const original = readFileSync(file, 'utf8');
		writeFileSync(file, original.replaceAll('YA,YA\n', 'TIDAK,YA\n'));
		const variant = await publishTown(root, { into: elsewhere() });
		expect(variant.release.id).not.toBe(served.release.id);
		const told = () => readBook(join(root, 'private/contoh'))!.editions.map(({ id }) => id);
		expect(told()).toEqual([served.release.id, variant.release.id]);
		writeFileSync(file, original);
		expect((await publishTown(root)).isNew).toBe(false);
		expect(await snapshot(into)).toEqual(whole);
		expect(told()).toEqual([served.release.id, variant.release.id]);
	});
});

describe('rules of an edition', () => {
	it('stay with it: base, slack, threshold and policy, its folder, audience and seed', async () => {
		const { root } = await realTown();
		await publishTown(root);
		const [edition] = readBook(join(root, 'private'))!.editions;
		expect(edition).toMatchObject({
			sequence: 1,
			audience: 'umum',
			place: 'static/data',
			state: 'published',
			kind: 'own',
			rules: { keluarga: { base: 3, slack: 1, threshold: 5, policy: expect.stringMatching(/^[0-9a-f]{64}$/) } }
		});
		expect(Object.keys(edition!.files).sort()).toEqual(['bukti.json', 'sel.parquet', 'total.parquet']);
	});

	it('may not change beside editions that were made with others: refused with both and what to do', async () => {
		const { root, into } = await realTown();
		await publishTown(root);
		const before = [await ledgerOf(root), await snapshot(into)];
		changeSlack(root);
		const error = await publishTown(root).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(Refused);
		const [finding] = (error as Refused).findings.filter(({ level }) => level === 'error');
		expect(finding).toMatchObject({ rule: 'aturan-berubah', file: 'data/contract/keluarga.yaml' });
		expect(finding?.message).toMatch(/base 3 dan slack 1, sekarang base 3 dan slack 2.*--restart/);
		expect([await ledgerOf(root), await snapshot(into)]).toEqual(before);
	});

	it('of made-up records may: their history begins again', async () => {
		const { root } = await town();
		await publishTown(root);
		changeSlack(root);
		const { release } = await publishTown(root);
		expect(readBook(join(root, 'private/contoh'))!.editions.map(({ id }) => id)).toEqual([release.id]);
	});
});
