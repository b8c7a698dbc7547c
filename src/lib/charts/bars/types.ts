import type { Style } from '../../language/index.ts';
import type { Datum, Frame } from '../model/frame.ts';

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

declare module '../model/types.ts' {
	interface ViewKinds {
		ranking: BarsView;
		comparison: BarsView;
		composition: BarsView;
	}
}
