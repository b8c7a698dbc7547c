import type { DuckDBConnection } from '@duckdb/node-api';
import { FILE, ROW, type Source } from '../read/source.ts';
import { name, rowsOf } from '../sql.ts';

/** What one distinct text (or combination of texts) of a source means: a result per output, or the problem. */
export interface Meaning {
	texts: (string | null)[];
	results: (string | number | boolean | null)[];
	/** Rule and what to say, when the text has no meaning. */
	problem?: { rule: string; message: string };
}

export interface Output {
	column: string;
	type: 'VARCHAR' | 'VARCHAR[]' | 'DOUBLE' | 'BOOLEAN' | 'DATE';
}

/** Columns that are understood together, such as tahun and triwulan. */
export interface Group {
	table: string;
	inputs: string[];
	outputs: Output[];
	meanings: Meaning[];
}

/** Every distinct combination of texts in some columns of a raw table, in order of first appearance. */
export async function distinctTexts(
	db: DuckDBConnection,
	bahan: string,
	inputs: string[]
): Promise<(string | null)[][]> {
	const columns = inputs.map(name).join(', ');
	const rows = await rowsOf(
		db,
		`SELECT ${columns} FROM ${name(bahan)} GROUP BY ALL ORDER BY min(${FILE}), min(${ROW})`
	);
	return rows.map((row) => inputs.map((input) => row[input] as string | null));
}

/** Writes the meanings of a group as a table that the raw table can be joined to; list results are joined by "|". */
export async function putDictionary(db: DuckDBConnection, { table, inputs, outputs, meanings }: Group): Promise<void> {
	const columns = [
		...inputs.map((_, at) => `i${at} VARCHAR`),
		...outputs.map(
			({ column, type }) => `${name(column)} ${type === 'VARCHAR[]' || type === 'DATE' ? 'VARCHAR' : type}`
		),
		'masalah INTEGER'
	];
	await db.run(`CREATE OR REPLACE TEMP TABLE ${name(table)} (${columns.join(', ')})`);
	const appender = await db.createAppender(table, null, 'temp');
	meanings.forEach(({ texts, results, problem }, at) => {
		for (const value of [...texts, ...results]) {
			if (value === null) appender.appendNull();
			else if (typeof value === 'number') appender.appendDouble(value);
			else if (typeof value === 'boolean') appender.appendBoolean(value);
			else appender.appendVarchar(value);
		}
		if (problem) appender.appendInteger(at);
		else appender.appendNull();
		appender.endRow();
	});
	appender.closeSync();
}

/** SQL condition that joins raw rows `b` to the dictionary `alias`; empty cells meet empty cells. */
export const joinOn = (inputs: string[], alias: string) =>
	inputs.map((input, at) => `b.${name(input)} IS NOT DISTINCT FROM ${alias}.i${at}`).join(' AND ');

/** Rows of the raw table whose text has a problem: by part and index of the meaning. */
export async function problemRows(
	db: DuckDBConnection,
	{ bahan, columns }: Source,
	{ table, inputs, meanings }: Group
): Promise<{ berkas: number; at: number; rows: number[]; count: number }[]> {
	if (!meanings.some(({ problem }) => problem)) return [];
	const filled = columns.filter((id) => !id.startsWith('@')).map((id) => `b.${name(id)} IS NOT NULL`);
	const found = await rowsOf(
		db,
		`SELECT b.${FILE} AS berkas, d.masalah, count(*) AS n, array_to_string(list_sort(min(b.${ROW}, 100)), ',') AS baris
		 FROM ${name(bahan)} b JOIN temp.${name(table)} d ON ${joinOn(inputs, 'd')}
		 WHERE d.masalah IS NOT NULL AND (${filled.join(' OR ')}) GROUP BY ALL ORDER BY ALL`
	);
	return found.map((row) => ({
		berkas: Number(row['berkas']),
		at: Number(row['masalah']),
		rows: String(row['baris']).split(',').map(Number),
		count: Number(row['n'])
	}));
}
