import { createContext } from 'svelte';
import type { Outlines } from '../map/outlines.ts';
import type { View } from '../model/types.ts';

/** Where pictures come from. */
export interface Pictures {
	/** The markup of the picture of a view (a figure: of one of its items) while pages are prerendered; empty in a browser, which draws by itself. */
	written: (view: View, item: number) => string;
	/** The outlines that a view is drawn with; undefined where it needs none. Rejects as fetching a file of a release does. */
	outlinesFor: (view: View) => Promise<Outlines | undefined>;
}

/** Set by whoever shows charts. */
export const [getPictures, setPictures] = createContext<Pictures>();
