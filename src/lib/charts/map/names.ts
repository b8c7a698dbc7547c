import { textWidth } from '../frame/measure.ts';
import type { AreaShape } from './shapes.ts';
import { centroid, stretchAt, type Polygon, type Spot } from './polygon.ts';
import { isDeep, SMALL } from '../frame/theme.ts';

/** A name with its place; `plain`: on a colour, not on a pattern. */
export interface Name {
	x: number;
	y: number;
	label: string;
	plain: boolean;
	deep: boolean;
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
function nameSpot(feature: AreaShape): Spot | null {
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

/** Names of those areas in whose shape, in pixels, they have room; `classes` is their number. */
export const namesOf = (drawn: readonly AreaShape[], classes: number): Name[] =>
	drawn.flatMap((feature): Name[] => {
		const spot = nameSpot(feature);
		const { label, class: of } = feature.area;
		return spot
			? [{ x: spot[0], y: spot[1], label, plain: of !== null, deep: of !== null && isDeep(of, classes) }]
			: [];
	});
