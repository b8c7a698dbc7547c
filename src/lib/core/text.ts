/** A text that begins a sentence or a heading. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text inside a sentence; what begins with an abbreviation keeps its capitals. */
export const uncapital = (text: string): string =>
	/^\p{Lu}(?!\p{Ll})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
