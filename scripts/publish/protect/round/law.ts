import { boundsOf, type Rounding } from '../../../../src/lib/contract/cell.ts';

/** Chance that a count of exactly the base is published one higher: without it a published base + 1 could only mean two values. */
export const LIFT = 0.04;

/** A value that may be published for a count, and how likely it is. */
export interface Image {
	value: number;
	chance: number;
}

/**
 * The law of one count that stands in no tied sum: what is published for it, with which chance. A reader may know it; what he lacks
 * is the seed. The mean of the value is the count (but for the base itself: + LIFT), so nothing drifts.
 * Below the base b a count x becomes b with chance x / b, else 0 (unbiased random rounding, Fellegi 1975); from b on it keeps its
 * value or moves by up to the slack, evenly to both sides and not below b: one step each way with 1/4, 1/2, 1/4 for slack 1.
 */
export function lawOf(count: number, { base, slack }: Rounding): Image[] {
	if (count === 0) return [{ value: 0, chance: 1 }];
	if (count < base)
		return [
			{ value: 0, chance: 1 - count / base },
			{ value: base, chance: count / base }
		];
	const reach = Math.min(slack, count - base);
	if (reach === 0)
		return slack === 0
			? [{ value: count, chance: 1 }]
			: [
					{ value: count, chance: 1 - LIFT },
					{ value: count + 1, chance: LIFT }
				];
	return Array.from({ length: 2 * reach + 1 }, (_, step) => ({
		value: count - reach + step,
		chance: Math.abs(step - reach) === 0 ? 1 / 2 : 1 / (4 * reach)
	}));
}

/** Chance that `value` is published for `count`; 0 where it cannot be. */
export function chanceOf(value: number, count: number, rounding: Rounding): number {
	return lawOf(count, rounding).find((image) => image.value === value)?.chance ?? 0;
}

/**
 * The value that a secret number in [0, 1) draws for a count. Greater counts never draw less for the same number, so that a part
 * drawn with the number of its whole does not exceed it.
 */
export function drawAlone(count: number, rounding: Rounding, chance: number): number {
	let left = chance;
	const images = lawOf(count, rounding);
	for (const { value, chance: share } of images) {
		if (left < share) return value;
		left -= share;
	}
	return images.at(-1)!.value;
}

/** True when `value` may be shown for `count`: its public bounds hold it, and a value that is no zero stands for no zero. */
export const isHonest = (value: number, count: number, rounding: Rounding): boolean =>
	chanceOf(value, count, rounding) > 0;

/** Public bounds of a rounded value, as whole numbers. */
export const publicBounds = (value: number, rounding: Rounding) => boundsOf(value, rounding);
