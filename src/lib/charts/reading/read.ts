import type { Answer } from '../../contract/answer.ts';
import {
	readingWords,
	sentenceWords,
	type About,
	type Sign,
	type Span,
	type Statement,
	type Style
} from '../../language/index.ts';
import { difference } from '../model/change.ts';
import { codeOf, nameOf, styleOf, type Context } from '../model/context.ts';
import type { BarsView, Shown, TableTwin, TrendPoint, TrendView } from '../model/types.ts';

/** What a reading draws, what it states and its notes; `table` is made over by `widen` where it tells more than the rows. */
export type ReadingParts = (
	| ({ kind: 'comparison' } & Pick<BarsView, 'panels' | 'order'>)
	| ({ kind: 'trend' } & Pick<TrendView, 'panels' | 'periods' | 'marks'>)
) & { statement: Statement; notes: string[]; widen?: (table: TableTwin) => TableTwin };

/** Whom and what a reading is about. */
export interface Read {
	/** Code of the indicator. */
	code: string;
	/** Code of the area. */
	own: string;
	indicator: string;
	area: string;
	/** "Persentase penduduk miskin (P0) Kota Prabumulih", or shorter. */
	about: About;
	style: Style;
	/** True where a fall is wanted, false where a rise is, null where neither. */
	wantsFall: boolean | null;
}

/** Null where the answer holds nothing of the indicator. */
export function readOf(context: Context): Read | null {
	const { answer, chart, language } = context;
	const axis = chart.by ?? '';
	const code = chart.where[axis]?.[0] ?? '';
	const [own] = answer.areas;
	const row = answer.rows.find(({ keys }) => (keys[axis] ?? code) === code);
	if (!own || !row) return null;
	const [indicator, area] = [nameOf(context, axis, code), nameOf(context, 'wilayah', own)];
	const direction = codeOf(context, axis, code)?.attributes['arah'];
	return {
		...{ code, own, indicator, area },
		about: [readingWords[language].subject(indicator, area), indicator, ''],
		style: styleOf(context, row),
		wantsFall: direction === 'turun' ? true : direction === 'naik' ? false : null
	};
}

export const isKnown = (point: TrendPoint): boolean => point.cell.value !== null;
export const valueOf = (point: TrendPoint): number => point.cell.value ?? 0;

/** Difference without the dust of binary fractions, so that equal figures are equal. */
const minus = (to: number, from: number): number => Number((to - from).toPrecision(12));
export const signOf = (from: number, to: number): Sign => {
	const by = minus(to, from);
	return by > 0 ? 'up' : by < 0 ? 'down' : 'same';
};

/** Steps to a year from the one before it, by the later year; none across a gap or a break. */
export function stepsOf(points: readonly TrendPoint[]): Map<string, number> {
	const steps = new Map<string, number>();
	points.forEach((point, at) => {
		const before = points[at - 1];
		if (!before || !isKnown(before) || !isKnown(point) || before.segment !== point.segment) return;
		steps.set(point.period, minus(valueOf(point), valueOf(before)));
	});
	return steps;
}

/** The last unbroken run of known values: what a trend can be told of. */
export function runOf(points: readonly TrendPoint[]): TrendPoint[] {
	const end = points.findLastIndex(isKnown);
	const run: TrendPoint[] = [];
	for (let at = end; at >= 0; at--) {
		const point = points[at];
		if (!point || !isKnown(point) || point.segment !== points[end]?.segment) break;
		run.unshift(point);
	}
	return run;
}

/** Periods from the first to the last in which one of several lines is known. */
export function trimmed(axis: readonly string[], lines: readonly (readonly TrendPoint[])[]): string[] {
	const known = axis.map((_, at) => lines.some((points) => points[at] !== undefined && isKnown(points[at])));
	return axis.slice(Math.max(0, known.indexOf(true)), known.lastIndexOf(true) + 1);
}

/** How much a number moved, as words: "0,25 poin persen". */
export function by(from: Shown, to: Shown, style: Style): string {
	return difference(from, to, style, sentenceWords[style.language].points);
}

export const spanOf = (points: readonly TrendPoint[]): Span => ({
	from: points[0]?.period ?? '',
	to: points.at(-1)?.period ?? ''
});

/** Rows of an answer of one area, code or both, by the keys that are given. */
export const rowsWith = (answer: Answer, keys: Record<string, string>) =>
	answer.rows.filter((row) => Object.entries(keys).every(([axis, code]) => row.keys[axis] === code));

/** The table with one more column of numbers, by the code that names each row. */
export function withColumn(
	table: TableTwin,
	title: string,
	cells: (code: string) => TableTwin['rows'][number]['values'][number]
): TableTwin {
	return {
		...table,
		columns: [...table.columns, { title, numeric: true }],
		rows: table.rows.map((row) => ({ ...row, values: [...row.values, cells(row.code ?? '')] }))
	};
}

export const words = (context: Context) => readingWords[context.language];
