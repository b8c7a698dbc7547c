import { dot, line, rect, ruleX, text, type Markish } from '@observablehq/plot';
import { shortPeriodName } from '../../language/index.ts';
import type { TendencyRow, TendencyView } from '../model/types.ts';
import { knownOf, piecesOf } from '../frame/lines.ts';
import { fitted, wrapped } from '../frame/measure.ts';
import type { Pen } from '../frame/pen.ts';
import { hits } from '../frame/points.ts';
import { plain, type Piece } from '../frame/svg.ts';
import { ACCENT, AXIS, FAINT, FONT_SIZE, INK, NARROW, SERIES, SMALL, SOFT } from '../frame/theme.ts';
import type { Renderer } from '../frame/renderer.ts';

const ROW = 56;
const HEAD = 18;

/** The name and the verdict of a row, and below the last the ends of the time axis. */
function lettering(
	view: TendencyView,
	row: TendencyRow,
	{ width, head, side, last }: { width: number; head: number; side: number; last: boolean }
): Markish[] {
	const narrow = width < NARROW;
	const [from, to] = [0, view.periods.length - 1];
	const words = (spot: { words: string }) => spot.words;
	const names = [{ words: fitted(row.label, narrow ? width : width - side, FONT_SIZE) }];
	const verdicts = [
		{ words: narrow ? fitted(row.text, width, FONT_SIZE) : wrapped(row.text, side - 16, FONT_SIZE).join('\n') }
	];
	const ends = last ? [from, to].map((x) => ({ x, words: shortPeriodName(view.periods[x] ?? '', view.language) })) : [];
	return [
		text(names, {
			frameAnchor: 'top-left',
			text: words,
			dx: -6,
			dy: -head,
			textAnchor: 'start',
			lineAnchor: 'top',
			fontWeight: 600,
			fill: INK
		}),
		text(verdicts, {
			frameAnchor: narrow ? 'top-left' : 'right',
			text: words,
			dx: narrow ? -6 : 18,
			dy: narrow ? -HEAD : 0,
			textAnchor: 'start',
			lineAnchor: narrow ? 'top' : 'middle',
			fontWeight: row.clear ? 650 : 400,
			fill: row.clear ? INK : SOFT
		}),
		...ends.map((end) =>
			text([end], {
				x: 'x',
				frameAnchor: 'bottom',
				dy: 16,
				text: words,
				textAnchor: end.x === from ? 'start' : 'end',
				fontSize: SMALL,
				fill: FAINT
			})
		)
	];
}

/** One line with Sen's line over the points that were tested; its name above, the verdict beside it or above too. */
function rowPiece(view: TendencyView, row: TendencyRow, pen: Pen, last: boolean): Piece {
	const { width, document } = pen;
	const narrow = width < NARROW;
	const side = narrow ? 0 : Math.round(width * 0.4);
	const head = narrow ? HEAD * 2 : HEAD;
	const height = head + ROW + (last ? 18 : 0);
	const series = { id: row.id, name: '', faint: false, points: row.points };
	const known = knownOf(series);
	const { solid, dashed } = piecesOf(series);
	const values = [...known.map(({ y }) => y), ...(row.line ? [row.line.start, row.line.end] : [])];
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const breaks = row.points.flatMap((point, at) =>
		at > 0 && point.segment !== row.points[at - 1]?.segment ? [at - 0.5] : []
	);
	const sen = row.line
		? [
				{ x: row.line.from, y: row.line.start },
				{ x: row.line.to, y: row.line.end }
			]
		: [];
	const [from, to] = [0, view.periods.length - 1];
	const colour = row.clear ? ACCENT : FAINT;
	const node = plain(document, {
		width,
		height,
		marginTop: head + 4,
		marginBottom: last ? 24 : 6,
		marginLeft: 6,
		marginRight: side + 6,
		x: { type: 'linear', domain: [from, Math.max(1, to)], axis: null },
		y: { domain: least === most ? [least - 1, most + 1] : [least, most], axis: null },
		color: { type: 'identity' },
		r: { type: 'identity' },
		marks: [
			ruleX(breaks, { stroke: AXIS, strokeDasharray: '2,3' }),
			line(solid, { x: 'x', y: 'y', z: 'piece', stroke: SERIES[0], strokeWidth: 1.75 }),
			line(dashed, { x: 'x', y: 'y', z: 'piece', stroke: SERIES[0], strokeWidth: 1.75, strokeDasharray: '4,3' }),
			dot(known, { x: 'x', y: 'y', r: 2, fill: SERIES[0] }),
			line(sen, {
				x: 'x',
				y: 'y',
				stroke: colour,
				strokeWidth: 2.5,
				strokeDasharray: row.clear ? '1,0' : '1,4',
				strokeLinecap: 'round'
			}),
			...lettering(view, row, { width, head, side, last }),
			rect([row], {
				x1: from,
				x2: Math.max(1, to),
				y1: least === most ? least - 1 : least,
				y2: least === most ? most + 1 : most,
				...hits([row], (one) => one, pen.index)
			})
		]
	});
	return { node, height };
}

/** Trend tests under each other, all on one time axis, each on its own scale: the shape is compared, not the height. */
export const tendencyPieces = (view: TendencyView, pen: Pen): Piece[] =>
	view.rows.map((row, at) => rowPiece(view, row, pen, at === view.rows.length - 1));

const tendency: Renderer<TendencyView> = { pieces: tendencyPieces, gap: 4 };
export const renderers = { tendency };
