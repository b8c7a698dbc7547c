import { basename, join } from 'node:path';
import type { Layout } from '../layout/schema.ts';
import type { Peek } from '../layout/match.ts';
import { readBytes, type Bytes } from './bytes.ts';
import { csvRows, delimiterOf, type Delimiter } from './csv.ts';
import { encodingOf, peekText, transcode, wholeText } from './decode.ts';
import { excelSheets } from './excel.ts';
import { labelOf } from './label.ts';

/** A raw file opened far enough to know its layout. */
export interface RawFile extends Peek {
	bytes: Bytes;
	/** For workbooks: all rows. For CSV: the first rows, read without a declaration. */
	sheets: { name: string | null; rows: string[][] }[];
}

/** Opens a raw file: bytes, then the first rows (CSV) or all sheets (workbook). */
export async function openFile(root: string, path: string): Promise<RawFile> {
	const bytes = await readBytes(path);
	const label = labelOf(root, path);
	if (bytes.kind === 'excel') return { path, label, bytes, sheets: await excelSheets(path) };
	const text = await peekText(path, bytes, await encodingOf(path, bytes));
	return { path, label, bytes, sheets: [{ name: null, rows: csvRows(text, delimiterOf(text), 40) }] };
}

/** All rows of a counted CSV, by the declared dialect where there is one. */
export async function gridOf(file: RawFile, layout: Layout): Promise<string[][]> {
	const text = await wholeText(file.path, file.bytes, await encodingOf(file.path, file.bytes, layout.encoding));
	return csvRows(text, layout.delimiter ?? delimiterOf(text.slice(0, 1 << 18)));
}

/** A record-level CSV as DuckDB can read it: itself, or a copy in UTF-8 with LF in the scratch folder. */
export async function streamable(
	file: RawFile,
	layout: Layout,
	scratch: string
): Promise<{ path: string; delimiter: Delimiter }> {
	const encoding = await encodingOf(file.path, file.bytes, layout.encoding);
	const delimiter = layout.delimiter ?? delimiterOf(await peekText(file.path, file.bytes, encoding));
	if (encoding === 'utf-8' && !file.bytes.crOnly) return { path: file.path, delimiter };
	const copy = join(scratch, `${file.bytes.hash.slice(0, 12)}-${basename(file.path)}`);
	await transcode(file.path, copy, encoding, file.bytes.crOnly);
	return { path: copy, delimiter };
}
