import { describe, expect } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { test } from './site.ts';

describe('the built site', () => {
	test('runs under any path, in both languages, filters and links included', async ({ visit }) => {
		const below = await serve({ dir: 'build', base: '/kota/pantau' });
		try {
			const site = await visit({}, below.url);
			await site.open('en/perlinsos/');
			await site.filters.choose('Programme', 'PKH');
			await site.settled();
			expect(site.query).toBe('?program=pkh');
			expect(await site.chart('kepesertaan/tren-program').sentence).toContain('PKH');
			await site.page.getByRole('link', { name: 'Data & status' }).first().click();
			await site.page.waitForURL(`${below.url}en/data/`);
			await site.page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
			await site.page.waitForURL(`${below.url}data/`);
			await site.page.getByRole('link', { name: 'Kepesertaan keluarga dalam program' }).click();
			await site.page
				.locator('summary', { hasText: /^Unduh data/ })
				.first()
				.click();
			const [file] = await Promise.all([
				site.page.waitForEvent('download'),
				site.page
					.getByRole('link', { name: /^Unduh .* sebagai CSV/ })
					.first()
					.click()
			]);
			expect(await file.failure()).toBeNull();
			expect(site.errors).toEqual([]);
		} finally {
			await below.close();
		}
	});

	test('says what to do where there is no page', async ({ site }) => {
		const response = await site.page.goto(new URL('tidak/ada/', site.url).href);
		expect(response?.status()).toBe(404);
		expect(await site.page.locator('h1').innerText()).toBe('Halaman tidak ditemukan');
		await site.page.getByRole('link', { name: 'mulai dari halaman depan' }).click();
		expect(await site.page.locator('h1').innerText()).toBe('Ringkasan');
	});
});
