import { afterAll, beforeAll, describe, expect } from 'vitest';
import { numberIn, openNative, type Native } from './native.ts';
import { PHONE, test, type Site } from './site.ts';

let native: Native;
beforeAll(async () => {
	native = await openNative();
});
afterAll(() => native.close());

/** Second column of a table twin as numbers, by its first. */
async function numbers(site: Site, chart: string): Promise<Record<string, number | null>> {
	const rows = await site.chart(chart).table();
	return Object.fromEntries(rows.map(([name = '', value = '']) => [name, numberIn(value)]));
}

const quarter = (key: string) =>
	key.replace(
		/^(\d{4})-TW(\d)$/,
		(_, year: string, at: string) => `Triwulan ${['', 'I', 'II', 'III', 'IV'][Number(at)]} ${year}`
	);

describe('filters', () => {
	test('by district and programme give the numbers that native DuckDB gives', async ({ site }) => {
		// The link opens the fold of the ranking, which is asked only there.
		await site.open('perlinsos/#kepesertaan-penerima-wilayah');
		await site.filters.choose('Wilayah', 'Kec. Pahandut');
		await site.filters.choose('Program', 'PKH');
		await site.settled();
		expect(await site.filters.words()).toEqual([
			expect.stringContaining('Kec. Pahandut'),
			expect.stringContaining('PKH'),
			'semua periode'
		]);

		const byPeriod = await native.all(
			`SELECT periode, sum(nilai) AS n FROM kepesertaan_program
			WHERE wilayah LIKE '62.71.01.%' AND program = 'pkh' AND ukuran = 'keluarga' GROUP BY periode ORDER BY periode`
		);
		expect(byPeriod.length).toBe(12);
		expect(await numbers(site, 'kepesertaan/tren-program')).toEqual(
			Object.fromEntries(byPeriod.map(({ periode, n }) => [quarter(String(periode)), n]))
		);

		const byArea = await native.all(
			`SELECT wilayah, sum(nilai) AS n FROM kepesertaan_program
			WHERE wilayah LIKE '62.71.01.%' AND program = 'pkh' AND ukuran = 'keluarga' AND periode = '2025-TW4' GROUP BY wilayah`
		);
		const names = new Map(native.release.codes['wilayah']!.map((code) => [code.id, `Kel. ${code.title.id}`]));
		expect(await numbers(site, 'kepesertaan/penerima-wilayah')).toEqual(
			Object.fromEntries(byArea.map(({ wilayah, n }) => [names.get(String(wilayah)), n]))
		);
	});

	test('by period and group of victims give the numbers that native DuckDB gives', async ({ site }) => {
		await site.open('perempuan-anak/?kelompok_korban=anak-perempuan&dari=2024-TW2&sampai=2025-TW1');
		const rows = await native.all(
			`SELECT periode, sum(nilai) AS n FROM kekerasan_triwulan WHERE wilayah = '62.71' AND sumber_register = 'uptd-ppa'
			AND kelompok_korban = 'anak-perempuan' AND ukuran = 'korban' AND periode BETWEEN '2024-TW2' AND '2025-TW1' GROUP BY periode`
		);
		await expect
			.poll(() => numbers(site, 'kekerasan/korban-kelompok'))
			.toEqual(Object.fromEntries(rows.map(({ periode, n }) => [quarter(String(periode)), n])));
	});

	test('stand in the address, and the back button takes them back', async ({ site }) => {
		await site.open('perlinsos/');
		const before = await numbers(site, 'kepesertaan/desil');
		await site.filters.choose('Wilayah', 'Kec. Jekan Raya');
		await site.settled();
		expect(site.query).toBe('?wilayah=62.71.03');
		await site.filters.choose('Program', 'PKH', 'Sembako');
		await site.settled();
		expect(site.query).toBe('?wilayah=62.71.03&program=pkh,sembako');
		await site.page.goBack();
		await site.page.goBack();
		await expect.poll(() => site.query).toBe('?wilayah=62.71.03');
		await site.page.goBack();
		await expect.poll(() => numbers(site, 'kepesertaan/desil')).toEqual(before);
		expect(site.query).toBe('');
		await site.page.goForward();
		await expect.poll(() => site.filters.words()).toContainEqual(expect.stringContaining('Kec. Jekan Raya'));
	});

	test('travel in a shared link, from phone to desktop and from one language to the other', async ({ site, visit }) => {
		const phone = await visit({ viewport: PHONE, hasTouch: true, isMobile: true });
		await phone.open('perlinsos/');
		await phone.page.getByRole('button', { name: 'Saring' }).click();
		await phone.page.locator('dialog summary', { hasText: 'Program' }).click();
		await phone.page.locator('dialog').getByLabel('PBI-JKN').check();
		await phone.page.getByRole('button', { name: 'Tampilkan' }).click();
		await phone.settled();
		const shown = await numbers(phone, 'kepesertaan/tren-program');

		await site.page.goto(phone.page.url());
		await site.alive();
		await expect.poll(() => numbers(site, 'kepesertaan/tren-program')).toEqual(shown);
		await site.page.getByRole('link', { name: 'English' }).click();
		await site.page.waitForURL('**/en/perlinsos/?program=pbi-jkn');
		await expect.poll(() => site.filters.words()).toContainEqual(expect.stringContaining('PBI-JKN'));
	});

	test('that a page does not have are carried along as a quiet remark', async ({ site }) => {
		await site.open('indikator/?program=pkh');
		expect(await site.filters.words()).toContainEqual(
			expect.stringContaining('Program: PKH, tidak memengaruhi halaman ini')
		);
		await site.page.getByRole('button', { name: 'Hapus saringan Program: PKH' }).click();
		await expect.poll(() => site.query).toBe('');
	});

	test('with unknown values are reported in a sentence and ignored', async ({ site }) => {
		await site.open('perlinsos/?wilayah=62.71.01,99.99&program=bukan-program&dari=besok');
		const notice = site.page.getByText('pilihan yang tidak dikenal dan diabaikan');
		expect(await notice.innerText()).toMatch(/wilayah=99\.99.*program=bukan-program.*dari=besok/);
		expect(await site.filters.words()).toEqual([expect.stringContaining('Kec. Pahandut'), 'semua periode']);
		expect(site.errors).toEqual([]);
	});

	test('of areas work by keyboard, in part and as a whole', async ({ site }) => {
		await site.open('perlinsos/');
		const { page } = site;
		await page.locator('.bar button.trigger').first().focus();
		await page.keyboard.press('Enter');
		await page.getByRole('treeitem', { name: 'Kota Palangka Raya' }).focus();
		for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight', ' '])
			await page.keyboard.press(key);
		await expect.poll(() => site.query).toMatch(/^\?wilayah=62\.71\.0\d\.\d{4}$/);
		expect(await page.getByRole('treeitem', { name: 'Kota Palangka Raya' }).getAttribute('aria-checked')).toBe('mixed');
		await page.keyboard.press('Home');
		await page.keyboard.press(' ');
		await expect.poll(() => site.query).toBe('');
		await page.keyboard.press('Escape');
		expect(await page.locator('[popover]:popover-open').count()).toBe(0);
	});
});

describe('the profile of an area', () => {
	test('opens from a ranking and tells of that area alone', async ({ site }) => {
		await site.open('perlinsos/?wilayah=62.71.01#kepesertaan-penerima-wilayah');
		const ranking = site.chart('kepesertaan/penerima-wilayah').root;
		await expect.poll(() => ranking.locator('h4').textContent()).toContain('Kel.');
		await ranking.locator('summary').click();
		await ranking.getByRole('link', { name: 'Kel. Langkai' }).click();
		await site.page.waitForURL('**/wilayah/?kode=62.71.01.*');
		await expect.poll(() => site.page.locator('h2').first().innerText()).toBe('Profil Kel. Langkai');
		await site.settled();
		const text = await site.page.locator('main').innerText();
		expect(text).toContain('Kel. Langkai');
		expect(text).not.toMatch(/Korban yang dilaporkan/i);
	});
});
