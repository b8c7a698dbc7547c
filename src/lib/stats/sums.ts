/** Sum of a list; 0 when empty. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Pairs two lists of the same length; throws where they differ, since statistics of mismatched lists mislead silently. */
export function pairs<A, B>(a: readonly A[], b: readonly B[]): [A, B][] {
	if (a.length !== b.length) throw new RangeError(`Daftar tidak sama panjang: ${a.length} dan ${b.length}.`);
	return a.map((value, at) => [value, b[at] as B]);
}
