import { monthsOf, parsePeriod } from '../../contract/period.ts';

interface Span {
	first: number;
	last: number;
}

/** Months from the beginning of the first to the end of the last of some period keys; null for none. */
export function spanOf(keys: readonly string[]): Span | null {
	const spans = keys.flatMap((key) => parsePeriod(key) ?? []).map(monthsOf);
	if (spans.length === 0) return null;
	return { first: Math.min(...spans.map(({ first }) => first)), last: Math.max(...spans.map(({ last }) => last)) };
}

/**
 * Which period of a stock a span of time is divided by: the one that contains it (the budget of the year for one of its triwulan),
 * else the last inside (the inhabitants at the end of a year), else the last that ended before. `available` in order of time.
 */
export function stockFor(span: Span, available: readonly string[]): string | undefined {
	const known = available.flatMap((key) => {
		const own = spanOf([key]);
		return own ? [{ key, ...own }] : [];
	});
	const contains = known.findLast(({ first, last }) => first <= span.first && last >= span.last);
	const inside = known.findLast(({ first, last }) => first >= span.first && last <= span.last);
	return (contains ?? inside ?? known.findLast(({ last }) => last <= span.last))?.key;
}
