import { monthsOf, parsePeriod } from '../../../../src/lib/contract/period.ts';
import type { RoundPolicy } from '../../../../src/lib/contract/protection.ts';

type Revision = RoundPolicy['revision'];

/** True when at `asOf` (ISO date) the period is over and the time for late reports has passed. */
export function isFinal(period: string, asOf: string, { lag_months }: Revision): boolean {
	const at = parsePeriod(period);
	const month = monthNumber(asOf);
	if (!at || month === null) return false;
	return monthsOf(at).last + Math.ceil(lag_months) < month;
}

/** True when a release as of `asOf` is the first of a new year (or half-year) after one as of `before`: then past periods may change. */
export function isRevisionDue(before: string, asOf: string, { schedule }: Revision): boolean {
	const was = monthNumber(before);
	const is = monthNumber(asOf);
	if (was === null || is === null || schedule === 'tidak') return false;
	const length = schedule === 'tahunan' ? 12 : 6;
	return Math.floor(is / length) > Math.floor(was / length);
}

/** Months since year 0 of an ISO date; null when it is none. */
function monthNumber(date: string): number | null {
	const match = /^(\d{4})-(\d{2})/.exec(date);
	return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : null;
}
