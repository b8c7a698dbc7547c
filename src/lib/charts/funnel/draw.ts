import { axisX, dot, line, ruleX, ruleY, text, type Markish } from '@observablehq/plot';
import type { Language } from '../../contract/localized.ts';
import { analystChartWords } from '../../language/words/analyst.ts';
import { shortNumber } from '../../language/index.ts';
import type { FunnelDatum, FunnelLimit, FunnelPanel, FunnelView } from '../model/types.ts';
import { fitted, widest } from '../frame/measure.ts';
import type { Pen } from '../frame/pen.ts';
import { hits } from '../frame/points.ts';
import { plain, titled, type Piece } from '../frame/svg.ts';
import { ACCENT, AXIS, FAINT, INK, NARROW, PAPER, SERIES, SMALL, SOFT } from '../frame/theme.ts';
import { ticksFor, type Ticks } from '../frame/ticks.ts';
import { valueMarks } from '../frame/value-axis.ts';
import type { Renderer } from '../frame/renderer.ts';

const TOP = 26;
const BOTTOM = 42;
const RIGHT = 18;

const isFar = ({ place }: FunnelDatum) => place === 'far-above' || place === 'far-below';

/** What lies beyond the ticks stands at their end. */
const insideOf =
	({ low, high }: Ticks) =>
	(value: number) =>
		Math.max(low, Math.min(high, value));

/** The axis of sizes, and what they count. */
const sizeMarks = ({ language, sizeTitle }: FunnelView, sizes: Ticks, room: number): Markish[] => [
	axisX(sizes.values, {
		tickFormat: (value: number) => shortNumber(value, language, 1),
		tickSize: 4,
		label: null,
		fontSize: SMALL,
		fill: FAINT,
		stroke: AXIS
	}),
	text([fitted(sizeTitle, room, SMALL)], {
		frameAnchor: 'bottom-right',
		text: (one: string) => one,
		dy: 34,
		textAnchor: 'end',
		fontSize: SMALL,
		fill: SOFT
	})
];

/** The limits of chance around the overall rate, the outer ones named. */
function limitMarks({ limits }: FunnelPanel, ticks: Ticks, sizes: Ticks, language: Language): Markish[] {
	const words = analystChartWords[language].funnel;
	const within = insideOf(ticks);
	const last = limits.at(-1);
	const curve = (pick: (limit: FunnelLimit) => number, dash: string) =>
		line(limits, {
			x: 'size',
			y: (limit: FunnelLimit) => within(pick(limit)),
			stroke: SOFT,
			strokeWidth: 1.25,
			strokeDasharray: dash
		});
	return [
		curve(({ near }) => near.low, '2,3'),
		curve(({ near }) => near.high, '2,3'),
		curve(({ far }) => far.low, '7,3'),
		curve(({ far }) => far.high, '7,3'),
		text(last ? [{ y: within(last.far.high), words: words.limits(language === 'id' ? '99,8%' : '99.8%') }] : [], {
			x: sizes.high,
			y: 'y',
			text: 'words',
			textAnchor: 'end',
			dy: -7,
			fontSize: SMALL,
			fill: SOFT,
			stroke: PAPER,
			strokeWidth: 4
		})
	];
}

/** Names of areas far outside, and of the home area. */
function nameMarks(points: readonly FunnelDatum[], sizes: Ticks): Markish[] {
	const named = points.filter((point) => isFar(point) || point.own);
	return named.map((point) =>
		text([point], {
			x: 'size',
			y: ({ cell }: FunnelDatum) => cell.value,
			text: 'label',
			dy: -11,
			textAnchor: point.size > sizes.high * 0.65 ? 'end' : point.size < sizes.high * 0.05 ? 'start' : 'middle',
			fontSize: SMALL,
			fontWeight: 600,
			fill: INK,
			stroke: PAPER,
			strokeWidth: 4
		})
	);
}

function panelPiece(view: FunnelView, panel: FunnelPanel, pen: Pen): Piece {
	const { width, document } = pen;
	const { language } = view;
	const narrow = width < NARROW;
	const height = narrow ? 280 : 340;
	const { points, limits, style } = panel;
	// Limits of sizes below the smallest area would leave no room for the points.
	const least = Math.min(...points.map(({ size }) => size));
	const edge = limits.findLast(({ size }) => size <= least)?.far;
	const values = [...points.map(({ cell }) => cell.value ?? 0), panel.target, ...(edge ? [edge.low, edge.high] : [])];
	const ticks = ticksFor(values, style, narrow ? 4 : 6, true);
	const sizes = ticksFor(
		[0, ...points.map(({ size }) => size)],
		{ ...style, unit: { id: 'jiwa', title: view.sizeTitle }, decimals: 0 },
		narrow ? 3 : 6
	);
	const left = Math.ceil(widest(ticks.values.map(ticks.format), SMALL)) + 10;
	const within = insideOf(ticks);
	const ranged = points.filter(({ cell }) => (cell.high ?? 0) > (cell.low ?? 0));
	const marks: Markish[] = [
		...valueMarks(ticks, { left, top: TOP }),
		...sizeMarks(view, sizes, width - left),
		ruleY([ticks.low], { stroke: AXIS }),
		ruleY([panel.target], { stroke: INK, strokeWidth: 1.25 }),
		...limitMarks(panel, ticks, sizes, language),
		ruleX(ranged, {
			x: 'size',
			y1: ({ cell }: FunnelDatum) => within(cell.low ?? 0),
			y2: ({ cell }: FunnelDatum) => within(cell.high ?? 0),
			stroke: SERIES[0],
			strokeOpacity: 0.4,
			strokeWidth: 2
		}),
		dot(points, {
			x: 'size',
			y: ({ cell }: FunnelDatum) => cell.value,
			r: (point: FunnelDatum) => (isFar(point) ? 5 : 3.5),
			symbol: (point: FunnelDatum) => (isFar(point) ? 'square' : 'circle'),
			fill: (point: FunnelDatum) => (point.certain ? (isFar(point) ? ACCENT : SERIES[0]) : PAPER),
			stroke: (point: FunnelDatum) => (isFar(point) ? ACCENT : SERIES[0]),
			strokeWidth: 1.5
		}),
		...nameMarks(points, sizes),
		dot(points, {
			x: 'size',
			y: ({ cell }: FunnelDatum) => cell.value,
			r: 8,
			...hits(points, (point) => point, pen.index)
		})
	];
	const node = plain(document, {
		width,
		height,
		marginTop: TOP,
		marginBottom: BOTTOM,
		marginLeft: left,
		marginRight: RIGHT,
		x: { type: 'sqrt', domain: [0, sizes.high], axis: null },
		y: { domain: [ticks.low, ticks.high], axis: null },
		r: { type: 'identity' },
		color: { type: 'identity' },
		symbol: { type: 'identity' },
		marks
	});
	return { node, height };
}

/** Funnel plots: rates of areas against their size, with the limits of chance around the overall rate. */
export const funnelPieces = (view: FunnelView, pen: Pen): Piece[] =>
	view.panels.map((panel) =>
		titled(pen.document, panel.title && fitted(panel.title, pen.width, 13), panelPiece(view, panel, pen))
	);

const funnel: Renderer<FunnelView> = { pieces: funnelPieces, gap: 16 };
export const renderers = { funnel };
