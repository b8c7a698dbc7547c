import type { DuckDBConnection } from '@duckdb/node-api';
import type { HeaderPlace } from '../layout/header.ts';
import type { Layout } from '../layout/schema.ts';
import { name } from '../sql.ts';
import { bodyOf, type Body } from './body.ts';
import type { Keys } from './key.ts';
import { FILE, ROW, type Part } from './source.ts';

export interface Target {
	db: DuckDBConnection;
	layout: Layout;
	table: string;
	columns: string[];
	keys: Keys;
}

/** Appends the rows of a sheet held in memory to the raw table; dropped columns are never touched. */
export async function loadGrid(
	target: Target,
	part: Part,
	header: HeaderPlace,
	rows: string[][],
	given: Record<string, string>
): Promise<Body> {
	const body = bodyOf(target.layout, header, rows);
	const appender = await target.db.createAppender(target.table);
	for (const { row, cells } of body.data) {
		appender.appendInteger(part.id);
		appender.appendInteger(row);
		for (const id of target.columns) {
			const column = header.places.get(id);
			const cell = id.startsWith('@') ? given[id.slice(1)] : column === undefined ? undefined : cells[column];
			if (target.layout.columns[id]?.role === 'kunci') {
				const key = target.keys.of(cell ?? '');
				if (key === null) appender.appendNull();
				else appender.appendUBigInt(key);
			} else if (cell === undefined) appender.appendNull();
			else appender.appendVarchar(cell);
		}
		appender.endRow();
	}
	appender.closeSync();
	part.rows = body.data.length;
	part.totals = body.totals;
	return body;
}

/** Makes the empty raw table of a layout. */
export async function makeTable({ db, layout, table, columns }: Target): Promise<void> {
	const types = columns.map((id) => `${name(id)} ${layout.columns[id]?.role === 'kunci' ? 'UBIGINT' : 'VARCHAR'}`);
	await db.run(
		`CREATE OR REPLACE TABLE ${name(table)} (${[`${FILE} INTEGER`, `${ROW} INTEGER`, ...types].join(', ')})`
	);
}
