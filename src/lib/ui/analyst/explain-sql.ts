import type { Language } from '$lib/contract/localized.ts';
import { SqlError } from '$lib/engine/sql-error.ts';
import { explain } from '../explain.ts';
import { analystWords } from '../words/analyst.ts';

/** Names as DuckDB quotes them in its messages, without the quotes. */
const named = (text: string | undefined): string => `“${(text ?? '').replace(/^["'`]|["'`]$/g, '')}”`;

/** DuckDB's message in one line, without its drawing of the place; some messages come as JSON. */
function line(detail: string): string {
	const told = /"exception_message":\s*"((?:[^"\\]|\\.)*)"/.exec(detail)?.[1];
	return (told ?? detail).split(/\n|\\n/)[0] ?? '';
}

/** What a message of DuckDB means for who wrote the statement. The commonest mistakes have sentences of their own. */
export function refusalSentence(detail: string, language: Language): string {
	const { problem } = analystWords[language];
	const found = (pattern: RegExp) => pattern.exec(detail);
	const syntax = found(/syntax error at or near \\?"([^"\\]+)/i);
	if (syntax) return problem.syntax(named(syntax[1]));
	if (found(/syntax error at end of input|unterminated/i)) return problem.syntax('…');
	const table = found(/Table with name (\S+) does not exist/i);
	if (table) return problem.table(named(table[1]));
	const grouped = found(/column \\?"([^"\\]+)\\?" must appear in the GROUP BY/i);
	if (grouped) return problem.group(named(grouped[1]));
	const column = found(
		/(?:Referenced column|does not have a column named|Values list "\w+" does not have a column named) \\?"([^"\\]+)/i
	);
	if (column) return problem.column(named(column[1]));
	if (found(/file system operations are disabled|Permission Error|Cannot open file|No files found/i))
		return problem.files;
	if (found(/extension/i)) return problem.extension;
	if (found(/read-only mode/i)) return problem.write;
	const fn = found(
		/Function with name (\S+) does not exist|No function matches the given name and argument types '([^(']+)/i
	);
	if (fn) return problem.function(named(fn[1] ?? fn[2]));
	const value = found(/Could not convert (?:string )?'([^']*)'/i);
	if (value) return problem.value(named(value[1]));
	return problem.other(line(detail));
}

/** What happened to a reader's statement and what to do, for any error. */
export function explainSql(error: unknown, language: Language): string {
	if (!(error instanceof SqlError)) return explain(error, language);
	const { problem } = analystWords[language];
	switch (error.code) {
		case 'not-reading': {
			const word = String(error.params['word'] ?? '').toUpperCase();
			return word ? problem['not-reading'](word) : problem.empty;
		}
		case 'too-slow':
			return problem['too-slow'](Number(error.params['seconds']));
		case 'refused':
			return refusalSentence(String(error.params['detail'] ?? ''), language);
		case 'several-statements':
		case 'stopped':
			return problem[error.code];
	}
}
