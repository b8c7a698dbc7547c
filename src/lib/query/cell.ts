import { emptyCell, type Cell } from '../contract/cell.ts';
import type { Account } from './account.ts';
import type { Sum } from './fold.ts';

const NOTHING: Sum = { value: 0, low: 0, high: 0, rows: {}, present: 0, provisional: false };

/**
 * The cell of a sum over `atoms` possible atoms, of which `sum` adds those that are in the file.
 * All exact → exact. Any rounded, or any absent where absent is a rounded zero → rounded, with the proven bounds: those of
 * each row, and 0..base-1 for each absent atom. Any part that is not in, not there or not shown → no number, for that
 * reason: a partial sum would read like a total. No possible atom at all → not relevant.
 * Without a rounding to reckon with the bounds are unknown.
 */
export function cellOf(sum: Sum = NOTHING, atoms: number, { absent: means, rounding }: Account): Cell {
	const { value, rows, present, provisional } = sum;
	const absent = Math.max(0, atoms - present);
	if (present === (rows['tidak-relevan'] ?? 0) && absent === 0) return emptyCell('tidak-relevan');
	if (rows['belum-masuk']) return emptyCell('belum-masuk');
	if (rows['tidak-ada-data'] || (absent > 0 && means === 'tidak-ada-data')) return emptyCell('tidak-ada-data');
	if (rows['tidak-ditampilkan']) return emptyCell('tidak-ditampilkan');
	const unseen = means === 'nol-dibulatkan' ? absent : 0;
	if (!rows.dibulatkan && unseen === 0) return { value, status: 'tepat', low: value, high: value, provisional };
	if (!rounding) return { value, status: 'dibulatkan', low: null, high: null, provisional };
	return {
		value,
		status: 'dibulatkan',
		low: sum.low,
		high: sum.high + unseen * (rounding.base - 1),
		provisional
	};
}
