import { plainly, type Statement } from '../../language/index.ts';
import { groupRows, nameOf, type Context } from '../model/context.ts';
import { levelName } from '../model/place.ts';
import { spanOf } from '../model/when.ts';
import { byArea, ofKind, type Maker } from '../maker.ts';
import type { TableView } from '../model/types.ts';

/** What a table of areas shows: which of them have none of anything; a missing figure is no zero. Null when no cell has a number. */
export function matrixParts(context: Context): { statement: Statement } | null {
	const { answer } = context;
	if (!answer.rows.some(({ cell }) => cell.value !== null)) return null;
	const areas = [...groupRows(answer.rows, (row) => row.keys['wilayah'] ?? '')];
	const told = areas.filter(([, rows]) => rows.some(({ cell }) => cell.value !== null));
	const none = told.filter(([, rows]) =>
		rows.every(({ cell }) => cell.status === 'tidak-relevan' || (cell.status === 'tepat' && cell.value === 0))
	);
	const asked = { of: told.length, things: levelName(context), when: spanOf(context) };
	const names = none.map(([area]) => nameOf(context, 'wilayah', area));
	if (names.length > 0)
		return {
			statement: plainly(
				{ kind: 'without-any', names, ...asked },
				...(told.length > 1 ? [{ kind: 'names', names } as const] : [])
			)
		};
	const name = nameOf(context, 'wilayah', told[0]?.[0] ?? '');
	return { statement: plainly({ kind: 'all-have-some', name, ...asked }) };
}

export const table: Maker<TableView> = {
	parts: (context) => ofKind('table', matrixParts(context)),
	rows: byArea,
	height: ({ table: { rows } }) => Math.min(rows.length * 32 + 60, 460)
};
