import type { Against } from '../contract/against.ts';
import type { Measure } from '../contract/dataset.ts';
import { chanceIn, type Chance } from '../contract/events.ts';
import type { PublishedDataset, PublishedTable } from '../contract/release.ts';

/** What a ratio is told with beside its numerators. */
export interface Ratio {
	against: Against;
	/** How many in how many it tells: that of its contract, of a yearly mean divided by the years. */
	per: number;
	/** Years of which it is the mean of one; 1 where it is of a shorter time. */
	years: number;
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
	table: PublishedTable | null,
	years = 1
): Ratio {
	const measure = dataset?.measures[against.measure];
	const per = against.per / years;
	return { against, per, years, dataset, measure, table, chance: measure ? chanceIn(numerator, measure) : null };
}
