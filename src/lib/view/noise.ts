import type { Measure } from '../contract/dataset.ts';
import { differenceIsNoise, withinRounding } from '../stats/noise.ts';
import { unitKind, type Noise, type Unit } from '../text/index.ts';
import type { Shown } from './types.ts';

/** Counts of things that an office plans and makes: their number is decided, chance does not move it. */
const PLANNED = new Set(['kegiatan', 'kesepakatan', 'unit', 'petugas', 'rumah', 'sambungan']);

/**
 * Why a difference of two numbers must not be read as one. Rounding: their ranges overlap. Chance: flows of events
 * (victims, cases, mentions) vary from period to period like Poisson counts; stocks of registered recipients, money,
 * rates and planned activities do not, so nothing is said of chance there.
 */
export function noiseBetween(a: Shown, b: Shown, measure: Pick<Measure, 'kind'>, unit: Unit): Noise {
	const [from, to] = [a, b].map(({ value, low, high }) => ({ value: value ?? 0, low: low ?? 0, high: high ?? 0 }));
	if (!from || !to || a.value === null || b.value === null || a.value === b.value) return null;
	if (withinRounding(from, to)) return 'rounding';
	const events = measure.kind === 'flow' && unitKind(unit) === 'count' && !PLANNED.has(unit.id);
	return events && differenceIsNoise(from, to) ? 'chance' : null;
}
