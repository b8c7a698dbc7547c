import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Audience } from '../../../../src/lib/contract/dataset.ts';
import type { Release } from '../../../../src/lib/contract/release.ts';
import { DISK } from '../../disk.ts';
import { list, literal, name, rowsOf } from '../../sql.ts';
import { releaseId } from '../../release/hash.ts';
import { editionFolder, measure, type LedgerFile, type LedgerRelease, type Rules } from './book.ts';

const VALUES = 'terbit.parquet';
const TABLES = 'tabel.json';
const CELLS = 'sel.parquet';

/**
 * A cell as readers of an earlier release got it, without the count behind it. With the `base` and `slack` of its edition
 * (`rules`) and its status, `boundsOf` gives the range of its true count; `tepat` is the true count.
 */
export interface PublishedCell {
	sequence: number;
	table: string;
	area: string;
	period: string;
	/** Codes of its combination in the order of the table's dimensions, joined by US (unit separator). */
	codes: string;
	measure: string;
	value: number;
	status: 'tepat' | 'dibulatkan';
}

/**
 * Published values of editions whose counts belong to another seed or are lost; ordered by edition, table, area, period, codes.
 * Cells that read 0 have no row, as in the release. An edition of kind `values` is whole: a row that it lacks was published as 0
 * inside the coverage of its table (its `tabel.json`). One of kind `archived` holds what changed: the latest version of a slot
 * (table, area, period) up to its sequence counts, and its exact and held totals are those of `readTotals`.
 * Throws where a file of an edition is missing; `openVault` has looked before.
 */
export async function readPublished(
	db: DuckDBConnection,
	vault: string,
	editions: LedgerRelease[],
	tables: string[]
): Promise<PublishedCell[]> {
	const of = (kinds: LedgerRelease['kind'][], file: string) =>
		editions.filter(({ kind }) => kinds.includes(kind)).map((edition) => join(editionFolder(vault, edition), file));
	const values = of(['values'], VALUES);
	const counts = of(['own', 'archived'], CELLS);
	const parts = [
		...(values.length > 0
			? [`SELECT urut, tabel, wilayah, periode, kode, ukuran, terbit, status FROM read_parquet([${list(values)}])`]
			: []),
		...(counts.length > 0
			? [
					`SELECT urut, tabel, wilayah, periode, kode, ukuran, terbit::DOUBLE AS terbit, 'dibulatkan' AS status FROM read_parquet([${list(counts)}])`
				]
			: [])
	];
	if (parts.length === 0) return [];
	const rows = await rowsOf(
		db,
		`SELECT * FROM (${parts.join(' UNION ALL ')}) WHERE terbit <> 0 AND tabel IN (${list(tables)}) ORDER BY ALL`
	);
	return rows.map((row) => ({
		sequence: Number(row['urut']),
		table: String(row['tabel']),
		area: String(row['wilayah']),
		period: String(row['periode']),
		codes: String(row['kode']),
		measure: String(row['ukuran']),
		value: Number(row['terbit']),
		status: row['status'] === 'tepat' ? 'tepat' : 'dibulatkan'
	}));
}

/** The manifest of a release whose CSV files are as they were published; null where anything of it is lost or altered. */
export function soundManifest(folder: string, id: string): Release | null {
	try {
		const manifest = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as Release;
		if (releaseId(manifest.as_of, { ...manifest, id: '' }) !== id) return null;
		return manifest.resources.every(
			({ path, hash }) => existsSync(join(folder, path)) && `sha256:${measure(join(folder, path)).sha256}` === hash
		)
			? manifest
			: null;
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof TypeError || (error as { code?: string }).code === 'ENOENT')
			return null;
		throw error;
	}
}

/** Writes the published values of a release into an edition folder and syncs them; what the index holds of its files. */
export async function writeValues(
	db: DuckDBConnection,
	location: string,
	sequence: number,
	folder: string,
	release: Release
): Promise<Record<string, LedgerFile>> {
	const rounded = release.tables.filter(({ rounding }) => rounding);
	const table = 'buku_terbit';
	await db.run(
		`CREATE OR REPLACE TEMP TABLE ${name(table)} (urut INTEGER, tabel VARCHAR, wilayah VARCHAR, periode VARCHAR, kode VARCHAR, ukuran VARCHAR, terbit DOUBLE, status VARCHAR)`
	);
	for (const { id, dimensions } of rounded)
		for (const { path, dialect } of release.resources.filter((each) => each.table === id)) {
			const codes = dimensions.length > 0 ? `concat_ws(chr(31), ${dimensions.map(name).join(', ')})` : `''`;
			await db.run(
				`INSERT INTO ${name(table)}
				SELECT ${sequence}, ${literal(id)}, wilayah, periode, ${codes}, ukuran, nilai::DOUBLE, status
				FROM read_csv(${literal(join(folder, path))}, header = true, all_varchar = true, delim = ${literal(dialect?.delimiter ?? ',')})
				WHERE nilai IS NOT NULL AND nilai <> ''`
			);
		}
	const path = join(location, VALUES);
	await db.run(`COPY (FROM ${name(table)} ORDER BY ALL) TO ${literal(path)} (FORMAT parquet)`);
	const [row] = await rowsOf(db, `SELECT count(*)::INT AS n FROM ${name(table)}`);
	await db.run(`DROP TABLE ${name(table)}`);
	chmodSync(path, 0o600);
	DISK.sync(path);
	DISK.write(join(location, TABLES), JSON.stringify(rounded), 0o600);
	DISK.syncFolder(location);
	return {
		[VALUES]: { ...measure(path), rows: Number(row?.['n']) },
		[TABLES]: { ...measure(join(location, TABLES)), rows: rounded.length }
	};
}

/** What the release itself tells of how it was made: audience, seed and rules by dataset. A threshold that it does not tell is 0. */
export function madeWith(
	folder: string,
	release: Release
): { audience: Audience; seed: string; rules: Record<string, Rules> } {
	const audit = existsSync(join(folder, 'audit.json'))
		? (JSON.parse(readFileSync(join(folder, 'audit.json'), 'utf8')) as {
				protection?: { dataset: string; policy: string | null; seed: string | null; rounding: Rules | null }[];
			})
		: {};
	const rules: Record<string, Rules> = {};
	for (const { dataset, rounding } of release.tables) {
		if (!rounding) continue;
		const published = audit.protection?.find((each) => each.dataset === dataset);
		rules[dataset] = { ...rounding, threshold: published?.rounding?.threshold ?? 0, policy: published?.policy ?? '' };
	}
	const seed = audit.protection?.find((each) => each.seed)?.seed ?? '';
	return { audience: release.audience, seed, rules };
}
