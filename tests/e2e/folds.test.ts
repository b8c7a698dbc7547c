import { afterAll, beforeAll, describe, expect } from 'vitest';
import { numberIn, openNative, type Native } from './native.ts';
import { test, type Site } from './site.ts';

let native: Native;
beforeAll(async () => {
	native = await openNative();
});
afterAll(() => native.close());

const DETAIL = 'kepesertaan/penerima-program';
const foldOf = (site: Site, chart: string) =>
	site.page.locator('details', { has: site.page.locator(`[id="${chart.replace('/', '-')}"]`) }).first();

describe('details of a section', () => {
	test('are folded, and named so that a reader can scan them', async ({ site }) => {
		await site.open('perlinsos/');
		expect(await site.chart(DETAIL).root.isVisible()).toBe(false);
		const summary = await foldOf(site, DETAIL).locator('summary').first().innerText();
		expect(summary).toMatch(/^Rincian lain \(\d+ grafik\)/);
		expect(summary).toContain('Keluarga Penerima per Program');
	});

	test('open for a link to one of them, also within the page', async ({ site }) => {
		await site.open(`perlinsos/#${DETAIL.replace('/', '-')}`);
		await expect.poll(() => site.chart(DETAIL).root.isVisible()).toBe(true);
		const top = () => site.chart(DETAIL).root.evaluate((node) => node.getBoundingClientRect().top);
		await expect.poll(top).toBeLessThan(400);
		await site.page.evaluate(() => (window.location.hash = 'penyaluran-realisasi-program'));
		await expect.poll(() => site.chart('penyaluran/realisasi-program').root.isVisible()).toBe(true);
	});

	test('are asked under filters only when they are opened, and then tell what was published', async ({ site }) => {
		await site.open('perlinsos/?wilayah=62.71.01');
		expect(await site.chart(DETAIL).table()).toEqual([]);
		await foldOf(site, DETAIL).locator('summary').first().click();
		await expect.poll(async () => (await site.chart(DETAIL).table()).length).toBeGreaterThan(0);
		await site.settled();
		const [row] = await native.all(
			`SELECT sum(nilai) AS n FROM kepesertaan_program WHERE wilayah LIKE '62.71.01.%' AND program = 'pkh'
			AND ukuran = 'keluarga' AND periode = '2025-TW4'`
		);
		const cells = (await site.chart(DETAIL).table()).find(([name]) => name === 'PKH') ?? [];
		expect(cells.slice(1).map((text) => numberIn(text))).toContain(Number(row!['n']));
		expect(site.errors).toEqual([]);
	});

	test('of two sections are answered each once when both are opened under a filter', async ({ site }) => {
		await site.open('perlinsos/?wilayah=62.71.01');
		const others = 'penyaluran/realisasi-program';
		await Promise.all([DETAIL, others].map((id) => foldOf(site, id).locator('summary').first().click()));
		for (const id of [DETAIL, others])
			await expect.poll(async () => (await site.chart(id).table()).length, { timeout: 15_000 }).toBeGreaterThan(0);
		await site.settled();
		expect(await site.page.locator('main').innerText()).not.toMatch(/Terjadi kesalahan|digantikan/);
		expect(site.errors).toEqual([]);
	});

	test('whose figures cannot be had say so once, and are there when they are asked again', async ({ site }) => {
		let refused = 0;
		let isDown = true;
		await site.page.route('**/data/**/*.{csv,arrow}', (route) => {
			if (!isDown) return route.continue();
			refused++;
			return route.abort();
		});
		await site.open('perlinsos/?wilayah=62.71.01#kepesertaan-penerima-program');
		await expect.poll(() => refused).toBeGreaterThan(0);
		await site.settled();
		const after = refused;
		await site.page.waitForTimeout(1500);
		expect(refused).toBe(after);
		isDown = false;
		await site.filters.choose('Program', 'PKH');
		await site.settled();
		await expect.poll(async () => (await site.chart(DETAIL).table()).length, { timeout: 15_000 }).toBeGreaterThan(0);
	});

	test('say on paper that they were not opened, and are printed where they were', async ({ site }) => {
		await site.open('perlinsos/');
		await site.page.emulateMedia({ media: 'print' });
		const fold = foldOf(site, DETAIL);
		expect(await fold.locator('summary').first().innerText()).toContain('Tidak ikut tercetak');
		await fold.evaluate((node: HTMLDetailsElement) => (node.open = true));
		expect(await fold.locator('summary').first().innerText()).not.toContain('Tidak ikut tercetak');
		expect(await site.chart(DETAIL).root.isVisible()).toBe(true);
	});
});

describe('charts in two columns', () => {
	const places = (site: Site) =>
		site.page
			.locator('.pictures .cell:visible')
			.evaluateAll((cells) =>
				Object.fromEntries(cells.map((cell) => [cell.querySelector('[id]')?.id, cell.getBoundingClientRect().left]))
			);

	test('stay in theirs when a table is opened and when a filter answers', async ({ site }) => {
		await site.open('perlinsos/');
		const before = await places(site);
		expect(new Set(Object.values(before)).size).toBe(2);
		for (const summary of await site.page.locator('.cell:visible .foot summary').all()) await summary.click();
		expect(await places(site)).toEqual(before);
		await site.filters.choose('Program', 'PKH');
		await site.settled();
		expect(await places(site)).toEqual(before);
	});

	test('begin no higher than those before them, so that reading and tabbing go down the page', async ({ site }) => {
		for (const path of ['perlinsos/', 'perempuan-anak/', 'layanan/']) {
			await site.open(path);
			const tops = await site.page
				.locator('.pictures')
				.evaluateAll((groups) =>
					groups.map((group) => [...group.children].map((cell) => cell.getBoundingClientRect().top))
				);
			for (const own of tops) expect(own, path).toEqual(own.toSorted((a, b) => a - b));
		}
	});
});
