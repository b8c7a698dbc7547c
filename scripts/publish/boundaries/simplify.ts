import type { Position } from 'geojson';
import type { Box } from '../../../src/lib/contract/release.ts';
import { boxOf, doubledArea, type Rings } from './geometry.ts';

/** Decimals of degrees that are kept: about a metre. */
const DECIMALS = 5;
const rounded = (value: number): number => Number(value.toFixed(DECIMALS));
const roundedSpot = ([x = 0, y = 0]: Position): Position => [rounded(x), rounded(y)];

const reach = ([west, south, east, north]: Box): number => Math.max(east - west, north - south);

/** Distance from a point to the stretch between two others. */
function away([x = 0, y = 0]: Position, [x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number {
	const [dx, dy] = [x2 - x1, y2 - y1];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
	return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

/** Points of a line without which it would leave its course by more than `slack` (Douglas & Peucker 1973). */
function thinned(line: readonly Position[], slack: number): Position[] {
	const kept = new Set([0, line.length - 1]);
	const open: [number, number][] = [[0, line.length - 1]];
	for (let stretch = open.pop(); stretch; stretch = open.pop()) {
		const [from, to] = stretch;
		let [far, most] = [0, slack];
		for (let at = from + 1; at < to; at++) {
			const distance = away(line[at] ?? [], line[from] ?? [], line[to] ?? []);
			if (distance > most) [far, most] = [at, distance];
		}
		if (far === 0) continue;
		kept.add(far);
		open.push([from, far], [far, to]);
	}
	return line.filter((_, at) => kept.has(at));
}

/** A closed ring is thinned in two halves, from its first point to the one farthest from it and back. */
function thinnedRing(ring: readonly Position[], slack: number): Position[] {
	const [x0 = 0, y0 = 0] = ring[0] ?? [];
	const distances = ring.map(([x = 0, y = 0]) => Math.hypot(x - x0, y - y0));
	const far = distances.indexOf(Math.max(...distances));
	const line = [...thinned(ring.slice(0, far + 1), slack), ...thinned(ring.slice(far), slack).slice(1)];
	const spots = line.map(roundedSpot);
	return spots.filter(([x, y], at) => at === 0 || x !== spots[at - 1]?.[0] || y !== spots[at - 1]?.[1]);
}

/**
 * Rings as coarse as a picture allows: nothing moves by more than a third of a pixel where the whole city is drawn 600 pixels wide,
 * nor by more than 1.5 pixels where the area alone is. Areas are thinned one by one, since neighbours of real files seldom share
 * their points; gaps of less than a pixel lie under the line that is drawn between areas. Specks below that size go, an area never does.
 */
export function simplified(rings: Rings, within: Box): Rings {
	const slack = Math.min(reach(within) / 1800, reach(boxOf(rings)) / 400);
	const isSeen = (ring: Position[]) => ring.length > 3 && doubledArea(ring) > 2 * slack * slack;
	const coarse = rings.map((polygon) => polygon.map((ring) => thinnedRing(ring, slack)));
	const seen = coarse.flatMap(([outer = [], ...holes]) => (isSeen(outer) ? [[outer, ...holes.filter(isSeen)]] : []));
	return seen.length > 0 ? seen : rings.map((polygon) => polygon.map((ring) => ring.map(roundedSpot)));
}
