import type { DuckDBConnection } from '@duckdb/node-api';
import type { SqlRow } from '../../src/lib/contract/run.ts';
import { plainRow, quoteName, quoteText } from '../../src/lib/core/sql.ts';

export { quoteItems as list, quoteName as name, quoteText as literal } from '../../src/lib/core/sql.ts';

/** All rows of a small result as plain values; integers of any width become numbers. */
export async function rowsOf(db: DuckDBConnection, sql: string): Promise<SqlRow[]> {
	const reader = await db.runAndReadAll(sql);
	return reader.getRowObjectsJS().map(plainRow);
}

/** True where the run has laid out a table of that name. */
export const hasTable = async (db: DuckDBConnection, table: string): Promise<boolean> =>
	(await rowsOf(db, `SELECT 1 AS ada FROM duckdb_tables() WHERE table_name = ${quoteText(table)}`)).length > 0;

/** Makes a temporary table of texts from values at hand; the columns are VARCHAR. */
export async function textTable(db: DuckDBConnection, table: string, columns: string[], rows: (string | null)[][]) {
	await db.run(
		`CREATE OR REPLACE TEMP TABLE ${quoteName(table)} (${columns.map((column) => `${quoteName(column)} VARCHAR`).join(', ')})`
	);
	for (let at = 0; at < rows.length; at += 2000) {
		const values = rows.slice(at, at + 2000).map((row) => `(${row.map(quoteText).join(', ')})`);
		await db.run(`INSERT INTO ${quoteName(table)} VALUES ${values.join(', ')}`);
	}
}
