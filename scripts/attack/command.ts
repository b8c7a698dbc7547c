import { writeFile } from 'node:fs/promises';
import { attack } from './attack.ts';
import { readRelease } from './read/read-release.ts';
import { csvOf } from './report/csv.ts';
import { showSummary } from './report/console.ts';
import { summarise, type Summary } from './report/summary.ts';

export { Unreadable } from './problem.ts';

/** Attacks published folders as anybody could who has nothing else. Throws Unreadable for folders that are none. */
export async function attackFolders(folders: string[], say?: (line: string) => void): Promise<Summary> {
	const editions = [];
	for (const folder of folders) editions.push(await readRelease(folder));
	return summarise(await attack(editions, say));
}

/** Attacks folders, prints what was found and writes the exposed cells where asked. Exit code: 1 when something is told or could not be attacked, else 0. */
export async function runAttack(
	folders: string[],
	{ json, csv, say }: { json: boolean; csv?: string | undefined; say: (line: string) => void }
): Promise<number> {
	const summary = await attackFolders(folders, say);
	if (csv !== undefined) await writeFile(csv, csvOf(summary));
	console.log(json ? JSON.stringify(summary, null, '\t') : showSummary(summary));
	// Whatever contradicts itself was not attacked, and is no proof of safety.
	return summary.exposed.length > 0 || summary.contradictory > 0 ? 1 : 0;
}
