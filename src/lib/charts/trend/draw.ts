import { areaY, dot, line, rect, ruleY, text, type Markish } from '@observablehq/plot';
import type { Series, TrendPanel, TrendView } from '../model/types.ts';
import { knownOf, piecesOf, spread, type Placed } from '../frame/lines.ts';
import { momentMarks, momentsOf } from './moments.ts';
import { fitted, textWidth, widest, wrapped } from '../frame/measure.ts';
import { patternOf } from '../frame/patterns.ts';
import type { Pen } from '../frame/pen.ts';
import { hits } from '../frame/points.ts';
import { plain, titled, type Piece } from '../frame/svg.ts';
import { AXIS, FAINT, FONT_SIZE, GRID, INK, NARROW, PAPER, SERIES, SMALL, SOFT } from '../frame/theme.ts';
import { isRangeOnly, statusWords } from '../../language/index.ts';
import { MOST_BANDS } from './view.ts';
import { ticksFor } from '../frame/ticks.ts';
import { spanOf } from '../frame/uncertainty.ts';
import { overTime, timeMarks, timeTicks } from '../frame/time-axis.ts';
import { valueMarks } from '../frame/value-axis.ts';
import type { Renderer } from '../frame/renderer.ts';

const TOP = 26;
const BOTTOM = 36;
const LINE = 14;

/** How figures are told from what they are held against, without colour. */
const LINES = {
	figures: { strokeWidth: 2.25 },
	target: { strokeWidth: 1.25, strokeDasharray: '6,4' },
	slope: { strokeWidth: 1.5, strokeDasharray: '1.5,3.5' }
};

interface Label {
	lines: string[];
	colour: string;
	y: number;
}

/** All heights that a line and its band reach. */
const reachOf = (one: Series): number[] =>
	knownOf(one).flatMap(({ y, point }) => [y, point.cell.low ?? y, point.cell.high ?? y]);

/** One panel: lines of one unit over the common time axis. */
function panelPiece(view: TrendView, panel: TrendPanel, pen: Pen): Piece {
	const { width, document } = pen;
	const { periods, language } = view;
	const narrow = width < NARROW;
	const moments = momentsOf(view);
	const top = TOP + moments.room;
	const height = (narrow ? 220 : 250) - [0, 0, 40, 80][Math.min(view.panels.length, 3)]! + moments.room;
	const drawn = panel.series.filter((one) => !one.faint);
	const lines = drawn.filter((one) => !one.role);
	const faint = panel.series.filter((one) => one.faint);
	const single = drawn.length === 1 && faint.length === 0 && !drawn[0]?.name;
	const colourOf = (one: Series) => (one.role ? SOFT : (SERIES[one.colour ?? lines.indexOf(one)] ?? FAINT));
	const colour = new Map(panel.series.map((one) => [one.id, colourOf(one)]));
	const shown = panel.series.flatMap((one) => knownOf(one));
	const banded = lines.length <= MOST_BANDS ? lines : [];
	const values = [
		...shown.map((place) => place.y),
		...banded.flatMap((one) => knownOf(one).flatMap(({ point }) => [spanOf(point).low ?? 0, spanOf(point).high ?? 0]))
	];
	const others = view.sameScale
		? view.panels
				.filter((one) => one.style.unit.id === panel.style.unit.id)
				.flatMap(({ series }) => series.flatMap(reachOf))
		: [];
	const ticks = ticksFor([...values, ...others], panel.style, narrow ? 4 : 5);
	const left = Math.ceil(widest(ticks.values.map(ticks.format), SMALL)) + 10;
	const last = (index: number) => drawn[index] && knownOf(drawn[index]).at(-1);
	const names = drawn.map((one, at) => (single ? (last(at)?.point.text ?? '') : one.name));
	const room = Math.min(widest(names, FONT_SIZE), width * (narrow ? 0.3 : 0.26)) + 14;
	/** The line of an event at the last period would run through a number above or below its point. */
	const isStruck = single && moments.events.some(({ x }) => x === last(0)?.x);
	const half = Math.max(16, textWidth(names[0] ?? '', FONT_SIZE) / 2 + 4);
	const right = Math.ceil(isStruck ? 2 * half : single ? half : room);
	const inner = width - left - right;
	// Names begin beside the last period, half a period before the plot ends.
	const beside = room - 14 + inner / periods.length / 2;
	const down = (value: number) =>
		height - BOTTOM - ((value - ticks.low) / (ticks.high - ticks.low)) * (height - top - BOTTOM);
	const labels = single
		? []
		: drawn.flatMap((one, index): Label[] => {
				const place = last(index);
				return place
					? [{ lines: wrapped(one.name, beside, FONT_SIZE), colour: colour.get(one.id) ?? FAINT, y: down(place.y) }]
					: [];
			});
	const up = (y: number) => ticks.low + ((height - BOTTOM - y) / (height - top - BOTTOM)) * (ticks.high - ticks.low);
	const moved = spread(
		labels.map(({ y, lines }) => ({ y, height: lines.length * LINE + 2 })),
		top - 12,
		height - BOTTOM + 8
	);
	const pieces = panel.series.map((one) => ({ one, ...piecesOf(one) }));
	const stroke = (place: Placed) =>
		colour.get(pieces.find(({ one }) => one.points.includes(place.point))?.one.id ?? '') ?? FAINT;
	const gaps = periods.flatMap((_, x) => {
		const cells = drawn.map((one) => one.points[x]?.cell);
		const [first] = cells;
		return first && cells.every((cell) => cell?.value === null) ? [{ x, status: first.status }] : [];
	});
	const wide = <T>(list: T[]) => (inner / periods.length >= 16 ? list : []);
	const time = timeTicks(periods, inner, language);
	const reached = drawn.filter((one) => one.role !== 'slope').flatMap(knownOf);
	const dots = lines.flatMap((one) => knownOf(one));
	/** A rounded nought is no nought; a band says so where there is one. */
	const isOpen = ({ point }: Placed) => banded.length === 0 && isRangeOnly(point.cell);
	const goals = drawn.filter((one) => one.role === 'target').flatMap(knownOf);
	const ends = drawn.flatMap((one) => knownOf(one).at(-1) ?? []);
	const [end] = ends;
	const falls = end !== undefined && dots.some((one) => one.x === end.x - 1 && one.y > end.y);
	const all: Markish[] = [
		rect(gaps, {
			x1: (gap: { x: number }) => gap.x - 0.5,
			x2: (gap: { x: number }) => gap.x + 0.5,
			y1: ticks.low,
			y2: ticks.high,
			fill: (gap: (typeof gaps)[number]) => patternOf(gap.status, pen.scope)
		}),
		text(wide(gaps), {
			x: 'x',
			y: (ticks.low + ticks.high) / 2,
			text: (gap: (typeof gaps)[number]) => statusWords[language].short[gap.status],
			rotate: -90,
			fontSize: SMALL,
			fill: SOFT,
			stroke: PAPER,
			strokeWidth: 5
		}),
		...valueMarks(
			ticks,
			{ left, top },
			panel.title === panel.style.unit.title && ticks.caption === panel.title ? '' : ticks.caption
		),
		ruleY([Math.max(0, ticks.low)], { stroke: AXIS }),
		...timeMarks(time),
		...momentMarks(moments, periods.length, ticks),
		...banded.flatMap((one) => {
			const places = pieces.find((piece) => piece.one === one);
			const band = [...(places?.solid ?? []), ...(places?.dashed ?? [])];
			return [
				areaY(band, {
					x: 'x',
					y1: (place: Placed) => spanOf(place.point).low,
					y2: (place: Placed) => spanOf(place.point).high,
					z: 'piece',
					fill: colour.get(one.id),
					fillOpacity: 0.14
				})
			];
		}),
		...pieces
			.filter(({ one }) => one.faint)
			.map(({ solid, dashed }) =>
				line([...solid, ...dashed], { x: 'x', y: 'y', z: 'piece', stroke: GRID, strokeWidth: 1.25 })
			),
		...pieces
			.filter(({ one }) => !one.faint)
			.flatMap(({ one, solid, dashed }) => [
				line(solid, {
					x: 'x',
					y: 'y',
					z: 'piece',
					stroke: colour.get(one.id),
					strokeLinejoin: 'round',
					...LINES[one.role ?? 'figures']
				}),
				line(dashed, {
					x: 'x',
					y: 'y',
					z: 'piece',
					stroke: colour.get(one.id),
					strokeWidth: 2.25,
					strokeDasharray: '5,4'
				})
			]),
		dot(dots, {
			x: 'x',
			y: 'y',
			r: (place: Placed) => (ends.some((end) => end.point === place.point) ? 4 : 2.5),
			fill: (place: Placed) => (isOpen(place) ? PAPER : stroke(place)),
			stroke: (place: Placed) => (isOpen(place) ? stroke(place) : PAPER),
			strokeWidth: (place: Placed) => (isOpen(place) ? 1.5 : 1)
		}),
		dot(goals, { x: 'x', y: 'y', r: 4, symbol: 'diamond', fill: PAPER, stroke: SOFT, strokeWidth: 1.5 }),
		single
			? text(ends, {
					x: 'x',
					y: 'y',
					text: (place: Placed) => place.point.text,
					// Beside a falling line the label stands below, where the line is not.
					...(isStruck ? { dx: 8, textAnchor: 'start' } : { dy: falls ? 15 : -13 }),
					fontWeight: 650,
					fill: INK,
					stroke: PAPER,
					strokeWidth: 4
				})
			: null,
		text(labels, {
			x: periods.length - 1,
			y: (_: Label, index: number) => up(moved[index] ?? 0),
			text: (label: Label) => label.lines.join('\n'),
			lineHeight: 1.15,
			dx: 10,
			textAnchor: 'start',
			fill: (label: Label) => label.colour,
			fontWeight: 600,
			// The axis reaches on below names beside a last number that is close to nought.
			stroke: PAPER,
			strokeWidth: 4
		}),
		dot(reached, {
			x: 'x',
			y: 'y',
			r: 9,
			...hits(reached, (place) => place.point, pen.index)
		})
	];
	const margins = { top, bottom: BOTTOM, left, right };
	const node = plain(document, { ...overTime(periods, ticks, { width, height, margins }), marks: all });
	return { node, height };
}

/** Lines over time, one panel a unit. Gaps stay gaps, breaks are not joined, provisional steps are dashed, ranges are bands. */
export function trendPieces(view: TrendView, pen: Pen): Piece[] {
	return view.panels.map((panel) =>
		titled(pen.document, panel.title && fitted(panel.title, pen.width, 13), panelPiece(view, panel, pen))
	);
}

const trend: Renderer<TrendView> = { pieces: trendPieces, gap: 14 };
export const renderers = { trend };
