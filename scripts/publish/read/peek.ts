import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CsvError } from 'csv-parse/sync';
import { Refused } from '../finding.ts';
import type { Layout } from '../layout/schema.ts';
import type { Peek } from '../layout/match.ts';
import { readBytes, type Bytes } from './bytes.ts';
import { csvRows, delimiterOf, type Delimiter } from './csv.ts';
import { encodingOf, peekText, transcode, wholeText } from './decode.ts';
import { excelSheets, type Sheet } from './excel.ts';
import { labelOf } from './label.ts';

/** A raw file opened far enough to know its layout. */
export interface RawFile extends Peek {
	bytes: Bytes;
	/** For workbooks: all rows. For CSV: the first rows, read without a declaration. */
	sheets: RawSheet[];
}

/** A sheet of a workbook, or the one nameless sheet of a CSV. */
export type RawSheet = Omit<Sheet, 'name'> & { name: string | null };

/** Opens a raw file: bytes, then the first rows (CSV) or all sheets (workbook). Throws Refused when it is no table at all. */
export async function openFile(root: string, path: string): Promise<RawFile> {
	const bytes = await readBytes(path);
	const label = labelOf(root, path);
	if (bytes.size === 0) throw broken(label, 'berkas kosong (0 bita). Ekspor ulang dari aplikasi asal.');
	if (bytes.kind === 'excel') return { path, label, bytes, sheets: await workbook(path, label) };
	const text = await peekText(path, bytes, encodingOf(bytes));
	const rows = rowsOf(label, text, delimiterOf(text), 40);
	return { path, label, bytes, sheets: [{ name: null, rows, isHidden: false, notes: [] }] };
}

async function workbook(path: string, label: string) {
	try {
		return await excelSheets(path);
	} catch (error) {
		// The library throws plain errors for damaged zips and unknown records; none of them is ours.
		if (!(error instanceof Error)) throw error;
		throw broken(
			label,
			'buku kerja rusak atau terkunci kata sandi. Buka di Excel, simpan ulang tanpa kata sandi, lalu coba lagi.'
		);
	}
}

function rowsOf(label: string, text: string, delimiter: Delimiter, to?: number): string[][] {
	try {
		return csvRows(text, delimiter, to);
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const line = Number(error['lines'] ?? 0);
		throw broken(
			label,
			'tanda kutip tidak ditutup atau salah tempat. Perbaiki di aplikasi asal lalu ekspor ulang.',
			line
		);
	}
}

function broken(label: string, what: string, row?: number): Refused {
	const message = `${label}${row ? ` baris ${row}` : ''}: ${what}`;
	return new Refused([{ level: 'error', rule: 'berkas-rusak', file: label, rows: row ? [row] : undefined, message }]);
}

/** All rows of a counted CSV, by the declared dialect where there is one. */
export async function gridOf(file: RawFile, layout: Layout): Promise<string[][]> {
	const text = await wholeText(file.path, file.bytes, encodingOf(file.bytes, layout.encoding));
	return rowsOf(file.label, text, layout.delimiter ?? delimiterOf(text.slice(0, 1 << 18)));
}

/** A record-level CSV as DuckDB can read it: itself, or a copy in UTF-8 with LF in the scratch folder, to be discarded at once. */
export async function streamable(
	file: RawFile,
	layout: Layout,
	scratch: string
): Promise<{ path: string; delimiter: Delimiter; discard(): Promise<void> }> {
	const encoding = encodingOf(file.bytes, layout.encoding);
	const delimiter = layout.delimiter ?? delimiterOf(await peekText(file.path, file.bytes, encoding));
	if (encoding === 'utf-8' && !file.bytes.crOnly)
		return { path: file.path, delimiter, discard: () => Promise.resolve() };
	const copy = join(scratch, `${file.bytes.hash.slice(0, 12)}-${basename(file.path)}`);
	await transcode(file.path, copy, encoding, file.bytes.crOnly);
	return { path: copy, delimiter, discard: () => rm(copy) };
}
