import { rect, ruleX, text, type Markish } from '@observablehq/plot';
import type { Datum } from '../model/types.ts';
import { textWidth } from '../frame/measure.ts';
import type { Pen } from '../frame/pen.ts';
import { hits } from '../frame/points.ts';
import { FONT_SIZE, INK, PAPER, SOFT } from '../frame/theme.ts';

/** Space between a name and what stands beside it. */
const PAD = 8;

/** Room above bars for the names of the lines across them, one row each so that none covers another. */
export const LINE_ROW = 18;

/** Lines across bars, each named in a row of its own above them; the name stands where there is more room. */
export function lineMarks(
	lines: readonly Datum[],
	{ scale, most, height, before }: { scale: number; most: number; height: number; before: number },
	pen: Pen
): Markish[] {
	const placed = lines.map((datum, at) => ({ datum, x: datum.cell.value ?? 0, y: at * LINE_ROW + LINE_ROW / 2 }));
	const label = ({ datum }: (typeof placed)[number]) => `${datum.label} ${datum.text}`;
	/** Nothing stands left of the bars at this height. */
	const left = (one: (typeof placed)[number]) => before + one.x * scale > textWidth(label(one), FONT_SIZE) + PAD;
	const named = (sides: typeof placed, textAnchor: 'start' | 'end') =>
		text(sides, { x: 'x', y: 'y', text: label, textAnchor, dx: textAnchor === 'end' ? -5 : 5, fill: SOFT });
	return [
		ruleX(placed, {
			x: 'x',
			y1: (one: (typeof placed)[number]) => one.y - 7,
			y2: height,
			stroke: PAPER,
			strokeWidth: 3
		}),
		ruleX(placed, {
			x: 'x',
			y1: (one: (typeof placed)[number]) => one.y - 7,
			y2: height,
			stroke: INK,
			strokeWidth: 1.25,
			strokeDasharray: '5,3'
		}),
		named(placed.filter(left), 'end'),
		named(
			placed.filter((one) => !left(one)),
			'start'
		),
		rect(placed, {
			x1: 0,
			x2: most,
			y1: (one: (typeof placed)[number]) => one.y - LINE_ROW / 2,
			y2: (one: (typeof placed)[number]) => one.y + LINE_ROW / 2,
			...hits(placed, (one) => one.datum, pen.index)
		})
	];
}
