import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Every write that must outlive a power cut goes through this one object: releases, the ledger, the lock. A file is safe once its
 * content *and* the folder that names it have been synced (fsync(2), fsync of directories); a rename is one step, but lasts only
 * once its folder is synced. One object, so that a test can watch each step, stop at it, and lose what was not synced.
 * Windows has no fsync of folders; there the journal of NTFS keeps renames in order.
 */
export const DISK = {
	/** Writes a file and waits until its content is on the disk. */
	write(path: string, content: string | Uint8Array, mode = 0o644): void {
		const file = openSync(path, 'w', mode);
		try {
			writeFileSync(file, content);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
	},

	/** Makes a file that only its owner reads, with content that is on the disk; false where there is one already. */
	create(path: string, content: string): boolean {
		let file: number;
		try {
			file = openSync(path, 'wx', 0o600);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
			throw error;
		}
		try {
			writeFileSync(file, content);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
		return true;
	},

	/** Waits until a file that somebody else wrote is on the disk. */
	sync(path: string): void {
		const file = openSync(path, 'r+');
		try {
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
	},

	/** Waits until the names in a folder are on the disk. */
	syncFolder(path: string): void {
		if (process.platform === 'win32') return;
		const folder = openSync(path, 'r');
		try {
			fsyncSync(folder);
		} finally {
			closeSync(folder);
		}
	},

	rename(from: string, to: string): void {
		renameSync(from, to);
	},

	/** Makes a folder that only its owner reads, with those above it. */
	makeFolder(path: string): void {
		if (existsSync(path)) return;
		const above = dirname(path);
		if (!existsSync(above)) DISK.makeFolder(above);
		mkdirSync(path, { mode: 0o700 });
		DISK.syncFolder(above);
	},

	remove(path: string): void {
		rmSync(path, { recursive: true, force: true });
	}
};

/** Gives a file or folder another name and waits until that is on the disk. */
export function move(from: string, to: string): void {
	DISK.rename(from, to);
	DISK.syncFolder(dirname(to));
	if (dirname(from) !== dirname(to)) DISK.syncFolder(dirname(from));
}

/** Puts new content in the place of a file in one step: afterwards either all of the old or all of the new is there. */
export function replace(path: string, content: string | Uint8Array, mode = 0o600): void {
	const draft = join(dirname(path), `.${path.slice(dirname(path).length + 1)}`);
	DISK.write(draft, content, mode);
	move(draft, path);
}

/** Removes a file or folder and waits until that is on the disk; nothing where there is none. */
export function removeDurably(path: string): void {
	if (!existsSync(path)) return;
	DISK.remove(path);
	DISK.syncFolder(dirname(path));
}

/** Files below a folder as paths relative to it, sorted; empty where there is no such folder. */
export function filesBelow(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.flatMap((name) =>
			statSync(join(folder, name)).isDirectory()
				? filesBelow(join(folder, name)).map((file) => `${name}/${file}`)
				: [name]
		)
		.sort();
}
