import { monthsOf, parsePeriod } from '../../../../src/lib/contract/period.ts';
import type { Rounded } from '../spec/rounded.ts';
import {
	isWithinRanges,
	type Block,
	type Frame,
	type Measuring,
	type PublicState,
	type Ranges
} from '../spec/block.ts';
import { isHonest } from '../round/law.ts';
import { isComplete, isRevisionDue } from './calendar.ts';
import type { LedgerRelease } from './ledger.ts';

export interface Occasion {
	asOf: string;
	releases: LedgerRelease[];
	/** Written reason for revising past periods out of turn. */
	revise?: string;
}

/**
 * True between scheduled revisions of a family: what is published stays as it is. A change of rounding rules is a revision, since old
 * values cannot be read by new rules.
 */
export function isBetweenRevisions(family: Rounded[], { asOf, releases, revise }: Occasion): boolean {
	const last = releases.at(-1);
	return (
		last !== undefined &&
		!revise &&
		family.every(({ protection: { revision } }) => !isRevisionDue(last.asOf, asOf, revision))
	);
}

/**
 * Writes the standing of a block's slots and, between revisions, puts back the counts that were published of frozen ones, so that
 * late reports wait. A slot is frozen once it was published complete; one that still ran (a year beside its quarters) goes on
 * and is provisional until a revision takes in all of its parts at once. Returns how much waits.
 */
export function freeze(block: Block, between: boolean, { asOf, releases }: Occasion): Waiting {
	const { frame, data } = block;
	const last = data.earlier.at(-1);
	const before = releases.at(-1)?.asOf ?? '';
	const slots = slotsOf(block);
	const mayFreeze = between && last !== undefined && hasSameRules(last, frame);
	const isFrozen = ({ first, period }: SlotRange) =>
		mayFreeze && !isWithinRanges(last.gaps, first) && isComplete(period, before);
	const frozen = slots.filter(isFrozen);
	const open = slots.filter((slot) => !isFrozen(slot));
	const provisional = open.filter(
		({ period }) => !isComplete(period, asOf) || frozen.some((other) => overlap(period, other.period))
	);
	data.standing = { frozen: joined(frozen), provisional: joined(provisional) };
	return keepPublished(block, data.standing.frozen);
}

/** What waits for the next revision: counts that differ from the published ones, and people (of the table that has most of them). */
export interface Waiting {
	cells: number;
	people: number;
}

/** Takes back the counts last published of the cells in some ranges. */
export function keepPublished({ data, layout }: Block, ranges: Ranges): Waiting {
	const last = data.earlier.at(-1);
	if (!last || ranges.length === 0) return { cells: 0, people: 0 };
	const pairs = ({ cells, truth }: Pick<PublicState, 'cells' | 'truth'>) =>
		Array.from(cells, (cell, at) => [cell, truth[at]!] as const);
	const isKept = ([cell]: readonly [number, number]) => isWithinRanges(ranges, cell);
	const [now, then] = [new Map(pairs(data).filter(isKept)), new Map(pairs(last).filter(isKept))];
	const people = layout.base.map(() => 0);
	let cells = 0;
	for (const cell of new Set([...now.keys(), ...then.keys()])) {
		const change = Math.abs((now.get(cell) ?? 0) - (then.get(cell) ?? 0));
		if (change === 0) continue;
		cells++;
		people[layout.base.findLastIndex((first) => first <= cell)]! += change;
	}
	const all = [...then, ...pairs(data).filter((pair) => !isKept(pair))].sort(([a], [b]) => a - b);
	data.cells = Int32Array.from(all, ([cell]) => cell);
	data.truth = Int32Array.from(all, ([, truth]) => truth);
	return { cells, people: people.reduce((most, each) => Math.max(most, each), 0) };
}

/** All cells of a block that have been published before. */
export function publishedRanges(block: Block): Ranges {
	const last = block.data.earlier.at(-1);
	if (!last) return [];
	return joined(slotsOf(block).filter(({ first }) => !isWithinRanges(last.gaps, first)));
}

/**
 * An edition with the rules that it was rounded by; none where they are those of today. A ledger that does not say is read by the
 * rules that its values fit.
 */
export function withRules(state: PublicState, frame: Frame): PublicState {
	const { base, slack, threshold } = frame;
	const rules = state.rules ?? (fits(state, frame) ? { base, slack, threshold } : rulesThatFit(state, frame));
	return { ...state, rules: rules.base === base && rules.slack === slack ? undefined : rules };
}

const fits = ({ truth, value }: PublicState, { base, slack }: Measuring) =>
	truth.every((count, at) => isHonest(value[at]!, count, { base, slack }));

function rulesThatFit({ truth, value }: PublicState, { base: usual, threshold }: Measuring): Measuring {
	const base = value.reduce((least, each) => (each > 0 ? Math.min(least, each) : least), Infinity);
	const own = base === Infinity ? usual : base;
	const slack = truth.reduce(
		(most, count, at) => (count >= own ? Math.max(most, Math.abs(value[at]! - count)) : most),
		1
	);
	return { base: own, slack, threshold };
}

export const hasSameRules = ({ rules }: PublicState, frame: Frame) =>
	!rules || (rules.base === frame.base && rules.slack === frame.slack);

interface SlotRange {
	period: string;
	first: number;
	end: number;
}

/** Ranges of slots in their order, neighbours as one. */
function joined(slots: SlotRange[]): Ranges {
	const ranges: Ranges = [];
	for (const { first, end } of slots) {
		const last = ranges.at(-1);
		if (last?.[1] === first) last[1] = end;
		else ranges.push([first, end]);
	}
	return ranges;
}

function slotsOf({ frame, data, layout }: Block): SlotRange[] {
	return data.cubes.flatMap(({ cube, slots }, at) => {
		const size = frame.cubes[cube]!.combos.length * frame.cubes[cube]!.measures.length;
		return slots.map(({ period }, slot) => {
			const first = layout.base[at]! + slot * size;
			return { period, first, end: first + size };
		});
	});
}

function overlap(one: string, other: string): boolean {
	const [a, b] = [parsePeriod(one), parsePeriod(other)];
	if (!a || !b) return false;
	return monthsOf(a).first <= monthsOf(b).last && monthsOf(b).first <= monthsOf(a).last;
}
