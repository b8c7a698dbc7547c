import type { Dataset, Table } from '../../src/lib/contract/dataset.ts';

/**
 * Dimensions that a table holds: its own, and the members of its sets (a table by `himpunan` also holds `program`).
 */
export function dimensionsOf(dataset: Dataset, table: Table): Set<string> {
	const own = new Set(table.dimensions);
	for (const id of table.dimensions) {
		const members = dataset.dimensions[id]?.set_of;
		if (!members) continue;
		for (const [other, dimension] of Object.entries(dataset.dimensions))
			if (!dimension.set_of && !dimension.attribute_of && dimension.codes === members) own.add(other);
	}
	return own;
}

/** Dimensions that a table can be grouped or filtered by: those that it holds, and the attributes of their codes. */
export function axesOf(dataset: Dataset, table: Table): Set<string> {
	const dimensions = dimensionsOf(dataset, table);
	const attributes = Object.entries(dataset.dimensions).filter(([, { attribute_of }]) =>
		dimensions.has(attribute_of ?? '')
	);
	return new Set([...dimensions, ...attributes.map(([id]) => id)]);
}
