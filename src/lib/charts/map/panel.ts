import { geo, link, text } from '@observablehq/plot';
import type { MapArea, MapView } from '../model/types.ts';
import { namesOf, type Name } from './names.ts';
import { realShapes, schematicShapes, type Shapes } from './shapes.ts';
import type { Outlines } from './outlines.ts';
import { patternOf } from '../frame/patterns.ts';
import type { Pen } from '../frame/pen.ts';
import { hits } from '../frame/points.ts';
import type { Spot } from './polygon.ts';
import { plain, type Piece } from '../frame/svg.ts';
import { INK, PAPER, rampColour, SMALL } from '../frame/theme.ts';

/** Shapes moved and scaled to the middle of a picture of a width, in pixels; its height follows from them, within bounds. */
function laidOut({ features, borders }: Shapes, width: number): Shapes & { height: number } {
	const spots = features.flatMap((feature) => feature.geometry.coordinates.flat(2) as Spot[]);
	const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const ratio = (bottom - top) / (right - left);
	const most = Math.min(width * 0.95, 400);
	const height = Math.round(Math.min(most, Math.max(180, width * ratio)));
	const scale = Math.min((width - 4) / (right - left), (height - 4) / (bottom - top));
	const offset: Spot = [
		(width - (right - left) * scale) / 2 - left * scale,
		(height - (bottom - top) * scale) / 2 - top * scale
	];
	const tenths = (pixels: number): number => Math.round(pixels * 10) / 10;
	const place = ([x, y]: Spot): Spot => [tenths(x * scale + offset[0]), tenths(y * scale + offset[1])];
	const drawn = features.map((feature) => ({
		...feature,
		geometry: {
			...feature.geometry,
			coordinates: feature.geometry.coordinates.map((polygon) => polygon.map((ring) => (ring as Spot[]).map(place)))
		}
	}));
	return {
		features: drawn,
		borders: borders.map((one) => ({ ...one, from: place(one.from), to: place(one.to) })),
		height
	};
}

/** Some areas of a map as one picture at the pen's width; null where none of them can be placed. Schematic without outlines. */
export function mapPanel(view: MapView, areas: readonly MapArea[], pen: Pen, outlines?: Outlines): Piece | null {
	const { width, document } = pen;
	const shapes = outlines ? realShapes(areas, outlines) : schematicShapes(areas, view.sites);
	if (shapes.features.length === 0) return null;
	const { features: drawn, borders, height } = laidOut(shapes, width);
	const fill = ({ area }: { area: MapArea }) =>
		area.class === null ? patternOf(area.cell.status, pen.scope) : rampColour(area.class, view.classes.length);
	const names = namesOf(drawn, view.classes.length);
	const lettering = { x: 'x', y: 'y', text: 'label', fontSize: SMALL };
	const parent = new Map(areas.map((area) => [area.code, area.parent]));
	const lines = borders.map(({ from: [x1, y1], to: [x2, y2], areas: [a, b] }) => {
		return { x1, y1, x2, y2, strong: parent.get(a) !== parent.get(b) };
	});
	const ends = { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', stroke: PAPER, pointerEvents: 'none' as const };
	const node = plain(document, {
		width,
		height,
		margin: 0,
		projection: { type: 'identity' },
		color: { type: 'identity' },
		marks: [
			geo(drawn, {
				...hits(drawn, (feature) => feature.area, pen.index),
				fill,
				stroke: outlines ? PAPER : fill,
				strokeWidth: outlines ? 1 : 0.6
			}),
			link(
				lines.filter((line) => !line.strong),
				{ ...ends, strokeWidth: 1 }
			),
			link(
				lines.filter((line) => line.strong),
				{ ...ends, strokeWidth: 3 }
			),
			text(
				names.filter((name) => name.plain),
				{ ...lettering, fill: (name: Name) => (name.deep ? PAPER : INK) }
			),
			text(
				names.filter((name) => !name.plain),
				{ ...lettering, fill: INK, stroke: PAPER, strokeWidth: 4 }
			)
		]
	});
	return { node, height };
}
