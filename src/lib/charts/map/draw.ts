import type { MapView } from '../model/types.ts';
import { legendPiece } from './legend.ts';
import { mapPanel } from './panel.ts';
import { fitted } from '../frame/measure.ts';
import type { Outlines } from './outlines.ts';
import type { Pen } from '../frame/pen.ts';
import { beside, element, titled, type Piece } from '../frame/svg.ts';
import type { Renderer } from '../frame/renderer.ts';

/** Narrowest panel in which most names of a city's kelurahan can be read, and the room between two, in pixels. */
const LEAST = 270;
const GAP = 20;

/** Columns that a picture of a width has room for. */
const columnsIn = (width: number, panels: number): number =>
	Math.max(1, Math.min(panels, Math.floor((width + GAP) / (LEAST + GAP))));

/**
 * One panel a city, side by side where there is room, with one legend for all. Outlines that the view names may be missing where they
 * could not be fetched: then the map is schematic.
 */
export function mapPieces(view: MapView, pen: Pen, outlines?: Outlines): Piece[] {
	const { width, document } = pen;
	const columns = columnsIn(width, view.panels.length);
	const wide = Math.floor((width - GAP * (columns - 1)) / columns);
	const used = view.outlines ? outlines : undefined;
	const panels = view.panels.flatMap(({ title, areas }) => {
		const piece = mapPanel(view, areas, { ...pen, width: wide }, used);
		return piece ? [titled(document, title && fitted(title, wide, 13), piece)] : [];
	});
	if (panels.length === 0) return [];
	const gap = (height: number): Piece => ({ node: element(document, 'g'), height });
	const rows = Array.from({ length: Math.ceil(panels.length / columns) }, (_, at) =>
		beside(document, panels.slice(at * columns, (at + 1) * columns), wide + GAP)
	);
	return [...rows.flatMap((row, at) => (at > 0 ? [gap(16), row] : [row])), gap(8), legendPiece(view, pen)];
}

const map: Renderer<MapView> = { pieces: (view, pen, { outlines }) => mapPieces(view, pen, outlines) };
export const renderers = { map };
