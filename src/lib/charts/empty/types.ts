import type { Status } from '../../contract/cell.ts';
import type { Chart } from '../../contract/dataset.ts';
import type { Frame } from '../model/frame.ts';

export interface EmptyView extends Frame {
	kind: 'empty';
	of: Chart['kind'];
	status: Exclude<Status, 'tepat' | 'dibulatkan'>;
	/** What the reader can do. */
	advice: string;
}
