/** Texts and quoted names; comments. A dash or a semicolon inside a text is neither a comment nor an end. */
const QUOTED = /(?<tag>\$\w*\$)[^]*?\k<tag>|[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"/;
const COMMENT = /--[^\n]*|\/\*[^]*?\*\//;
const EITHER = new RegExp(`(?<quoted>${QUOTED.source})|${COMMENT.source}`, 'g');

/** A statement of the same length with blanks for comments, and q for every letter of texts and quoted names. */
export const bareSql = (sql: string): string =>
	sql.replace(EITHER, (found: string, ...rest: unknown[]) => {
		const { quoted } = rest.at(-1) as { quoted: string | undefined };
		return quoted === undefined ? found.replace(/[^\n]/g, ' ') : 'q'.repeat(found.length);
	});

/** First word of a statement, comments and brackets before it passed over; empty where there is none. */
export const firstWord = (sql: string): string => /^[\s(;]*(\w+)/.exec(bareSql(sql))?.[1]?.toLowerCase() ?? '';

/** A statement without the semicolons at its end and what follows them. */
export function withoutEnd(sql: string): string {
	const bare = bareSql(sql);
	const rest = /[\s;]*$/.exec(bare)?.index ?? sql.length;
	return sql.slice(0, rest);
}

/** True for one PIVOT, or a query with one, that does not list the values that become columns. */
export function hasPivot(sql: string): boolean {
	const bare = bareSql(withoutEnd(sql));
	return /\bpivot/i.test(bare) && !bare.includes(';');
}

/** True for a statement that asks what tables there are. */
export const asksForTables = (sql: string): boolean =>
	/^\s*(?:show(?:\s+all)?\s+tables(?:\s+from\s+\w+)?|show|describe)[\s;]*$/i.test(bareSql(sql));
