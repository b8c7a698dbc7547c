import type { Bounds } from '../../contract/cell.ts';
import type { Style } from '../../language/index.ts';
import type { Datum, Frame } from '../model/frame.ts';

export interface PathStep extends Datum {
	/** Part of those at the first stage, as bounds in percent and in words: `52–57%`; null at the first stage and where unknown. */
	share: (Bounds & { text: string }) | null;
}

export interface PathPanel {
	title: string | null;
	style: Style;
	/** In the order of the stages. */
	steps: PathStep[];
}

/** How far a group has come: at each stage all that reached it or a later one. */
export interface PathView extends Frame {
	kind: 'path';
	panels: PathPanel[];
}

declare module '../model/types.ts' {
	interface ViewKinds {
		path: PathView;
	}
}
