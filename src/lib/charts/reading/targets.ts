import type { Answer } from '../../contract/answer.ts';
import { emptyText, type Caveat } from '../../language/index.ts';
import { contextOf, type Context } from '../model/context.ts';
import { pointsOf } from '../model/series.ts';
import { valueOf as tableValueOf } from '../model/table.ts';
import type { Series, TableTwin, TrendPoint } from '../model/types.ts';
import { by, isKnown, signOf, valueOf, withColumn, words, type Read } from './read.ts';

/** The targets of an indicator on the axis of a reading; null where none has been entered. */
export function targetsOf(context: Context, targets: Answer | undefined, axis: string[]): Series | null {
	if (!targets || !context.chart.target) return null;
	const chart = { ...context.chart, measure: context.chart.target };
	const { target: name } = words(context);
	const points = pointsOf(contextOf({ ...context, chart, answer: targets, table: null }), targets.rows, axis, []);
	if (!points.some(isKnown)) return null;
	const named = points.map((point) => ({ ...point, id: `target/${point.id}`, name: `${name}, ${point.name}` }));
	return { id: 'target', name, faint: false, role: 'target', points: named };
}

/** How the last figure lies against the target of the same year; nothing without one. */
export function againstTarget(read: Read, own: readonly TrendPoint[], targets: Series | null): Caveat[] {
	const last = own.findLast(isKnown);
	const target = targets?.points.find((point) => point.period === last?.period);
	if (!last || !target || !isKnown(target)) return [];
	const sign = signOf(valueOf(target), valueOf(last));
	const { period, told } = target;
	return [{ kind: 'target', sign, by: by(target.cell, last.cell, read.style), target: told, period }];
}

/** The table with a column of targets, where there are any. */
export function withTargets(table: TableTwin, read: Read, targets: Series | null): TableTwin {
	if (!targets) return table;
	return withColumn(table, targets.name, (period) => {
		const point = targets.points.find((one) => one.period === period);
		if (!point) return { text: emptyText('tidak-ada-data', read.style.language), raw: null, status: 'tidak-ada-data' };
		return tableValueOf(point.cell, read.style);
	});
}
