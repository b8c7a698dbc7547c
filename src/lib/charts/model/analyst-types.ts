import type { Bounds } from '../../contract/cell.ts';
import type { SignalRule } from '../../stats/control.ts';
import type { Style } from '../../language/index.ts';
import type { Datum, Frame, TimeMark, TrendPoint } from './frame.ts';

export interface ControlDatum extends TrendPoint {
	/** Centre and limits at this point; null where its stretch is too short for them. */
	limits: { centre: number; low: number; high: number } | null;
	/** Rules of which this point is part. */
	signals: SignalRule[];
	/** Those of them that rounding alone can explain. */
	doubtful: SignalRule[];
	/** False where rounding alone can explain all of them. */
	certain: boolean;
}
export interface ControlPanel {
	title: string | null;
	style: Style;
	points: ControlDatum[];
}
/** Series over time with the limits of ordinary variation: XmR of amounts, u of rates. */
export interface ControlView extends Frame {
	kind: 'control';
	periods: string[];
	panels: ControlPanel[];
	marks: TimeMark[];
}

/** One series and its trend test. The datum is Sen's slope. */
export interface TendencyRow extends Datum {
	points: TrendPoint[];
	/** Sen's line from the first to the last tested point; null where there were too few. */
	line: { from: number; to: number; start: number; end: number } | null;
	/** In a few words: "naik", "belum dapat disimpulkan". */
	verdict: string;
	/** False where the line is no more than noise. */
	clear: boolean;
}
export interface TendencyView extends Frame {
	kind: 'tendency';
	periods: string[];
	rows: TendencyRow[];
}

/** An area on a Lorenz curve, at the end of its stretch. */
export interface LorenzDatum extends Datum {
	/** Shares of 0..1 up to and with this area, the least served first. */
	units: number;
	held: number;
}
export interface LorenzCurve {
	name: string;
	/** "Gini 0,12". */
	text: string;
	points: LorenzDatum[];
}
export interface LorenzView extends Frame {
	kind: 'lorenz';
	curves: LorenzCurve[];
	/** What the axes add up: "keluarga sasaran", "keluarga penerima". */
	unitsTitle: string;
	heldTitle: string;
}

export type FunnelPlace = 'inside' | 'above' | 'below' | 'far-above' | 'far-below';
/** An area in a funnel plot. */
export interface FunnelDatum extends Datum {
	/** Denominator, on the level axis. */
	size: number;
	place: FunnelPlace;
	/** False where its place depends on rounding: its range, as shown, reaches over a limit. */
	certain: boolean;
	/** True where that limit is one of 99.8 %. */
	reachesFar: boolean;
}
export interface FunnelLimit {
	size: number;
	/** 95 % and 99.8 % limits. */
	near: Bounds;
	far: Bounds;
}
export interface FunnelPanel {
	title: string | null;
	style: Style;
	/** Overall rate, at which the funnel is centred. */
	target: number;
	limits: FunnelLimit[];
	points: FunnelDatum[];
}
export interface FunnelView extends Frame {
	kind: 'funnel';
	sizeTitle: string;
	panels: FunnelPanel[];
}

/** What stands under "Untuk analis". */
export type AnalystView = ControlView | TendencyView | LorenzView | FunnelView;
