import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import type { Release } from '../contract/release.ts';
import { quoteText } from '../core/sql.ts';

/** Table of the names of all codes, so that a reader's statement can say "Kec. Pahandut" for 62.71.01. */
export const CODE_TABLE = 'kode';

const text = (value: string | undefined): string => (value === undefined ? 'NULL' : quoteText(value));

/** Makes `kode` from the code lists of a release: list, code, names, the code above it, level of an area. */
export async function makeCodeTable(database: AsyncDuckDB, { codes }: Release): Promise<void> {
	const rows = Object.entries(codes).flatMap(([list, entries]) =>
		entries.map(({ id, title, parent, attributes }) =>
			[list, id, title.id, title.en, parent, attributes['tingkat']].map(text).join(', ')
		)
	);
	const connection = await database.connect();
	try {
		await connection.query(
			`CREATE OR REPLACE TABLE ${CODE_TABLE} AS SELECT * FROM (VALUES ${rows.map((row) => `(${row})`).join(', ')})
			AS daftar(daftar, kode, nama, nama_en, induk, tingkat)`
		);
	} finally {
		await connection.close();
	}
}
