import { rect, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import type { BalancePanel, BalanceRow, BalanceView, Shown } from '../model/types.ts';
import { fitted, widest, wrapped } from '../frame/measure.ts';
import { patternOf } from '../frame/patterns.ts';
import type { Pen } from '../frame/pen.ts';
import { hits } from '../frame/points.ts';
import { inPixels, plain, titled, type Piece } from '../frame/svg.ts';
import { AXIS, BAR, FAINT, FONT_SIZE, INK, NARROW, PAPER, SERIES, SMALL, SOFT } from '../frame/theme.ts';
import type { Renderer } from '../frame/renderer.ts';

/** Widths that all panels of a view share, so that their zero lines stand under each other. */
interface Sizes {
	width: number;
	/** Names above the bars instead of beside them. */
	above: boolean;
	/** Where names end, where the longest bar to the left may begin, where zero is, where the longest to the right may end. */
	names: number;
	start: number;
	zero: number;
	end: number;
}

/** One bar of a row: its number, to which side it points, and where it stands. */
interface Side {
	row: BalanceRow;
	cell: Shown;
	text: string;
	sign: 1 | -1;
	middle: number;
}

const ROW = 24;
/** Room above the bars: of the first panel for the names of its sides, which the others share. */
const HEAD = { first: 20, other: 4 };
const BAR_HEIGHT = 14;
const STUB = 22;

export function balanceSizes(view: BalanceView, width: number): Sizes {
	const rows = view.panels.flatMap((panel) => panel.rows);
	const longest = widest(
		rows.map((row) => row.label),
		FONT_SIZE
	);
	const above = width < NARROW;
	const names = above ? 0 : Math.min(longest, width * 0.3) + 12;
	const room = (texts: string[]) => Math.ceil(widest(texts, FONT_SIZE)) + 10;
	const start = names + room(rows.map((row) => row.opposite.text));
	const end = width - room(rows.map((row) => row.text));
	return { width, above, names, start, zero: (start + end) / 2, end };
}

const most = ({ rows }: BalancePanel): number =>
	Math.max(
		1,
		...rows.flatMap(({ cell, opposite }) =>
			[cell.value, cell.high, opposite.cell.value, opposite.cell.high].map(Number)
		)
	);

/** What stands to either side of zero. */
function headMarks(view: BalanceView, { width, zero }: Sizes): Markish[] {
	const head = (words: string, sign: 1 | -1): Markish =>
		text([fitted(words, sign === 1 ? width - zero - 8 : zero - 8, SMALL)], {
			x: zero,
			y: 8,
			text: (one: string) => one,
			textAnchor: sign === 1 ? 'start' : 'end',
			dx: 6 * sign,
			fontSize: SMALL,
			fill: SOFT
		});
	return [head(view.sides.left, -1), head(view.sides.right, 1)];
}

/** Names of the rows, above their bars or beside them. */
const nameMarks = ({ rows }: BalancePanel, { above, names, width }: Sizes, top: (at: number) => number): Markish =>
	text(rows, {
		x: 0,
		y: (_: BalanceRow, index: number) => top(index) + (above ? 9 : ROW / 2),
		text: (row: BalanceRow) =>
			(above ? [fitted(row.label, width, FONT_SIZE)] : wrapped(row.label, names - 12, FONT_SIZE)).join('\n'),
		textAnchor: 'start',
		lineHeight: 1.1,
		fill: above ? SOFT : INK
	});

/** One panel: names, bars to both sides of zero on one scale, ranges as whiskers, numbers at their ends. */
function panelPiece(view: BalanceView, panel: BalancePanel, sizes: Sizes, pen: Pen): Piece {
	const isFirst = panel === view.panels[0];
	const room = isFirst ? HEAD.first : HEAD.other;
	const { width, above, zero, end } = sizes;
	const tall = above ? ROW + 14 : ROW;
	const height = room + panel.rows.length * tall + 2;
	const scale = (end - zero) / most(panel);
	const top = (at: number) => room + at * tall;
	const sides = panel.rows.flatMap((row, at): Side[] => {
		const middle = top(at) + (above ? 14 : 0) + ROW / 2;
		return [
			{ row, cell: row.cell, text: row.text, sign: 1, middle },
			{ row, cell: row.opposite.cell, text: row.opposite.text, sign: -1, middle }
		];
	});
	const known = sides.filter(({ cell }) => cell.value !== null);
	const missing = sides.filter(({ cell }) => cell.value === null);
	const ranged = known.filter(({ cell }) => ((cell.high ?? 0) - (cell.low ?? 0)) * scale >= 4);
	const at = (side: Side, value: number) => zero + side.sign * value * scale;
	const tip = (side: Side) =>
		side.cell.value === null
			? zero + side.sign * STUB
			: at(side, ranged.includes(side) ? (side.cell.high ?? 0) : side.cell.value);
	const bar = (x2: (side: Side) => number) => ({
		x1: zero,
		x2,
		y1: (side: Side) => side.middle - BAR_HEIGHT / 2,
		y2: (side: Side) => side.middle + BAR_HEIGHT / 2
	});
	const label = (sign: 1 | -1): Markish =>
		text(
			sides.filter((side) => side.sign === sign),
			{
				x: tip,
				y: 'middle',
				text: 'text',
				textAnchor: sign === 1 ? 'start' : 'end',
				dx: 6 * sign,
				fill: (side: Side) => (side.cell.value === null ? FAINT : INK),
				fontWeight: 550
			}
		);
	const whiskers = {
		y: 'middle',
		x1: (side: Side) => at(side, side.cell.low ?? 0),
		x2: (side: Side) => at(side, side.cell.high ?? 0)
	};
	const node = plain(pen.document, {
		...inPixels(width, height),
		marks: [
			...(isFirst ? headMarks(view, sizes) : []),
			rect(known, {
				...bar((side) => at(side, side.cell.value ?? 0)),
				fill: (side: Side) => (side.sign === 1 ? BAR : SERIES[1])
			}),
			rect(missing, {
				...bar((side) => zero + side.sign * STUB),
				fill: (side: Side) => patternOf(side.cell.status, pen.scope),
				stroke: AXIS
			}),
			ruleY(ranged, { ...whiskers, stroke: PAPER, strokeWidth: 3 }),
			ruleY(ranged, { ...whiskers, stroke: INK, strokeWidth: 1.25 }),
			ruleX([zero], { y1: room - 4, y2: height, stroke: AXIS }),
			label(1),
			label(-1),
			nameMarks(panel, sizes, top),
			rect(panel.rows, {
				x1: 0,
				x2: width,
				y1: (_: BalanceRow, index: number) => top(index),
				y2: (_: BalanceRow, index: number) => top(index) + tall,
				...hits(panel.rows, (row) => row, pen.index)
			})
		]
	});
	return { node, height };
}

/** Numbers to either side of a common zero: one panel a unit, each on its own scale, which is the same to both sides. */
export function balancePieces(view: BalanceView, pen: Pen): Piece[] {
	const sizes = balanceSizes(view, pen.width);
	return view.panels.map((panel) =>
		titled(pen.document, panel.title && fitted(panel.title, pen.width, 13), panelPiece(view, panel, sizes, pen))
	);
}

const balance: Renderer<BalanceView> = {
	pieces: balancePieces,
	gap: 16,
	cells: (row) => ('opposite' in row ? [row.cell, (row as BalanceRow).opposite.cell] : [row.cell])
};
export const renderers = { balance };
