import { monthsOf, parsePeriod } from '../../../../src/lib/contract/period.ts';
import { isWithinRanges, placeOf, sumOf, type Block } from '../spec/block.ts';

/**
 * Ties of a block that its tables have to meet, and that readers may rely on: not those whose sides stand at different dates, such as a
 * year that goes on beside quarters that are frozen. That is read off the calendar, so a tie that is let go says
 * nothing of late reports. Where both sides are frozen the tie is as it was published. Ties that the records themselves break are left
 * out too.
 */
export function bindingTies(block: Block, truth: Int32Array): boolean[] {
	const { layout } = block;
	return layout.ties.map(
		({ parent, child }) =>
			sumOf(layout, parent, truth) === sumOf(layout, child, truth) &&
			!standApart(block, parent, child) &&
			(!isFrozen(block, parent) || !isFrozen(block, child) || shownSum(block, parent) === shownSum(block, child))
	);
}

const isFrozen = ({ data, layout }: Block, row: number) =>
	layout.rows[row]!.cells.every((cell) => isWithinRanges(data.standing?.frozen ?? [], cell));

/** Sum of a row as the last edition published it. */
function shownSum({ data, layout }: Block, row: number): number {
	const last = data.earlier.at(-1);
	const cells = new Set(layout.rows[row]!.cells);
	return last ? last.value.reduce((sum, value, at) => sum + (cells.has(last.cells[at]!) ? value : 0), 0) : 0;
}

/** True where the months of which a row is frozen are not those of which the other is. */
export function standApart(block: Block, parent: number, child: number): boolean {
	if (!block.data.standing?.frozen.length) return false;
	return frozenMonths(block, parent) !== frozenMonths(block, child);
}

export function frozenMonths(block: Block, row: number): string {
	const { data, layout } = block;
	const frozen = data.standing?.frozen ?? [];
	const months = new Set<number>();
	const seen = new Set<string>();
	for (const cell of layout.rows[row]!.cells) {
		if (!isWithinRanges(frozen, cell)) continue;
		const { period } = placeOf(block, cell).slot;
		const at = seen.has(period) ? null : parsePeriod(period);
		seen.add(period);
		if (!at) continue;
		for (let month = monthsOf(at).first; month <= monthsOf(at).last; month++) months.add(month);
	}
	return [...months].sort((a, b) => a - b).join();
}
