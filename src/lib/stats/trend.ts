import type { Interval } from './poisson.ts';
import { normalCdf } from './quantile.ts';
import { median } from './sample.ts';
import { sum } from './sums.ts';

export interface Trend {
	/** Kendall's S: rises minus falls over all pairs. */
	s: number;
	variance: number;
	z: number;
	/** Two-sided probability of an S this far from 0 without a trend. */
	p: number;
	/** Sen's slope: median change per step. */
	slope: number;
}

/** From so many values on S is close enough to a normal distribution to be tested (Mann 1945); fewer do not settle a direction. */
export const LEAST_YEARS = 8;

/**
 * Mann–Kendall test with correction for ties and continuity (Mann 1945; Kendall 1975) and Sen's slope (1968).
 * `values` in time order at even steps; no trend can be shown from fewer than four values: null.
 */
export function mannKendall(values: readonly number[]): Trend | null {
	const n = values.length;
	if (n < 4) return null;
	const slopes: number[] = [];
	let s = 0;
	for (let i = 0; i < n; i++)
		for (let j = i + 1; j < n; j++) {
			const rise = (values[j] as number) - (values[i] as number);
			s += Math.sign(rise);
			slopes.push(rise / (j - i));
		}
	const ties = new Map<number, number>();
	for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
	const tied = sum([...ties.values()].map((t) => t * (t - 1) * (2 * t + 5)));
	const variance = (n * (n - 1) * (2 * n + 5) - tied) / 18;
	return { s, variance, ...scored(s, variance), slope: median(slopes) };
}

/** Normal score of S with the continuity correction, and its two-sided probability. */
function scored(s: number, variance: number): Pick<Trend, 'z' | 'p'> {
	const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
	return { z, p: 2 * normalCdf(-Math.abs(z)) };
}

/**
 * The same probability for values that are known as ranges only (rounding): every pair whose ranges overlap counts against the
 * trend of `sign`, with the variance of values without ties, so that the result is never below that of any true values
 * without ties. 1 where the trend would vanish or turn.
 */
export function cautiousChance(ranges: readonly Interval[], sign: number): number {
	const n = ranges.length;
	let s = 0;
	for (let i = 0; i < n; i++)
		for (let j = i + 1; j < n; j++) {
			const [a, b] = [ranges[i] as Interval, ranges[j] as Interval];
			s += sign > 0 ? Math.sign(b.low - a.high) : Math.sign(b.high - a.low);
		}
	return s * sign <= 0 ? 1 : scored(s, (n * (n - 1) * (2 * n + 5)) / 18).p;
}

/** A line through the middle of the values at Sen's slope: the median of value − slope × step (Conover 1980). */
export const senIntercept = (values: readonly number[], slope: number): number =>
	median(values.map((value, at) => value - slope * at));
