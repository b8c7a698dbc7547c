/** Letters that a title can hold on two or three lines of a chart. */
export const LONGEST = 145;

/** The first of several ways to say something, fullest first, that is no longer than `most` letters; the shortest where none is. */
export function fitting(ways: readonly string[], most = LONGEST): string {
	const told = ways.filter(Boolean);
	return told.find((way) => way.length <= most) ?? told.toSorted((a, b) => a.length - b.length)[0] ?? '';
}
