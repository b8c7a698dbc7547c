import { boundsOf } from '../../../../src/lib/contract/cell.ts';
import type { Measuring } from '../spec/block.ts';
import { lawOf, type Image } from './law.ts';

/** Chance of each value. */
export type Law = Map<number, number>;

/** A count, the value published of it, and the rules of that release. */
export interface PublishedCount {
	truth: number;
	value: number;
	rules: Pick<Measuring, 'base' | 'slack'>;
}

/**
 * Law of the value of a count that has changed since it was told, given what was told. Over both draws each value keeps the law of its
 * count, the old value stays as often as the two laws allow, and no value moves against its count: "5–7, then 4–6" of a
 * flow, which only grows, would leave 5–6. What remains is drawn independently, since a noise that stayed with the count
 * would publish each change exactly. An old value that its own law cannot have (kept through several changes) is taken as the nearest one.
 */
export function transitionOf(earlier: PublishedCount, truth: number, rules: Pick<Measuring, 'base' | 'slack'>): Law {
	const growing = truth >= earlier.truth;
	const before = lawOf(earlier.truth, earlier.rules).map(pairOf);
	const now = lawOf(truth, rules).map(pairOf);
	const from = nearest(
		before.map(([value]) => value),
		earlier.value
	);
	const joint = couple(before, now, (old, value) =>
		isSafePair({ ...earlier, value: old }, { truth, value, rules }, growing)
	)[from]!;
	const sum = joint.reduce((total, weight) => total + weight, 0);
	return new Map(now.map(([value], at) => [value, joint[at]! / sum]));
}

const pairOf = ({ value, chance }: Image): [value: number, chance: number] => [value, chance];

/** Draws from a law; `chance` in [0, 1) decides. */
export function drawFrom(law: Law, chance: number): number {
	let left = chance;
	let drawn = 0;
	for (const [value, weight] of law) {
		if (weight === 0) continue;
		drawn = value;
		left -= weight;
		if (left < 0) break;
	}
	return drawn;
}

/** True when the bounds of two releases, of which the counts only grew (or only fell), leave each as wide as it was. */
function isSafePair(old: PublishedCount, next: PublishedCount, growing: boolean): boolean {
	const [first, second] = growing ? [old, next] : [next, old];
	const [low, high] = [boundsOf(first.value, first.rules), boundsOf(second.value, second.rules)];
	return high.high >= low.high && high.low >= low.low;
}

/**
 * Joint chances of two laws that put as much as they can on equal values, and the rest on allowed pairs only, as evenly as the laws
 * allow (iterative proportional fitting, Deming & Stephan 1940).
 */
function couple(
	before: [value: number, chance: number][],
	now: [value: number, chance: number][],
	isAllowed: (old: number, value: number) => boolean
): number[][] {
	const stays = before.map(([old, chance]) => {
		const same = now.find(([value]) => value === old);
		return same && isAllowed(old, old) ? Math.min(chance, same[1]) : 0;
	});
	const rowsLeft = before.map(([, chance], row) => chance - stays[row]!);
	const columnsLeft = now.map(([value, chance]) => chance - (stays[before.findIndex(([old]) => old === value)] ?? 0));
	const rest = fit(
		before.map(([old], row) =>
			now.map(([value], column) => (isAllowed(old, value) ? rowsLeft[row]! * columnsLeft[column]! : 0))
		),
		rowsLeft,
		columnsLeft
	);
	return rest.map((weights, row) => {
		const joint = weights.map((weight, column) => weight + (now[column]![0] === before[row]![0] ? stays[row]! : 0));
		// No allowed pair is left for this old value: its count cannot be told without moving against it.
		return joint.some((weight) => weight > 0) ? joint : now.map(([, chance]) => chance);
	});
}

const FITTINGS = 200;
const CLOSE = 1e-6;

function fit(weights: number[][], rows: number[], columns: number[]): number[][] {
	const sumOf = (list: number[]) => list.reduce((total, each) => total + each, 0);
	for (let round = 0, off = 1; round < FITTINGS && off > CLOSE; round++) {
		off = 0;
		columns.forEach((target, column) => {
			const sum = sumOf(weights.map((row) => row[column]!));
			for (const row of weights) row[column]! *= sum > 0 ? target / sum : 0;
		});
		weights.forEach((row, at) => {
			const sum = sumOf(row);
			off = Math.max(off, Math.abs(sum - rows[at]!));
			row.forEach((_, column) => (row[column]! *= sum > 0 ? rows[at]! / sum : 0));
		});
	}
	return weights;
}

function nearest(values: number[], value: number): number {
	let best = 0;
	values.forEach((each, at) => {
		if (Math.abs(each - value) < Math.abs(values[best]! - value)) best = at;
	});
	return best;
}
