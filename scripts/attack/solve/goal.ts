import type { Target } from '../model/system.ts';
import type { Problem } from './component.ts';

/** A target within one problem: Σ coefficient × variable + constant, with what has been seen and proven of it. */
export interface Goal {
	target: Target;
	variables: number[];
	coefficients: number[];
	constant: number;
	/** Least and greatest value that a table which meets everything was seen to have; Infinity, -Infinity where none was. */
	seenLow: number;
	seenHigh: number;
	/** No table goes beyond these. */
	low: number;
	high: number;
	/** What a reader believes who starts from the base rates of the table, and one to whom all counts are alike likely. */
	posterior: Partial<Record<PriorKind, Posterior>>;
}

export type PriorKind = 'base' | 'flat';

/** Chances by value 0..threshold-1, the last entry all above. */
export interface Posterior {
	chances: number[];
	/** False where the walk was too short to tell. */
	isSettled: boolean;
}

/** A target as a goal of a problem, bounded by the ranges of its counts. */
export function goalOf({ low, high, local }: Problem, target: Target, known: (variable: number) => number): Goal {
	const weights = new Map<number, number>();
	let constant = 0;
	target.variables.forEach((variable, at) => {
		const here = local.get(variable);
		if (here === undefined) constant += target.coefficients[at]! * known(variable);
		else weights.set(here, (weights.get(here) ?? 0) + target.coefficients[at]!);
	});
	const kept = [...weights].filter(([, weight]) => weight !== 0);
	const goal: Goal = {
		target,
		variables: kept.map(([at]) => at),
		coefficients: kept.map(([, weight]) => weight),
		constant,
		seenLow: Infinity,
		seenHigh: -Infinity,
		low: constant,
		high: constant,
		posterior: {}
	};
	for (const [variable, weight] of kept) {
		goal.low += weight * (weight > 0 ? low[variable]! : high[variable]!);
		goal.high += weight * (weight > 0 ? high[variable]! : low[variable]!);
	}
	return goal;
}

/** Value of a goal in a table. */
export function valueOf({ variables, coefficients, constant }: Goal, table: ArrayLike<number>): number {
	let value = constant;
	for (let at = 0; at < variables.length; at++) value += coefficients[at]! * table[variables[at]!]!;
	return value;
}

/** Takes a table that meets everything as a witness for all goals. */
export function witness(goals: Goal[], table: ArrayLike<number>): void {
	for (const goal of goals) {
		const value = valueOf(goal, table);
		if (value < goal.seenLow) goal.seenLow = value;
		if (value > goal.seenHigh) goal.seenHigh = value;
	}
}

export const isSafe = ({ seenLow, seenHigh, target }: Goal) => seenHigh - seenLow >= target.width;

/**
 * True for a number of people that is told: the tables that are possible leave less than the width, and it can be a small one.
 * A change is told only where there is one.
 */
export function isExposed({ low, high, target }: Goal): boolean {
	if (high - low >= target.width || low >= target.threshold) return false;
	return target.kind !== 'perubahan' || (high > 0 && low > -target.threshold && !(low === 0 && high === 0));
}

/** A guess of a small number of people: the likeliest value, where that is one of 1..threshold-1. */
export function bestGuess({ chances }: Posterior): { value: number; chance: number } | null {
	const chance = Math.max(...chances);
	const value = chances.indexOf(chance);
	return value > 0 && value < chances.length - 1 ? { value, chance } : null;
}

/** A guess with a greater chance is a certain one. */
const CERTAIN = 0.9;

/** A guess of a small number that a reader who starts from the base rates may rely on. */
export function certainGuess({ posterior: { base } }: Goal): { value: number; chance: number } | null {
	const guess = base?.isSettled ? bestGuess(base) : null;
	return guess && guess.chance > CERTAIN ? guess : null;
}
