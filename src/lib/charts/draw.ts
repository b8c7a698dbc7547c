import type { Status } from '../contract/cell.ts';
import type { BalanceRow, Datum, View } from './model/types.ts';
import { anchorOf } from './frame/anchor.ts';
import { balancePieces } from './balance/draw.ts';
import { barPieces } from './bars/draw.ts';
import { controlPieces } from './control/draw.ts';
import { funnelPieces } from './funnel/draw.ts';
import { mapPieces } from './map/draw.ts';
import type { Outlines } from './map/outlines.ts';
import { overlapPieces } from './overlap/draw.ts';
import { lorenzPieces } from './lorenz/draw.ts';
import { patternDefs } from './frame/patterns.ts';
import { pathPieces } from './path/draw.ts';
import type { Pen } from './frame/pen.ts';
import { indexOf, pointsOf } from './frame/points.ts';
import { quadrantPieces } from './quadrant/draw.ts';
import { sparkPiece } from './figure/draw.ts';
import { element, stacked, type Piece } from './frame/svg.ts';
import { tendencyPieces } from './tendency/draw.ts';
import { trendPieces } from './trend/draw.ts';
import { SPARK_WIDTH } from './frame/widths.ts';

export interface DrawOptions {
	/** Width of the picture in CSS pixels; its height follows from the data. */
	width: number;
	/** Order of bars; as the view says where left out. */
	order?: 'code' | 'value';
	/** Starts the ids inside the picture; must differ between pictures of one page. Default: from the view and the width. */
	scope?: string;
	/** Leaves out <title>, whose native tooltip would cover ours; the name moves to aria-label. */
	interactive?: boolean;
	/** Which of a figure's items a sparkline is drawn for. */
	item?: number;
	/** Real outlines of areas, for a map that has them; it is schematic without. */
	outlines?: Outlines | undefined;
}

function piecesOf(view: View, pen: Pen, { item = 0, outlines }: DrawOptions): Piece[] {
	switch (view.kind) {
		case 'figure': {
			const one = view.items[item];
			const piece = one && sparkPiece(one, pen);
			return piece ? [piece] : [];
		}
		case 'trend':
			return trendPieces(view, pen);
		case 'ranking':
		case 'comparison':
		case 'composition':
			return barPieces(view, pen);
		case 'path':
			return pathPieces(view, pen);
		case 'balance':
			return balancePieces(view, pen);
		case 'quadrant':
			return quadrantPieces(view, pen);
		case 'overlap':
			return overlapPieces(view, pen);
		case 'map':
			return mapPieces(view, pen, outlines);
		case 'control':
			return controlPieces(view, pen);
		case 'tendency':
			return tendencyPieces(view, pen);
		case 'lorenz':
			return lorenzPieces(view, pen);
		case 'funnel':
			return funnelPieces(view, pen);
		case 'table':
		case 'empty':
			return [];
	}
}

/** Statuses of the numbers that a datum draws. */
const statusesOf = (datum: Datum): Status[] =>
	'opposite' in datum ? [datum.cell.status, (datum as BalanceRow).opposite.cell.status] : [datum.cell.status];

/** Between the panels of a picture. */
const GAP: Partial<Record<View['kind'], number>> = {
	trend: 14,
	control: 14,
	tendency: 4,
	funnel: 16,
	comparison: 16,
	composition: 16,
	ranking: 16,
	path: 16,
	balance: 16,
	overlap: 24
};

/**
 * A view as an SVG element: pure, for jsdom at prerendering and for browsers alike. No <style> element and no style attribute,
 * so that it passes `style-src 'self'`; colours are CSS properties with fallbacks. Elements that stand for a datum carry
 * `data-point`, their index among `pointsOf(view)`. An empty view (and a figure without history) gives an SVG of height 0.
 */
export function draw(view: View, document: Document, options: DrawOptions): SVGElement {
	const width = Math.max(view.kind === 'figure' ? SPARK_WIDTH : 200, Math.round(options.width));
	const scope = options.scope ?? `${anchorOf(view)}-${width}`;
	const pen: Pen = { document, width, scope, index: indexOf(view), ...(options.order ? { order: options.order } : {}) };
	const svg = stacked(document, width, piecesOf(view, pen, options), GAP[view.kind] ?? 0);
	const statuses = new Set<Status>(pointsOf(view).flatMap(({ datum }) => statusesOf(datum)));
	svg.prepend(patternDefs(document, scope, statuses));
	svg.setAttribute('role', 'img');
	if (options.interactive) svg.setAttribute('aria-label', view.alt);
	else {
		svg.setAttribute('aria-labelledby', `${scope}-title ${scope}-desc`);
		svg.prepend(
			element(document, 'title', { id: `${scope}-title` }, view.sentence),
			element(document, 'desc', { id: `${scope}-desc` }, view.alt)
		);
	}
	return svg;
}
