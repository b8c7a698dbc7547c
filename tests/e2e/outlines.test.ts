import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { Release } from '../../src/lib/contract/release.ts';
import { foreignRelease } from './foreign.ts';
import { test, type Site } from './site.ts';

const FILE = 'batas-kelurahan.62.71.geojson';

/** The release written by hand, with a square of 0.02 degrees round the centre of each kelurahan as its outline. */
const mapped = foreignRelease(async () => {
	const data = await mkdtemp(join(tmpdir(), 'rilis-'));
	await cp('tests/fixtures/releases', data, { recursive: true });
	const manifest = join(data, 'tangan/datapackage.json');
	const release = JSON.parse(await readFile(manifest, 'utf8')) as Release;
	const areas = Object.fromEntries(
		release.codes['wilayah']!.filter(
			({ id, attributes }) => id.startsWith('62.71.') && attributes['tingkat'] === 'kelurahan'
		).map(({ id, attributes: { lon, lat } }) => {
			const [x, y] = [Number(lon), Number(lat)];
			return [id, [x - 0.01, y - 0.01, x + 0.01, y + 0.01] as const];
		})
	);
	const features = Object.entries(areas).map(([kode, [w, s, e, n]]) => ({
		type: 'Feature',
		properties: { kode },
		geometry: { type: 'Polygon', coordinates: [[[w, s], [e, s], [e, n], [w, n], [w, s]]] } // prettier-ignore
	}));
	const text = JSON.stringify({ type: 'FeatureCollection', features });
	const hash = `sha256:${createHash('sha256').update(text).digest('hex')}`;
	await writeFile(join(data, 'tangan', FILE), text);
	await writeFile(
		manifest,
		JSON.stringify({ ...release, boundaries: [{ path: FILE, bytes: text.length, hash, areas }] })
	);
	return { data, clear: () => rm(data, { recursive: true }) };
});

const map = (site: Site) => site.chart('kepesertaan/keluarga-peta').root;

/** Corners of each area on the map. */
const corners = (site: Site) =>
	map(site)
		.locator('.chart-live path[data-point]')
		.evaluateAll((paths) => paths.map((path) => (path.getAttribute('d') ?? '').match(/[ML]/g)?.length));

describe('a map with real outlines', () => {
	test('is drawn from them, fetched only where there is such a map', async ({ visit }) => {
		const site = await visit({}, mapped.url);
		const asked: string[] = [];
		site.page.on('request', (request) => asked.push(request.url()));
		await site.open('perempuan-anak/');
		expect(asked.filter((url) => url.endsWith('.geojson'))).toEqual([]);
		await site.open('perlinsos/');
		await expect.poll(async () => (await corners(site)).length).toBeGreaterThan(1);
		expect(new Set(await corners(site))).toEqual(new Set([4]));
		expect(await map(site).locator('.notes').innerText()).toContain('bukan acuan batas resmi');
		expect(site.violations).toEqual([]);
		expect(site.errors).toEqual([]);
	});

	test.for([
		['is missing', { status: 404 }, /tidak ada di server/],
		['was changed after publication', { body: '{"features":[]}' }, /batas-kelurahan\.62\.71\.geojson/]
	] as const)('is schematic, and says why, when its file %s', async ([, answer, sentence], { visit }) => {
		const site = await visit({}, mapped.url);
		await site.page.route(`**/${FILE}`, (route) => route.fulfill(answer));
		await site.open('perlinsos/');
		const problem = map(site).locator('.problem');
		await problem.waitFor();
		expect(await problem.innerText()).toMatch(/digambar secara skematis/);
		expect(await problem.innerText()).toMatch(sentence);
		expect((await corners(site)).length).toBeGreaterThan(1);
		await site.page.unroute(`**/${FILE}`);
		await site.page.setViewportSize({ width: 900, height: 768 });
		await problem.waitFor({ state: 'detached' });
		expect(new Set(await corners(site))).toEqual(new Set([4]));
	});
});
