import type { DuckDBConnection } from '@duckdb/node-api';
import type { SqlRow } from '../../src/lib/contract/run.ts';

/** A name as SQL writes it, whatever characters it holds. */
export const name = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A text as SQL writes it; NULL for none. */
export const literal = (text: string | null | undefined) =>
	text === null || text === undefined ? 'NULL' : `'${text.replaceAll("'", "''")}'`;

export const list = (texts: readonly string[]) => (texts.length > 0 ? texts.map(literal).join(', ') : 'NULL');

/** All rows of a small result as plain values; integers of any width become numbers. */
export async function rowsOf(db: DuckDBConnection, sql: string): Promise<SqlRow[]> {
	const reader = await db.runAndReadAll(sql);
	return reader.getRowObjectsJS().map((row) => {
		const plain: SqlRow = {};
		for (const [column, value] of Object.entries(row)) {
			if (typeof value === 'bigint') plain[column] = Number(value);
			else if (value === null || ['string', 'number', 'boolean'].includes(typeof value))
				plain[column] = value as SqlRow[string];
			else throw new TypeError(`Kolom ${column} bukan teks, angka, atau ya/tidak.`);
		}
		return plain;
	});
}

/** True where the run has laid out a table of that name. */
export const hasTable = async (db: DuckDBConnection, table: string): Promise<boolean> =>
	(await rowsOf(db, `SELECT 1 AS ada FROM duckdb_tables() WHERE table_name = ${literal(table)}`)).length > 0;

/** Makes a temporary table of texts from values at hand; the columns are VARCHAR. */
export async function textTable(db: DuckDBConnection, table: string, columns: string[], rows: (string | null)[][]) {
	await db.run(
		`CREATE OR REPLACE TEMP TABLE ${name(table)} (${columns.map((column) => `${name(column)} VARCHAR`).join(', ')})`
	);
	for (let at = 0; at < rows.length; at += 2000) {
		const values = rows.slice(at, at + 2000).map((row) => `(${row.map(literal).join(', ')})`);
		await db.run(`INSERT INTO ${name(table)} VALUES ${values.join(', ')}`);
	}
}
