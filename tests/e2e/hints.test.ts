import { describe, expect } from 'vitest';
import { PHONE, test } from './site.ts';

const HAND = { viewport: PHONE, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

describe('on a phone', () => {
	test('a table that holds more rows than it shows says so, and opens whole', async ({ visit }) => {
		const site = await visit(HAND);
		await site.open('perlinsos/');
		const twin = site.page.locator('.twin:visible').first();
		const box = twin.locator('.scroll');
		await twin.scrollIntoViewIfNeeded();
		const rows = await box.locator('tbody tr').count();
		await expect.poll(() => twin.locator('.hint').innerText()).toContain(`${rows} baris; gulir untuk melihat semua`);
		const hidden = () => box.evaluate((one) => one.scrollHeight - one.clientHeight);
		expect(await hidden()).toBeGreaterThan(100);
		await twin.getByRole('button', { name: 'Buka seluruh tabel' }).click();
		await expect.poll(hidden).toBeLessThan(2);
	});

	test('links, also those in tables and lists, are as high as a finger needs', async ({ visit }) => {
		const site = await visit(HAND);
		for (const path of ['', 'perlinsos/', 'data/', 'wilayah/']) {
			await site.open(path);
			const low = await site.page
				.locator('main a:visible')
				.evaluateAll((links) =>
					links
						.filter((link) => !link.closest('svg') && link.getBoundingClientRect().height < 24)
						.map((link) => link.textContent)
				);
			expect(low, path).toEqual([]);
		}
	});

	test('the filter sheet has a title, values in force and a way out', async ({ visit }) => {
		const site = await visit(HAND);
		await site.open('perlinsos/');
		await site.page.getByRole('button', { name: 'Saring', exact: true }).click();
		const sheet = site.page.getByRole('dialog', { name: 'Saringan' });
		expect(await sheet.locator('summary').nth(0).innerText()).toMatch(/Wilayah\s+Kota Palangka Raya/);
		expect(await sheet.locator('summary').nth(1).innerText()).toMatch(/Periode\s+semua periode/);
		await sheet.getByRole('button', { name: 'Tutup saringan' }).click();
		expect(await sheet.isVisible()).toBe(false);
	});
});

test('borders between areas do not catch what is meant for an area', async ({ site }) => {
	await site.open('perlinsos/');
	const map = site.page.locator('.chart.map .chart-static > svg, .chart.map .chart-live svg').first();
	const catching = await map.evaluate(
		(svg) =>
			[...svg.querySelectorAll('path:not([data-point])')].filter(
				(path) => getComputedStyle(path).pointerEvents !== 'none'
			).length
	);
	expect(catching).toBe(0);
});

describe('on paper', () => {
	test('short charts stand beside each other, and what was not opened takes no more than a line', async ({ site }) => {
		await site.page.setViewportSize({ width: 703, height: 1000 });
		await site.open('perempuan-anak/');
		await site.page.emulateMedia({ media: 'print' });
		const lefts = await site.page
			.locator('.pictures .cell:not(.wide)')
			.evaluateAll((cells) =>
				cells
					.filter((cell) => cell.getClientRects().length)
					.map((cell) => Math.round(cell.getBoundingClientRect().left))
			);
		expect(new Set(lefts).size).toBe(2);
		expect(await site.page.locator('#untuk-analis').isVisible()).toBe(false);
	});

	test('the pages of charts fill few sheets', async ({ site }) => {
		for (const [path, most] of [
			['perempuan-anak/', 6],
			['perlinsos/', 9]
		] as const) {
			await site.open(path);
			const pdf = (await site.page.pdf({ preferCSSPageSize: true })).toString('latin1');
			expect(pdf.match(/\/Type \/Page\b/g)?.length, path).toBeLessThanOrEqual(most);
		}
	});
});

test('figures and sentences of another area than the one asked for are marked as waiting', async ({ visit }) => {
	const { page, url } = await visit();
	await page.route('**/data/**/*.{csv,arrow}', () => new Promise(() => {}));
	await page.goto(new URL('?wilayah=19.71', url).href);
	await page.locator('.board[aria-busy=true] .figures').waitFor();
	for (const place of ['[aria-labelledby="perhatian"]', '.board'])
		expect(await page.locator(place).getAttribute('aria-busy'), place).toBe('true');
	expect(await page.locator('[aria-labelledby="perhatian"]').getAttribute('class')).toContain('busy');
});
