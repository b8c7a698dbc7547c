import type { Code } from '../../contract/code.ts';

/** A code list made quick to ask: views look up the same few hundred codes thousands of times. */
export interface CodeIndex {
	byId: ReadonlyMap<string, Code>;
	/** Place in the list, which is the order in which readers expect the codes. */
	place: ReadonlyMap<string, number>;
	/** Codes directly below another, and kecamatan that make up a kelompok. */
	inside: ReadonlyMap<string, Code[]>;
}

const cache = new WeakMap<readonly Code[], CodeIndex>();

function built(list: readonly Code[]): CodeIndex {
	const inside = new Map<string, Code[]>();
	for (const code of list)
		for (const above of new Set([code.parent, code.attributes['kelompok']]))
			if (above) inside.set(above, [...(inside.get(above) ?? []), code]);
	return {
		byId: new Map(list.map((code) => [code.id, code])),
		place: new Map(list.map((code, at) => [code.id, at])),
		inside
	};
}

/** The index of a list, built once. */
export function indexed(list: readonly Code[]): CodeIndex {
	const index = cache.get(list) ?? built(list);
	cache.set(list, index);
	return index;
}
