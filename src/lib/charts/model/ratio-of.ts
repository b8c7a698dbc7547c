import { isShareOfWhole, type Against } from '../../contract/against.ts';
import type { Measure } from '../../contract/dataset.ts';
import { chanceIn, type Chance } from '../../contract/events.ts';
import type { PublishedDataset, PublishedTable } from '../../contract/release.ts';

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
	/** What no true ratio exceeds: the whole, where the numerator counts a part of it; else infinity. */
	most: number;
}

/** Who counts what is divided: the chart's dataset, measure and restriction. */
type Numerator = Parameters<typeof isShareOfWhole>[0] & { counted: Measure };

export function ratioIn(numerator: Numerator, given: Pick<Ratio, 'against' | 'dataset' | 'table' | 'years'>): Ratio {
	const { against, dataset, years } = given;
	const measure = dataset?.measures[against.measure];
	const per = against.per / years;
	const most = isShareOfWhole(numerator, against) ? per : Infinity;
	return { ...given, per, measure, most, chance: measure ? chanceIn(numerator.counted, measure) : null };
}
