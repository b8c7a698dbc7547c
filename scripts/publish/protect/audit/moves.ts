import { shuffled } from '../round/shuffle.ts';
import { EPSILON, Tableau } from '../round/tableau.ts';
import { columnsOf, type Model } from './model.ts';

/** A change of several variables that keeps every equation of a model. */
export interface Move {
	variables: Int32Array;
	steps: Int32Array;
}

/** How many bases of the null space are drawn: each shows other moves. */
const BASES = 3;
/** Exchanges looked for, per variable. */
const EXCHANGES = 16;
/** Moves over more variables are hardly ever possible. */
const LONGEST = 24;

/**
 * Whole-number moves along which one possible table becomes another: vectors of the null space of all equations over the free variables, read
 * off several bases with random pivots (circuits; cf. Diaconis & Sturmfels 1998), differences of those that overlap where they are shorter, and
 * exchanges of two variables against two others that stand in the same equations.
 * `isFree`: variables that can take more than one value.
 */
export function movesOf(model: Model, isFree: Uint8Array, random: () => number): Move[] {
	const free = Array.from(isFree.keys()).filter((variable) => isFree[variable]);
	const equations = equationsOf(model, isFree);
	const found = new Vectors(random);
	const bases = equations.length === 0 ? 1 : BASES;
	for (let basis = 0; basis < bases; basis++) {
		const order = shuffled(free, random);
		const position = new Map(order.map((variable, at) => [variable, at]));
		const tableau = new Tableau(
			order.length,
			equations.map((terms) => terms.map(([variable, by]): [number, number] => [position.get(variable)!, by])),
			order.keys()
		);
		for (const column of tableau.free()) {
			const vector = wholeSteps(tableau.direction(column).map(([at, by]) => [order[at]!, by]));
			if (vector) found.keep(vector);
		}
	}
	// Tables that share sums: only several changes in each keep what is common to them.
	if (equations.some((terms) => terms.some(([, by]) => by < 0))) shorten(found, random);
	exchange(free, equations, found, random);
	return found.all.map((vector) => ({
		variables: Int32Array.from(vector, ([variable]) => variable),
		steps: Int32Array.from(vector, ([, step]) => step)
	}));
}

/** Vectors, each once whatever its sign: told apart by sums of random numbers. */
class Vectors {
	readonly all: [variable: number, step: number][][] = [];
	private readonly kept = new Set<number>();
	private readonly marks = new Map<number, number>();

	constructor(private readonly random: () => number) {}

	keep(vector: [variable: number, step: number][]): void {
		if (vector.length === 0 || vector.length > LONGEST) return;
		let name = 0;
		for (const [variable, step] of vector) {
			let mark = this.marks.get(variable);
			if (mark === undefined) this.marks.set(variable, (mark = Math.floor(this.random() * 2 ** 44)));
			name += step * mark;
		}
		name = Math.abs(name);
		if (this.kept.has(name)) return;
		this.kept.add(name);
		this.all.push(vector);
	}
}

/** Equations over the free variables; the others are constants in them. Each once. */
function equationsOf(model: Model, isFree: Uint8Array): [variable: number, coefficient: number][][] {
	const equations = new Map<string, [number, number][]>();
	for (let row = 0; row < model.rowLow.length; row++) {
		if (model.rowLow[row] !== model.rowHigh[row]) continue;
		const terms: [number, number][] = [];
		for (let at = model.rowStart[row]!; at < model.rowStart[row + 1]!; at++)
			if (isFree[model.variables[at]!]) terms.push([model.variables[at]!, model.coefficients[at]!]);
		if (terms.length > 0) equations.set(terms.join(';'), terms);
	}
	return [...equations.values()];
}

/** The same direction in whole numbers, doubled or tripled where that makes it whole; null where nothing does. */
function wholeSteps(direction: [variable: number, speed: number][]): [number, number][] | null {
	for (const factor of [1, 2, 3]) {
		const steps = direction.map(([variable, speed]): [number, number] => [variable, speed * factor]);
		if (steps.every(([, step]) => Math.abs(step - Math.round(step)) < 10 * EPSILON))
			return steps
				.map(([variable, step]): [number, number] => [variable, Math.round(step)])
				.filter(([, step]) => step !== 0);
	}
	return null;
}

/** Adds sums and differences of moves that share variables, where these cancel. */
function shorten(found: Vectors, random: () => number): void {
	const vectors = [...found.all];
	const byVariable = new Map<number, number[]>();
	vectors.forEach((vector, at) => {
		for (const [variable] of vector) {
			const own = byVariable.get(variable);
			if (own) own.push(at);
			else byVariable.set(variable, [at]);
		}
	});
	for (const [at, vector] of vectors.entries())
		for (let look = 0; look < 4; look++) {
			const [variable, step] = vector[Math.floor(random() * vector.length)]!;
			const others = byVariable.get(variable)!;
			const other = others[Math.floor(random() * others.length)]!;
			if (other === at) continue;
			const by = -Math.sign(step) * Math.sign(vectors[other]!.find(([each]) => each === variable)![1]);
			const sum = new Map(vector);
			for (const [each, own] of vectors[other]!) sum.set(each, (sum.get(each) ?? 0) + by * own);
			const left = [...sum].filter(([, own]) => own !== 0);
			if (left.length <= Math.max(vector.length, vectors[other]!.length)) found.keep(left);
		}
}

/**
 * Adds moves that exchange one or two variables for one or two others: pairs that stand in the same equations, taken together, found by a
 * random number for each equation.
 */
function exchange(
	free: number[],
	equations: [variable: number, coefficient: number][][],
	found: Vectors,
	random: () => number
): void {
	const marks = new Map(free.map((variable) => [variable, 0]));
	for (const terms of equations) {
		const mark = Math.floor(random() * 2 ** 44);
		for (const [variable, by] of terms) marks.set(variable, marks.get(variable)! + by * mark);
	}
	const pairs = new Pairs(free, marks);
	for (const a of free)
		for (let look = 0; look < EXCHANGES; look++) {
			const b = look === 0 ? -1 : free[Math.floor(random() * free.length)]!;
			if (a === b) continue;
			const [c, d] = pairs.drawAlike(marks.get(a)! + (b < 0 ? 0 : marks.get(b)!), random());
			const steps = new Map<number, number>();
			for (const [variable, step] of [
				[a, 1],
				[b, 1],
				[c, -1],
				[d, -1]
			] as const)
				if (variable >= 0) steps.set(variable, (steps.get(variable) ?? 0) + step);
			found.keep([...steps].filter(([, step]) => step !== 0));
		}
}

/** Single variables and pairs of them, by the sum of their marks. In typed arrays: a block of 500 variables has 125,000 pairs. */
class Pairs {
	private readonly first: Int32Array;
	private readonly second: Int32Array;
	/** Group of each mark; the members of group g stand in `members` from starts[g] to starts[g + 1]. */
	private readonly groups = new Map<number, number>();
	private readonly starts: Int32Array;
	private readonly members: Int32Array;

	constructor(free: number[], marks: ReadonlyMap<number, number>) {
		const size = (free.length * (free.length + 1)) / 2;
		this.first = new Int32Array(size);
		this.second = new Int32Array(size);
		const groupOf = new Int32Array(size);
		const own = Float64Array.from(free, (variable) => marks.get(variable)!);
		let pair = 0;
		for (let at = 0; at < free.length; at++)
			for (let other = at; other < free.length; other++) {
				this.first[pair] = free[at]!;
				this.second[pair] = other === at ? -1 : free[other]!;
				const mark = own[at]! + (other === at ? 0 : own[other]!);
				let group = this.groups.get(mark);
				if (group === undefined) this.groups.set(mark, (group = this.groups.size));
				groupOf[pair++] = group;
			}
		this.starts = new Int32Array(this.groups.size + 1);
		for (const group of groupOf) this.starts[group + 1]!++;
		for (let group = 0; group < this.groups.size; group++) this.starts[group + 1]! += this.starts[group]!;
		this.members = new Int32Array(size);
		const filled = this.starts.slice();
		groupOf.forEach((group, at) => (this.members[filled[group]!++] = at));
	}

	/** One of those with this mark, at least one of which there is; the second is -1 for a single variable. */
	drawAlike(mark: number, chance: number): [number, number] {
		const group = this.groups.get(mark)!;
		const first = this.starts[group]!;
		const pair = this.members[first + Math.floor(chance * (this.starts[group + 1]! - first))]!;
		return [this.first[pair]!, this.second[pair]!];
	}
}

/**
 * The same moves in all editions at once: a count that has not changed moves in each of them. `links`: pairs of variables that are one cell
 * in two editions. Moves that break an equation of another edition are left out.
 */
export function jointMoves(
	moves: Move[],
	links: { plus: number; minus: number; isOneCell?: boolean }[],
	isFree: Uint8Array,
	model: Model
): Move[] {
	const before = new Map(links.filter(({ isOneCell }) => isOneCell).map(({ plus, minus }) => [plus, minus]));
	if (before.size === 0) return [];
	const { start, rows, coefficients } = columnsOf(model);
	const keepsEquations = (variables: number[], steps: number[]) => {
		const changes = new Map<number, number>();
		variables.forEach((variable, index) => {
			for (let at = start[variable]!; at < start[variable + 1]!; at++)
				if (model.rowLow[rows[at]!] === model.rowHigh[rows[at]!])
					changes.set(rows[at]!, (changes.get(rows[at]!) ?? 0) + coefficients[at]! * steps[index]!);
		});
		return [...changes.values()].every((change) => change === 0);
	};
	return moves.flatMap(({ variables, steps }): Move[] => {
		const all = [...variables];
		const by = [...steps];
		for (let at = 0; at < all.length && all.length <= LONGEST; at++) {
			const next = before.get(all[at]!);
			if (next === undefined) continue;
			if (!isFree[next] || all.includes(next)) return [];
			all.push(next);
			by.push(by[at]!);
		}
		if (all.length === variables.length || all.length > LONGEST || !keepsEquations(all, by)) return [];
		return [{ variables: Int32Array.from(all), steps: Int32Array.from(by) }];
	});
}
