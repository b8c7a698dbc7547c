import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Release, Resource } from '../../../src/lib/contract/release.ts';
import type { Run } from '../../../src/lib/contract/run.ts';
import { list, literal, name, rowsOf } from '../sql.ts';

const TYPES = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN' } as const;

/** Reads CSV files of one table with the columns that the manifest declares; a file that differs makes DuckDB throw. */
export function readCsv(folder: string, resources: Resource[]): string {
	const fields = resources[0]?.schema.fields ?? [];
	const columns = fields.map((field) => `${literal(field.name)}: ${literal(TYPES[field.type])}`).join(', ');
	const files = list(resources.map(({ path }) => join(folder, path)));
	return `read_csv([${files}], header = true, delim = ',', quote = '"', nullstr = '', allow_quoted_nulls = false,
		auto_detect = false, strict_mode = true, columns = {${columns}})`;
}

export interface OpenRelease {
	db: DuckDBConnection;
	run: Run;
	/** Loads a table if it is not there yet; returns its quoted name. */
	load(table: string): Promise<string>;
	close(): void;
}

/** Opens the published files of a release in a native DuckDB of its own; a table is loaded when it is first asked for. */
export async function openRelease(folder: string, release: Pick<Release, 'resources'>): Promise<OpenRelease> {
	const instance = await DuckDBInstance.create(':memory:');
	const db = await instance.connect();
	const loaded = new Set<string>();
	const load = async (table: string) => {
		const into = name(table.replaceAll('-', '_'));
		if (loaded.has(table)) return into;
		const resources = release.resources.filter((resource) => resource.table === table);
		if (resources.length === 0) throw new RangeError(`Rilis ini tidak memuat tabel ${table}.`);
		await db.run(`CREATE TABLE ${into} AS FROM ${readCsv(folder, resources)}`);
		loaded.add(table);
		return into;
	};
	return {
		db,
		load,
		async run(sql, tables) {
			for (const table of tables) await load(table);
			return rowsOf(db, sql);
		},
		close() {
			db.closeSync();
			instance.closeSync();
		}
	};
}
