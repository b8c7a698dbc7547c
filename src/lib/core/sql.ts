import type { SqlRow } from '../contract/run.ts';

/** A table or column name as SQL writes it, whatever characters it holds. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text as SQL writes it; NULL for none. */
export const quoteText = (text: string | null | undefined): string =>
	text === null || text === undefined ? 'NULL' : `'${text.replaceAll("'", "''")}'`;

/** Texts between the brackets of IN; NULL, which matches nothing, when there are none, since `IN ()` is no SQL. */
export const quoteItems = (texts: readonly string[]): string =>
	texts.length > 0 ? texts.map(quoteText).join(', ') : 'NULL';

/** A list for IN with its brackets. */
export const quoteList = (texts: readonly string[]): string => `(${quoteItems(texts)})`;

/** Name under which an engine holds a published table. */
export const tableName = (id: string): string => quoteName(id.replaceAll('-', '_'));

const isPlain = (value: unknown): value is SqlRow[string] =>
	value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** A row as plain values; integers of any width become numbers. Throws TypeError for a type that SQL should have cast. */
export function plainRow(row: Record<string, unknown>): SqlRow {
	const result: SqlRow = {};
	for (const [column, value] of Object.entries(row)) {
		if (typeof value === 'bigint') result[column] = Number(value);
		else if (isPlain(value)) result[column] = value;
		else throw new TypeError(`Kolom ${column} bukan teks, angka, atau ya/tidak.`);
	}
	return result;
}
