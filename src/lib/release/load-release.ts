import * as v from 'valibot';
import { FORMAT, Release } from '../contract/release.ts';
import { nameOf, type Fetch } from './read-body.ts';
import { parse, readJson } from './read-json.ts';
import { ReleaseError } from './release-error.ts';

export interface LoadedRelease {
	release: Release;
	/** Folder of the release, with a slash at its end; the paths of its resources are relative to it. */
	folder: URL;
	/** Bytes of the files that the manifest does not list (itself, the audit), by path; empty where nobody wrote them down. */
	files: Record<string, number>;
}

const Current = v.object({
	release: v.pipe(v.string(), v.regex(/^[\w-][\w.-]*$/)),
	files: v.optional(v.record(v.string(), v.number()), {})
});
const Format = v.object({ format: v.number() });

/**
 * The release that `current.json` in `base` names (a folder, with a slash at its end), with a valid manifest.
 * Throws ReleaseError: offline, missing, refused, broken, newer-format.
 */
export async function loadRelease(base: URL, fetchFn: Fetch): Promise<LoadedRelease> {
	const pointer = new URL('current.json', base);
	const { release: id, files } = parse(Current, await readJson(pointer, fetchFn), pointer);
	const folder = new URL(`${id}/`, base);
	const url = new URL('datapackage.json', folder);
	const manifest = await readJson(url, fetchFn);
	const { format } = parse(Format, manifest, url);
	if (format > FORMAT) throw new ReleaseError('newer-format', { file: nameOf(url), format, expected: FORMAT });
	return { release: parse(Release, manifest, url), folder, files };
}
