import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../../../scripts/publish/verify/verify.ts';
import { fileHash } from '../../../scripts/publish/release/hash.ts';
import type { Release } from '../../../src/lib/contract/release.ts';
import { publishTown, town } from './town.ts';

let sound: { into: string; id: string };
let into: string;
let id: string;

beforeAll(async () => {
	const made = await town();
	sound = { into: made.into, id: (await publishTown(made.root)).release.id };
});
beforeEach(async () => {
	into = await mkdtemp(join(tmpdir(), 'periksa-'));
	await cp(sound.into, into, { recursive: true });
	id = sound.id;
});

const path = (name: string) => join(into, id, name);
const rules = async () => [...new Set((await verify(into, id)).findings.map(({ rule }) => rule))];

/** Gives the release a name of its own, as one written by hand has, and fits the manifest to files changed since. */
async function rewrite(
	file: string,
	edit: (text: string) => string,
	manifest: (release: Release) => void = () => undefined
) {
	if (id !== 'tangan') {
		await rename(join(into, id), join(into, 'tangan'));
		id = 'tangan';
	}
	const text = edit(await readFile(path(file), 'utf8'));
	await writeFile(path(file), text);
	const release = JSON.parse(await readFile(path('datapackage.json'), 'utf8')) as Release;
	release.id = id;
	const resource = release.resources.find((each) => each.path === file);
	if (!resource) throw new Error(`${file}?`);
	delete resource.arrow;
	Object.assign(resource, {
		bytes: Buffer.byteLength(text),
		hash: fileHash(Buffer.from(text)),
		rows: text.trim().split('\n').length - 1
	});
	const table = release.tables.find((each) => each.id === resource.table);
	if (table)
		table.rows = release.resources.filter((each) => each.table === table.id).reduce((sum, { rows }) => sum + rows, 0);
	manifest(release);
	await writeFile(path('datapackage.json'), JSON.stringify(release));
}

const line = (text: string, at: number, edit: (line: string) => string | null) =>
	text
		.split('\n')
		.flatMap((each, i) => (i === at ? (edit(each) ?? []) : each))
		.join('\n');

describe('verify finds each kind of damage', () => {
	it('none in a sound release, nor in one whose manifest was fitted to it', async () => {
		expect(await rules()).toEqual([]);
		await rewrite('kegiatan.csv', (text) => text);
		expect(await rules()).toEqual([]);
	});

	it.each(['kegiatan.csv', 'kegiatan.arrow', 'keluarga.11.71.2025.arrow'])('a cut %s', async (name) => {
		await writeFile(path(name), (await readFile(path(name))).subarray(0, 100));
		expect(await rules()).toEqual(['panjang']);
	});

	it('one changed byte', async () => {
		const bytes = await readFile(path('kegiatan.csv'));
		bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
		await writeFile(path('kegiatan.csv'), bytes);
		const { findings } = await verify(into, id);
		expect(findings.map(({ rule, file }) => [rule, file])).toEqual([['sidik', `${id}/kegiatan.csv`]]);
		expect(findings[0]?.message).toContain('diubah setelah diterbitkan');
	});

	it('a missing file', async () => {
		await rm(path('kegiatan.csv'));
		expect(await rules()).toEqual(['berkas-tidak-ada']);
	});

	it('a missing, a broken and a changed manifest, and one of a newer format', async () => {
		const text = await readFile(path('datapackage.json'), 'utf8');
		await writeFile(path('datapackage.json'), text.replace('"sample":true', '"sample":false'));
		expect(await rules()).toEqual(['manifes-berubah']);
		await writeFile(path('datapackage.json'), text.slice(0, 900));
		expect(await rules()).toEqual(['manifes-rusak']);
		await writeFile(path('datapackage.json'), text.replace('"format":1', '"format":2'));
		expect(await rules()).toEqual(['manifes-baru']);
		await writeFile(path('datapackage.json'), text.replace('"format":1', '"format":"satu"'));
		expect(await rules()).toEqual(['manifes-bentuk']);
		await rm(path('datapackage.json'));
		expect(await verify(into, id)).toMatchObject({ exists: false, findings: [{ rule: 'manifes-tidak-ada' }] });
	});

	it('a wrong column, a wrong number of rows, a doubled key', async () => {
		await rewrite('kegiatan.csv', (text) => text.replace('jenis', 'macam'));
		expect(await rules()).toEqual(['kolom']);
		await rewrite(
			'kegiatan.csv',
			(text) => text.replace('macam', 'jenis'),
			(release) => {
				release.tables.find((table) => table.id === 'kegiatan')!.rows = 99;
			}
		);
		expect(await rules()).toEqual(['baris']);
		await rewrite('kegiatan.csv', (text) => line(text, 1, (row) => `${row}\n${row}`));
		expect(await rules()).toEqual(['kunci-ganda']);
	});

	it('a row that is no row of that table', async () => {
		await rewrite('kegiatan.csv', (text) => line(text, 2, (row) => row.replace(/,\d+,tepat/, ',banyak,tepat')));
		expect(await rules()).toEqual(['isi']);
	});

	it('a code, a period and a status that nobody knows', async () => {
		await rewrite('kegiatan.csv', (text) => line(text, 1, (row) => row.replace('11.71.01.1001', '99')));
		expect(await rules()).toEqual(['kode']);
		await rewrite('kegiatan.csv', (text) =>
			line(text, 1, (row) => row.replace('99,2025-TW1', '11.71.01.1001,2031-TW1'))
		);
		expect(await rules()).toEqual(['kode']);
		await rewrite('kegiatan.csv', (text) =>
			line(text, 1, (row) => row.replace('2031-TW1', '2025-TW1').replace('tepat', 'pasti'))
		);
		expect(await rules()).toContain('status');
	});

	it('a number without a status that has one, and a status without its number', async () => {
		await rewrite('kegiatan.csv', (text) => line(text, 1, (row) => row.replace('tepat', 'tidak-ada-data')));
		expect(await rules()).toEqual(['status-angka']);
	});

	it('a small count that was not rounded', async () => {
		await rewrite('keluarga.11.71.2025.csv', (text) =>
			line(text, 1, (row) => row.replace(/,\d+,dibulatkan/, ',1,dibulatkan'))
		);
		expect(await rules()).toEqual(expect.arrayContaining(['angka-kecil']));
	});

	it('a roll-up that does not add up, one that lacks a sum, one with a figure from nowhere', async () => {
		const add = (text: string) =>
			line(text, 1, (row) => row.replace(/,(\d+),dibulatkan/, (_, n) => `,${Number(n) + 3},dibulatkan`));
		await rewrite('keluarga_kota.csv', add);
		expect(await rules()).toEqual(['ringkasan']);
		const whole = await readFile(join(sound.into, sound.id, 'keluarga_kota.csv'), 'utf8');
		await rewrite('keluarga_kota.csv', () => line(whole, 1, () => null));
		expect(await rules()).toEqual(['ringkasan']);
		const { codes } = JSON.parse(await readFile(join(sound.into, sound.id, 'datapackage.json'), 'utf8')) as Release;
		const places = [
			...new Set(
				whole
					.split('\n')
					.slice(1, -1)
					.map((row) => row.split(',').slice(0, 2).join(','))
			)
		];
		const absent = places
			.flatMap((place) => codes['himpunan']!.map(({ id }) => `${place},${id},`))
			.find((key) => !whole.includes(key))!;
		await rewrite('keluarga_kota.csv', () => `${whole}${absent}keluarga,9,dibulatkan,false\n`);
		expect(await rules()).toEqual(['ringkasan']);
	});

	it('a part above its whole', async () => {
		await rewrite(
			'kegiatan.csv',
			(text) => text,
			(release) => {
				const dataset = release.datasets.find((each) => each.id === 'kegiatan')!;
				dataset.measures['lain'] = { ...dataset.measures['kegiatan']!, part_of: 'kegiatan' };
				release.tables.find((table) => table.id === 'kegiatan')!.measures.push('lain');
			}
		);
		expect(await rules()).toEqual([]);
		await rewrite('kegiatan.csv', (text) => `${text}11.71.01.1001,2025-TW1,sosialisasi,lain,1000,tepat,false\n`);
		expect(await rules()).toEqual(['bagian']);
	});
});
