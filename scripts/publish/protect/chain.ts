import type { Highs } from 'highs';
import { Plans, type Frame, type Group } from './group.ts';
import { Memory } from './memory.ts';
import { dense, remember } from './round.ts';
import { solveGroup, type Solved } from './solve.ts';

/** What is to be done with a group. */
export interface Task {
	group: Group;
	/** `round`: round and attack. `keep`: take over values and proof of an earlier run; only memory needs to see it. */
	work: 'round' | 'keep';
	/** The counts are not those of the last release. */
	moved: boolean;
	/** Published values of `keep`. */
	given?: { cells: Int32Array; value: Int32Array };
}

/** Groups that must be taken in order: the periods of a stock in one area. Others are chains of one. */
export interface Chain {
	tasks: Task[];
	/** Stocks published earlier for periods that are not in this run, oldest first: name of the cell, count, value. */
	remembered: [name: string, truth: number, value: number][];
}

/** Works through a chain; groups that are kept yield nothing. */
export function runChain(frame: Frame, plans: Plans, chain: Chain, highs: Highs): Solved[] {
	const memory = new Memory();
	for (const [name, truth, value] of chain.remembered) memory.keep(name, truth, value);
	return chain.tasks.flatMap(({ group, work, given }) => {
		const plan = plans.of(group);
		if (work === 'round') return [solveGroup(frame, group, plan, memory, highs)];
		remember(frame, group, plan, dense(plan.size, given!.cells, given!.value), memory);
		return [];
	});
}
