import type { DuckDBConnection } from '@duckdb/node-api';
import { STATUSES } from '../../../src/lib/contract/cell.ts';
import type { CodeLists } from '../../../src/lib/contract/code.ts';
import type { Dataset, Table } from '../../../src/lib/contract/dataset.ts';
import type { Coverage } from '../../../src/lib/contract/release.ts';
import { AREA_TOP } from '../aggregate/areas.ts';
import { literal, name, rowsOf } from '../sql.ts';
import { publicTable } from '../stage.ts';

/** A text column as numbers into a sorted list of all that it can hold, also what no row uses. */
export interface TextColumn {
	name: string;
	dictionary: string[];
	index: Int32Array;
}

/** Rows of one published file in their final order. */
export interface Cells {
	rows: number;
	/** wilayah, periode, dimensions, ukuran; then `nilai`, `status`, `sementara` follow. */
	keys: TextColumn[];
	/** NaN where the status has no number. */
	value: Float64Array;
	status: TextColumn;
	provisional: Uint8Array;
}

/** One file of a table: the whole of it, or one kota and year. */
export interface Part {
	wilayah?: string;
	tahun?: string;
}

/** A rounded 0 is told by the absence of its row. */
const SHOWN = `NOT (status = 'dibulatkan' AND nilai = 0)`;
/** Sums of decimals carry dust such as 0.30000000000000004. */
const VALUE = 'round(nilai, 9)';

/** The files that a table falls into, in order; one without kota and year when it is not partitioned. */
export async function partsOf(db: DuckDBConnection, table: Table): Promise<Part[]> {
	if (!table.partitioned) return [{}];
	const rows = await rowsOf(
		db,
		`SELECT DISTINCT puncak, left(periode, 4) AS tahun FROM ${name(publicTable(table.id))}
		JOIN ${AREA_TOP} ON kode = wilayah WHERE ${SHOWN} ORDER BY ALL`
	);
	return rows.map((row) => ({ wilayah: String(row['puncak']), tahun: String(row['tahun']) }));
}

/** True when every number of the table is a whole one that fits 32 bits, so that it can be published as an integer. */
export async function isWhole(db: DuckDBConnection, table: Table): Promise<boolean> {
	const [row] = await rowsOf(
		db,
		`SELECT coalesce(bool_and(${VALUE} = trunc(nilai) AND abs(nilai) < 2147483648), true) AS bulat
		FROM ${name(publicTable(table.id))} WHERE nilai IS NOT NULL`
	);
	return row?.['bulat'] === true;
}

/** What each key column of a table can hold: all codes of the release for it, and all covered periods. */
export function dictionariesOf(
	dataset: Dataset,
	table: Table,
	coverage: Coverage[],
	codes: CodeLists
): Map<string, string[]> {
	const levels = table.area === 'kelompok' ? ['kelompok', 'kecamatan'] : [table.area];
	// Rates of the province and the nation stand beside those of their kota.
	const wide = new Set(coverage.map(({ area }) => area));
	const areas = (codes['wilayah'] ?? []).filter(({ id, attributes: { tingkat = '' } }) =>
		['negara', 'provinsi'].includes(tingkat) ? wide.has(id) : levels.includes(tingkat)
	);
	const columns: [string, string[]][] = [
		['wilayah', areas.map(({ id }) => id)],
		['periode', coverage.flatMap(({ periods }) => periods)],
		...table.dimensions.map((id): [string, string[]] => [
			id,
			(codes[dataset.dimensions[id]?.codes ?? ''] ?? []).map((code) => code.id)
		]),
		['ukuran', table.measures]
	];
	return new Map(columns.map(([column, values]) => [column, [...new Set(values)].sort()]));
}

/** Reads the rows of one file from `public_<table>`, sorted by code. */
export async function readCells(
	db: DuckDBConnection,
	table: Table,
	part: Part,
	dictionaries: Map<string, string[]>
): Promise<Cells> {
	const keys = [...dictionaries.keys()];
	const only = part.wilayah
		? `AND left(periode, 4) = ${literal(part.tahun)}
			AND wilayah IN (SELECT kode FROM ${AREA_TOP} WHERE puncak = ${literal(part.wilayah)})`
		: '';
	const from = `FROM ${name(publicTable(table.id))} WHERE ${SHOWN} ${only}`;
	const [count] = await rowsOf(db, `SELECT count(*)::INT AS rows ${from}`);
	const rows = Number(count?.['rows'] ?? 0);
	const cells: Cells = {
		rows,
		keys: keys.map((column) => textColumn(column, dictionaries.get(column) ?? [], rows)),
		value: new Float64Array(rows).fill(NaN),
		status: textColumn('status', [...STATUSES].sort(), rows),
		provisional: new Uint8Array(rows)
	};
	const columns = keys.map(name).join(', ');
	const result = await db.stream(`SELECT ${columns}, ${VALUE}, status, sementara ${from} ORDER BY ${columns}`);
	const fillers = [...cells.keys, cells.status].map(filler);
	let at = 0;
	for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
		for (let i = 0; i < keys.length; i++) fillers[i]?.(chunk.getColumnValues(i), at);
		chunk.getColumnValues(keys.length).forEach((value, row) => {
			if (value !== null) cells.value[at + row] = value as number;
		});
		fillers[keys.length]?.(chunk.getColumnValues(keys.length + 1), at);
		chunk.getColumnValues(keys.length + 2).forEach((value, row) => {
			cells.provisional[at + row] = value ? 1 : 0;
		});
		at += chunk.rowCount;
	}
	return cells;
}

const textColumn = (column: string, dictionary: string[], rows: number): TextColumn => ({
	name: column,
	dictionary,
	index: new Int32Array(rows)
});

/** Puts texts into a column by their place in its list; a code that the release does not know stops the run. */
function filler({ name: column, dictionary, index }: TextColumn) {
	const place = new Map(dictionary.map((text, at) => [text, at]));
	return (values: readonly unknown[], at: number) =>
		values.forEach((value, row) => {
			const found = place.get(value as string);
			if (found === undefined) throw new Error(`Kolom ${column} memuat kode yang tidak ada di daftar kode rilis.`);
			index[at + row] = found;
		});
}
