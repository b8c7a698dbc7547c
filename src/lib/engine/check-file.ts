import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Resource } from '../contract/release.ts';
import { quoteList, quoteName } from '../core/sql.ts';
import { ReleaseError } from '../release/index.ts';
import { rowsOf } from './rows.ts';

type FieldType = Resource['schema']['fields'][number]['type'];

/** Types by which DuckDB may read a declared one. Arrow dictionaries arrive as ENUM. */
const ACCEPTED: Record<FieldType, RegExp> = {
	string: /^(VARCHAR|ENUM)/,
	integer: /^(U?(TINY|SMALL|BIG)INT|U?INTEGER)$/,
	number: /^(DOUBLE|FLOAT|DECIMAL|U?(TINY|SMALL|BIG)INT|U?INTEGER)/,
	boolean: /^BOOLEAN$/
};

/** The names in the first line of a CSV must be those of the manifest: DuckDB itself would skip the line unread. */
export function checkHeader(bytes: Uint8Array, file: Resource, delimiter: string): void {
	const end = bytes.indexOf(10);
	const line = new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
	const names = line
		.trim()
		.split(delimiter)
		.map((name) => name.replace(/^"|"$/g, ''));
	compare(names, file, file.path);
}

function compare(names: string[], file: Resource, path: string): void {
	const declared = file.schema.fields.map(({ name }) => name);
	const at = declared.findIndex((name, index) => names[index] !== name);
	const column = at >= 0 ? declared[at] : names[declared.length];
	if (column !== undefined) throw new ReleaseError('wrong-columns', { file: path, column });
}

/** Columns, their types and the number of rows must be what the manifest says. */
export async function checkRaw(
	connection: AsyncDuckDBConnection,
	raw: string,
	file: Resource,
	path: string
): Promise<void> {
	const described = rowsOf(await connection.query(`DESCRIBE ${raw}`));
	compare(
		described.map((row) => String(row['column_name'])),
		file,
		path
	);
	for (const [index, { name, type }] of file.schema.fields.entries())
		if (!ACCEPTED[type].test(String(described[index]?.['column_type'])))
			throw new ReleaseError('wrong-columns', { file: path, column: name });
	const [count] = rowsOf(await connection.query(`SELECT count(*)::double AS n FROM ${raw}`));
	if (count?.['n'] !== file.rows)
		throw new ReleaseError('wrong-rows', { file: path, got: Number(count?.['n']), expected: file.rows });
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What made a file unreadable: DuckDB names the column whose values do not fit its declared type. */
export function explainRead(error: unknown, file: Resource, path: string): ReleaseError {
	if (error instanceof ReleaseError) return error;
	const text = messageOf(error);
	const column = /column "?([\w-]+)"?/i.exec(text)?.[1];
	if (column && file.schema.fields.some(({ name }) => name === column))
		return new ReleaseError('wrong-columns', { file: path, column }, { cause: error });
	return new ReleaseError('broken', { file: path, detail: text.split('\n')[0] ?? '' }, { cause: error });
}

/** Why columns could not be turned into codes: the first that holds one which nobody listed. */
export async function explainCodes(
	error: unknown,
	connection: AsyncDuckDBConnection,
	raw: string,
	columns: readonly { name: string; codes?: string[] }[],
	path: string
): Promise<ReleaseError> {
	for (const { name, codes } of columns) {
		if (!codes) continue;
		const unlisted = `${quoteName(name)}::varchar NOT IN ${quoteList(codes)}`;
		const [found] = rowsOf(await connection.query(`SELECT count(*)::double AS n FROM ${raw} WHERE ${unlisted}`));
		if (Number(found?.['n']) > 0)
			return new ReleaseError('unknown-code', { file: path, column: name }, { cause: error });
	}
	return new ReleaseError('broken', { file: path, detail: messageOf(error).split('\n')[0] ?? '' }, { cause: error });
}
