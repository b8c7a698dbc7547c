import { areaAbove } from './spec/areas.ts';
import type { Chain, Task } from './chain.ts';
import { decide, policyHash, proofHash, withState } from './ledger/decide.ts';
import {
	hasSameRules,
	isBetweenRevisions,
	keepPublished,
	publishedRanges,
	withRules,
	type Occasion,
	type Waiting
} from './ledger/freeze.ts';
import type { Finding } from '../finding.ts';
import type { Facts } from './spec/facts.ts';
import { baseRates } from './spec/base-rates.ts';
import { forgottenTotals } from './spec/forgotten-totals.ts';
import type { Rounded } from './spec/rounded.ts';
import { Layouts, type Block, type Frame, type BlockData, type BlockLayout, type PublicState } from './spec/block.ts';
import { blocksOf, markCombinations, blockScopeOf } from './spec/blocks.ts';
import type { History } from './ledger/history.ts';
import type { Certificate, LedgerCell } from './ledger/ledger.ts';
import { US } from './ledger/ledger.ts';
import type { Pool } from './pool.ts';
import { totalName } from './spec/block.ts';
import { recapProblems } from './spec/recaps.ts';
import { emptyTally, type Solved } from './audit/solve.ts';
import type { Total } from './round/totals.ts';

/** A block with its outcome. */
export interface Done {
	data: BlockData;
	layout: BlockLayout;
	solved: Solved;
	/** Public state that it leaves. */
	state: PublicState;
	/** Proof from an earlier run that still holds. */
	kept: boolean;
	hash: string;
	/** Late reports were not taken in: with them the attack would have found somebody. */
	postponed: boolean;
	/** Late reports and corrections that wait for a revision. */
	waiting: Waiting;
}

/** What is known of a family besides its counts. */
export interface Background extends Occasion {
	history: History;
	proofs: Record<string, Certificate>;
	/** Puts totals known from elsewhere into the blocks; returns those that differ from the records. */
	addKnown(frame: Frame, blocks: BlockData[], layouts: Layouts): string[];
	/** Cells of stocks in the ledger, oldest period first. */
	stocks: LedgerCell[];
	pool: Pool;
}

/** The blocks of a family with their history, and what each of them needs. */
export interface Prepared {
	layouts: Layouts;
	policy: string;
	tasks: Task[];
	/** By block: what waits for the next revision. */
	waiting: Map<string, Waiting>;
	/** Why these blocks cannot be attacked at all. */
	findings: Finding[];
	knownButDifferent: string[];
}

export function prepareFamily(frame: Frame, family: Rounded[], facts: Facts[], background: Background): Prepared {
	const layouts = new Layouts(frame);
	markCombinations(frame, facts);
	const blocks = blocksOf(frame, blockScopeOf(family), facts);
	frame.baseRates = baseRates(frame, facts, blocks, layouts);
	const knownButDifferent = background.addKnown(frame, blocks, layouts);
	const policy = policyHash(family);
	const between = isBetweenRevisions(family, background);
	const waiting = new Map<string, Waiting>();
	const tasks = blocks.map((data): Task => {
		const block = { frame, data, layout: layouts.of(data) };
		data.earlier = background.history.statesOf(block).map((state) => withRules(state, frame));
		const decided = decide(block, between, background, policy, background.proofs[proofName(family, data)]);
		waiting.set(data.key, decided.waiting);
		return decided.task;
	});
	return {
		layouts,
		policy,
		tasks,
		waiting,
		findings: [
			...recapProblems(frame, family, blocks, layouts),
			...forgottenTotals(frame, family, blocks, layouts, background.history)
		],
		knownButDifferent
	};
}

/** Rounds and attacks all blocks of a family that need it. */
export async function runFamily(
	frame: Frame,
	family: Rounded[],
	{ layouts, policy, tasks, waiting }: Prepared,
	background: Background
): Promise<Done[]> {
	const results = await background.pool.run(frame, chainsOf(frame, tasks, background.stocks));
	const solved = new Map(results.map((each) => [each.key, each]));
	const postponed = tasks.filter(({ data }) => {
		const result = solved.get(data.key);
		return result && !isSound(result) && postpone({ frame, data, layout: layouts.of(data) }, waiting);
	});
	for (const each of await background.pool.run(frame, chainsOf(frame, postponed, background.stocks)))
		solved.set(each.key, each);
	return tasks.map((task): Done => {
		const { data, work, given } = task;
		const layout = layouts.of(data);
		const kept = work === 'keep';
		const outcome = kept ? keptOf(frame, family, data, layout, given!, background) : solved.get(data.key)!;
		const state = stateOf(data, outcome);
		const hash = proofHash(policy, data, withState(data.earlier, state));
		return {
			data,
			layout,
			solved: outcome,
			state,
			kept,
			hash,
			postponed: postponed.includes(task),
			waiting: waiting.get(data.key)!
		};
	});
}

const isSound = ({ exposed, inconsistentTies }: Solved) => exposed.length === 0 && inconsistentTies.length === 0;

/**
 * A revision that would give somebody away waits: what was published keeps its old counts, and only what is new in the block is
 * taken in. False when the block has not been published before, or would be the same as it is.
 */
function postpone(block: Block, waiting: Map<string, Waiting>): boolean {
	const { data } = block;
	const ranges = publishedRanges(block);
	// Values made by other rules cannot stay beside those of today.
	if (ranges.length === 0 || !hasSameRules(data.earlier.at(-1)!, block.frame)) return false;
	const more = keepPublished(block, ranges);
	const isFrozenAlready = JSON.stringify(ranges) === JSON.stringify(data.standing?.frozen);
	data.standing = { frozen: ranges, provisional: data.standing?.provisional ?? [] };
	const soFar = waiting.get(data.key);
	waiting.set(data.key, {
		cells: (soFar?.cells ?? 0) + more.cells,
		people: (soFar?.people ?? 0) + more.people
	});
	return !isFrozenAlready;
}

export const proofName = (family: Rounded[], data: BlockData) => `${family.map(({ id }) => id).join('+')}|${data.key}`;

function stateOf(data: BlockData, { cells, value, totals }: Solved): PublicState {
	const shown = new Map<number, number>();
	cells.forEach((cell, at) => shown.set(cell, value[at]!));
	return {
		cells: data.cells,
		truth: data.truth,
		value: data.cells.map((cell) => shown.get(cell) ?? 0),
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
		tasks.flatMap(({ data }) =>
			data.cubes.flatMap(({ cube, slots }) =>
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
	for (const task of [...tasks].sort((a, b) => (a.data.key < b.data.key ? -1 : 1))) {
		const area = task.data.key.slice(0, task.data.key.indexOf('|'));
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

/** The outcome of a block whose proof still holds, as the ledger has it. */
function keptOf(
	frame: Frame,
	family: Rounded[],
	data: BlockData,
	layout: BlockLayout,
	given: { cells: Int32Array; value: Int32Array },
	{ history, proofs }: Background
): Solved {
	const proof = proofs[proofName(family, data)]!;
	const seen = new Set<string>();
	const totals = layout.rows.flatMap((row, index): Total[] => {
		if (frame.margins[row.margin]!.use === 'rule') return [];
		const name = totalName(frame, data, row);
		const published = history.total(name);
		if (!published || seen.has(name)) return [];
		seen.add(name);
		const { low, high, state, twin } = published;
		return [{ row: index, name, state, low: low ?? -Infinity, high: high ?? Infinity, twin }];
	});
	const shown = Array.from(given.cells.keys()).filter((at) => given.value[at] !== 0);
	return {
		key: data.key,
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
		attempts: 0,
		guesses: Object.fromEntries(
			frame.cubes.flatMap(({ table }, cube) => (proof.guesses?.[table] ? [[cube, proof.guesses[table]]] : []))
		),
		exposed: [],
		inconsistentTies: []
	};
}
