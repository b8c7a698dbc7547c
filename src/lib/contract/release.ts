import * as v from 'valibot';
import { Changes } from './changes.ts';
import { CodeLists, Level } from './code.ts';
import { Audience, Chart, Dimension, Measure, Metadata } from './dataset.ts';
import { Localized, Named, Slug } from './localized.ts';
import { Grain } from './period.ts';
import { PublishedRules } from './published-rules.ts';
import { Site } from './site.ts';

/** Format of the manifest that this code reads; a release with a greater one is refused with a sentence. */
export const FORMAT = 1;

const Hash = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/, 'harus "sha256:" dan 64 angka heksadesimal'));
const Size = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A field of a published file, in Table Schema terms. */
export const Field = v.object({
	name: v.string(),
	type: v.picklist(['string', 'integer', 'number', 'boolean']),
	title: v.optional(v.string()),
	description: v.optional(v.string())
});

/**
 * One file of a table, in Data Package terms: the CSV is the resource, the Arrow stream beside it a faster copy.
 * A release written by hand has no `arrow`, and may leave out `hash` and `bytes` of neither.
 */
export const Resource = v.object({
	name: v.string(),
	table: Slug,
	path: v.string(),
	format: v.literal('csv'),
	bytes: Size,
	hash: Hash,
	rows: Size,
	arrow: v.optional(v.object({ path: v.string(), bytes: Size, hash: Hash })),
	/** How the CSV is written, where it is not with commas. */
	dialect: v.optional(v.object({ delimiter: v.optional(v.pipe(v.string(), v.length(1)), ',') })),
	partition: v.optional(v.object({ wilayah: v.string(), tahun: v.string() })),
	schema: v.object({ fields: v.array(Field), primaryKey: v.optional(v.array(v.string())) })
});
export type Resource = v.InferOutput<typeof Resource>;

/** West, south, east, north in degrees. */
const BoxSchema = v.tuple([v.number(), v.number(), v.number(), v.number()]);
export type Box = v.InferOutput<typeof BoxSchema>;

/** A GeoJSON file with outlines of areas, features with the property `kode`: which areas it holds, and the box around each. */
export const Boundary = v.object({ path: v.string(), bytes: Size, hash: Hash, areas: v.record(v.string(), BoxSchema) });
export type Boundary = v.InferOutput<typeof Boundary>;

/**
 * Where a table has data: the periods received from each kota (or other top area). Outside it there is none.
 * `gaps`: parts of the table (a measure, perhaps with one programme or register) that lack some of these periods;
 * there an absent row means no data, not zero. In a table by sets a gap may name a member ({ program: "bantuan-usaha" }): nobody links it
 * there, so that no set holds it and "in none" does not speak of it; the other sets are whole.
 */
export const Coverage = v.object({
	area: v.string(),
	periods: v.array(v.string()),
	due: v.optional(v.array(v.string()), []),
	gaps: v.optional(
		v.array(
			v.object({
				measure: v.string(),
				where: v.optional(v.record(v.string(), v.string()), {}),
				periods: v.array(v.string())
			})
		)
	)
});
export type Coverage = v.InferOutput<typeof Coverage>;

/** A total of an earlier release "menunggu koreksi": it had changed by a few, and its truth lay in `low`..`high`. */
export const HeldTotal = v.object({
	area: v.string(),
	period: v.string(),
	measure: v.string(),
	codes: v.record(v.string(), v.string()),
	low: v.number(),
	high: v.number()
});
export type HeldTotal = v.InferOutput<typeof HeldTotal>;

/** Combinations of codes of some dimensions that occur in a kota: which agency runs which programme from which fund. */
export const Combinations = v.object({
	area: v.string(),
	dimensions: v.array(Slug),
	codes: v.array(v.array(v.string()))
});
export type Combinations = v.InferOutput<typeof Combinations>;

/**
 * A table as published. `absent` says what a row that is not in the file means inside the coverage: counts whose
 * source lists only what happened take `nol` (so that sums stay sums), rates and indices take `tidak-ada-data`.
 */
export const PublishedTable = v.object({
	id: Slug,
	dataset: Slug,
	title: Localized,
	area: Level,
	period: Grain,
	dimensions: v.array(Slug),
	measures: v.array(Slug),
	/** Summed from the protected cells of that table: a value adds up, but its bounds are those of the cells below it. */
	rollup_of: v.optional(Slug),
	/** Codes of a dimension that this table counts, where it is not the whole code list (programmes that are linked, forms that the source asks for). */
	codes: v.optional(v.record(Slug, v.array(v.string())), {}),
	/** Set where counts were rounded; bounds follow from it. */
	rounding: v.optional(
		v.object({
			base: v.number(),
			slack: v.number(),
			/** Measures whose values follow from others and so may be further off than the slack: by how much. */
			wider: v.optional(v.record(Slug, v.number()))
		})
	),
	absent: v.picklist(['nol', 'nol-dibulatkan', 'tidak-ada-data']),
	/** Measures of a rounded table that count no person and are as counted (budgets, physical progress): there absent is nought, or no data for a level. */
	exact: v.optional(v.array(Slug)),
	/** Only in releases of before: since then none lists by name what late reports have changed. Whoever attacks one reads it. */
	held: v.optional(v.array(HeldTotal)),
	/** What everybody knows to be there: elsewhere in that kota a cell is nought, not a rounded nought. */
	combinations: v.optional(v.array(Combinations)),
	/** Who gets this table; older releases do not say. */
	audiences: v.optional(v.array(Audience)),
	/** 95 % error of sums of rounded cells by size of the sum, measured at publishing. */
	typical_error: v.optional(v.array(v.object({ up_to: v.nullable(v.number()), error: v.number() })), []),
	coverage: v.array(Coverage),
	rows: Size
});
export type PublishedTable = v.InferOutput<typeof PublishedTable>;

/** A note on quality, reconciliation or a break, shown on the page of its dataset. */
export const Note = v.object({
	kind: v.picklist(['rekonsiliasi', 'mutu', 'terputus', 'cakupan']),
	text: Localized,
	/** Figures behind the note, for the page of the dataset; a chart shows the text alone. */
	detail: v.optional(Localized),
	measure: v.optional(v.string()),
	dimension: v.optional(v.string()),
	period: v.optional(v.string()),
	/** Kota (or other top areas) that the note is about; absent = all. */
	areas: v.optional(v.array(v.string()))
});
export type Note = v.InferOutput<typeof Note>;

/** What the attack before publishing found. Every sensitive cell is counted under exactly one of the three means. */
export const Proof = v.object({
	/** Cells that must stay uncertain by at least `width`. */
	sensitive: Size,
	/** Certified by their own bounds, by two tables that agree with all that is known, by linear programmes. */
	by_bounds: Size,
	by_witness: Size,
	by_programme: Size,
	width: Size,
	/** Least width that is proven to remain; null when nothing is sensitive. */
	narrowest: v.nullable(Size),
	/** Totals meant to be exact, and those that are. */
	totals: Size,
	exact: Size,
	/**
	 * Counts from 1 to the threshold less 1 as an attacker would guess them who knows code, releases and base rates: how many there are, how
	 * many are guessed right with a posterior above 0.9, the mean posterior of the best guess, and how many somebody who
	 * knows all but one person of can complete. Absent in older releases.
	 */
	guesses: v.optional(v.object({ counts: Size, certain: Size, belief: v.nullable(v.number()), last: Size }))
});
export type Proof = v.InferOutput<typeof Proof>;

export const PublishedDataset = v.object({
	id: Slug,
	title: Localized,
	order: v.number(),
	metadata: Metadata,
	differs: v.optional(Localized),
	note: v.optional(Localized),
	note_of: v.optional(v.array(Slug)),
	dimensions: v.record(Slug, Dimension),
	measures: v.record(Slug, Measure),
	charts: v.array(Chart),
	/** "round", or "none" with the reason why nothing needs protecting. */
	protection: v.object({
		method: v.picklist(['round', 'none']),
		reason: v.optional(v.string()),
		proof: v.optional(Proof),
		/** Rules set aside, each with its written reason. */
		overrides: v.optional(v.array(v.object({ rule: v.string(), reason: v.string() }))),
		/** The policy as far as a reader needs it to attack the release on his own; older releases do not hold it. */
		rules: v.optional(PublishedRules)
	}),
	sources: v.array(
		v.object({
			title: Named,
			producer: v.optional(v.string()),
			path: v.optional(v.string()),
			licence: v.optional(v.string()),
			as_of: v.optional(v.string()),
			/** Made-up data; absent = as the release. */
			sample: v.optional(v.boolean()),
			/** Kota (or other top areas) that the source tells of; absent = all. */
			areas: v.optional(v.array(v.string()))
		})
	),
	as_of: v.string(),
	notes: v.optional(v.array(Note), [])
});
export type PublishedDataset = v.InferOutput<typeof PublishedDataset>;

/**
 * datapackage.json: one immutable edition. `answers` holds the default view of each chart, by `dataset/chart`, and the history of
 * figures by `dataset/chart/riwayat`; of the comparison that opens by `dataset/chart/area+area`, which older releases do not hold.
 */
export const Release = v.object({
	profile: v.literal('data-package'),
	format: v.number(),
	/** As-of date + content hash. */
	id: v.string(),
	name: v.string(),
	title: v.string(),
	as_of: v.string(),
	audience: Audience,
	/** Some of the data are made up: every page says so. */
	sample: v.boolean(),
	site: Site,
	home: v.string(),
	datasets: v.array(PublishedDataset),
	tables: v.array(PublishedTable),
	codes: CodeLists,
	resources: v.array(Resource),
	/** Beyond the release before it; absent where that is not known, as in a release written by hand. */
	changes: v.optional(Changes),
	/** Real outlines of areas; maps are schematic where there are none. */
	boundaries: v.optional(v.array(Boundary), []),
	/** Answer objects (see answer.ts) computed at publishing from the published files; typed loosely here to keep the manifest forward-compatible. */
	answers: v.optional(v.record(v.string(), v.unknown()), {})
});
export type Release = v.InferOutput<typeof Release>;
