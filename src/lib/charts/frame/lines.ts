import type { Series, TrendPoint } from '../model/types.ts';

/** A point of a series with its place on the axis. */
export interface Placed {
	point: TrendPoint;
	x: number;
	y: number;
	/** Which unbroken piece of which line it belongs to. */
	piece: string;
}

const joined = (a: TrendPoint | undefined, b: TrendPoint | undefined): boolean =>
	a !== undefined &&
	b !== undefined &&
	a.segment === b.segment &&
	!b.anew &&
	a.cell.value !== null &&
	b.cell.value !== null;

/**
 * The pieces of a line: it ends at a missing value and at a break. A step to a provisional value is a piece of its own,
 * so that it can be dashed; the solid piece before it ends at the same point.
 */
export function piecesOf(series: Series): { solid: Placed[]; dashed: Placed[] } {
	const solid: Placed[] = [];
	const dashed: Placed[] = [];
	let piece = 0;
	series.points.forEach((point, at) => {
		const before = series.points[at - 1];
		if (point.cell.value === null) return;
		const place = (one: TrendPoint, x: number, key: string): Placed => ({
			point: one,
			x,
			y: one.cell.value ?? 0,
			piece: key
		});
		const linked = joined(before, point);
		if (linked && before && point.cell.provisional) {
			const key = `${series.id}/${at}~`;
			dashed.push(place(before, at - 1, key), place(point, at, key));
			piece += 1;
		} else if (!linked) piece += 1;
		if (!(linked && point.cell.provisional)) solid.push(place(point, at, `${series.id}/${piece}`));
	});
	return { solid, dashed };
}

/** Numbers that a small line of its own needs to say anything. */
const COURSE = 3;

/** True where a series moves enough to be worth a small line beside its last number. */
export const hasCourse = (points: readonly TrendPoint[]): boolean =>
	points.filter(({ cell }) => cell.value !== null).length >= COURSE;

/** Points of a series that have a number. */
export const knownOf = (series: Series): Placed[] =>
	series.points.flatMap((point, x) =>
		point.cell.value === null ? [] : [{ point, x, y: point.cell.value, piece: series.id }]
	);

/** Moves labels apart so that none covers another, keeping their order and staying between `top` and `bottom`. */
export function spread(places: readonly { y: number; height: number }[], top: number, bottom: number): number[] {
	const order = places.map((place, at) => ({ ...place, at })).sort((a, b) => a.y - b.y);
	let edge = top;
	for (const one of order) {
		one.y = Math.max(one.y, edge + one.height / 2);
		edge = one.y + one.height / 2;
	}
	edge = bottom;
	for (const one of [...order].reverse()) {
		one.y = Math.min(one.y, edge - one.height / 2);
		edge = one.y - one.height / 2;
	}
	const moved: number[] = [];
	for (const one of order) moved[one.at] = one.y;
	return moved;
}
