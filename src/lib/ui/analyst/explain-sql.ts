import type { Language } from '$lib/contract/localized.ts';
import { SqlError } from '$lib/engine/sql-error.ts';
import { explain } from '../explain.ts';
import { analystWords } from '../words/analyst.ts';
import { shortTypes } from './short-text.ts';

/** Names as DuckDB quotes them in its messages, without the quotes. */
const named = (text: string | undefined): string => `“${(text ?? '').replace(/^["'`]|["'`]$/g, '')}”`;

/** DuckDB's message in one line, without its drawing of the place; some messages come as JSON. */
function line(detail: string): string {
	const told = /"exception_message":\s*"((?:[^"\\]|\\.)*)"/.exec(detail)?.[1];
	return (told ?? detail).split(/\n|\\n/)[0] ?? '';
}

/** What the caret under DuckDB's drawing of the statement points at; empty where there is none. */
function pointedAt(detail: string): string {
	const [, drawn = '', blanks = ''] = /(LINE \d+: .*)\n( *)\^/.exec(detail) ?? [];
	return drawn.slice(blanks.length);
}

/** A text that was to be a number: of a column that was compared with one, that the reader wrote, or that was to be turned into one. */
function valueSentence(detail: string, language: Language): string | null {
	const { problem } = analystWords[language];
	const found = /Could not convert (?:string )?(?:'([^']*)'|"([^"]*)")(?: to (\w+))?/i.exec(detail);
	if (!found) return null;
	const value = named(found[1] ?? found[2]);
	const at = pointedAt(detail);
	if (!/^(U?INT|DOUBLE|FLOAT|DECIMAL)/.test(found[3] ?? '')) return problem.value(value);
	const column = /^(?!case\b)(?:[\w"]+\.)*("[^"]+"|[a-z_]\w*)(?![\w"(])/i.exec(at)?.[1];
	if (column) return problem.textColumn(named(column), value, column);
	return /^(::|(try_)?cast\b)/i.test(at) ? problem.cast(value) : problem.value(value);
}

/** A statement that is not well-formed: unfinished, with an open quote, or wrong near a word of it. */
function syntaxSentence(detail: string, language: Language): string | null {
	const { problem } = analystWords[language];
	if (/unterminated quoted/i.test(detail)) return problem.unclosed;
	if (/syntax error at end of input|unterminated/i.test(detail)) return problem.unfinished;
	if (/SELECT clause without selection list/i.test(detail)) return problem.nothing;
	const syntax = /syntax error at or near \\?"([^"\\]+)/i.exec(detail);
	return syntax && problem.syntax(named(syntax[1]));
}

/** A function that is unknown or does not take what it was given; operators are functions to DuckDB, under names of its own ("~~" is LIKE). */
function functionSentence(detail: string, language: Language): string | null {
	const { problem } = analystWords[language];
	const fn =
		/Function with name (\S+) does not exist|No function matches the given name and argument types '([^(']+)/i.exec(
			detail
		);
	if (!fn) return null;
	const name = fn[1] ?? fn[2] ?? '';
	return /^\W+$/.test(name) ? problem.mixed : problem.function(named(name));
}

/** What a message of DuckDB means for who wrote the statement. The commonest mistakes have sentences of their own. */
export function refusalSentence(detail: string, language: Language): string {
	const { problem } = analystWords[language];
	const found = (pattern: RegExp) => pattern.exec(detail);
	const syntax = syntaxSentence(detail, language);
	if (syntax) return syntax;
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
	if (found(/Cannot (compare|mix) values of type (?=[^]*\b(ENUM|VARCHAR)\b)(?=[^]*(INTEGER|DOUBLE|DECIMAL|BIGINT))/i))
		return problem.mixed;
	return (
		functionSentence(detail, language) ?? valueSentence(detail, language) ?? problem.other(shortTypes(line(detail)))
	);
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
		case 'open-pivot':
		case 'several-statements':
		case 'stopped':
			return problem[error.code];
	}
}
