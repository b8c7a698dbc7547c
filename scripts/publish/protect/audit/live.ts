import { membersOf } from '../spec/cube.ts';
import type { Block } from '../spec/block.ts';

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
	const { frame, data, layout } = block;
	const isLive = marked(block, frame.credible[data.top], 1);
	const isImpossible = impossibleCells(block);
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

/** 1 for cells that everybody knows to be empty: combinations that the kota does not have, and sets with a member that it does not link then. */
function impossibleCells(block: Block): Uint8Array {
	const { frame, data, layout } = block;
	const cells = marked(block, frame.impossible[data.top], 0);
	for (const { at, slot, dimension, members } of data.unlinked) {
		const { combos, measures } = frame.cubes[data.cubes[at]!.cube]!;
		combos.forEach((combo, place) => {
			if (!membersOf(combo[dimension]!).some((member) => members.includes(member))) return;
			const first = layout.base[at]! + (slot * combos.length + place) * measures.length;
			cells.fill(1, first, first + measures.length);
		});
	}
	return cells;
}

/** 1 for cells of combinations that occur in the kota in any period. */
export const credibleCells = (block: Block) => marked(block, block.frame.credible[block.data.top], 1);

/** Marks of combinations, carried over to the cells of a block; `unknown` where the kota has no marks. */
function marked(block: Block, marks: Uint8Array[] | undefined, unknown: 0 | 1): Uint8Array {
	const { frame, data, layout } = block;
	const cells = new Uint8Array(layout.size);
	data.cubes.forEach(({ cube: index, slots }, at) => {
		const { combos, measures } = frame.cubes[index]!;
		const known = marks?.[index];
		for (let place = 0; place < slots.length * combos.length; place++)
			if (known ? known[place % combos.length] : unknown)
				cells.fill(1, layout.base[at]! + place * measures.length, layout.base[at]! + (place + 1) * measures.length);
	});
	return cells;
}

/** Cells of parts and of their wholes. */
export function partPairs(block: Block): [part: number, whole: number][] {
	const { frame, data, layout } = block;
	return data.cubes.flatMap(({ cube: index, slots }, at) => {
		const { combos, measures, partOf } = frame.cubes[index]!;
		const pairs: [number, number][] = [];
		for (const [measure, whole] of partOf.entries())
			for (let place = 0; whole >= 0 && place < slots.length * combos.length; place++) {
				const first = layout.base[at]! + place * measures.length;
				pairs.push([first + measure, first + whole]);
			}
		return pairs;
	});
}
