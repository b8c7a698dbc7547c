import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type Served } from '../../../scripts/serve.ts';

let root: string;
let site: Served;
let overlaid: Served;

beforeAll(async () => {
	root = await mkdtemp(join(tmpdir(), 'serve-'));
	const files: Record<string, string> = {
		'build/index.html': '<p>depan</p>',
		'build/perlinsos/index.html': '<p>perlinsos</p>',
		'build/layanan.html': '<p>layanan</p>',
		'build/.env': 'rahasia',
		'build/_app/immutable/a.js': `export default ${JSON.stringify('x'.repeat(4000))}`,
		'build/engine/duckdb-eh.wasm.bin': 'gz',
		'build/data/current.json': '{"release":"lama"}',
		'build/data/2025-10-15-0a1b2c3d/t.arrow': 'arrow',
		'luar/rahasia.txt': 'rahasia',
		'lain/current.json': '{"release":"baru"}'
	};
	for (const [path, text] of Object.entries(files)) {
		await mkdir(join(root, path, '..'), { recursive: true });
		await writeFile(join(root, path), text);
	}
	await symlink(join(root, 'luar'), join(root, 'build/tautan'));
	site = await serve({ dir: join(root, 'build') });
	overlaid = await serve({ dir: join(root, 'build'), data: join(root, 'lain'), base: '/pantau' });
});
afterAll(async () => {
	await site.close();
	await overlaid.close();
	await rm(root, { recursive: true });
});

/** Sends the path as it is; fetch would tidy `..` away before the server sees it. */
const raw = (path: string) =>
	new Promise<{ status: number; text: string }>((done, fail) => {
		const { port } = new URL(site.url);
		request({ port, path, host: '127.0.0.1' }, (response) => {
			let text = '';
			response.on('data', (part) => (text += part)).on('end', () => done({ status: response.statusCode ?? 0, text }));
		})
			.on('error', fail)
			.end();
	});

describe('serving the built site', () => {
	it('gives each kind of file the type that browsers ask for', async () => {
		const types = await Promise.all(
			[
				'',
				'_app/immutable/a.js',
				'data/current.json',
				'data/2025-10-15-0a1b2c3d/t.arrow',
				'engine/duckdb-eh.wasm.bin'
			].map(async (path) => (await fetch(site.url + path)).headers.get('content-type'))
		);
		expect(types).toEqual([
			'text/html; charset=utf-8',
			'text/javascript; charset=utf-8',
			'application/json; charset=utf-8',
			'application/vnd.apache.arrow.stream',
			'application/octet-stream'
		]);
	});

	it('lets browsers keep hashed files for good and ask again for all others', async () => {
		const keep = async (path: string) => (await fetch(site.url + path)).headers.get('cache-control');
		expect(await keep('_app/immutable/a.js')).toContain('immutable');
		expect(await keep('data/2025-10-15-0a1b2c3d/t.arrow')).toContain('immutable');
		expect(await keep('data/current.json')).toBe('no-cache');
		expect(await keep('')).toBe('no-cache');
	});

	it('answers 304 when the reader already has the file', async () => {
		const first = await fetch(site.url);
		const again = await fetch(site.url, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } });
		expect(again.status).toBe(304);
	});

	it('packs text for the way and leaves packed bytes alone', async () => {
		const script = await fetch(`${site.url}_app/immutable/a.js`, { headers: { 'Accept-Encoding': 'br, gzip' } });
		expect(script.headers.get('content-encoding')).toBe('br');
		expect((await script.text()).length).toBeGreaterThan(4000);
		expect((await fetch(`${site.url}engine/duckdb-eh.wasm.bin`)).headers.get('content-encoding')).toBeNull();
	});

	it('keeps the query when it adds the slash of a folder', async () => {
		const response = await fetch(`${site.url}perlinsos?wilayah=62.71`, { redirect: 'manual' });
		expect(response.status).toBe(308);
		expect(response.headers.get('location')).toBe('/perlinsos/?wilayah=62.71');
		expect(await (await fetch(`${site.url}layanan`)).text()).toBe('<p>layanan</p>');
	});

	it.each([
		'/../luar/rahasia.txt',
		'/%2e%2e/luar/rahasia.txt',
		'/..%2fluar/rahasia.txt',
		'/..\\luar\\rahasia.txt',
		'/tautan/rahasia.txt',
		'/.env',
		'/data/',
		'/perlinsos/index.html/',
		'/a%00b'
	])('refuses %s with the page for missing addresses', async (path) => {
		const { status, text } = await raw(path);
		expect(status).toBe(404);
		expect(text).toContain('Halaman tidak ditemukan');
		expect(text).not.toContain('rahasia');
	});

	it('refuses other methods and a broken address', async () => {
		expect((await fetch(site.url, { method: 'POST' })).status).toBe(405);
		expect((await raw('/%zz')).status).toBe(400);
	});

	it('shows another data folder with the same build, under another path', async () => {
		expect(overlaid.url).toMatch(/\/pantau\/$/);
		expect(await (await fetch(`${overlaid.url}data/current.json`)).json()).toEqual({ release: 'baru' });
		expect(await (await fetch(overlaid.url)).text()).toBe('<p>depan</p>');
		expect((await fetch(`${overlaid.url}data/2025-10-15-0a1b2c3d/t.arrow`)).status).toBe(404);
		expect((await fetch(new URL('/', overlaid.url))).status).toBe(404);
	});
});
