import type { AnswerRow, Axis } from '../contract/answer.ts';
import type { Cell } from '../contract/cell.ts';
import { chartWords, emptyText, noteWords, tableText, type Style } from '../text/index.ts';
import { axisTitle, nameOf, styleOf, type Context } from './context.ts';
import { reasonOf } from './datum.ts';
import { shown, sumOf } from './shown.ts';
import { whenOf } from './when.ts';
import type { DataRecord, Shown, TableColumn, TableRow, TableTwin, TableValue } from './types.ts';

const words = (text: string): TableValue => ({ text, raw: text });

/** A cell as the table shows it: number in full, or the reason why there is none. */
export function valueOf(cell: Shown, style: Style, reason?: string): TableValue {
	const text =
		cell.value === null
			? (cell.status === 'tidak-relevan' && reason) || emptyText(cell.status, style.language)
			: tableText(cell, style);
	return { text, raw: cell.value, status: cell.status };
}

/** The chart's data cell by cell, for the download. */
export function recordsOf(context: Context): DataRecord[] {
	const { answer, table } = context;
	return answer.rows.flatMap((row): DataRecord[] => {
		const keys = answer.question.by.map((axis) => {
			const code = row.keys[axis] ?? '';
			return { title: axisTitle(context, axis), code, name: nameOf(context, axis, code) };
		});
		const record = (cell: Cell, more: DataRecord['keys']) => ({
			keys: [...keys, ...more],
			cell: shown(cell, table),
			unit: row.unit
		});
		if (!row.opposite) return [record(row.cell, [])];
		const { measure, opposite = '' } = answer.question;
		return [record(row.cell, [measureKey(context, measure)]), record(row.opposite, [measureKey(context, opposite)])];
	});
}

/** Which of two measures a record is of. */
const measureKey = ({ dataset, language }: Context, id: string): DataRecord['keys'][number] => ({
	title: chartWords[language].measure,
	code: id,
	name: dataset.measures[id]?.title[language] ?? id
});

/**
 * True where the rows of an axis add up to a whole: places and periods of flows, parts of a dimension. Never for levels,
 * different units (unless each column of a table has its own), registers, members of sets (a family stands in several rows), or stocks over time.
 */
export function addsUp(context: Context, axis: Axis, ownUnits = false): boolean {
	const { answer, dataset, measure } = context;
	if (measure.kind === 'level') return false;
	if (!ownUnits && new Set(answer.rows.map((row) => row.unit)).size > 1) return false;
	if (answer.notes.some((note) => note.code === 'mentions' && note.detail.includes(axis))) return false;
	if (axis === 'periode') return measure.kind === 'flow';
	if (axis === 'wilayah') return true;
	return !measure.mentions && !dataset.dimensions[axis]?.never_add && !dataset.dimensions[axis]?.set_of;
}

/** The row JUMLAH of some columns of cells, or null where adding is wrong or a part is missing. */
function totalRow(
	context: Context,
	axis: Axis,
	columns: { cells: Shown[]; units: ReadonlySet<string>; style: Style }[],
	lead: TableValue[]
): TableRow | null {
	if (!addsUp(context, axis, true) || columns.some(({ cells, units }) => cells.length < 2 || units.size > 1))
		return null;
	const sums = columns.map(({ cells, style }) => ({ sum: sumOf(cells, context.table), style }));
	if (sums.some(({ sum }) => sum?.value == null)) return null;
	return { values: [...lead, ...sums.map(({ sum, style }) => valueOf(sum as Shown, style))] };
}

/** JUMLAH would be right but for missing parts: the reader is told. */
function partialRemark(context: Context, axis: Axis): string | null {
	const { rows } = context.answer;
	const missing = rows.some(({ cell }) => cell.value === null && cell.status !== 'tidak-relevan');
	return rows.length > 1 && missing && addsUp(context, axis) ? noteWords[context.language].partialTotal : null;
}

interface Shape {
	caption: string;
	/** The axis whose codes name the rows. */
	rows: Axis;
	/** Axes besides it: attributes of the rows name them in a column of words, combinations of the others are columns of numbers. */
	columns: Axis[];
}

/**
 * A table with one row a code of `rows` and one column a combination of `columns` (and of units, where they differ).
 * Units stand in the column heads where they differ from column to column, else in the caption.
 */
export function crossTable(context: Context, { caption, rows, columns: axes }: Shape): TableTwin {
	const { answer, dataset, language } = context;
	const labels = axes.filter((axis) => dataset.dimensions[axis]?.attribute_of === rows);
	const columns = axes.filter((axis) => !labels.includes(axis));
	const severalUnits = new Set(answer.rows.map((row) => row.unit)).size > 1;
	const unitInRows = severalUnits && columns.length === 0;
	const keyOfColumn = (row: AnswerRow) => columns.map((axis) => row.keys[axis] ?? '').join('/');
	const heads = new Map<string, AnswerRow>();
	const lines = new Map<string, Map<string, AnswerRow>>();
	for (const row of answer.rows) {
		const column = keyOfColumn(row);
		if (!heads.has(column)) heads.set(column, row);
		const code = row.keys[rows] ?? '';
		const line = lines.get(code) ?? new Map<string, AnswerRow>();
		lines.set(code, line.set(column, row));
	}
	const title = (row: AnswerRow): string => {
		const name = columns.map((axis) => nameOf(context, axis, row.keys[axis] ?? '')).join(', ');
		const unit = styleOf(context, row).unit.title;
		if (columns.length === 0)
			return severalUnits ? chartWords[language].value : `${chartWords[language].value} (${unit})`;
		return severalUnits ? `${name} (${unit})` : name;
	};
	const head: TableColumn[] = [
		{ title: axisTitle(context, rows), numeric: false },
		...labels.map((axis) => ({ title: axisTitle(context, axis), numeric: false })),
		...(unitInRows ? [{ title: chartWords[language].unit, numeric: false }] : []),
		...[...heads.values()].map((row) => ({ title: title(row), numeric: true }))
	];
	const body = [...lines.entries()].map(([code, line]): TableRow => {
		const [any] = line.values();
		const unit = unitInRows && any ? [words(styleOf(context, any).unit.title)] : [];
		const cells = [...heads.keys()].map((column) => {
			const row = line.get(column);
			return row
				? valueOf(shown(row.cell, context.table), styleOf(context, row), reasonOf(context, row.keys))
				: words('');
		});
		return {
			code,
			values: [
				words(code === '' && rows === 'periode' ? whenOf(context) : nameOf(context, rows, code)),
				...labels.map((axis) => words(any ? nameOf(context, axis, any.keys[axis] ?? '') : '')),
				...unit,
				...cells
			]
		};
	});
	const columnOf = (own: AnswerRow[]) => ({
		cells: own.map(({ cell }) => shown(cell, context.table)),
		units: new Set(own.map(({ unit }) => unit))
	});
	const sums = [...heads.entries()].map(([column, row]) => ({
		...columnOf([...lines.values()].flatMap((line) => line.get(column) ?? [])),
		style: styleOf(context, row)
	}));
	return {
		caption,
		axis: rows,
		columns: head,
		rows: body,
		total: totalRow(context, rows, sums, [words(chartWords[language].total), ...labels.map(() => words(''))]),
		remark: partialRemark(context, rows)
	};
}
