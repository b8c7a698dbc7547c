import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DISK } from '../../disk.ts';
import { list, literal, name } from '../../sql.ts';
import type { Guesses } from '../audit/guesses.ts';
import type { Tally } from '../audit/solve.ts';
import type { TotalState } from '../round/totals.ts';
import { editionFolder, measure, type LedgerFile, type LedgerRelease } from './book.ts';

export type { LedgerRelease } from './book.ts';

/** A cell of a slot as one release published it. A slot that has become empty has one row with code ''. */
export interface LedgerCell {
	sequence: number;
	table: string;
	area: string;
	period: string;
	/** Codes of its combination joined by US (unit separator); '' only in an empty slot. */
	codes: string;
	measure: string;
	truth: number;
	value: number;
}

/** A pin or separator as one release told it; null bounds = not told. */
export interface LedgerTotal {
	sequence: number;
	name: string;
	low: number | null;
	high: number | null;
	state: TotalState;
	twin: string;
}

/** What proved a block safe: valid as long as counts, values, totals, policy and knowledge hash to the same. */
export interface Certificate {
	hash: string;
	tally: Record<string, Tally>;
	narrowest: number | null;
	guesses?: Record<string, Guesses>;
}

export const US = '\u001f';
const CELLS = 'sel.parquet';
const TOTALS = 'total.parquet';
const PROOFS = 'bukti.json';

/** Every version of every slot of these tables. */
export async function readCells(
	db: DuckDBConnection,
	folder: string,
	releases: LedgerRelease[],
	tables: string[]
): Promise<LedgerCell[]> {
	const columns = await readColumns(db, folder, releases, CELLS, `WHERE tabel IN (${list(tables)})`);
	const [sequence, table, area, period, codes, measure, truth, value] = columns;
	return (sequence ?? []).map((each, row) => ({
		sequence: each as number,
		table: table![row] as string,
		area: area![row] as string,
		period: period![row] as string,
		codes: codes![row] as string,
		measure: measure![row] as string,
		truth: truth![row] as number,
		value: value![row] as number
	}));
}

/** Every version of every total of these tables. */
export async function readTotals(
	db: DuckDBConnection,
	folder: string,
	releases: LedgerRelease[],
	tables: string[]
): Promise<LedgerTotal[]> {
	const columns = await readColumns(
		db,
		folder,
		releases,
		TOTALS,
		`WHERE split_part(nama, '|', 1) IN (${list(tables)})`
	);
	const [sequence, names, low, high, state, twin] = columns;
	return (sequence ?? []).map((each, row) => ({
		sequence: each as number,
		name: names![row] as string,
		low: low![row] as number | null,
		high: high![row] as number | null,
		state: state![row] as TotalState,
		twin: twin![row] as string
	}));
}

async function readColumns(
	db: DuckDBConnection,
	folder: string,
	releases: LedgerRelease[],
	file: string,
	where: string
) {
	if (releases.length === 0) return [];
	const paths = releases.map((release) => join(editionFolder(folder, release), file));
	const reader = await db.runAndReadAll(`SELECT * FROM read_parquet([${list(paths)}]) ${where} ORDER BY ALL`);
	return reader.getColumns();
}

/** The latest certificate of every block. */
export function readProofs(folder: string, releases: LedgerRelease[]): Record<string, Certificate> {
	const proofs: Record<string, Certificate> = {};
	for (const release of releases)
		Object.assign(proofs, JSON.parse(readFileSync(join(editionFolder(folder, release), PROOFS), 'utf8')));
	return proofs;
}

/** What a release adds to the ledger. */
export interface Entry {
	cells: LedgerCell[];
	totals: LedgerTotal[];
	proofs: Record<string, Certificate>;
}

/** Writes the files of an edition into a folder, syncs them, and returns what the index holds of each. */
export async function writeEdition(
	db: DuckDBConnection,
	location: string,
	sequence: number,
	entry: Entry
): Promise<Record<string, LedgerFile>> {
	await writeTable(db, join(location, CELLS), CELL_COLUMNS, entry.cells, (cell, appender) => {
		appender.appendInteger(sequence);
		for (const text of [cell.table, cell.area, cell.period, cell.codes, cell.measure]) appender.appendVarchar(text);
		appender.appendInteger(cell.truth);
		appender.appendInteger(cell.value);
	});
	await writeTable(db, join(location, TOTALS), TOTAL_COLUMNS, entry.totals, (total, appender) => {
		appender.appendInteger(sequence);
		appender.appendVarchar(total.name);
		for (const bound of [total.low, total.high])
			if (bound === null) appender.appendNull();
			else appender.appendInteger(bound);
		appender.appendVarchar(total.state);
		appender.appendVarchar(total.twin);
	});
	for (const file of [CELLS, TOTALS]) {
		chmodSync(join(location, file), 0o600);
		DISK.sync(join(location, file));
	}
	DISK.write(join(location, PROOFS), JSON.stringify(entry.proofs), 0o600);
	DISK.syncFolder(location);
	const rows = {
		[CELLS]: entry.cells.length,
		[TOTALS]: entry.totals.length,
		[PROOFS]: Object.keys(entry.proofs).length
	};
	return Object.fromEntries(
		Object.entries(rows).map(([file, count]) => [file, { ...measure(join(location, file)), rows: count }])
	);
}

const CELL_COLUMNS =
	'urut INTEGER, tabel VARCHAR, wilayah VARCHAR, periode VARCHAR, kode VARCHAR, ukuran VARCHAR, benar INTEGER, terbit INTEGER';
const TOTAL_COLUMNS = 'urut INTEGER, nama VARCHAR, bawah INTEGER, atas INTEGER, keadaan VARCHAR, kembar VARCHAR';

export type Appender = Awaited<ReturnType<DuckDBConnection['createAppender']>>;

export async function writeTable<Row>(
	db: DuckDBConnection,
	path: string,
	columns: string,
	rows: Row[],
	append: (row: Row, appender: Appender) => void
): Promise<void> {
	const table = 'buku_sementara';
	await db.run(`CREATE OR REPLACE TEMP TABLE ${name(table)} (${columns})`);
	const appender = await db.createAppender(table);
	for (const row of rows) {
		append(row, appender);
		appender.endRow();
	}
	appender.closeSync();
	await db.run(`COPY ${name(table)} TO ${literal(path)} (FORMAT parquet); DROP TABLE ${name(table)}`);
}
