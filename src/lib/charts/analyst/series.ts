import type { AnswerRow } from '../../contract/answer.ts';
import { groupRows, keyOf, otherAxes, styleOf, type Context } from '../model/context.ts';
import { marksOn, pointsOf, seriesName } from '../model/series.ts';
import { amount, type Style } from '../../language/index.ts';
import type { TimeMark, TrendPoint } from '../model/types.ts';
import { axisOf, rowPeriods } from '../model/when.ts';

/** One line over time with all periods of the axis. */
export interface Line {
	name: string;
	/** Its name without the unit that tells it from lines in other units. */
	series: string;
	style: Style;
	points: TrendPoint[];
	/** Rows by period, for what a point does not tell. */
	rows: ReadonlyMap<string, AnswerRow>;
}

export interface Lines {
	periods: string[];
	marks: TimeMark[];
	lines: Line[];
}

export const isKnown = ({ cell }: Pick<TrendPoint, 'cell'>): boolean => cell.value !== null;

/** The lines of an answer by period, those with no number at all left out. */
export function linesOf(context: Context): Lines {
	const periods = axisOf(rowPeriods(context));
	const axes = otherAxes(context, ['periode']);
	const groups = groupRows(context.answer.rows, (row) => `${keyOf(row, axes)}/${row.unit}`);
	const severalUnits = new Set(context.answer.rows.map(({ unit }) => unit)).size > 1;
	const lines = [...groups.values()].flatMap((rows): Line[] => {
		const [row] = rows;
		if (!row) return [];
		const style = styleOf(context, row);
		const series = seriesName(context, row, axes);
		const name = [series, severalUnits ? style.unit.title : ''].filter(Boolean).join(' · ');
		const points = pointsOf(context, rows, periods, axes);
		const byPeriod = new Map(rows.map((one) => [one.keys['periode'] ?? '', one]));
		return points.some(isKnown) ? [{ name, series, style, points, rows: byPeriod }] : [];
	});
	return { periods, marks: marksOn(context, periods), lines };
}

/** A calculated number in the way of its unit, with one decimal where it is small. */
export function calculated(value: number, { unit, language, decimals }: Style): string {
	return amount(value, unit, language, Math.abs(value) < 100 ? Math.max(1, decimals) : decimals);
}

/** The range that readers are shown of a point, and that its picture draws. */
export const rangeOf = ({ cell }: Pick<TrendPoint, 'cell'>): { low: number; high: number } => ({
	low: cell.low ?? cell.value ?? 0,
	high: cell.high ?? cell.value ?? 0
});
