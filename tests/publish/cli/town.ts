import { appendFile, cp, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish, STAGES, type PublishOptions, type Stages } from '../../../scripts/publish/publish.ts';

const FIXTURE = new URL('../../fixtures/publish/kota/', import.meta.url).pathname;
const PROJECT = new URL('../../../data/', import.meta.url).pathname;

/** A project with our own site, codes, contracts and, if wanted, source layouts, but without any records. */
export async function office(...parts: 'sources'[]): Promise<string> {
	const root = await mkdtemp(join(tmpdir(), 'kantor-'));
	for (const part of ['situs.yaml', 'codes', 'contract', ...parts])
		await cp(join(PROJECT, part), join(root, 'data', part), { recursive: true });
	return root;
}

/** A copy of the small made-up project, free to be changed by one test. */
export async function town(): Promise<{ root: string; into: string }> {
	const root = await mkdtemp(join(tmpdir(), 'kota-'));
	await cp(FIXTURE, root, { recursive: true });
	return { root, into: join(root, 'static/data') };
}

/** The same project with its records declared those of real people, so that seed and ledger are the guarded ones. */
export async function realTown(): Promise<{ root: string; into: string }> {
	const made = await town();
	for (const source of ['keluarga', 'kegiatan']) {
		const file = join(made.root, `data/sources/${source}.yaml`);
		await writeFile(file, (await readFile(file, 'utf8')).replace('sample: true', 'sample: false'));
	}
	return made;
}

/** One activity more, so that the next release is another one. */
export const addActivity = (root: string, quarter = 2) =>
	appendFile(join(root, 'data/samples/kegiatan.csv'), `11.71.01.1001,2025,${quarter},pelatihan,4\n`);

export const publishTown = (root: string, options: Partial<PublishOptions> = {}, stages: Partial<Stages> = {}) =>
	publish({ root, ...options }, { ...STAGES, ...stages });

/** Every file below a folder with its bytes, so that two folders can be compared whole. */
export async function snapshot(folder: string): Promise<Record<string, string>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const contents = await Promise.all(
		files
			.sort()
			.map(async (file) => [file.slice(folder.length + 1), (await readFile(file)).toString('base64')] as const)
	);
	return Object.fromEntries(contents);
}
