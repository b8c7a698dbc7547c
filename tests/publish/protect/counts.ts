import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { protect } from '../../../scripts/publish/5-protect.ts';
import type { ProtectionReport } from '../../../scripts/publish/protect/audit/report.ts';
import { openVault } from '../../../scripts/publish/protect/ledger/vault.ts';
import { literal, name, rowsOf, textTable } from '../../../scripts/publish/sql.ts';
import { countTable, unlinkedTable } from '../../../scripts/publish/stage.ts';
import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import { bench, type Bench } from '../aggregate/bench.ts';

/** One count: table, area, period, codes of its dimensions in the order of the contract, measure. */
export type Count = [table: string, area: string, period: string, codes: string[], measure: string, count: number];

export interface Given {
	counts: Count[];
	root?: string;
	asOf?: string;
	/** Name under which the release enters the ledger. */
	release?: string;
	releaseExists?: boolean;
	revise?: string;
	threads?: number;
	codes?: Record<string, string[]>;
	/** Members that no list links: table, dimension of sets, member, kota, period. */
	unlinked?: [table: string, set: string, member: string, top: string, period: string][];
}

export interface Outcome {
	ctx: Bench;
	reports: ProtectionReport[];
	root: string;
}

/** A new project folder with a seed of its own, the same in every run. */
export function project(seed = 0xa1): string {
	const root = mkdtempSync(join(tmpdir(), 'lindung-'));
	mkdirSync(join(root, 'private'));
	writeFileSync(join(root, 'private/benih'), `${seed.toString(16).padStart(2, '0').repeat(32)}\n`);
	return root;
}

const listed = (ids: string[]) => ids.map((id) => ({ id, title: { id, en: id }, aliases: [], attributes: {} }));

/** Protects counts written by hand, on native DuckDB. */
export async function protectCounts(contracts: Dataset[], given: Given): Promise<Outcome> {
	const { counts, root = project(), asOf = '2025-02-10', releaseExists = false } = given;
	const ctx = await bench(contracts);
	const codes = Object.fromEntries(Object.entries(given.codes ?? {}).map(([list, ids]) => [list, listed(ids)]));
	Object.assign(ctx, { root, codes: { ...ctx.codes, ...codes } });
	for (const { id, dimensions } of contracts.flatMap(({ tables }) => tables)) {
		const rows = counts
			.filter(([table]) => table === id)
			.map(
				([, area, period, own, measure, count]) =>
					`(${[area, period, ...own, measure].map(literal).join(', ')}, ${count}::DOUBLE, false)`
			);
		const columns = ['wilayah', 'periode', ...dimensions, 'ukuran', 'nilai', 'sementara'];
		const types = columns.map(
			(column) => `${name(column)} ${{ nilai: 'DOUBLE', sementara: 'BOOLEAN' }[column] ?? 'VARCHAR'}`
		);
		await ctx.db.run(`CREATE TABLE ${name(countTable(id))} (${types.join(', ')})`);
		if (rows.length > 0) await ctx.db.run(`INSERT INTO ${name(countTable(id))} VALUES ${rows.join(', ')}`);
	}
	for (const table of new Set((given.unlinked ?? []).map(([id]) => id)))
		await textTable(
			ctx.db,
			unlinkedTable(table),
			['dimensi', 'anggota', 'puncak', 'periode'],
			(given.unlinked ?? []).flatMap(([id, ...row]) => (id === table ? [row] : []))
		);
	const vault = openVault({ root, sample: false, releaseExists });
	const reports = await protect(ctx, contracts, { vault, asOf, revise: given.revise, threads: given.threads ?? 1 });
	if (given.release) await vault.commit(given.release);
	return { ctx: ctx, reports, root };
}

/** Exact totals as "table area period key measure=value", sorted. */
export async function exactTotals({ ctx: ctx }: Outcome, dataset: string): Promise<string[]> {
	const rows = await rowsOf(ctx.db, `FROM ${name(`exact_${dataset}`)}`);
	return rows
		.map(
			({ tabel, wilayah, periode, kunci, ukuran, nilai }) =>
				`${tabel} ${wilayah} ${periode} ${kunci} ${ukuran}=${nilai}`
		)
		.sort();
}
