import type { Interval } from './poisson.ts';
import { gammaQuantile } from './quantile.ts';
import { pairs, sum } from './sums.ts';

export interface Standardised extends Interval {
	crude: number;
	adjusted: number;
}

/**
 * Direct standardisation with the gamma interval of Fay & Feuer (1997, Statistics in Medicine 16):
 * rate = Σ wᵢOᵢ/nᵢ, v = Σ wᵢ²Oᵢ/nᵢ²; limits from gamma(rate²/v, v/rate) and, above, with the largest wᵢ/nᵢ added once.
 * Strata in the same order in all three lists; rates are events per person. Null below ten events (ONS practice).
 */
export function standardise(
	events: readonly number[],
	population: readonly number[],
	standard: readonly number[],
	confidence = 0.95
): Standardised | null {
	if (sum(events) < 10) return null;
	const whole = sum(standard);
	const weights = pairs(standard, population).map(([s, n]) => s / whole / n);
	const strata = pairs(weights, events);
	const adjusted = sum(strata.map(([w, o]) => w * o));
	const variance = sum(strata.map(([w, o]) => w * w * o));
	const most = Math.max(...weights);
	const alpha = 1 - confidence;
	const above = { rate: adjusted + most, variance: variance + most * most };
	return {
		crude: sum(events) / sum(population),
		adjusted,
		low: gammaQuantile(alpha / 2, adjusted ** 2 / variance, variance / adjusted),
		high: gammaQuantile(1 - alpha / 2, above.rate ** 2 / above.variance, above.variance / above.rate)
	};
}
