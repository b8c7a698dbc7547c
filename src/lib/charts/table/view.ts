import { listOf, sentenceWords } from '../../language/index.ts';
import { groupRows, nameOf, type Context } from '../model/context.ts';
import { levelName } from '../model/place.ts';
import { whenOf } from '../model/when.ts';
import { byArea, ofKind, type Maker } from '../maker.ts';
import type { TableView } from '../model/types.ts';

/**
 * The sentence of a table of areas: which of them have none of anything, by name; a missing figure is no zero.
 * Null when no cell has a number.
 */
export function matrixParts(context: Context): { sentence: string; notes: string[] } | null {
	const { answer, language } = context;
	if (!answer.rows.some(({ cell }) => cell.value !== null)) return null;
	const words = sentenceWords[language];
	const when = whenOf(context);
	const areas = [...groupRows(answer.rows, (row) => row.keys['wilayah'] ?? '')];
	const told = areas.filter(([, rows]) => rows.some(({ cell }) => cell.value !== null));
	const none = told.filter(([, rows]) =>
		rows.every(({ cell }) => cell.status === 'tidak-relevan' || (cell.status === 'tepat' && cell.value === 0))
	);
	const places = levelName(context);
	const names = none.map(([area]) => nameOf(context, 'wilayah', area));
	const sentence =
		names.length > 0
			? words.withoutAny(names.length, told.length, places, listOf(names, language), when)
			: words.everyHasSome(told.length, places, nameOf(context, 'wilayah', told[0]?.[0] ?? ''), when);
	return { sentence, notes: [] };
}

export const table: Maker<TableView> = {
	parts: (context) => ofKind('table', matrixParts(context)),
	rows: byArea,
	height: ({ table: { rows } }) => Math.min(rows.length * 32 + 60, 460)
};
