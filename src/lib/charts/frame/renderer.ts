import type { Datum, Shown, View } from '../model/types.ts';
import type { Outlines } from '../map/outlines.ts';
import type { Pen } from './pen.ts';
import type { Piece } from './svg.ts';

export interface DrawOptions {
	/** Width of the picture in CSS pixels; its height follows from the data. */
	width: number;
	/** Order of bars; as the view says where left out. */
	order?: 'code' | 'value';
	/** Starts the ids inside the picture; must differ between pictures of one page. Default: from the view and the width. */
	scope?: string;
	/** Leaves out <title>, whose native tooltip would cover ours; the name moves to aria-label. */
	interactive?: boolean;
	/** Which of a figure's items a sparkline is drawn for. */
	item?: number;
	/** Real outlines of areas, for a map that has them; it is schematic without. */
	outlines?: Outlines | undefined;
}

/** How views of a kind are drawn. */
export interface Renderer<V extends View = View> {
	/** Pieces of the picture, from the top. */
	pieces(view: V, pen: Pen, options: DrawOptions): Piece[];
	/** Pixels between them; none where left out. */
	gap?: number;
	/** Narrowest width at which it is drawn. */
	least?: number;
	/** The numbers that a datum draws, where they are more than its own. */
	cells?(datum: Datum): Shown[];
}
