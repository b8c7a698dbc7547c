import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Code, Level } from '../../../src/lib/contract/code.ts';
import { Dataset } from '../../../src/lib/contract/dataset.ts';
import { parseShape } from '../../../src/lib/contract/check.ts';
import { aggregate } from '../../../scripts/publish/4-aggregate.ts';
import type { Finding } from '../../../scripts/publish/finding.ts';
import { rowsOf } from '../../../scripts/publish/sql.ts';
import {
	factTable,
	countTable,
	publicTable,
	type ConformedSource,
	type PublishContext
} from '../../../scripts/publish/stage.ts';

const area = (id: string, tingkat: Level, parent?: string, attributes: Record<string, string> = {}): Code => ({
	id,
	title: { id: `Wilayah ${id}`, en: `Area ${id}` },
	parent,
	aliases: [],
	attributes: { tingkat, ...attributes }
});

/** Two kota of one province and one of another; the two small kecamatan of 11.71 form a group. */
export const AREAS: Code[] = [
	area('00', 'negara'),
	area('11', 'provinsi', '00'),
	area('11.71', 'kota', '11'),
	area('11.71.K1', 'kelompok', '11.71'),
	area('11.71.01', 'kecamatan', '11.71', { kelompok: '11.71.K1' }),
	area('11.71.02', 'kecamatan', '11.71', { kelompok: '11.71.K1' }),
	area('11.71.03', 'kecamatan', '11.71'),
	area('11.71.01.1001', 'kelurahan', '11.71.01'),
	area('11.71.01.1002', 'kelurahan', '11.71.01'),
	area('11.71.02.1001', 'kelurahan', '11.71.02'),
	area('11.71.03.1001', 'kelurahan', '11.71.03'),
	area('11.72', 'kota', '11'),
	area('11.72.01', 'kecamatan', '11.72'),
	area('11.72.01.1001', 'kelurahan', '11.72.01'),
	area('12', 'provinsi', '00'),
	area('12.71', 'kota', '12'),
	area('12.71.01', 'kecamatan', '12.71')
];

const code = (id: string, attributes: Record<string, string> = {}): Code => ({
	id,
	title: { id, en: id },
	aliases: [],
	attributes
});

export const CODES = {
	wilayah: AREAS,
	program: [
		code('pkh', { satuan: 'keluarga', tertaut: 'ya' }),
		code('sembako', { satuan: 'keluarga', tertaut: 'ya' }),
		code('pip', { satuan: 'jiwa' })
	],
	jenis: [code('p'), code('l')],
	register: [code('uptd'), code('polres')],
	satuan: [code('keluarga'), code('jiwa'), code('korban'), code('rupiah'), code('persen')]
};

const title = { id: 'Judul', en: 'Title' };

/** A contract with what a test says and harmless rest. */
export function datasetOf(part: {
	id?: string;
	rhythm?: 'bulanan' | 'triwulan' | 'semester' | 'tahunan' | 'sekali';
	due_days?: number;
	protection?: unknown;
	dimensions?: Record<string, object>;
	measures: Record<string, object>;
	tables: { id: string; area: Level; period: string; dimensions?: string[]; measures: string[]; rollup_of?: string }[];
	charts?: unknown[];
}): Dataset {
	const {
		id = 'uji',
		rhythm = 'triwulan',
		due_days,
		protection,
		dimensions = {},
		measures,
		tables,
		charts = []
	} = part;
	const titled = (record: Record<string, object>) =>
		Object.fromEntries(Object.entries(record).map(([key, value]) => [key, { title, ...value }]));
	return parseShape(
		Dataset,
		{
			id,
			title,
			metadata: {
				concept: title,
				definition: title,
				producer: 'Dinas Uji',
				rhythm,
				...(due_days !== undefined && { due_days })
			},
			dimensions: titled(dimensions),
			measures: titled(measures),
			tables: tables.map((table) => ({ title, dimensions: [], ...table })),
			protection: protection ?? { method: 'none', reason: 'Angka contoh untuk pengujian saja.' },
			charts
		},
		`${id}.yaml`
	);
}

export function sourceOf(part: Partial<ConformedSource> & Pick<ConformedSource, 'id'>): ConformedSource {
	return {
		dataset: 'uji',
		title: `Sumber ${part.id}`,
		asOf: '2025-10-15',
		sample: true,
		dimensions: [],
		measures: [],
		coverage: [],
		notes: [],
		fingerprint: '0'.repeat(64),
		...part
	};
}

export type Fact = { sumber: string; wilayah: string; periode: string; ukuran: string; nilai: number | null } & Record<
	string,
	string | number | boolean | null
>;

export interface Bench extends PublishContext {
	findings: Finding[];
	facts(dataset: Dataset, rows: Fact[]): Promise<void>;
	/** Rows of `count_<table>` or `public_<table>` as "wilayah periode dimensions ukuran=nilai", sorted. */
	read(table: string, which?: 'dasar' | 'terbit'): Promise<string[]>;
}

/** A context with a DuckDB of its own and facts written by hand. */
export async function bench(datasets: Dataset[]): Promise<Bench> {
	const db = await (await DuckDBInstance.create(':memory:')).connect();
	const findings: Finding[] = [];
	return {
		db,
		scratch: mkdtempSync(join(tmpdir(), 'uji-')),
		root: '.',
		audience: 'umum',
		site: {
			name: { id: 'Dasbor Uji', en: 'Test Dashboard' },
			tagline: title,
			home: '11.71',
			areas: ['11.71', '11.72'],
			contact: { name: 'Meja Data' },
			help_lines: [],
			licence: { name: 'CC-BY-4.0' }
		},
		codes: CODES,
		datasets,
		findings,
		say: () => undefined,
		report: (finding) => void findings.push(finding),
		async facts(dataset, rows) {
			const dimensions = Object.keys(dataset.dimensions);
			const columns = dimensions.map((id) => `"${id}" VARCHAR, `).join('');
			await db.run(
				`CREATE OR REPLACE TABLE ${factTable(dataset.id)} (sumber VARCHAR, wilayah VARCHAR, periode VARCHAR, ${columns} ukuran VARCHAR, nilai DOUBLE, sementara BOOLEAN)`
			);
			for (const row of rows) {
				const texts = [row.sumber, row.wilayah, row.periode, ...dimensions.map((id) => row[id] ?? null), row.ukuran];
				const sql = texts.map((text) => (text === null ? 'NULL' : `'${text}'`)).join(', ');
				await db.run(
					`INSERT INTO ${factTable(dataset.id)} VALUES (${sql}, ${row.nilai ?? 'NULL'}, ${row['sementara'] ?? false})`
				);
			}
		},
		async read(table, which = 'dasar') {
			const rows = await rowsOf(db, `SELECT * FROM ${which === 'dasar' ? countTable(table) : publicTable(table)}`);
			return rows
				.map((row) => {
					const { nilai, ukuran, sementara, status, ...keys } = row;
					const tail = `${status && status !== 'tepat' ? ` ${status}` : ''}${sementara ? ' sementara' : ''}`;
					return `${Object.values(keys).join(' ')} ${ukuran}=${nilai}${tail}`;
				})
				.sort();
		}
	};
}

/** `sumber wilayah periode [dimension=code …] ukuran=nilai`, a line a fact. */
export const factsOf = (text: string): Fact[] =>
	text
		.trim()
		.split('\n')
		.map((line) => {
			const [sumber = '', wilayah = '', periode = '', ...rest] = line.trim().split(/\s+/);
			const pairs = rest.map((pair) => pair.split('=') as [string, string]);
			const [ukuran = '', nilai = ''] = pairs.pop() ?? [];
			return {
				...Object.fromEntries(pairs),
				sumber,
				wilayah,
				periode,
				ukuran,
				nilai: nilai === '' ? null : Number(nilai)
			};
		});

/** Counts hand-written facts on 15 October 2025. */
export async function run(dataset: Dataset, sources: ConformedSource[], text: string) {
	const ctx = await bench([dataset]);
	await ctx.facts(dataset, factsOf(text));
	const filled = await aggregate(ctx, dataset, sources, '2025-10-15');
	return { shop: ctx, coverage: Object.fromEntries(filled.map(({ table, coverage }) => [table.id, coverage])), filled };
}
