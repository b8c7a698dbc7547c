import { areaAbove } from './areas.ts';
import type { Chain, Task } from './chain.ts';
import { decide, isFrozen, policyHash, proofHash, withState, type Occasion } from './decide.ts';
import type { Finding } from '../finding.ts';
import type { Facts } from './facts.ts';
import { forgottenTotals } from './forgotten.ts';
import type { Rounded } from './rounded.ts';
import { Plans, type Frame, type Group, type Plan, type PublicState } from './group.ts';
import { groupsOf, markCombinations, scopeOfFamily } from './groups.ts';
import type { History } from './history.ts';
import type { Certificate, LedgerCell } from './ledger.ts';
import { US } from './ledger.ts';
import { runChains } from './pool.ts';
import { totalName } from './puzzle.ts';
import { recapProblems } from './recaps.ts';
import { emptyTally, type Solved } from './solve.ts';
import type { Total } from './totals.ts';

/** A group with its outcome. */
export interface Done {
	group: Group;
	plan: Plan;
	solved: Solved;
	/** Public state that it leaves. */
	state: PublicState;
	/** Proof from an earlier run that still holds. */
	kept: boolean;
	hash: string;
	/** Late reports were not taken in: with them the attack would have found somebody. */
	postponed: boolean;
}

/** What is known of a family besides its counts. */
export interface Background extends Occasion {
	history: History;
	proofs: Record<string, Certificate>;
	/** Puts totals known from elsewhere into the groups; returns those that differ from the records. */
	addKnown(frame: Frame, groups: Group[], plans: Plans): string[];
	/** Cells of stocks in the ledger, oldest period first. */
	stocks: LedgerCell[];
	threads?: number;
}

/** The groups of a family with their history, and what each of them needs. */
export interface Prepared {
	plans: Plans;
	policy: string;
	tasks: Task[];
	/** Why these groups cannot be attacked at all. */
	findings: Finding[];
	knownButDifferent: string[];
}

export function prepareFamily(frame: Frame, family: Rounded[], facts: Facts[], background: Background): Prepared {
	const plans = new Plans(frame);
	markCombinations(frame, facts);
	const groups = groupsOf(frame, scopeOfFamily(family), facts);
	const knownButDifferent = background.addKnown(frame, groups, plans);
	const policy = policyHash(family);
	const tasks = groups.map((group): Task => {
		group.earlier = background.history.statesOf(frame, group, plans.of(group));
		const frozen = isFrozen(family, frame, group, background.history, background);
		return decide(group, frozen, policy, background.proofs[proofName(family, group)]);
	});
	return {
		plans,
		policy,
		tasks,
		findings: [
			...recapProblems(frame, family, groups, plans),
			...forgottenTotals(frame, family, groups, plans, background.history)
		],
		knownButDifferent
	};
}

/** Rounds and attacks all groups of a family that need it. */
export async function runFamily(
	frame: Frame,
	family: Rounded[],
	{ plans, policy, tasks }: Prepared,
	background: Background
): Promise<Done[]> {
	const results = await runChains(frame, chainsOf(frame, tasks, background.stocks), background.threads);
	const solved = new Map(results.map((each) => [each.key, each]));
	const postponed = tasks.filter(({ group }) => {
		const result = solved.get(group.key);
		return result && !isSound(result) && postpone(group);
	});
	for (const each of await runChains(frame, chainsOf(frame, postponed, background.stocks), background.threads))
		solved.set(each.key, each);
	return tasks.map((task): Done => {
		const { group, work, given } = task;
		const plan = plans.of(group);
		const kept = work === 'keep';
		const outcome = kept ? keptOf(frame, family, group, plan, given!, background) : solved.get(group.key)!;
		const state = stateOf(group, outcome);
		const hash = proofHash(policy, group, withState(group.earlier, state));
		return { group, plan, solved: outcome, state, kept, hash, postponed: postponed.includes(task) };
	});
}

const isSound = ({ exposed, torn }: Solved) => exposed.length === 0 && torn.length === 0;

/**
 * A revision that would give somebody away waits: what was published keeps its old counts, and only what is new in the group is
 * taken in (PROTECTION 5.6, rule 3). False when the group has not been published before, or would be the same as it is.
 */
function postpone(group: Group): boolean {
	const last = group.earlier.at(-1);
	if (!last) return false;
	const isNew = (cell: number) => last.gaps.some(([first, end]) => cell >= first && cell < end);
	const old = Array.from(last.cells, (cell, at) => [cell, last.truth[at]!] as const);
	const fresh = Array.from(group.cells, (cell, at) => [cell, group.truth[at]!] as const).filter(([cell]) =>
		isNew(cell)
	);
	const all = [...old, ...fresh].sort(([a], [b]) => a - b);
	const isSame =
		all.length === group.cells.length &&
		all.every(([cell, truth], at) => group.cells[at] === cell && group.truth[at] === truth);
	group.cells = Int32Array.from(all, ([cell]) => cell);
	group.truth = Int32Array.from(all, ([, truth]) => truth);
	return !isSame;
}

export const proofName = (family: Rounded[], group: Group) => `${family.map(({ id }) => id).join('+')}|${group.key}`;

function stateOf(group: Group, { cells, value, totals }: Solved): PublicState {
	const shown = new Map<number, number>();
	cells.forEach((cell, at) => shown.set(cell, value[at]!));
	return {
		cells: group.cells,
		truth: group.truth,
		value: group.cells.map((cell) => shown.get(cell) ?? 0),
		totals: Object.fromEntries(
			totals.filter(({ low }) => low > -Infinity).map(({ name, low, high }) => [name, { low, high }])
		),
		gaps: []
	};
}

/** Stocks of one area form a chain, so that each period can keep what the one before had; everything else stands alone. */
function chainsOf(frame: Frame, tasks: Task[], stocks: LedgerCell[]): Chain[] {
	if (!frame.cubes.some(({ stock }) => stock.includes(true)))
		return tasks.map((task) => ({ tasks: [task], remembered: [] }));
	const here = new Set(
		tasks.flatMap(({ group }) =>
			group.cubes.flatMap(({ cube, slots }) =>
				slots.map(({ area, period }) => `${frame.cubes[cube]!.table}|${area}|${period}`)
			)
		)
	);
	const remembered = new Map<string, Chain['remembered']>();
	for (const { table, area, period, codes, measure, truth, value } of stocks) {
		if (measure === '' || here.has(`${table}|${area}|${period}`)) continue;
		const name = [table, area, '', ...(codes === '' ? [] : codes.split(US)), measure].join('|');
		remembered.set(area, [...(remembered.get(area) ?? []), [name, truth, value]]);
	}
	const chains = new Map<string, Chain>();
	for (const task of [...tasks].sort((a, b) => (a.group.key < b.group.key ? -1 : 1))) {
		const area = task.group.key.slice(0, task.group.key.indexOf('|'));
		const chain = chains.get(area) ?? { tasks: [], remembered: [] };
		chains.set(area, chain);
		chain.tasks.push(task);
	}
	for (const [area, list] of remembered)
		for (const [key, chain] of chains) if (isInside(frame, area, key)) chain.remembered.push(...list);
	return [...chains.values()];
}

function isInside(frame: Frame, area: string, chain: string): boolean {
	if (area === chain) return true;
	const levels = Object.entries(frame.tree[chain] ?? {}).filter(([, id]) => id === chain);
	return levels.some(
		([level]) =>
			frame.tree[area]?.[level as 'kota'] !== undefined && areaAbove(frame.tree, area, level as 'kota') === chain
	);
}

/** The outcome of a group whose proof still holds, as the ledger has it. */
function keptOf(
	frame: Frame,
	family: Rounded[],
	group: Group,
	plan: Plan,
	given: { cells: Int32Array; value: Int32Array },
	{ history, proofs }: Background
): Solved {
	const proof = proofs[proofName(family, group)]!;
	const seen = new Set<string>();
	const totals = plan.rows.flatMap((row, index): Total[] => {
		if (frame.margins[row.margin]!.use === 'rule') return [];
		const name = totalName(frame, group, row);
		const told = history.total(name);
		if (!told || seen.has(name)) return [];
		seen.add(name);
		const { low, high, state, twin } = told;
		return [{ row: index, name, state, low: low ?? -Infinity, high: high ?? Infinity, twin }];
	});
	const shown = Array.from(given.cells.keys()).filter((at) => given.value[at] !== 0);
	return {
		key: group.key,
		cells: Int32Array.from(shown, (at) => given.cells[at]!),
		value: Int32Array.from(shown, (at) => given.value[at]!),
		totals,
		tally: Object.fromEntries(
			frame.cubes.flatMap(({ table }, cube) => (proof.tally[table] ? [[cube, proof.tally[table] ?? emptyTally()]] : []))
		),
		narrowest: proof.narrowest,
		variables: 0,
		rows: 0,
		programmes: 0,
		exposed: [],
		torn: []
	};
}
