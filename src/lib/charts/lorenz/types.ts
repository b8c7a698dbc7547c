import type { Datum, Frame } from '../model/frame.ts';

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

declare module '../model/types.ts' {
	interface ViewKinds {
		lorenz: LorenzView;
	}
}
