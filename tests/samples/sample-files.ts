import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { onTestFinished } from 'vitest';
import { makeSamples } from '../../scripts/make-samples.ts';

export type Row = Record<string, string>;

/** Small samples of all cities in a folder of their own; the caller removes it, or the end of the test does. */
export async function smallSamples(seed: number, only: string[] = []): Promise<string> {
	const into = await mkdtemp(join(tmpdir(), 'contoh-'));
	await makeSamples({ seed, only, into, small: true });
	return into;
}

export function removeAtEnd(folder: string): string {
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

export const filesOf = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(csv|xlsx)$/.test(path))
		.sort();

/** All rows of the files of one city whose names begin so, as text by header. */
export function rowsOf(folder: string, city: string, name: string): Row[] {
	const windows = city === 'pangkalpinang';
	return filesOf(folder)
		.filter((path) => path.startsWith(`${city}/${name}_`) && path.endsWith('.csv'))
		.flatMap((path) => {
			const text = readFileSync(join(folder, path)).toString(windows ? 'latin1' : 'utf8');
			return parse(text, { columns: true, delimiter: windows ? ';' : ',' }) as Row[];
		});
}

/** Cells of each sheet of a workbook, as they are typed. */
export function sheetsOf(path: string): Record<string, (string | number | null)[][]> {
	const book = read(readFileSync(path));
	return Object.fromEntries(
		Object.entries(book.Sheets).map(([name, sheet]) => [name, utils.sheet_to_json(sheet, { header: 1, defval: null })])
	);
}
