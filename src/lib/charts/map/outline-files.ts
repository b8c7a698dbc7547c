import type { Box, Release } from '../../contract/release.ts';

/** Real outlines of some areas: the files that hold them, and which areas these are. */
export interface Outlines {
	files: string[];
	areas: Set<string>;
}

/** Share of the areas that must have an outline: a map of a few among many would mislead more than a schematic one. */
const MOST = 0.5;

/** Share of the map that the boxes of its areas must fill; below it cities lie so far apart that they would be specks. */
const FILLED = 0.1;

const surface = ([west, south, east, north]: Box): number => (east - west) * (north - south);

/** Where a true map of some areas can be drawn from; null where a schematic one tells more. */
function outlinesOf({ boundaries }: Release, areas: readonly string[]): Outlines | null {
	const used = boundaries.filter((file) => areas.some((area) => file.areas[area]));
	const boxes = new Map(
		used.flatMap((file) => areas.flatMap((area) => (file.areas[area] ? [[area, file.areas[area]]] : [])))
	);
	if (boxes.size === 0 || boxes.size < areas.length * MOST) return null;
	const all = [...boxes.values()];
	const around: Box = [
		Math.min(...all.map(([west]) => west)),
		Math.min(...all.map(([, south]) => south)),
		Math.max(...all.map(([, , east]) => east)),
		Math.max(...all.map(([, , , north]) => north))
	];
	const filled = all.reduce((sum, box) => sum + surface(box), 0) / surface(around);
	return filled < FILLED ? null : { files: used.map(({ path }) => path), areas: new Set(boxes.keys()) };
}

/** Outlines of every group of areas that is a picture of its own; null where one of them has none, since pictures side by side are read alike. */
export function outlinesOfAll(release: Release, groups: readonly (readonly string[])[]): Outlines | null {
	const found = groups.flatMap((areas) => outlinesOf(release, areas) ?? []);
	if (found.length < groups.length) return null;
	return {
		files: [...new Set(found.flatMap(({ files }) => files))],
		areas: new Set(found.flatMap(({ areas }) => [...areas]))
	};
}
