import type { Interval } from './poisson.ts';
import { normalQuantile } from './quantile.ts';

/** Score interval of a proportion x/n (Wilson 1927; Newcombe 1998, method 3), as shares between 0 and 1. */
export function wilson(x: number, n: number, confidence = 0.95): Interval {
	const z = normalQuantile(1 - (1 - confidence) / 2);
	const p = x / n;
	const centre = p + (z * z) / (2 * n);
	const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
	const scale = 1 + (z * z) / n;
	return { low: x === 0 ? 0 : (centre - half) / scale, high: x === n ? 1 : (centre + half) / scale };
}
