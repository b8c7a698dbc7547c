import type { Bounds, Status } from '../../contract/cell.ts';
import type { Chart } from '../../contract/dataset.ts';
import type { Style } from '../../language/index.ts';
import type { AnalystView } from './analyst-types.ts';
import type { Datum, Frame, Shown, TimeMark, TrendPoint } from './frame.ts';

export type * from './analyst-types.ts';
export type * from './frame.ts';

export interface FigureChange {
	text: string;
	/** The period that it compares with, by name. */
	against: string;
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
	/** The period as it stands below the number, with the mark of a provisional figure: "2025 · angka sementara". */
	when: string;
	style: Style;
	cell: Shown;
	changes: FigureChange[];
	series: TrendPoint[];
	/** Goals to hold it against: "Target contoh: 40%". */
	targets: string[];
}
export interface FigureView extends Frame {
	kind: 'figure';
	items: FigureItem[];
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
export interface TrendView extends Frame {
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
export interface BarsView extends Frame {
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
export interface PathView extends Frame {
	kind: 'path';
	panels: PathPanel[];
}

/** A table in the place of a picture. */
export interface TableView extends Frame {
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
export interface BalanceView extends Frame {
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
export interface QuadrantView extends Frame {
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
export interface OverlapView extends Frame {
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
/** Areas that are drawn as one picture: those of one city where there are several, which is then its title. */
export interface MapPanel {
	title: string | null;
	areas: MapArea[];
}

export interface MapView extends Frame {
	kind: 'map';
	style: Style;
	/** All areas, in the order of the table and of the keyboard: panel after panel. */
	areas: MapArea[];
	panels: MapPanel[];
	classes: MapClass[];
	/** Centres for the schematic map; empty only where outlines stand in for them. */
	sites: MapSite[];
	/** Files of the release with the real outlines of these areas; null where the map is schematic. */
	outlines: string[] | null;
}

export interface EmptyView extends Frame {
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
	| AnalystView
	| EmptyView;
