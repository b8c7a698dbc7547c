import type { AnswerRow, Axis } from '../../contract/answer.ts';
import type { Cell } from '../../contract/cell.ts';
import { groupRows, keyOf, nameOf, otherAxes, type Context } from '../context.ts';
import { datumOf } from '../datum.ts';
import { seriesName } from '../series.ts';
import type { Datum } from '../types.ts';

/** An area with what is divided and what it is divided by. */
export interface AreaRatio {
	row: AnswerRow;
	datum: Datum;
	/** Numerator and denominator with their ranges. */
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

/** A cell's number with the range that is proven for it; a range that is not known is left out of account. */
const known = ({ value, low, high }: Cell): Known | null =>
	value === null ? null : { value, low: low ?? value, high: high ?? value };

/** Areas of a ratio, in groups by the other axes. */
export function areaGroups(context: Context): AreaGroup[] {
	const axes = otherAxes(context, ['wilayah', 'periode']);
	const also: Axis[] = axes;
	const groups = groupRows(context.answer.rows, (row) => keyOf(row, axes));
	return [...groups.values()].map((rows) => {
		const left: string[] = [];
		const areas = rows.flatMap((row): AreaRatio[] => {
			const amount = row.parts && known(row.parts.numerator.cell);
			const size = row.parts?.denominator.cell.value ?? 0;
			if (amount && size > 0) return [{ row, datum: datumOf(context, row, 'wilayah', also), amount, size }];
			left.push(nameOf(context, 'wilayah', row.keys['wilayah'] ?? ''));
			return [];
		});
		return { name: rows[0] ? seriesName(context, rows[0], axes) : '', areas, left };
	});
}
