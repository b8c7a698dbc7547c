import { hashOf } from './hash.ts';
import { nameOf, readBody, request, type Fetch, type Progress } from './read-body.ts';
import { ReleaseError } from './release-error.ts';

/** A file of a release as the manifest describes it. */
export interface FileEntry {
	path: string;
	bytes: number;
	hash: string;
}

export interface FetchOptions {
	onProgress?: Progress;
	signal?: AbortSignal;
}

/** Address of a file inside the folder of its release; a path that leads out of it is a broken manifest. */
export function addressOf(path: string, folder: URL): URL {
	const url = new URL(path, folder);
	if (!url.href.startsWith(folder.href)) throw new ReleaseError('broken', { file: 'datapackage.json', detail: 'path' });
	return url;
}

/**
 * The bytes of a file, verified by length and sha-256. Bytes that do not fit may come from an old cache, so they are
 * fetched once more around it. Throws ReleaseError: offline, missing, refused, truncated, wrong-hash, broken.
 */
export async function fetchResource(
	folder: URL,
	file: FileEntry,
	fetchFn: Fetch,
	options: FetchOptions = {}
): Promise<Uint8Array<ArrayBuffer>> {
	const url = addressOf(file.path, folder);
	try {
		return await fetchOnce(url, file, fetchFn, options);
	} catch (error) {
		const isStale = error instanceof ReleaseError && (error.code === 'wrong-hash' || error.code === 'truncated');
		if (!isStale) throw error;
		return fetchOnce(url, file, fetchFn, options, 'reload');
	}
}

async function fetchOnce(
	url: URL,
	file: FileEntry,
	fetchFn: Fetch,
	{ onProgress, signal }: FetchOptions,
	cache: RequestCache = 'default'
): Promise<Uint8Array<ArrayBuffer>> {
	const response = await request(url, fetchFn, { cache, signal });
	const bytes = await readBody(response, url, file.bytes, onProgress);
	if ((await hashOf(bytes)) !== file.hash) throw new ReleaseError('wrong-hash', { file: nameOf(url) });
	return bytes;
}
