import type { AnswerRow, Axis } from '../contract/answer.ts';
import { emptyCell } from '../contract/cell.ts';
import { labelText, spokenText, statusWords, type Style } from '../text/index.ts';
import { codeOf, keyOf, labelOf, nameOf, styleOf, type Context } from './context.ts';
import { shown } from './shown.ts';
import type { Datum, Shown } from './types.ts';

/** Texts of a cell: at the data, and spoken with unit. `reason` replaces "tidak relevan" where a code says why ("tidak ada desa"). */
export function textsOf(cell: Shown, style: Style, reason?: string): Pick<Datum, 'text' | 'spoken' | 'told'> {
	if (cell.status === 'tidak-relevan' && reason) return { text: reason, spoken: reason, told: reason };
	const spoken = spokenText(cell, style);
	return {
		text: labelText(cell, style),
		told: spokenText(cell, style, true),
		spoken: cell.provisional ? `${spoken} (${statusWords[style.language].provisional})` : spoken
	};
}

/** Why a cell of this row cannot exist, in the words of one of its codes (attribute `tidak_relevan_id`, `tidak_relevan_en`). */
export function reasonOf(context: Context, keys: Record<Axis, string>): string | undefined {
	return Object.entries(keys)
		.map(([axis, id]) => codeOf(context, axis, id))
		.map((code) => {
			const own = code?.attributes[`tidak_relevan_${context.language}`];
			return own || (code?.attributes['hanya_desa'] === 'ya' ? statusWords[context.language].noVillage : undefined);
		})
		.find(Boolean);
}

/** A row as a datum named by one of its axes; `also` are further axes that its full name must say. */
export function datumOf(context: Context, row: AnswerRow, axis: Axis, also: Axis[] = []): Datum {
	const code = row.keys[axis] ?? '';
	const style = styleOf(context, row);
	const cell = shown(row.cell, context.table);
	return {
		id: [row.unit, keyOf(row, [...also, axis])].join('/'),
		code,
		label: labelOf(context, axis, code),
		name: [axis, ...also].map((one) => nameOf(context, one, row.keys[one] ?? '')).join(', '),
		cell,
		...(axis === 'wilayah' && code === context.release.home ? { own: true } : {}),
		...textsOf(cell, style, reasonOf(context, row.keys))
	};
}

/** The datum of a place in the picture for which the answer has no row. */
export function missingDatum(
	context: Context,
	like: AnswerRow,
	keys: Record<Axis, string>,
	axis: Axis,
	also: Axis[]
): Datum {
	return datumOf(context, { ...like, keys, cell: emptyCell('tidak-ada-data') }, axis, also);
}
