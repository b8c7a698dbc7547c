import { ReleaseError } from './release-error.ts';

export type Fetch = typeof fetch;
/** Called with the bytes received so far, after decompression. */
export type Progress = (received: number) => void;

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

/** Fetches a file; a server that does not answer, has no such file or fails is a ReleaseError. An abort passes through. */
export async function request(url: URL, fetchFn: Fetch, init?: RequestInit): Promise<Response> {
	const file = nameOf(url);
	let response: Response;
	try {
		response = await fetchFn(url, init);
	} catch (cause) {
		if (isAbort(cause)) throw cause;
		throw new ReleaseError('offline', { file }, { cause });
	}
	if (response.status === 404 || response.status === 410) throw new ReleaseError('missing', { file });
	if (!response.ok) throw new ReleaseError('refused', { file, status: response.status });
	return response;
}

/** Reads a body of known length into one buffer; stops as soon as it is longer. A transfer that breaks off is `truncated`. */
export async function readBody(
	response: Response,
	url: URL,
	expected: number,
	onProgress?: Progress
): Promise<Uint8Array<ArrayBuffer>> {
	const file = nameOf(url);
	const bytes = new Uint8Array(expected);
	let got = 0;
	const reader = response.body?.getReader();
	try {
		while (reader) {
			const { done, value } = await reader.read();
			if (done) break;
			if (got + value.length > expected) {
				await reader.cancel();
				throw new ReleaseError('wrong-hash', { file });
			}
			bytes.set(value, got);
			got += value.length;
			onProgress?.(got);
		}
	} catch (cause) {
		if (cause instanceof ReleaseError || isAbort(cause)) throw cause;
		throw new ReleaseError('truncated', { file, got, expected }, { cause });
	}
	if (got < expected) throw new ReleaseError('truncated', { file, got, expected });
	return bytes;
}

/** Last part of the path: what a reader can tell the keeper of the site. */
export const nameOf = (url: URL): string => decodeURIComponent(url.pathname.split('/').at(-1) || url.pathname);
