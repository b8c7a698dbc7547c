import type { Row, System, Target } from './model/system.ts';
import { components, type Problem } from './solve/component.ts';
import { goalOf, type Goal } from './solve/goal.ts';

/** A component with the secrets in it. */
export interface Part {
	counts: number[];
	rows: Row[];
	targets: Target[];
}

/** Components with their targets; those that reach over several, or that hang on nothing unknown, stand apart. */
export function layOut(system: System, rows: Row[]): { parts: Part[]; across: Target[]; partOf: Map<number, Part> } {
	const parts: Part[] = components(system, rows).map((part) => ({ ...part, targets: [] }));
	const partOf = new Map(parts.flatMap((part) => part.counts.map((variable): [number, Part] => [variable, part])));
	const across: Target[] = [];
	for (const target of system.targets) {
		const places = new Set(target.variables.flatMap((variable) => partOf.get(variable) ?? []));
		const [place] = places;
		if (places.size === 1 && place) place.targets.push(target);
		else across.push(target);
	}
	return { parts, across, partOf };
}

/** What tables were seen to have in a count. */
export type Seen = Pick<Goal, 'seenLow' | 'seenHigh'>;

/**
 * A number over several components: its range is the sum of theirs, and it is at least as uncertain as the least certain of its cells,
 * since what is possible in one is possible beside anything in the others.
 */
export function acrossGoal(system: System, target: Target, seenOf: (variable: number) => Seen): Goal {
	const goal = goalOf(NOTHING, target, (variable) => system.low[variable]!);
	Object.assign(goal, system.range(target));
	for (const variable of target.variables) {
		const cell = seenOf(variable);
		if (cell.seenHigh - cell.seenLow > goal.seenHigh - goal.seenLow)
			[goal.seenLow, goal.seenHigh] = [cell.seenLow, cell.seenHigh];
	}
	return goal;
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
