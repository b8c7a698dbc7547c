import { describe, expect } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { PAGES } from './every-page.ts';
import { test, type Site } from './site.ts';

/** Opens search by its key, types and waits for the count. */
async function lookFor(site: Site, text: string): Promise<void> {
	await site.page.keyboard.press('/');
	const field = site.page.getByRole('searchbox', { name: /Kata yang dicari|What to look for/ });
	await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
	await site.page.keyboard.type(text);
	await site.page.getByRole('status').filter({ hasText: text }).waitFor();
}

describe('search', () => {
	test.for(PAGES.map(([path]) => path))(
		'opens by keyboard from page "%s" and leads to a filtered page',
		async (path, { site }) => {
			const engine: string[] = [];
			site.page.on('request', (request) => void (request.url().includes('/engine/') && engine.push(request.url())));
			await site.page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { get: () => 2 }));
			await site.open(path);
			// What the page itself calculates with is its own affair; search adds nothing to it.
			engine.length = 0;
			await lookFor(site, 'BPNT');
			expect(engine).toEqual([]);
			await site.page.keyboard.press('ArrowDown');
			expect(await site.page.evaluate(() => document.activeElement?.textContent)).toBe('Sembako');
			await site.page.keyboard.press('Enter');
			await site.page.waitForURL('**/perlinsos/?program=sembako');
			await site.settled();
			expect((await site.filters.words()).join()).toContain('Sembako');
			expect(site.violations).toEqual([]);
			expect(site.errors).toEqual([]);
		}
	);

	test('follows a result that is chosen faster than its page arrives, and leads back to the results', async ({
		site
	}) => {
		await site.open('panduan/');
		await lookFor(site, 'BPNT');
		const late: string[] = [];
		await site.page.route('**/_app/immutable/**/*.js', async (route) => {
			late.push(route.request().url());
			await new Promise((resolve) => setTimeout(resolve, 900));
			await route.continue();
		});
		await site.page.keyboard.press('Enter');
		await site.page.keyboard.press('Enter');
		await site.page.waitForURL('**/perlinsos/?program=sembako');
		expect(late).not.toEqual([]);
		await site.page.goBack();
		await site.page.waitForURL('**/cari/?q=BPNT');
		await site.page.getByRole('link', { name: 'Sembako', exact: true }).waitFor();
		expect(await site.page.getByRole('searchbox').inputValue()).toBe('BPNT');
	});

	test('finds a city by another spelling and keeps the results to come back to', async ({ site }) => {
		await site.open('en/');
		await lookFor(site, 'Palangkaraya');
		await site.page.waitForURL('**/en/cari/?q=Palangkaraya');
		await site.page.keyboard.press('Enter');
		await site.page.keyboard.press('Enter');
		await expect.poll(() => site.page.locator('h2').first().innerText()).toContain('Palangka Raya');
		await site.page.goBack();
		await site.page.getByRole('status').filter({ hasText: 'Palangkaraya' }).waitFor();
		expect(await site.page.getByRole('searchbox').inputValue()).toBe('Palangkaraya');
	});

	test('explains a term where it is defined', async ({ site }) => {
		await site.open('panduan/');
		await lookFor(site, 'KPM');
		await site.page.getByRole('link', { name: 'Keluarga penerima manfaat (KPM)' }).click();
		await site.page.waitForURL('**/istilah/#kpm');
		await expect.poll(() => site.page.locator('#kpm').innerText()).toContain('tidak dijumlahkan');
		await expect
			.poll(() => site.page.evaluate(() => document.getElementById('kpm')!.getBoundingClientRect().top))
			.toBeLessThan(700);
	});

	test('opens the dataset that it leads to', async ({ site }) => {
		await site.open('panduan/');
		await lookFor(site, 'anak berhadapan hukum');
		await site.page.locator('ol a[href$="data/#abh"]').click();
		await site.page.waitForURL('**/data/#abh');
		const card = site.page.locator('details#abh');
		await expect.poll(() => card.evaluate((one) => (one as HTMLDetailsElement).open)).toBe(true);
		await expect.poll(() => card.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(300);
		expect(site.errors).toEqual([]);
	});

	test('helps with each word of a query that nothing holds as a whole', async ({ site }) => {
		await site.open('cari/?q=pkh%20pahandut');
		await site.page.getByRole('status').filter({ hasText: 'ini yang memuat sebagian' }).waitFor();
		const found = await site.page.locator('ol a').allInnerTexts();
		expect(found).toContain('PKH');
		expect(found).toContain('Kec. Pahandut');
	});

	test('says what to do when nothing fits, and Esc starts anew', async ({ site }) => {
		await site.open('cari/?q=xylophone');
		await expect.poll(() => site.page.locator('main').innerText()).toContain('Tidak ada yang cocok dengan “xylophone”');
		expect(await site.page.locator('main').innerText()).toContain('Periksa ejaannya');
		expect(
			await site.page.getByRole('link', { name: 'Kekerasan terhadap perempuan dan anak' }).count()
		).toBeGreaterThan(0);
		await site.page.getByRole('searchbox').press('Escape');
		await site.page.waitForURL('**/cari/');
		expect(await site.page.getByRole('searchbox').inputValue()).toBe('');
	});

	test('leaves the key alone in fields, and for readers who turn it off', async ({ site }) => {
		await site.open('istilah/');
		await site.page.getByRole('searchbox').press('/');
		expect(await site.page.getByRole('searchbox').inputValue()).toBe('/');
		await site.page.getByRole('link', { name: 'Cari', exact: true }).first().click();
		await site.page.waitForURL('**/cari/**');
		await site.page.getByRole('checkbox').uncheck();
		await site.open('panduan/');
		await site.page.keyboard.press('/');
		await site.page.waitForTimeout(200);
		expect(new URL(site.page.url()).pathname).toBe('/panduan/');
	});

	test('knows the release in place, not the one of the build', async ({ visit }) => {
		const other = await serve({ dir: 'build', data: 'tests/fixtures/releases' });
		try {
			const site = await visit({}, other.url);
			await site.open('istilah/');
			await expect.poll(() => site.page.locator('main').innerText()).toContain('tidak membawa daftar istilah');
			await lookFor(site, 'Pangkalpinang');
			await site.page.getByText('Tidak ada yang cocok').waitFor();
			await site.page.getByRole('searchbox').fill('Prabumulih');
			await site.page.getByRole('link', { name: 'Kota Prabumulih' }).waitFor();
			expect(site.errors).toEqual([]);
		} finally {
			await other.close();
		}
	});
});

describe('the glossary', () => {
	test('is filtered as it is typed, a slip allowed', async ({ site }) => {
		await site.open('istilah/');
		await site.page.getByRole('searchbox').fill('himpunn');
		await expect.poll(() => site.page.locator('article h3').allInnerTexts()).toContain('Himpunan program');
		expect(await site.page.locator('article').count()).toBeLessThan(5);
	});

	test('shows a term that is pointed to although a filter hides it', async ({ site }) => {
		await site.open('istilah/');
		await site.page.getByLabel('Bidang').selectOption('perlinsos');
		await site.page.getByRole('searchbox').fill('BLT Dana Desa');
		await site.page.getByRole('link', { name: 'Tidak relevan' }).first().click();
		const term = site.page.locator('article#tidak-relevan');
		await expect.poll(() => term.isVisible()).toBe(true);
		await expect.poll(() => term.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(700);
		expect(await site.page.getByRole('searchbox').inputValue()).toBe('');
	});

	test('jumps to a letter, and the term stands below the letters', async ({ site }) => {
		await site.open('istilah/');
		await site.page.getByRole('navigation', { name: 'Istilah menurut abjad' }).getByText('T', { exact: true }).click();
		const heading = site.page.locator('h2', { hasText: /^T$/ });
		await expect.poll(() => heading.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(700);
		const letters = await site.page.locator('main nav').evaluate((one) => one.getBoundingClientRect().bottom);
		expect(await heading.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(letters);
	});

	test('is one step from a chart that uses an unusual word', async ({ site }) => {
		await site.open('perlinsos/');
		const link = site.page.locator('p', { hasText: 'Istilah di sini' }).first().getByRole('link').first();
		const term = await link.innerText();
		await link.click();
		await site.page.waitForURL('**/istilah/#*');
		const id = new URL(site.page.url()).hash;
		await expect.poll(() => site.page.locator(id).innerText()).toContain(term);
	});
});
