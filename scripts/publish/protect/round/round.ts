import { choiceOf, type Choice, type History } from './choices.ts';
import { type Block, placeOf, sumOf, type Frame, type BlockData } from '../spec/block.ts';
import { keyed, stream } from './keyed.ts';
import type { Memory } from './memory.ts';
import { barredTotals } from './barred.ts';
import { bindingTies } from './binding-ties.ts';
import { carryOver, type CarryOver } from './carry-over.ts';
import { puzzleOf, reachOf, type Demands } from './rounding-problem.ts';
import { search } from './search.ts';

/** Moves per atom; more helps little (measured on blocks of 100 to 600 atoms). */
const EFFORT = 250;
const ATTEMPTS = 12;
/** How often the cells around a separator that cannot be met are set free, before the policy is to blame. */
const LOOSENINGS = 3;

export interface Rounding {
	/** Published value of every cell of the plan. */
	value: Int32Array;
	/** Ties of the plan on which two tables could not agree; empty in a sound result. */
	torn: number[];
	/** Unchanged counts that may have got another value, since a table that is new beside them (a year beside its quarters) could not agree else. */
	loosened: number;
}

/**
 * Rounds a block: tables in the order of the tree, each so that it meets the separators of the tables before it exactly and
 * keeps to sums that the tables after it can meet; among such roundings one that meets the pins and keeps the other margins
 * close. Deterministic for seed and block. `memory` gives and receives the values of stocks. Counts that have not changed
 * since an earlier edition keep their value, unless tables could not agree otherwise.
 */
export function roundBlock(block: Block, memory: Memory): Rounding {
	const { data, layout } = block;
	const truth = dense(layout.size, data.cells, data.truth);
	let best: Rounding | null = null;
	const loose = new Set<number>();
	const carried = carryOver(block);
	for (let step = 0; step <= LOOSENINGS; step++) {
		const choices = choicesOf(block, memory, carried, loose);
		for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
			const again = roundOnce(block, truth, choices, attempt);
			if (!best || again.torn.length < best.torn.length) best = { ...again, loosened: loose.size };
			if (best.torn.length === 0) break;
		}
		if (best!.torn.length === 0 || data.earlier.length === 0) break;
		for (const tie of best!.torn)
			for (const row of [layout.ties[tie]!.parent, layout.ties[tie]!.child])
				for (const cell of layout.rows[row]!.cells)
					if (truth[cell]! > 0 && mayLoosen(carried, cell, step)) loose.add(cell);
	}
	if (!best) throw new Error('Pembulatan tidak dicoba.');
	remember(block, best.value, memory);
	return best;
}

/** Lets `memory` learn the stocks of a block. */
export function remember(block: Block, value: Int32Array, memory: Memory): void {
	const { data } = block;
	data.cells.forEach((cell, at) => {
		const { cube, measure } = placeOf(block, cell);
		if (cube.stock[measure]) memory.keep(cellName(block, cell), data.truth[at]!, value[cell]!);
	});
}

/** Name of a cell for the secret draw and for memory: without the period where the measure is a stock. */
export function cellName(block: Block, cell: number): string {
	const { cube, slot, combo, measure } = placeOf(block, cell);
	const period = cube.stock[measure] ? '' : slot.period;
	return [cube.table, slot.area, period, ...cube.combos[combo]!, cube.measures[measure]!].join('|');
}

export function dense(size: number, cells: Int32Array, values: Int32Array): Int32Array {
	const all = new Int32Array(size);
	cells.forEach((cell, at) => (all[cell] = values[at]!));
	return all;
}

/** What is set free around a separator that cannot be met: first what was drawn anew or is large, then all that is not frozen. */
const mayLoosen = ({ frozen, drawn, movable }: CarryOver, cell: number, step: number) =>
	!frozen.has(cell) && (step > 0 || drawn.has(cell) || movable.has(cell));

/** `loose`: cells whose value of an earlier edition is kept where that can be, instead of always. */
function choicesOf(block: Block, memory: Memory, carried: CarryOver, loose: Set<number>): Map<number, Choice> {
	const { frame, data } = block;
	const draw = keyed(frame.seed);
	const choices = new Map<number, Choice>();
	data.cells.forEach((cell, at) => {
		const truth = data.truth[at]!;
		const name = cellName(block, cell);
		const given = carried.fixed.get(cell);
		const { cube, measure } = placeOf(block, cell);
		const history: History = { published: given };
		if (given !== undefined && carried.frozen.has(cell)) history.frozen = true;
		if (given !== undefined && !loose.has(cell)) {
			history.fixed = given;
			history.room = carried.movable.get(cell);
		} else if (cube.stock[measure]) history.fixed = memory.recall(name, truth);
		choices.set(cell, choiceOf(truth, frame, draw('atom', name), history));
	});
	return choices;
}

function roundOnce(
	block: Block,
	truth: Int32Array,
	choices: Map<number, Choice>,
	attempt: number
): Omit<Rounding, 'loosened'> {
	const { frame, data, layout } = block;
	const value = new Int32Array(layout.size);
	const all = [...choices.keys()];
	const { barred } = barredTotals(block, truth);
	const sound = bindingTies(block, truth);
	for (const index of layout.order) {
		const at = data.cubes.findIndex(({ cube }) => cube === index);
		const end = layout.base[at + 1] ?? layout.size;
		const cells = all.filter((cell) => cell >= layout.base[at]! && cell < end);
		if (cells.length === 0) continue;
		const demands: Demands = { taken: new Map(), reach: new Map(), barred };
		layout.ties.forEach(({ parent, child }, tie) => {
			if (!sound[tie]) return;
			if (layout.rows[child]!.at === at) demands.taken.set(child, sumOf(layout, parent, value));
			if (layout.rows[parent]!.at === at) demands.reach.set(parent, reachOf(frame, layout.rows[child]!, choices));
		});
		const puzzle = puzzleOf(block, at, cells, truth, choices, demands);
		const result = search(
			puzzle,
			stream(frame.seed, 'cari', nameOfSearch(frame, data, at, attempt)),
			EFFORT * Math.min(attempt + 1, 4)
		);
		cells.forEach((cell, position) => (value[cell] = result[position]!));
	}
	const torn = layout.ties.flatMap(({ parent, child }, tie) =>
		sound[tie] && sumOf(layout, parent, value) !== sumOf(layout, child, value) ? [tie] : []
	);
	return { value, torn };
}

/** Stocks are searched alike in every period, so that nothing but the counts tells two periods apart. */
function nameOfSearch(frame: Frame, data: BlockData, at: number, attempt: number): string {
	const { cube: index, slots } = data.cubes[at]!;
	const cube = frame.cubes[index]!;
	const names = slots.map(({ area, period }) => (cube.stock.includes(true) ? area : `${area}|${period}`));
	return [cube.table, String(attempt), ...names].join('|');
}
