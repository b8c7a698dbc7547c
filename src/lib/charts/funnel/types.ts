import type { Bounds } from '../../contract/cell.ts';
import type { Style } from '../../language/index.ts';
import type { Datum, Frame } from '../model/frame.ts';

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

declare module '../model/types.ts' {
	interface ViewKinds {
		funnel: FunnelView;
	}
}
