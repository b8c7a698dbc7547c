import type { AnswerRow, Axis } from '../../contract/answer.ts';
import { capital, uncapital } from '../../core/text.ts';
import {
	chartWords,
	emptyText,
	noteWords,
	ratioWords,
	tableText,
	titleWithUnit,
	unitOf,
	type Style
} from '../../language/index.ts';
import { axisTitle, nameOf, styleOf, type Context } from './context.ts';
import { reasonOf } from './datum.ts';
import { severalCities } from './place.ts';
import { ratioOfAll, shownRow } from './ratio.ts';
import { sumOf } from './shown.ts';
import { whenOf } from './when.ts';
import type { DataRecord, Shown, TableColumn, TableRow, TableTwin, TableValue } from './types.ts';

const words = (text: string): TableValue => ({ text, raw: text });

/** A cell as the table shows it: number in full, or the reason why there is none. */
export function valueOf(cell: Shown, style: Style, reason?: string): TableValue {
	const text =
		cell.value === null
			? ((cell.few || cell.status === 'tidak-relevan') && reason) || emptyText(cell.status, style.language)
			: tableText(cell, style);
	return { text, raw: cell.value, status: cell.status };
}

/** A cell of the table; that of a ratio after its numerator and denominator. */
function valuesOf(context: Context, cell: Shown, style: Style, reason?: string): TableValue[] {
	const own = valueOf(cell, style, cell.few ? ratioWords[style.language].fewShort : reason);
	if (!context.ratio) return [own];
	const { parts } = cell;
	const blank = { ...own, text: '', raw: null };
	return parts
		? [
				valueOf(parts.numerator.cell, parts.numerator.style),
				valueOf(parts.denominator.cell, parts.denominator.style),
				own
			]
		: [blank, blank, own];
}

/** Headings of the two parts of a ratio before its own: what was counted, and what it is divided by. */
export function partHeads({ answer, counted, language, ratio, release }: Context, of: string): TableColumn[] {
	if (!ratio) return [];
	const parts = answer.rows.flatMap((row) => row.parts ?? []);
	const head = (title: string, units: string[]) => {
		const [unit, ...others] = new Set(units);
		const named = unit && others.length === 0 ? titleWithUnit(title, unitOf(unit, release.codes, language)) : title;
		return { title: of ? `${of}: ${uncapital(named)}` : capital(named), numeric: true };
	};
	return [
		head(
			(ratio.against.counted ?? counted.title)[language],
			parts.map(({ numerator }) => numerator.unit)
		),
		head(
			ratio.against.title[language],
			parts.map(({ denominator }) => denominator.unit)
		)
	];
}

/** The chart's data cell by cell, for the download. */
export function recordsOf(context: Context): DataRecord[] {
	const { answer } = context;
	return answer.rows.flatMap((row): DataRecord[] => {
		const keys = answer.question.by.map((axis) => {
			const code = row.keys[axis] ?? '';
			return { title: axisTitle(context, axis), code, name: nameOf(context, axis, code) };
		});
		const { parts, unit } = row;
		const partUnits = parts && { numerator: parts.numerator.unit, denominator: parts.denominator.unit };
		const own = { keys, cell: shownRow(context, row), unit, ...(partUnits && { partUnits }) };
		if (!row.opposite) return [own];
		const { measure, opposite = '' } = answer.question;
		const other = { ...own, cell: shownRow(context, { cell: row.opposite, unit }) };
		const named = (record: DataRecord, id: string) => ({ ...record, keys: [...keys, measureKey(context, id)] });
		return [named(own, measure), named(other, opposite)];
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
 * different units (unless each column of a table has its own), registers, members of sets and programmes with recipients of their own
 * (a family stands in several rows, even where all of them count families), or stocks over time.
 */
export function addsUp(context: Context, axis: Axis, ownUnits = false): boolean {
	const { answer, chart, counted, dataset } = context;
	if (counted.kind === 'level' || !addsUpInRatio(context, axis)) return false;
	if (!ownUnits && new Set(answer.rows.map((row) => row.unit)).size > 1) return false;
	if (answer.notes.some((note) => note.code === 'mentions' && note.detail.includes(axis))) return false;
	if (axis === 'periode') return counted.kind === 'flow';
	if (axis === 'wilayah') return !chart.apart && !severalCities(context);
	if (typeof counted.unit === 'object' && counted.unit.from === axis) return false;
	return !counted.mentions && !dataset.dimensions[axis]?.never_add && !dataset.dimensions[axis]?.set_of;
}

/**
 * Both parts of a ratio must add up: each row has a denominator of its own, all in one unit, and over time both are flows
 * that do not hold each other already.
 */
function addsUpInRatio({ answer, ratio }: Context, axis: Axis): boolean {
	if (!ratio) return true;
	const units = new Set(answer.rows.map(({ parts }) => parts && `${parts.numerator.unit}/${parts.denominator.unit}`));
	const alone = axis !== 'periode' || (ratio.measure?.kind === 'flow' && !ratio.against.cumulative);
	return alone && (answer.against?.shared.includes(axis) ?? false) && [...units].filter(Boolean).length <= 1;
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
	const sums = columns.map(({ cells, style }) => ({
		sum: context.ratio ? ratioOfAll(context, cells, 'added') : sumOf(cells, context.table),
		style
	}));
	if (sums.some(({ sum }) => sum?.value == null)) return null;
	return { values: [...lead, ...sums.flatMap(({ sum, style }) => valuesOf(context, sum as Shown, style))] };
}

/** JUMLAH would be right but for missing parts: the reader is told. */
function partialRemark(context: Context, axis: Axis): string | null {
	const { rows } = context.answer;
	const missing = rows.some(({ cell, few }) => cell.value === null && cell.status !== 'tidak-relevan' && !few);
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
		...[...heads.values()].flatMap((row) => [
			...partHeads(context, columns.length > 0 ? title(row) : ''),
			{ title: title(row), numeric: true }
		])
	];
	const body = [...lines.entries()].map(([code, line]): TableRow => {
		const [any] = line.values();
		const unit = unitInRows && any ? [words(styleOf(context, any).unit.title)] : [];
		const cells = [...heads.keys()].flatMap((column) => {
			const row = line.get(column);
			if (!row) return context.ratio ? [words(''), words(''), words('')] : [words('')];
			return valuesOf(context, shownRow(context, row), styleOf(context, row), reasonOf(context, row.keys));
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
		cells: own.map((row) => shownRow(context, row)),
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
