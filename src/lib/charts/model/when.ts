import type { Answer } from '../../contract/answer.ts';
import { monthsOf, parsePeriod, periodKey, periodsBetween } from '../../contract/period.ts';
import { periodSpan, type Span } from '../../language/index.ts';
import type { Context } from './context.ts';

/** Periods of the rows, in time order. */
export function rowPeriods({ answer }: Pick<Context, 'answer'>): string[] {
	const keys = [...new Set(answer.rows.flatMap((row) => row.keys['periode'] ?? []))];
	const start = (key: string) => {
		const period = parsePeriod(key);
		return period ? monthsOf(period).first : Infinity;
	};
	return keys.sort((a, b) => start(a) - start(b));
}

/** The periods that rows without one stand for: the last one of a stock or level, the whole span of a flow (of a ratio: of its numerators). */
export function spanOf({ answer, counted }: Context): Span {
	const last = answer.notes.find((note) => note.code === 'last-period-of-stock')?.detail[0];
	const to = last ?? answer.periods.at(-1) ?? '';
	return { from: !last && counted.kind === 'flow' ? (answer.periods[0] ?? '') : to, to };
}

/** The same by name. */
export function whenOf(context: Context): string {
	const { from, to } = spanOf(context);
	return from && to ? periodSpan(from, to, context.language) : '';
}

/** The answer from its first to its last period with data: a long row of empty years says nothing of a series that began late. */
export function knownSpan(answer: Answer): Answer {
	const periods = rowPeriods({ answer });
	const told = new Set(
		answer.rows.flatMap(({ cell, keys }) => (cell.status === 'tidak-ada-data' ? [] : keys['periode']))
	);
	const [first, last] = [periods.findIndex((key) => told.has(key)), periods.findLastIndex((key) => told.has(key))];
	if (first < 0) return answer;
	const within = new Set(periods.slice(first, last + 1));
	return { ...answer, rows: answer.rows.filter(({ keys }) => !keys['periode'] || within.has(keys['periode'])) };
}

/** All periods of one grain from the first to the last, so that a gap in the data is a gap on the axis; as given when grains differ. */
export function axisOf(periods: string[]): string[] {
	const [first, last] = [parsePeriod(periods[0] ?? ''), parsePeriod(periods.at(-1) ?? '')];
	if (!first || !last || periods.some((key) => parsePeriod(key)?.grain !== first.grain)) return periods;
	return periodsBetween(first, last).map(periodKey);
}

/** The first period of the axis that does not end before `mark` begins; undefined when all do. */
export function firstFrom(axis: string[], mark: string): string | undefined {
	const from = parsePeriod(mark.replace(/^(\d{4}-\d{2})-\d{2}$/, '$1'));
	if (!from) return undefined;
	return axis.find((key) => {
		const period = parsePeriod(key);
		return period && monthsOf(period).last >= monthsOf(from).first;
	});
}
