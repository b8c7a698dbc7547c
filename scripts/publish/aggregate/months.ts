import {
	coarsen,
	monthsOf,
	parsePeriod,
	periodKey,
	type Grain,
	type Period
} from '../../../src/lib/contract/period.ts';
import type { Measure } from '../../../src/lib/contract/dataset.ts';
import { grains } from '../../../src/lib/core/order.ts';

/** Reads a key that has been checked before. */
export function period(key: string): Period {
	const found = parsePeriod(key);
	if (!found) throw new RangeError(`"${key}" bukan kunci periode.`);
	return found;
}

/** Months, counted from year 0, that a period covers. */
export function monthsIn(key: string): number[] {
	const { first, last } = monthsOf(period(key));
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

export interface Folded {
	/** Periods of the table's grain that are known as a whole. */
	covered: string[];
	/** From a period of the facts to the period of the table that it goes into; several facts may share one. */
	into: [from: string, to: string][];
}

/**
 * Folds periods of facts to a coarser grain. A flow needs every month of the coarser period, a stock only its last,
 * a level is taken at exactly that grain. A period that is not whole is left out: a part of a year looks like a fall,
 * and its growth from release to release would tell the parts.
 * `known` are the months received, also those in which nothing happened.
 */
export function foldPeriods(facts: string[], known: Set<number>, grain: Grain, kind: Measure['kind']): Folded {
	const usable = facts.filter((key) =>
		kind === 'level' ? period(key).grain === grain : !grains.isCoarser(period(key).grain, grain)
	);
	const candidates = new Map<string, string[]>();
	for (const month of known) {
		const to = periodKey(coarsen({ grain: 'bulan', year: Math.floor(month / 12), index: (month % 12) + 1 }, grain));
		if (!candidates.has(to)) candidates.set(to, []);
	}
	for (const key of usable) candidates.get(periodKey(coarsen(period(key), grain)))?.push(key);

	const folded: Folded = { covered: [], into: [] };
	for (const [to, from] of [...candidates].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const months = monthsIn(to);
		const needed = kind === 'stock' ? months.slice(-1) : months;
		if (!needed.every((month) => known.has(month))) continue;
		folded.covered.push(to);
		for (const key of oneGrain(from))
			if (kind !== 'stock' || monthsIn(key).at(-1) === months.at(-1)) folded.into.push([key, to]);
	}
	return folded;
}

/** A source that gives both months and their triwulan tells everything twice: the coarsest grain is taken. */
function oneGrain(keys: string[]): string[] {
	const coarsest = grains.coarsest(keys.map((key) => period(key).grain));
	return keys.filter((key) => period(key).grain === coarsest);
}
