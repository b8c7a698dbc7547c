import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../../../../src/lib/contract/dataset.ts';
import type { Finding } from '../../finding.ts';
import { FILE, ROW, type Source } from '../../read/source.ts';
import { name, rowsOf } from '../../sql.ts';
import type { Held } from './column-kind.ts';
import { contextOf } from './context.ts';
import { judgeColumn } from './guard.ts';
import type { Known } from './known.ts';

/** Texts that are personal or cannot be judged, by column: nothing reads them further. */
export type Personal = Map<string, Set<string>>;

/**
 * Looks for personal data in every kept column of a source, whatever its role, also in those that no reader asks for
 * (a `rincian` without a band, a coarser area). Keys are hashes by now and are not looked at.
 */
export async function guardKept(
	db: DuckDBConnection,
	source: Source,
	{ datasets, known, report }: { datasets: Dataset[]; known: Known; report(finding: Finding): void }
): Promise<Personal> {
	const personal: Personal = new Map();
	for (const id of source.columns.filter((each) => !each.startsWith('@')))
		for (const part of source.parts.filter(({ places }) => places.has(id))) {
			const context = contextOf(source.layout, id, part.headers[part.places.get(id)!] ?? '', datasets, known);
			if (!context) continue;
			const { findings, found } = judgeColumn(source.layout, part, id, await heldIn(db, source, part.id, id), context);
			findings.forEach(report);
			const texts = personal.get(id) ?? new Set();
			for (const { held } of found) for (const { text } of held) texts.add(text);
			personal.set(id, texts);
		}
	return personal;
}

async function heldIn(db: DuckDBConnection, { bahan }: Source, part: number, id: string): Promise<Held[]> {
	const rows = await rowsOf(
		db,
		`SELECT ${name(id)} AS teks, count(*) AS n, array_to_string(list_sort(min(${ROW}, 100)), ',') AS baris
		 FROM ${name(bahan)} WHERE ${FILE} = ${part} AND ${name(id)} IS NOT NULL GROUP BY teks ORDER BY min(${ROW})`
	);
	return rows.map((row) => ({
		text: String(row['teks']),
		rows: String(row['baris']).split(',').map(Number),
		count: Number(row['n'])
	}));
}
