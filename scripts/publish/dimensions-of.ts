import type { Dataset, Table } from '../../src/lib/contract/dataset.ts';

/**
 * Dimensions that a table can be grouped or filtered by: its own, and the members of its sets
 * (a table by `himpunan` also answers by `program`).
 */
export function dimensionsOf(dataset: Dataset, table: Table): Set<string> {
	const own = new Set(table.dimensions);
	for (const id of table.dimensions) {
		const members = dataset.dimensions[id]?.set_of;
		if (!members) continue;
		for (const [other, dimension] of Object.entries(dataset.dimensions))
			if (!dimension.set_of && dimension.codes === members) own.add(other);
	}
	return own;
}
