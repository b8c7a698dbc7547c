import type { Table } from 'apache-arrow';
import type { SqlRow } from '../contract/run.ts';

/** Rows of an Arrow table as plain values. Throws TypeError for a type that SQL should have cast. */
export function rowsOf(table: Pick<Table, 'toArray'>): SqlRow[] {
	return table.toArray().map((row: { toJSON(): Record<string, unknown> }) => plain(row.toJSON()));
}

function plain(row: Record<string, unknown>): SqlRow {
	const result: SqlRow = {};
	for (const [column, value] of Object.entries(row)) {
		if (typeof value === 'bigint') result[column] = Number(value);
		else if (value === null || ['string', 'number', 'boolean'].includes(typeof value))
			result[column] = value as SqlRow[string];
		else throw new TypeError(`Kolom ${column} bukan teks, angka, atau ya/tidak.`);
	}
	return result;
}
