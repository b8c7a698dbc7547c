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

/** True when an extract as of `asOf` (ISO date) holds all days of the period: nothing but late reports can add to it. */
export function isComplete(period: string, asOf: string): boolean {
	const at = parsePeriod(period);
	const month = monthNumber(asOf);
	if (!at || month === null) return false;
	return monthsOf(at).last < month + (isLastDay(asOf) ? 1 : 0);
}

/**
 * True when a release as of `asOf` is the first after the lag of a new year (or half-year) since one as of `before`: then everything
 * published may change, and only then, so that all late reports of a year come in together.
 */
export function isRevisionDue(before: string, asOf: string, revision: Revision): boolean {
	const was = revisedUpTo(before, revision);
	const is = revisedUpTo(asOf, revision);
	return was !== null && is !== null && is > was;
}

/**
 * True when a revision has taken in the late reports of a period by `asOf`; before, its figures are provisional, whether or not
 * reports came late. Without revisions: once the time for late reports has passed.
 */
export function isPastRevision(period: string, asOf: string, revision: Revision): boolean {
	if (revision.schedule === 'tidak') return isFinal(period, asOf, revision);
	const at = parsePeriod(period);
	const upTo = revisedUpTo(asOf, revision);
	return at !== null && upTo !== null && monthsOf(at).last < upTo * lengthOf(revision);
}

/** First month (YYYY-MM) as of which the next revision is due after `asOf`; null when none is scheduled. */
export function nextRevision(asOf: string, revision: Revision): string | null {
	const upTo = revisedUpTo(asOf, revision);
	if (upTo === null) return null;
	const month = (upTo + 1) * lengthOf(revision) + Math.ceil(revision.lag_months);
	return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

const lengthOf = ({ schedule }: Revision) => (schedule === 'semester' ? 6 : 12);

/** Number of the year (or half-year) in which `asOf` stands, less the lag: all before it has been revised. */
function revisedUpTo(asOf: string, revision: Revision): number | null {
	const month = monthNumber(asOf);
	if (month === null || revision.schedule === 'tidak') return null;
	return Math.floor((month - Math.ceil(revision.lag_months)) / lengthOf(revision));
}

/** Months since year 0 of an ISO date; null when it is none. */
function monthNumber(date: string): number | null {
	const match = /^(\d{4})-(\d{2})/.exec(date);
	return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : null;
}

/** True for the last day of a month, and for a month without a day. */
function isLastDay(date: string): boolean {
	const [year = 0, month = 0, day] = date.split('-').map(Number);
	return day === undefined || day >= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
