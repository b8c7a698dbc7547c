import { normalCdf } from './quantile.ts';
import { pairs, sum } from './sums.ts';

export interface Concordance {
	/** Kendall's tau-b: -1 always opposite, 0 unrelated, 1 always the same way. */
	tau: number;
	/** Two-sided probability of a tau this far from 0 between unrelated lists. */
	p: number;
}

const tiesIn = (values: readonly number[]): number[] => {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts.values()].filter((count) => count > 1);
};

/**
 * Kendall's tau-b of two lists of the same length (Kendall 1945, Biometrika 33) with the normal approximation of its variance under
 * ties (Kendall 1970, Rank Correlation Methods, 4th ed., section 4.7). Null where it is not defined: a list that never changes, or
 * fewer than three pairs. Throws for lists of different length.
 */
export function kendall(a: readonly number[], b: readonly number[]): Concordance | null {
	const both = pairs(a, b);
	const n = both.length;
	if (n < 3) return null;
	let s = 0;
	for (const [at, [x, y]] of both.entries())
		for (const [u, w] of both.slice(at + 1)) s += Math.sign(u - x) * Math.sign(w - y);
	const [t, u] = [tiesIn(a), tiesIn(b)];
	const all = (n * (n - 1)) / 2;
	const tied = (ties: number[]) => sum(ties.map((count) => (count * (count - 1)) / 2));
	const scale = Math.sqrt((all - tied(t)) * (all - tied(u)));
	if (scale === 0) return null;
	const v = (ties: number[]) => sum(ties.map((count) => count * (count - 1) * (2 * count + 5)));
	const v1 = sum(t.map((count) => count * (count - 1))) * sum(u.map((count) => count * (count - 1)));
	const v2 =
		sum(t.map((count) => count * (count - 1) * (count - 2))) * sum(u.map((count) => count * (count - 1) * (count - 2)));
	const variance =
		(n * (n - 1) * (2 * n + 5) - v(t) - v(u)) / 18 + v1 / (2 * n * (n - 1)) + v2 / (9 * n * (n - 1) * (n - 2));
	return { tau: s / scale, p: 2 * normalCdf(-Math.abs(s) / Math.sqrt(variance)) };
}
