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

type Ticks = ReturnType<typeof ticksFor>;
type Moments = ReturnType<typeof momentsOf>;

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

/** What of a panel is drawn in colour, and what behind it in grey. */
interface Drawn {
	all: Series[];
	lines: Series[];
	/** Lines whose ranges are few enough to be seen as bands. */
	banded: Series[];
	/** The one line without a name, whose last number stands at its end. */
	single: boolean;
	colour: ReadonlyMap<string, string>;
}

function drawnOf(panel: TrendPanel): Drawn {
	const all = panel.series.filter((one) => !one.faint);
	const lines = all.filter((one) => !one.role);
	const colourOf = (one: Series) => (one.role ? SOFT : (SERIES[one.colour ?? lines.indexOf(one)] ?? FAINT));
	return {
		all,
		lines,
		banded: lines.length <= MOST_BANDS ? lines : [],
		single: all.length === 1 && all.length === panel.series.length && !all[0]?.name,
		colour: new Map(panel.series.map((one) => [one.id, colourOf(one)]))
	};
}

/** Ticks that hold all lines and bands of a panel, and those of the panels that share its scale. */
function ticksOf(view: TrendView, panel: TrendPanel, { banded }: Drawn, narrow: boolean): Ticks {
	const values = [
		...panel.series.flatMap((one) => knownOf(one)).map((place) => place.y),
		...banded.flatMap((one) => knownOf(one).flatMap(({ point }) => [spanOf(point).low ?? 0, spanOf(point).high ?? 0]))
	];
	const others = view.sameScale
		? view.panels
				.filter((one) => one.style.unit.id === panel.style.unit.id)
				.flatMap(({ series }) => series.flatMap(reachOf))
		: [];
	return ticksFor([...values, ...others], panel.style, narrow ? 4 : 5);
}

/** Where things stand in a panel, in pixels. */
interface Layout {
	height: number;
	margins: { top: number; bottom: number; left: number; right: number };
	inner: number;
	/** Room for a name beside the last period, half a period before the plot ends. */
	beside: number;
	/** The line of an event at the last period would run through a number above or below its point. */
	isStruck: boolean;
}

function layOut(view: TrendView, drawn: Drawn, ticks: Ticks, moments: Moments, width: number): Layout {
	const narrow = width < NARROW;
	const top = TOP + moments.room;
	const height = (narrow ? 220 : 250) - [0, 0, 40, 80][Math.min(view.panels.length, 3)]! + moments.room;
	const left = Math.ceil(widest(ticks.values.map(ticks.format), SMALL)) + 10;
	const last = (index: number) => drawn.all[index] && knownOf(drawn.all[index]).at(-1);
	const names = drawn.all.map((one, at) => (drawn.single ? (last(at)?.point.text ?? '') : one.name));
	const room = Math.min(widest(names, FONT_SIZE), width * (narrow ? 0.3 : 0.26)) + 14;
	const isStruck = drawn.single && moments.events.some(({ x }) => x === last(0)?.x);
	const half = Math.max(16, textWidth(names[0] ?? '', FONT_SIZE) / 2 + 4);
	const right = Math.ceil(isStruck ? 2 * half : drawn.single ? half : room);
	const inner = width - left - right;
	return {
		height,
		margins: { top, bottom: BOTTOM, left, right },
		inner,
		beside: room - 14 + inner / view.periods.length / 2,
		isStruck
	};
}

/** Periods of which no line has a number, and why. */
function gapMarks({ periods, language }: TrendView, drawn: Drawn, ticks: Ticks, inner: number, pen: Pen): Markish[] {
	const gaps = periods.flatMap((_, x) => {
		const cells = drawn.all.map((one) => one.points[x]?.cell);
		const [first] = cells;
		return first && cells.every((cell) => cell?.value === null) ? [{ x, status: first.status }] : [];
	});
	type Gap = (typeof gaps)[number];
	return [
		rect(gaps, {
			x1: (gap: Gap) => gap.x - 0.5,
			x2: (gap: Gap) => gap.x + 0.5,
			y1: ticks.low,
			y2: ticks.high,
			fill: (gap: Gap) => patternOf(gap.status, pen.scope)
		}),
		text(inner / periods.length >= 16 ? gaps : [], {
			x: 'x',
			y: (ticks.low + ticks.high) / 2,
			text: (gap: Gap) => statusWords[language].short[gap.status],
			rotate: -90,
			fontSize: SMALL,
			fill: SOFT,
			stroke: PAPER,
			strokeWidth: 5
		})
	];
}

/** Bands of ranges, grey lines behind, then the lines themselves. */
function lineMarks(panel: TrendPanel, { banded, colour }: Drawn): Markish[] {
	const pieces = panel.series.map((one) => ({ one, ...piecesOf(one) }));
	const bands = banded.map((one) => {
		const places = pieces.find((piece) => piece.one === one);
		return areaY([...(places?.solid ?? []), ...(places?.dashed ?? [])], {
			x: 'x',
			y1: (place: Placed) => spanOf(place.point).low,
			y2: (place: Placed) => spanOf(place.point).high,
			z: 'piece',
			fill: colour.get(one.id),
			fillOpacity: 0.14
		});
	});
	const grey = pieces
		.filter(({ one }) => one.faint)
		.map(({ solid, dashed }) =>
			line([...solid, ...dashed], { x: 'x', y: 'y', z: 'piece', stroke: GRID, strokeWidth: 1.25 })
		);
	const lines = pieces
		.filter(({ one }) => !one.faint)
		.flatMap(({ one, solid, dashed }) => {
			const common = { x: 'x', y: 'y', z: 'piece', stroke: colour.get(one.id) };
			return [
				line(solid, { ...common, strokeLinejoin: 'round', ...LINES[one.role ?? 'figures'] }),
				line(dashed, { ...common, strokeWidth: 2.25, strokeDasharray: '5,4' })
			];
		});
	return [...bands, ...grey, ...lines];
}

/** Dots of the figures and of the goals. */
function dotMarks(panel: TrendPanel, { all, lines, banded, colour }: Drawn): Markish[] {
	const ends = all.flatMap((one) => knownOf(one).at(-1) ?? []);
	const stroke = (place: Placed) =>
		colour.get(panel.series.find((one) => one.points.includes(place.point))?.id ?? '') ?? FAINT;
	// A rounded nought is no nought; a band says so where there is one.
	const isOpen = ({ point }: Placed) => banded.length === 0 && isRangeOnly(point.cell);
	const dots = lines.flatMap((one) => knownOf(one));
	const goals = all.filter((one) => one.role === 'target').flatMap(knownOf);
	return [
		dot(dots, {
			x: 'x',
			y: 'y',
			r: (place: Placed) => (ends.some((end) => end.point === place.point) ? 4 : 2.5),
			fill: (place: Placed) => (isOpen(place) ? PAPER : stroke(place)),
			stroke: (place: Placed) => (isOpen(place) ? stroke(place) : PAPER),
			strokeWidth: (place: Placed) => (isOpen(place) ? 1.5 : 1)
		}),
		dot(goals, { x: 'x', y: 'y', r: 4, symbol: 'diamond', fill: PAPER, stroke: SOFT, strokeWidth: 1.5 })
	];
}

/** The last number of a single line. */
function endMark({ all, lines }: Drawn, isStruck: boolean): Markish {
	const ends = all.flatMap((one) => knownOf(one).at(-1) ?? []);
	const [end] = ends;
	const dots = lines.flatMap((one) => knownOf(one));
	const falls = end !== undefined && dots.some((one) => one.x === end.x - 1 && one.y > end.y);
	return text(ends, {
		x: 'x',
		y: 'y',
		text: (place: Placed) => place.point.text,
		// Beside a falling line the label stands below, where the line is not.
		...(isStruck ? { dx: 8, textAnchor: 'start' } : { dy: falls ? 15 : -13 }),
		fontWeight: 650,
		fill: INK,
		stroke: PAPER,
		strokeWidth: 4
	});
}

/** Names of the lines beside their ends, moved apart where they would overlap. */
function nameMark(drawn: Drawn, ticks: Ticks, { height, margins: { top }, beside }: Layout, periods: number): Markish {
	const room = height - top - BOTTOM;
	const down = (value: number) => height - BOTTOM - ((value - ticks.low) / (ticks.high - ticks.low)) * room;
	const up = (y: number) => ticks.low + ((height - BOTTOM - y) / room) * (ticks.high - ticks.low);
	const labels = drawn.all.flatMap((one): Label[] => {
		const place = drawn.single ? undefined : knownOf(one).at(-1);
		return place
			? [{ lines: wrapped(one.name, beside, FONT_SIZE), colour: drawn.colour.get(one.id) ?? FAINT, y: down(place.y) }]
			: [];
	});
	const moved = spread(
		labels.map(({ y, lines }) => ({ y, height: lines.length * LINE + 2 })),
		top - 12,
		height - BOTTOM + 8
	);
	return text(labels, {
		x: periods - 1,
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
	});
}

/** One panel: lines of one unit over the common time axis. */
function panelPiece(view: TrendView, panel: TrendPanel, pen: Pen): Piece {
	const { width, document } = pen;
	const { periods, language } = view;
	const moments = momentsOf(view);
	const drawn = drawnOf(panel);
	const ticks = ticksOf(view, panel, drawn, width < NARROW);
	const layout = layOut(view, drawn, ticks, moments, width);
	const { height, margins, inner } = layout;
	const reached = drawn.all.filter((one) => one.role !== 'slope').flatMap(knownOf);
	const caption = panel.title === panel.style.unit.title && ticks.caption === panel.title ? '' : ticks.caption;
	const marks: Markish[] = [
		...gapMarks(view, drawn, ticks, inner, pen),
		...valueMarks(ticks, { left: margins.left, top: margins.top }, caption),
		ruleY([Math.max(0, ticks.low)], { stroke: AXIS }),
		...timeMarks(timeTicks(periods, inner, language)),
		...momentMarks(moments, periods.length, ticks),
		...lineMarks(panel, drawn),
		...dotMarks(panel, drawn),
		drawn.single ? endMark(drawn, layout.isStruck) : null,
		nameMark(drawn, ticks, layout, periods.length),
		dot(reached, { x: 'x', y: 'y', r: 9, ...hits(reached, (place) => place.point, pen.index) })
	];
	return { node: plain(document, { ...overTime(periods, ticks, { width, height, margins }), marks }), height };
}

/** Lines over time, one panel a unit. Gaps stay gaps, breaks are not joined, provisional steps are dashed, ranges are bands. */
export function trendPieces(view: TrendView, pen: Pen): Piece[] {
	return view.panels.map((panel) =>
		titled(pen.document, panel.title && fitted(panel.title, pen.width, 13), panelPiece(view, panel, pen))
	);
}

const trend: Renderer<TrendView> = { pieces: trendPieces, gap: 14 };
export const renderers = { trend };
