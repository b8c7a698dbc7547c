import type { Highs } from 'highs';
import { Layouts, type Frame, type BlockData } from './spec/block.ts';
import { Memory } from './round/memory.ts';
import { dense } from './spec/block.ts';
import { remember } from './round/round.ts';
import { solveBlock, type Solved } from './audit/solve.ts';

/** What is to be done with a block. */
export interface Task {
	data: BlockData;
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

/** Works through a chain; blocks that are kept yield nothing. */
export function runChain(frame: Frame, layouts: Layouts, chain: Chain, highs: Highs): Solved[] {
	const memory = new Memory();
	for (const [name, truth, value] of chain.remembered) memory.keep(name, truth, value);
	return chain.tasks.flatMap(({ data, work, given }) => {
		const layout = layouts.of(data);
		if (work === 'round') return [solveBlock({ frame, data, layout }, memory, highs)];
		remember({ frame, data, layout }, dense(layout.size, given!.cells, given!.value), memory);
		return [];
	});
}
