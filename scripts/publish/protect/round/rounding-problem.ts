import type { Rounding } from '../../../../src/lib/contract/cell.ts';

/** What a sum of a rounding problem is for; from the last to be given up to the first. */
export type SumKind = 'tie' | 'total' | 'guide';

/** A sum over cells that rounding keeps as it is: counts of `plus` less those of `minus`. */
export interface KeptSum {
	kind: SumKind;
	plus: number[];
	/** Cells of the table on the other side of a tie. */
	minus: number[];
	/** Among sums of one kind the greater rank is given up later. */
	rank: number;
}

/**
 * A rounding problem: cells with a count, each to be published as 0 or the base (below the base) or within the slack of its count, so that
 * the kept sums come out true. Positions of cells in the arrays are their numbers here.
 */
export interface RoundingProblem extends Rounding {
	count: Int32Array;
	/** Value that a cell keeps, whatever happens; -1 where it is to be drawn. */
	kept: Int32Array;
	/** 1 for kept cells that may move by one all the same where a sum could not be met otherwise. */
	movable: Uint8Array;
	sums: KeptSum[];
	/** Cells of which the first counts some of the second: its value must not be greater. */
	parts: [part: number, whole: number][];
}

/** Least and greatest value that a cell may get. */
export function boxOf({ base, slack }: Rounding, count: number): { low: number; high: number } {
	if (count === 0) return { low: 0, high: 0 };
	if (count < base) return { low: 0, high: base };
	const reach = Math.min(slack, count - base);
	return reach === 0 && slack > 0 ? { low: count, high: count + 1 } : { low: count - reach, high: count + reach };
}

/** What a sum comes to over some values. */
export function activityOf({ plus, minus }: KeptSum, value: ArrayLike<number>): number {
	let sum = 0;
	for (const cell of plus) sum += value[cell]!;
	for (const cell of minus) sum -= value[cell]!;
	return sum;
}

/** By how much each kept sum is off. */
export const errorsOf = ({ sums, count }: RoundingProblem, value: ArrayLike<number>): number[] =>
	sums.map((sum) => activityOf(sum, value) - activityOf(sum, count));
