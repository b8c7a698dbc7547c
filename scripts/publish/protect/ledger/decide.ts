import { createHash } from 'node:crypto';
import type { Task } from '../chain.ts';
import type { Rounded } from '../spec/rounded.ts';
import type { Block, BlockData, PublicState } from '../spec/block.ts';
import { freeze, hasSameRules, type Occasion, type Waiting } from './freeze.ts';
import type { Certificate } from './ledger.ts';

/** Changes when rounding or attack change in a way that makes old proofs worthless. */
const METHOD = 4;

export const policyHash = (family: Rounded[]) =>
	createHash('sha256')
		.update(
			JSON.stringify([METHOD, family.map(({ id, protection, tables, measures }) => [id, protection, tables, measures])])
		)
		.digest('hex');

/** What the proof of a block depends on: counts, everything published of it so far, policy, what is known from elsewhere, and which sets cannot be. */
export function proofHash(policy: string, data: BlockData, states: PublicState[]): string {
	const hash = createHash('sha256').update(policy);
	const add = (part: unknown) => hash.update(JSON.stringify(part)).update('\n');
	const numbers = (values: Int32Array) =>
		hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength)).update('|');
	add(data.cubes);
	numbers(data.cells);
	numbers(data.truth);
	for (const { cells, truth, value, totals, gaps, rules } of states) {
		for (const values of [cells, truth, value]) numbers(values);
		add(gaps);
		if (rules) add([rules.base, rules.slack, rules.threshold]);
		add(Object.entries(totals).sort(([a], [b]) => (a < b ? -1 : 1)));
	}
	for (const { cells, value } of data.known) {
		numbers(cells);
		add(value);
	}
	if (data.unlinked.length > 0) add(data.unlinked);
	if (data.identified.size > 0) add([...data.identified]);
	// A year that has become complete may now have exact totals, though no count has changed.
	if (data.standing?.provisional.length) add(data.standing.provisional);
	return hash.digest('hex');
}

/** Public states after this one: a state that says the same as the last is none. */
export function withState(states: PublicState[], next: PublicState): PublicState[] {
	const last = states.at(-1);
	return last && isSame(last, next) ? states : [...states, next];
}

export function isSame(a: PublicState, b: PublicState): boolean {
	const numbers = (state: PublicState) =>
		[state.cells, state.truth, state.value].map((values) => values.join()).join('|');
	const rest = ({ totals, gaps, rules }: PublicState) =>
		JSON.stringify([Object.entries(totals).sort(([x], [y]) => (x < y ? -1 : 1)), gaps, rules]);
	return numbers(a) === numbers(b) && rest(a) === rest(b);
}

/**
 * What a block needs in this run. Frozen slots take back the counts that were published. With `proof` still valid nothing is to be
 * done; else it is rounded, which keeps the values of unchanged counts, and attacked.
 */
export function decide(
	block: Block,
	between: boolean,
	occasion: Occasion,
	policy: string,
	proof: Certificate | undefined
): { task: Task; waiting: Waiting } {
	const { frame, data } = block;
	const last = data.earlier.at(-1);
	const moved = last !== undefined && !hasSameCounts(data, last);
	const waiting = freeze(block, between, occasion);
	if (!last || !hasSameCounts(data, last) || !hasSameRules(last, frame))
		return { task: { data, work: 'round', moved }, waiting };
	if (proof?.hash !== proofHash(policy, data, data.earlier)) return { task: { data, work: 'round', moved }, waiting };
	return { task: { data, work: 'keep', given: { cells: last.cells, value: last.value }, moved }, waiting };
}

const hasSameCounts = ({ cells, truth }: BlockData, last: PublicState) =>
	cells.length === last.cells.length &&
	cells.every((cell, at) => cell === last.cells[at] && truth[at] === last.truth[at]);
