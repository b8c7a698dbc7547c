import type { CodeLists } from '../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import type { DuckDBConnection } from '@duckdb/node-api';
import { columnsOf, datasetsOf } from '../layout/schema.ts';
import { parsedTable, FILE, placeOf, ROW, type Source } from '../read/source.ts';
import { list, name, rowsOf } from '../sql.ts';
import type { Finding } from '../finding.ts';
import { distinctTexts, joinOn, problemRows, putDictionary, type Group } from './dictionary.ts';
import { guarded } from './guard/guard-meanings.ts';
import type { Personal } from './guard/kept.ts';
import { readersOf } from './reader/index.ts';

/** A source whose texts have been understood: `arti` holds codes, numbers and dates instead of texts. */
export interface Understood extends Source {
	/**
	 * DuckDB table: berkas, baris, wilayah, periode, `d:<dimension>`, `n:<number column>`, `t:<flag>`, `h:<date>`,
	 * `k:<key>`, `sementara`. Rows without any text are left out.
	 */
	arti: string;
	groups: Group[];
	/** Names of the columns of `arti` by kind. */
	dimensions: string[];
}

/** What understanding needs besides the source. */
export interface Given {
	datasets: Dataset[];
	codes: CodeLists;
	/** Texts that the guard has told of; they are not read. */
	personal: Personal;
	report(finding: Finding): void;
}

/** Reads every distinct text of a source once and writes the table of meanings; what has none is reported by file, row and column. */
export async function understand(
	db: DuckDBConnection,
	source: Source,
	{ datasets, codes, personal, report }: Given
): Promise<Understood> {
	const { layout } = source;
	const readers = readersOf({ layout, datasets: datasetsOf(layout, datasets), codes, columns: source.columns });
	const groups: Group[] = [];
	for (const [at, reader] of readers.entries()) {
		const texts = await distinctTexts(db, source.bahan, reader.inputs);
		// A column that a file may leave out means nothing where it is absent.
		const optional = reader.inputs.every((id) => layout.columns[id]?.optional);
		const nothing = { results: reader.outputs.map(() => null) };
		const meanings = texts.map((each) => {
			if (each.some((text, i) => text !== null && personal.get(reader.inputs[i]!)?.has(text)))
				return { texts: each, ...nothing, problem: TOLD };
			const absent = optional && each.every((text) => text === null);
			return guarded(layout, reader, { texts: each, ...(absent ? nothing : reader.read(each)) });
		});
		groups.push({
			table: `padan_${at}`,
			inputs: reader.inputs,
			outputs: reader.outputs,
			meanings
		});
	}
	const arti = parsedTable(layout.id);
	await writeMeanings(db, source, arti, groups);
	for (const group of groups) await reportProblems(db, source, group, report);
	await reportEmptyRows(db, source, report);
	for (const group of groups) await db.run(`DROP TABLE temp.${name(group.table)}`);
	const outputs = groups.flatMap(({ outputs }) => outputs.map(({ column }) => column));
	return {
		...source,
		arti,
		groups,
		dimensions: outputs.filter((column) => column.startsWith('d:')).map((column) => column.slice(2))
	};
}

/** The problem of a text of which the guard has told already. */
const TOLD = { rule: 'data-pribadi', message: '' };

async function writeMeanings(db: DuckDBConnection, source: Source, arti: string, groups: Group[]) {
	const { layout } = source;
	const columns: string[] = [`b.${FILE} AS berkas`, `b.${ROW} AS baris`];
	const joins: string[] = [];
	const provisional: string[] = [];
	for (const [at, group] of groups.entries()) {
		await putDictionary(db, group);
		if (group.outputs.length === 0) continue;
		joins.push(`JOIN temp.${name(group.table)} p${at} ON ${joinOn(group.inputs, `p${at}`)}`);
		for (const { column, type } of group.outputs) {
			const value = `p${at}.${name(column)}`;
			if (column.startsWith('s:')) provisional.push(`coalesce(${value}, false)`);
			else if (type === 'VARCHAR[]') columns.push(`string_split(${value}, '|') AS ${name(column)}`);
			else columns.push(`${type === 'DATE' ? `${value}::DATE` : value} AS ${name(column)}`);
		}
	}
	const given = groups.flatMap(({ outputs }) => outputs.map(({ column }) => column));
	if (!given.includes('wilayah')) columns.push(`${list([layout.area ?? ''])} AS wilayah`);
	if (!given.includes('periode')) columns.push('NULL::VARCHAR AS periode');
	// A flag that no file has is told of nobody.
	const flags = columnsOf(layout, 'tanda').map(([id]) => `t:${id}`);
	columns.push(...flags.filter((flag) => !given.includes(flag)).map((flag) => `NULL::BOOLEAN AS ${name(flag)}`));
	const keys = source.columns.filter((id) => layout.columns[id]?.role === 'kunci');
	columns.push(...keys.map((id) => `b.${name(id)} AS ${name(`k:${id}`)}`));
	columns.push(`${provisional.length > 0 ? provisional.join(' OR ') : 'false'} AS sementara`);
	await db.run(
		`CREATE OR REPLACE TABLE ${name(arti)} AS SELECT ${columns.join(', ')} FROM ${name(source.bahan)} b ${joins.join(' ')}
		 WHERE NOT (${emptyRow(source)})`
	);
}

/** SQL condition: no column of the file has a text in this row. */
const emptyRow = ({ columns }: Source) => {
	const own = columns.filter((id) => !id.startsWith('@'));
	return own.map((id) => `b.${name(id)} IS NULL`).join(' AND ') || 'false';
};

async function reportProblems(
	db: DuckDBConnection,
	source: Source,
	group: Group,
	report: (finding: Finding) => void
): Promise<void> {
	const merged = new Map<string, { berkas: number; rows: number[]; count: number; rule: string; message: string }>();
	for (const { berkas, at, rows, count } of await problemRows(db, source, group)) {
		const problem = group.meanings[at]?.problem;
		if (!problem || problem === TOLD) continue;
		const key = JSON.stringify([berkas, problem]);
		const entry = merged.get(key) ?? { berkas, rows: [], count: 0, ...problem };
		entry.rows.push(...rows);
		entry.count += count;
		merged.set(key, entry);
	}
	const column = group.inputs.filter((id) => !id.startsWith('@')).join(', ');
	for (const { berkas, rows, count, rule, message } of merged.values()) {
		const part = source.parts[berkas];
		const sorted = rows.sort((a, b) => a - b);
		const times = count > sorted.length ? ` (${count} baris)` : '';
		report({
			level: 'error',
			rule,
			file: part?.label ?? '',
			rows: sorted,
			column,
			message: `${placeOf(part, sorted)}${times}, kolom ${column}: ${message}.`
		});
	}
}

/** Rows of a streamed file that hold nothing but separators; those of a grid were left out while reading. */
async function reportEmptyRows(db: DuckDBConnection, source: Source, report: (finding: Finding) => void) {
	const found = await rowsOf(
		db,
		`SELECT ${FILE} AS berkas, count(*) AS n FROM ${name(source.bahan)} b WHERE ${emptyRow(source)} GROUP BY ALL ORDER BY ALL`
	);
	for (const row of found) {
		const part = source.parts[Number(row['berkas'])];
		const message = `${part?.label}: ${row['n']} baris kosong dilewati.`;
		report({ level: 'note', rule: 'baris-kosong', file: part?.label ?? '', message });
	}
}
