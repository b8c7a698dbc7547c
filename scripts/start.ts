import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packEngine } from './pack-engine.ts';
import { readCurrent } from './publish/release/current.ts';
import { serve } from './serve.ts';
import { fingerprint } from './start/fingerprint.ts';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const STATE = join(ROOT, '.cache/start.json');
const RELEASES = join(ROOT, 'static/data');

/** What decides the bytes of a release, and of the built site. */
const PUBLISHED_FROM = [
	'data/situs.yaml',
	'data/codes',
	'data/contract',
	'data/sources',
	'data/facts',
	'data/boundaries',
	'scripts/publish'
];
const SHARED = ['src/lib/contract', 'src/lib/query', 'src/lib/language', 'package-lock.json'];
const BUILT_FROM = ['src', 'static/engine/engine.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];

interface State {
	/** Fingerprint of the input of the last release made here. */
	published?: string;
	/** Fingerprint of the input of the last build. */
	built?: string;
}

async function readJson<T>(path: string): Promise<T | null> {
	const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
		return null;
	});
	return text === null ? null : (JSON.parse(text) as T);
}

/** Runs another part of the project as a process of its own, whose memory is free again afterwards. */
async function run(script: string, ...args: string[]): Promise<void> {
	const code = await new Promise<number>((done, fail) => {
		const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: 'inherit' });
		child.once('error', fail);
		child.once('exit', (exit) => done(exit ?? 1));
	});
	if (code !== 0) process.exit(code);
}

const tsx = (script: string, ...args: string[]) => run(join(ROOT, 'node_modules/tsx/dist/cli.mjs'), script, ...args);

async function timed(what: string, work: () => Promise<void>) {
	const started = performance.now();
	await work();
	console.log(`${what} (${((performance.now() - started) / 1000).toFixed(1)} detik)`);
}

/** The release that readers get, if it is whole enough to be served. */
async function served(): Promise<{ id: string; sample: boolean } | null> {
	const current = readCurrent(RELEASES);
	return current.state === 'names'
		? readJson<{ id: string; sample: boolean }>(join(RELEASES, current.id, 'datapackage.json'))
		: null;
}

async function publishWhenChanged(state: State) {
	const before = await served();
	const hasInput = (await readdir(join(ROOT, 'data/masukan')).catch(() => [])).length > 0;
	if (before && !before.sample)
		return console.log(`Rilis ${before.id} berisi data sebenarnya; data contoh tidak diterbitkan.`);
	if (!hasInput) await tsx('scripts/make-samples.ts');
	const input = await fingerprint(ROOT, [...PUBLISHED_FROM, ...SHARED], ['data/samples', 'data/masukan']);
	if (before && state.published === input) return console.log(`Rilis ${before.id} sudah yang terbaru.`);
	await timed('Data terbit', () => tsx('scripts/data.ts', 'publish'));
	state.published = input;
}

async function buildWhenChanged(state: State) {
	const own = (await readdir(join(ROOT, 'static'))).filter((name) => !['data', 'engine'].includes(name));
	const files = [...BUILT_FROM, ...SHARED, ...own.map((name) => join('static', name))];
	const input = `${await fingerprint(ROOT, files)} ${(await served())?.id}`;
	const isBuilt = await readFile(join(ROOT, 'build/index.html')).catch(() => null);
	if (isBuilt && state.built === input) return console.log('Situs sudah yang terbaru.');
	await timed('Situs dibangun', () => run(join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'));
	state.built = input;
}

async function serveBuild(port: number) {
	try {
		const { url } = await serve({ dir: join(ROOT, 'build'), port });
		console.log(`\nDasbor Perlinsos dapat dibuka di ${url.replace(/\/$/, '')} (tekan Ctrl+C untuk berhenti).`);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
		console.error(
			`Port ${port} sedang dipakai program lain. Tutup program itu, atau pilih port lain: npm start -- --port ${port + 1}`
		);
		process.exitCode = 1;
	}
}

const { values } = parseArgs({
	options: {
		serve: { type: 'boolean', default: true },
		build: { type: 'boolean', default: true },
		port: { type: 'string', default: '4173' }
	},
	allowNegative: true
});
const state = (await readJson<State>(STATE)) ?? {};
const remember = async () => {
	await mkdir(dirname(STATE), { recursive: true });
	await writeFile(STATE, `${JSON.stringify(state, null, '\t')}\n`);
};
await publishWhenChanged(state);
await remember();
if (await packEngine(ROOT)) console.log('Mesin DuckDB dikemas.');
if (values.build) {
	await buildWhenChanged(state);
	await remember();
}
if (values.serve) await serveBuild(Number(values.port));
