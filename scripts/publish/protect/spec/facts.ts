import type { DuckDBConnection } from '@duckdb/node-api';
import { Refused } from '../../finding.ts';
import { hasTable, list, literal, name, rowsOf } from '../../sql.ts';
import { countTable, unlinkedTable } from '../../stage.ts';
import type { Cube } from './cube.ts';

/** True counts of one table in columns: area, period, combination and measure of each row that is not 0. */
export interface Facts {
	cube: number;
	areas: string[];
	periods: string[];
	combos: Int32Array;
	measures: Int32Array;
	truth: Int32Array;
	provisional: boolean[];
	/** Area and combination of every row of the table, whatever it measures. */
	seen: { area: string; combo: number }[];
	/** "area|period" of every row, also those with count 0: there the table has data. */
	covered: Set<string>;
	/** Members that the sets of a dimension do not hold, by "kota|period": such sets are empty for everybody. */
	unlinked: Map<string, { dimension: number; members: string[] }[]>;
}

/** Reads the counts of a table that are to be rounded. Refuses what is no count: fractions, negative numbers, unknown codes. */
export async function readFacts(db: DuckDBConnection, cube: Cube, index: number): Promise<Facts> {
	const columns = ['wilayah', 'periode', ...cube.dimensions.map(name), 'ukuran', 'nilai', 'sementara'];
	const reader = await db.runAndReadAll(
		`SELECT ${columns.join(', ')} FROM ${name(countTable(cube.table))}
		WHERE ukuran IN (${list(cube.measures)}) AND nilai IS NOT NULL ORDER BY ALL`
	);
	const read = reader.getColumns();
	const text = (at: number) => (read[at] ?? []) as string[];
	const dimensions = cube.dimensions.map((_, at) => text(2 + at));
	const measures = text(2 + dimensions.length);
	const values = (read[3 + dimensions.length] ?? []) as number[];
	const flags = (read[4 + dimensions.length] ?? []) as (boolean | null)[];
	const comboOf = new Map(cube.combos.map((combo, at) => [combo.join('\u0000'), at]));
	const facts: Facts = {
		cube: index,
		areas: [],
		periods: [],
		combos: new Int32Array(values.length),
		measures: new Int32Array(values.length),
		truth: new Int32Array(values.length),
		provisional: [],
		seen: [],
		covered: new Set(),
		unlinked: await readUnlinked(db, cube)
	};
	const everything = await db.runAndReadAll(
		`SELECT DISTINCT ${['wilayah', ...cube.dimensions.map(name)].join(', ')} FROM ${name(countTable(cube.table))} ORDER BY ALL`
	);
	for (const [area, ...codes] of everything.getRows()) {
		const combo = comboOf.get(codes.join('\u0000'));
		if (combo !== undefined) facts.seen.push({ area: area as string, combo });
	}
	let kept = 0;
	for (let row = 0; row < values.length; row++) {
		const count = values[row]!;
		if (!Number.isInteger(count) || count < 0)
			throw refused(cube, `ukuran ${measures[row]} berisi angka yang bukan cacah (pecahan atau negatif)`);
		const area = text(0)[row]!;
		const period = text(1)[row]!;
		facts.covered.add(`${area}|${period}`);
		if (count === 0) continue;
		const combo = comboOf.get(dimensions.map((column) => column[row]).join('\u0000'));
		if (combo === undefined)
			throw refused(
				cube,
				`ada kode di ${cube.dimensions.join(', ')} yang tidak ada di data/codes atau kombinasinya dinyatakan mustahil (structural_zeros)`
			);
		facts.areas.push(area);
		facts.periods.push(period);
		facts.combos[kept] = combo;
		facts.measures[kept] = cube.measures.indexOf(measures[row]!);
		facts.truth[kept] = count;
		facts.provisional.push(flags[row] ?? false);
		kept++;
	}
	facts.combos = facts.combos.slice(0, kept);
	facts.measures = facts.measures.slice(0, kept);
	facts.truth = facts.truth.slice(0, kept);
	return facts;
}

async function readUnlinked(db: DuckDBConnection, { table, dimensions }: Cube): Promise<Facts['unlinked']> {
	const found: Facts['unlinked'] = new Map();
	if (!(await hasTable(db, unlinkedTable(table)))) return found;
	const rows = await rowsOf(
		db,
		`SELECT puncak, periode, dimensi, string_agg(DISTINCT anggota, '+' ORDER BY anggota) AS anggota
		FROM ${name(unlinkedTable(table))} GROUP BY ALL ORDER BY ALL`
	);
	for (const row of rows) {
		const key = `${row['puncak']}|${row['periode']}`;
		const one = { dimension: dimensions.indexOf(String(row['dimensi'])), members: String(row['anggota']).split('+') };
		found.set(key, [...(found.get(key) ?? []), one]);
	}
	return found;
}

function refused({ table, dataset }: Cube, problem: string): Refused {
	return new Refused([
		{
			level: 'error',
			rule: 'bukan-cacah',
			file: `data/contract/${dataset}.yaml`,
			subject: table,
			message: `Tabel ${table}: ${problem}. Perbaiki sumber atau kontraknya; ukuran yang bukan cacah orang ditulis di protection.as_is.`
		}
	]);
}

/** Tables that exist in the database; one without rows may be absent. */
export async function existingTables(db: DuckDBConnection, tables: string[]): Promise<Set<string>> {
	if (tables.length === 0) return new Set();
	const reader = await db.runAndReadAll(
		`SELECT table_name FROM duckdb_tables() WHERE table_name IN (${tables.map((id) => literal(countTable(id))).join(', ')})`
	);
	const found = new Set((reader.getColumns()[0] ?? []) as string[]);
	return new Set(tables.filter((id) => found.has(countTable(id))));
}
