import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { describe, expect } from 'vitest';
import { PHONE, test, type Site } from './site.ts';

const brotli = promisify(brotliCompress);
const KB = 1000;

/** Bytes of files of the build as a server with brotli sends them. */
async function packed(paths: Iterable<string>): Promise<number> {
	let sum = 0;
	for (const path of paths) {
		const body = await readFile(join('build', path.endsWith('/') ? `${path}index.html` : path));
		sum += (await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })).length;
	}
	return sum;
}

/** Opens a page as a device of little memory does, on which the engine waits until it is asked. */
async function loaded(site: Site, path: string): Promise<Set<string>> {
	const paths = new Set<string>();
	site.page.on('response', (response) => paths.add(decodeURIComponent(new URL(response.url()).pathname)));
	await site.page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { get: () => 2 }));
	await site.open(path);
	await site.page.waitForLoadState('networkidle');
	return paths;
}

describe('before the engine starts', () => {
	test('a window between two widths of the pictures does not fetch what draws them anew', async ({ visit }) => {
		for (const width of [820, 1040]) {
			const site = await visit({ viewport: { width, height: 768 } });
			const paths = [...(await loaded(site, 'perlinsos/'))];
			expect(await packed(paths.filter((one) => one.endsWith('.js')))).toBeLessThan(180 * KB);
		}
	});

	test.for([
		'',
		'perlinsos/',
		'perempuan-anak/',
		'layanan/',
		'indikator/',
		'wilayah/',
		'bandingkan/',
		'data/',
		'panduan/',
		'istilah/',
		'cari/'
	])('page %s asks for no more than slow lines bear', async (path, { visit }) => {
		const site = await visit({ viewport: PHONE });
		const paths = [...(await loaded(site, path))];
		const scripts = await packed(paths.filter((one) => one.endsWith('.js')));
		const data = await packed(paths.filter((one) => one.endsWith('/') || /\/data\/.*\.(?:json|csv|arrow)$/.test(one)));
		console.log(
			`${path || 'ringkasan/'}: ${(scripts / KB).toFixed(0)} kB skrip, ${(data / KB).toFixed(0)} kB halaman dan data`
		);
		expect(paths.filter((one) => one.startsWith('/engine/'))).toEqual([]);
		expect(scripts).toBeLessThan(180 * KB);
		expect(data).toBeLessThan(300 * KB);
	});
});
