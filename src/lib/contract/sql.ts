/** A table or column name as SQL writes it, whatever characters it holds. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text as SQL writes it. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A list for IN; one that matches nothing when empty, since `IN ()` is no SQL. */
export const quoteList = (texts: readonly string[]): string =>
	texts.length > 0 ? `(${texts.map(quoteText).join(', ')})` : '(NULL)';

/** Name under which an engine holds a published table. */
export const tableName = (id: string): string => quoteName(id.replaceAll('-', '_'));
