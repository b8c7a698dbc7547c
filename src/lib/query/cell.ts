import { emptyCell, type Cell } from '../contract/cell.ts';
import type { PublishedTable } from '../contract/release.ts';
import type { SqlRow } from '../contract/run.ts';

/**
 * The cell of a sum over `atoms` possible atoms, of which the row counts those that are in the file.
 * All exact → exact. Any rounded, or any absent where absent is a rounded zero → rounded, with the proven bounds: those of
 * each row, and 0..base-1 for each absent atom. Any part that is not in, not there or not shown → no number, for that
 * reason: a partial sum would read like a total. No possible atom at all → not relevant.
 * A roll-up has no bounds of its own; they are those of the table from which it was summed.
 */
export function cellOf(row: SqlRow | undefined, atoms: number, table: PublishedTable): Cell {
	const number = (column: string): number => Number(row?.[column] ?? 0);
	const present = number('ada');
	const absent = Math.max(0, atoms - present);
	if (present === number('lepas') && absent === 0) return emptyCell('tidak-relevan');
	if (number('tertunda') > 0) return emptyCell('belum-masuk');
	if (number('kosong') > 0 || (absent > 0 && table.absent === 'tidak-ada-data')) return emptyCell('tidak-ada-data');
	if (number('disembunyikan') > 0) return emptyCell('tidak-ditampilkan');
	const value = number('nilai');
	const provisional = row?.['sementara'] === true;
	const rounded = number('dibulatkan') > 0 || (absent > 0 && table.absent === 'nol-dibulatkan');
	if (!rounded) return { value, status: 'tepat', low: value, high: value, provisional };
	if (!table.rounding || table.rollup_of) return { value, status: 'dibulatkan', low: null, high: null, provisional };
	const unseen = table.absent === 'nol-dibulatkan' ? absent * (table.rounding.base - 1) : 0;
	return { value, status: 'dibulatkan', low: number('rendah'), high: number('tinggi') + unseen, provisional };
}
