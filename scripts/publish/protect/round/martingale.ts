import { leastDirection } from './least-direction.ts';
import { fly } from './flight.ts';
import type { RoundingProblem } from './rounding-problem.ts';
import { EPSILON, Tableau } from './tableau.ts';
import { WalkState } from './walk-state.ts';

/** Weight of small cells beside larger ones where a remainder is spread: what they take costs twice as much. */
const SMALL_WEIGHT = 0.5;
/** Weight of other small cells where one is led to its end: only what the larger ones cannot take. */
const LAST_WEIGHT = 0.01;
/** Steps in which one small cell must reach an end. */
const MOST_STEPS = 60;

export interface Walked {
	/** Whole, publishable value of every cell. */
	value: Int32Array;
	/** 1 for sums that were given up on the way; they may be off. */
	released: Uint8Array;
}

/**
 * Rounds by a martingale: the values start at the counts and take random steps of mean zero that keep all sums, until each stands on
 * a value that may be published. So the mean of every value is its count, whichever sums are given up on the way, and nothing is
 * certain for whoever lacks the random numbers. The walk is the flight phase of the cube method (Deville & Tillé 2004) over the sums of a table
 * (dependent rounding: Gandhi, Khuller, Parthasarathy & Srinivasan 2006; unbiased controlled rounding: Cox 1987); sums are
 * given up as in Beck & Fiala 1981, those with the fewest open cells first.
 * Only the lift of counts at the base, remainders of kept cells that nothing can take, and `parts` leave a bias.
 */
export function walk(problem: RoundingProblem, random: () => number): Walked {
	const state = new WalkState(problem, random);
	spreadRemainders(state);
	const small = state.cells((cell) => state.isSmall[cell] === 1);
	fly(state, small, ['guide']);
	for (const cell of state.shuffled(small)) leadToEnd(state, cell);
	stir(state);
	for (const cell of state.cells((each) => state.isSmall[each] === 0)) {
		state.low[cell] = Math.floor(state.value[cell]! + EPSILON);
		state.high[cell] = Math.ceil(state.value[cell]! - EPSILON);
		if (state.low[cell] === state.high[cell]) state.settle(cell, state.low[cell]);
	}
	fly(state, state.cells(), ['guide', 'total', 'tie']);
	const value = Int32Array.from(state.value, Math.round);
	// A part led to its end by itself may have passed its whole.
	for (const [part, whole] of problem.parts) value[part] = Math.min(value[part]!, whole < 0 ? 0 : value[whole]!);
	return { value, released: state.released };
}

/**
 * Cells that keep a value or were lifted leave a remainder in their sums. It is spread over open cells, larger ones first; a sum
 * that cannot take it is given up, guides before totals.
 */
function spreadRemainders(state: WalkState): void {
	const { sums, count } = state.problem;
	for (let round = 0; round < sums.length; round++) {
		const binding = state.binding(['guide', 'total', 'tie']);
		const short = binding.map((sum) =>
			state.equation(sum).reduce((left, [cell, by]) => left - by * (state.value[cell]! - count[cell]!), 0)
		);
		if (short.every((each) => Math.abs(each) < EPSILON)) return;
		const spread = leastDirection(
			binding.map((sum) => state.equation(sum)),
			short,
			(cell) => state.room(cell) * (state.isSmall[cell] ? SMALL_WEIGHT : 1)
		);
		for (const [cell, by] of spread.moves)
			state.value[cell] = Math.min(state.high[cell]!, Math.max(state.low[cell]!, state.value[cell]! + by));
		const off = binding.filter(
			(sum) =>
				Math.abs(state.equation(sum).reduce((left, [cell, by]) => left + by * (state.value[cell]! - count[cell]!), 0)) >
				EPSILON
		);
		if (off.length > 0) state.released[state.leastOf(off)] = 1;
	}
}

/**
 * Leads a small cell that its like can no longer move to one of its ends. The answer is spread over all larger cells that its ties and totals
 * hold, thinly, so that none of them runs out of room early. A sum for which there is no such answer is given up.
 */
function leadToEnd(state: WalkState, cell: number): void {
	for (let step = 0; step < MOST_STEPS && state.isOpen[cell]; step++) {
		const binding = state.binding(['total', 'tie']);
		const equations = [...binding.map((sum) => state.equation(sum)), ...state.tightParts()];
		const answer = leastDirection(
			equations,
			equations.map((equation) => -equation.reduce((sum, [each, by]) => sum + (each === cell ? by : 0), 0)),
			(each) => (each === cell ? 0 : state.room(each) ** 2 * (state.isSmall[each] ? LAST_WEIGHT : 1))
		);
		if (answer.unmet.length > 0) {
			const sums = answer.unmet.flatMap((at) => (at < binding.length ? [binding[at]!] : []));
			if (sums.length === 0) break;
			state.released[state.leastOf(sums)] = 1;
			continue;
		}
		stepOf(state, [[cell, 1], ...answer.moves]);
	}
	if (state.isOpen[cell])
		state.settle(cell, state.random() < state.value[cell]! / state.high[cell]! ? state.high[cell]! : 0);
}

function stepOf(state: WalkState, moves: [cell: number, speed: number][]): void {
	const [up, down] = state.limits(moves);
	const step = up + down <= EPSILON ? 0 : state.random() < down / (up + down) ? up : -down;
	for (const [cell, speed] of moves) {
		state.value[cell] = state.value[cell]! + speed * step;
		if (state.isSmall[cell]) state.snap(cell);
	}
}

/**
 * Moves every larger cell once by an even random step, first in directions that keep the guides too, then what has not moved in
 * directions that keep ties and totals. Without it a larger cell whose neighbours happened to cancel would keep its count.
 */
function stir(state: WalkState): void {
	const moved = new Set<number>();
	for (const kinds of [
		['guide', 'total', 'tie'],
		['total', 'tie']
	] as const) {
		const larger = state.cells((cell) => !state.isSmall[cell]);
		if (larger.every((cell) => moved.has(cell))) return;
		const among = new Set(larger);
		const position = new Map(larger.map((cell, at) => [cell, at]));
		const equations = [...state.binding(kinds).map((sum) => state.equation(sum, among)), ...state.tightParts()].map(
			(equation) =>
				equation.flatMap(([cell, by]): [number, number][] => (among.has(cell) ? [[position.get(cell)!, by]] : []))
		);
		const tableau = new Tableau(
			larger.length,
			equations.filter((equation) => equation.length > 0),
			state.shuffled(larger.map((_, at) => at))
		);
		for (const column of state.shuffled(tableau.free())) {
			const moves = tableau.direction(column).map(([at, speed]): [number, number] => [larger[at]!, speed]);
			if (moves.every(([cell]) => moved.has(cell))) continue;
			const [up, down] = state.limits(moves);
			const step = (2 * state.random() - 1) * Math.min(up, down);
			for (const [cell, speed] of moves) {
				state.value[cell] = state.value[cell]! + speed * step;
				if (step !== 0) moved.add(cell);
			}
		}
	}
}
