import { afterAll, beforeAll, describe, expect } from 'vitest';
import { numberIn, openNative, type Native } from './native.ts';
import { PHONE, test, type Site } from './site.ts';

let native: Native;
beforeAll(async () => {
	native = await openNative();
});
afterAll(() => native.close());

const heading = (site: Site) => site.page.locator('h2').first().innerText();
const height = (site: Site) => site.page.evaluate(() => document.documentElement.scrollHeight);

describe('the profile of an area', () => {
	test.for([
		['wilayah/', '62.71'],
		['wilayah/?kode=16.74', '16.74'],
		['wilayah/?kode=62.71.01', '62.71.01'],
		['wilayah/?kode=62.71.01.1001', '62.71.01.1001']
	] as const)(
		'%s opens with its population as native DuckDB counts it, and is short',
		async ([path, code], { site }) => {
			await site.open(path);
			const [row] = await native.all(
				`SELECT sum(nilai) AS n FROM penduduk WHERE ukuran = 'penduduk' AND (wilayah = '${code}' OR wilayah LIKE '${code}.%')
			AND periode = (SELECT max(periode) FROM penduduk)`
			);
			const number = site.chart('penduduk/wilayah-jumlah').root.locator('.number').first();
			await expect.poll(async () => numberIn(await number.innerText())).toBe(row!.n);
			expect(await height(site)).toBeLessThan(4500);
		}
	);

	test('fits five minutes on a phone', async ({ visit }) => {
		const site = await visit({ viewport: PHONE, isMobile: true, hasTouch: true });
		await site.open('wilayah/');
		expect(await height(site)).toBeLessThan(8000);
	});

	test('of a kelurahan names no victims and no areas inside it', async ({ site }) => {
		await site.open('wilayah/?kode=62.71.01.1001');
		expect(await site.page.getByRole('heading', { name: 'Wilayah di dalamnya' }).count()).toBe(0);
		expect(await site.page.locator('[id^="kekerasan-"], [id^="layanan-"], [id^="abh-"]').count()).toBe(0);
	});

	test('of a province lists its kabupaten and kota where figures are never added up', async ({ site }) => {
		await site.open('wilayah/?kode=62');
		const list = site.chart('indikator/ringkasan-garis-kemiskinan-bagian');
		const rows = await native.all(
			`SELECT wilayah, nilai FROM indikator WHERE indikator = 'garis-kemiskinan' AND ukuran = 'nilai'
			AND wilayah LIKE '62.%' AND periode = '2025' AND nilai IS NOT NULL`
		);
		await expect.poll(async () => (await list.table()).length).toBe(rows.length);
		expect(rows.length).toBeGreaterThan(1);
	});

	test('with a code that nobody knows shows the first area and says so', async ({ site }) => {
		await site.open('wilayah/?kode=99.99');
		await expect.poll(() => site.page.locator('main').innerText()).toContain('Kode wilayah “99.99” tidak dikenal');
		expect(await heading(site)).toBe('Profil Kota Palangka Raya');
		expect(await site.page.getByRole('link', { name: 'Provinsi Kalimantan Tengah' }).count()).toBe(1);
	});
});

describe('another area is reached', () => {
	test('from the list of all areas, found by name and opened by keyboard', async ({ site }) => {
		await site.open('wilayah/');
		await site.page.getByRole('button', { name: /Pilih wilayah lain/ }).click();
		const search = site.page.getByRole('searchbox', { name: 'Cari wilayah' });
		await search.fill('rangkui');
		await search.press('Tab');
		await site.page.keyboard.press('End');
		await site.page.keyboard.press('Enter');
		await expect.poll(() => heading(site)).toBe('Profil Kec. Rangkui');
		expect(site.query).toBe('?kode=19.71.04');
		expect(await site.page.locator('[popover]:popover-open').count()).toBe(0);
	});

	test('from the map by touch: the first tap names the area, its link opens the profile', async ({ visit }) => {
		const site = await visit({ viewport: PHONE, isMobile: true, hasTouch: true });
		await site.open('wilayah/?kode=62.71.01');
		const map = site.chart('kepesertaan/wilayah-peta').root;
		await map.scrollIntoViewIfNeeded();
		await map.locator('[data-point="0"]').locator('visible=true').first().tap();
		const link = map.getByRole('link', { name: /^Buka profil Kel\. / });
		const name = (await link.innerText()).replace('Buka profil ', '');
		await link.tap();
		await expect.poll(() => heading(site)).toBe(`Profil ${name}`);
	});

	test('and its pages keep area and period', async ({ site }) => {
		await site.open('wilayah/?kode=62.71.01&dari=2024-TW1&sampai=2024-TW4');
		await site.page.locator('.onward').getByRole('link', { name: 'Perlinsos' }).click();
		await site.page.waitForURL('**/perlinsos/**');
		expect(site.query).toBe('?wilayah=62.71.01&dari=2024-TW1&sampai=2024-TW4');
	});

	test('and set beside those next to it', async ({ site }) => {
		await site.open('wilayah/?kode=62.71.01');
		await site.page
			.locator('.onward')
			.getByRole('link', { name: /^Kec\. Pahandut, / })
			.click();
		await site.page.waitForURL('**/bandingkan/**');
		expect(site.query).toContain('62.71.01,62.71.02');
	});
});
