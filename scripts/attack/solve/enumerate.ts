import type { Problem } from './component.ts';
import { valueOf, witness, type Goal, type PriorKind } from './goal.ts';

/** Logarithms of chance by variable and value, for each kind of prior. */
export type Weights = Record<PriorKind, Float64Array[]>;

const KINDS = ['base', 'flat'] as const;

/** Steps after which a problem is too large to be listed. */
const MOST_STEPS = 60_000;

/**
 * Lists every table of whole numbers that meets all rows, so that ranges are exact and chances are sums.
 * Null where there are too many; else the number of tables. `weights` may be null: then only ranges are found.
 */
export function enumerate(problem: Problem, goals: Goal[], weights: Weights | null): number | null {
	const { low, high, rows, rowsOf, weightsOf } = problem;
	let size = 1;
	for (let at = 0; at < low.length; at++) if ((size *= high[at]! - low[at]! + 1) > 1e12) return null;
	const order = byRows(problem);
	const table = Int32Array.from(low);
	const least = Float64Array.from(rows, (row) => bound(problem, row, true));
	const most = Float64Array.from(rows, (row) => bound(problem, row, false));
	const chances = KINDS.map(() => goals.map(({ target }) => new Array<number>(target.threshold + 1).fill(0)));
	const all = [0, 0];
	const path = [0, 0];
	let steps = 0;
	let tables = 0;
	/** Settles a variable on a value in the bounds of its rows, or with -1 frees it again. */
	const shift = (variable: number, value: number, sign: number) => {
		rowsOf[variable]!.forEach((row, at) => {
			const weight = sign * weightsOf[variable]![at]!;
			const isPositive = weightsOf[variable]![at]! > 0;
			least[row]! += weight * (value - (isPositive ? low : high)[variable]!);
			most[row]! -= weight * ((isPositive ? high : low)[variable]! - value);
		});
	};
	const descend = (depth: number): boolean => {
		if (depth === order.length) {
			tables++;
			witness(goals, table);
			const [base, flat] = [Math.exp(path[0]!), Math.exp(path[1]!)];
			all[0]! += base;
			all[1]! += flat;
			goals.forEach((goal, at) => {
				const place = slot(goal, table);
				chances[0]![at]![place]! += base;
				chances[1]![at]![place]! += flat;
			});
			return true;
		}
		const variable = order[depth]!;
		const [from, to] = [low[variable]!, high[variable]!];
		for (let value = from; value <= to; value++) {
			if (++steps > MOST_STEPS) return false;
			table[variable] = value;
			let isPossible = true;
			shift(variable, value, 1);
			for (const row of rowsOf[variable]!)
				if (least[row]! > rows[row]!.high || most[row]! < rows[row]!.low) isPossible = false;
			const own = KINDS.map((kind) => weights?.[kind][variable]?.[value - from] ?? 0);
			own.forEach((weight, kind) => (path[kind]! += weight));
			const isDone = !isPossible || descend(depth + 1);
			own.forEach((weight, kind) => (path[kind]! -= weight));
			shift(variable, value, -1);
			if (!isDone) return false;
		}
		return true;
	};
	if (!descend(0)) return null;
	goals.forEach((goal, at) => {
		if (tables > 0) [goal.low, goal.high] = [goal.seenLow, goal.seenHigh];
		KINDS.forEach((kind, of) => {
			if (weights && all[of]! > 0)
				goal.posterior[kind] = { chances: chances[of]![at]!.map((chance) => chance / all[of]!), isSettled: true };
		});
	});
	return tables;
}

/** Place of a value in the posterior of a goal; changes are counted by their size. */
export function slot(goal: Goal, table: ArrayLike<number>): number {
	const value = Math.abs(valueOf(goal, table));
	return Math.min(value, goal.target.threshold);
}

function bound({ low, high }: Problem, row: Problem['rows'][number], isLeast: boolean): number {
	return row.variables.reduce((sum, variable, at) => {
		const weight = row.coefficients[at]!;
		return sum + weight * (weight > 0 === isLeast ? low[variable]! : high[variable]!);
	}, 0);
}

/** Variables in such an order that rows are complete early. */
function byRows({ rows, low }: Problem): number[] {
	const order = new Set<number>();
	for (const { variables } of [...rows].sort((a, b) => a.variables.length - b.variables.length))
		for (const variable of variables) order.add(variable);
	for (let at = 0; at < low.length; at++) order.add(at);
	return [...order];
}
