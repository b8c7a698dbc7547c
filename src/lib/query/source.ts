import type { Axis } from '../contract/answer.ts';
import type { PublishedDataset, PublishedTable, Release } from '../contract/release.ts';
import { membersOf } from '../core/sets.ts';

/** A filter or axis as a table can answer it. */
export interface Source {
	/** Column that holds it. */
	column: string;
	/** Codes of the filter or axis that a stored code stands for: itself, the members of a set, an attribute of either. */
	standsFor: (stored: string) => readonly string[];
	/** One stored code can stand for several, so that rows overlap. */
	overlaps: boolean;
}

/** The attribute of that name of each code of a list. */
function attributesOf(name: string, list: string, release: Release): Map<string, string> {
	return new Map(
		(release.codes[list] ?? []).flatMap(({ id, attributes }): [string, string][] => {
			const value = attributes[name];
			return value ? [[id, value]] : [];
		})
	);
}

/** A function that works each answer out once. */
function remembered(answer: (stored: string) => string[]): Source['standsFor'] {
	const cache = new Map<string, string[]>();
	return (stored) => {
		const before = cache.get(stored);
		if (before) return before;
		const found = answer(stored);
		cache.set(stored, found);
		return found;
	};
}

/** Where a table holds a filter key or axis: a column of its own, the members of a column of sets, or what its codes say of themselves. Undefined when it does not. */
export function sourceOf(
	key: Axis,
	table: PublishedTable,
	dataset: PublishedDataset,
	release: Release
): Source | undefined {
	if (table.dimensions.includes(key))
		return { column: key, standsFor: remembered((stored) => [stored]), overlaps: false };
	const dimension = dataset.dimensions[key];
	if (dimension?.attribute_of) {
		const of = sourceOf(dimension.attribute_of, table, dataset, release);
		if (!of) return undefined;
		const carried = attributesOf(key, dataset.dimensions[dimension.attribute_of]?.codes ?? '', release);
		const standsFor = (stored: string) => [...new Set(of.standsFor(stored).flatMap((code) => carried.get(code) ?? []))];
		return { ...of, standsFor: remembered(standsFor) };
	}
	const list = dimension?.codes ?? key;
	const column = table.dimensions.find((own) => dataset.dimensions[own]?.set_of === list);
	return column === undefined ? undefined : { column, standsFor: remembered(membersOf), overlaps: true };
}
