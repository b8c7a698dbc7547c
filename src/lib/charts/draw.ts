import type { Status } from '../contract/cell.ts';
import { anchorOf } from './frame/anchor.ts';
import { patternDefs } from './frame/patterns.ts';
import type { Pen } from './frame/pen.ts';
import { indexOf, pointsOf } from './frame/points.ts';
import type { DrawOptions, Renderer } from './frame/renderer.ts';
import { element, stacked } from './frame/svg.ts';
import type { View } from './model/types.ts';

export type { DrawOptions };

/** How each kind is drawn: whatever the file `draw.ts` of its folder says. Kinds without one are told in words or tables. */
export const RENDERERS: Readonly<Record<string, Renderer>> = Object.assign(
	{},
	...Object.values(import.meta.glob<Record<string, Renderer>>('./*/draw.ts', { eager: true, import: 'renderers' }))
);

const NOTHING: Renderer = { pieces: () => [] };

/** Narrowest picture of a kind that does not say so itself. */
const LEAST = 200;

/**
 * A view as an SVG element: pure, for jsdom at prerendering and for browsers alike. No <style> element and no style attribute,
 * so that it passes `style-src 'self'`; colours are CSS properties with fallbacks. Elements that stand for a datum carry
 * `data-point`, their index among `pointsOf(view)`. An empty view (and a figure without history) gives an SVG of height 0.
 */
export function draw(view: View, document: Document, options: DrawOptions): SVGElement {
	const renderer = RENDERERS[view.kind] ?? NOTHING;
	const width = Math.max(renderer.least ?? LEAST, Math.round(options.width));
	const scope = options.scope ?? `${anchorOf(view)}-${width}`;
	const pen: Pen = { document, width, scope, index: indexOf(view), ...(options.order ? { order: options.order } : {}) };
	const svg = stacked(document, width, renderer.pieces(view, pen, options), renderer.gap);
	const cells = pointsOf(view).flatMap(({ datum }) => renderer.cells?.(datum) ?? [datum.cell]);
	svg.prepend(patternDefs(document, scope, new Set<Status>(cells.map(({ status }) => status))));
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
