import { isWithin, monthsOf, parsePeriod, shift, type Grain, type Period } from '../contract/period.ts';

/** The span of time that a reader asks for; absent ends are open. */
export interface Range {
	from?: Period;
	to?: Period;
}

export function rangeOf(filters: { from?: string; to?: string }): Range {
	return { from: parsePeriod(filters.from ?? '') ?? undefined, to: parsePeriod(filters.to ?? '') ?? undefined };
}

export const isInside = (period: Period, { from, to }: Range): boolean => isWithin(period, from, to);

export const byTime = (a: Period, b: Period): number => monthsOf(a).first - monthsOf(b).first;

/** The period of a grain that holds a month counted from year 0. */
export function periodAt(month: number, grain: Grain): Period {
	const length = { tahun: 12, semester: 6, triwulan: 3, bulan: 1 }[grain];
	return { grain, year: Math.floor(month / 12), index: Math.floor((month % 12) / length) + 1 };
}

/** The first whole period of a grain that does not begin before `from`. */
function firstInside(from: Period, grain: Grain): Period {
	const at = periodAt(monthsOf(from).first, grain);
	return monthsOf(at).first < monthsOf(from).first ? shift(at, 1) : at;
}

/** The last whole period of a grain that does not end after `to`. */
function lastInside(to: Period, grain: Grain): Period {
	const at = periodAt(monthsOf(to).last, grain);
	return monthsOf(at).last > monthsOf(to).last ? shift(at, -1) : at;
}

/** How whole periods of a grain lie in a range: filling it, filling it in part (its ends cut a period), or none at all. */
export function fitOf({ from, to }: Range, grain: Grain): 'whole' | 'part' | 'none' {
	const first = from && firstInside(from, grain);
	const last = to && lastInside(to, grain);
	if (first && last && monthsOf(first).first > monthsOf(last).first) return 'none';
	const cutsFirst = from && first && monthsOf(first).first !== monthsOf(from).first;
	const cutsLast = to && last && monthsOf(last).last !== monthsOf(to).last;
	return cutsFirst || cutsLast ? 'part' : 'whole';
}
