import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DISK, move } from './disk.ts';
import { isRunning, LOCK } from './lock.ts';

const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);

/** Temporary folders of this process. */
const mine = new Set<string>();

/** Makes a temporary folder whose name says whose it is, so that only a dead run's is ever removed. */
export function makeDraft(folder: string, purpose: '.rilis-' | '.kerja-'): string {
	const path = mkdtempSync(join(folder, `${purpose}${machine}-${process.pid}-`));
	mine.add(path);
	return path;
}

/** Name under which a damaged release waits until its sound copy is in place. */
export const asideName = (id: string) => `.lama-${id}`;

/** True for a folder that a run left behind: of no process of this machine that still runs. Those of other machines stay. */
function isLeft(folder: string, name: string, purpose: string): boolean {
	if (!name.startsWith(purpose)) return false;
	const owner = /^([0-9a-f]{6})-(\d+)-/.exec(name.slice(purpose.length));
	if (!owner) return true;
	const isOurs = Number(owner[2]) === process.pid;
	return owner[1] === machine && (isOurs ? !mine.has(join(folder, name)) : !isRunning(Number(owner[2])));
}

/**
 * Removes what killed runs left: drafts of releases in `into`, temporary records in `private/`, half-written parts of the vaults. A
 * release that was set aside to be mended goes back when its sound copy never came. To be called while the run holds the lock.
 */
export function sweep(into: string, root: string): void {
	const inside = join(root, 'private');
	const named = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
	for (const name of named(into)) {
		if (isLeft(into, name, '.rilis-') || name === '.current.json') DISK.remove(join(into, name));
		if (!name.startsWith('.lama-')) continue;
		const id = name.slice('.lama-'.length);
		if (existsSync(join(into, id)) || id.startsWith('.rilis-')) DISK.remove(join(into, name));
		else move(join(into, name), join(into, id));
	}
	for (const name of named(inside))
		if (isLeft(inside, name, '.kerja-') || name.startsWith(`${LOCK}.`)) DISK.remove(join(inside, name));
	for (const vault of [inside, join(inside, 'contoh')])
		for (const name of ['.buku.json', '.pulih']) DISK.remove(join(vault, name));
}
