import { LEVELS, type Level } from '../../../src/lib/contract/code.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import { list, literal, name, rowsOf } from '../sql.ts';
import { factTable, type ConformedSource, type PublishContext } from '../stage.ts';
import { AREA_TOP } from './areas.ts';

/** Facts of one dataset with equal keys added: all tables are filled from here, the records are read once. */
export const condensedTable = (dataset: string) => `condensed_${dataset.replaceAll('-', '_')}`;

/** What one source tells of one measure in one kota (or wider area) and period. */
export interface Claim {
	source: string;
	/**
	 * A recap may tell of the same people several times, by programme, by decile, in all: each set of dimensions that its
	 * rows fill is a cut of its own, named by them. Records have one cut, ''.
	 */
	cut: string;
	top: string;
	measure: string;
	/** Codes of the dimensions that are kept apart (see splitsOf). */
	split: Record<string, string | null>;
	period: string;
	level: Level;
	/** Dimensions that have a code in at least one row. */
	given: string[];
}

/**
 * Dimensions along which sources may stand side by side, since their codes are never added to each other: registers,
 * programmes with their own unit, and members of sets (a family may be in several programmes).
 */
export function splitsOf(dataset: Pick<Dataset, 'dimensions' | 'measures'>): string[] {
	const units = Object.values(dataset.measures).flatMap(({ unit }) => (typeof unit === 'string' ? [] : [unit.from]));
	const members = Object.values(dataset.dimensions).flatMap(({ set_of }) => set_of ?? []);
	return Object.entries(dataset.dimensions)
		.filter(
			([id, { never_add, set_of, codes }]) => never_add || units.includes(id) || (!set_of && members.includes(codes))
		)
		.map(([id]) => id);
}

/**
 * Adds up facts with equal keys. Decimals are added as DECIMAL: a sum of doubles depends on the order in which threads
 * meet the rows, and equal input must give equal bytes. A rate or index is never added; two different ones for one key
 * are an error, as is an area that no code list knows.
 */
export async function condense(ctx: PublishContext, dataset: Dataset, sources: ConformedSource[]): Promise<void> {
	const { db } = ctx;
	const ids = Object.keys(dataset.dimensions);
	const dimensions = ids.map(name);
	const levels = Object.keys(dataset.measures).filter((id) => dataset.measures[id]?.kind === 'level');
	const isLevel = levels.length > 0 ? `ukuran IN (${levels.map((id) => `'${id}'`).join(', ')})` : 'false';
	const keys = ['sumber', 'wilayah', 'periode', ...dimensions, 'ukuran'].join(', ');
	const into = name(condensedTable(dataset.id));
	const records = sources.filter((source) => source.records).map(({ id }) => id);
	const filled = ids.map((id) => `CASE WHEN ${name(id)} IS NOT NULL THEN ${literal(id)} END`);
	const cut = `CASE WHEN coalesce(sumber IN (${list(records)}), false) THEN '' ELSE concat_ws('+', ${[...filled, 'NULL'].join(', ')}) END`;
	await db.run(`
		CREATE OR REPLACE TEMP TABLE ${into} AS
		WITH jumlah AS (
			SELECT ${keys}, count(*) AS baris, bool_or(sementara) AS sementara,
				CASE WHEN ${isLevel} THEN min(nilai) ELSE sum(nilai::DECIMAL(38, 6))::DOUBLE END AS nilai,
				${isLevel} AND min(nilai) IS DISTINCT FROM max(nilai) AS bertentangan
			FROM ${name(factTable(dataset.id))} GROUP BY ${keys}
		)
		SELECT jumlah.*, puncak, tingkat, ${cut} AS potongan FROM jumlah LEFT JOIN ${AREA_TOP} ON kode = wilayah`);

	const unknown = await rowsOf(
		db,
		`SELECT sumber, wilayah, sum(baris)::DOUBLE AS baris FROM ${into} WHERE puncak IS NULL GROUP BY ALL ORDER BY ALL`
	);
	for (const row of unknown)
		ctx.report({
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
		ctx.report({
			level: 'error',
			rule: 'angka-bertentangan',
			file: String(row['sumber']),
			subject: `${row['ukuran']} ${row['wilayah']} ${row['periode']}`,
			message: `${row['sumber']}: ada dua angka berbeda untuk ${row['ukuran']} di wilayah ${row['wilayah']}, periode ${row['periode']}. Sisakan satu di berkas sumber.`
		});
}

/** Reads what each source tells, in a few hundred rows. */
export async function claimsOf(ctx: PublishContext, dataset: Dataset): Promise<Claim[]> {
	const splits = splitsOf(dataset);
	const dimensions = Object.keys(dataset.dimensions);
	const columns = ['sumber', 'potongan', 'puncak', 'ukuran', 'periode', 'tingkat', ...splits.map(name)].join(', ');
	const rows = await rowsOf(
		ctx.db,
		`SELECT ${columns}${dimensions.map((id, i) => `, count(${name(id)}) > 0 AS ada_${i}`).join('')}
		FROM ${name(condensedTable(dataset.id))} WHERE puncak IS NOT NULL GROUP BY ${columns} ORDER BY ${columns}`
	);
	return rows.map((row) => ({
		source: String(row['sumber']),
		cut: String(row['potongan']),
		top: String(row['puncak']),
		measure: String(row['ukuran']),
		split: Object.fromEntries(splits.map((id) => [id, row[id] === null ? null : String(row[id])])),
		period: String(row['periode']),
		level: LEVELS.find((level) => level === row['tingkat']) ?? 'negara',
		given: dimensions.filter((_, i) => row[`ada_${i}`] === true)
	}));
}
