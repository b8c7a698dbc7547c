import { afterAll, beforeAll, describe, expect } from 'vitest';
import { defects } from './defects.ts';
import { foreignRelease } from './foreign.ts';
import { numberIn, openNative, type Native } from './native.ts';
import { PHONE, test, type Site } from './site.ts';

let native: Native;
beforeAll(async () => {
	native = await openNative();
});
afterAll(() => native.close());

const CITIES = 'bandingkan/?wilayah=16.74,19.71,62.71';
const chosen = (site: Site) => site.page.locator('.chosen li a').allInnerTexts();

describe('cities side by side', () => {
	test('show the numbers that native DuckDB gives, one row a city, and no total', async ({ site }) => {
		await site.open(`${CITIES}#indikator-perlinsos-garis-kemiskinan-batang`);
		const chart = site.chart('indikator/perlinsos-garis-kemiskinan-batang');
		await expect.poll(() => chart.table()).toHaveLength(3);
		const rows = await native.all(
			`SELECT wilayah, nilai FROM indikator WHERE indikator = 'garis-kemiskinan' AND ukuran = 'nilai'
			AND wilayah IN ('16.74', '19.71', '62.71') ORDER BY wilayah`
		);
		expect((await chart.table()).map(([, text]) => numberIn((text ?? '').replace(/^Rp\s/, '')))).toEqual(
			rows.map(({ nilai }) => nilai)
		);
		expect(await site.page.locator('.chart.comparison tfoot').count()).toBe(0);
		expect(await site.page.locator('main').innerText()).toContain('Angka antarwilayah tidak dijumlahkan');
	});

	test('say what a city without records lacks, apart from nought', async ({ site }) => {
		await site.open(CITIES);
		await expect.poll(() => site.page.locator('main').innerText()).toContain('tidak ada data');
		expect(await defects(site.page)).toEqual([]);
	});

	test('are kept in the address and in the other language', async ({ site }) => {
		await site.open(CITIES);
		await site.page.getByRole('link', { name: 'English' }).click();
		await site.alive();
		expect(site.query).toBe('?wilayah=16.74,19.71,62.71');
		expect(await chosen(site)).toHaveLength(3);
		await site.page.getByRole('button', { name: /^Leave out .*Prabumulih/ }).click();
		await expect.poll(() => site.query).toBe('?wilayah=19.71,62.71');
	});

	test('obey the period that the reader chooses', async ({ site }) => {
		await site.open(`${CITIES}&dari=2024&sampai=2024#kekerasan-ringkasan-korban-batang`);
		const chart = site.chart('kekerasan/ringkasan-korban-batang');
		await expect.poll(() => chart.root.locator('.subtitle').textContent()).toContain('2024');
		const rows = await native.all(
			`SELECT wilayah, sum(nilai) AS n FROM kekerasan_triwulan
			WHERE ukuran = 'korban' AND sumber_register = 'uptd-ppa' AND periode LIKE '2024-%' GROUP BY wilayah ORDER BY wilayah`
		);
		await expect
			.poll(async () => (await chart.table()).map(([, text = '']) => numberIn(text)))
			.toEqual(rows.map(({ n }) => n));
	});
});

describe('districts side by side', () => {
	test('start from the opening example of cities, two steps from the menu', async ({ site }) => {
		await site.open('');
		await site.page.getByRole('link', { name: 'Bandingkan Wilayah', exact: true }).first().click();
		await expect.poll(() => chosen(site)).toEqual(['Kota Prabumulih', 'Kota Pangkalpinang', 'Kota Palangka Raya']);
		await site.settled();
		expect(await site.page.locator('.chart').count()).toBeGreaterThan(2);
		expect(await site.page.locator('main').innerText()).toContain('Ini contoh pembuka');
		await site.page.getByRole('link', { name: 'kecamatan di Kota Palangka Raya' }).click();
		await expect.poll(() => site.query).toBe('?wilayah=62.71.01,62.71.02,62.71.03,62.71.04,62.71.05');
		await site.settled();
		await expect.poll(() => site.page.locator('.chart').count()).toBeGreaterThan(2);
		expect(await site.page.locator('main').innerText()).toContain('Tidak tersedia untuk perbandingan kecamatan');
	});

	test('are chosen up to six; one of another level begins anew', async ({ site }) => {
		await site.open('bandingkan/?wilayah=62.71.01');
		await site.page.getByRole('button', { name: /Tambah wilayah/ }).click();
		const panel = site.page.locator('[popover]:popover-open');
		const item = (name: string) => panel.getByRole('treeitem', { name, exact: true });
		expect(await item('Kota Palangka Raya').getAttribute('aria-checked')).toBe('mixed');
		await panel.getByRole('button', { name: 'Buka isi Kota Pangkalpinang' }).click();
		for (const name of [
			'Kec. Bukit Intan',
			'Kec. Taman Sari',
			'Kec. Pangkal Balam',
			'Kec. Rangkui',
			'Kec. Gerunggang'
		]) {
			await item(name).click();
			await expect.poll(() => item(name).getAttribute('aria-checked')).toBe('true');
		}
		await expect.poll(() => new URLSearchParams(site.query).get('wilayah')?.split(',').length).toBe(6);
		expect(await item('Kec. Gabek').isDisabled()).toBe(true);
		expect(await panel.innerText()).toContain('Sudah 6 wilayah');
		await item('Kota Prabumulih').click();
		await expect.poll(() => site.query).toBe('?wilayah=16.74');
	});

	test('are found by name and chosen by keyboard', async ({ site }) => {
		await site.open('bandingkan/?wilayah=62.71.01');
		await site.page.getByRole('button', { name: /Tambah wilayah/ }).click();
		await site.page.getByRole('searchbox', { name: 'Cari wilayah' }).fill('rakumpit');
		await site.page.getByRole('searchbox', { name: 'Cari wilayah' }).press('Tab');
		await site.page.keyboard.press('End');
		await site.page.keyboard.press(' ');
		await expect.poll(() => site.query).toMatch(/^\?wilayah=62\.71\.01,62\.71\.05$/);
	});
});

/** Makes a page believe that its device has little memory, and tells how often it has asked for the engine. */
async function onLightDevice({ page }: Site): Promise<() => number> {
	let asked = 0;
	await page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { get: () => 2 }));
	page.on('request', (request) => void (asked += request.url().endsWith('.wasm.bin') ? 1 : 0));
	return () => asked;
}

describe('the opening comparison', () => {
	const LINE = 'indikator/perlinsos-garis-kemiskinan-batang';
	const shown = async (site: Site) =>
		(await site.chart(LINE).table()).map(([, text = '']) => numberIn(text.replace(/^Rp\s/, '')));
	const published = async () =>
		(
			await native.all(
				`SELECT nilai FROM indikator WHERE indikator = 'garis-kemiskinan' AND ukuran = 'nilai' AND periode = '2025'
				AND wilayah IN ('16.74', '19.71', '62.71') ORDER BY wilayah`
			)
		).map(({ nilai }) => nilai);

	test('is read without JavaScript, and offers nothing that would need it', async ({ visit }) => {
		const site = await visit({ javaScriptEnabled: false });
		await site.page.goto(new URL('bandingkan/', site.url).href);
		expect(await shown(site)).toEqual(await published());
		expect(await site.chart(LINE).root.locator('svg').filter({ visible: true }).count()).toBeGreaterThan(0);
		expect(await site.page.locator('main').getByRole('button').count()).toBe(0);
		expect(await site.page.locator('main').innerText()).toContain('Perbandingan wilayah lain');
	});

	test('is there on a phone with little memory, which starts the engine only for another one', async ({ visit }) => {
		const site = await visit({ viewport: PHONE });
		const asked = await onLightDevice(site);
		await site.open('bandingkan/');
		expect(await shown(site)).toEqual(await published());
		await site.page.locator('details', { hasText: 'Rincian lain' }).first().locator('summary').first().click();
		await site.settled();
		expect(asked()).toBe(0);
		await site.page.getByRole('button', { name: /Keluarkan Kota Pangkalpinang/ }).click();
		await expect.poll(async () => (await shown(site)).length, { timeout: 20_000 }).toBe(2);
		expect(asked()).toBe(1);
		await site.page.goBack();
		await expect.poll(async () => (await shown(site)).length).toBe(3);
		expect(asked()).toBe(1);
	});
});

describe('a release that holds no comparison, as older ones', () => {
	const older = foreignRelease(() => Promise.resolve({ data: 'tests/fixtures/releases' }));

	test('is compared through the engine', async ({ visit }) => {
		const site = await visit({}, older.url);
		await site.open('bandingkan/');
		await expect.poll(() => site.page.locator('.chart').count(), { timeout: 20_000 }).toBeGreaterThan(2);
		expect(await chosen(site)).toEqual(['Kota Prabumulih', 'Kota Palangka Raya']);
		expect(site.errors).toEqual([]);
	});

	test('offers comparisons to a phone with little memory, and starts the engine only for a chosen one', async ({
		visit
	}) => {
		const site = await visit({}, older.url);
		const asked = await onLightDevice(site);
		await site.open('bandingkan/');
		const offer = site.page.locator('.offers a').first();
		await offer.waitFor();
		expect(asked()).toBe(0);
		await offer.click();
		await expect.poll(() => site.page.locator('.chart.comparison').count(), { timeout: 20_000 }).toBeGreaterThan(0);
		expect(asked()).toBe(1);
	});
});

describe('a link that cannot be compared as it is', () => {
	test('names what it does not know', async ({ site }) => {
		await site.open('bandingkan/?wilayah=62.71,16.74,99.99');
		await expect.poll(() => site.page.locator('main').innerText()).toContain('wilayah=99.99');
		expect(await chosen(site)).toHaveLength(2);
	});

	test('with a city and its district says why not, and offers each level', async ({ site }) => {
		await site.open('bandingkan/?wilayah=62.71,62.71.01,62.71.03');
		await expect
			.poll(() => site.page.locator('main').innerText())
			.toContain('tidak setingkat (kota/kabupaten dan kecamatan)');
		expect(await site.page.locator('.chart').count()).toBe(0);
		await site.page.getByRole('link', { name: 'Hanya kecamatan: Kec. Pahandut dan Kec. Jekan Raya' }).click();
		await site.page.locator('.chart').first().waitFor();
		expect(await chosen(site)).toEqual(['Kec. Pahandut', 'Kec. Jekan Raya']);
	});

	test('with more than six areas compares six and names the others', async ({ site }) => {
		await site.open('bandingkan/?wilayah=19.71.01,19.71.02,19.71.03,19.71.04,19.71.05,19.71.06,19.71.07');
		await expect.poll(() => chosen(site)).toHaveLength(6);
		expect(await site.page.locator('main').innerText()).toContain(
			'Paling banyak 6 wilayah dapat dibandingkan; tidak ikut:'
		);
	});
});

test('the comparison fits a phone and prints with the names of its areas', async ({ visit }) => {
	const site = await visit({ viewport: PHONE, isMobile: true, hasTouch: true });
	await site.open(CITIES);
	await site.settled();
	expect(await site.page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
	await site.page.emulateMedia({ media: 'print' });
	expect(await site.page.locator('.chosen').innerText()).toContain('Kota Prabumulih');
	expect(await site.page.getByRole('button', { name: /Keluarkan/ }).count()).toBe(0);
});
