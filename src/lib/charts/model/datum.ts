import type { AnswerRow, Axis } from '../../contract/answer.ts';
import { emptyCell } from '../../contract/cell.ts';
import {
	amount,
	labelText,
	ratioWords,
	spokenText,
	spokenWith,
	statusWords,
	type Style
} from '../../language/index.ts';
import { codeOf, keyOf, labelOf, nameOf, styleOf, type Context } from './context.ts';
import { partsText } from './parts.ts';
import { shownRow } from './ratio.ts';
import type { Datum, Shown, ShownParts } from './types.ts';

type Texts = Pick<Datum, 'text' | 'spoken' | 'told' | 'proven'>;

/** Certain bounds in words, where they differ from the range that is shown. */
function provenText({ low, high, proven }: Shown, { unit, language, decimals }: Style): Pick<Datum, 'proven'> {
	if (!proven || (proven.low === low && proven.high === high)) return {};
	const write = (value: number) => amount(value, unit, language, decimals);
	return { proven: `${write(proven.low)}–${write(proven.high)}` };
}

/** A ratio names its parts, and the interval that chance leaves it; of too few cases only the parts are told. */
function ratioTexts(cell: Shown, parts: ShownParts, style: Style, texts: Texts): Texts {
	const words = ratioWords[style.language];
	const [told, spoken] = [partsText(parts, true), partsText(parts, false)];
	if (cell.few) return { text: told, told, spoken: words.fewCases(spoken, style.unit.title) };
	if (cell.value === null) return texts;
	const write = (value: number) => amount(value, style.unit, style.language, style.decimals);
	const interval = cell.chance ? `; ${words.interval(write(cell.chance.low), write(cell.chance.high))}` : '';
	return { ...texts, told: spokenWith(cell, style, [told], true), spoken: `${texts.spoken}: ${spoken}${interval}` };
}

/** Texts of a cell: at the data, and spoken with unit. `reason` replaces "tidak relevan" where a code says why ("tidak ada desa"). */
export function textsOf(cell: Shown, style: Style, reason?: string): Texts {
	if (cell.status === 'tidak-relevan' && reason) return { text: reason, spoken: reason, told: reason };
	const spoken = spokenText(cell, style);
	const texts = {
		text: labelText(cell, style),
		told: spokenText(cell, style, true),
		spoken: cell.provisional ? `${spoken} (${statusWords[style.language].provisional})` : spoken,
		...provenText(cell, style)
	};
	return cell.parts ? ratioTexts(cell, cell.parts, style, texts) : texts;
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
	const cell = shownRow(context, row);
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
	return datumOf(context, { keys, unit: like.unit, cell: emptyCell('tidak-ada-data') }, axis, also);
}
