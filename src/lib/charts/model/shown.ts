import { emptyCell, type Cell } from '../../contract/cell.ts';
import type { PublishedTable } from '../../contract/release.ts';
import type { Shown } from './types.ts';

type Errors = Pick<PublishedTable, 'typical_error'>;

/** 95 % error of a rounded number of this size, as measured at publishing; null where the release gives none. */
function typicalError(value: number, { typical_error }: Errors): number | null {
	return typical_error.find(({ up_to }) => up_to === null || value <= up_to)?.error ?? null;
}

/**
 * The range that readers are shown: the typical error of a number of this size, never wider than what is proven. Proven bounds
 * of long sums are so wide that they would hide what is known; a roll-up has none, then the typical error stands alone.
 */
export function shown(cell: Cell, table: Errors | null): Shown {
	const { value, low, high, status } = cell;
	if (value === null) return { ...cell, proven: null };
	const proven = low === null || high === null ? null : { low, high };
	const error = status === 'dibulatkan' && table ? typicalError(value, table) : null;
	if (error === null) return { ...cell, proven };
	return {
		...cell,
		low: Math.max(proven?.low ?? 0, value - error),
		high: Math.min(proven?.high ?? Infinity, value + error),
		proven
	};
}

/**
 * Sum of cells, rounded where one of them is; a missing part makes the sum missing, since a partial sum must never look like a total.
 * Null for no cells.
 */
export function sumOf(cells: readonly Shown[], table: Errors | null): Shown | null {
	if (cells.length === 0) return null;
	const missing = cells.find((cell) => cell.value === null && cell.status !== 'tidak-relevan');
	if (missing && missing.status !== 'tepat' && missing.status !== 'dibulatkan')
		return { ...emptyCell(missing.status), proven: null };
	const counted = cells.filter((cell) => cell.value !== null);
	if (counted.length === 0) return { ...emptyCell('tidak-relevan'), proven: null };
	const total = (pick: (cell: Shown) => number | null) =>
		counted.reduce<number | null>((sum, cell) => {
			const part = pick(cell);
			return sum === null || part === null ? null : sum + part;
		}, 0);
	const bound = (end: 'low' | 'high') =>
		total((cell) => (cell.status === 'tepat' ? cell.value : (cell.proven?.[end] ?? null)));
	return shown(
		{
			value: total((cell) => cell.value),
			low: bound('low'),
			high: bound('high'),
			status: counted.some((cell) => cell.status === 'dibulatkan') ? 'dibulatkan' : 'tepat',
			provisional: counted.some((cell) => cell.provisional)
		},
		table
	);
}
