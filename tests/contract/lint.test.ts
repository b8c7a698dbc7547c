import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { jsonSchemas, SCHEMAS } from '../../scripts/publish/contract/json-schema.ts';
import { lintYaml } from '../../scripts/publish/contract/lint-yaml.ts';
import { loadProject } from '../../scripts/publish/contract/load-project.ts';
import { withPlaces, YamlFile } from '../../scripts/publish/contract/yaml-file.ts';
import { Refused } from '../../scripts/publish/finding.ts';
import { Dataset } from '../../src/lib/contract/dataset.ts';
import { change, complaints, CONTRACT, projectCopy } from './project-copy.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Findings about a contract after a change. */
async function lint(from: string, to: string) {
	const root = await mkdtemp(join(tmpdir(), 'kontrak-'));
	onTestFinished(() => rm(root, { recursive: true, force: true }));
	await mkdir(join(root, 'data/contract'), { recursive: true });
	if (!CONTRACT.includes(from)) throw new Error(`"${from}" does not occur in the contract.`);
	await writeFile(join(root, 'data/contract/stunting.yaml'), CONTRACT.replace(from, to));
	return (await lintYaml(root, 'data/contract/stunting.yaml', Dataset, 'kontrak')).findings;
}

describe('what is wrong with a contract is told with its line and column, what stands there, and what would do', () => {
	it.each([
		[
			'an unknown key suggests the nearest',
			['rhythm: semester', 'rythm: semester'],
			{ line: 7, column: 3 },
			'metadata.rythm: kunci ini tidak dikenal. Maksudnya "rhythm"?'
		],
		[
			'a missing key comes with an example, at the line of its holder',
			['title: { id: Stunting, en: Stunting }\nmetadata', 'metadata'],
			{ line: 1, column: 1 },
			'title: diharapkan ada, tetapi tidak ditulis. Contoh: title: { id: teks, en: teks }'
		],
		[
			'a slip in a word that can be chosen suggests the nearest',
			['rhythm: semester', 'rhythm: semster'],
			{ line: 7, column: 3 },
			'ditemukan teks "semster". Maksudnya "semester"?'
		],
		[
			'the wrong kind of value',
			['dimensions: [], measures', 'dimensions: usia, measures'],
			{ line: 12, column: 95 },
			'tables.0.dimensions: diharapkan daftar, ditemukan teks "usia". Contoh: dimensions: [teks]'
		],
		[
			'a word that must be written in a certain way',
			['id: stunting\n', 'id: Stunting 1\n'],
			{ line: 1, column: 1 },
			'id: harus huruf kecil, angka, "-" atau "_", ditemukan teks.'
		],
		[
			'YAML that is none',
			['rhythm: semester', 'rhythm: ['],
			{ line: 8, column: 1 },
			'YAML tidak dapat dibaca di baris 8'
		]
	] as const)('%s', async (_, [from, to], at, sentence) => {
		const findings = await lint(from, to);
		const found = findings.find(({ message }) => message.includes(sentence));
		expect(found).toMatchObject({ level: 'error', file: 'data/contract/stunting.yaml', at });
		expect(found?.message).toMatch(/^data\/contract\/stunting\.yaml/);
	});

	it('a long text of somebody is not repeated', async () => {
		const said = await lint('kind: stock', "kind: 'Ibu Meranti Melati dari kelurahan sebelah'");
		expect(said.map(({ message }) => message).join('\n')).not.toContain('Meranti');
	});

	it('names that do not exist are found at their line as well', async () => {
		const root = await projectCopy();
		const file = 'data/contract/kekerasan.yaml';
		await change(root, file, 'part_of: korban', 'part_of: orang');
		const error = await loadProject(root).catch((thrown: unknown) => thrown);
		const [finding] = (error as Refused).findings;
		const lines = (await readFile(join(root, file), 'utf8')).split('\n');
		expect(lines[finding!.at!.line - 1]).toContain('part_of: orang');
		expect(finding!.message).toContain(`${file} baris ${finding!.at!.line} kolom ${finding!.at!.column}: measures.`);
	});

	it('a code that a spreadsheet would run is refused', async () => {
		const root = await projectCopy();
		await change(root, 'data/codes/bentuk.csv', 'psikis,Psikis', '=psikis,Psikis');
		expect((await complaints(root)).join('\n')).toContain('diawali tanda rumus');
	});
});

describe('a path leads to its line', () => {
	const file = new YamlFile('uji.yaml', 'a: &list\n  - b: 1\n  - No. KK: 2\nc: *list\n');

	it.each([
		['a key', 'a', 1],
		['an item, with its name behind it', 'a.1 (kartu)', 3],
		['a key with dots', 'a.1.No. KK', 3],
		['what stands behind an alias', 'c.0.b', 2],
		['the nearest around what is missing', 'a.0.tidak.ada', 2],
		['the beginning for what is nowhere', 'entah', 1]
	])('%s', (_, path, line) => expect(file.placeOf(path).line).toBe(line));

	it('findings of later stages get theirs too, and those about other files stay as they are', async () => {
		const base = { level: 'error' as const, rule: 'uji', message: 'salah.' };
		const [own, other] = await withPlaces(ROOT, [
			{ ...base, file: 'data/contract/kekerasan.yaml', path: 'protection.pins' },
			{ ...base, file: 'data/masukan/a.csv' }
		]);
		const lines = (await readFile(join(ROOT, own!.file), 'utf8')).split('\n');
		expect(lines[own!.at!.line - 1]).toBe('  pins:');
		expect(other).toEqual({ ...base, file: 'data/masukan/a.csv' });
	});
});

describe('an editor', () => {
	it('knows the same keys as publishing: the schemas in the repository are those of the code (npm run schemas)', async () => {
		for (const [file, text] of Object.entries(jsonSchemas()))
			expect(await readFile(join(ROOT, SCHEMAS, file), 'utf8'), file).toBe(text);
	});

	it('finds the schema named in each YAML file', async () => {
		for (const [file, schema] of [
			['data/situs.yaml', 'schema/site.schema.json'],
			['data/contract/kekerasan.yaml', '../schema/contract.schema.json'],
			['data/sources/indikator-bps.yaml', '../schema/layout.schema.json']
		] as const) {
			const [first] = (await readFile(join(ROOT, file), 'utf8')).split('\n');
			expect(first).toBe(`# yaml-language-server: $schema=${schema}`);
			expect(JSON.parse(await readFile(join(ROOT, file, '..', schema), 'utf8'))).toHaveProperty('properties');
		}
	});
});
