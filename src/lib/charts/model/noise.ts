import type { Measure } from '../../contract/dataset.ts';
import { isPlanned } from '../../contract/events.ts';
import { estimatesDiffer } from '../../stats/difference.ts';
import { differenceIsNoise, withinRounding, type Count } from '../../stats/noise.ts';
import type { Interval } from '../../stats/poisson.ts';
import { unitKind, type Noise, type Unit } from '../../language/index.ts';
import type { Shown } from './types.ts';

/** The interval that chance leaves to a number, or nothing to either side of it. */
const spread = ({ value, chance }: Shown): Interval => chance ?? { low: value ?? 0, high: value ?? 0 };

/** What a number can be at least and at most; an end that is not known is open, and a number with two open ends is taken as it is. */
function rangeIn({ value, low, high }: Shown): Count {
	const at = value ?? 0;
	if (low === null && high === null) return { value: at, low: at, high: at };
	return { value: at, low: low ?? 0, high: high ?? Infinity };
}

/**
 * Why a difference of two numbers must not be read as one. Rounding: their ranges overlap. Chance: flows of events
 * (victims, cases, mentions) vary from period to period like Poisson counts, and rates and shares of them with their intervals; stocks of
 * registered recipients, money, other levels and planned activities do not, so nothing is said of chance there.
 */
export function noiseBetween(a: Shown, b: Shown, measure: Pick<Measure, 'kind'>, unit: Unit): Noise {
	if (a.value === null || b.value === null || a.value === b.value) return null;
	const [from, to] = [rangeIn(a), rangeIn(b)];
	if (withinRounding(from, to)) return 'rounding';
	if (a.chance || b.chance)
		return estimatesDiffer({ ...from, chance: spread(a) }, { ...to, chance: spread(b) }) ? null : 'chance';
	const events = measure.kind === 'flow' && unitKind(unit) === 'count' && !isPlanned(unit.id);
	return events && differenceIsNoise(from, to) ? 'chance' : null;
}
