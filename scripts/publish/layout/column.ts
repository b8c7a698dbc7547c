import * as v from 'valibot';
import { Level } from '../../../src/lib/contract/code.ts';
import { Slug } from '../../../src/lib/contract/localized.ts';

/** How numbers are written as text: `id` 1.234,5 · `en` 1,234.5 · `polos` 1234.5 without grouping. */
export const NumberFormat = v.picklist(['id', 'en', 'polos']);
export type NumberFormat = v.InferOutput<typeof NumberFormat>;

/** Raw text → code of our list. Compared after trim, without regard to case or repeated spaces. */
const Values = v.optional(v.record(v.string(), v.string()), {});

/** Parts of a period that a column, a file name or a sheet name can give. */
export const PERIOD_PARTS = ['periode', 'tahun', 'semester', 'triwulan', 'bulan', 'tanggal'] as const;
export type PeriodPart = (typeof PERIOD_PARTS)[number];

const common = {
	/** Headers under which the column comes; default: the id of the column. Merged header rows are joined with " | ". */
	header: v.optional(v.union([v.string(), v.array(v.string())])),
	/** 1-based place, for files whose headers are missing or doubled. */
	position: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
	/** May be absent from a file (schema drift between years). */
	optional: v.optional(v.boolean(), false)
};

/**
 * What a raw column means.
 *   buang     dropped before anything else sees it (identifiers, free text, running numbers)
 *   kunci     links lists and counts records; read only as a keyed hash, never written, never logged
 *   tetap     must always hold one of `values` (a unit, a province): guards against a changed file
 *   periode   a part of the period; `tanggal` places a record by its date
 *   tanggal   a date that only feeds a band (days to first service)
 *   wilayah   area by code (Kemendagri), bps code or name; several columns refine and check each other
 *   dimensi   a dimension of the contract: by `values`, by the code list, by band of a number, or several split by `separator`
 *   rincian   a code that only helps to find another (sex, for the group of a victim)
 *   tanda     a yes/no flag
 *   nilai     a number: one measure, with fixed dimensions (`set`) and period parts for wide files
 *   jumlah    what the file itself says that other number columns of the row add up to: checked, never counted
 *   sementara marks rows that are still provisional
 */
export const Column = v.variant('role', [
	v.strictObject({ ...common, role: v.literal('buang') }),
	v.strictObject({ ...common, role: v.literal('kunci') }),
	v.strictObject({ ...common, role: v.literal('tetap'), values: v.pipe(v.array(v.string()), v.minLength(1)) }),
	v.strictObject({ ...common, role: v.literal('periode'), part: v.picklist(PERIOD_PARTS) }),
	v.strictObject({ ...common, role: v.literal('tanggal') }),
	v.strictObject({
		...common,
		role: v.literal('wilayah'),
		by: v.picklist(['kode', 'bps', 'nama']),
		level: v.optional(Level),
		values: Values
	}),
	v.strictObject({
		...common,
		role: v.literal('dimensi'),
		dimension: Slug,
		values: Values,
		/** The column holds a number (age in years) and the code list holds its bands: `6-12`, `60+`. */
		band: v.optional(v.boolean(), false),
		/** Several answers in one cell, such as "Fisik; Psikis". */
		separator: v.optional(v.string()),
		/** Code of an empty cell; without it an empty cell is an error. */
		blank: v.optional(v.string())
	}),
	v.strictObject({ ...common, role: v.literal('rincian'), codes: Slug, values: Values }),
	v.strictObject({
		...common,
		role: v.literal('tanda'),
		yes: v.optional(v.array(v.string()), ['YA', 'Y', '1', 'ADA', 'TRUE', 'V', '√']),
		no: v.optional(v.array(v.string()), ['TIDAK', 'T', '0', 'TIDAK ADA', 'FALSE', 'N', '-', ''])
	}),
	v.strictObject({
		...common,
		role: v.literal('nilai'),
		measure: Slug,
		set: v.optional(v.record(Slug, v.string()), {}),
		period: v.optional(v.record(v.picklist(PERIOD_PARTS), v.string()), {}),
		/** "s.d." figure that starts again with each year (or never): turned into a flow. */
		cumulative: v.optional(v.picklist(['tahun', 'terus'])),
		numbers: v.optional(NumberFormat),
		/** Raw value × this = value in the unit of the contract ("ribu jiwa" → 1000). */
		scale: v.optional(v.number(), 1),
		min: v.optional(v.number()),
		max: v.optional(v.number())
	}),
	v.strictObject({
		...common,
		role: v.literal('jumlah'),
		/** Number columns that it adds up; default: all of the row. */
		of: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
		numbers: v.optional(NumberFormat),
		scale: v.optional(v.number(), 1)
	}),
	v.strictObject({ ...common, role: v.literal('sementara'), values: v.pipe(v.array(v.string()), v.minLength(1)) })
]);
export type Column = v.InferOutput<typeof Column>;
export type ColumnOf<R extends Column['role']> = Extract<Column, { role: R }>;
