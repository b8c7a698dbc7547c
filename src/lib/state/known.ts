import type { Release } from '../contract/release.ts';

/** Parameter names of filters in their order in the address, each with the codes that it may hold. */
export interface Known {
	areas: ReadonlySet<string>;
	/** By dimension id, and by the name of the list of members for dimensions of sets: `program`. */
	dimensions: ReadonlyMap<string, ReadonlySet<string>>;
	/** Codes of each list in its order, for a stable address. */
	order: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const cache = new WeakMap<Release, Known>();

/** What a filter may name in a release. */
export function knownOf(release: Release): Known {
	const before = cache.get(release);
	if (before) return before;
	const lists = new Map<string, Set<string>>();
	const add = (name: string, list: string) => {
		const codes = lists.get(name) ?? new Set<string>();
		for (const code of release.codes[list] ?? []) codes.add(code.id);
		lists.set(name, codes);
	};
	for (const { dimensions } of release.datasets)
		for (const [id, dimension] of Object.entries(dimensions)) {
			add(id, dimension.codes);
			if (dimension.set_of) add(dimension.set_of, dimension.set_of);
		}
	const areas = new Set((release.codes['wilayah'] ?? []).map((code) => code.id));
	const order = new Map(
		[['wilayah', areas] as const, ...lists].map(([name, codes]) => [
			name,
			new Map([...codes].map((code, index) => [code, index]))
		])
	);
	const known = { areas, dimensions: lists, order };
	cache.set(release, known);
	return known;
}
