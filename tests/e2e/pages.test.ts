import { readdir } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { defects } from './defects.ts';
import { MATRIX } from './every-page.ts';
import { expectCalm, test, type Site } from './site.ts';

/** In CSS pixels: a small desktop, a laptop zoomed to 200 %, and a desktop zoomed to 400 % (WCAG 1.4.10), like the smallest phone. */
const NARROWER = [
	{ width: 1024, height: 768 },
	{ width: 683, height: 384 },
	{ width: 320, height: 640 }
];

/** Pages whose figures are drawn, in either language. */
const DRAWN = /^(?:en\/)?(?:(?:perlinsos|perempuan-anak|layanan|indikator|wilayah|bandingkan)\/)?$/;

/** How far a page reaches beyond the right edge of the window, with what reaches there. */
async function overflow({ page }: Site): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const wide = [...document.querySelectorAll('body *')].filter(
			(one) => one.getBoundingClientRect().right > clientWidth + 1
		);
		return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 120))];
	});
}

test('no page of the built site goes unlooked at', async () => {
	const files = await readdir('build', { recursive: true });
	const built = files.filter((file) => /(?:^|[/\\])index\.html$/.test(file));
	const paths = built.map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''));
	expect(paths.toSorted()).toEqual(MATRIX.map(({ path }) => path).toSorted());
});

describe.for(MATRIX)('page "$path"', ({ path, heading, language }) => {
	test('opens accessibly on its own origin, light, dark and zoomed, and prints with its source', async ({ site }) => {
		const { page } = site;
		await site.open(path);
		expect(await page.locator('h1').allInnerTexts()).toEqual([heading]);
		expect(await page.locator('html').getAttribute('lang')).toBe(language);
		expect(await page.title()).toContain(heading);
		const sample = language === 'id' ? 'Data contoh, bukan data sebenarnya' : 'Sample data, not real figures';
		expect(await page.getByText(sample).first().isVisible()).toBe(true);
		expect(await overflow(site)).toEqual([]);
		expect(await defects(page)).toEqual([]);

		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await defects(page, ['color-contrast'])).toEqual([]);

		await page.emulateMedia({ colorScheme: 'light', media: 'print' });
		expect(await page.locator('h1').isVisible()).toBe(true);
		expect(
			await page
				.locator('main')
				.getByText(/^(Rilis|Release) \d{4}/)
				.first()
				.isVisible()
		).toBe(true);
		const source = page.locator('footer dt', { hasText: language === 'id' ? 'Sumber' : 'Source' });
		expect(await source.isVisible()).toBe(true);
		expect(await page.locator('header nav').filter({ visible: true }).count()).toBe(0);

		await page.emulateMedia({ media: 'screen' });
		for (const size of NARROWER) {
			await page.setViewportSize(size);
			await site.settled();
			expect(await overflow(site), `${size.width}`).toEqual([]);
		}
		expectCalm(site);
	});

	test('can be read without JavaScript', async ({ visit }) => {
		const site = await visit({ javaScriptEnabled: false });
		await site.page.goto(new URL(path, site.url).href);
		expect(await site.page.locator('h1').innerText()).toBe(heading);
		const text = await site.page.locator('main').innerText();
		expect(text.length).toBeGreaterThan(400);
		expect(text).not.toMatch(/Angka sedang disiapkan|Figures are being prepared/);
		const pictures = site.page.locator('.chart svg').filter({ visible: true });
		if (DRAWN.test(path)) expect(await pictures.count()).toBeGreaterThan(2);
		expect(site.violations).toEqual([]);
	});
});
