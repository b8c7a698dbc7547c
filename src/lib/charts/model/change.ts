import type { Measure } from '../../contract/dataset.ts';
import { monthsOf, parsePeriod, periodKey, shift } from '../../contract/period.ts';
import {
	number,
	periodName,
	roughNumber,
	shortRupiah,
	spokenNumber,
	unitKind,
	withUnit,
	type Change,
	type Direction,
	type Style
} from '../../language/index.ts';
import { noiseBetween } from './noise.ts';
import type { Shown, TrendPoint } from './types.ts';

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

export function directionOf(from: number, to: number): Direction {
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

type Point = Pick<TrendPoint, 'cell' | 'period'>;

/** Which of its two numbers a change tells with their ranges. */
export type Ranges = 'both' | 'last' | 'none';

/** Two points of one series as a change to be told; the unit is said once, with the later number. */
export function changeOf(
	subject: string,
	from: Point,
	to: Point,
	style: Style,
	measure: Pick<Measure, 'kind'>,
	ranges: Ranges = 'both'
): Change {
	const { language, unit } = style;
	const before = ranges === 'both' ? spokenNumber(from.cell, style, true) : roughNumber(from.cell, style);
	const after = ranges === 'none' ? roughNumber(to.cell, style) : spokenNumber(to.cell, style, true);
	const direction = directionOf(from.cell.value ?? 0, to.cell.value ?? 0);
	// Shortened money can read the same before and after a change: then it is no rise to tell.
	const isSame = roughNumber(from.cell, style) === roughNumber(to.cell, style);
	return {
		subject,
		direction: direction !== 'same' && isSame ? 'almost' : direction,
		from: before,
		to: unitKind(unit) === 'index' ? after : withUnit(after, unit).trim(),
		fromPeriod: periodName(from.period, language),
		toPeriod: periodName(to.period, language),
		noise: noiseBetween(from.cell, to.cell, measure, unit)
	};
}
