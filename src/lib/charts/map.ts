import { geo, link, text } from '@observablehq/plot';
import type { Feature, MultiPolygon } from 'geojson';
import type { MapArea, MapView } from '../view/types.ts';
import { statusWords } from '../text/index.ts';
import { fitted, textWidth } from './measure.ts';
import type { Outlines } from './outlines.ts';
import { MISSING, patternOf } from './patterns.ts';
import type { Pen } from './pen.ts';
import { hits } from './points.ts';
import { centroid, stretchAt, type Polygon, type Spot } from './polygon.ts';
import { schematicOf, type Border } from './schematic.ts';
import { element, plain, type Piece } from './svg.ts';
import { AXIS, INK, isDeep, PAPER, rampColour, SMALL, SOFT } from './theme.ts';

/** Areas as flat shapes, y downwards: one feature an area. */
interface Shapes {
	features: (Feature<MultiPolygon> & { area: MapArea })[];
	borders: Border[];
}

/** A name with its place; `plain`: on a colour, not on a pattern. */
interface Name {
	x: number;
	y: number;
	label: string;
	plain: boolean;
	deep: boolean;
}

const closed = (polygon: Polygon): Spot[] => [...polygon, polygon[0] as Spot];

function schematicShapes(view: MapView): Shapes {
	const { cells, borders } = schematicOf(view.sites);
	const features = view.areas.flatMap((area) => {
		const own = cells.filter((cell) => cell.area === area.code && cell.polygon.length > 2);
		const coordinates = own.map((cell) => [closed(cell.polygon)]);
		return own.length > 0
			? [{ type: 'Feature' as const, properties: {}, geometry: { type: 'MultiPolygon' as const, coordinates }, area }]
			: [];
	});
	return { features, borders };
}

/** Real outlines on a flat map true to scale at their middle, so that the direction of rings does not matter. */
function realShapes(view: MapView, outlines: Outlines): Shapes {
	const found = view.areas.flatMap((area) => {
		const rings = outlines.get(area.code);
		return rings ? [{ area, rings }] : [];
	});
	const latitudes = found.flatMap(({ rings }) => rings.flat(2).map((spot) => spot[1] ?? 0));
	const shrink = Math.cos((((Math.min(...latitudes) + Math.max(...latitudes)) / 2) * Math.PI) / 180);
	const flat = (spot: number[]): Spot => [(spot[0] ?? 0) * shrink, -(spot[1] ?? 0)];
	const features = found.map(({ area, rings }) => ({
		type: 'Feature' as const,
		properties: {},
		geometry: {
			type: 'MultiPolygon' as const,
			coordinates: rings.map((polygon) => polygon.map((ring) => ring.map(flat)))
		},
		area
	}));
	return { features, borders: [] };
}

/** Stretches inside any of some polygons on a level line; those that touch are one, since an area has no border inside it. */
function stretchesAt(parts: readonly Polygon[], y: number): [number, number][] {
	const found = parts.flatMap((part) => {
		const stretch = stretchAt(part, y);
		return stretch ? [stretch] : [];
	});
	found.sort((a, b) => a[0] - b[0]);
	return found.reduce<[number, number][]>((merged, [from, to]) => {
		const last = merged.at(-1);
		if (last && from - last[1] < 1) last[1] = Math.max(last[1], to);
		else merged.push([from, to]);
		return merged;
	}, []);
}

/** Height of a line of a name, in pixels. */
const LINE = 6;

/** Further lines at which a name may fit into crooked shapes; none where the whole shape is too narrow. */
function levelsWithin(parts: readonly Polygon[], need: number): number[] {
	const [xs, ys] = [parts.flatMap((part) => part.map(([x]) => x)), parts.flatMap((part) => part.map(([, y]) => y))];
	if (Math.max(...xs) - Math.min(...xs) < need) return [];
	const [top, bottom] = [Math.min(...ys) + 2 * LINE, Math.max(...ys) - 2 * LINE];
	return Array.from({ length: Math.max(0, Math.floor((bottom - top) / LINE)) }, (_, at) => top + at * LINE);
}

/** Where an area's name can stand on one line without crossing a border; null where it cannot. */
function nameSpot(feature: Shapes['features'][number]): Spot | null {
	const parts = feature.geometry.coordinates.map((polygon) => (polygon[0] ?? []) as Polygon);
	const need = textWidth(feature.area.label, SMALL) + 6;
	const centres = parts.map((part) => centroid(part)[1]);
	const middle = centres.reduce((sum, y) => sum + y, 0) / centres.length;
	const levels = [...centres, ...levelsWithin(parts, need)];
	levels.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
	for (const y of levels)
		for (const upper of stretchesAt(parts, y - LINE))
			for (const lower of stretchesAt(parts, y + LINE)) {
				const [from, to] = [Math.max(upper[0], lower[0]), Math.min(upper[1], lower[1])];
				if (need < to - from) return [(from + to) / 2, y];
			}
	return null;
}

/** Swatches with their texts, in as many rows as the width asks for. */
function legendPiece(view: MapView, pen: Pen): Piece {
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

/** Outlines that the view names may be missing where they could not be fetched: then the map is schematic. */
export function mapPieces(view: MapView, pen: Pen, outlines?: Outlines): Piece[] {
	const { width, document } = pen;
	const real = view.outlines !== null && outlines !== undefined;
	if (!real && view.sites.length === 0) return [];
	const { features, borders } = real ? realShapes(view, outlines) : schematicShapes(view);
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
	const fill = ({ area }: { area: MapArea }) =>
		area.class === null ? patternOf(area.cell.status, pen.scope) : rampColour(area.class, view.classes.length);
	const names = drawn.flatMap((feature): Name[] => {
		const spot = nameSpot(feature);
		const { label, class: of } = feature.area;
		if (!spot) return [];
		return [
			{ x: spot[0], y: spot[1], label, plain: of !== null, deep: of !== null && isDeep(of, view.classes.length) }
		];
	});
	const lettering = { x: 'x', y: 'y', text: 'label', fontSize: SMALL };
	const parent = new Map(view.areas.map((area) => [area.code, area.parent]));
	const lines = borders.map((border) => {
		const [[x1, y1], [x2, y2]] = [place(border.from), place(border.to)];
		const [a, b] = border.areas.map((area) => parent.get(area));
		return { x1, y1, x2, y2, strong: a !== b };
	});
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
				stroke: real ? PAPER : fill,
				strokeWidth: real ? 1 : 0.6
			}),
			link(
				lines.filter((line) => !line.strong),
				{ x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', stroke: PAPER, strokeWidth: 1 }
			),
			link(
				lines.filter((line) => line.strong),
				{ x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', stroke: PAPER, strokeWidth: 3 }
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
	const gap: Piece = { node: element(document, 'g'), height: 8 };
	return [{ node, height }, gap, legendPiece(view, pen)];
}
