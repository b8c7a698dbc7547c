import type { RenderFunction } from '@observablehq/plot';
import type { Datum, View } from '../model/types.ts';

/** A datum that a reader can step to: `row` and `column` are its place in the picture (line and period, panel and bar). */
export interface Point {
	datum: Datum;
	row: number;
	column: number;
}

/** All points of a view in reading order. Pictures carry a point's index as `data-point`. */
export function pointsOf(view: View): Point[] {
	const grid = (rows: readonly (readonly Datum[])[]): Point[] =>
		rows.flatMap((data, row) => data.map((datum, column) => ({ datum, row, column })));
	switch (view.kind) {
		case 'figure':
			return grid(view.items.map((item) => item.series));
		case 'trend':
			return grid(
				view.panels.flatMap((panel) =>
					panel.series.filter((one) => !one.faint && one.role !== 'slope').map((one) => one.points)
				)
			);
		case 'ranking':
		case 'comparison':
		case 'composition':
			return grid(view.panels.map((panel) => [...panel.bars, ...(panel.lines ?? [])]));
		case 'path':
			return grid(view.panels.map((panel) => panel.steps));
		case 'balance':
			return grid(view.panels.map((panel) => panel.rows));
		case 'quadrant':
			return grid([view.points]);
		case 'overlap':
			return grid(view.panels.flatMap((panel) => [panel.sets, panel.members]));
		case 'map':
			return grid([view.areas]);
		case 'control':
			return grid(view.panels.map((panel) => panel.points));
		case 'tendency':
			return grid([view.rows]);
		case 'lorenz':
			return grid(view.curves.map((curve) => curve.points));
		case 'funnel':
			return grid(view.panels.map((panel) => panel.points));
		case 'table':
		case 'empty':
			return [];
	}
}

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
