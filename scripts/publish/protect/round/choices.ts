import { boundsOf } from '../../../../src/lib/contract/cell.ts';
import type { Measuring } from '../spec/block.ts';

/** Values that an atom may take (low, low + step … high), where the search begins and what it clings to. */
export interface Choice {
	low: number;
	high: number;
	step: number;
	start: number;
	favourite: number;
	attachment: number;
}

/** Cost of moving a count of base or more away from itself by one, against 1 for an ordinary margin off by one. */
const CLOSE = 0.2;
/** Cost of leaving a published value that is still true. */
const STAY = 6;

export interface History {
	/** Value that must stay: the count has not changed. */
	fixed?: number;
	/** Value published before, for the same area and period, of another count. */
	published?: number;
	/** The value is kept where that can be, and moves within these bounds otherwise. */
	room?: { low: number; high: number };
	/** The value stays as it is, by whatever rules it was made. */
	frozen?: boolean;
}

/**
 * Counts below the base become 0 or the base, larger ones move by at most the slack and not below the base (PROTECTION 5.3).
 * `chance` in [0, 1) decides where a small count begins, without bias: up with probability count / base.
 */
export function choiceOf(truth: number, { base, slack }: Measuring, chance: number, history: History = {}): Choice {
	const { fixed, published, room, frozen = false } = history;
	if (fixed !== undefined && room) return { ...room, step: 1, start: fixed, favourite: fixed, attachment: STAY };
	if (fixed !== undefined && (frozen || isHonest(fixed, truth, base, slack)))
		return { low: fixed, high: fixed, step: 1, start: fixed, favourite: fixed, attachment: 0 };
	const isSmall = truth < base;
	const range = isSmall
		? { low: 0, high: base, step: base }
		: { low: Math.max(base, truth - slack), high: truth + slack, step: 1 };
	if (published !== undefined && isHonest(published, truth, base, slack))
		return { ...range, start: published, favourite: published, attachment: STAY / range.step ** 2 };
	if (isSmall) return { ...range, start: chance < truth / base ? base : 0, favourite: 0, attachment: 0 };
	return { ...range, start: truth, favourite: truth, attachment: CLOSE };
}

/** True when `value` may be shown for `truth`: its public bounds hold it, and a value that is no zero stands for no zero. */
export function isHonest(value: number, truth: number, base: number, slack: number): boolean {
	if (truth === 0) return value === 0;
	if (value !== 0 && value < base) return false;
	if (truth < base) return value === 0 || value === base;
	return value >= Math.max(base, truth - slack) && value <= truth + slack;
}

/** Public bounds of a rounded value, as whole numbers. */
export const publicBounds = (value: number, { base, slack }: Measuring) => boundsOf(value, { base, slack });
