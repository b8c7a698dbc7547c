import type { System } from '../model/system.ts';
import type { Problem } from './component.ts';
import { chanceOf } from './law.ts';
import { densityOf, type Prior } from './prior.ts';

/** Greatest range of a count over which chances are laid out; whoever is wider is not simulated. */
const WIDEST = 2_000;

/** Logarithm of prior × law of all that was published, by variable and value from its least one; null where a range is too wide. */
export function logWeights(
	system: System,
	{ members, low, high }: Problem,
	priorOf: (count: number) => Prior
): Float64Array[] | null {
	const found: Float64Array[] = [];
	for (const [at, equal] of members.entries()) {
		if (high[at]! - low[at]! > WIDEST) return null;
		const prior = priorOf(equal[0]!);
		const shown = new Map<string, () => (count: number) => number>();
		for (const variable of equal) {
			const { shown: value, isExact, law } = system.counts[variable]!;
			// The same value twice is one draw that was kept, not two.
			if (value !== null && !isExact)
				shown.set(`${value}/${law.base}/${law.slack}`, () => (count) => chanceOf(value, count, law));
		}
		const laws = [...shown.values()].map((make) => make());
		found.push(
			Float64Array.from({ length: high[at]! - low[at]! + 1 }, (_, step) => {
				const count = low[at]! + step;
				// A value that the law cannot give (another mechanism, a held cell) is unlikely, not impossible.
				return laws.reduce(
					(sum, law) => sum + Math.log(Math.max(law(count), 1e-6)),
					Math.log(Math.max(densityOf(prior, count), 1e-9))
				);
			})
		);
	}
	return found;
}
