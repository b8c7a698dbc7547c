import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Audience } from '../../src/lib/contract/dataset.ts';
import type { Release } from '../../src/lib/contract/release.ts';
import { aggregate, baseFirst } from './4-aggregate.ts';
import { protect } from './5-protect.ts';
import { write } from './6-write.ts';
import { countFacts, report } from './7-report.ts';
import { rollUp } from './aggregate/roll-up.ts';
import { readBoundaries } from './boundaries/boundaries.ts';
import { reportContact } from './check/contact.ts';
import { Refused, WrongCall, type Finding } from './finding.ts';
import { loadProject } from './load-project.ts';
import { prepare } from './prepare.ts';
import { openVault } from './protect/ledger/vault.ts';
import { name } from './sql.ts';
import { factTable, type ConformedSource, type Workshop } from './stage.ts';
import { precedingRelease } from './write/changes.ts';
import { latest, type Counted } from './write/manifest.ts';
import { announce, currentRelease, makeFolder, settle } from './write/place.ts';

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
	return inWorkshop(options, stages, async (shop, findings) => {
		await count(shop, findings, options, stages);
		return findings;
	});
}

/** Publishes a release: all of it, or nothing. Throws Refused when the data are not fit, WrongCall when the call is not. */
export async function publish(options: PublishOptions, stages: Stages = STAGES): Promise<Published> {
	const into = intoOf(options);
	return inWorkshop(options, stages, async (shop, findings) => {
		const { counted, facts, outlines } = await count(shop, findings, options, stages);
		const sources = counted.flatMap((each) => each.sources);
		const vault = stages.openVault({
			root: shop.root,
			sample: sources.some(({ sample }) => sample),
			releaseExists: await hasRealRelease(into),
			restart: options.restart
		});
		const datasets = counted.map(({ dataset }) => dataset);
		const reports = await stages.protect(shop, datasets, {
			vault,
			asOf: latest(sources),
			...(options.revise === undefined ? {} : { revise: options.revise })
		});
		const finished: Counted[] = [];
		for (const each of counted) {
			const protection = reports.find(({ dataset }) => dataset === each.dataset.id);
			if (!protection) throw new Error(`Tahap pelindungan tidak melaporkan ${each.dataset.id}.`);
			for (const table of baseFirst(each.dataset.tables).filter(({ rollup_of }) => rollup_of))
				await stages.rollUp(
					shop,
					each.dataset,
					table,
					each.filled.find((filled) => filled.table === table)?.coverage ?? []
				);
			finished.push({ ...each, protection });
		}
		refuseOn(findings);

		const folder = await stages.makeFolder(into);
		try {
			const before = await precedingRelease(into);
			const release = await stages.write(shop, finished, folder, { outlines, before });
			const version = await versionOf();
			await stages.report(shop, { release, counted: finished, findings, facts, version }, folder);
			const isNew = await stages.settle(folder, release, into);
			const place = join(into, release.id);
			try {
				await vault.commit(release.id);
				await stages.announce(release.id, into);
			} catch (error) {
				if (isNew) await rm(place, { recursive: true });
				throw error;
			}
			return { release, folder: place, isNew, findings };
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	});
}

type Uncounted = Omit<Counted, 'protection'>;

async function count(shop: Workshop, findings: Finding[], { files }: PublishOptions, stages: Stages) {
	reportContact(shop);
	const sources = await stages.prepare(shop, files);
	const outlines = await stages.readBoundaries(shop);
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
	refuseMixed(shop, sources);
	const counted: Uncounted[] = [];
	const facts: Record<string, number> = {};
	for (const dataset of shop.datasets) {
		const own = sources.filter((source) => source.dataset === dataset.id);
		if (own.length === 0) continue;
		for (const [id, n] of Object.entries(await countFacts(shop, dataset.id))) facts[`${dataset.id}/${id}`] = n;
		shop.say(`Menghitung ${dataset.id}`);
		const filled = await stages.aggregate(shop, dataset, own, latest(sources));
		await shop.db.run(`DROP TABLE ${name(factTable(dataset.id))}`);
		counted.push({ dataset, sources: own, filled });
	}
	refuseOn(findings);
	return { counted, facts, outlines };
}

function refuseOn(findings: Finding[]) {
	if (findings.some(({ level }) => level === 'error')) throw new Refused(findings);
}

/** Made-up figures may stand beside open ones (BPS), never beside records of real people: these would be rounded with a public seed. */
function refuseMixed(shop: Workshop, sources: ConformedSource[]) {
	const isOpen = (id: string) => shop.datasets.find((dataset) => dataset.id === id)?.protection.method === 'none';
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

async function inWorkshop<T>(
	options: PublishOptions,
	stages: Stages,
	work: (shop: Workshop, findings: Finding[]) => Promise<T>
): Promise<T> {
	const root = resolve(options.root);
	const project = await stages.loadProject(root);
	const findings: Finding[] = [];
	// Records may spill to disk; there they lie where only their owner reads.
	await mkdir(join(root, 'private'), { recursive: true, mode: 0o700 });
	const scratch = await mkdtemp(join(root, 'private', '.kerja-'));
	const instance = await DuckDBInstance.create(':memory:', {
		memory_limit: '1500MB',
		temp_directory: scratch
	});
	const db = await instance.connect();
	try {
		const shop: Workshop = {
			db,
			scratch,
			root,
			audience: options.audience ?? 'umum',
			...project,
			say: options.say ?? (() => undefined),
			// A list that feeds two datasets is looked at twice, and says the same twice.
			report: (finding) => {
				if (!findings.some((each) => isDeepStrictEqual(each, finding))) findings.push(finding);
			}
		};
		return await work(shop, findings);
	} catch (error) {
		// What was found before the stop belongs to it.
		if (!(error instanceof Refused)) throw error;
		throw new Refused([...new Set([...findings, ...error.findings])]);
	} finally {
		db.closeSync();
		instance.closeSync();
		await rm(scratch, { recursive: true, force: true });
	}
}

async function hasRealRelease(into: string): Promise<boolean> {
	const id = await currentRelease(into);
	if (id === null) return false;
	const text = await readFile(join(into, id, 'datapackage.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
		return '{}';
	});
	return (JSON.parse(text) as { sample?: boolean }).sample === false;
}

async function versionOf(): Promise<string> {
	const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
	return (JSON.parse(text) as { version: string }).version;
}
