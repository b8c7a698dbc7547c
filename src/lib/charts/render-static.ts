import type { View } from './model/types.ts';
import { anchorOf } from './frame/anchor.ts';
import { draw } from './draw.ts';
import type { Outlines } from './map/outlines.ts';
import { SPARK_WIDTH, STATIC_WIDTHS } from './frame/widths.ts';

/**
 * A view as SVG markup for prerendering: drawn twice, for narrow and wide places; a figure's item as one sparkline. `document`
 * comes from the caller (jsdom at build), so that nothing of it reaches the browser. Empty where there is nothing to draw.
 */
export function renderStatic(view: View, document: Document, item = 0, outlines?: Outlines): string {
	if (view.kind === 'empty') return '';
	if (view.kind === 'figure') {
		const svg = draw(view, document, { width: SPARK_WIDTH, item, scope: `${anchorOf(view)}-${item}` });
		return svg.querySelector('[data-point]') ? svg.outerHTML : '';
	}
	return Object.entries(STATIC_WIDTHS)
		.map(([name, width]) => {
			const svg = draw(view, document, { width, outlines });
			svg.setAttribute('class', `chart-picture ${name}`);
			return svg.outerHTML;
		})
		.join('');
}
