import { axisX, text, type Markish, type PlotOptions } from '@observablehq/plot';
import { parsePeriod } from '../../contract/period.ts';
import type { Language } from '../../contract/localized.ts';
import { periodHead } from '../../language/index.ts';
import { textWidth } from './measure.ts';
import { AXIS, FAINT, SMALL, SOFT } from './theme.ts';
import type { Ticks } from './ticks.ts';

export interface TimeTick {
	x: number;
	/** First line: "TW I"; empty for years. */
	head: string;
	/** Second line, where a year begins or the axis starts. */
	year: string;
}

/** Ticks of a time axis: as many periods as there is room for, each year named once below its first. */
export function timeTicks(periods: readonly string[], width: number, language: Language): TimeTick[] {
	const step = width / Math.max(1, periods.length);
	const parsed = periods.map(parsePeriod);
	const yearly = parsed.every((period) => !period || period.grain === 'tahun');
	const heads = periods.map((key) => periodHead(key, language));
	const room = (texts: string[]) => Math.max(...texts.map((text) => textWidth(text, SMALL))) + 8;
	if (yearly) {
		const every = Math.ceil(room(periods.map(String)) / step);
		return periods.flatMap((key, x) => ((periods.length - 1 - x) % every === 0 ? [{ x, head: key, year: '' }] : []));
	}
	const every = Math.ceil(room(heads) / step);
	let named = -Infinity;
	return periods.flatMap((key, x) => {
		const period = parsed[x];
		const first = period?.index === 1 || x === 0;
		const fits = (x - named) * step >= textWidth('2024', SMALL) + 10;
		const year = first && period && fits ? String(period.year) : '';
		if (year) named = x;
		// Where heads do not fit, only the starts of years are marked.
		const head = every === 1 || (every <= 2 && x % 2 === 0) ? (heads[x] ?? '') : '';
		return head || year ? [{ x, head, year }] : [];
	});
}

/** The axis below a plot: heads at their ticks, each year once below. */
export const timeMarks = (time: readonly TimeTick[]): Markish[] => [
	axisX(
		time.map((tick) => tick.x),
		{
			tickFormat: (x: number) => time.find((tick) => tick.x === x)?.head ?? '',
			tickSize: 4,
			label: null,
			fontSize: SMALL,
			fill: FAINT,
			stroke: AXIS
		}
	),
	text(
		time.filter((tick) => tick.year),
		{
			x: 'x',
			text: 'year',
			frameAnchor: 'bottom',
			dy: time.some((tick) => tick.head) ? 32 : 18,
			fontSize: SMALL,
			fontWeight: 650,
			fill: SOFT
		}
	)
];

interface Frame {
	width: number;
	height: number;
	margins: { top: number; bottom: number; left: number; right: number };
}

/** Scales of a plot over time: a step for each period, half a step of air at both ends, and values between the ticks. */
export const overTime = (periods: readonly string[], ticks: Ticks, { width, height, margins }: Frame): PlotOptions => ({
	width,
	height,
	marginTop: margins.top,
	marginBottom: margins.bottom,
	marginLeft: margins.left,
	marginRight: margins.right,
	x: { type: 'linear', domain: [-0.5, periods.length - 0.5], range: [margins.left, width - margins.right], axis: null },
	y: { domain: [ticks.low, ticks.high], axis: null },
	r: { type: 'identity' },
	color: { type: 'identity' },
	symbol: { type: 'identity' }
});
