import type { Datum } from '../model/types.ts';

/** What every picture is drawn with. */
export interface Pen {
	document: Document;
	/** Width of the picture in pixels. */
	width: number;
	/** Starts the ids inside this picture, so that a page can hold many. */
	scope: string;
	/** Index of each datum among the points of the view. */
	index: ReadonlyMap<Datum, number>;
	/** Order of bars where the reader may choose one. */
	order?: 'code' | 'value';
}
