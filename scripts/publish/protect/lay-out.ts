import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import type { Known } from '../../../src/lib/contract/protection.ts';
import { Refused, type Finding } from '../finding.ts';
import type { Workshop } from '../stage.ts';
import { prepareFamily, type Background, type Prepared } from './family.ts';
import { readBeforeRestart } from './ledger/before-restart.ts';
import { isRevisionDue } from './ledger/calendar.ts';
import type { Occasion } from './ledger/freeze.ts';
import { History } from './ledger/history.ts';
import { readCells, readProofs, readTotals } from './ledger/ledger.ts';
import { ruleProblems, rulesIn } from './ledger/rules.ts';
import type { Vault } from './ledger/vault.ts';
import type { Pool } from './pool.ts';
import type { Frame } from './spec/block.ts';
import { existingTables, readFacts, type Facts } from './spec/facts.ts';
import { frameOf } from './spec/frame.ts';
import { addKnown, readKnown } from './spec/known-totals.ts';
import { policyProblems } from './spec/policy-check.ts';
import { floorProblems } from './spec/population-floor.ts';
import type { Rounded } from './spec/rounded.ts';

export interface ProtectOptions {
	vault: Vault;
	/** As-of date of the extract, ISO: decides which periods are final and whether a revision is due. */
	asOf: string;
	/** `--revise "reason"`: past periods may change out of turn; the reason lands in the report. */
	revise?: string;
	/** Threads for rounding and attack; default: as many as the machine has, at most four. */
	threads?: number;
}

/** A family with its counts and history, ready to be rounded. */
export interface Bench {
	family: Rounded[];
	frame: Frame;
	facts: Facts[];
	background: Background;
	prepared: Prepared;
	listed: Map<string, Known[]>;
}

export async function layOut(
	shop: Workshop,
	datasets: Dataset[],
	families: Rounded[][],
	{ vault, asOf, revise }: ProtectOptions,
	pool: Pool
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
			pool
		};
		bench.push({ family, frame, facts, background, listed, prepared: prepareFamily(frame, family, facts, background) });
	}
	return bench;
}

/** Throws on errors among the findings; passes the others on. */
export function refuseOn(findings: Finding[], shop?: Workshop) {
	if (findings.some(({ level }) => level === 'error')) throw new Refused(findings);
	for (const finding of findings) shop?.report(finding);
}

/** Made-up records that are rounded by other rules begin a new history; of real ones `layOut` refuses it. */
export const hasOtherRules = (shop: Workshop, families: Rounded[][], vault: Vault) => {
	const { seed, releases } = vault.open();
	return families.some((family) => ruleProblems(frameOf(family, shop.codes, seed), family, releases).length > 0);
};

export const isRemade = (bench: Bench[], { vault, asOf }: ProtectOptions) =>
	vault.open().releases.some((release) => release.asOf >= asOf) &&
	bench.some(({ prepared }) => prepared.tasks.some(({ work, moved }) => work !== 'keep' || moved));

function isRevision(datasets: Dataset[], { releases, asOf, revise }: Occasion): boolean {
	const last = releases.at(-1);
	if (!last || revise) return true;
	return datasets.some(
		({ protection }) => protection.method === 'round' && isRevisionDue(last.asOf, asOf, protection.revision)
	);
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
