import type { Row, System, Target } from '../model/system.ts';
import { logWeights } from './chances.ts';
import { problemOf, type Problem } from './component.ts';
import { enumerate, type Weights } from './enumerate.ts';
import { bestGuess, goalOf, isSafe, witness, type Goal } from './goal.ts';
import { FLAT, type Prior } from './prior.ts';
import { randomOf } from './random.ts';
import { propagate } from './propagate.ts';
import { sample } from './sample.ts';
import { Programme, solver } from './whole-numbers.ts';

/** Proposals a count in the walk that looks for witnesses, in the one that counts chances, and in one that confirms a claim. */
const SWEEPS = { flat: 700, base: 1200, push: 250 };
/** Walks that look for rare tables before programmes are solved, and how strongly each person draws them (in logarithms). */
const PUSHES = 6;
const FORCE = 1.5;
const LONGER = 5;

/** What was found of one component. */
export interface Solved {
	goals: Goal[];
	/** Rows of belief that contradict what is published, and were given up. */
	dropped: number;
	/** True where nothing published agrees with itself, so that nothing was found. */
	isContradictory: boolean;
	/** Whole-number programmes that were needed. */
	programmes: number;
}

export interface Effort {
	priorOf: (count: number) => Prior;
	/** Without it only ranges are found. */
	isCertainty: boolean;
	/** What is found holds under a guess, and is not kept for the counts. */
	isHypothesis: boolean;
}

/**
 * Attacks one component: ranges by propagation, all tables where they can be listed, else a walk over them for witnesses and chances,
 * and whole-number programmes for what is left. Beliefs that contradict the published numbers are given up.
 */
export async function solve(
	system: System,
	{ counts, rows }: { counts: number[]; rows: Row[] },
	targets: Target[],
	effort: Effort
): Promise<Solved> {
	const certain = rows.filter(({ isBelief }) => !isBelief);
	const fitting = rows.filter((row) => !row.isBelief || isMetByValues(system, row));
	let tried = -1;
	for (const used of [rows, fitting, certain]) {
		// Nothing was given up since the last try.
		if (used.length === tried) continue;
		tried = used.length;
		const problem = problemOf(system, counts, used);
		if (!problem || !propagate(problem)) continue;
		const goals = targets.map((target) => goalOf(problem, target, (variable) => system.low[variable]!));
		const programmes = await pursue(system, problem, goals, effort);
		if (programmes === null) continue;
		if (!effort.isHypothesis) keep(system, problem);
		return { goals, dropped: rows.length - used.length, isContradictory: false, programmes };
	}
	return { goals: [], dropped: rows.length, isContradictory: true, programmes: 0 };
}

function keep(system: System, { local, low, high }: Problem): void {
	for (const [variable, at] of local) {
		system.low[variable] = low[at]!;
		system.high[variable] = high[at]!;
	}
}

/** True where the published values meet a row, or where they do not say. */
const isMetByValues = (system: System, { variables, coefficients, low, high }: Row) => {
	if (variables.some((variable) => system.counts[variable]!.shown === null)) return true;
	const sum = variables.reduce(
		(all, variable, at) => all + coefficients[at]! * (system.counts[variable]!.shown ?? 0),
		0
	);
	return sum >= low && sum <= high;
};

/** Finds ranges and chances of all goals; null where no table meets all rows, else the programmes that were solved. */
async function pursue(system: System, problem: Problem, goals: Goal[], effort: Effort): Promise<number | null> {
	if (goals.length === 0) return 0;
	const base = logWeights(system, problem, effort.priorOf);
	const flat = logWeights(system, problem, () => FLAT);
	const weights: Weights | null = base && flat ? { base, flat } : null;
	const tables = enumerate(problem, goals, weights);
	if (tables !== null) return tables === 0 ? null : 0;
	if (weights) walk(system, problem, goals, weights, effort.isCertainty);
	const open = goals.filter(isUnproven);
	const isProven = goals.some(({ seenHigh }) => seenHigh > -Infinity);
	if (open.length === 0 && isProven) return 0;
	// Under a guess the relaxation does: what it narrows is narrow, and what it does not is not claimed.
	return programmes(problem, goals, open, { isProven, isWhole: !effort.isHypothesis });
}

function walk(system: System, problem: Problem, goals: Goal[], weights: Weights, isCertainty: boolean): void {
	const start = problem.members.map(([first], at) => system.counts[first!]!.shown ?? problem.low[at]!);
	const go = (kind: 'base' | 'flat', sweeps: number) =>
		sample(problem, goals, { start, weights: weights[kind], sweeps, seed: problem.first[0]!, kind });
	// To whom all counts are alike likely, the rare ones are seen as well: the better witness.
	go('flat', SWEEPS.flat);
	for (let round = 0; round < PUSHES && goals.some(isUnproven); round++) {
		const pushed = push(weights.flat, goals.filter(isUnproven), randomOf(problem.first[0]! + round));
		sample(problem, goals, { start, weights: pushed, sweeps: SWEEPS.push, seed: round, kind: null });
	}
	if (!isCertainty) return;
	go('base', SWEEPS.base);
	for (const kind of ['base', 'flat'] as const)
		if (goals.some((goal) => isUnclear(goal, kind))) go(kind, SWEEPS[kind] * LONGER);
}

const isUnproven = (goal: Goal) => !isSafe(goal) && goal.high - goal.low >= goal.target.width;

/** Weights that draw the counts of some goals to one of their ends each, so that a walk sees tables that are rare. */
function push(weights: Float64Array[], goals: Goal[], random: () => number): Float64Array[] {
	const pushed = [...weights];
	for (const { variables } of goals) {
		const force = random() < 0.5 ? -FORCE : FORCE;
		for (const variable of variables)
			pushed[variable] = weights[variable]!.map((weight, step) => weight + force * step);
	}
	return pushed;
}

/** Guesses from this chance on are looked at again for longer. */
const NEARLY = { settled: 0.87, unsettled: 0.75 };

function isUnclear({ posterior }: Goal, kind: 'base' | 'flat'): boolean {
	const shares = posterior[kind];
	return (
		shares !== undefined && (bestGuess(shares)?.chance ?? 0) > (shares.isSettled ? NEARLY.settled : NEARLY.unsettled)
	);
}

/** Both ends of what is left, by programming; each table found is a witness for all. */
async function programmes(
	problem: Problem,
	goals: Goal[],
	open: Goal[],
	{ isProven, isWhole }: { isProven: boolean; isWhole: boolean }
): Promise<number | null> {
	const programme = new Programme(await solver(), problem, isWhole);
	let solved = 0;
	try {
		for (const goal of open.length > 0 ? open : goals.slice(0, 1)) {
			if (isSafe(goal)) continue;
			for (const isGreatest of [true, false]) {
				const { bound, table, isInfeasible } = programme.end(goal, isGreatest);
				solved++;
				if (isInfeasible && !isProven) return null;
				if (table && isWhole) witness(goals, table);
				if (isGreatest) goal.high = Math.min(goal.high, bound);
				else goal.low = Math.max(goal.low, bound);
				if (isSafe(goal)) break;
			}
		}
	} finally {
		programme.close();
	}
	return solved;
}
