import type { Bounds } from '../contract/cell.ts';

/** ln(n!) by Stirling's series with enough terms for a relative error below 1e-10, exact products below 20. */
function logFactorial(n: number): number {
	if (n < 20) {
		let product = 1;
		for (let i = 2; i <= n; i++) product *= i;
		return Math.log(product);
	}
	return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3);
}

/**
 * Two-sided probability that two Poisson counts with the same mean differ this much (Przyborowski & Wilenski 1940):
 * given their sum n, the lesser is binomial(n, ½). Doubled tail, at most 1.
 */
export function chanceOfDifference(a: number, b: number): number {
	const n = Math.round(a + b);
	const least = Math.round(Math.min(a, b));
	if (n === 0) return 1;
	let tail = 0;
	for (let k = least; k >= 0; k--) {
		const term = Math.exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k) - n * Math.LN2);
		tail += term;
		// Terms fall faster than geometrically below the mean; what follows cannot change the verdict.
		if (term < tail * 1e-12) break;
	}
	return Math.min(1, 2 * tail);
}

/** A count that may be known as a range only. */
export type Count = Bounds & { value: number };

/** Least difference that two ranges allow: 0 where they overlap, else between their nearest ends. */
function nearest(a: Count, b: Count): [number, number] | null {
	if (a.high < b.low) return [a.high, b.low];
	if (b.high < a.low) return [a.low, b.high];
	return null;
}

/** True where the published ranges of two numbers overlap, so that rounding alone can explain their difference. */
export const withinRounding = (a: Count, b: Count): boolean =>
	(a.low !== a.high || b.low !== b.high) && nearest(a, b) === null;

/**
 * True where the difference of two counts of events may be chance (or rounding): the least difference that their ranges
 * allow has a probability above `level` under equal Poisson means. Sentences then name no rise, fall or rank as news.
 */
export function differenceIsNoise(a: Count, b: Count, level = 0.05): boolean {
	const ends = nearest(a, b);
	if (!ends) return true;
	return chanceOfDifference(...ends) > level;
}
