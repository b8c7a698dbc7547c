import type { Against } from '../contract/against.ts';
import type { Measure } from '../contract/dataset.ts';
import { chanceIn, type Chance } from '../contract/events.ts';
import type { PublishedDataset, PublishedTable } from '../contract/release.ts';

/** What a ratio is told with beside its numerators. */
export interface Ratio {
	against: Against;
	/** Absent where the release lacks the denominator's dataset. */
	dataset: PublishedDataset | undefined;
	measure: Measure | undefined;
	table: PublishedTable | null;
	chance: Chance;
}

export function ratioIn(
	against: Against,
	numerator: Measure,
	dataset: PublishedDataset | undefined,
	table: PublishedTable | null
): Ratio {
	const measure = dataset?.measures[against.measure];
	return { against, dataset, measure, table, chance: measure ? chanceIn(numerator, measure) : null };
}
