import type { DuckDBConnection } from '@duckdb/node-api';
import type { Table } from '../../../src/lib/contract/dataset.ts';
import type { HeldTotal } from '../../../src/lib/contract/release.ts';
import { hasTable, name, rowsOf } from '../sql.ts';
import { heldTable, publicTable } from '../stage.ts';
import { isTotal } from '../total-sql.ts';

/** Totals that wait for their correction and that are cells of a table: its own, or those of the table that it sums up. */
export async function heldIn(db: DuckDBConnection, dataset: string, table: Table): Promise<HeldTotal[]> {
	const held = heldTable(dataset);
	if (!(await hasTable(db, held))) return [];
	const own = table.dimensions.map((id) => `t.${name(id)}`);
	const rows = await rowsOf(
		db,
		`SELECT ${['h.wilayah', 'h.periode', 'h.ukuran', 'h.bawah', 'h.atas', ...own].join(', ')}
		FROM ${name(publicTable(table.id))} t JOIN ${name(held)} h ON ${isTotal(table, 't', 'h')}
		ORDER BY ALL`
	);
	return rows.map((row) => ({
		area: String(row['wilayah']),
		period: String(row['periode']),
		measure: String(row['ukuran']),
		codes: Object.fromEntries(table.dimensions.map((id) => [id, String(row[id])])),
		low: Number(row['bawah']),
		high: Number(row['atas'])
	}));
}
