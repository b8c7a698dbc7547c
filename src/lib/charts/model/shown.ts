import type { Cell } from '../../contract/cell.ts';
import type { PublishedTable } from '../../contract/release.ts';
import { addCells, typicalError } from '../../core/cells.ts';
import type { Shown } from './types.ts';

type Errors = Pick<PublishedTable, 'typical_error'>;

/**
 * The range that readers are shown: the typical error of a number of this size, never wider than what is proven. Proven bounds
 * of long sums are so wide that they would hide what is known; a roll-up has none, then the typical error stands alone.
 */
export function shown(cell: Cell, table: Errors | null): Shown {
	const { value, low, high, status } = cell;
	if (value === null) return { ...cell, proven: null };
	const proven = low === null || high === null ? null : { low, high };
	const error = status === 'dibulatkan' && table ? typicalError(table, value) : null;
	if (error === null) return { ...cell, proven };
	return {
		...cell,
		low: Math.max(proven?.low ?? 0, value - error),
		high: Math.min(proven?.high ?? Infinity, value + error),
		proven
	};
}

/** A shown number with what is proven of it in place of the range that readers see. */
export const proven = (cell: Shown): Cell => ({
	...cell,
	low: cell.proven?.low ?? null,
	high: cell.proven?.high ?? null
});

/** Sum of shown numbers by the rule of all sums (`addCells`); null for none. */
export const sumOf = (cells: readonly Shown[], table: Errors | null): Shown | null =>
	cells.length === 0 ? null : shown(addCells(cells.map(proven)), table);
