import { describe, expect } from 'vitest';
import { defects } from './defects.ts';
import { PAGES } from './every-page.ts';
import { PHONE, test } from './site.ts';

describe.for([...PAGES])('page %s', ([path, indonesian, english]) => {
	test.for([
		['', indonesian],
		['en/', english]
	] as const)(
		`opens under "%s" accessibly, on its own origin and within its policy`,
		async ([prefix, heading], { site }) => {
			await site.open(prefix + path);
			expect(await site.page.locator('h1').innerText()).toBe(heading);
			expect(await site.page.locator('html').getAttribute('lang')).toBe(prefix ? 'en' : 'id');
			expect(await site.page.title()).toContain(heading);
			expect(
				await site.page
					.getByText(prefix ? 'Sample data, not real figures' : 'Data contoh, bukan data sebenarnya')
					.first()
					.isVisible()
			).toBe(true);
			expect(await defects(site.page)).toEqual([]);
			expect(site.violations).toEqual([]);
			expect(site.foreign).toEqual([]);
			expect(site.errors).toEqual([]);
		}
	);

	test.for(['', 'en/'])('fits a phone without scrolling sideways, under "%s"', async (language, { visit }) => {
		const site = await visit({ viewport: PHONE, deviceScaleFactor: 2, hasTouch: true, isMobile: true });
		await site.open(language + path);
		// A phone widens its window to what overflows, so the window itself tells nothing.
		expect(await site.page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
		expect(await defects(site.page)).toEqual([]);
	});

	test('can be read without JavaScript', async ({ visit }) => {
		const site = await visit({ javaScriptEnabled: false });
		await site.page.goto(new URL(path, site.url).href);
		expect(await site.page.locator('h1').innerText()).toBe(indonesian);
		expect((await site.page.locator('main').innerText()).length).toBeGreaterThan(400);
		expect(await site.page.locator('main').innerText()).not.toContain('Angka sedang disiapkan');
		expect(site.violations).toEqual([]);
	});
});
