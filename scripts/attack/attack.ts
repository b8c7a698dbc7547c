import { buildSystem } from './model/build.ts';
import type { Link, Row, System } from './model/system.ts';
import { acrossGoal, layOut, type Part, type Seen } from './parts.ts';
import type { Edition } from './read/edition.ts';
import { components } from './solve/component.ts';
import { isExposed, type Goal } from './solve/goal.ts';
import { boundLinks, nameOf, rowsOfLinks } from './solve/links.ts';
import { priors } from './solve/priors.ts';
import { solve, type Effort, type Solved } from './solve/solve.ts';

/** Everything that was found, target by target. */
export interface Attacked {
	editions: Edition[];
	goals: Goal[];
	/** Components that were attacked, beliefs given up in them, components that contradict themselves, programmes solved. */
	components: number;
	dropped: number;
	contradictory: number;
	programmes: number;
	/** Totals that are labelled as rounded, and the numbers that these would tell if they were the truth. */
	hypotheses: number;
	hypothetical: Goal[];
}

/** Attacks releases with all that they say, one by one and together. */
export async function attack(given: Edition[], say: (line: string) => void = () => undefined): Promise<Attacked> {
	const { system, editions } = buildSystem(given);
	say(
		`${system.counts.length} sel, ${system.rows.length} persamaan, ${system.targets.length} angka yang harus tetap tidak pasti`
	);
	const effort: Effort = { priorOf: priors(system), isCertainty: true, isHypothesis: false };
	await boundLinks(system, components(system, system.rows));
	const { parts, across, partOf } = layOut(system, system.rows);
	const found: Attacked = {
		editions,
		goals: [],
		components: parts.length,
		dropped: 0,
		contradictory: 0,
		programmes: 0,
		hypotheses: system.hypotheses.length,
		hypothetical: []
	};
	const linksOf = new Map<Part, Link[]>();
	for (const link of system.links)
		for (const part of new Set(link.variables.flatMap((variable) => partOf.get(variable) ?? [])))
			linksOf.set(part, [...(linksOf.get(part) ?? []), link]);
	const cells = new Map<number, Goal>();
	for (const [at, part] of inOrder(system, parts).entries()) {
		const rows = [...part.rows, ...rowsOfLinks(system, linksOf.get(part) ?? [])];
		const solved = await solve(system, { counts: part.counts, rows }, part.targets, effort);
		take(found, solved);
		for (const goal of solved.goals) if (goal.target.kind === 'sel') cells.set(goal.target.variables[0]!, goal);
		if (at % 500 === 499) say(`${at + 1} dari ${parts.length} kelompok sel diserang`);
	}
	const seenOf = (variable: number) => cells.get(variable) ?? alone(system, partOf.get(variable), variable);
	for (const target of across) found.goals.push(acrossGoal(system, target, seenOf));
	say(`menguji hipotesis: ${system.hypotheses.length} jumlah yang dibulatkan dianggap tepat`);
	found.hypothetical = await suppose(system, found.goals, effort);
	return found;
}

/** Parts with sums of blocks before the blocks, which what is found of the sums narrows. */
function inOrder(system: System, parts: Part[]): Part[] {
	const sums = new Set(system.links.map(({ sum }) => sum));
	const isUpper = ({ counts }: Part) => counts.some((variable) => sums.has(variable));
	return sums.size === 0 ? parts : [...parts.filter(isUpper), ...parts.filter((part) => !isUpper(part))];
}

function take(found: Attacked, { goals, dropped, isContradictory, programmes }: Solved): void {
	for (const goal of goals) found.goals.push(goal);
	found.dropped += dropped;
	found.programmes += programmes;
	if (isContradictory) found.contradictory++;
}

/** A count that stands alone can be anything in its range; of others without a goal nothing was seen. */
function alone(system: System, part: Part | undefined, variable: number): Seen {
	const [seenLow, seenHigh] = [system.low[variable]!, system.high[variable]!];
	return !part || part.counts.length === 1 ? { seenLow, seenHigh } : { seenLow: Infinity, seenHigh: -Infinity };
}

/**
 * Takes all totals that are labelled as rounded for the truth and looks what that would tell beyond what is told already. A label must
 * make this a bad guess: an outsider cannot see whether it is.
 */
async function suppose(system: System, goals: Goal[], effort: Effort): Promise<Goal[]> {
	const exposed = new Set(goals.filter(isExposed).map(({ target }) => target));
	const sumOf = new Map(system.links.map(({ sum, variables }) => [nameOf(variables), sum]));
	const guesses = new Set(
		system.hypotheses.flatMap(({ variables, coefficients, value }): Row[] => {
			const row = { variables, coefficients, low: value, high: value, isBelief: true };
			const sum = sumOf.get(nameOf(variables));
			return sum === undefined ? [row] : [row, { ...row, variables: [sum], coefficients: [1] }];
		})
	);
	const { parts } = layOut(system, [...system.rows, ...guesses]);
	const found: Goal[] = [];
	for (const part of parts) {
		if (!part.rows.some((row) => guesses.has(row))) continue;
		const solved = await solve(system, part, part.targets, { ...effort, isCertainty: false, isHypothesis: true });
		for (const goal of solved.goals) if (isExposed(goal) && !exposed.has(goal.target)) found.push(goal);
	}
	return found;
}
