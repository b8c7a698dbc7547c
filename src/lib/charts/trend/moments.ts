import { dot, ruleX, text, type Markish } from '@observablehq/plot';
import type { TrendView } from '../model/types.ts';
import { PAPER, SMALL, SOFT } from '../frame/theme.ts';

/** Height of the row of signs of events, above all values. */
const SIGNS = 14;
/** Height of the row of words at breaks, where signs stand below it. */
const WORDS = 14;

/** Events of one period under one sign. */
interface Sign {
	x: number;
	/** Their numbers in the notes below the chart: "1", "2,3". */
	text: string;
}

/** What a time axis marks: events at their periods, breaks of a series between two periods. */
export interface Moments {
	events: Sign[];
	breaks: { x: number; text: string }[];
	/** Pixels that the marks need above the plot. */
	room: number;
}

/** The moments of a view, places in steps of the time axis. */
export function momentsOf({ marks, periods }: TrendView): Moments {
	const signs = new Map<number, number[]>();
	marks
		.filter(({ kind }) => kind === 'event')
		.forEach(({ period }, at) => {
			const x = periods.indexOf(period);
			signs.set(x, [...(signs.get(x) ?? []), at + 1]);
		});
	const events = [...signs].map(([x, numbers]) => ({ x, text: numbers.join(',') }));
	const breaks = marks
		.filter(({ kind }) => kind === 'break')
		.map(({ period, text }) => ({ x: periods.indexOf(period) - 0.5, text }));
	return { events, breaks, room: events.length === 0 ? 0 : SIGNS + (breaks.length > 0 ? WORDS : 0) };
}

/** Lines at moments over the whole height of the plot; words and signs stand above it, in rows of their own. */
export function momentMarks(
	{ events, breaks, room }: Moments,
	periods: number,
	{ low, high }: { low: number; high: number }
): Markish[] {
	const late = (breaks[0]?.x ?? 0) > periods * 0.6;
	return [
		ruleX(breaks, { x: 'x', y1: low, y2: high, stroke: SOFT, strokeDasharray: '2,3' }),
		text(breaks, {
			x: 'x',
			frameAnchor: 'top',
			text: 'text',
			textAnchor: late ? 'end' : 'start',
			dx: late ? -4 : 4,
			dy: -8 - room,
			fontSize: SMALL,
			fill: SOFT
		}),
		ruleX(events, { x: 'x', y1: high, y2: low, insetTop: 4 - SIGNS, stroke: SOFT, strokeWidth: 0.75 }),
		dot(events, {
			x: 'x',
			y: high,
			dy: -SIGNS,
			r: (sign: Sign) => 5 + 3 * sign.text.length,
			fill: PAPER,
			stroke: SOFT
		}),
		text(events, { x: 'x', y: high, dy: -SIGNS, text: 'text', fontSize: SMALL, fill: SOFT })
	];
}
