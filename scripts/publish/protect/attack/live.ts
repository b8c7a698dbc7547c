import type { Frame, Group, Plan } from '../group.ts';

/** Cells that enter the model, with their variables; the others are idle. */
export interface Live {
	cells: Int32Array;
	/** Variable of each cell, -1 for idle ones. */
	variableOf: Int32Array;
	/** By cube: cells that are empty, occur nowhere in the kota and stand in no row, so that nothing can narrow them. */
	idle: Record<number, number>;
}

/**
 * Leaves out cells about which nothing is known but their rounded 0: combinations that occur nowhere in the kota and that no telling
 * row touches. Only a part below its whole ties them, and both can be anything from 0 to base - 1 together.
 */
export function liveCells(
	frame: Frame,
	group: Group,
	plan: Plan,
	shown: Int32Array[],
	touched: Iterable<Int32Array>
): Live {
	const isLive = credibleCells(frame, group, plan);
	for (const values of shown) for (let cell = 0; cell < plan.size; cell++) if (values[cell] !== 0) isLive[cell] = 1;
	for (const cells of touched) for (const cell of cells) isLive[cell] = 1;
	for (const [part, whole] of partPairs(frame, group, plan))
		if (isLive[part] || isLive[whole]) isLive[part] = isLive[whole] = 1;
	const cells: number[] = [];
	const variableOf = new Int32Array(plan.size).fill(-1);
	const idle: Record<number, number> = {};
	group.cubes.forEach(({ cube }, at) => {
		const end = plan.base[at + 1] ?? plan.size;
		for (let cell = plan.base[at]!; cell < end; cell++) {
			if (isLive[cell]) variableOf[cell] = cells.push(cell) - 1;
			else idle[cube] = (idle[cube] ?? 0) + 1;
		}
	});
	return { cells: Int32Array.from(cells), variableOf, idle };
}

/** 1 for cells of combinations that occur in the kota in any period. */
export function credibleCells(frame: Frame, group: Group, plan: Plan): Uint8Array {
	const credible = new Uint8Array(plan.size);
	group.cubes.forEach(({ cube: index, slots }, at) => {
		const { combos, measures } = frame.cubes[index]!;
		const known = frame.credible[group.top]?.[index];
		for (let place = 0; place < slots.length * combos.length; place++)
			if (known === undefined || known[place % combos.length])
				credible.fill(1, plan.base[at]! + place * measures.length, plan.base[at]! + (place + 1) * measures.length);
	});
	return credible;
}

/** Cells of parts and of their wholes. */
export function partPairs(frame: Frame, group: Group, plan: Plan): [part: number, whole: number][] {
	return group.cubes.flatMap(({ cube: index, slots }, at) => {
		const { combos, measures, partOf } = frame.cubes[index]!;
		const pairs: [number, number][] = [];
		for (const [measure, whole] of partOf.entries())
			for (let place = 0; whole >= 0 && place < slots.length * combos.length; place++) {
				const first = plan.base[at]! + place * measures.length;
				pairs.push([first + measure, first + whole]);
			}
		return pairs;
	});
}
