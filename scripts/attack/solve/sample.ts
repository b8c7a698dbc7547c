import type { Problem } from './component.ts';
import { slot } from './enumerate.ts';
import { witness, type Goal, type Posterior, type PriorKind } from './goal.ts';
import { movesOf } from './moves.ts';
import { randomOf } from './random.ts';

/** Price of one person by which a row is missed. Low enough that the chain walks through such tables, which are not counted. */
const PRICE = 3;
/** Of ten proposals this many change a single count; the others keep the equalities. */
const SINGLES = 2;
/** How often a walk is looked at while each count is proposed once. */
const LOOKS = 2;
/** Tables that must have been counted for chances to be told. */
const LEAST_TABLES = 200;
/** Difference of the chances of the best guess between the two halves of a chain above which it has not mixed. */
const UNSTEADY = 0.12;

/** A walk over the tables of a problem. */
export interface Walk {
	/** Where to start, usually at what was published. */
	start: ArrayLike<number>;
	weights: Float64Array[];
	/** Proposals a variable. */
	sweeps: number;
	seed: number;
	/** Which posterior of the goals is told by this walk; without it only witnesses are looked for. */
	kind: PriorKind | null;
}

/**
 * Metropolis over tables of whole numbers, with a price for each row that is missed; only tables that meet every row are counted
 * and taken as witnesses. Returns how many were.
 */
export function sample(problem: Problem, goals: Goal[], { start, weights, sweeps, seed, kind }: Walk): number {
	const { low, high, rows } = problem;
	const n = low.length;
	const table = Int32Array.from(low, (least, at) => Math.min(high[at]!, Math.max(least, start[at] ?? least)));
	const walker = new Walker(problem, table, weights, randomOf(seed));
	const half = [0, 1].map(() => goals.map(({ target }) => new Float64Array(target.threshold + 1)));
	const counted = [0, 0];
	if (rows.every((_, row) => walker.missOf(row) === 0)) witness(goals, table);
	const looks = sweeps * LOOKS;
	for (let look = 0; look < looks; look++) {
		for (let step = 0; step < n; step += LOOKS) walker.step();
		// The first tenth forgets the start.
		if (walker.missed > 0 || look * 10 < looks) continue;
		const part = look * 20 < looks * 11 ? 0 : 1;
		counted[part]!++;
		witness(goals, table);
		if (kind) goals.forEach((goal, at) => half[part]![at]![slot(goal, table)]!++);
	}
	const [first = 0, second = 0] = counted;
	if (kind)
		goals.forEach((goal, at) => (goal.posterior[kind] = posteriorOf(half[0]![at]!, half[1]![at]!, first, second)));
	return first + second;
}

function posteriorOf(first: Float64Array, second: Float64Array, n: number, m: number): Posterior {
	const chances = Array.from(first, (hits, at) => (hits + second[at]!) / Math.max(1, n + m));
	const best = chances.indexOf(Math.max(...chances));
	const isSteady = Math.abs(first[best]! / Math.max(1, n) - second[best]! / Math.max(1, m)) <= UNSTEADY;
	return { chances, isSettled: Math.min(n, m) * 2 >= LEAST_TABLES && isSteady };
}

class Walker {
	/** People by which all rows together are missed. */
	missed = 0;
	private readonly sums: Float64Array;
	private readonly variables = new Int32Array(4);
	private readonly steps = new Int32Array(4);
	private readonly moves;
	private readonly open: number[];

	constructor(
		private readonly problem: Problem,
		private readonly table: Int32Array,
		private readonly weights: Float64Array[],
		private readonly random: () => number
	) {
		this.sums = Float64Array.from(problem.rows, ({ variables, coefficients }) =>
			variables.reduce((sum, variable, at) => sum + coefficients[at]! * table[variable]!, 0)
		);
		this.moves = movesOf(problem);
		this.open = [...table.keys()].filter((at) => problem.low[at]! < problem.high[at]!);
		problem.rows.forEach((_, row) => (this.missed += this.missOf(row)));
	}

	missOf(row: number): number {
		const { low, high } = this.problem.rows[row]!;
		const sum = this.sums[row]!;
		return sum < low ? low - sum : sum > high ? sum - high : 0;
	}

	step(): void {
		const { random, variables, steps } = this;
		let size = 0;
		if (random() * 10 >= SINGLES) size = this.moves.draw(random, variables, steps);
		if (size === 0) {
			variables[0] = this.open[Math.floor(random() * this.open.length)]!;
			steps[0] = random() < 0.5 ? -1 : 1;
			size = 1;
		}
		let gain = 0;
		for (let at = 0; at < size; at++) {
			const variable = variables[at]!;
			const value = this.table[variable]! + steps[at]!;
			if (value < this.problem.low[variable]! || value > this.problem.high[variable]!) return;
			const offset = this.problem.low[variable]!;
			gain += this.weights[variable]![value - offset]! - this.weights[variable]![value - steps[at]! - offset]!;
		}
		const before = this.missed;
		this.apply(size, 1);
		const exponent = gain - PRICE * (this.missed - before);
		if (exponent < 0 && random() >= Math.exp(exponent)) this.apply(size, -1);
	}

	private apply(size: number, sign: number): void {
		const { rowsOf, weightsOf } = this.problem;
		for (let at = 0; at < size; at++) {
			const variable = this.variables[at]!;
			const step = sign * this.steps[at]!;
			this.table[variable]! += step;
			const rows = rowsOf[variable]!;
			const weights = weightsOf[variable]!;
			for (let index = 0; index < rows.length; index++) {
				const row = rows[index]!;
				this.missed -= this.missOf(row);
				this.sums[row]! += weights[index]! * step;
				this.missed += this.missOf(row);
			}
		}
	}
}
