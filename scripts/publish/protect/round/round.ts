import type { Highs } from 'highs';
import { cellName, dense, placeOf, sumOf, type Block } from '../spec/block.ts';
import { guidesOf } from '../spec/guides.ts';
import { partPairs } from '../spec/possible.ts';
import { carryOver, MOVABLE_FROM } from './carry-over.ts';
import { chooseExact, classesOf, soundTies, type ExactChoice } from './exact-totals.ts';
import { stream } from './keyed.ts';
import { isHonest } from './law.ts';
import { lead, ledCells } from './led-cells.ts';
import { walk } from './martingale.ts';
import type { Memory } from './memory.ts';
import { repair } from './repair.ts';
import type { KeptSum, RoundingProblem } from './rounding-problem.ts';

/** Counts in a sum, none of them a carrier, from which on none stands out. */
const CROWD = 10;

export interface Rounding {
	/** Published value of every cell of the layout. */
	value: Int32Array;
	/** Ties of the layout on which two tables could not agree; empty in a sound result. */
	inconsistentTies: number[];
	/** Totals that were meant to be exact. */
	exact: ExactChoice;
	/** Led cells that are exact. */
	exactLed: Set<number>;
}

/** What is given up of a block before it is rounded. */
export interface Attempt {
	/** Number of the attempt: it enters the secret draw, so that a block is rounded again and not relabelled. */
	number: number;
	/** Twins of totals that must not be exact. */
	barred: Set<string>;
	/** Led cells that must not be exact. */
	barredCells: Set<number>;
	/** Cells whose value of an earlier edition could not be kept, since a new table beside them could not agree else. */
	loose: Set<number>;
}

export const firstAttempt = (): Attempt => ({ number: 0, barred: new Set(), barredCells: new Set(), loose: new Set() });

/**
 * Rounds a block: all its tables at once, by a random walk that keeps the sums meant to be exact, the ties between tables and as
 * many ordinary sums as it can; then the parts of wholes. Deterministic for seed, block and attempt. `memory` gives the values of stocks:
 * counts that have not changed since the period or the edition before keep their value.
 */
export function roundBlock(block: Block, memory: Memory, highs: Highs, attempt: Attempt = firstAttempt()): Rounding {
	const { frame, data, layout } = block;
	const truth = dense(layout.size, data.cells, data.truth);
	const led = ledCells(block, truth);
	const exact = chooseExact(block, truth, attempt.barred, led);
	const { problem, cells } = pose(block, truth, exact, led, memory, attempt);
	const random = stream(frame.seed, 'bulat', nameOfDraw(block), String(attempt.number));
	const walked = walk(problem, random);
	const rounded = repair(problem, walked.value, random, highs);
	const value = new Int32Array(layout.size);
	cells.forEach((cell, at) => (value[cell] = rounded[at]!));
	const exactLed = lead(block, truth, value, exact.cells, attempt.barredCells);
	const inconsistentTies = soundTies(block, truth).flatMap((tie) =>
		sumOf(layout, tie.parent, value) === sumOf(layout, tie.child, value) ? [] : [layout.ties.indexOf(tie)]
	);
	return { value, inconsistentTies, exact, exactLed };
}

/** Stocks are drawn alike in every period, so that nothing but the counts tells two periods apart. */
function nameOfDraw({ frame, data }: Block): string {
	const isStock = data.cubes.every(({ cube }) => frame.cubes[cube]!.stock.every(Boolean));
	return isStock
		? data.cubes.map(({ cube, slots }) => `${frame.cubes[cube]!.table}|${slots.map(({ area }) => area)}`).join('|')
		: data.key;
}

/** Lets `memory` learn the stocks of a block. */
export function remember(block: Block, value: Int32Array, memory: Memory): void {
	block.data.cells.forEach((cell, at) => {
		const { cube, measure } = placeOf(block, cell);
		if (cube.stock[measure]) memory.keep(cellName(block, cell), block.data.truth[at]!, value[cell]!);
	});
}

/** The rounding problem of a block, and which cell of the block each of its cells is. */
function pose(
	block: Block,
	truth: Int32Array,
	exact: ExactChoice,
	led: ReadonlySet<number>,
	memory: Memory,
	{ loose, barred }: Attempt
): { problem: RoundingProblem; cells: number[] } {
	const { frame, data, layout } = block;
	const cells = Array.from(data.cells).filter((cell) => !led.has(cell));
	const position = new Map(cells.map((cell, at) => [cell, at]));
	const among = (row: number) =>
		Array.from(layout.rows[row]!.cells).flatMap((cell) => (position.has(cell) ? [position.get(cell)!] : []));
	const sums: KeptSum[] = [];
	for (const { parent, child } of soundTies(block, truth))
		sums.push({ kind: 'tie', plus: among(parent), minus: among(child), rank: 0 });
	for (const row of exact.tied) sums.push({ kind: 'total', plus: among(row), minus: [], rank: rankOf(block, row) });
	sums.push(...guides(block, truth, cells, barredSums(block, barred, among)));
	const { kept, movable } = keptValues(block, exact, cells, memory, loose);
	return {
		cells,
		problem: {
			base: frame.base,
			slack: frame.slack,
			count: Int32Array.from(cells, (cell) => truth[cell]!),
			kept,
			movable,
			sums,
			parts: partPairs(block).flatMap(([part, whole]): [number, number][] =>
				position.has(part) && truth[part]! <= truth[whole]! ? [[position.get(part)!, position.get(whole) ?? -1]] : []
			)
		}
	};
}

/** Totals on which money hangs are given up last, then those that the contract names first. */
function rankOf({ frame, data, layout }: Block, row: number): number {
	const { at, measure, margin } = layout.rows[row]!;
	const isSpared = frame.cubes[data.cubes[at]!.cube]!.spared[measure]!;
	return (isSpared ? frame.margins.length : 0) + frame.margins.length - margin;
}

/** Sums that were given up: kept in passing they would be true more often than others that are not exact. */
function barredSums(block: Block, barred: ReadonlySet<string>, among: (row: number) => number[]): Set<string> {
	if (barred.size === 0) return new Set();
	const classes = classesOf(block, dense(block.layout.size, block.data.cells, block.data.truth));
	return new Set(
		classes.filter(({ twin }) => barred.has(twin)).flatMap(({ rows }) => rows.map((row) => among(row).join()))
	);
}

/**
 * Ordinary sums that rounding tries to keep, so that filters come out close. Like exact ones they need carriers, or a crowd of counts: whoever
 * adds the cells up would else see a sum of few that cannot be off.
 */
function guides(block: Block, truth: Int32Array, cells: number[], barred: ReadonlySet<string>): KeptSum[] {
	const { frame, data, layout } = block;
	const least = frame.threshold + frame.slack;
	return data.cubes.flatMap((_, at) => {
		const end = layout.base[at + 1] ?? layout.size;
		const own = cells.flatMap((cell, position) => (cell >= layout.base[at]! && cell < end ? [position] : []));
		const sums = guidesOf(
			block,
			at,
			own.map((position) => cells[position]!)
		);
		return sums.flatMap((members): KeptSum[] => {
			const plus = members.map((member) => own[member]!);
			if (barred.has(plus.join())) return [];
			const carriers = plus.filter((position) => truth[cells[position]!]! >= least).length;
			const others = plus.length - carriers;
			return carriers >= 2 || (carriers === 1 && others >= 4) || others >= CROWD
				? [{ kind: 'guide', plus, minus: [], rank: -plus.length }]
				: [];
		});
	});
}

/** Values that stay: counts exact by themselves, and what earlier editions and the period before leave of others. */
function keptValues(
	block: Block,
	exact: ExactChoice,
	cells: number[],
	memory: Memory,
	loose: ReadonlySet<number>
): Pick<RoundingProblem, 'kept' | 'movable'> {
	const { data, frame } = block;
	const truth = dense(block.layout.size, data.cells, data.truth);
	const carried = carryOver(block);
	const kept = new Int32Array(cells.length).fill(-1);
	const movable = new Uint8Array(cells.length);
	cells.forEach((cell, at) => {
		const count = truth[cell]!;
		const given = carried.fixed.get(cell);
		if (carried.frozen.has(cell)) kept[at] = given!;
		else if (exact.cells.has(cell)) kept[at] = count;
		else if (given !== undefined) {
			if (loose.has(cell) || !isHonest(given, count, frame)) return;
			kept[at] = given;
			movable[at] = Number(carried.movable.has(cell));
		} else {
			const { cube, measure } = placeOf(block, cell);
			const value = cube.stock[measure] ? memory.recall(cellName(block, cell), count) : undefined;
			if (value === undefined || !isHonest(value, count, frame)) return;
			kept[at] = value;
			movable[at] = Number(count >= MOVABLE_FROM);
		}
	});
	return { kept, movable };
}

/** What may be set free around a tie that cannot be met: first what was drawn anew or is large, then all that is not frozen. */
export function looseCells(block: Block, step: number): (cell: number) => boolean {
	const { frozen, drawn, movable } = carryOver(block);
	return (cell) => !frozen.has(cell) && (step > 0 || drawn.has(cell) || movable.has(cell));
}
