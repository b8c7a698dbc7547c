import type { Style } from '../../language/index.ts';
import type { Datum, Frame } from '../model/frame.ts';

export interface OverlapSet extends Datum {
	/** Shares a member with what the reader chose; all do where nothing was chosen. */
	asked: boolean;
	members: string[];
}

export interface OverlapPanel {
	title: string | null;
	style: Style;
	/** Names of the members that the facts are about. */
	asked: string[];
	/** Each member with the families in it, alone or with others. */
	members: Datum[];
	/** Exact combinations, most first; the last may sum up the rest (`members` empty). */
	sets: OverlapSet[];
	/** Any, all and none of the members; a fact that the filters leave open is absent. */
	facts: Datum[];
}

export interface OverlapView extends Frame {
	kind: 'overlap';
	panels: OverlapPanel[];
}

declare module '../model/types.ts' {
	interface ViewKinds {
		overlap: OverlapView;
	}
}
