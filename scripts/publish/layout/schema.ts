import * as v from 'valibot';
import { Localized, Named, Slug } from '../../../src/lib/contract/localized.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import { Grain } from '../../../src/lib/contract/period.ts';
import { Column, NumberFormat } from './column.ts';

const Name = v.pipe(v.string(), v.nonEmpty());
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/**
 * Another list whose rows belong to the rows of this one (members of a family, services of a case).
 * `key` are kunci columns of the same id on both sides; `period: true` also asks for the same period.
 */
const Link = v.strictObject({
	layout: Slug,
	key: v.pipe(v.array(Name), v.minLength(1)),
	period: v.optional(v.boolean(), false),
	/** Share of the linked rows that must find their row here; below it a warning. */
	warn_below: v.optional(Share, 0.95),
	/** New yes/no flag of this list: the key occurs in the linked list. */
	flag: v.optional(Name),
	/** Codes of dimensions there whose rows `earliest` and `distinct` pass over: a complaint that is only entered is no service. */
	except: v.optional(v.record(Slug, v.pipe(v.array(v.string()), v.minLength(1))), {}),
	/** New date: the earliest of a `tanggal` column there, or its period date. */
	earliest: v.optional(v.record(Name, Name), {}),
	/** New number: how many different codes of a dimension there. */
	distinct: v.optional(v.record(Name, Slug), {}),
	/** Dimension taken from the row there that is furthest by the attribute `urut` of its codes; `blank` when there is none. */
	furthest: v.optional(v.record(Slug, v.strictObject({ blank: v.string() })), {}),
	/** `wilayah` or dimensions that rows here take over from the one row there. */
	inherit: v.optional(v.array(Slug), [])
});
export type Link = v.InferOutput<typeof Link>;

/**
 * Rows counted into a measure. `mention`: one count for every code in that multi-response dimension, which no other count
 * carries. `when`: only rows whose flag is set, or whose dimension has one of these codes.
 */
const Count = v.strictObject({
	/** Default: the dataset of the layout. */
	dataset: v.optional(Slug),
	measure: Slug,
	mention: v.optional(Slug),
	when: v.optional(v.record(Name, v.union([v.boolean(), v.array(v.string())])), {}),
	set: v.optional(v.record(Slug, v.string()), {})
});
export type Count = v.InferOutput<typeof Count>;

/** A dimension that is banded from something computed. */
const Band = v.variant('of', [
	/** Working days (Monday to Friday) from one date to another; `blank` when the second is missing. */
	v.strictObject({ of: v.literal('hari-kerja'), from: Name, to: Name, blank: v.string() }),
	v.strictObject({ of: v.literal('jumlah'), number: Name, blank: v.string() }),
	/** The code whose attributes dari–sampai hold a number column and whose other attributes equal the given `rincian` columns. */
	v.strictObject({ of: v.literal('rincian'), number: Name, equal: v.record(Name, Name), blank: v.optional(v.string()) })
]);
export type Band = v.InferOutput<typeof Band>;

/** One layout of raw files: one YAML file in data/sources. The keys say what a column means; nothing else is guessed. */
export const Layout = v.strictObject({
	id: Slug,
	dataset: Slug,
	title: Named,
	/** Official Indonesian names, several parted by ";"; the lists `lembaga` and `produsen` say what each is in English. */
	producer: Name,
	licence: v.optional(Name),
	/** Where the public can find the same figures. */
	url: v.optional(Name),
	/** As-of date, ISO; default: the last day of the last period in the files. */
	as_of: v.optional(v.pipe(v.string(), v.isoDate())),
	sample: v.optional(v.boolean(), false),
	/** Why these figures are already public, where they are. */
	public: v.optional(Name),
	/** rekaman = one row a family, person, case; rekap = already counted. */
	kind: v.picklist(['rekaman', 'rekap']),
	/** File-name patterns below data/samples or data/masukan: `*` inside a folder, `**` across folders. */
	files: v.pipe(v.array(Name), v.minLength(1)),
	encoding: v.optional(Name),
	delimiter: v.optional(v.picklist([',', ';', '\t', '|'])),
	/** Sheets of a workbook: a name, a 1-based place, or a pattern such as "TW*"; default: the first. */
	sheets: v.optional(v.union([v.number(), v.string()]), 1),
	header_rows: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
	numbers: v.optional(NumberFormat),
	missing: v.optional(v.array(v.string()), ['', '...', '…', '-', '–', '—', 'NA', 'N/A']),
	/** First cells that end the table: footnotes follow. An empty row followed by text in the first column ends it as well. */
	stop_at: v.optional(v.array(v.string()), ['Keterangan', 'Catatan', 'Sumber']),
	/** First words of the rows that add up others: left out, and checked against their parts. */
	totals: v.optional(v.array(v.string()), ['JUMLAH', 'TOTAL', 'SUBTOTAL', 'SUB TOTAL']),
	/** Area of rows that name none, and the root below which names are looked up. */
	area: v.optional(v.string()),
	period: v.strictObject({
		grain: Grain,
		/** Regular expressions with named groups tahun, semester, triwulan, bulan or periode. */
		file: v.optional(v.string()),
		sheet: v.optional(v.string()),
		/** The last n periods are still provisional at the agency. */
		provisional: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0)
	}),
	columns: v.record(Name, Column),
	links: v.optional(v.array(Link), []),
	/** Dimension of sets → code → flag. */
	sets: v.optional(v.record(Slug, v.record(v.string(), Name)), {}),
	bands: v.optional(v.record(Slug, Band), {}),
	counts: v.optional(v.array(Count), []),
	/** Columns (and `periode`) that together occur once; a rekap is always unique by all that it says. */
	unique: v.optional(v.array(Name), []),
	/** Axes whose full cross must be in a rekap: `wilayah`, `periode`, dimensions. */
	complete: v.optional(v.array(Slug), []),
	/** Periods from which figures are not comparable with those before, and why: marked on every line. */
	breaks: v.optional(
		v.array(v.strictObject({ period: Name, dimension: v.optional(Slug), measure: v.optional(Slug), text: Localized })),
		[]
	)
});
export type Layout = v.InferOutput<typeof Layout>;

/** Columns of one role, with their ids. */
export function columnsOf<R extends Column['role']>(layout: Layout, role: R): [string, Extract<Column, { role: R }>][] {
	return Object.entries(layout.columns).filter(([, column]) => column.role === role) as [
		string,
		Extract<Column, { role: R }>
	][];
}

/** Datasets that a layout feeds: its own, and those that single counts name. */
export function datasetsOf(layout: Layout, datasets: Dataset[]): Dataset[] {
	const ids = new Set([layout.dataset, ...layout.counts.flatMap(({ dataset }) => dataset ?? [])]);
	return [...ids].flatMap((id) => datasets.filter((dataset) => dataset.id === id));
}

/** Name of the code list behind a dimension: the same in every dataset that has it. */
export function listOf(dimension: string, datasets: Dataset[]): string | undefined {
	const declared = datasets.flatMap((dataset) => dataset.dimensions[dimension] ?? [])[0];
	return declared && (declared.set_of ?? declared.codes);
}
