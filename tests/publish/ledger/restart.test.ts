import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { Refused, WrongCall } from '../../../scripts/publish/finding.ts';
import { editionFolder, readBook } from '../../../scripts/publish/protect/ledger/book.ts';
import { readPublished } from '../../../scripts/publish/protect/ledger/published.ts';
import { STAGES } from '../../../scripts/publish/publish.ts';
import type { PublishedTable, Release } from '../../../src/lib/contract/release.ts';
import { addActivity, publishTown, realTown, snapshot } from '../cli/town.ts';

const reason = 'Cakram peladen lama rusak dan cadangannya tidak terbaca.';

const refusalOf = async (run: Promise<unknown>) => {
	const error = await run.then(
		() => null,
		(thrown: unknown) => thrown
	);
	expect(error).toBeInstanceOf(Refused);
	const errors = (error as Refused).findings.filter(({ level }) => level === 'error');
	return errors.map(({ rule, message }) => `${rule}: ${message}`).join('\n');
};

let origin = '';
let ids: string[] = [];
let copies = 0;
/** A project that has published twice and has a third release's data, free to be damaged. */
function copy() {
	const root = `${origin}-${++copies}`;
	cpSync(origin, root, { recursive: true });
	return { root, into: join(root, 'static/data'), vault: join(root, 'private') };
}

beforeAll(async () => {
	const { root } = await realTown();
	const first = await publishTown(root);
	await addActivity(root);
	const second = await publishTown(root);
	await addActivity(root, 3);
	origin = root;
	ids = [first.release.id, second.release.id];
});

const editionsOf = (vault: string) => readBook(vault)!.editions.map(({ id, kind }) => `${kind} ${id}`);

/** Rows of the base table of families as a release has them: "area period set decile = number status". */
const published = (folder: string) => {
	const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as Release;
	return resources
		.filter(({ table }) => table === 'keluarga')
		.flatMap(({ path }) => readFileSync(join(folder, path), 'utf8').trim().split('\n').slice(1))
		.map((line) => line.split(','))
		.map(([area, period, set, decile, , value, status]) => `${area} ${period} ${set} ${decile} = ${value} ${status}`)
		.sort();
};

/** The same rows as the ledger keeps them of one edition. */
async function remembered(vault: string, id: string) {
	const db = await (await DuckDBInstance.create(':memory:')).connect();
	const editions = readBook(vault)!.editions.filter((edition) => edition.id === id);
	const cells = await readPublished(db, vault, editions, ['keluarga']);
	db.closeSync();
	return cells
		.map(
			({ area, period, codes, value, status }) =>
				`${area} ${period} ${codes.replace('\u001f', ' ')} = ${value} ${status}`
		)
		.sort();
}

describe('starting anew', () => {
	it.each(['hilang', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'rusak rusak rusak rusak', '                         '])(
		'needs a reason that is one, not %j',
		async (restart) => {
			const { root, vault } = copy();
			const before = await snapshot(vault);
			await expect(publishTown(root, { restart })).rejects.toThrow(WrongCall);
			expect(await snapshot(vault)).toEqual(before);
		}
	);

	it('without the ledger keeps the values of every release that lies in the folder, as readers have them', async () => {
		const { root, into, vault } = copy();
		rmSync(join(vault, 'buku.json'));
		const { release, findings } = await publishTown(root, { restart: reason });
		expect(editionsOf(vault)).toEqual([...ids.toSorted().map((id) => `values ${id}`), `own ${release.id}`]);
		for (const id of ids) {
			expect(published(join(into, id)).length).toBeGreaterThan(10);
			expect(await remembered(vault, id)).toEqual(published(join(into, id)));
		}
		const kept = readBook(vault)!.editions[0]!;
		expect(kept.rules).toMatchObject({ keluarga: { base: 3, slack: 1, threshold: 5 } });
		const tables = readFileSync(join(editionFolder(vault, kept), 'tabel.json'), 'utf8');
		expect((JSON.parse(tables) as PublishedTable[]).map(({ id }) => id)).toContain('keluarga');
		expect(readdirSync(join(vault, 'buku-lama-1')).sort()).toEqual(['00001', '00002']);
		const warning = findings.find(({ rule }) => rule === 'mulai-ulang')?.message;
		for (const id of ids) expect(warning).toContain(id);
	});

	it('stays in the report of that release and of later ones, with what to withdraw', async () => {
		const { root, into, vault } = copy();
		rmSync(join(vault, 'buku.json'));
		const first = await publishTown(root, { restart: reason });
		await addActivity(root, 1);
		const second = await publishTown(root);
		for (const { release } of [first, second]) {
			const audit = readFileSync(join(into, release.id, 'audit.json'), 'utf8');
			expect(audit).toContain(reason);
			expect(audit).toContain('harus dicabut dari peladen');
		}
		expect(editionsOf(vault).slice(2)).toEqual([`own ${first.release.id}`, `own ${second.release.id}`]);
	});

	it('with a whole ledger keeps it as archive, counts and all, and the seed', async () => {
		const { root, into, vault } = copy();
		const seed = readFileSync(join(vault, 'benih'), 'utf8');
		const { release } = await publishTown(root, { restart: reason });
		expect(editionsOf(vault)).toEqual([...ids.map((id) => `archived ${id}`), `own ${release.id}`]);
		expect(readFileSync(join(vault, 'benih'), 'utf8')).toBe(seed);
		const values = (rows: string[]) => rows.map((row) => row.replace(/ \w+$/, ''));
		expect(values(await remembered(vault, ids[0]!))).toEqual(values(published(join(into, ids[0]!))));
	});

	it('takes the values of later editions from their releases too once an earlier one is damaged', async () => {
		const { root, vault } = copy();
		rmSync(join(vault, 'buku/00001/sel.parquet'));
		await publishTown(root, { restart: reason });
		expect(editionsOf(vault).slice(0, 2)).toEqual(ids.map((id) => `values ${id}`));
	});

	it.each([
		['the seed is lost', 'benih'],
		['the seed and the counts are lost', 'benih buku.json']
	])('keeps the values that readers have of counts that have not changed, when %s', async (_, lost) => {
		const { root, into, vault } = copy();
		for (const file of lost.split(' ')) rmSync(join(vault, file));
		const { release } = await publishTown(root, { restart: reason });
		const shown = (id: string) => published(join(into, id)).map((row) => row.replace(/ \w+$/, ''));
		expect(shown(release.id)).toEqual(shown(ids[1]!));
	});

	it('draws a new seed where the old one is lost, and tells the editions apart by it', async () => {
		const { root, vault } = copy();
		rmSync(join(vault, 'benih'));
		await publishTown(root, { restart: reason });
		const seeds = readBook(vault)!.editions.map(({ seed }) => seed);
		expect(seeds[0]).toBe(seeds[1]);
		expect(seeds[2]).not.toBe(seeds[0]);
	});

	it('is refused while a release of which nothing is at hand may still be served, unless it is declared withdrawn', async () => {
		const { root, into, vault } = copy();
		const [first = '', second = ''] = ids;
		rmSync(join(vault, 'buku'), { recursive: true });
		rmSync(join(into, first), { recursive: true });
		const before = await snapshot(root);
		const message = await refusalOf(publishTown(root, { restart: reason }));
		expect(message).toContain(`brankas: Rilis ${first} pernah disajikan`);
		expect(message).toContain(`--withdrawn ${first}`);
		expect(message).not.toContain(second);
		expect(await snapshot(root)).toEqual(before);
		const { release } = await publishTown(root, { restart: reason, withdrawn: [first] });
		expect(editionsOf(vault)).toEqual([`values ${second}`, `own ${release.id}`]);
		expect(readBook(vault)!.restarts).toMatchObject([{ reason, withdrawn: [first] }]);
	});

	it('that fails is not done: the next run is refused as before', async () => {
		const { root, vault } = copy();
		rmSync(join(vault, 'buku.json'));
		const write: typeof STAGES.write = () => Promise.reject(new Error('ENOSPC'));
		await expect(publishTown(root, { restart: reason }, { write })).rejects.toThrow('ENOSPC');
		expect(existsSync(join(vault, 'buku.json'))).toBe(false);
		expect(await refusalOf(publishTown(root))).toContain('tidak ditemukan');
		expect((await publishTown(root, { restart: reason })).isNew).toBe(true);
	});
});
