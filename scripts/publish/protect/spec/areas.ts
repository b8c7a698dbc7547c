import type { Code, Level } from '../../../../src/lib/contract/code.ts';
import { holders } from '../../aggregate/areas.ts';

/** For each area the area of each level that holds it, itself included; plain objects, so that a worker can receive it. */
export type AreaTree = Record<string, Partial<Record<Level, string>>>;

export function areaTree(areas: Code[]): AreaTree {
	const byId = new Map(areas.map((area) => [area.id, area]));
	return Object.fromEntries(areas.map((area) => [area.id, Object.fromEntries(holders(area, byId))]));
}

/** Area of a level that holds `area`; '' when the margin sums areas away. */
export function areaAbove(tree: AreaTree, area: string, level: Level | null): string {
	if (level === null) return '';
	const found = tree[area]?.[level];
	if (found === undefined)
		throw new RangeError(`Wilayah ${area} tidak punya induk tingkat ${level} di data/codes/wilayah.csv.`);
	return found;
}

/** The kota of an area; areas wider than a kota are their own (as in aggregate). */
export const topOf = (tree: AreaTree, area: string) => tree[area]?.['kota'] ?? area;
