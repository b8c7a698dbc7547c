/** What a title can hold: as many words as are read at a glance, on two lines of a chart. Measured on the finished sentence. */
export const LONGEST = { words: 14, letters: 120 };

export const fits = (sentence: string): boolean =>
	sentence.length <= LONGEST.letters && sentence.split(/\s+/).length <= LONGEST.words;

/** The first of several ways to say something, fullest first, that a title can hold; the shortest where none is. */
export function fitting(ways: Iterable<string>): string {
	let shortest: string | undefined;
	for (const way of ways) {
		if (fits(way)) return way;
		if (shortest === undefined || way.length < shortest.length) shortest = way;
	}
	return shortest ?? '';
}
