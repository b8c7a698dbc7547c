import * as v from 'valibot';
import { Against } from './against.ts';
import { Level } from './code.ts';
import { Localized, Slug } from './localized.ts';
import { Grain } from './period.ts';
import { Protection } from './protection.ts';
import { CHART_KINDS } from './kinds.ts';
import { READINGS } from './reading.ts';

export const AUDIENCES = ['umum', 'terbatas'] as const;
export const Audience = v.picklist(AUDIENCES);
export type Audience = v.InferOutput<typeof Audience>;

/** Pages on which a chart can be declared. */
export const PAGES = [
	'ringkasan',
	'perlinsos',
	'perempuan-anak',
	'layanan',
	'indikator',
	'wilayah',
	'sosial',
	'ppa'
] as const;
export const Page = v.picklist(PAGES);
export type Page = v.InferOutput<typeof Page>;

/** Summaries in one column for the phone of a head of agency. */
export const BRIEFS = ['sosial', 'ppa'] as const satisfies Page[];
export type Brief = (typeof BRIEFS)[number];

/** Pages about one subject; profiles and summaries show a little of everything. */
export const SUBJECTS = PAGES.filter(
	(page) => page !== 'ringkasan' && page !== 'wilayah' && !BRIEFS.some((brief) => brief === page)
);

/**
 * A measure. `unit` is an id of the code list `satuan`, or `{ from: dimension }` where each code of that dimension
 * carries its own (attribute `satuan`): then no sum ever crosses two units.
 * `kind`: stock = state at the end of a period, never added over time; flow = adds over time; level = rate or index, never added at all.
 * `mentions` = multi-response count: never shares of 100 %, never added to persons.
 */
export const Measure = v.strictObject({
	title: Localized,
	/** What tells it from its opposite: "masuk" of "Penerima masuk"; absent = its title. */
	short: v.optional(Localized),
	unit: v.union([Slug, v.strictObject({ from: Slug })]),
	kind: v.picklist(['stock', 'flow', 'level']),
	mentions: v.optional(v.boolean(), false),
	/** This count is part of that measure: never shown greater. */
	part_of: v.optional(Slug),
	decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0)
});
export type Measure = v.InferOutput<typeof Measure>;

/**
 * A dimension besides `wilayah` and `periode`. `set_of`: its codes are sets of codes of another list, written
 * sorted and joined by "+" ("pkh+sembako"; "-" is the empty set). `never_add`: its codes are not parts of a whole (registers).
 * `attribute_of`: no column of its own; every code of that dimension carries one of its codes in an attribute of this name
 * (the `strategi` of a programme), so that whatever can be asked by programme can be asked by strategy.
 */
export const Dimension = v.strictObject({
	title: Localized,
	codes: Slug,
	set_of: v.optional(Slug),
	attribute_of: v.optional(Slug),
	never_add: v.optional(v.boolean(), false)
});
export type Dimension = v.InferOutput<typeof Dimension>;

/**
 * A published table (cube). Its atoms are area level × period grain × dimensions, one row per atom and measure.
 * `rollup_of`: not counted again but summed from that protected table (areas, periods and set members folded).
 */
export const Table = v.strictObject({
	id: Slug,
	title: Localized,
	area: Level,
	period: Grain,
	dimensions: v.array(Slug),
	measures: v.pipe(v.array(Slug), v.minLength(1)),
	rollup_of: v.optional(Slug),
	audiences: v.optional(v.array(Audience), ['umum', 'terbatas']),
	/** Cut into one file per kota and year. */
	partitioned: v.optional(v.boolean(), false)
});
export type Table = v.InferOutput<typeof Table>;

export const Quantifier = v.picklist(['any', 'all', 'none']);
export type Quantifier = v.InferOutput<typeof Quantifier>;

/**
 * Rules by which a chart is watched for "Yang Perlu Diperhatikan". change: its latest number moved. share: the part that it shows
 * of its whole is one to be kept small (not reached, not paid). area: an area far below the whole. plan: spending behind the
 * part of the year that has passed.
 */
export const WATCHES = ['change', 'share', 'area', 'plan'] as const;
export const Watch = v.picklist(WATCHES);
export type Watch = v.InferOutput<typeof Watch>;

/** How much room a chart takes on a desktop: one of two columns, both, or both with its table open beside the picture. */
export const LAYOUTS = ['half', 'wide', 'with-table'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Words of a subject, so that a sentence of it can still say something. */
const MOST_WORDS = 6;

const Subject = v.pipe(
	Localized,
	v.check(
		(subject) => Object.values(subject).every((text) => text.split(' ').length <= MOST_WORDS),
		`paling banyak ${MOST_WORDS} kata, misalnya "Korban yang dilaporkan"`
	)
);

export const Chart = v.strictObject({
	id: Slug,
	page: Page,
	kind: v.picklist(CHART_KINDS),
	title: Localized,
	/**
	 * What its sentences are about, where the title names the picture ("Perkembangan Korban …"): the thing that can rise or fall, in a few words.
	 * Absent = the title where the chart has a restriction of its own or is a ratio, else the title of its measure.
	 */
	subject: v.optional(Subject),
	/** Dimensions of its own restriction that its title, or the name of its denominator, already says: the line below leaves them out. */
	says: v.optional(v.array(Slug)),
	measure: Slug,
	by: v.optional(Slug),
	/** Measure of the same unit on the other side of a `balance`: recipients leaving beside those entering. */
	opposite: v.optional(Slug),
	/** A flow of its last period alone instead of its year to date. */
	latest: v.optional(v.boolean()),
	/** How a choice of codes narrows a dimension of sets: families in any of the programmes (default), in all, or in none; in none of all that are linked where the reader chose nothing. */
	how: v.optional(v.record(Slug, Quantifier)),
	/** Dimension each of whose codes gets a panel of its own; panels of one unit share one scale. */
	panels: v.optional(Slug),
	/** Names the band of the median; `by` must be bands with attributes `dari` and `sampai`. */
	median: v.optional(v.boolean()),
	/** Fixed restriction: dimension → codes. */
	where: v.optional(v.record(Slug, v.array(v.string())), {}),
	/** Counts by date of report what has come of it since: earlier periods have had longer, so that no change is told. */
	maturing: v.optional(v.boolean()),
	/** Its areas stand side by side and are never added, so that there is no JUMLAH. */
	apart: v.optional(v.boolean()),
	/** Dimensions whose filters the chart sets aside, and says so: target families are the same whichever programme is chosen. */
	ignores: v.optional(v.array(Slug)),
	/** Makes the chart a ratio: the measure ÷ this denominator. */
	against: v.optional(Against),
	/** Area level of a ranking or map when it is not simply the next finer one. */
	level: v.optional(Level),
	/** Period grain of a trend when it is not the finest that is published. */
	grain: v.optional(Grain),
	/** Heading under which the chart stands on its page; charts of several datasets may share one. Default: the title of the dataset. */
	section: v.optional(Localized),
	/** Folded away below the principal charts of its section; asked and drawn when a reader opens the fold. */
	detail: v.optional(v.boolean()),
	/** Room on a desktop when it is not that of its kind. */
	layout: v.optional(v.picklist(LAYOUTS)),
	/** Counting rule that must stand beside this chart. */
	note: v.optional(Localized),
	/** Rule by which the chart is watched; headline figures of a summary are always watched for change. */
	watch: v.optional(Watch),
	/** Which reading of an indicator it is, for charts of kind `reading`. */
	reading: v.optional(v.picklist(READINGS)),
	/** Measure that holds the targets of a reading. */
	target: v.optional(Slug),
	order: v.optional(v.number(), 100)
});
export type Chart = v.InferOutput<typeof Chart>;

/** Satu Data Indonesia metadata of a dataset (Perpres 39/2019): what a Walidata reviews. */
export const Metadata = v.strictObject({
	concept: Localized,
	definition: Localized,
	classification: v.optional(Localized),
	measurement: v.optional(Localized),
	producer: v.string(),
	custodian: v.optional(v.string()),
	rhythm: v.picklist(['bulanan', 'triwulan', 'semester', 'tahunan', 'sekali']),
	/** Days after the end of a period by which its data are due. */
	due_days: v.optional(v.number()),
	/** Which date of a case places it in a period. */
	date_basis: v.optional(v.picklist(['kejadian', 'lapor', 'input', 'layanan']))
});
export type Metadata = v.InferOutput<typeof Metadata>;

/**
 * Asks for the readings of indicators: each code in `of` of the dimension `by` gets one chart for every reading of `measure`, a level.
 * `related` names the codes beside which a code is read for links; without any it has no such reading.
 */
export const Readings = v.strictObject({
	page: Page,
	measure: Slug,
	by: Slug,
	of: v.pipe(v.array(Slug), v.minLength(1)),
	related: v.optional(v.record(Slug, v.array(Slug)), {}),
	target: v.optional(Slug),
	order: v.optional(v.number(), 100)
});
export type Readings = v.InferOutput<typeof Readings>;

/** One dataset: one YAML file in data/contract. */
export const Dataset = v.strictObject({
	id: Slug,
	title: Localized,
	order: v.optional(v.number(), 100),
	metadata: Metadata,
	/** Why its figures may differ from those of SIMFONI, Kemensos or BPS. */
	differs: v.optional(Localized),
	/** Standing note shown wherever the dataset is drawn. */
	note: v.optional(Localized),
	/** Measures that the standing note is about; absent = all. */
	note_of: v.optional(v.array(Slug)),
	dimensions: v.record(Slug, Dimension),
	measures: v.record(Slug, Measure),
	tables: v.pipe(v.array(Table), v.minLength(1)),
	protection: Protection,
	charts: v.optional(v.array(Chart), []),
	readings: v.optional(Readings)
});
export type Dataset = v.InferOutput<typeof Dataset>;
