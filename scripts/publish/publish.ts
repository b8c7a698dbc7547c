import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Audience } from '../../src/lib/contract/dataset.ts';
import type { Release } from '../../src/lib/contract/release.ts';
import { aggregate, baseFirst } from './4-aggregate.ts';
import { protect } from './5-protect.ts';
import { write } from './6-write.ts';
import { countFacts, report } from './7-report.ts';
import { rollUp } from './aggregate/roll-up.ts';
import { readBoundaries } from './boundaries/boundaries.ts';
import { reportContact } from './check/contact.ts';
import { removeDurably } from './disk.ts';
import { Refused, WrongCall, type Finding } from './finding.ts';
import { onStop, unstoppable } from './interrupt.ts';
import { loadProject } from './contract/load-project.ts';
import type { Lock } from './lock.ts';
import { prepare } from './prepare.ts';
import { backupReminder } from './protect/ledger/backup.ts';
import { openVault, type Vault } from './protect/ledger/vault.ts';
import { refuseTrialPlace } from './trial.ts';
import { name } from './sql.ts';
import { factTable, type ConformedSource, type PublishContext } from './stage.ts';
import { precedingRelease } from './write/changes.ts';
import { latest, type Counted } from './write/manifest.ts';
import { readCurrent, releasesIn } from './release/current.ts';
import { announce, makeFolder, settle } from './write/place.ts';
import { exclusively, withContext } from './context.ts';

export interface PublishOptions {
	/** Folder of the project. */
	root: string;
	/** Folder of the releases; default static/data. */
	into?: string;
	audience?: Audience;
	/** Raw files; default: all that the layouts find. */
	files?: string[];
	/** Written reason for starting without the ledger of an earlier release. */
	restart?: string;
	/** Releases that were taken off the server, so that nothing of them needs to be known; only with `restart`. */
	withdrawn?: string[];
	/** A trial: protected with the ledger at hand, written to `into`, remembered nowhere. */
	trial?: boolean;
	/** Written reason for letting past periods change before the scheduled revision. */
	revise?: string;
	say?: (line: string) => void;
}

export interface Published {
	release: Release;
	/** Folder of the release. */
	folder: string;
	/** False when the very same release was there already. */
	isNew: boolean;
	findings: Finding[];
	/** What the officer should do next: make a backup. */
	reminders: string[];
}

/** The steps of a run, so that a test can let one of them fail. */
export const STAGES = {
	loadProject,
	prepare,
	readBoundaries,
	aggregate,
	openVault,
	protect,
	rollUp,
	makeFolder,
	write,
	report,
	settle,
	announce
};
export type Stages = typeof STAGES;

/** Reads, checks and counts, and publishes nothing. Throws Refused with all findings when there is an error among them. */
export async function check(options: PublishOptions, stages: Stages = STAGES): Promise<Finding[]> {
	return withContext(options, stages, async (ctx, findings) => {
		await count(ctx, findings, options, stages);
		return findings;
	});
}

/**
 * Publishes a release: all of it, or nothing. Only one run of a project goes on at a time. Throws Refused when the data are not fit,
 * when another run holds the lock, or when the ledger is lost or damaged; WrongCall when the call is not right.
 */
export async function publish(options: PublishOptions, stages: Stages = STAGES): Promise<Published> {
	const into = intoOf(options);
	refuseTrialPlace(options, into);
	return exclusively(options, into, (lock) =>
		withContext(options, stages, async (ctx, findings) => {
			const { counted, facts, outlines } = await count(ctx, findings, options, stages);
			const sources = counted.flatMap((each) => each.sources);
			const vault = vaultOf(ctx, options, into, sources, stages);
			const finished = await protectAll(ctx, counted, vault, options, stages);
			refuseOn(findings);

			const folder = await stages.makeFolder(into);
			const forget = onStop(() => removeDurably(folder));
			try {
				const before = await precedingRelease(into);
				const release = await stages.write(ctx, finished, folder, { outlines, before });
				const version = await versionOf();
				await stages.report(ctx, { release, counted: finished, findings, facts, version }, folder);
				lock.check();
				const isNew = await unstoppable(() => putInPlace({ folder, into, release, vault, lock }, stages));
				const reminders = vault.sample || options.trial ? [] : backupReminder(vault.folder);
				return { release, folder: join(into, release.id), isNew, findings, reminders };
			} finally {
				forget();
				await rm(folder, { recursive: true, force: true });
			}
		})
	);
}

/** Vault of a run, with all that lies in the folder of the releases. */
function vaultOf(
	{ root, audience }: PublishContext,
	{ restart, withdrawn, trial }: PublishOptions,
	into: string,
	sources: ConformedSource[],
	stages: Stages
): Vault {
	const placed = releasesIn(into);
	const current = readCurrent(into);
	return stages.openVault({
		root,
		into,
		audience,
		placed,
		sample: sources.some(({ sample }) => sample),
		releaseExists: placed.some(({ sample, isRounded }) => !sample && isRounded),
		...(current.state === 'names' ? { served: current.id } : {}),
		restart,
		withdrawn,
		trial
	});
}

/** Protects all datasets at once and sums up their roll-ups. */
async function protectAll(
	ctx: PublishContext,
	counted: Uncounted[],
	vault: Vault,
	{ revise }: PublishOptions,
	stages: Stages
): Promise<Counted[]> {
	const reports = await stages.protect(
		ctx,
		counted.map(({ dataset }) => dataset),
		{
			vault,
			asOf: latest(counted.flatMap((each) => each.sources)),
			...(revise === undefined ? {} : { revise })
		}
	);
	const finished: Counted[] = [];
	for (const each of counted) {
		const protection = reports.find(({ dataset }) => dataset === each.dataset.id);
		if (!protection) throw new Error(`Tahap pelindungan tidak melaporkan ${each.dataset.id}.`);
		for (const table of baseFirst(each.dataset.tables).filter(({ rollup_of }) => rollup_of))
			await stages.rollUp(
				ctx,
				each.dataset,
				table,
				each.filled.find((filled) => filled.table === table)?.coverage ?? []
			);
		finished.push({ ...each, protection });
	}
	return finished;
}

/** A release ready to be put before readers. */
interface Ready {
	folder: string;
	into: string;
	release: Release;
	vault: Vault;
	lock: Lock;
}

/** Has the ledger remember a release and readers get it; what readers never got is taken away again. True when it is new. */
async function putInPlace({ folder, into, release, vault, lock }: Ready, stages: Stages): Promise<boolean> {
	const location = join(into, release.id);
	const wasThere = existsSync(location);
	let isNew = false;
	try {
		await vault.commit(release.id, async () => {
			isNew = await stages.settle(folder, release, into);
			lock.check();
			stages.announce(release.id, into);
		});
	} catch (error) {
		const current = readCurrent(into);
		if (!wasThere && !(current.state === 'names' && current.id === release.id)) removeDurably(location);
		throw error;
	}
	return isNew;
}

type Uncounted = Omit<Counted, 'protection'>;

async function count(ctx: PublishContext, findings: Finding[], { files }: PublishOptions, stages: Stages) {
	reportContact(ctx);
	const sources = await stages.prepare(ctx, files);
	const outlines = await stages.readBoundaries(ctx);
	refuseOn(findings);
	if (sources.length === 0)
		throw new Refused([
			{
				level: 'error',
				rule: 'tanpa-sumber',
				file: 'data/sources',
				message:
					'Tidak ada berkas sumber yang dikenali. Letakkan berkasnya di tempat yang disebut data/sources/*.yaml, atau sebutkan dengan --sources.'
			}
		]);
	refuseMixed(ctx, sources);
	const counted: Uncounted[] = [];
	const facts: Record<string, number> = {};
	for (const dataset of ctx.datasets) {
		const own = sources.filter((source) => source.dataset === dataset.id);
		if (own.length === 0) continue;
		for (const [id, n] of Object.entries(await countFacts(ctx, dataset.id))) facts[`${dataset.id}/${id}`] = n;
		ctx.say(`Menghitung ${dataset.id}`);
		const filled = await stages.aggregate(ctx, dataset, own, latest(sources));
		await ctx.db.run(`DROP TABLE ${name(factTable(dataset.id))}`);
		counted.push({ dataset, sources: own, filled });
	}
	refuseOn(findings);
	return { counted, facts, outlines };
}

function refuseOn(findings: Finding[]) {
	if (findings.some(({ level }) => level === 'error')) throw new Refused(findings);
}

/** Made-up figures may stand beside open ones (BPS), never beside records of real people: these would be rounded with a public seed. */
function refuseMixed(ctx: PublishContext, sources: ConformedSource[]) {
	const isOpen = (id: string) => ctx.datasets.find((dataset) => dataset.id === id)?.protection.method === 'none';
	const made = sources.filter(({ sample }) => sample).map(({ id }) => id);
	if (made.length === 0 || sources.every(({ sample, dataset }) => sample || isOpen(dataset))) return;
	throw new Refused([
		{
			level: 'error',
			rule: 'contoh-campur',
			file: made.join(', '),
			message: `Data contoh (${made.join(', ')}) tidak boleh terbit bersama data sebenarnya. Pindahkan berkas contoh dari data/samples, atau sebutkan hanya berkas sebenarnya dengan --sources.`
		}
	]);
}

/** Folder of the releases; the one for meetings never lies where the public site would serve it. */
export function intoOf({ root, into, audience }: PublishOptions): string {
	const open = resolve(root, 'static');
	const folder = resolve(into ?? join(open, 'data'));
	const inside = relative(open, folder);
	if (audience === 'terbatas' && !inside.startsWith('..'))
		throw new WrongCall(
			'Audiens terbatas memerlukan --into dengan folder di luar static/, agar tidak ikut tersaji untuk umum.'
		);
	return folder;
}

async function versionOf(): Promise<string> {
	const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
	return (JSON.parse(text) as { version: string }).version;
}
