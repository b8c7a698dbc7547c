import * as v from 'valibot';

/**
 * What a number is, beside its value. Missing, zero, hidden and not-applicable stay apart
 * from the first file to the last printed page.
 */
export const STATUSES = [
	'tepat',
	'dibulatkan',
	'tidak-ditampilkan',
	'tidak-ada-data',
	'belum-masuk',
	'tidak-relevan'
] as const;
export const Status = v.picklist(STATUSES);
export type Status = v.InferOutput<typeof Status>;

/** The two numbers of additive small-count rounding that a reader needs to know the bounds of a value. */
export interface Rounding {
	/** Counts 1..base-1 become 0 or base. */
	base: number;
	/** Counts of base or more move by at most this much, and not below base. */
	slack: number;
}

export interface Bounds {
	low: number;
	high: number;
}

/** A published number with what is known about it. `value` is null unless status is tepat or dibulatkan. */
export interface Cell {
	value: number | null;
	status: Status;
	/** Least and greatest true value that the publication allows; equal to `value` where exact, null where unknown. */
	low: number | null;
	high: number | null;
	/** True for a figure that its agency still marks as "angka sementara". */
	provisional: boolean;
}

/**
 * Range of true counts that a rounded value can stand for.
 * 0 → 0..base-1, base → 1..base+slack, v → max(base, v-slack)..v+slack.
 */
export function boundsOf(value: number, { base, slack }: Rounding): Bounds {
	if (value === 0) return { low: 0, high: base - 1 };
	if (value === base) return { low: 1, high: base + slack };
	return { low: Math.max(base, value - slack), high: value + slack };
}

/** A cell without a number, for one of the reasons that are not a number. */
export function emptyCell(status: Exclude<Status, 'tepat' | 'dibulatkan'>): Cell {
	return { value: null, status, low: null, high: null, provisional: false };
}
