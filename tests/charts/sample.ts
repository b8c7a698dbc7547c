import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as v from 'valibot';
import type { Answer, AnswerNote, AnswerRow } from '../../src/lib/contract/answer.ts';
import { boundsOf, emptyCell, type Cell, type Status } from '../../src/lib/contract/cell.ts';
import type { Code, CodeLists } from '../../src/lib/contract/code.ts';
import type { Chart, Measure } from '../../src/lib/contract/dataset.ts';
import type { Language } from '../../src/lib/contract/localized.ts';
import { PublishedTable, type PublishedDataset, type Release } from '../../src/lib/contract/release.ts';
import { viewOf, type View } from '../../src/lib/charts/view.ts';

/** A code list of the project, as the manifest holds it. */
function codesOf(name: string): Code[] {
	const rows = parse(readFileSync(`data/codes/${name}.csv`), { columns: true }) as Record<string, string>[];
	return rows.map(
		({ kode = '', nama_id = '', nama_en = '', induk, berlaku_dari, berlaku_sampai, alias, sumber, ...rest }) => ({
			id: kode,
			title: { id: nama_id, en: nama_en || nama_id },
			...(induk ? { parent: induk } : {}),
			...(berlaku_dari ? { from: berlaku_dari } : {}),
			...(berlaku_sampai ? { to: berlaku_sampai } : {}),
			aliases: alias ? alias.split(';') : [],
			...(sumber ? { source: sumber } : {}),
			attributes: rest
		})
	);
}

const set = (id: string, title: string): Code => ({
	id,
	title: { id: title, en: title },
	aliases: [],
	attributes: { anggota: id === '-' ? '' : id.replaceAll('+', ';') }
});

export const SETS = [
	'-',
	'pbi-jkn',
	'pbi-jkn+pkh',
	'pbi-jkn+pkh+sembako',
	'pbi-jkn+sembako',
	'pkh',
	'pkh+sembako',
	'sembako'
];

const codes: CodeLists = {
	...Object.fromEntries(
		[
			'wilayah',
			'program',
			'bentuk',
			'desil',
			'kelompok-korban',
			'sumber-register',
			'status-layanan',
			'hari-layanan',
			'kapasitas',
			'satuan',
			'indikator'
		].map((name) => [name, codesOf(name)])
	),
	himpunan: SETS.map((id) => set(id, id === '-' ? 'Tidak tercatat' : id)),
	peristiwa: [
		{
			id: 'banjir',
			title: { id: 'Banjir di tepi Sungai Kahayan', en: 'Flood along the Kahayan' },
			from: '2024-11-20',
			aliases: [],
			attributes: { dataset: 'kekerasan', wilayah: '62.71' }
		}
	]
};

const both = (id: string, en = id) => ({ id, en });

/** A measure of things that are counted. */
const counted = (unit: Measure['unit'], kind: Measure['kind'], id: string, en: string): Measure => ({
	...{ title: both(id, en), unit, kind, mentions: false, decimals: 0 }
});

/** One made-up dataset with a measure of every kind. */
export const dataset: PublishedDataset = {
	id: 'kekerasan',
	title: both('Data contoh', 'Sample data'),
	order: 1,
	metadata: { concept: both('a'), definition: both('a'), producer: 'UPTD PPA Kota Palangka Raya', rhythm: 'triwulan' },
	dimensions: {
		kelompok: { title: both('Kelompok korban', 'Group of victims'), codes: 'kelompok-korban', never_add: false },
		bentuk: { title: both('Bentuk kekerasan', 'Form of violence'), codes: 'bentuk', never_add: false },
		program: { title: both('Program', 'Programme'), codes: 'program', never_add: false },
		register: { title: both('Sumber register', 'Register'), codes: 'sumber-register', never_add: true },
		tahap: { title: both('Tahap penanganan', 'Stage'), codes: 'status-layanan', never_add: false },
		hari: {
			title: both('Hari hingga layanan pertama', 'Days to first service'),
			codes: 'hari-layanan',
			never_add: false
		},
		kapasitas: { title: both('Kapasitas', 'Capacity'), codes: 'kapasitas', never_add: false },
		desil: { title: both('Desil', 'Decile'), codes: 'desil', never_add: false },
		himpunan: {
			title: both('Gabungan program', 'Set of programmes'),
			codes: 'himpunan',
			set_of: 'program',
			never_add: false
		},
		indikator: { title: both('Indikator', 'Indicator'), codes: 'indikator', never_add: false }
	},
	measures: {
		korban: counted('korban', 'flow', 'Korban yang dilaporkan', 'Reported victims'),
		sebutan: {
			title: both('Bentuk kekerasan yang dialami', 'Forms of violence'),
			unit: 'bentuk',
			kind: 'flow',
			mentions: true,
			decimals: 0
		},
		keluarga: counted('keluarga', 'stock', 'Keluarga penerima', 'Recipient families'),
		penerima: counted({ from: 'program' }, 'stock', 'Penerima', 'Recipients'),
		kapasitas: counted({ from: 'kapasitas' }, 'stock', 'Kapasitas', 'Capacity'),
		masuk: {
			...counted({ from: 'program' }, 'flow', 'Penerima masuk', 'Recipients entering'),
			short: both('masuk', 'entering')
		},
		keluar: {
			...counted({ from: 'program' }, 'flow', 'Penerima keluar', 'Recipients leaving'),
			short: both('keluar', 'leaving')
		},
		realisasi: counted('rupiah', 'flow', 'Realisasi keuangan', 'Money spent'),
		p0: {
			title: both('Persentase penduduk miskin', 'Poverty rate'),
			unit: 'persen',
			kind: 'level',
			mentions: false,
			decimals: 2
		},
		ipm: { ...counted('indeks', 'level', 'Indeks Pembangunan Manusia', 'Human Development Index'), decimals: 2 }
	},
	charts: [],
	protection: { method: 'round' },
	sources: [{ title: 'Register UPTD PPA', producer: 'UPTD PPA Kota Palangka Raya', as_of: '2025-07-31' }],
	as_of: '2025-07-31',
	notes: []
};

export const table: PublishedTable = v.parse(PublishedTable, {
	id: 'tabel',
	dataset: 'kekerasan',
	title: both('Tabel', 'Table'),
	area: 'kelurahan',
	period: 'triwulan',
	dimensions: [],
	measures: [],
	rounding: { base: 3, slack: 1 },
	absent: 'nol-dibulatkan',
	typical_error: [
		{ up_to: 19, error: 4 },
		{ up_to: 99, error: 5 },
		{ up_to: null, error: 7 }
	],
	coverage: [],
	rows: 0
});

export const release = {
	id: '2025-07-31-ab12cd34',
	as_of: '2025-07-31',
	sample: true,
	home: '62.71',
	site: {},
	datasets: [dataset],
	tables: [table],
	codes
} as unknown as Release;

export const exact = (value: number, provisional = false): Cell => ({
	value,
	status: 'tepat',
	low: value,
	high: value,
	provisional
});
export const rounded = (value: number, provisional = false): Cell => ({
	value,
	status: 'dibulatkan',
	...boundsOf(value, { base: 3, slack: 1 }),
	provisional
});
export const without = (status: Exclude<Status, 'tepat' | 'dibulatkan'>): Cell => emptyCell(status);

export const QUARTERS = [2022, 2023, 2024, 2025]
	.flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-TW${quarter}`))
	.slice(2, 14);

export interface Wish {
	kind: Chart['kind'];
	measure: string;
	by: string[];
	rows: [Record<string, string>, Cell, string?][];
	title?: string;
	subject?: string;
	says?: string[];
	axis?: string;
	panels?: string;
	apart?: boolean;
	median?: boolean;
	periods?: string[];
	areas?: string[];
	notes?: AnswerNote[];
	where?: Record<string, string[]>;
	/** Opposite measure, and its cells row by row. */
	opposite?: [string, Cell[]];
	how?: Chart['how'];
	linked?: Answer['linked'];
	filters?: Answer['question']['filters'];
	level?: Answer['question']['level'];
	language?: Language;
	history?: Answer;
	data?: PublishedDataset;
	boundaries?: Release['boundaries'];
	codes?: CodeLists;
	home?: string;
}

/** An answer as the query layer gives it. */
export function answerOf(wish: Wish): Answer {
	const given = (wish.data ?? dataset).measures[wish.measure]?.unit;
	const unit = typeof given === 'string' ? given : '';
	const rows = wish.rows.map(([keys, cell, own], at): AnswerRow => {
		const opposite = wish.opposite?.[1][at];
		return { keys, cell, unit: own ?? unit, ...(opposite ? { opposite } : {}) };
	});
	return {
		question: {
			dataset: 'kekerasan',
			measure: wish.measure,
			by: wish.by,
			filters: wish.filters ?? { wilayah: [], dimensions: {} },
			...(wish.where ? { fixed: wish.where } : {}),
			...(wish.level ? { level: wish.level } : {}),
			...(wish.opposite ? { opposite: wish.opposite[0] } : {}),
			...(wish.how ? { how: wish.how } : {})
		},
		...(wish.linked ? { linked: wish.linked } : {}),
		table: 'tabel',
		periods: wish.periods ?? ['2025-TW2'],
		areas: wish.areas ?? ['62.71'],
		rows,
		notes: wish.notes ?? []
	};
}

/** The view of a chart that is declared and answered in one go. */
export function viewFor(wish: Wish): View {
	const title = wish.title ?? 'Judul grafik';
	const chart: Chart = {
		id: wish.kind,
		page: 'ringkasan',
		kind: wish.kind,
		title: both(title),
		measure: wish.measure,
		...(wish.subject ? { subject: both(wish.subject) } : {}),
		...(wish.says ? { says: wish.says } : {}),
		...(wish.axis ? { by: wish.axis } : {}),
		...(wish.panels ? { panels: wish.panels } : {}),
		...(wish.apart ? { apart: true } : {}),
		...(wish.median ? { median: true } : {}),
		...(wish.opposite ? { opposite: wish.opposite[0] } : {}),
		where: wish.where ?? {},
		order: 1
	};
	return viewOf({
		chart,
		dataset: wish.data ?? dataset,
		answer: answerOf(wish),
		release: {
			...release,
			boundaries: wish.boundaries ?? [],
			codes: wish.codes ?? codes,
			...(wish.home ? { home: wish.home } : {})
		},
		language: wish.language ?? 'id',
		...(wish.history ? { history: wish.history } : {})
	});
}

/** Kelurahan of a city, in code order. */
export const kelurahanOf = (city: string): string[] =>
	(codes['wilayah'] ?? [])
		.filter((code) => code.id.startsWith(`${city}.`) && code.attributes['tingkat'] === 'kelurahan')
		.map((code) => code.id);
/** Kelurahan of Palangka Raya, in code order. */
export const KELURAHAN = kelurahanOf('62.71');
export const KECAMATAN = (codes['wilayah'] ?? [])
	.filter((code) => code.parent === '62.71' && code.attributes['tingkat'] === 'kecamatan')
	.map((code) => code.id);
