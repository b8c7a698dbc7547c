import type { Row, System } from '../model/system.ts';

/** Counts that hang together, with what is known of them in whole numbers; variables are numbered anew from 0. */
export interface Problem {
	/** Variable of the system → variable of the problem; several where they are known to be equal. */
	local: Map<number, number>;
	/** One variable of the system for each of the problem. */
	first: number[];
	members: number[][];
	low: Int32Array;
	high: Int32Array;
	rows: LocalRow[];
	/** Rows in which each variable stands, and its coefficient in each. */
	rowsOf: number[][];
	weightsOf: number[][];
}

export interface LocalRow {
	variables: number[];
	coefficients: number[];
	low: number;
	high: number;
}

/** Sets of counts that rows tie together. Counts that are known already tie nothing. */
export function components(system: System, rows: Row[]): { counts: number[]; rows: Row[] }[] {
	const parent = system.counts.map((_, at) => at);
	const root = (at: number): number => {
		while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
		return at;
	};
	const isOpen = (variable: number) => system.low[variable]! < system.high[variable]!;
	for (const { variables } of rows) {
		const [first, ...rest] = variables.filter(isOpen);
		for (const variable of rest) parent[root(variable)] = root(first!);
	}
	const found = new Map<number, { counts: number[]; rows: Row[] }>();
	for (const variable of system.counts.keys()) {
		if (!isOpen(variable)) continue;
		const group = found.get(root(variable));
		if (group) group.counts.push(variable);
		else found.set(root(variable), { counts: [variable], rows: [] });
	}
	for (const row of rows) {
		const open = row.variables.find(isOpen);
		if (open !== undefined) found.get(root(open))!.rows.push(row);
	}
	return [...found.values()];
}

/** Makes a problem of some counts and rows; null where ranges of counts that are known to be equal do not meet. */
export function problemOf(system: System, counts: number[], rows: Row[]): Problem | null {
	const { roots, rest } = merged(system, counts, rows);
	const local = new Map<number, number>();
	const problem: Problem = {
		local,
		first: [],
		members: [],
		low: new Int32Array(counts.length),
		high: new Int32Array(counts.length),
		rows: [],
		rowsOf: [],
		weightsOf: []
	};
	for (const variable of counts) {
		const root = roots.get(variable) ?? variable;
		let at = local.get(root);
		if (at === undefined) {
			at = problem.first.push(root) - 1;
			local.set(root, at);
			problem.members.push([]);
			problem.rowsOf.push([]);
			problem.weightsOf.push([]);
			problem.low[at] = system.low[root]!;
			problem.high[at] = system.high[root]!;
		}
		local.set(variable, at);
		problem.members[at]!.push(variable);
		problem.low[at] = Math.max(problem.low[at]!, system.low[variable]!);
		problem.high[at] = Math.min(problem.high[at]!, system.high[variable]!);
		if (problem.low[at]! > problem.high[at]!) return null;
	}
	problem.low = problem.low.slice(0, problem.first.length);
	problem.high = problem.high.slice(0, problem.first.length);
	const seen = new Set<string>();
	for (const row of rest) {
		const added = localRow(system, problem, row);
		if (!added) return null;
		const name = `${added.variables.join()}:${added.coefficients.join()}:${added.low}:${added.high}`;
		if (added.variables.length === 0 || seen.has(name)) continue;
		seen.add(name);
		const at = problem.rows.push(added) - 1;
		added.variables.forEach((variable, index) => {
			problem.rowsOf[variable]!.push(at);
			problem.weightsOf[variable]!.push(added.coefficients[index]!);
		});
	}
	return problem;
}

/** Equal counts become one variable. */
function merged(system: System, counts: number[], rows: Row[]) {
	const roots = new Map<number, number>();
	const root = (at: number): number => {
		let top = at;
		while (roots.has(top)) top = roots.get(top)!;
		return top;
	};
	const inside = new Set(counts);
	const rest: Row[] = [];
	for (const row of rows) {
		const [a, b] = row.variables;
		const isEquality =
			row.variables.length === 2 &&
			row.low === 0 &&
			row.high === 0 &&
			row.coefficients[0] === -row.coefficients[1]! &&
			inside.has(a!) &&
			inside.has(b!);
		if (!isEquality) rest.push(row);
		else if (root(a!) !== root(b!)) roots.set(root(a!), root(b!));
	}
	const flat = new Map(counts.flatMap((at): [number, number][] => (root(at) === at ? [] : [[at, root(at)]])));
	return { roots: flat, rest };
}

/** A row over the variables of a problem; counts that are known move to the other side. Null where it cannot hold. */
function localRow(system: System, { local }: Problem, row: Row): LocalRow | null {
	const weights = new Map<number, number>();
	let known = 0;
	row.variables.forEach((variable, at) => {
		const here = local.get(variable);
		if (here === undefined) known += row.coefficients[at]! * system.low[variable]!;
		else weights.set(here, (weights.get(here) ?? 0) + row.coefficients[at]!);
	});
	const kept = [...weights].filter(([, weight]) => weight !== 0).sort(([a], [b]) => a - b);
	const low = row.low - known;
	const high = row.high - known;
	if (kept.length === 0 && (low > 0 || high < 0)) return null;
	return { variables: kept.map(([at]) => at), coefficients: kept.map(([, weight]) => weight), low, high };
}
