/** Counts of one unit (families): who is in the target group and who receives. */
export interface Reach {
	targetReached: number;
	target: number;
	reached: number;
}

export interface TargetingErrors {
	/** Share of the target group that does not receive; null where nobody is in the target group. */
	exclusion: number | null;
	/** Share of the recipients who are outside the target group; null where nobody receives. */
	inclusion: number | null;
}

/**
 * Exclusion and inclusion error (Grosh et al. 2022, Revisiting Targeting in Social Assistance, p. 474):
 * exclusion = target not reached / target, inclusion = reached outside the target / reached.
 * These are terms of analysts; pages say "keluarga sasaran yang belum tercatat menerima" and "penerima di luar desil sasaran".
 */
export function targetingErrors({ targetReached, target, reached }: Reach): TargetingErrors {
	return {
		exclusion: target === 0 ? null : (target - targetReached) / target,
		inclusion: reached === 0 ? null : (reached - targetReached) / reached
	};
}

/** Coady–Grosh–Hoddinott index (2004): share of the benefit that reaches the poorest X %, divided by X %; 1 = no targeting. */
export const cghIndex = (shareOfBenefit: number, shareOfPeople: number): number => shareOfBenefit / shareOfPeople;
