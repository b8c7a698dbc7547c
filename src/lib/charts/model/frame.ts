import type { Bounds, Cell, Status } from '../../contract/cell.ts';
import type { Language } from '../../contract/localized.ts';
import type { Finding, Style } from '../../language/index.ts';

/** Numerator and denominator of a ratio, each with how it is written. */
export interface ShownParts {
	numerator: { cell: Shown; style: Style };
	denominator: { cell: Shown; style: Style };
}

/** A cell as readers are shown it: `low` and `high` cover 95 % of sums of this size, `proven` is what the publication guarantees. */
export interface Shown extends Cell {
	proven: Bounds | null;
	/** Set in a ratio. */
	parts?: ShownParts;
	/** 95 % interval that chance leaves to a rate or share of events. */
	chance?: Bounds;
	/** Too few cases for a ratio: the parts are told instead. */
	few?: boolean;
}

/** A drawable number with every text that a picture, a tooltip and a screen reader need. */
export interface Datum {
	/** Unique within its view. */
	id: string;
	/** Code of the area, dimension or period that the datum stands for; pages link by it. */
	code: string;
	/** Short name at the axis: "Pahandut". */
	label: string;
	/** Full name in tooltips and announcements: "Kec. Pahandut", "PKH, Triwulan II 2025". */
	name: string;
	cell: Shown;
	/** At the data: `≈37`, `0–2`, "tidak ada data". */
	text: string;
	/** The home area among others: drawn in the accent colour. */
	own?: boolean;
	/** With unit, range and, where provisional, saying so: "sekitar 1.349 (1.342–1.356) keluarga (angka sementara)". */
	spoken: string;
	/** For headings: with unit, narrow ranges left out: "sekitar 1.349 keluarga". */
	told: string;
	/** Bounds that are certain, where they say more than the range: "1.340–1.358". */
	proven?: string;
}

export type TableValue = { text: string; raw: number | string | null; status?: Status };
export interface TableColumn {
	title: string;
	numeric: boolean;
}
export interface TableRow {
	/** Area or dimension code of the row's heading, to link by. */
	code?: string;
	values: TableValue[];
}
/** The same data as a table: the first column names the row. `total` stands only where adding is right. */
export interface TableTwin {
	caption: string;
	/** `wilayah`, `periode` or the dimension whose codes name the rows. */
	axis: string;
	columns: TableColumn[];
	rows: TableRow[];
	total: TableRow | null;
	/** Why there is no total where a reader would look for one. */
	remark: string | null;
}

/** One row of the download: what the chart shows, cell by cell. */
export interface DataRecord {
	keys: { title: string; code: string; name: string }[];
	cell: Shown;
	unit: string;
	/** Unit ids of the parts of a ratio, whose cells are in `cell.parts`. */
	partUnits?: { numerator: string; denominator: string };
}

/** Where the numbers of a chart come from, part by part. */
export interface Credit {
	/** Says that the data are made up, or that they are not in a release where others are; null where none are. */
	sample: string | null;
	/** Who gave the data: "Dinas Sosial Kota Palangka Raya". */
	agencies: string;
	/** The same with the titles of their extracts. */
	extracts: string;
	/** Title of the dataset. */
	dataset: string;
	/** "per 31 Juli 2025", short "per 31 Jul 2025". */
	asOf: string;
	shortAsOf: string;
	/** "rilis 2025-07-31-0a1b2c3d". */
	release: string;
}

/** What every view has. */
export interface Frame {
	/** `dataset/chart`; also the anchor on the page, with "/" as "-". */
	id: string;
	language: Language;
	/** What the chart is about, as its contract names it. */
	topic: string;
	/** What is known of it first, as data: which marks the title names follows from it. */
	finding: Finding;
	/** The title: that finding as a sentence. */
	sentence: string;
	/** What must be said wherever the title is: ties, chance, rounding, numbers that are not known. The notes begin with it. */
	caveats: string[];
	/** Measure, unit, area, period. */
	subtitle: string;
	/** The subtitle in full, also where a page says part of it elsewhere. */
	scope: string;
	alt: string;
	/** Source, producer, as-of date, release: in one line, and part by part. */
	source: string;
	credit: Credit;
	/** Sentences below the chart. */
	notes: string[];
	/** Quiet remarks on filters that do not apply here. */
	chips: string[];
	table: TableTwin;
	records: DataRecord[];
	/** Codes of the areas that it tells of; wider than what the reader chose where the data know no finer. */
	covers: string[];
	/** What a reader can step to, row by row: line and period, panel and bar. */
	grid: readonly (readonly Datum[])[];
	/** About how high its picture is in one of two columns, in CSS pixels: enough to order charts by. */
	height: number;
	/** Last period that it tells of, and the name of all of them: "Triwulan I s.d. III 2025". */
	latest: string | null;
	when: string;
}

export interface TrendPoint extends Datum {
	period: string;
	/** Grows by one at each break: points of different segments are not joined. */
	segment: number;
	/** Counting begins anew here: not joined to the point before, yet comparable with the same point of another year. */
	anew?: boolean;
}

/** A dated remark on the time axis: a break in the series or an event. */
export interface TimeMark {
	kind: 'break' | 'event';
	/** The period of the axis in which it lies; of a break, the first after it. */
	period: string;
	text: string;
}
