import { createReadStream, createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import * as xlsx from '@e965/xlsx';

/** Writes a SELECT as CSV under the given header: comma, UTF-8, LF. */
export async function writeCsv(db: DuckDBConnection, path: string, header: string[], select: string, delimiter = ',') {
	const columns = header.map((title) => `"${title}"`).join(', ');
	await db.run(`COPY (SELECT * FROM (${select}) t(${columns})) TO '${path}' (HEADER, DELIMITER '${delimiter}')`);
}

/** The same as an older Windows program exports it: semicolon, Windows-1252, CRLF. */
export async function writeWindowsCsv(db: DuckDBConnection, path: string, header: string[], select: string) {
	const plain = `${path}.utf8`;
	await writeCsv(db, plain, header, select, ';');
	const convert = new Transform({
		decodeStrings: false,
		// All letters that occur are below U+0100, where Latin-1 and Windows-1252 agree.
		transform(text: string, _encoding, done) {
			done(null, Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1'));
		}
	});
	await pipeline(createReadStream(plain, { encoding: 'utf8' }), convert, createWriteStream(path));
	await rm(plain);
}

export type Cell = string | number | null;

export interface Sheet {
	name: string;
	rows: Cell[][];
	merges?: string[];
}

/** Writes a workbook; cells that are text stay text. The bytes hold no clock. */
export async function writeWorkbook(path: string, sheets: Sheet[]): Promise<void> {
	const book = xlsx.utils.book_new();
	for (const { name, rows, merges = [] } of sheets) {
		const sheet = xlsx.utils.aoa_to_sheet(rows);
		sheet['!merges'] = merges.map((range) => xlsx.utils.decode_range(range));
		xlsx.utils.book_append_sheet(book, sheet, name);
	}
	await writeFile(path, xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
}

export type Row = Record<string, Cell>;

/** Rows of a SELECT as plain values; integers arrive as numbers. */
export async function rowsOf(db: DuckDBConnection, select: string): Promise<Row[]> {
	const reader = await db.runAndReadAll(select);
	return reader
		.getRowObjectsJson()
		.map((row) =>
			Object.fromEntries(
				Object.entries(row).map(([key, value]) => [
					key,
					typeof value === 'string' && /^-?\d+$/.test(value) && value.length < 16 ? Number(value) : (value as Cell)
				])
			)
		);
}

/** A small table as text in Indonesian style (1.234.567,00 for rupiah, 1.234 for counts): semicolon, Windows-1252, CRLF. */
export async function writeTextCsv(path: string, header: string[], rows: Cell[][]): Promise<void> {
	const isMoney = header.map((title) => /^(Pagu|Realisasi)/.test(title));
	const text = (cell: Cell, column: number) => {
		if (typeof cell !== 'number') return cell ?? '';
		return cell.toLocaleString('id-ID', { minimumFractionDigits: isMoney[column] ? 2 : 0 });
	};
	const lines = [header, ...rows].map((row) => row.map(text).join(';'));
	await writeFile(path, Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1'));
}
