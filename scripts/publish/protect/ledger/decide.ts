import { createHash } from 'node:crypto';
import { isFinal, isRevisionDue } from './calendar.ts';
import type { Task } from '../chain.ts';
import type { Rounded } from '../spec/rounded.ts';
import type { Frame, BlockData, PublicState } from '../spec/block.ts';
import type { History } from './history.ts';
import type { Certificate, LedgerRelease } from './ledger.ts';

/** Changes when rounding or attack change in a way that makes old proofs worthless. */
const METHOD = 3;

export interface Occasion {
	asOf: string;
	releases: LedgerRelease[];
	/** Written reason for revising past periods out of turn. */
	revise?: string;
}

/**
 * Past periods stay byte for byte as they were between scheduled revisions: a block is frozen when all of it has been published, its
 * periods were final at the last release, and no revision is due. A block that gets new slots (a year that is now complete beside
 * its quarters) is rounded anew with all that has come late, since its tables would otherwise tell the late reports apart.
 */
export function isFrozen(
	family: Rounded[],
	frame: Frame,
	data: BlockData,
	history: History,
	{ asOf, releases, revise }: Occasion
): boolean {
	const last = releases.at(-1);
	if (!last || revise || !history.knowsAll(frame, data)) return false;
	return family.every(
		({ protection: { revision } }) =>
			!isRevisionDue(last.asOf, asOf, revision) &&
			data.cubes.every(({ slots }) => slots.every(({ period }) => isFinal(period, last.asOf, revision)))
	);
}

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
	for (const { cells, truth, value, totals, gaps } of states) {
		for (const values of [cells, truth, value]) numbers(values);
		add(gaps);
		add(Object.entries(totals).sort(([a], [b]) => (a < b ? -1 : 1)));
	}
	for (const { cells, value } of data.known) {
		numbers(cells);
		add(value);
	}
	if (data.unlinked.length > 0) add(data.unlinked);
	if (data.identified.size > 0) add([...data.identified]);
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
	const rest = ({ totals, gaps }: PublicState) =>
		JSON.stringify([Object.entries(totals).sort(([x], [y]) => (x < y ? -1 : 1)), gaps]);
	return numbers(a) === numbers(b) && rest(a) === rest(b);
}

/**
 * What a block needs in this run. A frozen block takes back the counts that were published. With `proof` still valid nothing is
 * to be done; else it is rounded, which keeps the values of unchanged counts, and attacked.
 */
export function decide(data: BlockData, frozen: boolean, policy: string, proof: Certificate | undefined): Task {
	const last = data.earlier.at(-1);
	if (!last) return { data, work: 'round', moved: false };
	const moved = !(
		data.cells.length === last.cells.length &&
		data.cells.every((cell, at) => cell === last.cells[at] && data.truth[at] === last.truth[at])
	);
	if (frozen) {
		data.cells = last.cells;
		data.truth = last.truth;
	}
	const given = { cells: last.cells, value: last.value };
	if ((frozen || !moved) && proof?.hash === proofHash(policy, data, data.earlier))
		return { data, work: 'keep', given, moved };
	return { data, work: 'round', moved };
}
