import type { Question } from '../contract/answer.ts';
import type { Measure } from '../contract/dataset.ts';
import {
	coarsen,
	monthsOf,
	parsePeriod,
	periodKey,
	periodsBetween,
	type Grain,
	type Period
} from '../contract/period.ts';
import type { Coverage, PublishedTable } from '../contract/release.ts';
import { grains } from '../core/order.ts';
import { isCovered, type Asked } from './coverage.ts';
import type { Group } from './group.ts';
import { byTime, fitOf, isInside, periodAt, rangeOf, type Range } from './range.ts';

/** Which periods of a table answer a question, and how they fall into rows. */
export interface Timing {
	/** One group with an empty key when there are no rows by period. */
	groups: Group[];
	/** Periods with data that the answer rests on. */
	covered: string[];
	/** Periods inside the span that was asked for without any data. */
	missing: string[];
	/** No whole period of the table lies inside the range: the range does not apply. */
	noneInside: boolean;
	/** The range cuts periods of the table, or finer rows were asked for than it has. */
	coarser: boolean;
	/** Set where the last period of a longer range stands for all of it. */
	last?: string;
	/** Why there is no number when no period at all is at hand. */
	empty: 'belum-masuk' | 'tidak-ada-data';
	grain: Grain;
}

const keys = (periods: Period[]): string[] => periods.map(periodKey);

/**
 * Periods and rows by period of a question on one table, of which `entries` were delivered. A stock or a level takes the
 * last period; a flow adds, and without a beginning it is the year to date of its last period (or that period alone), unless there
 * are rows by period. Levels of different codes come in different years: theirs are the periods of the codes `asked`.
 */
export function timingOf(
	question: Question,
	table: PublishedTable,
	measure: Measure,
	entries: readonly Coverage[],
	asked: Asked
): Timing {
	const wished = rangeOf(question.filters);
	const fit = fitOf(wished, table.period);
	const range: Range = fit === 'none' ? {} : wished;
	const known = [...new Set(entries.flatMap((entry) => [...entry.periods, ...entry.due]))]
		.flatMap((key) => parsePeriod(key) ?? [])
		.filter((period) => period.grain === table.period)
		.sort(byTime);
	const inside = known.filter((period) => isInside(period, range));
	const [first, end] = [inside[0], inside.at(-1)];
	const span = first && end ? periodsBetween(first, end) : [];
	const by = question.by.includes('periode');
	const coarserGrain = question.grain && grains.isFiner(table.period, question.grain);
	const gave = (entry: Coverage, period: Period) =>
		isCovered(entry, question.measure, periodKey(period), measure.kind === 'level' ? asked : undefined);
	const delivered: Delivered = {
		span,
		range,
		has: (period) => entries.some((entry) => gave(entry, period)),
		last: question.about ? lastOfFirst(span, entries, gave) : lastShared(span, entries, gave)
	};
	const grain = coarserGrain ? question.grain! : table.period;
	const adds = measure.kind === 'flow';
	return {
		...(by
			? rowsTiming(delivered, grain, adds)
			: adds
				? flowTiming(delivered, question.latest ?? false)
				: stockTiming(delivered)),
		noneInside: fit === 'none',
		coarser: fit === 'part' || (by && !!question.grain && grains.isFiner(question.grain, table.period)),
		empty: emptyStatus(known, inside, range),
		grain
	};
}

/** Periods from the first to the last known inside the range, and what was delivered of them. */
interface Delivered {
	span: Period[];
	range: Range;
	has(period: Period): boolean;
	/** The period at which areas are compared, see below. */
	last: Period | undefined;
}

type Rows = Pick<Timing, 'groups' | 'covered' | 'missing' | 'last'>;

type Gave = (entry: Coverage, period: Period) => boolean;

/** The last period that every delivering area has, so that areas are compared at one date; else the last that any has. */
function lastShared(span: Period[], entries: readonly Coverage[], gave: Gave): Period | undefined {
	const delivering = entries.filter((entry) => span.some((period) => gave(entry, period)));
	if (delivering.length === 0) return undefined;
	const shared = span.filter((period) => delivering.every((entry) => gave(entry, period)));
	return shared.at(-1) ?? span.filter((period) => delivering.some((entry) => gave(entry, period))).at(-1);
}

/** The last period of the first area that has any: the one that the question is about, else one that holds it. */
function lastOfFirst(span: Period[], entries: readonly Coverage[], gave: Gave): Period | undefined {
	const first = entries.find((entry) => span.some((period) => gave(entry, period)));
	return first && span.filter((period) => gave(first, period)).at(-1);
}

function rowsTiming({ span, range, has }: Delivered, grain: Grain, adds: boolean): Rows {
	const rows = new Map<string, Group>();
	for (const period of span) {
		const row = coarsen(period, grain);
		if (!isInside(row, range) || rows.has(periodKey(row))) continue;
		const { first, last } = monthsOf(row);
		const parts = keys(periodsBetween(periodAt(first, period.grain), periodAt(last, period.grain)));
		// A year of a flow holds all its triwulan, a year of a stock only the last one.
		rows.set(periodKey(row), { key: periodKey(row), codes: adds ? parts : parts.slice(-1) });
	}
	const groups = [...rows.values()];
	const used = new Set(groups.flatMap((group) => group.codes));
	return {
		groups,
		covered: keys(span.filter((period) => has(period) && used.has(periodKey(period)))),
		missing: keys(span.filter((period) => !has(period)))
	};
}

function flowTiming({ span, range, has, last }: Delivered, latest: boolean): Rows {
	const end = range.to ? undefined : last;
	const begin = last && !range.from ? (latest ? last : periodAt(monthsOf(range.to ?? last).first, 'tahun')) : undefined;
	const within = span.filter((period) => isInside(period, { from: begin }));
	const used = within.filter((period) => has(period) && isInside(period, { to: end }));
	const missing = within.filter((period) => !has(period));
	return {
		groups: [{ key: '', codes: keys(used.length > 0 ? used : missing) }],
		covered: keys(used),
		missing: keys(missing)
	};
}

function stockTiming({ span, range, has, last }: Delivered): Rows {
	const later = span.filter((period) => !has(period) && (!last || byTime(period, last) > 0));
	const isOneOfMany = last && (range.from || range.to) && span.filter(has).length > 1;
	return {
		groups: [{ key: '', codes: last ? [periodKey(last)] : keys(later) }],
		covered: last ? [periodKey(last)] : [],
		missing: keys(later),
		last: isOneOfMany ? periodKey(last) : undefined
	};
}

/** After the last period that is known data are still to come; before the first there are none. */
function emptyStatus(known: Period[], inside: Period[], { from }: Range): Timing['empty'] {
	if (inside.length > 0) return 'belum-masuk';
	const end = known.at(-1);
	return from && end && monthsOf(from).first > monthsOf(end).last ? 'belum-masuk' : 'tidak-ada-data';
}
