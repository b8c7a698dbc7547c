import { LEVELS, type Level } from '../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import { name, rowsOf } from '../sql.ts';
import { factTable, type Workshop } from '../stage.ts';
import { AREA_TOP } from './areas.ts';

/** Facts of one dataset with equal keys added: all tables are filled from here, the records are read once. */
export const condensedTable = (dataset: string) => `ringkas_${dataset.replaceAll('-', '_')}`;

/** What one source tells of one measure in one kota (or wider area) and period. */
export interface Claim {
	source: string;
	top: string;
	measure: string;
	/** Codes of the dimensions that set groups of people or units apart (registers, programmes with their own unit). */
	split: Record<string, string | null>;
	period: string;
	level: Level;
	/** Dimensions that have a code in at least one row. */
	given: string[];
}

/** Dimensions along which sources may stand side by side: their codes are never added to each other. */
export function splitsOf(dataset: Dataset): string[] {
	const units = Object.values(dataset.measures).flatMap(({ unit }) => (typeof unit === 'string' ? [] : [unit.from]));
	return Object.keys(dataset.dimensions).filter((id) => dataset.dimensions[id]?.never_add || units.includes(id));
}

/**
 * Adds up facts with equal keys. Decimals are added as DECIMAL: a sum of doubles depends on the order in which threads
 * meet the rows, and equal input must give equal bytes. A rate or index is never added; two different ones for one key
 * are an error, as is an area that no code list knows.
 */
export async function condense(shop: Workshop, dataset: Dataset): Promise<void> {
	const { db } = shop;
	const dimensions = Object.keys(dataset.dimensions).map(name);
	const levels = Object.keys(dataset.measures).filter((id) => dataset.measures[id]?.kind === 'level');
	const isLevel = levels.length > 0 ? `ukuran IN (${levels.map((id) => `'${id}'`).join(', ')})` : 'false';
	const keys = ['sumber', 'wilayah', 'periode', ...dimensions, 'ukuran'].join(', ');
	const into = name(condensedTable(dataset.id));
	await db.run(`
		CREATE OR REPLACE TEMP TABLE ${into} AS
		WITH jumlah AS (
			SELECT ${keys}, count(*) AS baris, bool_or(sementara) AS sementara,
				CASE WHEN ${isLevel} THEN min(nilai) ELSE sum(nilai::DECIMAL(38, 6))::DOUBLE END AS nilai,
				${isLevel} AND min(nilai) IS DISTINCT FROM max(nilai) AS bertentangan
			FROM ${name(factTable(dataset.id))} GROUP BY ${keys}
		)
		SELECT jumlah.*, puncak, tingkat FROM jumlah LEFT JOIN ${AREA_TOP} ON kode = wilayah`);

	const unknown = await rowsOf(
		db,
		`SELECT sumber, wilayah, sum(baris)::DOUBLE AS baris FROM ${into} WHERE puncak IS NULL GROUP BY ALL ORDER BY ALL`
	);
	for (const row of unknown)
		shop.report({
			level: 'error',
			rule: 'wilayah-tidak-dikenal',
			file: String(row['sumber']),
			subject: String(row['wilayah']),
			message: `${row['sumber']}: ${row['baris']} baris memakai kode wilayah yang tidak ada di data/codes/wilayah.csv. Tambahkan wilayahnya atau perbaiki kodenya.`
		});
	const torn = await rowsOf(
		db,
		`SELECT sumber, ukuran, wilayah, periode FROM ${into} WHERE bertentangan GROUP BY ALL ORDER BY ALL`
	);
	for (const row of torn)
		shop.report({
			level: 'error',
			rule: 'angka-bertentangan',
			file: String(row['sumber']),
			subject: `${row['ukuran']} ${row['wilayah']} ${row['periode']}`,
			message: `${row['sumber']}: ada dua angka berbeda untuk ${row['ukuran']} di wilayah ${row['wilayah']}, periode ${row['periode']}. Sisakan satu di berkas sumber.`
		});
}

/** Reads what each source tells, in a few hundred rows. */
export async function claimsOf(shop: Workshop, dataset: Dataset): Promise<Claim[]> {
	const splits = splitsOf(dataset);
	const dimensions = Object.keys(dataset.dimensions);
	const columns = ['sumber', 'puncak', 'ukuran', 'periode', 'tingkat', ...splits.map(name)].join(', ');
	const rows = await rowsOf(
		shop.db,
		`SELECT ${columns}${dimensions.map((id, i) => `, count(${name(id)}) > 0 AS ada_${i}`).join('')}
		FROM ${name(condensedTable(dataset.id))} WHERE puncak IS NOT NULL GROUP BY ${columns} ORDER BY ${columns}`
	);
	return rows.map((row) => ({
		source: String(row['sumber']),
		top: String(row['puncak']),
		measure: String(row['ukuran']),
		split: Object.fromEntries(splits.map((id) => [id, row[id] === null ? null : String(row[id])])),
		period: String(row['periode']),
		level: LEVELS.find((level) => level === row['tingkat']) ?? 'negara',
		given: dimensions.filter((_, i) => row[`ada_${i}`] === true)
	}));
}
