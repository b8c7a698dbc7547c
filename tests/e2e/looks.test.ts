import { mkdir } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { defects } from './defects.ts';
import { DESKTOP, PHONE, test } from './site.ts';

const OUTPUT = 'tests/e2e/.output';
const PAGES = ['', 'perlinsos/', 'perempuan-anak/', 'layanan/', 'wilayah/', 'data/', 'istilah/', 'cari/'];

describe('a page', () => {
	test('prints with its filters as words, without controls, charts whole and on white', async ({ visit }) => {
		const site = await visit({ colorScheme: 'dark' });
		await site.open('perlinsos/?wilayah=62.71.01&program=pkh');
		await expect.poll(() => site.chart('kepesertaan/tren-program').sentence).toContain('PKH');
		await site.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		const { page } = site;
		expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
			'rgb(255, 255, 255)'
		);
		expect(await page.locator('.in-force').innerText()).toMatch(/Kec\. Pahandut[^]*PKH[^]*semua periode/);
		for (const gone of ['.triggers', 'nav.wide', '.share', '.tools'])
			expect(await page.locator(gone).filter({ visible: true }).count(), gone).toBe(0);
		await mkdir(OUTPUT, { recursive: true });
		const pdf = await page.pdf({ path: `${OUTPUT}/perlinsos.pdf`, format: 'A4' });
		expect(pdf.length).toBeGreaterThan(50_000);
	});

	test.for([
		['desktop', DESKTOP],
		['phone', PHONE]
	] as const)('does not jump while it comes to life on a %s', async ([, viewport], { visit }) => {
		const site = await visit({ viewport });
		await site.page.addInitScript(() => {
			const shifts: number[] = [];
			Object.assign(window, { shifts });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		for (const path of PAGES) {
			await site.open(path);
			await site.page.waitForTimeout(300);
			const shift = await site.page.evaluate(() =>
				(window as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0)
			);
			expect(shift, path).toBeLessThan(0.02);
		}
	});

	test('is dark for whoever wants it dark', async ({ visit }) => {
		const site = await visit({ colorScheme: 'dark' });
		await site.open('');
		const background = await site.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		expect(background).toBe('rgb(20, 24, 29)');
	});

	test.for(['light', 'dark'] as const)(
		'keeps its words readable while figures are on their way (%s)',
		async (colorScheme, { visit }) => {
			const { page, url } = await visit({ colorScheme });
			await page.route('**/data/**/*.{csv,arrow}', () => new Promise(() => {}));
			await page.goto(new URL('perlinsos/?wilayah=62.71.01#untuk-analis', url).href);
			await page.locator('#untuk-analis [aria-busy=true]').waitFor();
			await page.locator('.board[aria-busy=true] .chart').first().waitFor();
			expect(await defects(page, ['color-contrast'])).toEqual([]);
		}
	);

	test('that was sent out for a meeting says so across its whole width', async ({ site }) => {
		await site.page.route('**/data/*/datapackage.json', async (route) => {
			const release = (await (await route.fetch()).json()) as object;
			await route.fulfill({ json: { ...release, audience: 'terbatas', id: '2025-12-31-00000000' } });
		});
		await site.open('');
		expect(await site.page.locator('.watermark').innerText()).toBe('Terbatas – bahan rapat');
	});
});
