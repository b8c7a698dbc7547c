import { pairs, sum } from './sums.ts';

export interface EmpiricalBayes {
	/** Overall rate. */
	mean: number;
	/** Estimated variance between areas, never below 0. */
	between: number;
	/** Shrunken rate of each area, in the order given. */
	rates: number[];
}

/**
 * Global empirical-Bayes rates (Marshall 1991, Applied Statistics 40): areas with few people are drawn towards the overall rate.
 * b = ΣO/Σn; s² = Σn(r−b)²/Σn; a = max(0, s² − b/n̄); EBᵢ = b + a/(a + b/nᵢ)·(rᵢ − b).
 * `events` and `population` per area; rates are events per person.
 */
export function marshall(events: readonly number[], population: readonly number[]): EmpiricalBayes {
	const areas = pairs(events, population);
	const people = sum(population);
	const overall = sum(events) / people;
	const spread = sum(areas.map(([o, n]) => n * (o / n - overall) ** 2)) / people;
	const between = Math.max(0, spread - overall / (people / areas.length));
	const rates = areas.map(([o, n]) => {
		const weight = between === 0 ? 0 : between / (between + overall / n);
		return overall + weight * (o / n - overall);
	});
	return { mean: overall, between, rates };
}
