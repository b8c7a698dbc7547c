import { buildSystem } from './model/build.ts';
import type { Row, System, Target } from './model/system.ts';
import type { Edition } from './read/edition.ts';
import { components, type Problem } from './solve/component.ts';
import { goalOf, isExposed, type Goal } from './solve/goal.ts';
import { priors } from './solve/priors.ts';
import { solve, type Effort, type Solved } from './solve/solve.ts';

/** Everything that was found, target by target. */
export interface Attacked {
	editions: Edition[];
	system: System;
	goals: Goal[];
	/** Components that were attacked, beliefs given up in them, components that contradict themselves, programmes solved. */
	components: number;
	dropped: number;
	contradictory: number;
	programmes: number;
	/** Numbers that the hypothesis "rounded totals are the truth" would tell; null where it was not tested. */
	hypothetical: Goal[];
	hypotheses: number;
}

/** Attacks releases with all that they say, one by one and together. */
export async function attack(given: Edition[], say: (line: string) => void = () => undefined): Promise<Attacked> {
	const { system, editions } = buildSystem(given);
	say(
		`${system.counts.length} sel, ${system.rows.length} persamaan, ${system.targets.length} angka yang harus tetap tidak pasti`
	);
	const effort: Effort = { priorOf: priors(system), isCertainty: true, isHypothesis: false };
	const found: Attacked = {
		editions,
		system,
		goals: [],
		components: 0,
		dropped: 0,
		contradictory: 0,
		programmes: 0,
		hypothetical: [],
		hypotheses: system.hypotheses.length
	};
	const plan = layOut(system);
	const cells = new Map<number, Goal>();
	const alone = new Set<number>();
	for (const [at, part] of plan.parts.entries()) {
		const solved = await solve(system, part, part.targets, effort);
		take(found, solved);
		for (const goal of solved.goals) if (goal.target.kind === 'sel') cells.set(goal.target.variables[0]!, goal);
		if (part.counts.length === 1) alone.add(part.counts[0]!);
		if (at % 200 === 199) say(`${at + 1} dari ${plan.parts.length} kelompok sel diserang`);
	}
	for (const target of plan.across)
		found.goals.push(acrossGoal(system, target, (variable) => seen(system, cells, alone, variable)));
	found.hypothetical = await suppose(system, plan.parts, found.goals, effort);
	return found;
}

function take(found: Attacked, { goals, dropped, isContradictory, programmes }: Solved): void {
	found.goals.push(...goals);
	found.components++;
	found.dropped += dropped;
	found.programmes += programmes;
	if (isContradictory) found.contradictory++;
}

/** A component with the secrets in it. */
interface Part {
	counts: number[];
	rows: Row[];
	targets: Target[];
}

/** Components with their targets; those that reach over several, or that hang on nothing unknown, stand apart. */
function layOut(system: System): { parts: Part[]; across: Target[] } {
	const parts: Part[] = components(system, system.rows).map((part) => ({ ...part, targets: [] }));
	const partOf = new Map<number, number>();
	parts.forEach(({ counts }, at) => counts.forEach((variable) => partOf.set(variable, at)));
	const across: Target[] = [];
	for (const target of system.targets) {
		const places = new Set(target.variables.flatMap((variable) => partOf.get(variable) ?? []));
		const [place] = places;
		if (places.size === 1) parts[place!]!.targets.push(target);
		else across.push(target);
	}
	return { parts, across };
}

/**
 * A number over several components: its range is the sum of theirs, and it is at least as uncertain as the least certain of its cells,
 * since what is possible in one is possible beside anything in the others.
 */
function acrossGoal(system: System, target: Target, seenOf: (variable: number) => Seen): Goal {
	const goal = goalOf(NOTHING, target, (variable) => system.low[variable]!);
	Object.assign(goal, system.range(target));
	for (const variable of target.variables) {
		const cell = seenOf(variable);
		if (cell.seenHigh - cell.seenLow > goal.seenHigh - goal.seenLow)
			[goal.seenLow, goal.seenHigh] = [cell.seenLow, cell.seenHigh];
	}
	return goal;
}

type Seen = Pick<Goal, 'seenLow' | 'seenHigh'>;

/** What tables are known to have in a cell: a count that stands alone can be anything in its range. */
function seen(system: System, cells: Map<number, Goal>, alone: Set<number>, variable: number): Seen {
	const cell = cells.get(variable);
	if (cell) return cell;
	const [seenLow, seenHigh] = [system.low[variable]!, system.high[variable]!];
	return alone.has(variable) || seenLow === seenHigh
		? { seenLow, seenHigh }
		: { seenLow: Infinity, seenHigh: -Infinity };
}

/**
 * Takes all totals that are labelled as rounded for the truth and looks what that would tell beyond what is told already. A label must
 * make this a bad guess: an outsider cannot see whether it is.
 */
async function suppose(system: System, parts: Part[], goals: Goal[], effort: Effort): Promise<Goal[]> {
	const told = new Set(goals.filter(isExposed).map(({ target }) => target));
	const partOf = new Map(parts.flatMap((part) => part.counts.map((variable): [number, Part] => [variable, part])));
	const supposed = new Map<Part, Row[]>();
	for (const { variables, coefficients, value } of system.hypotheses) {
		const touched = new Set(variables.flatMap((variable) => partOf.get(variable) ?? []));
		const [part] = touched;
		if (touched.size !== 1 || !part) continue;
		const row = { variables, coefficients, low: value, high: value, isBelief: true };
		supposed.set(part, [...(supposed.get(part) ?? []), row]);
	}
	const found: Goal[] = [];
	for (const [part, rows] of supposed) {
		const guessed = { counts: part.counts, rows: [...part.rows, ...rows] };
		const solved = await solve(system, guessed, part.targets, { ...effort, isCertainty: false, isHypothesis: true });
		found.push(...solved.goals.filter((goal) => isExposed(goal) && !told.has(goal.target)));
	}
	return found;
}

const NOTHING: Problem = {
	local: new Map(),
	first: [],
	members: [],
	low: new Int32Array(),
	high: new Int32Array(),
	rows: [],
	rowsOf: [],
	weightsOf: []
};
