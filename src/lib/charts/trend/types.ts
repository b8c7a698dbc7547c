import type { Style } from '../../language/index.ts';
import type { Frame, TimeMark, TrendPoint } from '../model/frame.ts';

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

declare module '../model/types.ts' {
	interface ViewKinds {
		trend: TrendView;
	}
}
