import type { RenderFunction } from '@observablehq/plot';
import type { Datum, View } from '../model/types.ts';

/** A datum that a reader can step to: `row` and `column` are its place in the picture (line and period, panel and bar). */
export interface Point {
	datum: Datum;
	row: number;
	column: number;
}

/** All points of a view in reading order. Pictures carry a point's index as `data-point`. */
export const pointsOf = ({ grid }: Pick<View, 'grid'>): Point[] =>
	grid.flatMap((data, row) => data.map((datum, column) => ({ datum, row, column })));

/** Index of each datum among the points of its view. */
export function indexOf(view: View): ReadonlyMap<Datum, number> {
	return new Map(pointsOf(view).map((point, at) => [point.datum, at]));
}

/**
 * A Plot render transform that writes the point's index on each drawn element, so that pointer and keyboard find it,
 * also in pictures drawn while pages were prerendered.
 */
const marking =
	<T>(data: readonly T[], datumOf: (item: T) => Datum, index: ReadonlyMap<Datum, number>): RenderFunction =>
	(drawn, scales, values, dimensions, context, next) => {
		const group = next?.(drawn, scales, values, dimensions, context) ?? null;
		[...(group?.children ?? [])].forEach((child, at) => {
			const item = data[drawn[at] ?? -1];
			const point = item === undefined ? undefined : index.get(datumOf(item));
			if (point !== undefined) child.setAttribute('data-point', String(point));
		});
		return group;
	};

/**
 * Options of the mark by which a datum is pointed at and stepped to: an unseen area around it, or with a `fill` after these its picture
 * itself.
 */
export const hits = <T>(data: readonly T[], datumOf: (item: T) => Datum, index: ReadonlyMap<Datum, number>) => ({
	fill: 'transparent',
	className: 'hit',
	render: marking(data, datumOf, index)
});
