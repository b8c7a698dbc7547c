import type { DuckDBConnection } from '@duckdb/node-api';
import { type CodeLists } from '../../../src/lib/contract/code.ts';
import type { Dataset, Table } from '../../../src/lib/contract/dataset.ts';
import type { Coverage } from '../../../src/lib/contract/release.ts';
import { levels } from '../../../src/lib/core/order.ts';
import { AREA_ABOVE } from '../aggregate/areas.ts';
import { literal, name, rowsOf } from '../sql.ts';
import { publicTable } from '../stage.ts';

/**
 * Codes that an open recap counts, by dimension, where that is not the whole list: a class that its source does not ask
 * for has no data rather than nought.
 */
export async function countedCodes(
	db: DuckDBConnection,
	dataset: Dataset,
	table: Table,
	codes: CodeLists
): Promise<Record<string, string[]>> {
	const counted: Record<string, string[]> = {};
	for (const id of table.dimensions) {
		const all = codes[dataset.dimensions[id]?.codes ?? ''] ?? [];
		const rows = await rowsOf(db, `SELECT DISTINCT ${name(id)} AS kode FROM ${name(publicTable(table.id))}`);
		const found = new Set(rows.map((row) => row['kode']));
		if (found.size < all.length) counted[id] = all.map((code) => code.id).filter((code) => found.has(code));
	}
	return counted;
}

/**
 * Areas below a covered kota of which an open recap says nothing at all in some period get an entry of their own, with
 * the periods that it does tell: a kelurahan that is missing from a list of inhabitants is not empty.
 */
export async function silentAreas(db: DuckDBConnection, table: Table, coverage: Coverage[]): Promise<Coverage[]> {
	if (!levels.isFiner(table.area, 'kota')) return [];
	const rows = await rowsOf(
		db,
		`SELECT DISTINCT a.atas AS kota, a.kode AS wilayah, t.periode
		FROM ${AREA_ABOVE} a JOIN ${AREA_ABOVE} b ON b.kode = a.kode AND b.tingkat = ${literal(table.area)} AND b.atas = a.kode
		LEFT JOIN ${name(publicTable(table.id))} t ON t.wilayah = a.kode
		WHERE a.tingkat = 'kota' ORDER BY ALL`
	);
	const periodsOf = new Map<string, { kota: string; periods: string[] }>();
	for (const row of rows) {
		const area = String(row['wilayah']);
		const entry = periodsOf.get(area) ?? { kota: String(row['kota']), periods: [] };
		if (row['periode'] !== null) entry.periods.push(String(row['periode']));
		periodsOf.set(area, entry);
	}
	return [...periodsOf].flatMap(([area, { kota, periods }]) => {
		const whole = coverage.find((entry) => entry.area === kota);
		return whole && periods.length < whole.periods.length ? [{ area, periods, due: [] }] : [];
	});
}
