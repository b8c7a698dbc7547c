import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../../../../src/lib/contract/dataset.ts';
import type { Finding } from '../../finding.ts';
import { FILE, ROW, type Source } from '../../read/source.ts';
import { name, rowsOf } from '../../sql.ts';
import type { HeldValue } from './column-kind.ts';
import { contextOf } from './context.ts';
import { judgeColumn } from './guard.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Texts that are personal or cannot be judged, by column: nothing reads them further. */
export type Personal = Map<string, Set<string>>;

/**
 * Looks for personal data in every kept column of a source, whatever its role, also in those that no reader asks for
 * (a `rincian` without a band, a coarser area). Keys are hashes by now and are not looked at.
 */
export async function guardKept(
	db: DuckDBConnection,
	source: Source,
	{
		datasets,
		vocabulary: known,
		report
	}: { datasets: Dataset[]; vocabulary: Vocabulary; report(finding: Finding): void }
): Promise<Personal> {
	const personal: Personal = new Map();
	for (const id of source.columns.filter((each) => !each.startsWith('@'))) {
		if (source.layout.columns[id]?.role === 'kunci') continue;
		const held = await heldIn(db, source, id);
		const texts = new Set<string>();
		for (const part of source.parts.filter(({ places }) => places.has(id))) {
			const context = contextOf(source.layout, id, part.headers[part.places.get(id)!] ?? '', datasets, known);
			if (!context) continue;
			const { findings, found } = judgeColumn(source.layout, part, id, held.get(part.id) ?? [], context);
			findings.forEach(report);
			for (const { held: of } of found) for (const { text } of of) texts.add(text);
		}
		personal.set(id, texts);
	}
	return personal;
}

/** Every distinct text of a column, by part. */
async function heldIn(db: DuckDBConnection, { bahan }: Source, id: string): Promise<Map<number, HeldValue[]>> {
	const rows = await rowsOf(
		db,
		`SELECT ${FILE} AS berkas, ${name(id)} AS teks, count(*) AS n, array_to_string(list_sort(min(${ROW}, 100)), ',') AS baris
		 FROM ${name(bahan)} WHERE ${name(id)} IS NOT NULL GROUP BY ALL ORDER BY berkas, min(${ROW})`
	);
	const held = new Map<number, HeldValue[]>();
	for (const row of rows) {
		const part = Number(row['berkas']);
		const of = held.get(part) ?? [];
		of.push({ text: String(row['teks']), rows: String(row['baris']).split(',').map(Number), count: Number(row['n']) });
		held.set(part, of);
	}
	return held;
}
