import type { Proof } from '../../../src/lib/contract/release.ts';
import type { ProtectionReport } from '../protect/audit/report.ts';

/** What readers are told of the attack on a dataset; nothing where there was none. */
export function proofOf({ attack, pins, rounding }: ProtectionReport): { proof?: Proof } {
	if (!attack || !rounding) return {};
	const sum = (of: (pin: ProtectionReport['pins'][number]) => number) =>
		pins.reduce((total, pin) => total + of(pin), 0);
	return {
		proof: {
			sensitive: attack.sensitive,
			by_bounds: attack.byPropagation,
			by_witness: attack.byWitness,
			by_programme: attack.byProgramme,
			width: rounding.minWidth,
			narrowest: attack.narrowest,
			totals: sum(({ cells }) => cells),
			exact: sum(({ exact }) => exact),
			guesses: attack.guesses
		}
	};
}
