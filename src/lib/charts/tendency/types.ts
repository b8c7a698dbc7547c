import type { Datum, Frame, TrendPoint } from '../model/frame.ts';

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

declare module '../model/types.ts' {
	interface ViewKinds {
		tendency: TendencyView;
	}
}
