import type { Dataset, Table } from '../../../src/lib/contract/dataset.ts';
import type { RoundPolicy } from '../../../src/lib/contract/protection.ts';
import { hasTable, list, literal, name, rowsOf } from '../sql.ts';
import { exactTable, publicTable, countTable, type PublishContext } from '../stage.ts';
import { roundedMeasures } from '../rounded-measures.ts';
import type { Facts } from './spec/facts.ts';
import type { Done } from './family.ts';
import { nameOf, placeOf, type Frame } from './spec/block.ts';

const columnsOf = (table: Table) => ['wilayah', 'periode', ...table.dimensions, 'ukuran'].map(name).join(', ');

/** Publishes a table as it is; an empty number says that there is none. Returns its rows. */
export async function copyTable({ db }: PublishContext, table: Table): Promise<number> {
	await db.run(
		`CREATE OR REPLACE TABLE ${name(publicTable(table.id))} AS
		SELECT ${columnsOf(table)}, nilai, CASE WHEN nilai IS NULL THEN 'tidak-ada-data' ELSE 'tepat' END AS status, sementara
		FROM ${name(countTable(table.id))}`
	);
	const [row] = await rowsOf(db, `SELECT count(*)::INT AS n FROM ${name(publicTable(table.id))}`);
	return Number(row?.['n'] ?? 0);
}

/**
 * Makes `public_<table>` of a rounded dataset: measures that count no person as they are, rounded cells other than 0, and money
 * where its recipients are exact. Call `appendCells` in between.
 */
export async function openTable(
	{ db }: PublishContext,
	dataset: Dataset,
	table: Table,
	policy: RoundPolicy
): Promise<void> {
	const protectedMeasures = [...roundedMeasures(dataset, table, policy), ...Object.keys(policy.money_with)];
	await db.run(
		`CREATE OR REPLACE TABLE ${name(publicTable(table.id))} AS
		SELECT ${columnsOf(table)}, nilai, CASE WHEN nilai IS NULL THEN 'tidak-ada-data' ELSE 'tepat' END AS status, sementara
		FROM ${name(countTable(table.id))} WHERE nilai IS NULL OR ukuran NOT IN (${list(protectedMeasures)})`
	);
}

/** Cells of a block that are totals by themselves and exact. */
export function exactCells({ layout, solved }: Done): Set<number> {
	return new Set(
		solved.totals.flatMap(({ row, state }) => {
			const { cells } = layout.rows[row]!;
			return state === 'exact' && cells.length === 1 ? [cells[0]!] : [];
		})
	);
}

/** Adds the rounded cells of all blocks to the tables of a family, in the order of areas, periods and codes. */
export async function appendCells(
	{ db }: PublishContext,
	frame: Frame,
	facts: Facts[],
	done: Done[]
): Promise<Map<string, { shown: number; exact: number }>> {
	const counts = new Map<string, { shown: number; exact: number }>();
	const provisional = new Set<string>();
	for (const { cube, areas, periods, combos, measures, provisional: flags } of facts)
		flags.forEach(
			(flag, row) => flag && provisional.add([cube, areas[row], periods[row], combos[row], measures[row]].join('|'))
		);
	const appenders = new Map<string, Awaited<ReturnType<typeof db.createAppender>>>();
	for (const { table } of frame.cubes) {
		appenders.set(table, await db.createAppender(publicTable(table)));
		counts.set(table, { shown: 0, exact: 0 });
	}
	for (const each of done) {
		const exact = exactCells(each);
		each.solved.cells.forEach((cell, at) => {
			const { cube, slot, combo, measure } = placeOf({ frame, data: each.data, layout: each.layout }, cell);
			const index = frame.cubes.indexOf(cube);
			const appender = appenders.get(cube.table)!;
			for (const text of [slot.area, slot.period, ...cube.combos[combo]!, cube.measures[measure]!])
				appender.appendVarchar(text);
			appender.appendDouble(each.solved.value[at]!);
			appender.appendVarchar(exact.has(cell) ? 'tepat' : 'dibulatkan');
			appender.appendBoolean(provisional.has([index, slot.area, slot.period, combo, measure].join('|')));
			appender.endRow();
			const count = counts.get(cube.table)!;
			count.shown++;
			if (exact.has(cell)) count.exact++;
		});
	}
	for (const appender of appenders.values()) appender.closeSync();
	return counts;
}

/**
 * Money of persons or families is shown only beside an exact count of its recipients, since with a flat benefit the amount is the
 * count. Money of a programme that has no such count anywhere in the table reaches no person and is shown.
 * Where the published count is 0 nothing is said of money; elsewhere the cell says that it is not shown.
 */
export async function addMoney({ db }: PublishContext, table: Table, policy: RoundPolicy): Promise<void> {
	for (const [money, count] of Object.entries(policy.money_with)) {
		if (!table.measures.includes(money)) continue;
		const keys = ['wilayah', 'periode', ...table.dimensions].map(name);
		const codes = table.dimensions.map(name);
		const same = (columns: string[], other: string) =>
			columns.map((column) => `${other}.${column} = m.${column}`).join(' AND ') || 'true';
		const target = name(publicTable(table.id));
		await db.run(
			`INSERT INTO ${target} BY NAME
			SELECT ${keys.map((key) => `m.${key}`).join(', ')}, m.ukuran,
				CASE WHEN c.status = 'tepat' OR NOT p.personal THEN m.nilai END AS nilai,
				CASE WHEN c.status = 'tepat' OR NOT p.personal THEN 'tepat' ELSE 'tidak-ditampilkan' END AS status,
				m.sementara
			FROM ${name(countTable(table.id))} m
			LEFT JOIN ${target} c ON c.ukuran = ${list([count])} AND ${same(keys, 'c')},
			LATERAL (SELECT EXISTS (FROM ${name(countTable(table.id))} t WHERE t.ukuran = ${list([count])} AND ${same(codes, 't')}) AS personal) p
			WHERE m.ukuran = ${list([money])} AND m.nilai IS NOT NULL AND (NOT p.personal OR c.nilai IS NOT NULL)`
		);
	}
}

/** Steps to which a percentage is rounded, finest first. */
const STEPS = [1, 2, 5, 10, 20, 25, 50];

/**
 * Percentages of a known number are a count in disguise (docs/protection.md): where that count is not exact, they are rounded to the
 * finest step that holds more counts than the published value leaves open; where none does, they are not shown.
 */
export async function coarsenRatios(
	{ db }: PublishContext,
	dataset: Dataset,
	table: Table,
	policy: RoundPolicy
): Promise<void> {
	const target = name(publicTable(table.id));
	const open = 2 * (2 * (policy.base - 1)) + 1;
	for (const [ratio, { of, by }] of Object.entries(policy.ratios)) {
		if (!table.measures.includes(ratio)) continue;
		const source = dataset.tables.find(
			({ measures, dimensions }) => measures.includes(by) && dimensions.every((id) => table.dimensions.includes(id))
		);
		if (!source || !(await hasTable(db, countTable(source.id)))) continue;
		const same = (other: string, columns: string[]) =>
			columns.map((column) => `${other}.${name(column)} = r.${name(column)}`).join(' AND ') || 'true';
		const steps = STEPS.map((step) => `WHEN b.nilai * ${step} / 100 >= ${open} THEN ${step}`).join(' ');
		await db.run(
			`CREATE OR REPLACE TEMP TABLE kasar AS
			SELECT r.rowid AS baris, (SELECT CASE ${steps} END FROM ${name(countTable(source.id))} b
				WHERE b.ukuran = ${literal(by)} AND starts_with(r.periode, b.periode) AND ${same('b', ['wilayah', ...source.dimensions])}) AS langkah
			FROM ${target} r WHERE r.ukuran = ${literal(ratio)} AND r.nilai IS NOT NULL
			AND EXISTS (FROM ${name(countTable(table.id))} t WHERE t.ukuran = ${literal(of)} AND ${same('t', ['wilayah', 'periode', ...table.dimensions])})
			AND NOT EXISTS (FROM ${target} c WHERE c.ukuran = ${literal(of)} AND c.status = 'tepat' AND ${same('c', ['wilayah', 'periode', ...table.dimensions])})`
		);
		await db.run(
			`UPDATE ${target} r SET nilai = CASE WHEN langkah IS NOT NULL THEN round(nilai / langkah) * langkah END,
				status = CASE WHEN langkah IS NULL THEN 'tidak-ditampilkan' ELSE 'dibulatkan' END
			FROM kasar WHERE kasar.baris = r.rowid`
		);
		await db.run('DROP TABLE kasar');
	}
}

/** Fills `exact_<dataset>` with the exact totals. */
export async function writeTotals({ db }: PublishContext, frame: Frame, dataset: Dataset, done: Done[]): Promise<void> {
	await db.run(
		`CREATE OR REPLACE TABLE ${name(exactTable(dataset.id))} (tabel VARCHAR, wilayah VARCHAR, periode VARCHAR, ukuran VARCHAR, nilai DOUBLE, kunci VARCHAR)`
	);
	const pins = await db.createAppender(exactTable(dataset.id));
	for (const { data, layout, solved } of done) {
		const shown = new Map(Array.from(solved.cells, (cell, at) => [cell, solved.value[at]!]));
		for (const total of solved.totals) {
			const row = layout.rows[total.row]!;
			const { table, area, period, key, measure } = nameOf(frame, data, row);
			if (frame.cubes[data.cubes[row.at]!.cube]!.dataset !== dataset.id) continue;
			if (total.state !== 'exact') continue;
			for (const text of [table, area, period, measure]) pins.appendVarchar(text);
			pins.appendDouble(row.cells.reduce((sum, cell) => sum + (shown.get(cell) ?? 0), 0));
			pins.appendVarchar(key);
			pins.endRow();
		}
	}
	pins.closeSync();
}
