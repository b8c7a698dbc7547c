import type { Code } from '../contract/code.ts';
import { monthsOf, parsePeriod, type Period } from '../contract/period.ts';

/** Months of a period key or of an ISO date; null for an open or unreadable end. */
function monthsIn(text: string | undefined): { first: number; last: number } | null {
	const period = parsePeriod(text?.replace(/^(\d{4}-\d{2})-\d{2}$/, '$1') ?? '');
	return period && monthsOf(period);
}

/** True when a code is valid in some part of a period. */
export function isValidIn(code: Code, period: Period): boolean {
	const { first, last } = monthsOf(period);
	const from = monthsIn(code.from);
	const to = monthsIn(code.to);
	return (!from || last >= from.first) && (!to || first <= to.last);
}
