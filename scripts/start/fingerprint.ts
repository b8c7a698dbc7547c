import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Files below some paths (files or folders, those that do not exist left out), in stable order; hidden ones left out. */
async function filesBelow(root: string, paths: string[]): Promise<string[]> {
	const files: string[] = [];
	for (const path of paths) {
		const full = join(root, path);
		const info = await stat(full).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'ENOENT') throw error;
			return null;
		});
		if (info?.isFile()) files.push(full);
		if (!info?.isDirectory()) continue;
		const entries = await readdir(full, { recursive: true, withFileTypes: true });
		files.push(...entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)));
	}
	return files.filter((file) => !/(^|[\\/])\./.test(relative(root, file))).sort();
}

/** sha-256 over names and contents of all files below some paths; of `large` ones only name, size and time of change. */
export async function fingerprint(root: string, paths: string[], large: string[] = []): Promise<string> {
	const hash = createHash('sha256');
	for (const file of await filesBelow(root, paths)) {
		hash.update(`${relative(root, file)}\0`);
		hash.update(await readFile(file));
	}
	for (const file of await filesBelow(root, large)) {
		const { size, mtimeMs } = await stat(file);
		hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\0`);
	}
	return hash.digest('hex');
}
