import type { Dataset } from '../../../src/lib/contract/dataset.ts';
import type { Known } from '../../../src/lib/contract/protection.ts';
import { Refused, type Finding } from '../finding.ts';
import type { PublishContext } from '../stage.ts';
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
export interface PreparedFamily {
	family: Rounded[];
	frame: Frame;
	facts: Facts[];
	background: Background;
	prepared: Prepared;
	listed: Map<string, Known[]>;
}

export async function layOut(
	ctx: PublishContext,
	datasets: Dataset[],
	families: Rounded[][],
	{ vault, asOf, revise }: ProtectOptions,
	pool: Pool
): Promise<PreparedFamily[]> {
	const { seed, releases } = vault.open();
	const occasion: Occasion = { asOf, releases, revise };
	vault.begin(ctx.db, { asOf, revision: isRevision(datasets, occasion) });
	const others = await vault.published();
	for (const finding of warningsOf(vault)) ctx.report(finding);
	const listed = readKnown(ctx.root);
	const laidOut: PreparedFamily[] = [];
	for (const family of families) {
		refuseOn(await policyProblems(ctx, family), ctx);
		refuseOn(await floorProblems(ctx, family, datasets), ctx);
		const frame = frameOf(family, ctx.codes, seed);
		refuseOn(ruleProblems(frame, family, releases), ctx);
		const tables = frame.cubes.map(({ table }) => table);
		const there = await existingTables(ctx.db, tables);
		const facts: Facts[] = [];
		for (const [index, cube] of frame.cubes.entries())
			if (there.has(cube.table)) facts.push(await readFacts(ctx.db, cube, index));
		const before = await readBeforeRestart(ctx.db, vault.folder, others, frame, facts);
		const cells = [...before.cells, ...(await readCells(ctx.db, vault.folder, releases, tables))];
		const background: Background = {
			...occasion,
			history: new History(
				cells,
				[...before.totals, ...(await readTotals(ctx.db, vault.folder, releases, tables))],
				new Map([...others, ...releases].map((release) => [release.sequence, rulesIn(release, family)]))
			),
			proofs: readProofs(vault.folder, releases),
			stocks: cells.toSorted((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : a.sequence - b.sequence)),
			addKnown: (laid, blocks, layouts) => addKnown(family, laid, facts, listed, blocks, layouts),
			pool
		};
		laidOut.push({
			family,
			frame,
			facts,
			background,
			listed,
			prepared: prepareFamily(frame, family, facts, background)
		});
	}
	return laidOut;
}

/** Throws on errors among the findings; passes the others on. */
export function refuseOn(findings: Finding[], ctx?: PublishContext) {
	if (findings.some(({ level }) => level === 'error')) throw new Refused(findings);
	for (const finding of findings) ctx?.report(finding);
}

/** Made-up records that are rounded by other rules begin a new history; of real ones `layOut` refuses it. */
export const hasOtherRules = (ctx: PublishContext, families: Rounded[][], vault: Vault) => {
	const { seed, releases } = vault.open();
	return families.some((family) => ruleProblems(frameOf(family, ctx.codes, seed), family, releases).length > 0);
};

export const isRemade = (laidOut: PreparedFamily[], { vault, asOf }: ProtectOptions) =>
	vault.open().releases.some((release) => release.asOf >= asOf) &&
	laidOut.some(({ prepared }) => prepared.tasks.some(({ work, moved }) => work !== 'keep' || moved));

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
