import type { Frame } from '../model/frame.ts';

/** A table in the place of a picture. */
export interface TableView extends Frame {
	kind: 'table';
}

declare module '../model/types.ts' {
	interface ViewKinds {
		table: TableView;
	}
}
