import type { Dataset } from '../../../../src/lib/contract/dataset.ts';
import type { RoundPolicy } from '../../../../src/lib/contract/protection.ts';

/** A dataset that is rounded. */
export type Rounded = Dataset & { protection: RoundPolicy };

export const isRounded = (dataset: Dataset): dataset is Rounded => dataset.protection.method === 'round';
