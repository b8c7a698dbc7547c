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

/** Points by how many (to the right) and at which rate (upwards), split at the means. A hollow dot: rounding leaves its quadrant open. */
export function quadrantPieces(view: QuadrantView, pen: Pen): Piece[] {
	const { width, document } = pen;
	const narrow = width < NARROW;
	const height = Math.round(Math.max(320, Math.min(width * 0.85, 420)));
	const { points, split } = view;
	const xs = rootTicks([0, split.x, ...points.map(({ x }) => x.value ?? 0)], view.styles.x, narrow ? 4 : 6);
	const ys = ticksFor([0, split.y, ...points.map(({ cell }) => cell.value ?? 0)], view.styles.y, 5);
	const left = Math.ceil(widest(ys.values.map(ys.format), SMALL)) + 10;
	const frame: Box = {
		left,
		right: width - Math.max(4, textWidth(xs.format(xs.high), SMALL) / 2 - EDGE + 2),
		top: TOP,
		bottom: height - BOTTOM
	};
	// Most kelurahan are small: on an even axis they would lie on top of each other.
	const across = (value: number) =>
		frame.left + EDGE + Math.sqrt(Math.max(0, value) / xs.high) * (frame.right - frame.left - 2 * EDGE);
	const up = (value: number) => frame.bottom - EDGE - (value / ys.high) * (frame.bottom - frame.top - 2 * EDGE);
	const places = points.map((point): Place => ({ point, x: across(point.x.value ?? 0), y: up(point.cell.value ?? 0) }));
	const [splitX, splitY] = [across(split.x), up(split.y)];
	const dots = places.map(({ x, y }): Box => ({
		left: x - RADIUS,
		right: x + RADIUS,
		top: y - RADIUS,
		bottom: y + RADIUS
	}));
	const isFree = (box: Box) => !dots.some((dot) => overlaps(box, dot));
	/** The name of a quadrant in its outer corner, or along its edge or at the lines between them where a point stands in the way. */
	const corner = (at: 1 | 2 | 3 | 4) => {
		const [right, high] = [at === 1 || at === 4, at === 1 || at === 2];
		const name = view.names[at - 1] ?? '';
		const room = (right ? frame.right - splitX : splitX - frame.left) - 8;
		// Where a quadrant is narrow its number alone stands in the corner.
		const words = textWidth(name, SMALL) <= room ? name : (name.split(' ')[0] ?? '');
		const wide = textWidth(words, SMALL);
		const sides = right ? [frame.right - 4, splitX + 4 + wide] : [frame.left + 4, splitX - 4 - wide];
		const edges = high ? [frame.top + 10, splitY - 10] : [frame.bottom - 10, splitY + 10];
		const spots = edges.flatMap((y) =>
			sides.map((x) => {
				const box: Box = { left: right ? x - wide : x, right: right ? x : x + wide, top: y - 8, bottom: y + 8 };
				return { words, x, y, anchor: right ? ('end' as const) : ('start' as const), box };
			})
		);
		return spots.find(({ box }) => isFree(box)) ?? spots[0]!;
	};
	const corners = ([1, 2, 3, 4] as const).map(corner);
	const ranges = places.map(({ point, x, y }) => ({
		across: { at: y, from: across(point.x.low ?? 0), to: across(point.x.high ?? 0) },
		up: { at: x, from: up(point.cell.low ?? 0), to: up(point.cell.high ?? 0) }
	}));
	const wide = (list: Range[]) => list.filter(({ from, to }) => Math.abs(to - from) > VISIBLE);
	const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
	const rateBox: Box = {
		left: frame.right - 2 - textWidth(split.texts.y, SMALL),
		right: frame.right,
		top: splitY - 14,
		bottom: splitY
	};
	// The names that matter most find a place first: many at a high rate.
	const order = [...places].sort((a, b) => a.point.quadrant - b.point.quadrant || b.x - a.x);
	const labels = placeLabels(
		order.map(({ point, x, y }) => ({ x, y, r: RADIUS, text: point.label })),
		frame,
		SMALL,
		[...corners.map(({ box }) => box), rateBox]
	);
	const lettering = (anchor: 'start' | 'middle' | 'end'): Markish =>
		text(
			labels.filter((label) => label.anchor === anchor),
			{
				x: 'x',
				y: 'y',
				text: (label: (typeof labels)[number]) => order[label.at]?.point.label ?? '',
				textAnchor: anchor,
				fontSize: SMALL,
				fill: INK,
				stroke: PAPER,
				strokeWidth: 3
			}
		);
	const note = (words: string, x: number, y: number, anchor: 'start' | 'end'): Markish =>
		text([words], { x, y, text: (one: string) => one, textAnchor: anchor, fontSize: SMALL, fill: SOFT });
	const node = plain(document, {
		...inPixels(width, height),
		marks: [
			rect([0], {
				x1: splitX,
				x2: frame.right,
				y1: frame.top,
				y2: splitY,
				fill: SERIES[0],
				fillOpacity: 0.06
			}),
			ruleX(xs.values.map(across), { y1: frame.top, y2: frame.bottom, stroke: GRID }),
			ruleY(ys.values.map(up), { x1: frame.left, x2: frame.right, stroke: GRID }),
			text(xs.values, { x: across, y: frame.bottom + 12, text: xs.format, fontSize: SMALL, fill: FAINT }),
			text(ys.values, {
				x: frame.left - 6,
				y: up,
				text: ys.format,
				textAnchor: 'end',
				fontSize: SMALL,
				fill: FAINT
			}),
			note(fitted(view.axes.y, width, SMALL), 0, 8, 'start'),
			note(fitted(view.axes.x, width, SMALL), frame.right, height - 6, 'end'),
			ruleX([splitX], { y1: frame.top, y2: frame.bottom, stroke: AXIS, strokeWidth: 1.5, strokeDasharray: '4,3' }),
			ruleY([splitY], { x1: frame.left, x2: frame.right, stroke: AXIS, strokeWidth: 1.5, strokeDasharray: '4,3' }),
			note(split.texts.x, clamp(splitX, frame.left, frame.right), frame.top - 8, splitX > width / 2 ? 'end' : 'start'),
			ruleY(wide(ranges.map((range) => range.across)), {
				y: 'at',
				x1: 'from',
				x2: (range: Range) => clamp(range.to, frame.left, frame.right),
				stroke: AXIS,
				strokeOpacity: 0.7
			}),
			ruleX(wide(ranges.map((range) => range.up)), {
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
			}),
			...corners.map(({ words, x, y, anchor }) =>
				text([words], {
					x,
					y,
					text: (one: string) => one,
					textAnchor: anchor,
					fontSize: SMALL,
					fontWeight: 650,
					fill: SOFT,
					stroke: PAPER,
					strokeWidth: 3
				})
			),
			lettering('start'),
			lettering('middle'),
			lettering('end'),
			text([split.texts.y], {
				x: frame.right - 2,
				y: splitY - 7,
				text: (one: string) => one,
				textAnchor: 'end',
				fontSize: SMALL,
				fill: SOFT,
				stroke: PAPER,
				strokeWidth: 4
			})
		]
	});
	return [{ node, height }];
}

const quadrant: Renderer<QuadrantView> = { pieces: quadrantPieces };
export const renderers = { quadrant };
