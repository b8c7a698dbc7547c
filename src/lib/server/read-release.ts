import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outlinesIn, type Outlines } from '$lib/charts/map/outlines.ts';
import { parseShape } from '$lib/contract/check.ts';
import { Release } from '$lib/contract/release.ts';
import type { AtBuild } from '$lib/ui/at-build.ts';

/**
 * The release that pages are prerendered from: the one that `current.json` in `folder` names, with the files told of there.
 * Throws a sentence that says what to run when there is none.
 */
export async function readRelease(folder: string): Promise<Pick<AtBuild, 'release' | 'files'>> {
	const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));
	const pointer = join(folder, 'current.json');
	try {
		const current = (await read(pointer)) as { release?: unknown; files?: Record<string, number> };
		if (typeof current.release !== 'string') throw new Error(`${pointer} tidak menyebut "release".`);
		const manifest = join(folder, current.release, 'datapackage.json');
		return { release: parseShape(Release, await read(manifest), manifest), files: current.files ?? {} };
	} catch (cause) {
		throw new Error(
			`Situs dibangun dari sebuah rilis, tetapi ${folder} tidak memuat rilis yang dapat dibaca. ` +
				`Jalankan "npm start", atau "npm run data -- publish" lalu "npm run build". (${(cause as Error).message})`,
			{ cause }
		);
	}
}

/** All outlines of a release below `folder`. */
export async function readOutlines(folder: string, { id, boundaries }: Release): Promise<Outlines> {
	const texts = await Promise.all(boundaries.map(({ path }) => readFile(join(folder, id, path), 'utf8')));
	return new Map(texts.flatMap((text) => [...outlinesIn(text)]));
}
