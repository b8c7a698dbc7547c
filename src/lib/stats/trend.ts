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
	const z = variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
	return { s, variance, z, p: 2 * normalCdf(-Math.abs(z)), slope: median(slopes) };
}
