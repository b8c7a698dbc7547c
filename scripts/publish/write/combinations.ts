import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset, Table } from '../../../src/lib/contract/dataset.ts';
import type { Combinations } from '../../../src/lib/contract/release.ts';
import { AREA_TOP } from '../aggregate/areas.ts';
import { hasTable, name, rowsOf } from '../sql.ts';
import { countTable } from '../stage.ts';

/**
 * Combinations of administrative dimensions of a table that occur in each kota, in any table of the dataset that has them all: the
 * policy declares that they are no secret, and the attack takes all others as empty for everybody. Nothing where a table has none.
 */
export async function combinationsIn(db: DuckDBConnection, dataset: Dataset, table: Table): Promise<Combinations[]> {
	const { protection } = dataset;
	const dimensions =
		protection.method === 'round' ? table.dimensions.filter((id) => protection.administrative.includes(id)) : [];
	if (dimensions.length === 0) return [];
	const columns = dimensions.map(name).join(', ');
	const seen: string[] = [];
	for (const { id, dimensions: own } of dataset.tables) {
		if (!dimensions.every((dimension) => own.includes(dimension))) continue;
		const counts = countTable(id);
		if (await hasTable(db, counts))
			seen.push(`SELECT puncak, ${columns} FROM ${name(counts)} JOIN ${AREA_TOP} ON kode = wilayah`);
	}
	if (seen.length === 0) return [];
	const found = new Map<string, string[][]>();
	for (const row of await rowsOf(
		db,
		`SELECT DISTINCT puncak, ${columns} FROM (${seen.join(' UNION ALL ')}) ORDER BY ALL`
	)) {
		const area = String(row['puncak']);
		found.set(area, [...(found.get(area) ?? []), dimensions.map((id) => String(row[id]))]);
	}
	return [...found].map(([area, codes]) => ({ area, dimensions, codes }));
}
