import { axisX, axisY, dot, gridX, gridY, line, text, type Markish } from '@observablehq/plot';
import type { Language } from '../../contract/localized.ts';
import { analystChartWords } from '../../language/words/analyst.ts';
import { number } from '../../language/index.ts';
import type { LorenzDatum, LorenzView } from '../model/types.ts';
import { fitted, widest } from '../frame/measure.ts';
import type { Pen } from '../frame/pen.ts';
import { hits } from '../frame/points.ts';
import { plain, type Piece } from '../frame/svg.ts';
import { AXIS, FAINT, FONT_SIZE, GRID, PAPER, SERIES, SMALL, SOFT } from '../frame/theme.ts';
import type { Renderer } from '../frame/renderer.ts';

const TOP = 24;
const BOTTOM = 42;
const MOST = 420;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

const percentIn = (language: Language) => (share: number) => `${number(share * 100, language)}%`;

/** The square with its axes, what they add up, and the line of even shares. */
function squareMarks(
	view: LorenzView,
	{ left, side, width }: { left: number; side: number; width: number }
): Markish[] {
	const { language } = view;
	const format = percentIn(language);
	const titles = [fitted(view.heldTitle, width, SMALL)];
	return [
		gridX(TICKS, { stroke: GRID, strokeOpacity: 1 }),
		gridY(TICKS, { stroke: GRID, strokeOpacity: 1 }),
		axisY(TICKS, { tickFormat: format, tickSize: 0, tickPadding: 6, label: null, fontSize: SMALL, fill: FAINT }),
		axisX(TICKS, { tickFormat: format, tickSize: 4, label: null, fontSize: SMALL, fill: FAINT, stroke: AXIS }),
		text(titles, {
			frameAnchor: 'top-left',
			text: (words: string) => words,
			dx: -left,
			dy: -TOP + 2,
			lineAnchor: 'top',
			fontSize: SMALL,
			fill: SOFT
		}),
		text([fitted(view.unitsTitle, side, SMALL)], {
			frameAnchor: 'bottom-right',
			text: (words: string) => words,
			dy: 34,
			textAnchor: 'end',
			fontSize: SMALL,
			fill: SOFT
		}),
		line(
			[
				{ x: 0, y: 0 },
				{ x: 1, y: 1 }
			],
			{ x: 'x', y: 'y', stroke: SOFT, strokeDasharray: '6,3' }
		),
		text([{ x: 0.62, y: 0.62 }], {
			x: 'x',
			y: 'y',
			text: () => analystChartWords[language].lorenz.even,
			textAnchor: 'end',
			dx: -8,
			fontSize: SMALL,
			fill: SOFT,
			stroke: PAPER,
			strokeWidth: 4
		})
	];
}

/** Lorenz curves in a square, with the line of even shares; points are areas. */
export function lorenzPieces(view: LorenzView, pen: Pen): Piece[] {
	const { document } = pen;
	const { language } = view;
	const format = percentIn(language);
	const left = Math.ceil(widest(TICKS.map(format), SMALL)) + 10;
	const side = Math.min(pen.width - left - 12, MOST);
	const [width, height] = [left + side + 12, TOP + side + BOTTOM];
	const curves = view.curves.map((curve, at) => ({
		...curve,
		colour: SERIES[at % SERIES.length] ?? FAINT,
		steps: [{ units: 0, held: 0 }, ...curve.points]
	}));
	const points = curves.flatMap((curve) => curve.points);
	const colour = (point: LorenzDatum) => curves.find((curve) => curve.points.includes(point))?.colour ?? FAINT;
	const names = curves.map(({ name, text: own, colour: stroke }, at) => ({
		words: fitted([name, own].filter(Boolean).join(': '), side * 0.6, FONT_SIZE),
		stroke,
		y: 0.96 - at * 0.055
	}));
	const node = plain(document, {
		width: pen.width,
		height,
		marginTop: TOP,
		marginBottom: BOTTOM,
		marginLeft: left,
		marginRight: pen.width - width + 12,
		x: { type: 'linear', domain: [0, 1], axis: null },
		y: { type: 'linear', domain: [0, 1], axis: null },
		color: { type: 'identity' },
		r: { type: 'identity' },
		marks: [
			...squareMarks(view, { left, side, width: pen.width }),
			...curves.map((curve) => line(curve.steps, { x: 'units', y: 'held', stroke: curve.colour, strokeWidth: 2.25 })),
			dot(points, { x: 'units', y: 'held', r: 2.5, fill: colour, stroke: PAPER, strokeWidth: 0.75 }),
			text(names, {
				x: 0.03,
				y: 'y',
				text: (name: (typeof names)[number]) => name.words,
				textAnchor: 'start',
				fill: (name: (typeof names)[number]) => name.stroke,
				fontWeight: 650,
				stroke: PAPER,
				strokeWidth: 4
			}),
			dot(points, {
				x: 'units',
				y: 'held',
				r: 8,
				...hits(points, (point) => point, pen.index)
			})
		]
	});
	return [{ node, height }];
}

const lorenz: Renderer<LorenzView> = { pieces: lorenzPieces };
export const renderers = { lorenz };
