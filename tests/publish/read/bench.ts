import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'yaml';
import { Dataset } from '../../../src/lib/contract/dataset.ts';
import { parseShape } from '../../../src/lib/contract/check.ts';
import type { Code, CodeLists } from '../../../src/lib/contract/code.ts';
import { Refused, type Finding } from '../../../scripts/publish/finding.ts';
import { prepare } from '../../../scripts/publish/prepare.ts';
import { rowsOf } from '../../../scripts/publish/sql.ts';
import { factTable, type ConformedSource, type PublishContext } from '../../../scripts/publish/stage.ts';

const code = (id: string, title: string, attributes: Record<string, string> = {}, more: Partial<Code> = {}): Code => ({
	id,
	title: { id: title, en: title },
	aliases: [],
	attributes,
	...more
});
const area = (
	id: string,
	title: string,
	tingkat: string,
	parent?: string,
	aliases: string[] = [],
	bps?: string
): Code => code(id, title, bps ? { tingkat, bps } : { tingkat }, { parent, aliases });

/** Made-up places of province 99, with the traps of real ones: one name twice, one name at two levels, BPS digits that mean another city. */
export const AREAS: Code[] = [
	area('00', 'Indonesia', 'negara', undefined, ['INDONESIA']),
	area('99', 'Contoh', 'provinsi', '00', ['Provinsi Contoh']),
	area('99.71', 'Kota Pangkal Contoh', 'kota', '99', ['Pangkalcontoh'], '9972'),
	area('99.72', 'Kota Lubuk', 'kota', '99', ['Lubuk'], '9971'),
	area('99.01', 'Kabupaten Bogar', 'kota', '99', [], '9901'),
	area('99.73', 'Kota Bogar', 'kota', '99', [], '9973'),
	area('99.71.01', 'Pahandut', 'kecamatan', '99.71'),
	area('99.71.02', 'Bukit Batu', 'kecamatan', '99.71'),
	area('99.71.01.1001', 'Pahandut', 'kelurahan', '99.71.01'),
	area('99.71.01.1002', 'Tua Tunu', 'kelurahan', '99.71.01', ['Tua Tunu Indah']),
	area('99.71.01.1003', 'Rejosari', 'kelurahan', '99.71.01'),
	area('99.71.02.1001', 'Rejosari', 'kelurahan', '99.71.02', ['Rejo Sari']),
	{ ...area('99.71.02.2002', 'Baru', 'kelurahan', '99.71.02'), from: '2022' }
];

export const CODES: CodeLists = {
	wilayah: AREAS,
	satuan: [
		code('keluarga', 'keluarga'),
		code('korban', 'korban'),
		code('rupiah', 'rupiah'),
		code('bentuk', 'bentuk'),
		code('persen', 'persen')
	],
	program: [code('pkh', 'PKH'), code('sembako', 'Sembako', {}, { aliases: ['BPNT'] })],
	kelamin: [
		code('perempuan', 'Perempuan', {}, { aliases: ['P'] }),
		code('laki-laki', 'Laki-laki', {}, { aliases: ['L'] })
	],
	usia: [
		code('0-17', '0–17', { dari: '0', sampai: '17' }),
		code('18-ke-atas', '18+', { dari: '18' }),
		code('tidak-diketahui', 'Tidak diketahui')
	],
	kelompok: [
		code('anak-perempuan', 'Anak perempuan', { kelamin: 'perempuan', dari: '0', sampai: '17' }),
		code('perempuan', 'Perempuan dewasa', { kelamin: 'perempuan', dari: '18' }),
		code('anak-laki-laki', 'Anak laki-laki', { kelamin: 'laki-laki', dari: '0', sampai: '17' })
	],
	bentuk: [code('fisik', 'Fisik'), code('psikis', 'Psikis'), code('seksual', 'Seksual')],
	hari: [
		code('0', '0 hari', { dari: '0', sampai: '0' }),
		code('1-3', '1–3 hari', { dari: '1', sampai: '3' }),
		code('lebih-3', '> 3 hari', { dari: '4' }),
		code('belum', 'Belum')
	],
	banyak: [
		code('1', '1', { dari: '1', sampai: '1' }),
		code('2-lebih', '2+', { dari: '2' }),
		code('belum', 'Belum', { dari: '0', sampai: '0' })
	],
	tahap: [
		code('lapor', 'Lapor', { urut: '1' }),
		code('dilayani', 'Dilayani', { urut: '2' }),
		code('selesai', 'Selesai', { urut: '3' })
	],
	layanan: [
		code('medis', 'Medis'),
		code('hukum', 'Hukum'),
		code('rumah-aman', 'Rumah aman'),
		code('mediasi', 'Mediasi'),
		code('konseling', 'Konseling')
	]
};

const two = (text: string) => ({ id: text, en: text });

/** A dataset with everything that a layout can feed: sets, bands, mentions, parts, rupiah, rates. */
export const DATASET: Dataset = parseShape(
	Dataset,
	{
		id: 'uji-coba',
		title: two('Uji coba'),
		metadata: { concept: two('-'), definition: two('-'), producer: 'Uji', rhythm: 'triwulan' },
		dimensions: {
			himpunan: { title: two('Himpunan'), codes: 'himpunan', set_of: 'program' },
			program: { title: two('Program'), codes: 'program' },
			kelamin: { title: two('Kelamin'), codes: 'kelamin' },
			usia: { title: two('Usia'), codes: 'usia' },
			kelompok: { title: two('Kelompok'), codes: 'kelompok' },
			bentuk: { title: two('Bentuk'), codes: 'bentuk' },
			hari: { title: two('Hari'), codes: 'hari' },
			banyak: { title: two('Banyak'), codes: 'banyak' },
			tahap: { title: two('Tahap'), codes: 'tahap' },
			layanan: { title: two('Layanan'), codes: 'layanan' }
		},
		measures: {
			keluarga: { title: two('Keluarga'), unit: 'keluarga', kind: 'stock' },
			korban: { title: two('Korban'), unit: 'korban', kind: 'flow' },
			kdrt: { title: two('KDRT'), unit: 'korban', kind: 'flow', part_of: 'korban' },
			sebutan: { title: two('Sebutan'), unit: 'bentuk', kind: 'flow', mentions: true },
			realisasi: { title: two('Realisasi'), unit: 'rupiah', kind: 'flow' },
			persentase: { title: two('Persentase'), unit: 'persen', kind: 'level', decimals: 2 }
		},
		tables: [{ id: 'uji', title: two('Uji'), area: 'kota', period: 'triwulan', dimensions: [], measures: ['korban'] }],
		protection: { method: 'none', reason: 'Data buatan untuk menguji tahap membaca.' }
	},
	'uji-coba'
);

export interface Prepared {
	findings: Finding[];
	/** Sentences of the errors; empty when the run was not refused. */
	refused: string[];
	sources: ConformedSource[];
	/** Facts as `area period dim=code… measure=value`, sorted. */
	facts: string[];
	ctx: PublishContext;
	rules(level?: Finding['level']): string[];
}

/** Runs read, check and conform on files written into a project of their own. `layouts`: YAML texts; `files`: below data/masukan. */
export async function run(
	layouts: string[],
	files: Record<string, string | Buffer>,
	options: { explicit?: string[]; dataset?: Dataset } = {}
): Promise<Prepared> {
	const root = await mkdtemp(join(tmpdir(), 'perlinsos-uji-'));
	const scratch = join(root, 'sementara');
	await mkdir(scratch);
	for (const layout of layouts) await put(root, `data/sources/${(parse(layout) as { id: string }).id}.yaml`, layout);
	for (const [path, content] of Object.entries(files)) await put(root, `data/masukan/${path}`, content);
	const db = await (await DuckDBInstance.create(':memory:')).connect();
	const findings: Finding[] = [];
	const site = {
		name: two('Uji'),
		tagline: two('-'),
		home: '99.71',
		areas: ['99.71'],
		contact: { name: '-' },
		help_lines: [],
		licence: { name: '-' }
	};
	const dataset = options.dataset ?? DATASET;
	const ctx: PublishContext = {
		...{ db, scratch, root, audience: 'umum', site, codes: CODES, datasets: [dataset] },
		say: () => undefined,
		report: (finding) => findings.push(finding)
	};
	let sources: ConformedSource[] = [];
	let refused: string[] = [];
	try {
		sources = await prepare(
			ctx,
			options.explicit?.map((path) => join(root, 'data/masukan', path))
		);
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		refused = error.findings.map(({ message }) => message);
	}
	const tables = await rowsOf(
		db,
		`SELECT table_name FROM duckdb_tables() WHERE table_name = '${factTable(dataset.id)}'`
	);
	return {
		...{ findings, refused, sources, ctx: ctx },
		facts: tables.length > 0 ? await factsOf(ctx, dataset) : [],
		rules: (level) => [...new Set(findings.filter((each) => !level || each.level === level).map(({ rule }) => rule))]
	};
}

async function put(root: string, path: string, content: string | Buffer) {
	await mkdir(dirname(join(root, path)), { recursive: true });
	await writeFile(join(root, path), content);
}

async function factsOf({ db }: PublishContext, dataset: Dataset): Promise<string[]> {
	const rows = await rowsOf(db, `SELECT * FROM ${factTable(dataset.id)} ORDER BY ALL`);
	return rows.map((row) => {
		const dimensions = Object.keys(dataset.dimensions).flatMap((id) => (row[id] === null ? [] : [`${id}=${row[id]}`]));
		return [
			row['wilayah'],
			row['periode'],
			...dimensions,
			`${row['ukuran']}=${row['nilai']}${row['sementara'] ? '*' : ''}`
		].join(' ');
	});
}

/** A layout of a counted table, to be completed by its columns. */
export const recap = (rest: string) => `id: rekap-uji
dataset: uji-coba
title: Rekap uji
producer: Dinas Uji
kind: rekap
files: ['**/*.csv', '**/*.xlsx', '**/*.xls']
area: '99'
${rest}`;

/** A layout of records, to be completed by its columns. */
export const records = (rest: string) =>
	recap(rest).replace('rekap-uji', 'rekaman-uji').replace('kind: rekap', 'kind: rekaman');
