import { Delaunay } from 'd3-delaunay';
import type { MapSite } from '../model/types.ts';
import { centroid, clip, grown, hull, type Polygon, type Spot } from './polygon.ts';

/** A site's cell on the schematic map, in units of a picture about 1 wide, y downwards. */
export interface SchematicCell {
	area: string;
	polygon: Polygon;
}

/** A border piece between cells of two areas. */
export interface Border {
	from: Spot;
	to: Spot;
	areas: [string, string];
}

export interface Schematic {
	cells: SchematicCell[];
	borders: Border[];
	outline: Polygon;
}

/** How far distances from the middle are evened out: 1 = as on the ground, 0 = all equal. */
const EVEN = 0.55;
const RELAX = 6;

/**
 * Town centres are crowded and outskirts wide: on a true map most kelurahan would be dots. Distances from the median are
 * drawn in (direction kept), so that neighbours stay neighbours and every area can be read.
 */
function evened(sites: readonly MapSite[]): Spot[] {
	const middle = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
	const [lon, lat] = [middle(sites.map((site) => site.lon)), middle(sites.map((site) => site.lat))];
	const shrink = Math.cos((lat * Math.PI) / 180);
	const spots = sites.map((site): Spot => [(site.lon - lon) * shrink, lat - site.lat]);
	const far = Math.max(...spots.map(([x, y]) => Math.hypot(x, y))) || 1;
	return spots.map(([x, y]) => {
		const distance = Math.hypot(x, y) / far;
		const scale = distance === 0 ? 0 : distance ** EVEN / (distance * far);
		return [x * scale, y * scale];
	});
}

function outlineOf(spots: readonly Spot[]): Polygon {
	const edge = hull(spots);
	const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
	const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) || 1;
	return grown(edge.length > 2 ? edge : [...spots], (size * 0.42) / Math.sqrt(spots.length));
}

function cellsOf(spots: readonly Spot[], outline: Polygon): Polygon[] {
	const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
	const voronoi = Delaunay.from(spots).voronoi([
		Math.min(...xs) - 1,
		Math.min(...ys) - 1,
		Math.max(...xs) + 1,
		Math.max(...ys) + 1
	]);
	return spots.map((_, at) => clip(((voronoi.cellPolygon(at) ?? []) as Polygon).slice(0, -1), outline));
}

/** Lloyd's relaxation: each site moves part of the way to the middle of its cell, so that cells become more alike in size. */
function relaxed(spots: Spot[], outline: Polygon): Spot[] {
	let moved = spots;
	for (let round = 0; round < RELAX; round++)
		moved = cellsOf(moved, outline).map((cell, at) => {
			const [x, y] = moved[at] as Spot;
			if (cell.length < 3) return [x, y];
			const [u, v] = centroid(cell);
			return [x + (u - x) * 0.6, y + (v - y) * 0.6];
		});
	return moved;
}

const near = (a: Spot, b: Spot) => Math.abs(a[0] - b[0]) < 1e-7 && Math.abs(a[1] - b[1]) < 1e-7;

/** Edges that two cells of different areas share. */
function bordersOf(cells: readonly SchematicCell[]): Border[] {
	const edges = cells.flatMap(({ area, polygon }) =>
		polygon.map((from, at) => ({ area, from, to: polygon[(at + 1) % polygon.length] as Spot }))
	);
	return edges.flatMap((one, at) =>
		edges
			.slice(at + 1)
			.filter((other) => other.area !== one.area && near(one.from, other.to) && near(one.to, other.from))
			.map((other): Border => ({ from: one.from, to: one.to, areas: [one.area, other.area] }))
	);
}

/** A Voronoi map of centres, evened out and clipped to their grown hull. Needs at least one site. */
export function schematicOf(sites: readonly MapSite[]): Schematic {
	const first = evened(sites);
	const outline = outlineOf(first);
	const spots = relaxed(first, outline);
	const cells = cellsOf(spots, outline).map((polygon, at) => ({ area: sites[at]?.area ?? '', polygon }));
	return { cells, borders: bordersOf(cells), outline };
}
