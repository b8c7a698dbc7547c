import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublishedRules } from '../../src/lib/contract/published-rules.ts';

/** A release written by hand, as far as an attack looks at it. */
export interface ByHand {
	asOf?: string;
	audience?: 'umum' | 'terbatas';
	datasets: HandDataset[];
}

export interface HandDataset {
	id: string;
	/** Dimension → code list; `a of b` makes sets of codes of list b. */
	dimensions: Record<string, string>;
	measures: Record<string, object>;
	rules?: Partial<PublishedRules>;
	tables: HandTable[];
}

export interface HandTable {
	id: string;
	area?: 'kota' | 'kelurahan';
	period?: 'tahun' | 'triwulan';
	dimensions: string[];
	measures: string[];
	rollup_of?: string;
	/** Exact measures, held totals and whatever else the manifest says of it. */
	more?: object;
	periods: string[];
	/** "area period codes… measure value" in words, followed by "tepat" or another status where it is not "dibulatkan". */
	rows: string[];
}

const CODES: Record<string, string[]> = {
	kelompok: ['a', 'b', 'c'],
	usia: ['muda', 'tua'],
	program: ['pkh', 'sembako'],
	himpunan: ['-', 'pkh', 'sembako', 'pkh+sembako']
};
const text = (id: string) => ({ id, en: id });
const area = (id: string, tingkat: string, parent?: string) => ({
	id,
	title: text(id),
	...(parent ? { parent } : {}),
	attributes: { tingkat }
});

/** Writes a release into a folder of its own and returns that. */
export async function release({ asOf = '2025-12-31', audience = 'umum', datasets }: ByHand): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'rilis-'));
	const resources = [];
	for (const dataset of datasets)
		for (const table of dataset.tables) {
			const csv = csvOf(table);
			await writeFile(join(folder, `${table.id}.csv`), csv);
			resources.push({
				name: table.id,
				table: table.id,
				path: `${table.id}.csv`,
				format: 'csv',
				bytes: Buffer.byteLength(csv),
				hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
				rows: table.rows.length,
				schema: { fields: [] }
			});
		}
	const manifest = {
		profile: 'data-package',
		format: 1,
		id: 'tangan',
		name: 'tangan',
		title: 'Tangan',
		as_of: asOf,
		audience,
		sample: true,
		site: {
			name: text('Uji'),
			tagline: text('Uji'),
			home: '11.71',
			areas: ['11.71'],
			help_lines: [],
			licence: { name: 'CC' }
		},
		home: '11.71',
		datasets: datasets.map(datasetOf),
		tables: datasets.flatMap((dataset) => dataset.tables.map((table) => tableOf(dataset, table))),
		codes: {
			wilayah: [
				area('11', 'provinsi'),
				area('11.71', 'kota', '11'),
				area('11.71.01', 'kecamatan', '11.71'),
				area('11.71.01.1', 'kelurahan', '11.71.01')
			],
			...Object.fromEntries(
				Object.entries(CODES).map(([list, codes]) => [list, codes.map((id) => ({ id, title: text(id) }))])
			)
		},
		resources
	};
	await writeFile(join(folder, 'datapackage.json'), JSON.stringify(manifest));
	return folder;
}

function csvOf({ dimensions, rows }: HandTable): string {
	const head = ['wilayah', 'periode', ...dimensions, 'ukuran', 'nilai', 'status', 'sementara'].join(',');
	const lines = rows.map((row) => {
		const words = row.split(' ');
		const status = words[dimensions.length + 4] ?? 'dibulatkan';
		const key = words.slice(0, dimensions.length + 3);
		const value = status === 'tidak-ditampilkan' ? '' : words[dimensions.length + 3];
		return [...key, value, status, 'false'].join(',');
	});
	return [head, ...lines, ''].join('\n');
}

function datasetOf({ id, dimensions, measures, rules }: HandDataset) {
	return {
		id,
		title: text(id),
		order: 1,
		metadata: { concept: text(id), definition: text(id), producer: 'Uji', rhythm: 'tahunan' },
		dimensions: Object.fromEntries(
			Object.entries(dimensions).map(([dimension, list]) => {
				const [codes, of] = list.split(' of ');
				return [dimension, { title: text(dimension), codes, ...(of ? { set_of: of } : {}) }];
			})
		),
		measures: Object.fromEntries(
			Object.entries(measures).map(([measure, more]) => [
				measure,
				{ title: text(measure), unit: 'keluarga', kind: 'flow', ...more }
			])
		),
		charts: [],
		protection: { method: 'round', rules: { base: 3, slack: 1, threshold: 5, min_width: 2, ...rules } },
		sources: [],
		as_of: '2025-12-31'
	};
}

function tableOf(dataset: HandDataset, table: HandTable) {
	const { id, area: level = 'kota', period = 'tahun', dimensions, measures, rollup_of, periods, rows, more } = table;
	return {
		id,
		dataset: dataset.id,
		title: text(id),
		area: level,
		period,
		dimensions,
		measures,
		...(rollup_of ? { rollup_of } : {}),
		rounding: { base: 3, slack: 1 },
		absent: 'nol-dibulatkan',
		coverage: [{ area: '11.71', periods }],
		rows: rows.length,
		...more
	};
}
