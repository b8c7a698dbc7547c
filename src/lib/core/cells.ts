import { emptyCell, type Cell, type Status } from '../contract/cell.ts';
import type { PublishedTable } from '../contract/release.ts';

type Reason = Exclude<Status, 'tepat' | 'dibulatkan'>;

/** Reasons for which a sum or a quotient has no number, the weightiest first. What cannot exist is passed over in a sum. */
const REASONS = ['belum-masuk', 'tidak-ada-data', 'tidak-ditampilkan'] as const satisfies Reason[];

/** The weightiest reason why something made of these cells has no number; undefined where nothing stands against one. */
export const reasonAgainst = (cells: readonly Cell[]): Reason | undefined =>
	REASONS.find((reason) => cells.some(({ status }) => status === reason));

/**
 * Sum of cells of one unit that do not overlap. A part without a number leaves the sum without one, for the weightiest reason,
 * since a partial sum must never look like a total; what is not relevant is passed over. Bounds add up, and are unknown where those of
 * a part are; an exact part is its own bounds.
 */
export function addCells(cells: readonly Cell[]): Cell {
	const parts = cells.filter((cell) => cell.status !== 'tidak-relevan');
	if (parts.length === 0) return emptyCell(cells.length > 0 ? 'tidak-relevan' : 'tidak-ada-data');
	const reason = reasonAgainst(parts);
	if (reason) return emptyCell(reason);
	const total = (pick: (cell: Cell) => number | null): number | null =>
		parts.reduce<number | null>((sum, cell) => {
			const part = pick(cell);
			return sum === null || part === null ? null : sum + part;
		}, 0);
	return {
		value: total((cell) => cell.value),
		status: parts.every((cell) => cell.status === 'tepat') ? 'tepat' : 'dibulatkan',
		low: total((cell) => (cell.status === 'tepat' ? cell.value : cell.low)),
		high: total((cell) => (cell.status === 'tepat' ? cell.value : cell.high)),
		provisional: parts.some((cell) => cell.provisional)
	};
}

/** The error that 95 % of rounded sums of that size stay within, as measured at publishing; null where none was measured. */
export const typicalError = ({ typical_error }: Pick<PublishedTable, 'typical_error'>, value: number): number | null =>
	typical_error.find(({ up_to }) => up_to === null || value <= up_to)?.error ?? null;
