import type { Measure } from './dataset.ts';

/** Counts of things that an office plans and makes: their number is decided, chance does not move it. */
const PLANNED = new Set(['kegiatan', 'kesepakatan', 'unit', 'petugas', 'rumah', 'sambungan']);

export const isPlanned = (unit: string): boolean => PLANNED.has(unit);

/** Money, percentages and indices are no counts. */
const isCount = (unit: string): boolean => !/^(rupiah|persen|indeks|rasio)\b/.test(unit);

/**
 * How chance enters a ratio. `rate`: events (victims, cases) among inhabitants. `share`: events of one kind among all of them.
 * Null where the parts are decided or fully registered (recipients, families, money): there is no chance to reckon with.
 */
export type Chance = 'rate' | 'share' | null;

export function chanceIn(numerator: Measure, denominator: Measure): Chance {
	const { kind, unit } = numerator;
	if (kind !== 'flow' || typeof unit !== 'string' || !isCount(unit) || isPlanned(unit)) return null;
	if (denominator.kind === 'flow') return denominator.unit === unit ? 'share' : null;
	return denominator.kind === 'stock' && typeof denominator.unit === 'string' && isCount(denominator.unit)
		? 'rate'
		: null;
}
