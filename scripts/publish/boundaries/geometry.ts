import type { MultiPolygon, Position } from 'geojson';
import type { Box } from '../../../src/lib/contract/release.ts';

/** Rings of one area: polygons, each an outer ring and its holes. Longitude first, in degrees. */
export type Rings = MultiPolygon['coordinates'];

/** Why a geometry cannot be drawn. */
export type GeometryProblem =
	| 'kosong'
	| 'bukan-poligon'
	| 'koordinat-rusak'
	| 'cincin-pendek'
	| 'cincin-terbuka'
	| 'bukan-derajat'
	| 'terbalik'
	| 'tanpa-luas';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isPosition = (value: unknown): value is Position =>
	Array.isArray(value) && value.length >= 2 && value.slice(0, 2).every(Number.isFinite);

/** Twice the area inside a ring, without sign. */
export const doubledArea = (ring: readonly Position[]): number =>
	Math.abs(
		ring.reduce((sum, [x = 0, y = 0], at) => {
			const [u = 0, v = 0] = ring[(at + 1) % ring.length] ?? [];
			return sum + (x * v - u * y);
		}, 0)
	);

/** Box around some rings: west, south, east, north. */
export function boxOf(rings: Rings): Box {
	const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
	for (const polygon of rings)
		for (const [x = 0, y = 0] of polygon[0] ?? []) {
			box[0] = Math.min(box[0], x);
			box[1] = Math.min(box[1], y);
			box[2] = Math.max(box[2], x);
			box[3] = Math.max(box[3], y);
		}
	return box;
}

/** A box that holds all of some boxes; there must be one. */
export const boxAround = (boxes: readonly Box[]): Box => [
	Math.min(...boxes.map(([west]) => west)),
	Math.min(...boxes.map(([, south]) => south)),
	Math.max(...boxes.map(([, , east]) => east)),
	Math.max(...boxes.map(([, , , north]) => north))
];

function problemOf(ring: unknown): GeometryProblem | null {
	if (!Array.isArray(ring) || !ring.every(isPosition)) return 'koordinat-rusak';
	if (ring.length < 4) return 'cincin-pendek';
	const [first = [], last = []] = [ring[0], ring.at(-1)];
	if (first[0] !== last[0] || first[1] !== last[1]) return 'cincin-terbuka';
	const isIn = (at: number, most: number) => ring.every((spot) => Math.abs(spot[at] ?? 0) <= most);
	if (!isIn(1, 90)) return isIn(0, 90) && isIn(1, 180) ? 'terbalik' : 'bukan-derajat';
	if (!isIn(0, 180)) return 'bukan-derajat';
	return null;
}

/** The rings of a GeoJSON geometry (RFC 7946), or why it has none that can be drawn. */
export function ringsOf(geometry: unknown): Rings | GeometryProblem {
	if (!isObject(geometry)) return 'kosong';
	const { type, coordinates } = geometry;
	if (type !== 'Polygon' && type !== 'MultiPolygon') return 'bukan-poligon';
	const polygons: unknown = type === 'Polygon' ? [coordinates] : coordinates;
	if (!Array.isArray(polygons) || polygons.length === 0) return 'kosong';
	for (const polygon of polygons as unknown[]) {
		if (!Array.isArray(polygon) || polygon.length === 0) return 'koordinat-rusak';
		for (const ring of polygon as unknown[]) {
			const problem = problemOf(ring);
			if (problem) return problem;
		}
	}
	const rings = polygons as Rings;
	return rings.some((polygon) => doubledArea(polygon[0] ?? []) > 0) ? rings : 'tanpa-luas';
}
