import type { AnswerRow } from '../../contract/answer.ts';
import { ratioWords } from '../../language/index.ts';
import { groupRows, keyOf, nameOf, otherAxes, styleOf, type Context } from '../model/context.ts';
import { datumOf } from '../model/datum.ts';
import { seriesName } from '../model/series.ts';
import { valueOf } from '../model/table.ts';
import type { Datum, Shown, ShownParts, TableValue } from '../model/types.ts';

/** An area with what is divided and what it is divided by, as readers are shown them. */
export interface AreaRatio {
	row: AnswerRow;
	datum: Datum;
	parts: ShownParts;
	/** The numerator with the range that is shown of it. */
	amount: Known;
	size: number;
}
export interface Known {
	value: number;
	low: number;
	high: number;
}

export interface AreaGroup {
	name: string;
	areas: AreaRatio[];
	/** Names of areas without both numbers, or without a size. */
	left: string[];
}

/** A number with the range that readers are shown; a range that is not known is left out of account. */
const known = ({ value, low, high }: Shown): Known | null =>
	value === null ? null : { value, low: low ?? value, high: high ?? value };

/** Areas of a ratio, in groups by the other axes. */
export function areaGroups(context: Context): AreaGroup[] {
	const axes = otherAxes(context, ['wilayah', 'periode']);
	const groups = groupRows(context.answer.rows, (row) => keyOf(row, axes));
	return [...groups.values()].map((rows) => {
		const left: string[] = [];
		const areas = rows.flatMap((row): AreaRatio[] => {
			const datum = datumOf(context, row, 'wilayah', axes);
			const { parts } = datum.cell;
			const amount = parts && known(parts.numerator.cell);
			const size = parts?.denominator.cell.value ?? 0;
			if (parts && amount && size > 0) return [{ row, datum, parts, amount, size }];
			left.push(nameOf(context, 'wilayah', row.keys['wilayah'] ?? ''));
			return [];
		});
		return { name: rows[0] ? seriesName(context, rows[0], axes) : '', areas, left };
	});
}

/** True where a part is rounded, and with it everything that is calculated from the areas. */
export const isRounded = (areas: readonly AreaRatio[]): boolean =>
	areas.some(({ parts }) => [parts.numerator, parts.denominator].some(({ cell }) => cell.status === 'dibulatkan'));

/** What a table tells of an area first: its name, both parts and its ratio, each with its status. */
export function areaValues(context: Context, { row, datum, parts }: AreaRatio): TableValue[] {
	const { numerator, denominator } = parts;
	const few = datum.cell.few ? ratioWords[context.language].fewShort : undefined;
	return [
		{ text: datum.name, raw: datum.name },
		valueOf(numerator.cell, numerator.style),
		valueOf(denominator.cell, denominator.style),
		valueOf(datum.cell, styleOf(context, row), few)
	];
}

/** A calculated number of a table, marked where what it is calculated from is rounded; all of a whole is all whatever was rounded. */
export const roughly = (text: string, raw: number, rounded: boolean): TableValue => ({
	text: rounded && raw !== 1 ? `≈${text}` : text,
	raw
});
