import { describe, expect } from 'vitest';
import { defects } from './defects.ts';
import { MATRIX } from './every-page.ts';
import { expectCalm, PHONE, test } from './site.ts';

describe.for(MATRIX)('page "$path"', ({ path }) => {
	test('fits a phone without scrolling sideways, accessibly in light and dark', async ({ visit }) => {
		const site = await visit({ viewport: PHONE, deviceScaleFactor: 2, hasTouch: true, isMobile: true });
		await site.open(path);
		// A phone widens its window to what overflows, so the window itself tells nothing.
		expect(await site.page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
		expect(await site.page.locator('h1').count()).toBe(1);
		expect(await defects(site.page)).toEqual([]);
		await site.page.emulateMedia({ colorScheme: 'dark' });
		expect(await defects(site.page, ['color-contrast'])).toEqual([]);
		expectCalm(site);
	});
});
