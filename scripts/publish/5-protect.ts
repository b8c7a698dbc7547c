import { createHash } from 'node:crypto';
import type { Dataset } from '../../src/lib/contract/dataset.ts';
import { runFamily, type Done } from './protect/family.ts';
import { existingTables, type Facts } from './protect/spec/facts.ts';
import { familiesOf } from './protect/spec/frame.ts';
import { Pool } from './protect/pool.ts';
import { type Rounded } from './protect/spec/rounded.ts';
import type { Frame } from './protect/spec/block.ts';
import { privatePage } from './protect/audit/private-page.ts';
import { recordOf } from './protect/ledger/record.ts';
import { familyName, rulesOf } from './protect/ledger/rules.ts';
import { findingsOf } from './protect/audit/refusal.ts';
import { markUnrevised, waitingFindings } from './protect/provisional.ts';
import { LIMITS, type Effort, type ProtectionReport } from './protect/audit/report.ts';
import { attackReport, pinShares, tableReports } from './protect/audit/summary.ts';
import { identify, inOrder, noteWholes, type PublishedWholes } from './protect/spec/identities.ts';
import { addMoney, appendCells, coarsenRatios, copyTable, openTable, writeTotals } from './protect/tables.ts';
import { fingerprint, type Vault } from './protect/ledger/vault.ts';
import {
	hasOtherRules,
	isRemade,
	layOut,
	refuseOn,
	type PreparedFamily,
	type ProtectOptions
} from './protect/lay-out.ts';
import type { PublishContext } from './stage.ts';

/**
 * Stage 5: fills `public_<table>` from `count_<table>` for every table of the datasets, for both audiences (the attack takes
 * both as known; write picks those of its audience), and `exact_<dataset>` with the exact totals. Of a roll-up only its own cells are filled, those that come from recaps of areas without the base; `rollUp` adds
 * the rest. All datasets at once, since separators may tie two of them together. One report a dataset, in the same order.
 * Throws Refused when the release would give somebody away, and when the policy contradicts itself.
 */
export async function protect(
	ctx: PublishContext,
	datasets: Dataset[],
	options: ProtectOptions
): Promise<ProtectionReport[]> {
	const reports = new Map<string, ProtectionReport>();
	for (const dataset of datasets)
		if (dataset.protection.method === 'none') reports.set(dataset.id, await publishOpen(ctx, dataset));
	const pool = new Pool(options.threads);
	try {
		const families = familiesOf(datasets);
		if (families.length > 0)
			for (const report of await protectFamilies(ctx, datasets, families, options, pool))
				reports.set(report.dataset, report);
	} finally {
		await pool.close();
	}
	return datasets.map(({ id }) => reports.get(id)!);
}

async function protectFamilies(
	ctx: PublishContext,
	datasets: Dataset[],
	families: Rounded[][],
	options: ProtectOptions,
	pool: Pool
): Promise<ProtectionReport[]> {
	if (options.vault.sample && hasOtherRules(ctx, families, options.vault)) options.vault.forget();
	let laidOut = await layOut(ctx, datasets, families, options, pool);
	// Made-up records that were made anew have no history.
	if (options.vault.sample && isRemade(laidOut, options)) {
		options.vault.forget();
		laidOut = await layOut(ctx, datasets, families, options, pool);
	}
	const wholes: PublishedWholes = new Map();
	const reports: ProtectionReport[] = [];
	for (const each of inOrder(laidOut)) {
		identify(each, wholes);
		const { done, reports: own } = await protectFamily(ctx, each, options);
		reports.push(...own);
		noteWholes(each, done, wholes);
	}
	return reports;
}

async function publishOpen(ctx: PublishContext, dataset: Dataset): Promise<ProtectionReport> {
	const report = emptyReport(dataset);
	for (const table of dataset.tables) {
		const rows = await copyTable(ctx, table);
		report.tables.push({ table: table.id, possible: rows, shown: rows, exact: rows, errors: [] });
	}
	return report;
}

async function protectFamily(
	ctx: PublishContext,
	{ family, frame, facts, background, prepared, listed }: PreparedFamily,
	{ vault, asOf, revise }: ProtectOptions
): Promise<{ done: Done[]; reports: ProtectionReport[] }> {
	const began = performance.now();
	const names = family.map(({ id }) => id);
	ctx.say(`Melindungi ${names.join(', ')}`);
	refuseOn(prepared.findings);
	const done = await runFamily(frame, family, prepared, background);
	vault.note(names.join('+'), privatePage(frame, done, prepared.knownButDifferent));
	refuseOn(findingsOf(frame, done));
	refuseOn(waitingFindings(family, done, asOf), ctx);
	const counts = await publishFamily(ctx, family, frame, facts, done, asOf);
	vault.record(
		recordOf(frame, family, done, background.history, vault.sequence),
		familyName(family),
		rulesOf(frame, family)
	);
	const effort = effortOf(names, done, (performance.now() - began) / 1000);
	const reports = family.map((dataset) => ({
		...emptyReport(dataset),
		policy: createHash('sha256').update(JSON.stringify(dataset.protection)).digest('hex'),
		seed: fingerprint(frame.seed),
		wider: widerOf(frame, dataset),
		rounding: { base: frame.base, slack: frame.slack, threshold: frame.threshold, minWidth: frame.base - 1 },
		tables: tableReports(frame, dataset, done, counts),
		pins: pinShares(frame, dataset, done),
		attack: attackReport(frame, dataset, done),
		effort,
		releases: background.releases.map(({ id }) => id),
		known: dataset.protection.known.length + (listed.get(dataset.id)?.length ?? 0),
		overrides: dataset.protection.overrides,
		notes: [
			...restartNotes(vault),
			...(vault.isTrial ? ['Uji coba: tidak tercatat dalam buku rilis dan tidak boleh disajikan.'] : []),
			...(revise ? [`Periode lama direvisi di luar jadwal. Alasan: ${revise}`] : [])
		]
	}));
	return { done, reports };
}

/** Reach of the measures whose values follow from others. */
function widerOf(frame: Frame, dataset: Rounded): ProtectionReport['wider'] {
	const own = frame.cubes.filter(
		(cube) => cube.dataset === dataset.id && cube.reach.some((reach) => reach > frame.slack)
	);
	return Object.fromEntries(
		own.map(({ table, measures, reach }) => [
			table,
			Object.fromEntries(measures.flatMap((id, at) => (reach[at]! > frame.slack ? [[id, reach[at]!]] : [])))
		])
	);
}

/** That the ledger was started anew, why, and which releases must not be served beside the new ones. */
function restartNotes(vault: Vault): string[] {
	if (!vault.restarted) return [];
	return [
		`Dimulai ulang tanpa buku rilis lama. Alasan: ${vault.restarted}`,
		...(vault.foreign.length > 0
			? [`Rilis dari sebelum mulai ulang harus dicabut dari peladen: ${vault.foreign.join(', ')}.`]
			: [])
	];
}

async function publishFamily(
	ctx: PublishContext,
	family: Rounded[],
	frame: Frame,
	facts: Facts[],
	done: Done[],
	asOf: string
) {
	const filled = new Set(
		await existingTables(
			ctx.db,
			family.flatMap(({ tables }) => tables.map(({ id }) => id))
		)
	);
	const each = family.flatMap((dataset) =>
		dataset.tables.filter(({ id }) => filled.has(id)).map((table) => ({ dataset, table, policy: dataset.protection }))
	);
	for (const { dataset, table, policy } of each) await openTable(ctx, dataset, table, policy);
	const counts = await appendCells(ctx, frame, facts, done);
	for (const { table, policy } of each) await addMoney(ctx, table, policy);
	for (const { dataset, table, policy } of each) await coarsenRatios(ctx, dataset, table, policy);
	await markUnrevised(
		ctx,
		each.map(({ table: { id }, policy }) => ({ id, policy })),
		asOf
	);
	for (const dataset of family) await writeTotals(ctx, frame, dataset, done);
	return counts;
}

function effortOf(datasets: string[], done: Done[], seconds: number): Effort {
	const sum = (of: (each: Done) => number) => done.reduce((total, each) => total + of(each), 0);
	return {
		datasets,
		blocks: done.length,
		attacked: done.filter(({ kept }) => !kept).length,
		variables: sum(({ solved }) => solved.variables),
		rows: sum(({ solved }) => solved.rows),
		programmes: sum(({ solved }) => solved.programmes),
		seconds: Math.round(seconds * 10) / 10
	};
}

const emptyReport = ({ id, protection }: Dataset): ProtectionReport => ({
	dataset: id,
	method: protection.method,
	...(protection.method === 'none' ? { reason: protection.reason } : {}),
	policy: null,
	seed: null,
	rounding: null,
	wider: {},
	tables: [],
	pins: [],
	attack: null,
	effort: null,
	releases: [],
	known: 0,
	overrides: [],
	notes: [],
	limits: protection.method === 'round' ? LIMITS : []
});
