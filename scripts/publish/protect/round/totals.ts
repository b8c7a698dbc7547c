import { sumOf, totalName, type Block } from '../spec/block.ts';
import { isComplete } from '../spec/complete.ts';
import { possibleCells } from '../spec/possible.ts';
import { classesOf } from './exact-totals.ts';
import { barredTotals } from './barred.ts';
import type { Rounding } from './round.ts';

/**
 * Why a total is, or is not, published exactly. `running`: of a period that is not complete; `floating`: never meant to be exact (small, no
 * carriers); `held`: earlier releases forbid it; `missed`: meant to be and not met; `withheld`: met, and not called exact by lot; `dropped`: given up since the attack found somebody.
 * Only `exact` reaches readers.
 */
export type TotalState = 'withheld' | 'exact' | 'floating' | 'missed' | 'dropped' | 'held' | 'running';

/** A pin or separator of a block after rounding. */
export interface Total {
	/** Row of the layout. */
	row: number;
	name: string;
	state: TotalState;
	/** Bounds that readers, and so attackers, are told; infinite where they are told nothing. */
	low: number;
	high: number;
	/** Totals of linked tables that are the same number: exact together or not at all. */
	twin: string;
}

/** Judges every pin and separator: exact only where it was meant to be and the rounded cells add up to the truth in every table. */
export function totalsOf(block: Block, truth: Int32Array, rounding: Rounding, dropped: ReadonlySet<string>): Total[] {
	const { frame, data, layout } = block;
	const { barred } = barredTotals(block, truth);
	const { value } = rounding;
	return classesOf(block, truth).flatMap(({ twin, rows }) => {
		const sums = rows.map((row) => sumOf(layout, row, truth));
		const isMet = rows.every((row, at) => sumOf(layout, row, value) === sums[at]);
		const isMeant = rounding.exact.twins.has(twin) || rows.every((row) => isExactByCells(block, truth, row, rounding));
		return rows.map((row, at): Total => {
			const name = totalName(frame, data, layout.rows[row]!);
			const totalOf = (state: TotalState, low = -Infinity, high = Infinity): Total => ({
				row,
				name,
				state,
				low,
				high,
				twin
			});
			if (!isComplete(block, layout.rows[row]!)) return totalOf('running');
			const why = barred.get(name);
			if (why) return totalOf(why);
			if (isMeant && isMet)
				return rounding.exact.withheld.has(twin) ? totalOf('withheld') : totalOf('exact', sums[at]!, sums[at]!);
			return totalOf(dropped.has(twin) ? 'dropped' : isMeant ? 'missed' : 'floating');
		});
	});
}

/** True for a sum of which every cell that can occur is exact by itself. */
function isExactByCells(block: Block, truth: Int32Array, row: number, { exact, exactLed }: Rounding): boolean {
	const { frame, layout } = block;
	if (exactLed.size === 0) return false;
	const isPossible = possibleCells(block);
	const possible = layout.rows[row]!.cells.filter((cell) => isPossible[cell]);
	return (
		possible.length > 0 &&
		sumOf(layout, row, truth) >= frame.threshold + frame.slack &&
		possible.every((cell) => exactLed.has(cell) || exact.cells.has(cell))
	);
}
