import { dot, rect, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import type { QuadrantPoint, QuadrantView } from '../model/types.ts';
import { overlaps, placeLabels, type Box } from '../frame/labels.ts';
import { fitted, textWidth, widest } from '../frame/measure.ts';
import type { Pen } from '../frame/pen.ts';
import { hits } from '../frame/points.ts';
import { inPixels, plain, type Piece } from '../frame/svg.ts';
import { AXIS, BAR, FAINT, GRID, INK, NARROW, PAPER, SERIES, SMALL, SOFT } from '../frame/theme.ts';
import { rootTicks, ticksFor } from '../frame/ticks.ts';
import type { Renderer } from '../frame/renderer.ts';

type Ticks = ReturnType<typeof ticksFor>;

const TOP = 40;
const BOTTOM = 40;
const RADIUS = 4.5;
/** Space beyond the outermost points, so that dots and ranges stay inside. */
const EDGE = 8;

interface Place {
	point: QuadrantPoint;
	x: number;
	y: number;
}

/** Both ends of the range of a point along one axis, in pixels. */
interface Range {
	at: number;
	from: number;
	to: number;
}

/** Width of a range in pixels from which on it is drawn. */
const VISIBLE = 2 * RADIUS + 4;

/** Where things stand, in pixels. */
interface Layout {
	width: number;
	height: number;
	frame: Box;
	xs: Ticks;
	ys: Ticks;
	across(value: number): number;
	up(value: number): number;
	split: { x: number; y: number };
	places: Place[];
}

function layOut({ points, split, styles }: QuadrantView, width: number): Layout {
	const height = Math.round(Math.max(320, Math.min(width * 0.85, 420)));
	const xs = rootTicks([0, split.x, ...points.map(({ x }) => x.value ?? 0)], styles.x, width < NARROW ? 4 : 6);
	const ys = ticksFor([0, split.y, ...points.map(({ cell }) => cell.value ?? 0)], styles.y, 5);
	const frame: Box = {
		left: Math.ceil(widest(ys.values.map(ys.format), SMALL)) + 10,
		right: width - Math.max(4, textWidth(xs.format(xs.high), SMALL) / 2 - EDGE + 2),
		top: TOP,
		bottom: height - BOTTOM
	};
	// Most kelurahan are small: on an even axis they would lie on top of each other.
	const across = (value: number) =>
		frame.left + EDGE + Math.sqrt(Math.max(0, value) / xs.high) * (frame.right - frame.left - 2 * EDGE);
	const up = (value: number) => frame.bottom - EDGE - (value / ys.high) * (frame.bottom - frame.top - 2 * EDGE);
	const places = points.map((point): Place => ({ point, x: across(point.x.value ?? 0), y: up(point.cell.value ?? 0) }));
	return { width, height, frame, xs, ys, across, up, split: { x: across(split.x), y: up(split.y) }, places };
}

interface Corner {
	words: string;
	x: number;
	y: number;
	anchor: 'start' | 'end';
	box: Box;
}

/** The name of a quadrant in its outer corner, or along its edge or at the lines between them where a point stands in the way. */
function cornerOf(view: QuadrantView, { frame, split, places }: Layout, at: 1 | 2 | 3 | 4): Corner {
	const [right, high] = [at === 1 || at === 4, at === 1 || at === 2];
	const name = view.names[at - 1] ?? '';
	const room = (right ? frame.right - split.x : split.x - frame.left) - 8;
	// Where a quadrant is narrow its number alone stands in the corner.
	const words = textWidth(name, SMALL) <= room ? name : (name.split(' ')[0] ?? '');
	const wide = textWidth(words, SMALL);
	const sides = right ? [frame.right - 4, split.x + 4 + wide] : [frame.left + 4, split.x - 4 - wide];
	const edges = high ? [frame.top + 10, split.y - 10] : [frame.bottom - 10, split.y + 10];
	const spots = edges.flatMap((y) =>
		sides.map((x): Corner => {
			const box: Box = { left: right ? x - wide : x, right: right ? x : x + wide, top: y - 8, bottom: y + 8 };
			return { words, x, y, anchor: right ? 'end' : 'start', box };
		})
	);
	const dots = places.map(({ x, y }): Box => ({
		left: x - RADIUS,
		right: x + RADIUS,
		top: y - RADIUS,
		bottom: y + RADIUS
	}));
	return spots.find(({ box }) => !dots.some((one) => overlaps(box, one))) ?? spots[0]!;
}

const own = (words: string) => words;

const note = (words: string, x: number, y: number, anchor: 'start' | 'end'): Markish =>
	text([words], { x, y, text: own, textAnchor: anchor, fontSize: SMALL, fill: SOFT });

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** Ground, ticks, titles of the axes, and the lines of the two means. */
function gridMarks(view: QuadrantView, { width, height, frame, xs, ys, across, up, split }: Layout): Markish[] {
	const mean = { stroke: AXIS, strokeWidth: 1.5, strokeDasharray: '4,3' };
	return [
		rect([0], { x1: split.x, x2: frame.right, y1: frame.top, y2: split.y, fill: SERIES[0], fillOpacity: 0.06 }),
		ruleX(xs.values.map(across), { y1: frame.top, y2: frame.bottom, stroke: GRID }),
		ruleY(ys.values.map(up), { x1: frame.left, x2: frame.right, stroke: GRID }),
		text(xs.values, { x: across, y: frame.bottom + 12, text: xs.format, fontSize: SMALL, fill: FAINT }),
		text(ys.values, { x: frame.left - 6, y: up, text: ys.format, textAnchor: 'end', fontSize: SMALL, fill: FAINT }),
		note(fitted(view.axes.y, width, SMALL), 0, 8, 'start'),
		note(fitted(view.axes.x, width, SMALL), frame.right, height - 6, 'end'),
		ruleX([split.x], { y1: frame.top, y2: frame.bottom, ...mean }),
		ruleY([split.y], { x1: frame.left, x2: frame.right, ...mean }),
		note(
			view.split.texts.x,
			clamp(split.x, frame.left, frame.right),
			frame.top - 8,
			split.x > width / 2 ? 'end' : 'start'
		)
	];
}

/** Ranges of the points both ways, where they are wider than a dot, and the dots. */
function pointMarks({ frame, across, up, places }: Layout, pen: Pen): Markish[] {
	const wide = (list: Range[]) => list.filter(({ from, to }) => Math.abs(to - from) > VISIBLE);
	const levels = places.map(({ point, y }) => ({
		at: y,
		from: across(point.x.low ?? 0),
		to: across(point.x.high ?? 0)
	}));
	const uprights = places.map(({ point, x }) => ({
		at: x,
		from: up(point.cell.low ?? 0),
		to: up(point.cell.high ?? 0)
	}));
	return [
		ruleY(wide(levels), {
			y: 'at',
			x1: 'from',
			x2: (range: Range) => clamp(range.to, frame.left, frame.right),
			stroke: AXIS,
			strokeOpacity: 0.7
		}),
		ruleX(wide(uprights), {
			x: 'at',
			y1: 'from',
			y2: (range: Range) => clamp(range.to, frame.top, frame.bottom),
			stroke: AXIS,
			strokeOpacity: 0.7
		}),
		dot(places, {
			...hits(places, ({ point }) => point, pen.index),
			x: 'x',
			y: 'y',
			r: RADIUS,
			fill: ({ point }: Place) => (point.sure ? BAR : PAPER),
			stroke: ({ point }: Place) => (point.sure ? PAPER : BAR),
			strokeWidth: ({ point }: Place) => (point.sure ? 1 : 2)
		})
	];
}

/** Names of the quadrants and of the points, and the mean rate at its line. */
function nameMarks(view: QuadrantView, layout: Layout): Markish[] {
	const { frame, split, places } = layout;
	const corners = ([1, 2, 3, 4] as const).map((at) => cornerOf(view, layout, at));
	const rate = view.split.texts.y;
	const rateBox: Box = {
		left: frame.right - 2 - textWidth(rate, SMALL),
		right: frame.right,
		top: split.y - 14,
		bottom: split.y
	};
	// The names that matter most find a place first: many at a high rate.
	const order = [...places].sort((a, b) => a.point.quadrant - b.point.quadrant || b.x - a.x);
	const labels = placeLabels(
		order.map(({ point, x, y }) => ({ x, y, r: RADIUS, text: point.label })),
		frame,
		SMALL,
		[...corners.map(({ box }) => box), rateBox]
	);
	type Label = (typeof labels)[number];
	const halo = { fontSize: SMALL, stroke: PAPER, strokeWidth: 3 };
	const lettering = (['start', 'middle', 'end'] as const).map((anchor) =>
		text(
			labels.filter((label) => label.anchor === anchor),
			{ x: 'x', y: 'y', text: ({ at }: Label) => order[at]?.point.label ?? '', textAnchor: anchor, fill: INK, ...halo }
		)
	);
	return [
		...corners.map(({ words, x, y, anchor }) =>
			text([words], { x, y, text: own, textAnchor: anchor, fontWeight: 650, fill: SOFT, ...halo })
		),
		...lettering,
		text([rate], {
			...{ x: frame.right - 2, y: split.y - 7, text: own, textAnchor: 'end' },
			...{ fontSize: SMALL, fill: SOFT, stroke: PAPER, strokeWidth: 4 }
		})
	];
}

/** Points by how many (to the right) and at which rate (upwards), split at the means. A hollow dot: rounding leaves its quadrant open. */
export function quadrantPieces(view: QuadrantView, pen: Pen): Piece[] {
	const layout = layOut(view, pen.width);
	const { width, height } = layout;
	const marks = [...gridMarks(view, layout), ...pointMarks(layout, pen), ...nameMarks(view, layout)];
	return [{ node: plain(pen.document, { ...inPixels(width, height), marks }), height }];
}

const quadrant: Renderer<QuadrantView> = { pieces: quadrantPieces };
export const renderers = { quadrant };
