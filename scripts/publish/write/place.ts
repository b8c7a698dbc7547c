import { existsSync, statSync } from 'node:fs';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from '../../../src/lib/contract/release.ts';
import { DISK, move, removeDurably, replace } from '../disk.ts';
import { asideName, makeDraft } from '../leftovers.ts';
import { verify } from '../verify/verify.ts';

/** Folder for a release in the making, beside those that are published, so that moving it into place is one step. */
export async function makeFolder(into: string): Promise<string> {
	await mkdir(into, { recursive: true });
	return makeDraft(into, '.rilis-');
}

/**
 * Moves a finished folder to its name. A release is immutable: one that is there already and sound stays as it is, one
 * that is damaged gives way. Returns true when it is new. A stop between the two steps of giving way leaves the damaged one aside,
 * and the next run puts it back (`sweep`).
 */
export async function settle(folder: string, release: Release, into: string): Promise<boolean> {
	const location = join(into, release.id);
	// mkdtemp makes folders that only their owner reads; a web server is someone else.
	await chmod(folder, 0o755);
	DISK.syncFolder(folder);
	const before = await verify(into, release.id);
	if (before.exists && before.findings.length === 0) {
		await rm(folder, { recursive: true });
		return false;
	}
	const aside = join(into, asideName(release.id));
	if (existsSync(location)) move(location, aside);
	move(folder, location);
	removeDurably(aside);
	return true;
}

/** Files of a release that its manifest cannot list, since they hold its id or are the manifest itself. */
const UNLISTED = ['datapackage.json', 'audit.json', 'audit.html'];

/**
 * Makes a release the one that readers get, in one step that is on the disk when this returns; `current.json` also tells how long its
 * unlisted files are.
 */
export function announce(id: string, into: string): void {
	const bytes = UNLISTED.map(
		(file) => [file, statSync(join(into, id, file), { throwIfNoEntry: false })?.size] as const
	);
	const files = Object.fromEntries(bytes.filter(([, size]) => size !== undefined));
	replace(join(into, 'current.json'), `${JSON.stringify({ release: id, files })}\n`, 0o644);
}
