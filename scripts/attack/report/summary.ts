import type { Place, TargetKind } from '../model/system.ts';
import type { Attacked } from '../attack.ts';
import { bestGuess, certainGuess, isExposed, isSafe, type Goal } from '../solve/goal.ts';

/** Why a number counts as told: its range is too narrow, or a guess of it is nearly certain. */
export type Reason = 'sempit' | 'pasti';

/** A number of people that the releases tell. */
export interface ExposedCell extends Place {
	kind: TargetKind;
	reason: Reason;
	/** The true number lies in low..high. */
	low: number;
	high: number;
	guess: number | null;
	chance: number | null;
}

/** What was found of one table, kind by kind. */
export interface TableSummary {
	release: string;
	table: string;
	kind: TargetKind;
	sensitive: number;
	/** Least width that is known to remain; null where none was shown. */
	narrowest: number | null;
	exposed: number;
	/** Best guesses of 1..k-1 with a chance above 0.9, from base rates and with all counts alike likely. */
	certain: number;
	certainFlat: number;
	/** Mean chance of the best guess, where that is one of 1..k-1. */
	meanGuess: number | null;
	/** Numbers whose chances the walk did not settle, and numbers of which neither safety nor exposure was shown. */
	unsettled: number;
	undecided: number;
}

export interface Summary {
	releases: string[];
	tables: TableSummary[];
	exposed: ExposedCell[];
	hypothesis: { totals: number; told: ExposedCell[] };
	components: number;
	droppedBeliefs: number;
	contradictory: number;
	programmes: number;
	/** False where a manifest states no rules, so that the attack knew less than it could. */
	hasRules: boolean;
}

/** Puts what was found into numbers and a list by public names. */
export function summarise(found: Attacked): Summary {
	const groups = new Map<string, Goal[]>();
	for (const goal of found.goals) {
		const { kind, at } = goal.target;
		const name = `${at.release}|${at.table}|${kind}`;
		const group = groups.get(name);
		if (group) group.push(goal);
		else groups.set(name, [goal]);
	}
	return {
		releases: found.editions.map(({ name }) => name),
		tables: [...groups.values()].map(summaryOf),
		exposed: found.goals.flatMap(exposedCell),
		hypothesis: { totals: found.hypotheses, told: found.hypothetical.flatMap(exposedCell) },
		components: found.components,
		droppedBeliefs: found.dropped,
		contradictory: found.contradictory,
		programmes: found.programmes,
		hasRules: found.editions.every(({ release }) =>
			release.datasets.every(({ protection }) => protection.method === 'none' || protection.rules)
		)
	};
}

function summaryOf(goals: Goal[]): TableSummary {
	const { kind, at } = goals[0]!.target;
	const guesses = goals.flatMap(({ posterior: { base } }) => (base?.isSettled ? (bestGuess(base)?.chance ?? []) : []));
	const flat = goals.flatMap(({ posterior }) =>
		posterior.flat?.isSettled ? (bestGuess(posterior.flat)?.chance ?? []) : []
	);
	const widths = goals.flatMap((goal) => widthOf(goal) ?? []);
	return {
		release: at.release,
		table: at.table,
		kind,
		sensitive: goals.length,
		narrowest: widths.length > 0 ? widths.reduce((least, width) => Math.min(least, width)) : null,
		exposed: goals.filter(isExposed).length,
		certain: goals.filter(certainGuess).length,
		certainFlat: flat.filter((chance) => chance > 0.9).length,
		meanGuess: guesses.length > 0 ? guesses.reduce((sum, chance) => sum + chance, 0) / guesses.length : null,
		unsettled: goals.filter(({ posterior: { base } }) => base && !base.isSettled).length,
		undecided: goals.filter((goal) => !isExposed(goal) && !isSafe(goal) && goal.low < goal.target.threshold).length
	};
}

/** Width that remains: what is proven where the number is told, else what tables were seen to differ by. */
function widthOf(goal: Goal): number | null {
	if (isExposed(goal)) return goal.high - goal.low;
	// Proven to be many, however exactly.
	if (goal.low >= goal.target.threshold) return null;
	return goal.seenHigh >= goal.seenLow ? goal.seenHigh - goal.seenLow : null;
}

function exposedCell(goal: Goal): ExposedCell[] {
	const { kind, at } = goal.target;
	const guess = certainGuess(goal);
	const reason = isExposed(goal) ? 'sempit' : guess ? 'pasti' : null;
	if (!reason) return [];
	const { low, high } = goal;
	return [{ ...at, kind, reason, low, high, guess: guess?.value ?? null, chance: guess?.chance ?? null }];
}
