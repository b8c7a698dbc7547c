import { axisY, gridY, text, type Markish } from '@observablehq/plot';
import { FAINT, GRID, SMALL } from './theme.ts';
import type { Ticks } from './ticks.ts';

/** The axis of values at the left of a plot: gridlines, ticks and, where there is one, the caption above the left margin. */
export const valueMarks = (
	ticks: Ticks,
	margins: { left: number; top: number },
	caption = ticks.caption
): Markish[] => [
	gridY(ticks.values, { stroke: GRID, strokeOpacity: 1 }),
	axisY(ticks.values, {
		tickFormat: ticks.format,
		tickSize: 0,
		tickPadding: 6,
		label: null,
		fontSize: SMALL,
		fill: FAINT,
		textAnchor: 'end'
	}),
	text(caption ? [caption] : [], {
		frameAnchor: 'top-left',
		text: (words: string) => words,
		dx: -margins.left,
		dy: -margins.top + 4,
		fontSize: SMALL,
		fill: FAINT,
		lineAnchor: 'top'
	})
];
