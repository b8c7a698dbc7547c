import { createHash } from 'node:crypto';
import type { Dataset, Table } from '../../src/lib/contract/dataset.ts';
import type { RoundPolicy } from '../../src/lib/contract/protection.ts';
import { keyed, type Keyed } from './protect/keyed.ts';
import type { ProtectionReport, TableReport } from './protect/report.ts';
import { fingerprint, type Vault } from './protect/vault.ts';
import { publicTable, trueTable, type Workshop } from './stage.ts';

export interface ProtectOptions {
	vault: Vault;
	/** As-of date of the extract, ISO: decides which periods are over. */
	asOf: string;
}

/** Quotes an identifier for SQL. */
const q = (name: string) => `"${name.replaceAll('"', '""')}"`;

/**
 * Stage 5: fills `terbit_<table>` from `dasar_<table>` for every table of the datasets, for both audiences (the attack takes
 * both as known; write picks those of its audience). Of a roll-up only its own cells are filled, those that come from recaps of
 * areas without the base; `rollUp` adds the rest. All datasets at once, since separators may tie two of them together.
 * One report a dataset, in the same order. Throws Refused when the release would give somebody away.
 */
export async function protect(
	shop: Workshop,
	datasets: Dataset[],
	options: ProtectOptions
): Promise<ProtectionReport[]> {
	const reports: ProtectionReport[] = [];
	for (const dataset of datasets) reports.push(await protectOne(shop, dataset, options));
	return reports;
}

async function protectOne(shop: Workshop, dataset: Dataset, options: ProtectOptions): Promise<ProtectionReport> {
	const policy = dataset.protection;
	const tables: TableReport[] = [];
	for (const table of dataset.tables) {
		if (policy.method === 'none') tables.push(await copy(shop, table));
		else tables.push(await roundAtoms(shop, table, dataset, policy, keyed(options.vault.seed)));
	}
	return {
		dataset: dataset.id,
		method: policy.method,
		reason: policy.method === 'none' ? policy.reason : undefined,
		policy: policy.method === 'round' ? createHash('sha256').update(JSON.stringify(policy)).digest('hex') : null,
		seed: policy.method === 'round' ? fingerprint(options.vault.seed) : null,
		rounding:
			policy.method === 'round'
				? { base: policy.base, slack: policy.slack, threshold: policy.threshold, minWidth: policy.base - 1 }
				: null,
		tables,
		pins: [],
		attack: null,
		releases: [],
		overrides: policy.method === 'round' ? policy.overrides : [],
		notes: []
	};
}

/** Publishes figures as they are; an empty number says that there is none. */
async function copy({ db }: Workshop, table: Table): Promise<TableReport> {
	await db.run(
		`CREATE OR REPLACE TABLE ${q(publicTable(table.id))} AS
		SELECT ${columnsOf(table)}, nilai, CASE WHEN nilai IS NULL THEN 'tidak-ada-data' ELSE 'tepat' END AS status, sementara
		FROM ${q(trueTable(table.id))}`
	);
	const [rows = 0] = (
		await db.runAndReadAll(`SELECT count(*)::INT FROM ${q(publicTable(table.id))}`)
	).getColumns()[0] as number[];
	return { table: table.id, possible: rows, shown: rows, rounded: 0, errors: [] };
}

const columnsOf = (table: Table) => ['wilayah', 'periode', ...table.dimensions, 'ukuran'].map(q).join(', ');

async function roundAtoms(
	{ db }: Workshop,
	table: Table,
	dataset: Dataset,
	policy: RoundPolicy,
	random: Keyed
): Promise<TableReport> {
	const result = await db.runAndReadAll(
		`SELECT ${columnsOf(table)}, nilai, sementara FROM ${q(trueTable(table.id))} ORDER BY ALL`
	);
	const columns = result.getColumns();
	const width = table.dimensions.length + 3;
	const keys = columns.slice(0, width) as string[][];
	const values = columns[width] as (number | null)[];
	const provisional = columns[width + 1] as boolean[];
	await db.run(
		`CREATE OR REPLACE TABLE ${q(publicTable(table.id))} AS
		SELECT ${columnsOf(table)}, nilai, ''::VARCHAR AS status, sementara FROM ${q(trueTable(table.id))} LIMIT 0`
	);
	const appender = await db.createAppender(publicTable(table.id));
	let shown = 0;
	for (let row = 0; row < values.length; row++) {
		const stock = dataset.measures[keys[width - 1]![row]!]?.kind === 'stock';
		const name = keys.map((column, index) => (stock && index === 1 ? '' : column[row]!));
		const value = roundAlone(values[row] ?? 0, policy.base, random(table.id, ...name));
		if (value === 0) continue;
		for (const column of keys) appender.appendVarchar(column[row]!);
		appender.appendDouble(value);
		appender.appendVarchar('dibulatkan');
		appender.appendBoolean(provisional[row] ?? false);
		appender.endRow();
		shown++;
	}
	appender.closeSync();
	return { table: table.id, possible: values.length, shown, rounded: shown, errors: [] };
}

/** Unbiased rounding of one small count: 1..base-1 becomes base with probability count/base, else 0 (Stats NZ, random rounding). */
function roundAlone(count: number, base: number, chance: number): number {
	if (count <= 0 || count >= base) return count;
	return chance < count / base ? base : 0;
}
