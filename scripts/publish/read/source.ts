import type { Layout } from '../layout/schema.ts';
import type { Row } from './body.ts';

/** Columns of a raw table that no raw file can have: number of the part, and 1-based row in the file. */
export const FILE = '"#berkas"';
export const ROW = '"#baris"';

/** One table of one raw file: a CSV, or a sheet of a workbook. */
export interface Part {
	/** Number of the part within its source: column `berkas` of the raw table. */
	id: number;
	/** File (and sheet) for messages. */
	label: string;
	/** Rows read. */
	rows: number;
	totals: Row[];
	/** Place of each column, for the totals. */
	places: Map<string, number>;
	/** Headers by place. */
	headers: string[];
}

/**
 * All files of one layout, read as text into the DuckDB table `bahan`: `#berkas`, `#baris`, one VARCHAR a kept column, UBIGINT for `kunci` columns (keyed hash), and `@tahun` … for period parts that file or sheet name give.
 */
export interface Source {
	layout: Layout;
	bahan: string;
	columns: string[];
	parts: Part[];
	/** sha-256 over the hashes of the raw files. */
	fingerprint: string;
}

export const rawTable = (layout: string) => `raw_${layout.replaceAll('-', '_')}`;
export const parsedTable = (layout: string) => `parsed_${layout.replaceAll('-', '_')}`;

/** Where a message points to: "berkas x, lembar y baris 2–4, 9 dan 3 lagi". */
export function placeOf(part: Part | undefined, rows: number[]): string {
	const label = part?.label ?? 'berkas';
	return rows.length > 0 ? `${label} baris ${ranges(rows)}` : label;
}

/** Sorted row numbers as ranges, at most eight of them. */
function ranges(rows: number[]): string {
	const runs: [number, number][] = [];
	for (const row of rows) {
		const last = runs.at(-1);
		if (last && row <= last[1] + 1) last[1] = row;
		else runs.push([row, row]);
	}
	const shown = runs.slice(0, 8).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
	const rest = runs.slice(8).reduce((sum, [from, to]) => sum + to - from + 1, 0);
	return shown.join(', ') + (rest > 0 ? ` dan ${rest} baris lagi` : '');
}
