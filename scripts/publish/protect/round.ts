import { choiceOf, type Choice, type History } from './choices.ts';
import { placeOf, sumOf, type Frame, type Group, type Plan } from './group.ts';
import { keyed, stream } from './keyed.ts';
import type { Memory } from './memory.ts';
import { heldTotals } from './held.ts';
import { puzzleOf, reachOf, type Demands } from './puzzle.ts';
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
 * Rounds a group: tables in the order of the tree, each so that it meets the separators of the tables before it exactly and
 * keeps to sums that the tables after it can meet; among such roundings one that meets the pins and keeps the other margins
 * close. Deterministic for seed and group. `memory` gives and receives the values of stocks. Counts that have not changed
 * since an earlier edition keep their value, unless tables could not agree otherwise.
 */
export function roundGroup(frame: Frame, group: Group, plan: Plan, memory: Memory): Rounding {
	const truth = dense(plan.size, group.cells, group.truth);
	let best: Rounding | null = null;
	const loose = new Set<number>();
	for (let step = 0; step <= LOOSENINGS; step++) {
		const choices = choicesOf(frame, group, plan, memory, loose);
		for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
			const again = roundOnce(frame, group, plan, truth, choices, attempt);
			if (!best || again.torn.length < best.torn.length) best = { ...again, loosened: loose.size };
			if (best.torn.length === 0) break;
		}
		if (best!.torn.length === 0 || group.earlier.length === 0) break;
		for (const tie of best!.torn)
			for (const row of [plan.ties[tie]!.parent, plan.ties[tie]!.child])
				for (const cell of plan.rows[row]!.cells) if (truth[cell]! > 0) loose.add(cell);
	}
	if (!best) throw new Error('Pembulatan tidak dicoba.');
	remember(frame, group, plan, best.value, memory);
	return best;
}

/** Lets `memory` learn the stocks of a group. */
export function remember(frame: Frame, group: Group, plan: Plan, value: Int32Array, memory: Memory): void {
	group.cells.forEach((cell, at) => {
		const { cube, measure } = placeOf(frame, group, plan, cell);
		if (cube.stock[measure]) memory.keep(cellName(frame, group, plan, cell), group.truth[at]!, value[cell]!);
	});
}

/** Name of a cell for the secret draw and for memory: without the period where the measure is a stock. */
export function cellName(frame: Frame, group: Group, plan: Plan, cell: number): string {
	const { cube, slot, combo, measure } = placeOf(frame, group, plan, cell);
	const period = cube.stock[measure] ? '' : slot.period;
	return [cube.table, slot.area, period, ...cube.combos[combo]!, cube.measures[measure]!].join('|');
}

export function dense(size: number, cells: Int32Array, values: Int32Array): Int32Array {
	const all = new Int32Array(size);
	cells.forEach((cell, at) => (all[cell] = values[at]!));
	return all;
}

/** `loose`: cells whose value of an earlier edition is kept where that can be, instead of always. */
function choicesOf(frame: Frame, group: Group, plan: Plan, memory: Memory, loose: Set<number>): Map<number, Choice> {
	const before = group.earlier.at(-1);
	const old = new Map<number, { truth: number; value: number }>();
	before?.cells.forEach((cell, at) => old.set(cell, { truth: before.truth[at]!, value: before.value[at]! }));
	const draw = keyed(frame.seed);
	const choices = new Map<number, Choice>();
	group.cells.forEach((cell, at) => {
		const truth = group.truth[at]!;
		const name = cellName(frame, group, plan, cell);
		const known = old.get(cell);
		const { cube, measure } = placeOf(frame, group, plan, cell);
		const history: History = { published: known?.value };
		if (known?.truth === truth && !loose.has(cell)) history.fixed = known.value;
		else if (cube.stock[measure]) history.fixed = memory.recall(name, truth);
		choices.set(cell, choiceOf(truth, frame, draw('atom', name), history));
	});
	return choices;
}

function roundOnce(
	frame: Frame,
	group: Group,
	plan: Plan,
	truth: Int32Array,
	choices: Map<number, Choice>,
	attempt: number
): Omit<Rounding, 'loosened'> {
	const value = new Int32Array(plan.size);
	const all = [...choices.keys()];
	const held = heldTotals(frame, group, plan, truth);
	const sound = plan.ties.map(({ parent, child }) => sumOf(plan, parent, truth) === sumOf(plan, child, truth));
	for (const index of plan.order) {
		const at = group.cubes.findIndex(({ cube }) => cube === index);
		const end = plan.base[at + 1] ?? plan.size;
		const cells = all.filter((cell) => cell >= plan.base[at]! && cell < end);
		if (cells.length === 0) continue;
		const demands: Demands = { taken: new Map(), reach: new Map(), held };
		plan.ties.forEach(({ parent, child }, tie) => {
			if (!sound[tie]) return;
			if (plan.rows[child]!.at === at) demands.taken.set(child, sumOf(plan, parent, value));
			if (plan.rows[parent]!.at === at) demands.reach.set(parent, reachOf(frame, plan.rows[child]!, choices));
		});
		const puzzle = puzzleOf(frame, group, plan, at, cells, truth, choices, demands);
		const result = search(
			puzzle,
			stream(frame.seed, 'cari', nameOfSearch(frame, group, at, attempt)),
			EFFORT * Math.min(attempt + 1, 4)
		);
		cells.forEach((cell, position) => (value[cell] = result[position]!));
	}
	const torn = plan.ties.flatMap(({ parent, child }, tie) =>
		sound[tie] && sumOf(plan, parent, value) !== sumOf(plan, child, value) ? [tie] : []
	);
	return { value, torn };
}

/** Stocks are searched alike in every period, so that nothing but the counts tells two periods apart. */
function nameOfSearch(frame: Frame, group: Group, at: number, attempt: number): string {
	const { cube: index, slots } = group.cubes[at]!;
	const cube = frame.cubes[index]!;
	const names = slots.map(({ area, period }) => (cube.stock.includes(true) ? area : `${area}|${period}`));
	return [cube.table, String(attempt), ...names].join('|');
}
