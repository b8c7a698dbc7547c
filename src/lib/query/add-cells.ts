import { emptyCell, type Cell, type Status } from '../contract/cell.ts';

/** Reasons for which a sum has no number, the weightiest first. */
const REASONS = ['belum-masuk', 'tidak-ada-data', 'tidak-ditampilkan'] as const satisfies Status[];

/**
 * Sum of cells of one unit that do not overlap. A part without a number leaves the sum without one, for the same reason;
 * what is not relevant is passed over. Bounds add up, and are unknown where those of a part are.
 */
export function addCells(cells: readonly Cell[]): Cell {
	const parts = cells.filter((cell) => cell.status !== 'tidak-relevan');
	if (parts.length === 0) return emptyCell(cells.length > 0 ? 'tidak-relevan' : 'tidak-ada-data');
	const reason = REASONS.find((status) => parts.some((cell) => cell.status === status));
	if (reason) return emptyCell(reason);
	const total = (pick: (cell: Cell) => number | null): number | null =>
		parts.reduce<number | null>((sum, cell) => {
			const part = pick(cell);
			return sum === null || part === null ? null : sum + part;
		}, 0);
	return {
		value: total((cell) => cell.value),
		status: parts.every((cell) => cell.status === 'tepat') ? 'tepat' : 'dibulatkan',
		low: total((cell) => cell.low),
		high: total((cell) => cell.high),
		provisional: parts.some((cell) => cell.provisional)
	};
}
