import { chmod, mkdtemp, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Release } from '../../../src/lib/contract/release.ts';
import { verify } from '../verify.ts';
import { writeDurably } from './files.ts';

/** Folder for a release in the making, beside those that are published, so that moving it into place is one step. */
export async function makeFolder(into: string): Promise<string> {
	await mkdir(into, { recursive: true });
	return mkdtemp(join(into, '.rilis-'));
}

async function syncFolder(path: string) {
	const folder = await open(path, 'r');
	try {
		await folder.sync();
	} finally {
		await folder.close();
	}
}

/**
 * Moves a finished folder to its name. A release is immutable: one that is there already and sound stays as it is, one
 * that is damaged gives way. Returns true when it is new.
 */
export async function settle(folder: string, release: Release, into: string): Promise<boolean> {
	const place = join(into, release.id);
	// mkdtemp makes folders that only their owner reads; a web server is someone else.
	await chmod(folder, 0o755);
	await syncFolder(folder);
	const before = await verify(into, release.id);
	if (before.exists && before.findings.length === 0) {
		await rm(folder, { recursive: true });
		return false;
	}
	const aside = join(into, `.lama-${basename(folder)}`);
	if (before.exists) await rename(place, aside);
	await rename(folder, place);
	await syncFolder(into);
	await rm(aside, { recursive: true, force: true });
	return true;
}

/** Length of a file; null when it is not there. */
async function bytesOf(path: string): Promise<number | null> {
	const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
		return null;
	});
	return found && found.size;
}

/** Id of the release that readers get, or null before the first. */
export async function currentRelease(into: string): Promise<string | null> {
	const text = await readFile(join(into, 'current.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
		return null;
	});
	if (text === null) return null;
	const { release } = JSON.parse(text) as { release?: unknown };
	return typeof release === 'string' ? release : null;
}

/** Files of a release that its manifest cannot list, since they hold its id or are the manifest itself. */
const UNLISTED = ['datapackage.json', 'audit.json', 'audit.html'];

/** Makes a release the one that readers get, in one step; `current.json` also tells how long its unlisted files are. */
export async function announce(id: string, into: string): Promise<void> {
	const draft = join(into, '.current.json');
	const sizes = await Promise.all(UNLISTED.map(async (file) => [file, await bytesOf(join(into, id, file))] as const));
	const files = Object.fromEntries(sizes.filter(([, bytes]) => bytes !== null));
	await writeDurably(draft, `${JSON.stringify({ release: id, files })}\n`);
	await rename(draft, join(into, 'current.json'));
	await syncFolder(into);
}
