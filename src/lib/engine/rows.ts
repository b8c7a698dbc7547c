import type { Table } from 'apache-arrow';
import type { SqlRow } from '../contract/run.ts';
import { plainRow } from '../core/sql.ts';

/** Rows of an Arrow table as plain values. Throws TypeError for a type that SQL should have cast. */
export function rowsOf(table: Pick<Table, 'toArray'>): SqlRow[] {
	return table.toArray().map((row: { toJSON(): Record<string, unknown> }) => plainRow(row.toJSON()));
}
