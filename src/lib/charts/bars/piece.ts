import { rect, rectX, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import type { Datum } from '../model/types.ts';
import { LINE_ROW, lineMarks } from './lines.ts';
import { textWidth, widest, wrapped } from '../frame/measure.ts';
import { patternOf } from '../frame/patterns.ts';
import type { Pen } from '../frame/pen.ts';
import { hits } from '../frame/points.ts';
import { plain, type Piece } from '../frame/svg.ts';
import { AXIS, FAINT, FONT_SIZE, GRID, INK, NARROW, PAPER, SOFT } from '../frame/theme.ts';
import { spanOf } from '../frame/uncertainty.ts';

/** A bar with its place: top and height of its row, centre of the bar. */
interface Row {
	datum: Datum;
	top: number;
	tall: number;
	middle: number;
	lines: string[];
}

/** Sizes of a panel, shared by all panels of a view so that their bars stand under each other. */
export interface Sizes {
	width: number;
	/** Labels above the bars instead of beside them. */
	above: boolean;
	left: number;
	right: number;
	row: number;
	bar: number;
}

const PAD = 8;
/** Height of each further line of a label. */
const LABEL_LINE = 13;

export function sizesFor(data: readonly Datum[], width: number): Sizes {
	const labels = widest(
		data.map((datum) => datum.label),
		FONT_SIZE
	);
	const above = width < NARROW && labels > width * 0.8;
	const left = above ? 0 : Math.min(labels, width * 0.36) + PAD;
	const values = data.filter((datum) => datum.cell.value !== null).map((datum) => datum.text);
	return {
		width,
		above,
		left: Math.ceil(left),
		right: Math.ceil(widest(values, FONT_SIZE)) + PAD + 4,
		row: above ? 38 : 24,
		bar: 14
	};
}

const ends = (datum: Datum): number[] => [datum.cell.value ?? 0, spanOf(datum).low ?? 0, spanOf(datum).high ?? 0];

/** A row for each datum from `start` on, as high as its label asks. */
function rowsOf(
	data: readonly Datum[],
	start: number,
	{ width, above, left, row, bar }: Sizes
): { rows: Row[]; height: number } {
	let top = start;
	const rows = data.map((datum): Row => {
		const lines = wrapped(datum.label, above ? width : left - PAD, FONT_SIZE, above ? 2 : 3);
		const more = (lines.length - 1) * LABEL_LINE;
		const tall = above ? row + more : Math.max(row, lines.length * LABEL_LINE + 6);
		const place = { datum, lines, top, tall, middle: above ? top + more + 18 + bar / 2 : top + tall / 2 };
		top += tall;
		return place;
	});
	return { rows, height: top + 2 };
}

/** Ranges over bars, with an end mark each. */
const whiskerMarks = (ranged: readonly Row[]): Markish[] => [
	ruleY(ranged, {
		y: 'middle',
		x1: (one: Row) => spanOf(one.datum).low,
		x2: (one: Row) => spanOf(one.datum).high,
		stroke: PAPER,
		strokeWidth: 3
	}),
	ruleY(ranged, {
		y: 'middle',
		x1: (one: Row) => spanOf(one.datum).low,
		x2: (one: Row) => spanOf(one.datum).high,
		stroke: INK,
		strokeWidth: 1.25
	}),
	ruleX(
		ranged.flatMap((one) =>
			[spanOf(one.datum).low, spanOf(one.datum).high].map((x) => ({
				x,
				y1: one.middle - 3.5,
				y2: one.middle + 3.5
			}))
		),
		{ x: 'x', y1: 'y1', y2: 'y2', stroke: INK, strokeWidth: 1.25 }
	)
];

/** Labels above their bars or beside them. */
const nameMarks = (rows: readonly Row[], { above, left }: Sizes): Markish =>
	text(rows, {
		frameAnchor: 'left',
		y: above ? (one: Row) => one.top + 10 + ((one.lines.length - 1) * LABEL_LINE) / 2 : 'middle',
		text: (one: Row) => one.lines.join('\n'),
		textAnchor: 'start',
		dx: -left,
		lineHeight: 1.1,
		fill: above ? SOFT : INK
	});

/** What may stand with bars besides themselves. */
interface Extras {
	/** Data drawn as lines across the bars. */
	lines?: readonly Datum[];
	/** Further data that the scale must hold. */
	with?: readonly Datum[];
	/** A length that stands pale behind every bar. */
	whole?: number | null;
	/** What is written in place of bars, of numbers whose length would mean nothing. */
	told?: (datum: Datum) => string;
}

type Across = Record<'y1' | 'y2', (one: Row) => number>;

/** Patterned stubs in place of missing numbers. */
const missingMarks = (missing: readonly Row[], stub: number, across: Across, pen: Pen): Markish[] => [
	rect(missing, {
		x1: 0,
		x2: stub,
		...across,
		fill: (one: Row) => patternOf(one.datum.cell.status, pen.scope),
		stroke: AXIS
	})
];

/** Why numbers are missing, beside their stubs. */
const missingTexts = (missing: readonly Row[], stub: number): Markish =>
	text(missing, {
		x: stub,
		y: 'middle',
		text: (one: Row) => one.datum.text,
		textAnchor: 'start',
		dx: 6,
		fill: FAINT,
		fontStyle: 'italic'
	});

/** Horizontal bars with their values, ranges as whiskers, and patterned stubs that say why a number is missing. */
export function barPiece(
	data: readonly Datum[],
	sizes: Sizes,
	pen: Pen,
	colour: (datum: Datum) => string,
	{ lines = [], with: others = [], whole = null, told }: Extras = {}
): Piece {
	const { width, left, right, bar } = sizes;
	const { rows, height } = rowsOf(data, lines.length * LINE_ROW, sizes);
	const all = [...data, ...lines, ...others].flatMap(ends);
	const [least, most] = [Math.min(0, ...all), Math.max(0, ...all) || 1];
	const scale = (width - left - right) / (most - least);
	const known = rows.filter(({ datum }) => datum.cell.value !== null);
	const drawn = told ? [] : known;
	const missing = rows.filter(({ datum }) => datum.cell.value === null);
	const ranged = drawn.filter(({ datum }) => {
		const { low, high } = spanOf(datum);
		return low !== null && high !== null && (high - low) * scale >= 4;
	});
	const stub = 26 / scale;
	const across = { y1: (one: Row) => one.middle - bar / 2, y2: (one: Row) => one.middle + bar / 2 };
	const end = ({ datum }: Row) =>
		told
			? 0
			: Math.max(datum.cell.value ?? 0, ranged.some((one) => one.datum === datum) ? (spanOf(datum).high ?? 0) : 0);
	const crossings = lines.map(({ cell }) => cell.value ?? 0).sort((a, b) => a - b);
	/** A number that a line would strike out stands behind the line. */
	const beside = (row: Row) =>
		crossings.reduce((x, line) => {
			const reach = (textWidth(row.datum.text, FONT_SIZE) + PAD) / scale;
			return line > x && line < x + reach ? line : x;
		}, end(row));
	const marks: Markish[] = [
		whole === null ? null : rectX(drawn, { x1: 0, x2: whole, ...across, fill: GRID }),
		rectX(drawn, { x1: 0, x2: (one: Row) => one.datum.cell.value, ...across, fill: (one: Row) => colour(one.datum) }),
		...missingMarks(missing, stub, across, pen),
		...whiskerMarks(ranged),
		ruleX([0], { stroke: AXIS }),
		...lineMarks(lines, { scale, most, height, before: left }, pen),
		text(known, {
			x: beside,
			y: 'middle',
			text: (one: Row) => told?.(one.datum) ?? one.datum.text,
			textAnchor: 'start',
			dx: 6,
			fill: INK,
			fontWeight: 550,
			// A line across the bars must not strike out their numbers.
			...(lines.length > 0 ? { stroke: PAPER, strokeWidth: 4 } : {})
		}),
		missingTexts(missing, stub),
		nameMarks(rows, sizes),
		rect(rows, {
			x1: least - left / scale,
			x2: most + right / scale,
			y1: 'top',
			y2: (one: Row) => one.top + one.tall,
			...hits(rows, (one) => one.datum, pen.index)
		})
	];
	const node = plain(pen.document, {
		width,
		height,
		margin: 0,
		marginLeft: left,
		marginRight: right,
		x: { axis: null, domain: [least, most], range: [left, width - right] },
		y: { axis: null, domain: [0, height], range: [0, height] },
		color: { type: 'identity' },
		marks
	});
	return { node, height };
}
