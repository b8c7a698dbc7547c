import { monthsOf, parsePeriod, periodKey, shift } from '../../contract/period.ts';
import { number, roughNumber, shortRupiah, unitKind, type Sign, type Style } from '../../language/index.ts';
import type { Shown } from './types.ts';

/** The same period a year before: 2025-TW2 → 2024-TW2. */
export function yearBefore(key: string): string | null {
	const period = parsePeriod(key);
	return period && periodKey({ ...period, year: period.year - 1 });
}

export function periodBefore(key: string): string | null {
	const period = parsePeriod(key);
	return period && periodKey(shift(period, -1));
}

export const isYear = (key: string): boolean => parsePeriod(key)?.grain === 'tahun';

/** Months of a period, for sorting and for sums of the year to date. */
export function span(key: string): { first: number; last: number } {
	const period = parsePeriod(key);
	return period ? monthsOf(period) : { first: 0, last: 0 };
}

export function directionOf(from: number, to: number): Sign {
	return to > from ? 'up' : to < from ? 'down' : 'same';
}

/** How much a number changed, in words: "155", "0,25 poin persen", "Rp 1,2 miliar". */
export function difference(from: Shown, to: Shown, style: Style, points: string): string {
	const { decimals, language, unit } = style;
	const by = Math.abs((to.value ?? 0) - (from.value ?? 0));
	if (unitKind(unit) === 'money') return shortRupiah(by, language);
	const text = number(by, language, decimals);
	return unitKind(unit) === 'percent' ? `${text} ${points}` : text;
}

/** Shortened money can read the same before and after a change: then it is no rise to tell. */
export const readsSame = (from: Shown, to: Shown, style: Style): boolean =>
	roughNumber(from, style) === roughNumber(to, style);
