import type { Dataset, Table } from '../../../src/lib/contract/dataset.ts';
import { grains, levels } from '../../../src/lib/core/order.ts';
import { splitsOf, type Claim } from './condense.ts';
import { period } from './months.ts';

/**
 * The claims from which a table can be filled: fine enough in area and time, with every dimension of the table, and
 * without one that would have to be added although its codes are never added.
 */
export function fittingClaims(dataset: Dataset, table: Table, claims: Claim[]): Claim[] {
	const given = new Map<string, Set<string>>();
	for (const { source, cut, measure, given: ids } of claims) {
		const key = `${source}|${cut}|${measure}`;
		given.set(key, new Set([...(given.get(key) ?? []), ...ids]));
	}
	return claims.filter(
		(claim) =>
			table.measures.includes(claim.measure) &&
			isFineEnough(claim, dataset, table) &&
			hasDimensions(
				given.get(`${claim.source}|${claim.cut}|${claim.measure}`) ?? new Set(),
				claim.measure,
				dataset,
				table
			)
	);
}

function isFineEnough({ measure, level, period: key }: Claim, dataset: Dataset, table: Table): boolean {
	const { grain } = period(key);
	// A rate stands for itself: that of a province may stand beside those of its kota.
	if (dataset.measures[measure]?.kind === 'level') return !levels.isFiner(level, table.area) && grain === table.period;
	// Nothing is added up beyond a kota: the other kota of the province are not in the data.
	const isWide = levels.isCoarser(table.area, 'kota');
	const isLevel = isWide ? level === table.area : !levels.isCoarser(level, table.area);
	return isLevel && !grains.isCoarser(grain, table.period);
}

function hasDimensions(given: Set<string>, measure: string, dataset: Dataset, table: Table): boolean {
	const unit = dataset.measures[measure]?.unit;
	if (typeof unit === 'object' && !table.dimensions.includes(unit.from)) return false;
	const apart = splitsOf(dataset);
	return (
		table.dimensions.every((id) => given.has(id)) &&
		[...given].every((id) => table.dimensions.includes(id) || !apart.includes(id))
	);
}
