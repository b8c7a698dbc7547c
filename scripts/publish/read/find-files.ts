import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { matchesName } from '../layout/match.ts';
import { WrongCall } from '../finding.ts';
import type { Layout } from '../layout/schema.ts';
import { labelOf } from './label.ts';

/** Folders in which raw files are looked for: made-up samples, and real input (git-ignored). */
export const FOLDERS = ['data/samples', 'data/masukan', 'data/facts'];

/** Files below the input folders that some layout names, in stable order; `strangers` are those that none does. */
export async function findFiles(root: string, layouts: Layout[]): Promise<{ files: string[]; strangers: string[] }> {
	const files: string[] = [];
	const strangers: string[] = [];
	for (const folder of FOLDERS)
		for (const path of await filesBelow(join(root, folder)))
			(layouts.some((layout) => matchesName(layout, relative(root, path))) ? files : strangers).push(path);
	return { files, strangers };
}

async function filesBelow(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
		(error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return [];
			throw error;
		}
	);
	return entries
		.filter((entry) => entry.isFile() && /\.(csv|tsv|txt|xlsx|xls|ods)$/i.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

/** Explicit files, folders replaced by the tables in them. Throws WrongCall for a path that is not there. */
export async function expand(root: string, paths: string[]): Promise<string[]> {
	const files: string[] = [];
	for (const path of paths) {
		const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'ENOENT') throw error;
			throw new WrongCall(`Berkas ${labelOf(root, path)} tidak ada. Periksa nama dan foldernya.`);
		});
		files.push(...(info.isDirectory() ? await filesBelow(path) : [path]));
	}
	return files;
}
