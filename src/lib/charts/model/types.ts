import type { EmptyView } from '../empty/types.ts';
import type { Frame } from './frame.ts';

export type * from './frame.ts';
export type * from '../figure/types.ts';
export type * from '../trend/types.ts';
export type * from '../bars/types.ts';
export type * from '../path/types.ts';
export type * from '../table/types.ts';
export type * from '../balance/types.ts';
export type * from '../quadrant/types.ts';
export type * from '../overlap/types.ts';
export type * from '../map/types.ts';
export type * from '../empty/types.ts';
export type * from '../control/types.ts';
export type * from '../tendency/types.ts';
export type * from '../lorenz/types.ts';
export type * from '../funnel/types.ts';

/** Views by their kind. Each folder of a kind adds its own, so that there is no list of them to keep; any chart can turn out empty. */
export interface ViewKinds {
	empty: EmptyView;
}

export type View = ViewKinds[keyof ViewKinds];

/** A view without what all have. */
export type Own<V extends View> = V extends View ? Omit<V, keyof Frame> : never;
