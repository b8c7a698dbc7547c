import * as v from 'valibot';
import { parseShape, ShapeError } from '../contract/check.ts';
import { FORMAT, Release } from '../contract/release.ts';
import { nameOf, request, type Fetch } from './read-body.ts';
import { ReleaseError } from './release-error.ts';

export interface LoadedRelease {
	release: Release;
	/** Folder of the release, with a slash at its end; the paths of its resources are relative to it. */
	folder: URL;
}

const Current = v.object({ release: v.pipe(v.string(), v.regex(/^[\w-][\w.-]*$/)) });
const Format = v.object({ format: v.number() });

async function readJson(url: URL, fetchFn: Fetch): Promise<unknown> {
	// Small files that name the others: asked anew each time, so that nobody sees yesterday's release.
	const response = await request(url, fetchFn, { cache: 'no-cache' });
	const text = await response.text().catch((cause: unknown) => {
		throw new ReleaseError('offline', { file: nameOf(url) }, { cause });
	});
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new ReleaseError('broken', { file: nameOf(url), detail: 'JSON' }, { cause });
	}
}

function parse<T extends v.GenericSchema>(schema: T, value: unknown, url: URL): v.InferOutput<T> {
	try {
		return parseShape(schema, value, nameOf(url));
	} catch (cause) {
		if (!(cause instanceof ShapeError)) throw cause;
		throw new ReleaseError('broken', { file: nameOf(url), detail: cause.problems[0] ?? '' }, { cause });
	}
}

/**
 * The release that `current.json` in `base` names (a folder, with a slash at its end), with a valid manifest.
 * Throws ReleaseError: offline, missing, refused, broken, newer-format.
 */
export async function loadRelease(base: URL, fetchFn: Fetch): Promise<LoadedRelease> {
	const pointer = new URL('current.json', base);
	const { release: id } = parse(Current, await readJson(pointer, fetchFn), pointer);
	const folder = new URL(`${id}/`, base);
	const url = new URL('datapackage.json', folder);
	const manifest = await readJson(url, fetchFn);
	const { format } = parse(Format, manifest, url);
	if (format > FORMAT) throw new ReleaseError('newer-format', { file: nameOf(url), format, expected: FORMAT });
	return { release: parse(Release, manifest, url), folder };
}
