import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { test } from './site.ts';

const DATA = 'static/data';
const current = async () =>
	(JSON.parse(await readFile(join(DATA, 'current.json'), 'utf8')) as { release: string }).release;

describe('Data & Status', () => {
	test('hands out every file of the release byte by byte, manifest and audit included', async ({ site }) => {
		const id = await current();
		await site.open('data/');
		const links = await site.page
			.locator('main a[href*="/data/"]')
			.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
		const files = links.filter((href) => href.includes(`/data/${id}/`));
		const names = files.map((href) => href.split('/').at(-1) ?? '');
		expect(names).toEqual(expect.arrayContaining(['datapackage.json', 'audit.json', 'audit.html']));
		const release = JSON.parse(await readFile(join(DATA, id, 'datapackage.json'), 'utf8')) as {
			resources: { path: string; arrow?: { path: string } }[];
		};
		const tables = release.resources.flatMap(({ path, arrow }) => (arrow ? [path, arrow.path] : [path]));
		expect(names).toEqual(expect.arrayContaining(tables));
		for (const [at, href] of files.entries()) {
			const given = await (await site.page.request.get(href)).body();
			expect(given.equals(await readFile(join(DATA, id, names[at]!))), names[at]).toBe(true);
		}
	});

	test('tells the size of manifest and audit and saves what is pressed', async ({ site }) => {
		const id = await current();
		await site.open('data/');
		const { length } = await readFile(join(DATA, id, 'audit.json'));
		const size = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 }).format(length / 1000);
		await expect.poll(() => site.page.locator('.whole').innerText()).toContain(`audit.json, ${size} kB`);
		const [saved] = await Promise.all([
			site.page.waitForEvent('download'),
			site.page.getByRole('link', { name: 'Audit untuk mesin' }).click()
		]);
		const bytes = (await (await saved.createReadStream()).toArray()) as Buffer[];
		expect(Buffer.concat(bytes).length).toBe(length);
	});

	test('tells for each dataset what a Walidata reviews, and why figures differ elsewhere', async ({ site }) => {
		await site.open('data/#kekerasan');
		const card = site.page.locator('details#kekerasan');
		const text = await card.innerText();
		for (const name of [
			'Konsep',
			'Definisi',
			'Klasifikasi',
			'Ukuran',
			'Satuan',
			'Produsen data',
			'Walidata',
			'Keadaan data'
		])
			expect(text).toContain(name);
		expect(text).toContain('15 April 2026, untuk Triwulan I 2026');
		expect(text).toContain('Mengapa angka ini bisa berbeda dari SIMFONI, Kemensos, atau BPS');
		expect(await card.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(200);
		await card.getByText(/^Klasifikasi dan kodenya/).click();
		expect(await card.innerText()).toContain('uptd-ppa');
		const other = site.page.locator('details#penduduk');
		await site.page.getByRole('link', { name: 'Penduduk', exact: true }).click();
		await expect.poll(() => other.innerText()).toContain('Disdukcapil');
	});

	test('opens every dataset on paper, where nothing can be pressed', async ({ site }) => {
		await site.open('data/');
		const fact = site.page.locator('details#kekerasan dt', { hasText: 'Definisi' });
		expect(await fact.isVisible()).toBe(false);
		await site.page.emulateMedia({ media: 'print' });
		expect(await fact.isVisible()).toBe(true);
		expect(
			await site.page
				.getByText(/^Unduh data/)
				.first()
				.isVisible()
		).toBe(false);
	});

	test('says to a reader who comes late what has fallen due since the release', async ({ visit }) => {
		const site = await visit({ timezoneId: 'Asia/Jakarta' });
		// In Jakarta it is already the day after.
		await site.page.clock.setFixedTime('2026-04-15T18:00:00Z');
		await site.open('data/');
		const main = site.page.locator('main');
		await expect.poll(() => main.innerText()).toContain('Hari ini, 16 April 2026');
		const table = site.page.getByRole('region', { name: 'Status data' });
		const victims = table.locator('tbody', { hasText: 'Kekerasan terhadap perempuan dan anak' });
		expect(await victims.innerText()).toContain('belum masuk: Triwulan I 2026');
		expect(await table.locator('tbody', { hasText: 'Penduduk' }).innerText()).toContain('sudah masuk');
		expect(site.errors).toEqual([]);

		const early = await visit({ timezoneId: 'Asia/Jakarta' });
		await early.page.clock.setFixedTime('2026-04-15T12:00:00Z');
		await early.open('data/');
		await expect.poll(() => early.page.locator('main').innerText()).toContain('Hari ini, 15 April 2026');
		expect(await early.page.locator('main').innerText()).not.toContain('belum masuk: Triwulan I 2026');
	});

	test('keeps data that are late apart from data that nobody has', async ({ site: built, visit }) => {
		await built.open('data/');
		const services = built.page.locator('tbody', { hasText: 'Layanan bagi korban' });
		expect(await services.locator('tr', { hasText: 'Kota Prabumulih' }).innerText()).toContain('tidak ada data');
		const other = await serve({ dir: 'build', data: 'tests/fixtures/releases' });
		try {
			const site = await visit({}, other.url);
			await site.open('data/');
			const table = site.page.getByRole('region', { name: 'Status data' });
			await table.getByText('belum masuk: Triwulan II 2025').first().waitFor();
			expect(await table.innerText()).toContain('30 Juli 2025');
			expect(site.errors).toEqual([]);
		} finally {
			await other.close();
		}
	});
});

describe('a dated event', () => {
	test('stands below the line in words and on it as a number', async ({ site }) => {
		await site.open('perempuan-anak/');
		const main = site.page.locator('main');
		expect(await main.innerText()).toContain('April 2024, regulasi: Perpres 55/2024');
		expect(await main.innerText()).toContain('contoh kampanye: Kampanye berani melapor');
		expect(await main.innerText()).not.toContain('Register layanan berpindah');
	});
});
