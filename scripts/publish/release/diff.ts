import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { parseShape } from '../../../src/lib/contract/check.ts';
import { Release, type PublishedTable } from '../../../src/lib/contract/release.ts';
import { AREA_TOP, layAreas } from '../aggregate/areas.ts';
import { WrongCall } from '../finding.ts';
import { name, rowsOf, textTable } from '../sql.ts';
import { readCsv } from './open.ts';
import { currentRelease } from './current.ts';

/** What happened to one table from one release to the next. */
export interface TableDiff {
	table: string;
	change: 'baru' | 'hilang' | 'tetap';
	periodsAdded: string[];
	periodsRemoved: string[];
	areasAdded: string[];
	areasRemoved: string[];
	/** What only the later release covers, and where published cells that both cover differ. */
	added: Delivered[];
	revised: Delivered[];
	/** Cells of kota and periods that both releases cover. */
	cells: { same: number; changed: number; appeared: number; vanished: number };
	/** Changed cells by status, such as "dibulatkan → tepat". */
	byStatus: Record<string, number>;
	/** Changed, appeared and vanished cells by how much their number moved. */
	bySize: Record<string, number>;
}

/** A period of an area that delivers for itself and what lies inside it. */
export interface Delivered {
	area: string;
	period: string;
}

/** A release and where its files lie. */
export interface Edition {
	folder: string;
	release: Release;
}

export interface ReleaseDiff {
	before: string;
	after: string;
	tables: TableDiff[];
}

/** Compares two releases of one folder; by default the current one with the one before it. Throws WrongCall when there are not two. */
export async function diff(into: string, before?: string, after?: string): Promise<ReleaseDiff> {
	const newer = after ?? currentRelease(into);
	if (!newer) throw new WrongCall(`Belum ada rilis di ${into}. Terbitkan dulu dengan: npm run data -- publish`);
	const older = before ?? (await previous(into, newer));
	if (!older) throw new WrongCall(`Di ${into} hanya ada satu rilis, jadi belum ada yang dapat dibandingkan.`);
	const [old, now] = [await editionOf(into, older), await editionOf(into, newer)];
	return { before: older, after: newer, tables: await compare(old, now) };
}

/** Table by table what differs between the published files of two releases. */
export async function compare(old: Edition, now: Edition): Promise<TableDiff[]> {
	const instance = await DuckDBInstance.create(':memory:');
	const db = await instance.connect();
	try {
		const areas = new Map(
			[...(old.release.codes['wilayah'] ?? []), ...(now.release.codes['wilayah'] ?? [])].map((area) => [area.id, area])
		);
		await layAreas(db, [...areas.values()]);
		const ids = [...new Set([...now.release.tables, ...old.release.tables].map(({ id }) => id))];
		const tables: TableDiff[] = [];
		for (const id of ids) tables.push(await diffTable(db, id, old, now));
		return tables;
	} finally {
		db.closeSync();
		instance.closeSync();
	}
}

async function editionOf(into: string, id: string): Promise<Edition> {
	const folder = join(into, id);
	const text = await readFile(join(folder, 'datapackage.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
		throw new WrongCall(`Rilis ${id} tidak ada di ${into}. Periksa namanya.`);
	});
	return { folder, release: parseShape(Release, JSON.parse(text), `${id}/datapackage.json`) };
}

/** The release that was written last before this one. */
async function previous(into: string, id: string): Promise<string | null> {
	const names = (await readdir(into, { withFileTypes: true }))
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== id)
		.map(({ name: folder }) => folder);
	const written = await Promise.all(
		names.map(async (folder) => ({ folder, at: (await stat(join(into, folder))).mtimeMs, day: folder.slice(0, 10) }))
	);
	written.sort((a, b) => (a.day === b.day ? a.at - b.at : a.day < b.day ? -1 : 1));
	return written.at(-1)?.folder ?? null;
}

const coverageOf = (table: PublishedTable | undefined) =>
	(table?.coverage ?? []).flatMap(({ area, periods }) => periods.map((key) => [area, key]));
const only = (a: string[], b: string[]) => [...new Set(a)].filter((each) => !b.includes(each)).sort();

async function diffTable(db: DuckDBConnection, id: string, old: Edition, now: Edition): Promise<TableDiff> {
	const [a, b] = [old, now].map(({ release }) => release.tables.find((table) => table.id === id));
	const [before, after] = [coverageOf(a), coverageOf(b)];
	const column = (rows: string[][], at: number) => rows.map((row) => row[at] ?? '');
	const result: TableDiff = {
		table: id,
		change: !a ? 'baru' : !b ? 'hilang' : 'tetap',
		periodsAdded: only(column(after, 1), column(before, 1)),
		periodsRemoved: only(column(before, 1), column(after, 1)),
		areasAdded: only(column(after, 0), column(before, 0)),
		areasRemoved: only(column(before, 0), column(after, 0)),
		added: after
			.filter((row) => !before.some((other) => other.join() === row.join()))
			.map(([area = '', period = '']) => ({ area, period })),
		revised: [],
		cells: { same: 0, changed: 0, appeared: 0, vanished: 0 },
		byStatus: {},
		bySize: {}
	};
	if (!a || !b || a.dimensions.join() !== b.dimensions.join()) return result;
	const shared = new Set(after.map((row) => row.join()));
	await textTable(
		db,
		'bersama',
		['puncak', 'periode'],
		before.filter((row) => shared.has(row.join()))
	);
	const keys = ['wilayah', 'periode', ...a.dimensions, 'ukuran'].map(name).join(', ');
	const file = ({ folder, release }: Edition) =>
		readCsv(
			folder,
			release.resources.filter((resource) => resource.table === id)
		);
	const rows = await rowsOf(
		db,
		`WITH sel AS (
			SELECT periode, wilayah, x.status AS lama, y.status AS baru, abs(coalesce(y.nilai, 0) - coalesce(x.nilai, 0)) AS selisih,
				x.nilai IS DISTINCT FROM y.nilai OR x.status IS DISTINCT FROM y.status AS berubah
			FROM ${file(old)} x FULL JOIN ${file(now)} y USING (${keys})
		)
		SELECT puncak, periode, lama, baru, berubah, CASE WHEN NOT berubah THEN '' WHEN selisih = 0 THEN '0' WHEN selisih < 3 THEN '1–2'
			WHEN selisih < 10 THEN '3–9' WHEN selisih < 100 THEN '10–99' ELSE '100 atau lebih' END AS besar, count(*)::INT AS n
		FROM sel JOIN ${AREA_TOP} u ON u.kode = wilayah JOIN bersama USING (puncak, periode)
		GROUP BY ALL ORDER BY ALL`
	);
	const sizes = ['0', '1–2', '3–9', '10–99', '100 atau lebih'];
	rows.sort((x, y) => sizes.indexOf(String(x['besar'])) - sizes.indexOf(String(y['besar'])));
	for (const row of rows) {
		const [from, to, n] = [row['lama'], row['baru'], Number(row['n'])];
		if (row['berubah'] !== true) result.cells.same += n;
		else if (from === null) result.cells.appeared += n;
		else if (to === null) result.cells.vanished += n;
		else result.cells.changed += n;
		if (row['berubah'] !== true) continue;
		const [area, period] = [String(row['puncak']), String(row['periode'])];
		if (!result.revised.some((one) => one.area === area && one.period === period))
			result.revised.push({ area, period });
		const size = String(row['besar']);
		result.bySize[size] = (result.bySize[size] ?? 0) + n;
		const status = `${from ?? 'tanpa baris'} → ${to ?? 'tanpa baris'}`;
		if (from !== to) result.byStatus[status] = (result.byStatus[status] ?? 0) + n;
	}
	return result;
}
