/** What a published value tells by chance: the probability of being shown as `shown` where the truth is `count`. */
export interface Law {
	base: number;
	slack: number;
}

/** Chance that a count equal to the base moves up, so that the greatest value of a small cell is not its truth for certain. */
const LIFT = 0.04;

/**
 * The public law of rounding: 0 stays; below the base 0 or base, unbiased; the base itself nearly always stays; a larger count moves by
 * up to the slack, not below the base, by triangular chance (1/4, 1/2, 1/4 for slack 1).
 */
export function chanceOf(shown: number, count: number, { base, slack }: Law): number {
	if (count === 0) return shown === 0 ? 1 : 0;
	if (count < base) return shown === 0 ? 1 - count / base : shown === base ? count / base : 0;
	if (slack === 0) return shown === count ? 1 : 0;
	if (count === base) return shown === base ? 1 - LIFT : shown === base + 1 ? LIFT : 0;
	let chance = 0;
	for (let error = -slack; error <= slack; error++)
		if (Math.max(base, count + error) === shown) chance += (slack + 1 - Math.abs(error)) / (slack + 1) ** 2;
	return chance;
}
