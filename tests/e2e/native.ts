import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Release } from '../../src/lib/contract/release.ts';

/** The release that the built site shows, opened in native DuckDB straight from its CSV files. */
export interface Native {
	release: Release;
	folder: string;
	/** Rows of a SELECT as texts and numbers; tables are named as in the release. */
	all(sql: string): Promise<Record<string, string | number | null>[]>;
	close(): void;
}

/** Opens the release below `data` that current.json names. Shares no SQL with the site, so that both can be compared. */
export async function openNative(data = 'build/data'): Promise<Native> {
	const read = async (path: string) => JSON.parse(await readFile(join(data, path), 'utf8')) as unknown;
	const { release: id } = (await read('current.json')) as { release: string };
	const release = (await read(`${id}/datapackage.json`)) as Release;
	const folder = join(data, id);
	const instance = await DuckDBInstance.create();
	const connection: DuckDBConnection = await instance.connect();
	for (const { id: table } of release.tables) {
		const files = release.resources
			.filter((file) => file.table === table)
			.map((file) => `'${join(folder, file.path)}'`);
		if (files.length === 0) continue;
		await connection.run(
			`CREATE VIEW "${table.replaceAll('-', '_')}" AS
			SELECT * REPLACE (TRY_CAST(nilai AS DOUBLE) AS nilai) FROM read_csv([${files.join(', ')}], all_varchar = true)`
		);
	}
	return {
		release,
		folder,
		all: async (sql) =>
			(await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, string | number | null>[],
		close: () => {
			connection.closeSync();
			instance.closeSync();
		}
	};
}

/** The number that a text of the site shows: "≈1.234" → 1234, "0–2" → its rounded value 0, none → null. */
export function numberIn(text: string): number | null {
	const range = /^(\d+)–\d+$/.exec(text);
	if (range) return Number(range[1]);
	const digits = /^≈?(-?[\d.]+(?:,\d+)?)$/.exec(text.trim());
	return digits ? Number(digits[1]!.replaceAll('.', '').replace(',', '.')) : null;
}
