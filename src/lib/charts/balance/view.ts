import type { AnswerRow, Axis } from '../../contract/answer.ts';
import { emptyCell } from '../../contract/cell.ts';
import { chartWords, listOf, plainly, spokenNumber, type Statement } from '../../language/index.ts';
import { behind, itemOf } from '../../findings/item.ts';
import { barAxis } from '../bars/view.ts';
import { axisTitle, groupRows, keyOf, nameOf, orderOf, otherAxes, styleOf, type Context } from '../model/context.ts';
import { datumOf, reasonOf, textsOf } from '../model/datum.ts';
import { seriesName } from '../model/series.ts';
import { shown } from '../model/shown.ts';
import { apart, sidesOf } from '../model/sides.ts';
import { valueOf } from '../model/table.ts';
import type { BalancePanel, BalanceRow, BalanceView, Shown, TableTwin } from '../model/types.ts';
import { spanOf } from '../model/when.ts';
import { ofKind, stackedHeight, type Maker } from '../maker.ts';

const oppositeOf = ({ table }: Context, row: AnswerRow): Shown =>
	shown(row.opposite ?? emptyCell('tidak-ada-data'), table);

function rowOf(context: Context, row: AnswerRow, axis: Axis, axes: Axis[]): BalanceRow {
	const style = styleOf(context, row);
	const datum = datumOf(context, row, axis, axes);
	const cell = oppositeOf(context, row);
	const other = textsOf(cell, style, reasonOf(context, row.keys));
	const { right, left } = sidesOf(context);
	const short = apart(context);
	return {
		...datum,
		opposite: { cell, text: other.text },
		spoken:
			datum.spoken === other.spoken ? datum.spoken : `${right} ${datum.spoken}; ${left} ${other.spoken}`.toLowerCase(),
		told: listOf(
			[`${short.right} ${spokenNumber(datum.cell, style, true)}`, `${short.left} ${other.told}`],
			context.language
		)
	};
}

const size = ({ cell, opposite }: BalanceRow): number => (cell.value ?? 0) + (opposite.cell.value ?? 0);
const isKnown = ({ cell, opposite }: BalanceRow): boolean => cell.value !== null || opposite.cell.value !== null;

/** The one with the most to both sides together. */
function statementOf(context: Context, panels: readonly BalancePanel[]): Statement {
	const rows = panels
		.flatMap(({ rows: own, style }) => own.map((row) => ({ row, style })))
		.filter(({ row }) => row.cell.value !== null && row.opposite.cell.value !== null)
		.toSorted((a, b) => size(b.row) - size(a.row));
	const [most] = rows;
	if (!most) return plainly({ kind: 'topic', topic: context.chart.title[context.language] });
	const { row, style } = most;
	const opposite = { cell: row.opposite.cell, style };
	return plainly(
		{ kind: 'balance', item: itemOf(row, style), opposite, sides: apart(context), when: spanOf(context) },
		...behind([row])
	);
}

/** Numbers to either side of a zero line, one panel a unit. Null when no row has a number. */
export function balanceParts(
	context: Context
): (Pick<BalanceView, 'panels' | 'sides'> & { statement: Statement; notes: string[] }) | null {
	const axis = barAxis(context);
	const axes = otherAxes(context, [axis, 'periode']);
	const groups = groupRows(context.answer.rows, (row) => `${keyOf(row, axes)}/${row.unit}`);
	const severalUnits = new Set(context.answer.rows.map((row) => row.unit)).size > 1;
	const compare = orderOf(context, axis);
	const left: string[] = [];
	const panels = [...groups.values()].flatMap((group): BalancePanel[] => {
		const [first] = group;
		if (!first) return [];
		const style = styleOf(context, first);
		const rows = group.map((row) => rowOf(context, row, axis, axes)).sort((a, b) => compare(a.code, b.code));
		const drawn = rows.filter((row) => isKnown(row) || row.cell.status !== 'tidak-relevan');
		left.push(...rows.filter((row) => !drawn.includes(row)).map(({ name, text }) => `${name} (${text})`));
		const title = [seriesName(context, first, axes), severalUnits ? style.unit.title : ''].filter(Boolean).join(' · ');
		return drawn.length > 0 ? [{ title: title || null, style, rows: drawn }] : [];
	});
	if (!panels.some(({ rows }) => rows.some(isKnown))) return null;
	const { language } = context;
	return {
		panels,
		sides: sidesOf(context),
		statement: statementOf(context, panels),
		notes: left.length > 0 ? [chartWords[language].notRelevantHere(listOf(left, language))] : []
	};
}

/** One row a thing: its unit, and both numbers. Nothing is added: the things have units of their own or count the same people. */
export function balanceTable(context: Context, caption: string): TableTwin {
	const { answer, language } = context;
	const axis = barAxis(context);
	const axes = otherAxes(context, [axis, 'periode']);
	const { right, left } = sidesOf(context);
	const text = (words: string) => ({ text: words, raw: words });
	return {
		caption,
		axis,
		columns: [
			...[axis, ...axes].map((one) => ({ title: axisTitle(context, one), numeric: false })),
			{ title: chartWords[language].unit, numeric: false },
			{ title: right, numeric: true },
			{ title: left, numeric: true }
		],
		rows: answer.rows.map((row) => {
			const style = styleOf(context, row);
			const reason = reasonOf(context, row.keys);
			return {
				code: row.keys[axis] ?? '',
				values: [
					...[axis, ...axes].map((one) => text(nameOf(context, one, row.keys[one] ?? ''))),
					text(style.unit.title),
					valueOf(shown(row.cell, context.table), style, reason),
					valueOf(oppositeOf(context, row), style, reason)
				]
			};
		}),
		total: null,
		remark: null
	};
}

export const balance: Maker<BalanceView> = {
	parts: (context) => ofKind('balance', balanceParts(context)),
	grid: ({ panels }) => panels.map(({ rows }) => rows),
	table: balanceTable,
	height: ({ panels }) =>
		stackedHeight(
			panels,
			panels.flatMap(({ rows }) => rows),
			24
		)
};
