import type { Choice } from './choices.ts';
import type { Block, Frame, Row } from '../spec/block.ts';
import { guidesOf } from '../spec/guides.ts';
import type { Puzzle, Reach } from './search.ts';
import { totalName } from './total-name.ts';

export { totalName };

/** Weights of a row off by one: a total that another table has already taken, one meant to be exact, any other margin. */
const TIE = 5000;
const PIN = 200;
const GUIDE = 1;

/** What the rest of the block asks of the table that is about to be rounded. */
export interface Demands {
	/** Sums that a row must have, by row: another table has them. */
	taken: Map<number, number>;
	/** Sums that the tables still to come can meet, by row. */
	reach: Map<number, Reach>;
	/** Totals that are not told exactly whatever they are, by name. */
	barred: ReadonlyMap<string, unknown>;
}

/** The rounding problem of one table of a block: its cells with a count, and the rows through them. */
export function puzzleOf(
	block: Block,
	at: number,
	cells: number[],
	truth: Int32Array,
	choices: Map<number, Choice>,
	demands: Demands
): Puzzle {
	const { frame, data, layout } = block;
	const position = new Map(cells.map((cell, index) => [cell, index]));
	const rowStart = [0];
	const atoms: number[] = [];
	const target: number[] = [];
	const weight: number[] = [];
	const reach: (Reach | null)[] = [];
	for (const index of layout.rowsAt[at]!) {
		const row = layout.rows[index]!;
		if (frame.margins[row.margin]!.use === 'rule') continue;
		const members: number[] = [];
		let sum = 0;
		for (const cell of row.cells) {
			if (truth[cell] === 0) continue;
			members.push(position.get(cell)!);
			sum += truth[cell]!;
		}
		if (members.length === 0) continue;
		const taken = demands.taken.get(index);
		atoms.push(...members);
		rowStart.push(atoms.length);
		target.push(taken ?? sum);
		// A separator stays near the truth even when it is small: the table on its other side may come later, when a year is complete.
		const isSeparator = frame.margins[row.margin]!.use === 'separator';
		const matters = isSeparator || (sum >= frame.threshold && !demands.barred.has(totalName(frame, data, row)));
		weight.push(taken !== undefined ? TIE : matters ? PIN : GUIDE);
		reach.push(demands.reach.get(index) ?? null);
	}
	for (const members of guidesOf(block, at, cells)) {
		atoms.push(...members);
		rowStart.push(atoms.length);
		target.push(members.reduce((sum, member) => sum + truth[cells[member]!]!, 0));
		weight.push(GUIDE);
		reach.push(null);
	}
	const chosen = cells.map((cell) => choices.get(cell)!);
	const column = (of: (choice: Choice) => number) => Int32Array.from(chosen, of);
	return {
		low: column(({ low }) => low),
		high: column(({ high }) => high),
		step: column(({ step }) => step),
		start: column(({ start }) => start),
		favourite: column(({ favourite }) => favourite),
		attachment: Float64Array.from(chosen, ({ attachment }) => attachment),
		rowStart: Int32Array.from(rowStart),
		atoms: Int32Array.from(atoms),
		target: Float64Array.from(target),
		weight: Float64Array.from(weight),
		reach,
		parts: partsOf(block, at, cells, position)
	};
}

/** Pairs of atoms (part, whole) of the same cell; the whole is never absent, since a part is counted in it. */
function partsOf(block: Block, at: number, cells: number[], position: Map<number, number>) {
	const { frame, data, layout } = block;
	const { partOf, measures } = frame.cubes[data.cubes[at]!.cube]!;
	if (partOf.every((whole) => whole < 0)) return [];
	return cells.flatMap((cell, index): [number, number][] => {
		const measure = (cell - layout.base[at]!) % measures.length;
		const whole = partOf[measure]!;
		return whole < 0 ? [] : [[index, position.get(cell - measure + whole) ?? -1]];
	});
}

/** Sums that the atoms of a row can have. */
export function reachOf(frame: Frame, row: Row, choices: Map<number, Choice>): Reach {
	const reach: Reach = { low: 0, base: frame.base, steps: 0, room: 0 };
	for (const cell of row.cells) {
		const choice = choices.get(cell);
		if (!choice) continue;
		reach.low += choice.low;
		if (choice.high === choice.low) continue;
		if (choice.step > 1) reach.steps += (choice.high - choice.low) / choice.step;
		else reach.room += choice.high - choice.low;
	}
	return reach;
}
