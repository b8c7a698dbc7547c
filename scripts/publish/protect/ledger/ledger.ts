import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { list, literal, name } from '../../sql.ts';
import type { Guesses } from '../audit/guesses.ts';
import type { Tally } from '../audit/solve.ts';
import type { TotalState } from '../round/totals.ts';

/** A release in the ledger; the sequence number orders them. */
export interface LedgerRelease {
	sequence: number;
	id: string;
	asOf: string;
	/** A scheduled revision, or the first release: every period could change. */
	revision: boolean;
}

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
const INDEX = 'buku.json';
const CELLS = 'sel.parquet';
const TOTALS = 'total.parquet';
const PROOFS = 'bukti.json';

/** Releases of a vault, oldest first; empty before the first. */
export function readReleases(folder: string): LedgerRelease[] {
	const path = join(folder, INDEX);
	return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as LedgerRelease[]) : [];
}

const folderOf = (folder: string, { sequence }: LedgerRelease) =>
	join(folder, 'buku', String(sequence).padStart(5, '0'));

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
	const paths = releases.map((release) => join(folderOf(folder, release), file)).filter((path) => existsSync(path));
	if (paths.length === 0) return [];
	const reader = await db.runAndReadAll(`SELECT * FROM read_parquet([${list(paths)}]) ${where} ORDER BY ALL`);
	return reader.getColumns();
}

/** The latest certificate of every block. */
export function readProofs(folder: string, releases: LedgerRelease[]): Record<string, Certificate> {
	const proofs: Record<string, Certificate> = {};
	for (const release of releases) {
		const path = join(folderOf(folder, release), PROOFS);
		if (existsSync(path)) Object.assign(proofs, JSON.parse(readFileSync(path, 'utf8')));
	}
	return proofs;
}

/** What a release adds to the ledger. */
export interface Entry {
	cells: LedgerCell[];
	totals: LedgerTotal[];
	proofs: Record<string, Certificate>;
}

/**
 * Adds a release: files first, the index last and by renaming, so that a run that dies leaves the ledger as it was.
 * A release that is already there (the same content published again) is not added twice.
 */
export async function addRelease(
	db: DuckDBConnection,
	folder: string,
	release: LedgerRelease,
	entry: Entry
): Promise<void> {
	const releases = readReleases(folder);
	if (releases.at(-1)?.id === release.id) return;
	const place = folderOf(folder, release);
	mkdirSync(place, { recursive: true, mode: 0o700 });
	await writeTable(db, join(place, CELLS), CELL_COLUMNS, entry.cells, (cell, appender) => {
		appender.appendInteger(release.sequence);
		for (const text of [cell.table, cell.area, cell.period, cell.codes, cell.measure]) appender.appendVarchar(text);
		appender.appendInteger(cell.truth);
		appender.appendInteger(cell.value);
	});
	await writeTable(db, join(place, TOTALS), TOTAL_COLUMNS, entry.totals, (total, appender) => {
		appender.appendInteger(release.sequence);
		appender.appendVarchar(total.name);
		for (const bound of [total.low, total.high])
			if (bound === null) appender.appendNull();
			else appender.appendInteger(bound);
		appender.appendVarchar(total.state);
		appender.appendVarchar(total.twin);
	});
	await writeFile(join(place, PROOFS), JSON.stringify(entry.proofs), { mode: 0o600 });
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const beside = join(folder, `.${INDEX}`);
	await writeFile(beside, `${JSON.stringify([...releases, release], null, '\t')}\n`, { mode: 0o600 });
	await rename(beside, join(folder, INDEX));
}

const CELL_COLUMNS =
	'urut INTEGER, tabel VARCHAR, wilayah VARCHAR, periode VARCHAR, kode VARCHAR, ukuran VARCHAR, benar INTEGER, terbit INTEGER';
const TOTAL_COLUMNS = 'urut INTEGER, nama VARCHAR, bawah INTEGER, atas INTEGER, keadaan VARCHAR, kembar VARCHAR';

type Appender = Awaited<ReturnType<DuckDBConnection['createAppender']>>;

async function writeTable<Row>(
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
