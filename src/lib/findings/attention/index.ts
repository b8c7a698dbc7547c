import { breaks, changes } from './change.ts';
import { choose } from './choose.ts';
import { late } from './late.ts';
import { areas, plans, shares } from './share.ts';
import type { Attention, Scene } from './types.ts';

export type { Attention, Scene } from './types.ts';

/**
 * "Yang Perlu Diperhatikan": up to three sentences on what the reader sees, chosen by rules that are told beside them. None when
 * nothing stands out. Depends on the scene alone, so that the same view always tells the same.
 */
export const attentionOf = (scene: Scene): Attention[] =>
	choose([...late(scene), ...plans(scene), ...shares(scene), ...areas(scene), ...changes(scene), ...breaks(scene)]);
