import type { Style } from '../../language/index.ts';
import type { Datum, Frame, Shown } from '../model/frame.ts';

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

declare module '../model/types.ts' {
	interface ViewKinds {
		quadrant: QuadrantView;
	}
}
