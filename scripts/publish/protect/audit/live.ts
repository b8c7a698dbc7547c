import type { Block } from '../spec/block.ts';
import { credibleCells, impossibleCells, partPairs } from '../spec/possible.ts';

/** Cells that enter the model, with their variables; the others are idle. */
export interface Live {
	cells: Int32Array;
	/** Variable of each cell, -1 for idle ones. */
	variableOf: Int32Array;
	/** By cube: cells that are empty, occur nowhere in the kota and stand in no row, so that nothing can narrow them. */
	idle: Record<number, number>;
}

/**
 * Leaves out cells that cannot be (they are 0 and everybody knows), and cells about which nothing is known but their rounded 0: combinations that occur nowhere in the kota and that no telling
 * row touches. Only a part below its whole ties them, and both can be anything from 0 to base - 1 together.
 */
export function liveCells(block: Block, shown: Int32Array[], touched: Iterable<Int32Array>): Live {
	const { data, layout } = block;
	const isLive = credibleCells(block).slice();
	const isImpossible = impossibleCells(block).slice();
	for (const values of shown)
		for (let cell = 0; cell < layout.size; cell++)
			if (values[cell] !== 0) {
				isLive[cell] = 1;
				// Told once of somebody: a release before knew otherwise.
				isImpossible[cell] = 0;
			}
	for (const cells of touched) for (const cell of cells) isLive[cell] = 1;
	for (const [part, whole] of partPairs(block)) if (isLive[part] || isLive[whole]) isLive[part] = isLive[whole] = 1;
	const cells: number[] = [];
	const variableOf = new Int32Array(layout.size).fill(-1);
	const idle: Record<number, number> = {};
	data.cubes.forEach(({ cube }, at) => {
		const end = layout.base[at + 1] ?? layout.size;
		for (let cell = layout.base[at]!; cell < end; cell++) {
			if (isImpossible[cell]) continue;
			if (isLive[cell]) variableOf[cell] = cells.push(cell) - 1;
			else idle[cube] = (idle[cube] ?? 0) + 1;
		}
	});
	return { cells: Int32Array.from(cells), variableOf, idle };
}
