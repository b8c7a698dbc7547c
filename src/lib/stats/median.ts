import type { Bounds } from '../contract/cell.ts';

/**
 * The bands of a grouped distribution in which its median can lie, as indices: the median is in the first band up to which at
 * least half of all are counted (the median class of grouped data).
 * With counts known only within bounds the earliest band takes the upper bounds before and the lower bounds after it, the latest
 * band the opposite; equal indices mean that the bounds allow one band only. Null where there may be nobody at all.
 */
export function medianBand(counts: readonly Bounds[]): { first: number; last: number } | null {
	const sum = (part: readonly Bounds[], end: keyof Bounds) => part.reduce((total, one) => total + one[end], 0);
	const reaches = (before: keyof Bounds, after: keyof Bounds) =>
		counts.findIndex((_, at) => {
			const upTo = sum(counts.slice(0, at + 1), before);
			return upTo > 0 && upTo >= sum(counts.slice(at + 1), after);
		});
	const [first, last] = [reaches('high', 'low'), reaches('low', 'high')];
	return first < 0 || last < 0 ? null : { first, last };
}
