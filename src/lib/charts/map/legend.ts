import type { MapView } from '../model/types.ts';
import { statusWords } from '../../language/index.ts';
import { fitted, textWidth } from '../frame/measure.ts';
import { MISSING, patternOf } from '../frame/patterns.ts';
import type { Pen } from '../frame/pen.ts';
import { element, type Piece } from '../frame/svg.ts';
import { AXIS, INK, rampColour, SMALL, SOFT } from '../frame/theme.ts';

/** Swatches with their texts, in as many rows as the width asks for. */
export function legendPiece(view: MapView, pen: Pen): Piece {
	const { document, width } = pen;
	const statuses = MISSING.filter((status) => view.areas.some((area) => area.cell.status === status));
	const entries = [
		...view.classes.map((one, at) => ({ fill: rampColour(at, view.classes.length), text: one.text })),
		...statuses.map((status) => ({
			fill: patternOf(status, pen.scope),
			text: statusWords[view.language].short[status]
		}))
	];
	const node = element(document, 'g');
	const title = fitted(view.style.unit.title, width, SMALL);
	node.append(element(document, 'text', { x: 0, y: 12, 'font-size': SMALL, fill: SOFT }, title));
	let [x, y] = [0, 20];
	for (const entry of entries) {
		const wide = 22 + textWidth(entry.text, SMALL) + 14;
		if (x > 0 && x + wide > width) [x, y] = [0, y + 20];
		node.append(
			element(document, 'rect', {
				x: x + 0.5,
				y: y + 0.5,
				width: 16,
				height: 12,
				fill: entry.fill,
				stroke: AXIS,
				'stroke-width': 0.75
			}),
			element(document, 'text', { x: x + 22, y: y + 11, 'font-size': SMALL, fill: INK }, entry.text)
		);
		x += wide;
	}
	return { node, height: y + 20 };
}
