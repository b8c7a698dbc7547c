import type { Highs } from 'highs';
import { dense, placeOf, type Block } from '../spec/block.ts';
import { stream } from '../round/keyed.ts';
import type { Memory } from '../round/memory.ts';
import { firstAttempt, looseCells, remember, roundBlock, type Attempt, type Rounding } from '../round/round.ts';
import { totalsOf, type Total } from '../round/totals.ts';
import { attack, type Means } from './attack.ts';
import { beliefsOf } from './beliefs.ts';
import { buildAttack, cellOfVariable, type Attack } from './build.ts';
import { guessesOf, type Guesses } from './guesses.ts';
import { Sampler } from './posterior.ts';

/** Sensitive cells of one table, by the means that proved them safe. */
export type Tally = Record<Means, number>;

/** A block, rounded and attacked. */
export interface Solved {
	key: string;
	/** Cells with a published value other than 0, and the values. */
	cells: Int32Array;
	value: Int32Array;
	totals: Total[];
	/** By cube. */
	tally: Record<number, Tally>;
	/** By cube. */
	guesses: Record<number, Guesses>;
	narrowest: number | null;
	variables: number;
	rows: number;
	programmes: number;
	/** How often the block was rounded: once more for each time that the attack found somebody. */
	attempts: number;
	/** Cells that stay exposed whatever is given up, as "table|area|period|codes|measure"; never leaves the machine. */
	exposed: string[];
	/** Totals on which two tables cannot agree, by name. */
	inconsistentTies: string[];
}

export const emptyTally = (): Tally => ({ propagation: 0, witness: 0, programme: 0, exposed: 0 });

/** Rounds of a block in which totals are given up, after which it counts as exposed. */
const MOST_ATTEMPTS = 12;
/** How often the cells around a tie that cannot be met are set free, before the policy is to blame. */
const LOOSENINGS = 3;

/**
 * Rounds a block and attacks it. What the attack finds costs the totals behind it, the most guilty first; then the block is rounded again
 * without them, and attacked again: a total that is given up must not keep its true number under another label.
 */
export function solveBlock(block: Block, memory: Memory, highs: Highs): Solved {
	const attempt = firstAttempt();
	let programmes = 0;
	for (;;) {
		const rounding = roundMeeting(block, memory, highs, attempt);
		const outcome = attackRounding(block, rounding, highs, attempt.barred);
		programmes += outcome.solved.programmes;
		// Ties alone can expose a cell, for the values that this draw has given: another draw may not.
		const isDone = outcome.solved.exposed.length === 0 || attempt.number >= MOST_ATTEMPTS;
		if (isDone) {
			remember(block, rounding.value, memory);
			return { ...outcome.solved, programmes, attempts: attempt.number + 1 };
		}
		attempt.number++;
		for (const { twin, row } of outcome.givenUp) {
			attempt.barred.add(twin);
			for (const cell of block.layout.rows[row]!.cells) if (rounding.exactLed.has(cell)) attempt.barredCells.add(cell);
		}
	}
}

/** Rounds until linked tables agree, letting go of values of an earlier edition around the ties that do not. */
function roundMeeting(block: Block, memory: Memory, highs: Highs, attempt: Attempt): Rounding {
	const { data, layout } = block;
	let rounding = roundBlock(block, memory, highs, attempt);
	for (let step = 0; step < LOOSENINGS && rounding.inconsistentTies.length > 0 && data.earlier.length > 0; step++) {
		const mayLoosen = looseCells(block, step);
		for (const tie of rounding.inconsistentTies)
			for (const row of [layout.ties[tie]!.parent, layout.ties[tie]!.child])
				for (const cell of layout.rows[row]!.cells) if (mayLoosen(cell)) attempt.loose.add(cell);
		attempt.number++;
		rounding = roundBlock(block, memory, highs, attempt);
	}
	return rounding;
}

/** The attack alone on a rounding: what it found, and the totals to be given up for it. */
export function attackRounding(
	block: Block,
	rounding: Rounding,
	highs: Highs,
	dropped: ReadonlySet<string> = new Set()
): { solved: Solved; givenUp: Total[] } {
	const { frame, data, layout } = block;
	const { value } = rounding;
	const truth = dense(layout.size, data.cells, data.truth);
	const totals = totalsOf(block, truth, rounding, dropped);
	const made = buildAttack(block, value, totals);
	const { model, targets } = made;
	const beliefs = beliefsOf(block, made, truth, value, aloneCells(block, truth, rounding));
	const sampler = new Sampler(model, beliefs.weights, beliefs.factors, stream(frame.seed, 'tebakan', data.key));
	const posterior = sampler.walk();
	// Before the attack, which takes from the walk what it has proven.
	const guessed = guessesOf(block, made, posterior, (effort) => sampler.walk(effort));
	const { means, width, bindingRows, programmes } = attack(
		highs,
		model,
		targets,
		stream(frame.seed, 'serangan', data.key),
		posterior
	);
	guessed.bindingRows.forEach((rows, index) => bindingRows.set(index, rows));
	const widths = Array.from(width).filter((_, at) => targets[at]!.width > 1);
	const shown: number[] = [];
	value.forEach((count, cell) => count !== 0 && shown.push(cell));
	const isSpared = ({ row }: Total) => {
		const { at, measure } = layout.rows[row]!;
		return frame.cubes[data.cubes[at]!.cube]!.spared[measure]!;
	};
	const solved: Solved = {
		key: data.key,
		cells: Int32Array.from(shown),
		value: Int32Array.from(shown, (cell) => value[cell]!),
		totals,
		tally: tallyOf(block, made, means),
		guesses: guessed.guesses,
		narrowest: widths.length > 0 ? widths.reduce((least, each) => Math.min(least, each)) : null,
		variables: model.low.length,
		rows: model.rowLow.length,
		programmes,
		attempts: 1,
		exposed: [...new Set([...indicesOf(means, 'exposed'), ...guessed.certain])].map((index) =>
			cellLabel(block, cellOfVariable(made, targets[index]!.plus))
		),
		inconsistentTies: rounding.inconsistentTies.map((tie) => tieLabel(block, layout.ties[tie]!.parent))
	};
	return { solved, givenUp: mostBinding(made, totals, bindingRows, isSpared) };
}

function tieLabel({ frame, data, layout }: Block, row: number): string {
	const { at, slot } = layout.rows[row]!;
	const { cube, slots } = data.cubes[at]!;
	return `${frame.cubes[cube]!.table}|${slots[slot]!.area}|${slots[slot]!.period}`;
}

const indicesOf = (means: Means[], by: Means) => means.flatMap((each, index) => (each === by ? [index] : []));

/**
 * Totals to give up, so that every exposed cell that can be helped loses one that holds it: first the total behind most cells (a
 * greedy hitting set); among equals one that no money hangs on, then the finest, then the smallest. Empty when no total is
 * to blame.
 */
function mostBinding(
	{ totalOf, model }: Attack,
	totals: Total[],
	bindingRows: Map<number, number[]>,
	isSpared: (total: Total) => boolean
): Total[] {
	const totalAt = (row: number) => totals[totalOf.get(row)!]!;
	const span = (row: number) => model.rowStart[row + 1]! - model.rowStart[row]!;
	let left = [...bindingRows.values()]
		.map((rows) => rows.filter((row) => totalOf.has(row)))
		.filter((rows) => rows.length > 0);
	const chosen: Total[] = [];
	while (left.length > 0) {
		const score = new Map<number, number>();
		for (const rows of left) for (const row of rows) score.set(row, (score.get(row) ?? 0) + 1);
		const [[worst] = [-1]] = [...score].sort(
			([a, scoreA], [b, scoreB]) =>
				scoreB - scoreA ||
				Number(isSpared(totalAt(a))) - Number(isSpared(totalAt(b))) ||
				span(a) - span(b) ||
				model.rowHigh[a]! - model.rowHigh[b]! ||
				a - b
		);
		chosen.push(totalAt(worst));
		left = left.filter((rows) => !rows.some((row) => totalAt(row).twin === totalAt(worst).twin));
	}
	return chosen;
}

function tallyOf({ data, layout }: Block, made: Attack, means: Means[]): Record<number, Tally> {
	const tally: Record<number, Tally> = {};
	made.targets.forEach(({ plus }, index) => {
		const cell = cellOfVariable(made, plus);
		let at = layout.base.length - 1;
		while (layout.base[at]! > cell) at--;
		(tally[data.cubes[at]!.cube] ??= emptyTally())[means[index]!]++;
	});
	for (const [cube, cells] of Object.entries(made.live.idle))
		(tally[Number(cube)] ??= emptyTally()).propagation += cells;
	return tally;
}

function cellLabel(block: Block, cell: number): string {
	const { cube, slot, combo, measure } = placeOf(block, cell);
	return [cube.table, slot.area, slot.period, cube.combos[combo]!.join(','), cube.measures[measure]!].join('|');
}

/** Cells that a label could make exact by themselves, and that no sum keeps from it: that they are not says something. */
function aloneCells({ layout }: Block, truth: Int32Array, { exact }: Rounding): Set<number> {
	const tied = new Set(exact.tied.flatMap((row) => [...layout.rows[row]!.cells]));
	return new Set(
		layout.rows.flatMap(({ cells }) => {
			const [cell, ...others] = cells.filter((each) => truth[each]! > 0);
			return cell !== undefined && others.length === 0 && cells.length === 1 && !tied.has(cell) ? [cell] : [];
		})
	);
}
