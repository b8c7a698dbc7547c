import { dot, line, ruleX, text } from '@observablehq/plot';
import { parsePeriod } from '../../contract/period.ts';
import { shortPeriodName } from '../../language/index.ts';
import type { FigureItem, FigureView } from '../model/types.ts';
import { hasCourse, knownOf, piecesOf, type Placed } from '../frame/lines.ts';
import { textWidth } from '../frame/measure.ts';
import type { Pen } from '../frame/pen.ts';
import { hits } from '../frame/points.ts';
import { plain, type Piece } from '../frame/svg.ts';
import { AXIS, FAINT, GRID, SERIES, SMALL } from '../frame/theme.ts';
import { SPARK_WIDTH } from '../frame/widths.ts';
import type { Renderer } from '../frame/renderer.ts';

const HEIGHT = 64;
const SIDE = 6;

/** A line without axes: how one number has moved, with its first and last period named, by year alone where there is no room. Null below three points. */
export function sparkPiece(item: FigureItem, pen: Pen): Piece | null {
	const series = { id: 'spark', name: '', faint: false, points: item.series };
	const known = knownOf(series);
	const [first, last] = [known[0], known.at(-1)];
	if (!hasCourse(item.series) || !first || !last) return null;
	const values = known.map((place) => place.y);
	const [least, most] = [Math.min(0, ...values), Math.max(...values)];
	const { solid, dashed } = piecesOf(series);
	const breaks = item.series.flatMap((point, at) =>
		at > 0 && point.segment !== item.series[at - 1]?.segment ? [at - 0.5] : []
	);
	const options = { x: 'x', y: 'y', z: 'piece', stroke: SERIES[0], strokeWidth: 2 };
	const inFull = (place: Placed) => shortPeriodName(place.point.period, item.style.language);
	const room = pen.width - 2 * SIDE - 8;
	const fits = textWidth(inFull(first), SMALL) + textWidth(inFull(last), SMALL) <= room;
	// Beside a number there is room for years alone.
	const name = (place: Placed) => (fits ? inFull(place) : String(parsePeriod(place.point.period)?.year ?? ''));
	const node = plain(pen.document, {
		width: pen.width,
		height: HEIGHT,
		marginTop: 8,
		marginBottom: 18,
		marginLeft: SIDE,
		marginRight: SIDE,
		x: { type: 'linear', domain: [0, item.series.length - 1], axis: null },
		y: { domain: [least, most || 1], axis: null },
		color: { type: 'identity' },
		r: { type: 'identity' },
		marks: [
			ruleX(breaks, { stroke: AXIS, strokeDasharray: '2,3' }),
			line([{ x: 0 }, { x: item.series.length - 1 }], { x: 'x', y: 0, stroke: GRID }),
			line(solid, options),
			line(dashed, { ...options, strokeDasharray: '4,3' }),
			dot([last], { x: 'x', y: 'y', r: 4, fill: SERIES[0] }),
			text([first], {
				x: 'x',
				frameAnchor: 'bottom',
				dy: 17,
				text: name,
				textAnchor: 'start',
				fontSize: SMALL,
				fill: FAINT
			}),
			text([last], {
				x: 'x',
				frameAnchor: 'bottom',
				dy: 17,
				text: name,
				textAnchor: 'end',
				fontSize: SMALL,
				fill: FAINT
			}),
			dot(known, {
				x: 'x',
				y: 'y',
				r: 8,
				...hits(known, (place) => place.point, pen.index)
			})
		]
	});
	return { node, height: HEIGHT };
}

const figure: Renderer<FigureView> = {
	pieces: ({ items }, pen, { item = 0 }) => {
		const piece = items[item] && sparkPiece(items[item], pen);
		return piece ? [piece] : [];
	},
	least: SPARK_WIDTH
};
export const renderers = { figure };
