import type { Dataset, Table } from '../../src/lib/contract/dataset.ts';
import type { RoundPolicy } from '../../src/lib/contract/protection.ts';

/** Measures of a table that protection rounds: counts, but not money, rates and what the policy leaves as it is. */
export function roundedMeasures(dataset: Dataset, table: Table, policy: RoundPolicy): string[] {
	return table.measures.filter((id) => {
		const measure = dataset.measures[id];
		return measure && measure.kind !== 'level' && measure.unit !== 'rupiah' && !(id in policy.as_is);
	});
}
