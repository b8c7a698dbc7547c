import { createHash } from 'node:crypto';
import type { Dataset } from '../../src/lib/contract/dataset.ts';
import type { Known } from '../../src/lib/contract/protection.ts';
import { Refused, type Finding } from './finding.ts';
import type { Occasion } from './protect/ledger/freeze.ts';
import { isRevisionDue } from './protect/ledger/calendar.ts';
import { prepareFamily, runFamily, type Background, type Done, type Prepared } from './protect/family.ts';
import { existingTables, readFacts, type Facts } from './protect/spec/facts.ts';
import { floorProblems } from './protect/spec/population-floor.ts';
import { familiesOf, frameOf } from './protect/spec/frame.ts';
import { type Rounded } from './protect/spec/rounded.ts';
import type { Frame } from './protect/spec/block.ts';
import { History } from './protect/ledger/history.ts';
import { addKnown, readKnown } from './protect/spec/known-totals.ts';
import { readBeforeRestart } from './protect/ledger/before-restart.ts';
import { readCells, readProofs, readTotals } from './protect/ledger/ledger.ts';
import { policyProblems } from './protect/spec/policy-check.ts';
import { privatePage } from './protect/audit/private-page.ts';
import { recordOf } from './protect/ledger/record.ts';
import { familyName, ruleProblems, rulesIn, rulesOf } from './protect/ledger/rules.ts';
import { findingsOf } from './protect/audit/refusal.ts';
import { markUnrevised, waitingFindings } from './protect/provisional.ts';
import { LIMITS, type Effort, type ProtectionReport } from './protect/audit/report.ts';
import { attackReport, pinShares, tableReports } from './protect/audit/summary.ts';
import { identify, inOrder, noteWholes, type ToldWholes } from './protect/spec/identities.ts';
import { addMoney, appendCells, coarsenRatios, copyTable, openTable, writeTotals } from './protect/tables.ts';
import { fingerprint, type Vault } from './protect/ledger/vault.ts';
import type { Workshop } from './stage.ts';

export interface ProtectOptions {
	vault: Vault;
	/** As-of date of the extract, ISO: decides which periods are final and whether a revision is due. */
	asOf: string;
	/** `--revise "reason"`: past periods may change out of turn; the reason lands in the report. */
	revise?: string;
	/** Threads for rounding and attack; default: as many as the machine has, at most four. */
	threads?: number;
}

/**
 * Stage 5: fills `terbit_<table>` from `dasar_<table>` for every table of the datasets, for both audiences (the attack takes
 * both as known; write picks those of its audience), and `pasak_<dataset>` with the exact totals. Of a roll-up only its own cells are filled, those that come from recaps of areas without the base; `rollUp` adds
 * the rest. All datasets at once, since separators may tie two of them together. One report a dataset, in the same order.
 * Throws Refused when the release would give somebody away, and when the policy contradicts itself.
 */
export async function protect(
	shop: Workshop,
	datasets: Dataset[],
	options: ProtectOptions
): Promise<ProtectionReport[]> {
	const reports = new Map<string, ProtectionReport>();
	for (const dataset of datasets)
		if (dataset.protection.method === 'none') reports.set(dataset.id, await publishOpen(shop, dataset));
	const families = familiesOf(datasets);
	if (families.length > 0) {
		if (options.vault.sample && hasOtherRules(shop, families, options.vault)) options.vault.forget();
		let bench = await layOut(shop, datasets, families, options);
		// Made-up records that were made anew have no history.
		if (options.vault.sample && isRemade(bench, options)) {
			options.vault.forget();
			bench = await layOut(shop, datasets, families, options);
		}
		const told: ToldWholes = new Map();
		for (const each of inOrder(bench)) {
			identify(each, told);
			const { done, reports: own } = await protectFamily(shop, each, options);
			for (const report of own) reports.set(report.dataset, report);
			noteWholes(each, done, told);
		}
	}
	return datasets.map(({ id }) => reports.get(id)!);
}

/** A family with its counts and history, ready to be rounded. */
interface Bench {
	family: Rounded[];
	frame: Frame;
	facts: Facts[];
	background: Background;
	prepared: Prepared;
	listed: Map<string, Known[]>;
}

async function layOut(
	shop: Workshop,
	datasets: Dataset[],
	families: Rounded[][],
	{ vault, asOf, revise, threads }: ProtectOptions
): Promise<Bench[]> {
	const { seed, releases } = vault.open();
	const occasion: Occasion = { asOf, releases, revise };
	vault.begin(shop.db, { asOf, revision: isRevision(datasets, occasion) });
	const others = await vault.published();
	for (const finding of warningsOf(vault)) shop.report(finding);
	const listed = readKnown(shop.root);
	const bench: Bench[] = [];
	for (const family of families) {
		refuseOn(await policyProblems(shop, family), shop);
		refuseOn(await floorProblems(shop, family, datasets), shop);
		const frame = frameOf(family, shop.codes, seed);
		refuseOn(ruleProblems(frame, family, releases), shop);
		const tables = frame.cubes.map(({ table }) => table);
		const there = await existingTables(shop.db, tables);
		const facts: Facts[] = [];
		for (const [index, cube] of frame.cubes.entries())
			if (there.has(cube.table)) facts.push(await readFacts(shop.db, cube, index));
		const before = await readBeforeRestart(shop.db, vault.folder, others, frame, facts);
		const cells = [...before.cells, ...(await readCells(shop.db, vault.folder, releases, tables))];
		const background: Background = {
			...occasion,
			history: new History(
				cells,
				[...before.totals, ...(await readTotals(shop.db, vault.folder, releases, tables))],
				new Map([...others, ...releases].map((release) => [release.sequence, rulesIn(release, family)]))
			),
			proofs: readProofs(vault.folder, releases),
			stocks: cells.toSorted((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : a.sequence - b.sequence)),
			addKnown: (laid, blocks, layouts) => addKnown(family, laid, facts, listed, blocks, layouts),
			threads
		};
		bench.push({ family, frame, facts, background, listed, prepared: prepareFamily(frame, family, facts, background) });
	}
	return bench;
}

/** Throws on errors among the findings; passes the others on. */
function refuseOn(findings: Finding[], shop?: Workshop) {
	if (findings.some(({ level }) => level === 'error')) throw new Refused(findings);
	for (const finding of findings) shop?.report(finding);
}

/** Made-up records that are rounded by other rules begin a new history; of real ones `layOut` refuses it. */
const hasOtherRules = (shop: Workshop, families: Rounded[][], vault: Vault) => {
	const { seed, releases } = vault.open();
	return families.some((family) => ruleProblems(frameOf(family, shop.codes, seed), family, releases).length > 0);
};

const isRemade = (bench: Bench[], { vault, asOf }: ProtectOptions) =>
	vault.open().releases.some((release) => release.asOf >= asOf) &&
	bench.some(({ prepared }) => prepared.tasks.some(({ work, moved }) => work !== 'keep' || moved));

function isRevision(datasets: Dataset[], { releases, asOf, revise }: Occasion): boolean {
	const last = releases.at(-1);
	if (!last || revise) return true;
	return datasets.some(
		({ protection }) => protection.method === 'round' && isRevisionDue(last.asOf, asOf, protection.revision)
	);
}

async function publishOpen(shop: Workshop, dataset: Dataset): Promise<ProtectionReport> {
	const report = emptyReport(dataset);
	for (const table of dataset.tables) {
		const rows = await copyTable(shop, table);
		report.tables.push({ table: table.id, possible: rows, shown: rows, exact: rows, errors: [] });
	}
	return report;
}

async function protectFamily(
	shop: Workshop,
	{ family, frame, facts, background, prepared, listed }: Bench,
	{ vault, asOf, revise }: ProtectOptions
): Promise<{ done: Done[]; reports: ProtectionReport[] }> {
	const began = performance.now();
	const names = family.map(({ id }) => id);
	shop.say(`Melindungi ${names.join(', ')}`);
	refuseOn(prepared.findings);
	const done = await runFamily(frame, family, prepared, background);
	vault.note(names.join('+'), privatePage(frame, done, prepared.knownButDifferent));
	refuseOn(findingsOf(frame, done));
	refuseOn(waitingFindings(family, done, asOf), shop);
	const counts = await publishFamily(shop, family, frame, facts, done, asOf);
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

/** What the officer must hear when starting anew, or trying. */
function warningsOf(vault: Vault): Finding[] {
	const warning = (rule: string, message: string): Finding => ({ level: 'warning', rule, file: 'private', message });
	if (vault.isTrial)
		return [warning('uji-coba', 'Ini uji coba: tidak tercatat dalam buku rilis. Jangan salin hasilnya ke peladen.')];
	if (!vault.isRestart) return [];
	const old = vault.foreign.length > 0 ? vault.foreign.join(', ') : 'semua rilis lama';
	return [
		warning(
			'mulai-ulang',
			`Buku rilis dimulai ulang. Cabut dari peladen sekarang: ${old}. Selama rilis lama masih tersaji di samping rilis baru, jumlah kecil dapat ditebak dari selisihnya.`
		)
	];
}

async function publishFamily(
	shop: Workshop,
	family: Rounded[],
	frame: Frame,
	facts: Facts[],
	done: Done[],
	asOf: string
) {
	const filled = new Set(
		await existingTables(
			shop.db,
			family.flatMap(({ tables }) => tables.map(({ id }) => id))
		)
	);
	const each = family.flatMap((dataset) =>
		dataset.tables.filter(({ id }) => filled.has(id)).map((table) => ({ dataset, table, policy: dataset.protection }))
	);
	for (const { dataset, table, policy } of each) await openTable(shop, dataset, table, policy);
	const counts = await appendCells(shop, frame, facts, done);
	for (const { table, policy } of each) await addMoney(shop, table, policy);
	for (const { dataset, table, policy } of each) await coarsenRatios(shop, dataset, table, policy);
	await markUnrevised(
		shop,
		each.map(({ table: { id }, policy }) => ({ id, policy })),
		asOf
	);
	for (const dataset of family) await writeTotals(shop, frame, dataset, done);
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
