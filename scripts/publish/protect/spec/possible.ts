import { membersOf } from '../../../../src/lib/core/sets.ts';
import type { Block } from './block.ts';

/** What is asked of a block again and again, worked out once. */
function remembered(work: (block: Block) => Uint8Array): (block: Block) => Readonly<Uint8Array> {
	const cache = new WeakMap<object, Uint8Array>();
	return (block) => {
		let found = cache.get(block.data);
		if (!found) cache.set(block.data, (found = work(block)));
		return found;
	};
}

/** 1 for cells that everybody knows to be empty: combinations that the kota does not have, and sets with a member that it does not link then. */
export const impossibleCells = remembered((block) => {
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
});

/** 1 for cells of combinations that occur in the kota in any period. */
export const credibleCells = remembered((block) => marked(block, block.frame.credible[block.data.top], 1));

/** 1 for cells that a reader must reckon with: they occur in the kota, or did in this block. */
export const possibleCells = remembered((block) => {
	const cells = Uint8Array.from(credibleCells(block));
	impossibleCells(block).forEach((isImpossible, cell) => isImpossible && (cells[cell] = 0));
	block.data.cells.forEach((cell) => (cells[cell] = 1));
	return cells;
});

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

/** By how much the published value of each cell may differ from its count. */
export function reachOfCells({ frame, data, layout }: Block): Uint8Array {
	const cells = new Uint8Array(layout.size);
	data.cubes.forEach(({ cube: index }, at) => {
		const { reach } = frame.cubes[index]!;
		const end = layout.base[at + 1] ?? layout.size;
		for (let cell = layout.base[at]!; cell < end; cell++)
			cells[cell] = reach[(cell - layout.base[at]!) % reach.length]!;
	});
	return cells;
}
