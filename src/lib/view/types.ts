import type { Bounds, Cell, Status } from '../contract/cell.ts';
import type { Chart } from '../contract/dataset.ts';
import type { Language } from '../contract/localized.ts';
import type { Style } from '../text/index.ts';

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

interface Base {
	/** `dataset/chart`; also the anchor on the page, with "/" as "-". */
	id: string;
	language: Language;
	/** What the chart is about, as its contract names it. */
	topic: string;
	/** The title: a sentence generated from the data. */
	sentence: string;
	/** Measure, unit, area, period. */
	subtitle: string;
	alt: string;
	/** Source, producer, as-of date, release. */
	source: string;
	/** Sentences below the chart. */
	notes: string[];
	/** Quiet remarks on filters that do not apply here. */
	chips: string[];
	table: TableTwin;
	records: DataRecord[];
	/** Codes of the areas that it tells of; wider than what the reader chose where the data know no finer. */
	covers: string[];
	/** Last period that it tells of, and the name of all of them: "Triwulan I s.d. III 2025". */
	latest: string | null;
	when: string;
}

export interface FigureChange {
	text: string;
	/** True where the difference may be chance or rounding, or cannot be known. */
	uncertain: boolean;
	/** The earlier number; null where there is none. */
	before: Shown | null;
	/** True where a break in the series forbids the comparison. */
	broken: boolean;
}
export interface FigureItem {
	/** Null where there is but one. */
	name: string | null;
	/** Null where the last period has no number: then `spoken` says why. */
	number: string | null;
	unit: string;
	/** Parts and interval of a ratio. */
	basis: string | null;
	spoken: string;
	period: string;
	style: Style;
	cell: Shown;
	changes: FigureChange[];
	series: TrendPoint[];
	/** Goals to hold it against: "Target contoh: 40%". */
	targets: string[];
}
export interface FigureView extends Base {
	kind: 'figure';
	items: FigureItem[];
}

export interface TrendPoint extends Datum {
	period: string;
	/** Grows by one at each break: points of different segments are not joined. */
	segment: number;
}
export interface Series {
	id: string;
	name: string;
	/** Drawn in grey because there are more lines than colours; its figures are in the table. */
	faint: boolean;
	/** Place of its colour in the palette, so that an area keeps its own in all charts; by order where left out. */
	colour?: number;
	/** Not a series of figures but what they are held against: targets, or the median slope through them. */
	role?: 'target' | 'slope';
	points: TrendPoint[];
}
export interface TrendPanel {
	title: string | null;
	style: Style;
	series: Series[];
}
/** A dated remark on the time axis: a break in the series or an event. */
export interface TimeMark {
	kind: 'break' | 'event';
	/** The period of the axis in which it lies; of a break, the first after it. */
	period: string;
	text: string;
}
export interface TrendView extends Base {
	kind: 'trend';
	/** Panels are small multiples: those of one unit stand on one scale. */
	sameScale?: boolean;
	/** All periods of the axis, without gaps. */
	periods: string[];
	panels: TrendPanel[];
	marks: TimeMark[];
}

export interface BarPanel {
	title: string | null;
	style: Style;
	bars: Datum[];
	/** Numbers that the bars are held against, drawn as lines across them. */
	lines?: Datum[];
}
export interface BarsView extends Base {
	kind: 'ranking' | 'comparison' | 'composition';
	/** Panels are small multiples: those of one unit stand on one scale. */
	sameScale?: boolean;
	/** Bars stand in the order of their codes; `order` is how they are first drawn. */
	order: 'code' | 'value';
	panels: BarPanel[];
}

export interface PathStep extends Datum {
	/** Part of those at the first stage, as bounds in percent and in words: `52–57%`; null at the first stage and where unknown. */
	share: (Bounds & { text: string }) | null;
}
export interface PathPanel {
	title: string | null;
	style: Style;
	/** In the order of the stages. */
	steps: PathStep[];
}
/** How far a group has come: at each stage all that reached it or a later one. */
export interface PathView extends Base {
	kind: 'path';
	panels: PathPanel[];
}

/** A table in the place of a picture. */
export interface TableView extends Base {
	kind: 'table';
}

/** One thing with a number to either side of a common zero: recipients entering (the datum itself) and leaving. */
export interface BalanceRow extends Datum {
	opposite: { cell: Shown; text: string };
}
export interface BalancePanel {
	title: string | null;
	style: Style;
	rows: BalanceRow[];
}
export interface BalanceView extends Base {
	kind: 'balance';
	/** What stands to the right and to the left of the zero line. */
	sides: { right: string; left: string };
	panels: BalancePanel[];
}

/** 1: many at a high rate; 2: few at a high rate; 3: few at a low rate; 4: many at a low rate. */
export type Quadrant = 1 | 2 | 3 | 4;
/** An area by how many (`x`) and at which rate (its own cell). */
export interface QuadrantPoint extends Datum {
	x: Shown;
	quadrant: Quadrant;
	/** False where the range of a number reaches over a line, so that the quadrant may be another. */
	sure: boolean;
}
export interface QuadrantView extends Base {
	kind: 'quadrant';
	styles: { x: Style; y: Style };
	/** What each axis counts, with its unit. */
	axes: { x: string; y: string };
	/** Mean of the counts and rate of all together, with their texts. */
	split: { x: number; y: number; texts: { x: string; y: string } };
	/** Names of the quadrants, first to fourth. */
	names: readonly string[];
	points: QuadrantPoint[];
}

export interface OverlapSet extends Datum {
	/** Shares a member with what the reader chose; all do where nothing was chosen. */
	asked: boolean;
	members: string[];
}
export interface OverlapPanel {
	title: string | null;
	style: Style;
	/** Names of the members that the facts are about. */
	asked: string[];
	/** Each member with the families in it, alone or with others. */
	members: Datum[];
	/** Exact combinations, most first; the last may sum up the rest (`members` empty). */
	sets: OverlapSet[];
	/** Any, all and none of the members; a fact that the filters leave open is absent. */
	facts: Datum[];
}
export interface OverlapView extends Base {
	kind: 'overlap';
	panels: OverlapPanel[];
}

export interface MapArea extends Datum {
	/** Area above it; borders between different parents are drawn stronger. */
	parent: string;
	/** 0..4, or null without a number. */
	class: number | null;
}
export interface MapClass {
	text: string;
	/** Greatest value that falls into it. */
	upTo: number;
}
/** A point with the area whose colour its surroundings take: several kelurahan may stand for one kecamatan. */
export interface MapSite {
	area: string;
	lon: number;
	lat: number;
}
export interface MapView extends Base {
	kind: 'map';
	style: Style;
	areas: MapArea[];
	classes: MapClass[];
	/** Centres for the schematic map; empty only where outlines stand in for them. */
	sites: MapSite[];
	/** Files of the release with the real outlines of these areas; null where the map is schematic. */
	outlines: string[] | null;
}

export interface EmptyView extends Base {
	kind: 'empty';
	of: Chart['kind'];
	status: Exclude<Status, 'tepat' | 'dibulatkan'>;
	/** What the reader can do. */
	advice: string;
}

export type View =
	| FigureView
	| TrendView
	| BarsView
	| PathView
	| TableView
	| BalanceView
	| QuadrantView
	| OverlapView
	| MapView
	| EmptyView;
export type Frame = Base;
