import type { AnswerRow, Axis } from '../../contract/answer.ts';
import { rowKey } from '../fold.ts';

/**
 * Rows that mean something to somebody: from the first period on in which any does (before its rule began no programme had a target),
 * and without codes whose denominator is nought at all times (an agency without a budget). All of them where none does.
 */
export function meaningful(rows: readonly AnswerRow[], axes: readonly Axis[]): AnswerRow[] {
	const known = rows.filter(({ cell }) => cell.status !== 'tidak-relevan');
	if (known.length === 0) return [...rows];
	const periods = known.map(({ keys }) => keys['periode'] ?? '').sort();
	const codes = axes.filter((axis) => axis !== 'periode' && axis !== 'wilayah');
	const name = ({ keys }: AnswerRow) => rowKey(codes.map((axis) => keys[axis] ?? ''));
	const told = new Set(known.map(name));
	const isNought = (row: AnswerRow) => row.parts?.denominator.cell.value === 0 && !told.has(name(row));
	return rows.filter((row) => (row.keys['periode'] ?? '') >= (periods[0] ?? '') && !isNought(row));
}
