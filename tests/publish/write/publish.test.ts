import { readFile, readdir, rename, stat, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Refused } from '../../../scripts/publish/finding.ts';
import { STAGES, type Published, type Stages } from '../../../scripts/publish/publish.ts';
import { verify } from '../../../scripts/publish/verify/verify.ts';
import type { Answer } from '../../../src/lib/contract/answer.ts';
import { publishTown, snapshot, town } from '../cli/town.ts';

const rulesOf = async (run: Promise<unknown>) => {
	const error = await run.then(
		() => null,
		(reason: unknown) => reason
	);
	expect(error).toBeInstanceOf(Refused);
	return (error as Refused).findings.filter(({ level }) => level === 'error').map(({ rule }) => rule);
};

/** Bytes of some files of a folder, by name. */
const lengths = async (folder: string, ...files: string[]) =>
	Object.fromEntries(await Promise.all(files.map(async (file) => [file, (await stat(join(folder, file))).size])));

describe('a release of the made-up town', () => {
	let root: string;
	let into: string;
	let first: Published;
	beforeAll(async () => {
		({ root, into } = await town());
		first = await publishTown(root);
	});

	it('holds every table as CSV and Arrow, is sound, and is the one that readers get', async () => {
		expect(first.isNew).toBe(true);
		expect(first.release.tables.map(({ id }) => id)).toEqual([
			'keluarga',
			'keluarga_kota',
			'keluarga_program',
			'kegiatan'
		]);
		expect((await verify(into, first.release.id)).findings).toEqual([]);
		expect(JSON.parse(await readFile(join(into, 'current.json'), 'utf8'))).toEqual({
			release: first.release.id,
			files: await lengths(first.folder, 'datapackage.json', 'audit.json', 'audit.html')
		});
	});

	it('is cut into a file for each kota and year where the contract says so', () => {
		const parts = first.release.resources.filter(({ table }) => table === 'keluarga');
		expect(parts.map(({ path }) => path)).toEqual(['keluarga.11.71.2025.csv', 'keluarga.11.72.2025.csv']);
		expect(parts[0]?.partition).toEqual({ wilayah: '11.71', tahun: '2025' });
	});

	it('answers each chart and the comparison that opens from the published files', async () => {
		const answers = first.release.answers as Record<string, Answer>;
		expect(Object.keys(answers)).toEqual([
			'keluarga/semua',
			'keluarga/semua/riwayat',
			'keluarga/program',
			'keluarga/wilayah',
			'kegiatan/kegiatan',
			'keluarga/semua-batang/11.71+11.72',
			'kegiatan/kegiatan-garis/11.71+11.72'
		]);
		const csv = await readFile(join(first.folder, 'keluarga_program.csv'), 'utf8');
		const shown = csv
			.split('\n')
			.filter((line) => line.startsWith('11.71') && line.includes(',2025-TW2,sembako,'))
			.reduce((sum, line) => sum + Number(line.split(',')[4]), 0);
		const row = answers['keluarga/program']?.rows.find(({ keys }) => keys['program'] === 'sembako');
		expect(shown).toBeGreaterThan(0);
		expect(row?.cell.value).toBe(shown);
		const compared = answers['keluarga/semua-batang/11.71+11.72']?.rows;
		expect(compared?.map(({ keys }) => keys)).toEqual([{ wilayah: '11.71' }, { wilayah: '11.72' }]);
		expect(compared?.[0]?.cell).toEqual(answers['keluarga/semua']?.rows[0]?.cell);
	});

	it('tells its terms as a Data Package does', () => {
		const manifest = first.release as unknown as Record<string, unknown>;
		expect(manifest).toMatchObject({
			profile: 'data-package',
			licenses: [{ name: 'CC-BY-4.0' }],
			sample: true,
			home: '11.71'
		});
		expect(first.release.resources[0]).toMatchObject({ mediatype: 'text/csv', encoding: 'utf-8', format: 'csv' });
		expect(first.release.resources[0]?.schema.primaryKey).toEqual([
			'wilayah',
			'periode',
			'himpunan',
			'desil',
			'ukuran'
		]);
	});

	it('leaves no rounded zero, no name and no number of a family in any byte', async () => {
		const files = await snapshot(into);
		const whole = Object.values(files)
			.map((content) => Buffer.from(content, 'base64').toString('latin1'))
			.join('\n');
		expect(whole).not.toContain('Karangan Contoh');
		expect(whole).not.toMatch(/9999010190\d{6}/);
		expect(whole).not.toMatch(/,0,dibulatkan,/);
		expect(Object.keys(files).some((file) => file.includes('audit.json'))).toBe(true);
	});

	it('does not change when the same input is published again', async () => {
		const before = await snapshot(into);
		const again = await publishTown(root);
		expect([again.isNew, again.release.id]).toEqual([false, first.release.id]);
		expect(await snapshot(into)).toEqual(before);
	});

	it('has the same bytes on another machine, and whatever the order of the records', async () => {
		const other = await town();
		const file = join(other.root, 'data/samples/keluarga-tw1.csv');
		const [head, ...rows] = (await readFile(file, 'utf8')).trim().split('\n');
		await writeFile(file, `${[head, ...rows.reverse()].join('\n')}\n`);
		await publishTown(other.root);
		expect(await snapshot(other.into)).toEqual(await snapshot(into));
	});

	it('stays beside the next one', async () => {
		const next = await town();
		const old = await publishTown(next.root);
		const file = join(next.root, 'data/samples/kegiatan.csv');
		await writeFile(file, `${await readFile(file, 'utf8')}11.71.01.1001,2025,2,pelatihan,4\n`);
		const now = await publishTown(next.root);
		expect(now.release.id).not.toBe(old.release.id);
		expect((await readdir(next.into)).sort()).toEqual([old.release.id, now.release.id, 'current.json'].sort());
		expect((await verify(next.into, old.release.id)).findings).toEqual([]);
	});

	it('mends a damaged copy of itself', async () => {
		const damaged = await town();
		const { release } = await publishTown(damaged.root);
		await writeFile(join(damaged.into, release.id, 'kegiatan.csv'), 'rusak');
		expect((await publishTown(damaged.root)).isNew).toBe(true);
		expect((await verify(damaged.into, release.id)).findings).toEqual([]);
	});
});

describe('a run that fails', () => {
	const stages = Object.keys(STAGES) as (keyof Stages)[];

	it.each(stages)('changes nothing published when %s fails', async (stage) => {
		const { root, into } = await town();
		await publishTown(root);
		const before = await snapshot(into);
		const file = join(root, 'data/samples/kegiatan.csv');
		await writeFile(file, `${await readFile(file, 'utf8')}11.71.01.1001,2025,2,pelatihan,4\n`);
		const fail = () => {
			throw new Error('terputus');
		};
		const broken: Partial<Stages> = { [stage]: fail };
		await expect(publishTown(root, {}, broken)).rejects.toThrow('terputus');
		expect(await snapshot(into)).toEqual(before);
		expect((await readdir(join(root, 'private'))).filter((name) => name.startsWith('.kerja-'))).toEqual([]);
	});

	it('changes nothing when the disk gives out half way through the files', async () => {
		const { root, into } = await town();
		await publishTown(root);
		const before = await snapshot(into);
		const write: Stages['write'] = async (...given) => {
			await STAGES.write(...given);
			throw new Error('ENOSPC');
		};
		await expect(publishTown(root, {}, { write })).rejects.toThrow('ENOSPC');
		expect(await snapshot(into)).toEqual(before);
	});

	it('does not take back what another release already is when the ledger cannot be kept', async () => {
		const { root, into } = await town();
		const openVault: Stages['openVault'] = (options) =>
			Object.assign(STAGES.openVault(options), { commit: () => Promise.reject(new Error('brankas terkunci')) });
		await expect(publishTown(root, {}, { openVault })).rejects.toThrow('brankas terkunci');
		expect(await snapshot(into)).toEqual({});
	});
});

describe('what is not published', () => {
	it('refuses made-up records together with those of real people', async () => {
		const { root } = await town();
		const file = join(root, 'data/sources/keluarga.yaml');
		await writeFile(file, (await readFile(file, 'utf8')).replace('sample: true', 'sample: false'));
		expect(await rulesOf(publishTown(root))).toEqual(['contoh-campur']);
	});

	it('lets made-up records stand beside open figures, and says that the release is made up', async () => {
		const { root } = await town();
		const file = join(root, 'data/sources/kegiatan.yaml');
		await writeFile(file, (await readFile(file, 'utf8')).replace('sample: true', 'sample: false'));
		expect((await publishTown(root)).release.sample).toBe(true);
	});

	it('refuses a project without a source', async () => {
		const { root } = await town();
		await rename(join(root, 'data/samples'), join(root, 'lain'));
		await mkdir(join(root, 'data/samples'));
		expect(await rulesOf(publishTown(root))).toEqual(['tanpa-sumber']);
	});

	it('refuses an area that no list knows, and names it', async () => {
		const { root } = await town();
		const file = join(root, 'data/samples/kegiatan.csv');
		await writeFile(file, `${await readFile(file, 'utf8')}99.99.01.1001,2025,2,pelatihan,4\n`);
		expect((await rulesOf(publishTown(root))).length).toBeGreaterThan(0);
	});
});
