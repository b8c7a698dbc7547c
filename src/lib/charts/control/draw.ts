import { dot, line, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import type { Language } from '../../contract/localized.ts';
import { analystChartWords } from '../../language/words/analyst.ts';
import type { ControlDatum, ControlPanel, ControlView } from '../model/types.ts';
import { knownOf, piecesOf, type Placed } from '../frame/lines.ts';
import { fitted, widest } from '../frame/measure.ts';
import type { Pen } from '../frame/pen.ts';
import { hits } from '../frame/points.ts';
import { plain, titled, type Piece } from '../frame/svg.ts';
import { ACCENT, AXIS, NARROW, PAPER, SERIES, SMALL, SOFT } from '../frame/theme.ts';
import { ticksFor, type Ticks } from '../frame/ticks.ts';
import { overTime, timeMarks, timeTicks } from '../frame/time-axis.ts';
import { valueMarks } from '../frame/value-axis.ts';
import type { Renderer } from '../frame/renderer.ts';

const TOP = 26;
const BOTTOM = 36;
const RIGHT = 16;

interface Step {
	x: number;
	y: number;
	/** Steps of one stretch between breaks are joined. */
	piece: string;
}

const datumOf = (place: Placed) => place.point as ControlDatum;

/** Limits as stairs: each point has its own, from half a step before it to half a step after. */
function stairs(points: readonly ControlDatum[], end: 'centre' | 'low' | 'high'): Step[] {
	return points.flatMap((point, x) => {
		const y = point.limits?.[end];
		const piece = `${end}/${point.segment}`;
		return y === undefined ? [] : [x - 0.5, x + 0.5].map((at) => ({ x: at, y, piece }));
	});
}

/** The end of the axis at which the upper limit can be named with the fewest points near it. */
function roomierSide(known: readonly Placed[]): 'start' | 'end' {
	const gap = (places: readonly Placed[]) =>
		Math.min(
			...places.map((place) => Math.abs((datumOf(place).limits?.high ?? Infinity) - (place.point.cell.value ?? 0)))
		);
	return gap(known.slice(0, 3)) > gap(known.slice(-3)) ? 'start' : 'end';
}

/** Where a series breaks off, and why. */
function breakMarks(view: ControlView, ticks: Ticks): Markish[] {
	const breaks = view.marks
		.filter((mark) => mark.kind === 'break')
		.map((mark) => ({ ...mark, x: view.periods.indexOf(mark.period) - 0.5 }));
	return [
		ruleX(breaks, { x: 'x', y1: ticks.low, y2: ticks.high, stroke: SOFT, strokeDasharray: '2,3' }),
		text(breaks, {
			x: 'x',
			frameAnchor: 'top',
			text: 'text',
			textAnchor: 'end',
			dx: -4,
			dy: -8,
			fontSize: SMALL,
			fill: SOFT
		})
	];
}

/** The centre and the limits of ordinary variation, as stairs. */
const limitMarks = (panel: ControlPanel): Markish[] => [
	line(stairs(panel.points, 'centre'), { x: 'x', y: 'y', z: 'piece', stroke: SOFT, strokeWidth: 1.25 }),
	...(['low', 'high'] as const).map((end) =>
		line(stairs(panel.points, end), {
			x: 'x',
			y: 'y',
			z: 'piece',
			stroke: SOFT,
			strokeWidth: 1.25,
			strokeDasharray: '6,3'
		})
	)
];

/** What the stairs are, told at the end of the axis where fewest points are near. */
function limitNames(panel: ControlPanel, known: readonly Placed[], language: Language): Markish[] {
	const { legend } = analystChartWords[language].control;
	const upper = stairs(panel.points, 'high');
	const side = roomierSide(known);
	const end = side === 'end' ? upper.at(-1) : upper[0];
	const start = stairs(panel.points, 'centre')[0];
	const label = (spots: Step[], words: string, textAnchor: 'start' | 'end') =>
		text(spots, {
			x: 'x',
			y: 'y',
			text: () => words,
			textAnchor,
			dy: -6,
			fontSize: SMALL,
			fill: SOFT,
			stroke: PAPER,
			strokeWidth: 4
		});
	return [label(end ? [end] : [], legend.limit, side), label(start ? [start] : [], legend.centre, 'start')];
}

function panelPiece(view: ControlView, panel: ControlPanel, pen: Pen): Piece {
	const { width, document } = pen;
	const { periods, language } = view;
	const narrow = width < NARROW;
	const height = narrow ? 220 : 250;
	const series = { id: panel.title ?? '', name: '', faint: false, points: panel.points };
	const known = knownOf(series);
	const values = known.flatMap(({ point }) => {
		const { limits, cell } = point as ControlDatum;
		return [
			cell.value ?? 0,
			cell.low ?? cell.value ?? 0,
			cell.high ?? cell.value ?? 0,
			...(limits ? [limits.low, limits.high] : [])
		];
	});
	const ticks = ticksFor(values, panel.style, narrow ? 4 : 5, true);
	const left = Math.ceil(widest(ticks.values.map(ticks.format), SMALL)) + 10;
	const inner = width - left - RIGHT;
	const time = timeTicks(periods, inner, language);
	const { solid, dashed } = piecesOf(series);
	const ranged = known.filter(({ point }) => (point.cell.high ?? 0) > (point.cell.low ?? 0));
	const signalled = known.filter((place) => datumOf(place).signals.length > 0);
	const unsure = signalled.filter((place) => !datumOf(place).certain);
	const stroke = SERIES[0];
	const marks: Markish[] = [
		...valueMarks(ticks, { left, top: TOP }),
		ruleY([Math.max(0, ticks.low)], { stroke: AXIS }),
		...timeMarks(time),
		...breakMarks(view, ticks),
		...limitMarks(panel),
		ruleX(ranged, {
			x: 'x',
			y1: (place: Placed) => place.point.cell.low,
			y2: (place: Placed) => place.point.cell.high,
			stroke,
			strokeOpacity: 0.45,
			strokeWidth: 3
		}),
		line(solid, { x: 'x', y: 'y', z: 'piece', stroke, strokeWidth: 1.75 }),
		line(dashed, { x: 'x', y: 'y', z: 'piece', stroke, strokeWidth: 1.75, strokeDasharray: '5,4' }),
		...limitNames(panel, known, view.language),
		dot(known, { x: 'x', y: 'y', r: 3, fill: stroke, stroke: PAPER, strokeWidth: 1 }),
		// A square says it without colour; hollow where rounding alone can explain it.
		dot(signalled, {
			x: 'x',
			y: 'y',
			r: 6,
			symbol: 'square',
			fill: (place: Placed) => (unsure.includes(place) ? PAPER : ACCENT),
			stroke: ACCENT,
			strokeWidth: 2
		}),
		dot(known, {
			x: 'x',
			y: 'y',
			r: 9,
			...hits(known, (place) => place.point, pen.index)
		})
	];
	const margins = { top: TOP, bottom: BOTTOM, left, right: RIGHT };
	const node = plain(document, { ...overTime(periods, ticks, { width, height, margins }), marks });
	return { node, height };
}

/** Control charts: one panel a series, each on its own scale, with its centre and limits. */
export const controlPieces = (view: ControlView, pen: Pen): Piece[] =>
	view.panels.map((panel) =>
		titled(pen.document, panel.title && fitted(panel.title, pen.width, 13), panelPiece(view, panel, pen))
	);

const control: Renderer<ControlView> = { pieces: controlPieces, gap: 14 };
export const renderers = { control };
