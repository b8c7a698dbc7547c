import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchResource, hashOf, loadRelease, ReleaseError } from '../../src/lib/release/index.ts';
import { failureSentence } from '../../src/lib/language/errors.ts';
import { folderOf, manifestOf } from '../fixtures/releases/open-native.ts';
import { serving, type Data, type Mischief } from './serving.ts';

let data: Data | undefined;
afterEach(async () => {
	vi.unstubAllGlobals();
	await data?.close();
	data = undefined;
});

async function open(spoil?: Mischief): Promise<URL> {
	data = await serving(spoil);
	return data.base;
}

/** The failure of some work, with the sentence that a reader gets. */
async function failure(work: Promise<unknown>): Promise<{ code: string; params: object; sentence: string }> {
	const error = await work.then(
		() => undefined,
		(reason: unknown) => reason
	);
	if (!(error instanceof ReleaseError)) throw new Error('expected a ReleaseError', { cause: error });
	return { code: error.code, params: error.params, sentence: failureSentence(error, 'id') };
}

const editManifest =
	(edit: (text: string) => string): Mischief =>
	(path, bytes) =>
		path.endsWith('datapackage.json') ? Buffer.from(edit(bytes.toString())) : bytes;

const entry = manifestOf().resources.find(({ path }) => path === 'kepesertaan-program.csv')!;
const folder = (base: URL) => new URL('tangan/', base);

describe('a release', () => {
	test('opens by the pointer beside it', async () => {
		const base = await open();
		const { release, folder } = await loadRelease(base, fetch);
		expect(release).toEqual(manifestOf());
		expect(folder.href).toBe(`${base.href}tangan/`);
	});

	test('that is not there is named', async () => {
		const told = await failure(loadRelease(await open(() => null), fetch));
		expect(told).toMatchObject({ code: 'missing', params: { file: 'current.json' } });
		expect(told.sentence).toContain('current.json');
	});

	test('behind a server that does not answer says to check the connection', async () => {
		const base = await open();
		await data?.close();
		const told = await failure(loadRelease(base, fetch));
		expect(told.code).toBe('offline');
		expect(told.sentence).toContain('Periksa sambungan internet');
	});

	test('behind a server in trouble says so', async () => {
		const told = await failure(loadRelease(await open((_, __, response) => void response.writeHead(503).end()), fetch));
		expect(told).toMatchObject({ code: 'refused', params: { status: 503 } });
	});

	test('of a newer format is refused before its shape is judged', async () => {
		const base = await open(editManifest((text) => JSON.stringify({ format: 99, other: text.length })));
		const told = await failure(loadRelease(base, fetch));
		expect(told).toMatchObject({ code: 'newer-format', params: { format: 99, expected: 1 } });
		expect(told.sentence).toContain('format 99');
	});

	test('that is cut off is no JSON', async () => {
		const told = await failure(loadRelease(await open(editManifest((text) => text.slice(0, 500))), fetch));
		expect(told).toMatchObject({ code: 'broken', params: { file: 'datapackage.json' } });
	});

	test('with a wrong field names the place', async () => {
		const base = await open(editManifest((text) => text.replace('"audience": "umum"', '"audience": "semua"')));
		const told = await failure(loadRelease(base, fetch));
		expect(told.code).toBe('broken');
		expect(told.sentence).toContain('audience');
	});

	test('whose pointer leads elsewhere is not followed', async () => {
		const base = await open((path, bytes) =>
			path === 'current.json' ? Buffer.from('{"release": "../rahasia"}') : bytes
		);
		expect((await failure(loadRelease(base, fetch))).code).toBe('broken');
	});
});

describe('a file of a release', () => {
	test('arrives verified, with its progress', async () => {
		const seen: number[] = [];
		const bytes = await fetchResource(folder(await open()), entry, fetch, {
			onProgress: (received) => seen.push(received)
		});
		expect(Buffer.from(bytes)).toEqual(await readFile(join(folderOf('tangan'), entry.path)));
		expect(seen.at(-1)).toBe(entry.bytes);
	});

	test('that changed after publication is not used', async () => {
		const base = await open((_, bytes) => Buffer.from(bytes.toString().replace('tepat', 'Tepat')));
		expect(await failure(fetchResource(folder(base), entry, fetch))).toMatchObject({ code: 'wrong-hash' });
	});

	test('that is longer than published is not used either', async () => {
		const base = await open((_, bytes) => Buffer.concat([bytes, Buffer.from('tambahan')]));
		expect(await failure(fetchResource(folder(base), entry, fetch))).toMatchObject({ code: 'wrong-hash' });
	});

	test('that breaks off says how much arrived', async () => {
		const base = await open((_, bytes) => bytes.subarray(0, 100));
		expect(await failure(fetchResource(folder(base), entry, fetch))).toMatchObject({
			code: 'truncated',
			params: { got: 100, expected: entry.bytes }
		});
	});

	test('whose connection dies halfway is told as broken off', async () => {
		const base = await open((_, bytes, response) => {
			response.writeHead(200, { 'content-length': bytes.length });
			response.write(bytes.subarray(0, 50), () => response.destroy());
		});
		expect((await failure(fetchResource(folder(base), entry, fetch))).code).toBe('truncated');
	});

	test('is fetched once more around the cache when the bytes are old', async () => {
		let asked = 0;
		const base = await open((_, bytes) => (++asked === 1 ? bytes.subarray(0, 10) : bytes));
		const caches: (RequestCache | undefined)[] = [];
		const bytes = await fetchResource(folder(base), entry, (url, init) => {
			caches.push(init?.cache);
			return fetch(url, init);
		});
		expect(bytes.length).toBe(entry.bytes);
		expect(caches).toEqual(['default', 'reload']);
	});

	test('outside its folder is never fetched', async () => {
		const base = await open();
		const told = await failure(fetchResource(folder(base), { ...entry, path: '../current.json' }, fetch));
		expect(told.code).toBe('broken');
		expect((await failure(fetchResource(folder(base), { ...entry, path: 'https://example.org/x' }, fetch))).code).toBe(
			'broken'
		);
	});

	test('can be given up', async () => {
		const controller = new AbortController();
		controller.abort();
		await expect(fetchResource(folder(await open()), entry, fetch, { signal: controller.signal })).rejects.toThrow(
			/abort/i
		);
	});
});

describe('sha-256', () => {
	// FIPS 180-4, example of a one-block message
	const abc = new TextEncoder().encode('abc');
	const known = 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

	test('is that of the standard', async () => expect(await hashOf(abc)).toBe(known));

	test('works on plain http too, where browsers offer no crypto.subtle', async () => {
		vi.stubGlobal('crypto', {});
		expect(await hashOf(abc)).toBe(known);
	});
});
