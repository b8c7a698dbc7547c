import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset, Table } from '../../../src/lib/contract/dataset.ts';
import type { Coverage } from '../../../src/lib/contract/release.ts';
import { roundedMeasures } from '../rounded-measures.ts';
import { hasTable, list, literal, name, rowsOf, textTable } from '../sql.ts';
import { exactTable, publicTable, type PublishContext } from '../stage.ts';
import { isTotal } from '../total-sql.ts';
import { AREA_ABOVE, AREA_TOP } from './areas.ts';
import { splitsOf } from './condense.ts';
import { setBehind } from './inherit.ts';
import { foldPeriods, monthsIn } from './months.ts';

const FOLD = 'lipat_periode';
const GAPS = 'celah';

/** What a roll-up needs to know of a dataset; a published one knows it too. */
export type Axes = Pick<Dataset, 'dimensions' | 'measures'>;
type Shape = Pick<Table, 'area' | 'period' | 'dimensions' | 'measures'>;

/**
 * Adds the sums of protected cells to `public_<table>` of a roll-up: areas and periods folded, dimensions that the
 * roll-up lacks summed away, sets turned into their members (one row for each). A sum is `tepat` where nothing was
 * rounded, or where protect kept that total as a pin; else `dibulatkan`. A sum of which a part is not shown is not shown,
 * since the rest would look like the whole, and the whole less the rest would be the part.
 * `coverage` is that of the roll-up: a period that its base does not have as a whole is left out.
 * Rows that protect has already put there, from recaps of areas without the base, stay.
 */
export async function rollUp(ctx: PublishContext, dataset: Dataset, table: Table, coverage: Coverage[]): Promise<void> {
	const { db } = ctx;
	const base = dataset.tables.find(({ id }) => id === table.rollup_of);
	if (!base) throw new RangeError(`${table.id} bukan ringkasan tabel lain.`);
	const from = name(publicTable(base.id));
	const into = name(publicTable(table.id));
	const sums = await sumsOf(db, dataset, base, table, coverage, from);
	const policy = dataset.protection;
	const rounded = policy.method === 'round' ? roundedMeasures(dataset, base, policy) : [];
	// Money without a row beside a rounded 0 is there all the same.
	const money = policy.method === 'round' ? Object.keys(policy.money_with) : [];
	const isMoney = `coalesce(ukuran IN (${list(money)}), false)`;
	await db.run(`
		CREATE TABLE IF NOT EXISTS ${into} AS
			SELECT wilayah, periode, ${table.dimensions.map((id) => `NULL::VARCHAR AS ${name(id)}, `).join('')}
				ukuran, nilai, status, sementara FROM ${from} LIMIT 0`);
	await db.run(`
		INSERT INTO ${into} BY NAME
		SELECT * EXCLUDE (tanpa, semua_tepat) REPLACE (CASE WHEN NOT ${isMoney} THEN nilai END AS nilai), CASE
			WHEN ${isMoney} THEN 'tidak-ditampilkan'
			WHEN nilai IS NULL THEN tanpa
			WHEN semua_tepat AND NOT coalesce(ukuran IN (${list(rounded)}), false) THEN 'tepat'
			ELSE 'dibulatkan' END AS status FROM (${sums})`);
	await markPins(ctx, dataset, table);
}

/**
 * SQL of the sums of a base table (under the name `from`) that make up a roll-up; lays out the tables of areas, periods
 * and gaps that it joins, the areas excepted.
 */
export async function sumsOf(
	db: DuckDBConnection,
	dataset: Axes,
	base: Shape,
	table: Shape,
	coverage: Coverage[],
	from: string
): Promise<string> {
	await layPeriods(db, dataset, table, coverage, from);
	await layGaps(db, dataset, table, coverage);
	const unfolded = table.dimensions.map((id) => {
		const set = setBehind(dataset, base, id);
		// An unnested NULL gives no row: the empty set has no members.
		return set
			? `unnest(string_split(nullif(b.${name(set)}, '-'), '+')) AS ${name(id)}, `
			: `b.${name(id)} AS ${name(id)}, `;
	});
	const dimensions = table.dimensions.map((id) => `${name(id)}, `).join('');
	const axes = splitsOf(dataset).filter((id) => table.dimensions.includes(id));
	const isGap = axes.map((id) => `AND (g.${name(id)} IS NULL OR g.${name(id)} = sel.${name(id)})`).join(' ');
	return `
		WITH sel AS (
			SELECT a.atas AS wilayah, u.puncak, p.ke AS periode, ${unfolded.join('')} b.ukuran, b.nilai, b.sementara, b.status
			FROM ${from} b
			JOIN ${AREA_TOP} u ON u.kode = b.wilayah
			JOIN ${AREA_ABOVE} a ON a.kode = b.wilayah AND a.tingkat = ${literal(table.area)}
			JOIN ${FOLD} p ON p.puncak = u.puncak AND p.ukuran = b.ukuran AND p.dari = b.periode
			WHERE b.status <> 'tidak-relevan'
		)
		SELECT wilayah, periode, ${dimensions} ukuran,
			CASE WHEN count(*) = count(nilai) THEN sum(nilai::DECIMAL(38, 6))::DOUBLE END AS nilai,
			CASE WHEN bool_or(status = 'tidak-ditampilkan') THEN 'tidak-ditampilkan' ELSE 'tidak-ada-data' END AS tanpa,
			bool_or(sementara) AS sementara, bool_and(status = 'tepat') AS semua_tepat
		FROM sel
		WHERE NOT EXISTS (
			FROM ${GAPS} g WHERE g.puncak = sel.puncak AND g.ukuran = sel.ukuran AND g.periode = sel.periode ${isGap})
		GROUP BY wilayah, periode, ${dimensions} ukuran`;
}

/** Which period of the base goes into which of the roll-up, by kota and measure. */
async function layPeriods(db: DuckDBConnection, dataset: Axes, table: Shape, coverage: Coverage[], from: string) {
	const found = await rowsOf(db, `SELECT DISTINCT periode FROM ${from} ORDER BY ALL`);
	const facts = found.map((row) => String(row['periode']));
	const rows = coverage.flatMap(({ area, periods }) => {
		const months = new Set(periods.flatMap(monthsIn));
		return table.measures.flatMap((measure) =>
			foldPeriods(facts, months, table.period, dataset.measures[measure]?.kind ?? 'flow').into.map(([inner, outer]) => [
				area,
				measure,
				inner,
				outer
			])
		);
	});
	await textTable(db, FOLD, ['puncak', 'ukuran', 'dari', 'ke'], rows);
}

async function layGaps(db: DuckDBConnection, dataset: Axes, table: Shape, coverage: Coverage[]) {
	const axes = splitsOf(dataset).filter((id) => table.dimensions.includes(id));
	// What sets do not link leaves no set to be summed.
	const isOwn = ({ where = {} }: { where?: Record<string, string> }) =>
		Object.keys(where).every((axis) => axes.includes(axis));
	const rows = coverage.flatMap(({ area, gaps = [] }) =>
		gaps
			.filter(isOwn)
			.flatMap(({ measure, where, periods }) =>
				periods.map((key) => [area, measure, key, ...axes.map((axis) => where?.[axis] ?? null)])
			)
	);
	await textTable(db, GAPS, ['puncak', 'ukuran', 'periode', ...axes], rows);
}

async function markPins({ db }: PublishContext, dataset: Dataset, table: Table) {
	const pins = exactTable(dataset.id);
	if (!(await hasTable(db, pins))) return;
	const isPin = isTotal(table, 't', 'p');
	const [wrong] = await rowsOf(
		db,
		`SELECT count(*)::INT AS banyak FROM ${name(publicTable(table.id))} t JOIN ${name(pins)} p ON ${isPin}
		WHERE p.nilai IS DISTINCT FROM t.nilai`
	);
	if (wrong?.['banyak'] !== 0)
		throw new Error(
			`${table.id}: ${wrong?.['banyak']} jumlah tidak sama dengan angka tepat yang dilaporkan tahap pelindungan.`
		);
	await db.run(
		`UPDATE ${name(publicTable(table.id))} t SET status = 'tepat' FROM ${name(pins)} p WHERE ${isPin} AND t.status = 'dibulatkan'`
	);
}
