import type { Style } from '../../language/index.ts';
import type { Frame, Shown, TrendPoint } from '../model/frame.ts';

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

declare module '../model/types.ts' {
	interface ViewKinds {
		figure: FigureView;
	}
}
