import type { AnswerRow, Axis } from '../../contract/answer.ts';
import { parsePeriod } from '../../contract/period.ts';
import { nameOf, type Context } from './context.ts';
import { datumOf, missingDatum } from './datum.ts';
import { eventsOn } from './events.ts';
import type { TimeMark, TrendPoint } from './types.ts';
import { firstFrom } from './when.ts';
import { chartWords } from '../../language/index.ts';

/** First periods of the axis after a break, from the answer's notes. */
export function breaksOn({ answer }: Context, axis: string[]): string[] {
	const noted = answer.notes.flatMap((note) => (note.code === 'break' ? note.detail : []));
	const found = noted.flatMap((mark) => firstFrom(axis, mark) ?? []);
	return [...new Set(found)].filter((period) => period !== axis[0]);
}

const yearOf = (period: string) => parsePeriod(period)?.year;

/** Rows of one series as points on the whole axis: a period without a row is a gap, a break starts a new segment. */
export function pointsOf(context: Context, rows: readonly AnswerRow[], axis: string[], also: Axis[]): TrendPoint[] {
	const breaks = breaksOn(context, axis);
	const byPeriod = new Map(rows.map((row) => [row.keys['periode'] ?? '', row]));
	const like = rows[0];
	if (!like) return [];
	const cumulative = context.ratio?.against.cumulative === true;
	return axis.map((period, at) => {
		const row = byPeriod.get(period);
		const datum = row
			? datumOf(context, row, 'periode', also)
			: missingDatum(context, like, { ...like.keys, periode: period }, 'periode', also);
		const segment = breaks.filter((mark) => axis.indexOf(mark) <= at).length;
		const anew = cumulative && at > 0 && yearOf(period) !== yearOf(axis[at - 1]!);
		return { ...datum, period, segment, ...(anew && { anew }) };
	});
}

/** Dated remarks on a time axis: breaks, then events. */
export function marksOn(context: Context, axis: string[]): TimeMark[] {
	const text = chartWords[context.language].breakHere;
	return [
		...breaksOn(context, axis).map((period) => ({ kind: 'break' as const, period, text })),
		...eventsOn(context, axis)
	];
}

/** Name of the series that a row belongs to. */
export const seriesName = (context: Context, row: AnswerRow, axes: Axis[]): string =>
	axes.map((axis) => nameOf(context, axis, row.keys[axis] ?? '')).join(', ');
