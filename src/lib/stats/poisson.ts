import { chiSquareQuantile, normalQuantile } from './quantile.ts';

export interface Interval {
	low: number;
	high: number;
}

/**
 * Exact interval of a Poisson count (Garwood 1936): χ²(α/2, 2x)/2 to χ²(1−α/2, 2x+2)/2, low = 0 for x = 0.
 * `count` is a whole number of events; the interval is in events.
 */
export function garwood(count: number, confidence = 0.95): Interval {
	const alpha = 1 - confidence;
	return {
		low: count === 0 ? 0 : chiSquareQuantile(alpha / 2, 2 * count) / 2,
		high: chiSquareQuantile(1 - alpha / 2, 2 * count + 2) / 2
	};
}

/**
 * Byar's approximation of the Poisson interval (Breslow & Day 1987, II, p. 69): x(1 − 1/9x − z/3√x)³ and the same with x+1.
 * Meant for ten events and more; below that the lower limit can be negative: use `garwood`.
 */
export function byar(count: number, confidence = 0.95): Interval {
	const z = normalQuantile(1 - (1 - confidence) / 2);
	const above = count + 1;
	return {
		low: count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
		high: above * (1 - 1 / (9 * above) + z / (3 * Math.sqrt(above))) ** 3
	};
}

/** Interval of a count as health statistics use it: exact below ten events, Byar from ten up. */
export const countInterval = (count: number, confidence = 0.95): Interval =>
	count < 10 ? garwood(count, confidence) : byar(count, confidence);
