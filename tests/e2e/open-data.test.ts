import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { publish } from '../../scripts/publish/publish.ts';
import { COLLECTIONS } from '../open-data/collections.ts';
import { office } from '../publish/cli/town.ts';
import { foreignRelease, type Made } from './foreign.ts';
import { numberIn } from './native.ts';
import { test } from './site.ts';

/** A release of files as another agency publishes them, with our codes, contracts and source layouts. */
async function published(folder: string, files: string[]): Promise<Made> {
	const root = await office('sources');
	await publish({ root, files: files.map((name) => join(folder, name)) });
	return { data: join(root, 'static/data'), clear: () => rm(root, { recursive: true }) };
}

/** A number as Indonesian pages write it, for a regular expression. */
const written = (count: number) => count.toLocaleString('id-ID').replaceAll('.', '\\.');

describe.each(COLLECTIONS)(
	'open data of Jawa Barat, $name, published after the site was built',
	({ folder, jabar: { victims, served } }) => {
		const jabar = foreignRelease(() =>
			published(folder('kekerasan_jabar_2018_2021'), ['BERDASARKAN_PENDIDIKAN.csv', 'KASUS_TERLAYANI.csv'])
		);

		test(`tells of ${victims} victims and ${served} served`, async ({ visit }) => {
			const site = await visit({}, jabar.url);
			await site.open('?dari=2018&sampai=2021');
			const text = () => site.page.locator('main').innerText();
			await expect.poll(text).toMatch(new RegExp(`${written(victims)}\\s+korban`));
			expect(await text()).toMatch(new RegExp(`${written(served)}\\s+korban`));
			expect(await site.page.locator('header').innerText()).not.toContain('Data contoh');
		});

		test('is filtered by area with the numbers that native DuckDB gives', async ({ visit }) => {
			const site = await visit({}, jabar.url);
			await site.open('perempuan-anak/');
			await site.filters.choose('Wilayah', 'Kota Bandung', 'Kota Depok');
			await site.settled();
			expect(site.query).toBe('?wilayah=32.73,32.76');
			const rows = await jabar.native.all(
				`SELECT wilayah, sum(nilai) AS n FROM jabar_pendidikan
				WHERE wilayah IN ('32.73', '32.76') AND periode = '2021' AND ukuran = 'korban' GROUP BY wilayah ORDER BY wilayah`
			);
			const ranking = jabar.native.release.datasets[0]!.charts.find(({ kind }) => kind === 'ranking')!;
			await expect
				.poll(async () =>
					(await site.chart(`${jabar.native.release.datasets[0]!.id}/${ranking.id}`).table()).map(([, n = '']) =>
						numberIn(n)
					)
				)
				.toEqual(rows.map(({ n }) => n));
		});

		test('has a profile of each area, and says what other pages lack', async ({ visit }) => {
			const site = await visit({}, jabar.url);
			await site.open('wilayah/?kode=32.73');
			await expect.poll(() => site.page.locator('h2').first().innerText()).toBe('Profil Kota Bandung');
			await site.page.getByRole('link', { name: 'Perlinsos', exact: true }).first().click();
			await site.page.getByText('Halaman ini memerlukan data kepesertaan').waitFor();
			expect(site.errors).toEqual([]);
			expect(site.violations).toEqual([]);
		});
	}
);

describe.each(COLLECTIONS)('open data of DKI Jakarta, $name, published after the site was built', ({ folder }) => {
	const jakarta = foreignRelease(() =>
		published(folder('kekerasan_jakarta_p2tp2a_2020'), [
			'jenis_korban.csv',
			'korban_2019.csv',
			'usia.csv',
			'bentuk_kekerasan.csv',
			'pelayanan.csv'
		])
	);

	test('tells of the victims of a province without areas inside it', async ({ visit }) => {
		const site = await visit({}, jakarta.url);
		await site.open('wilayah/');
		await expect.poll(() => site.page.locator('h2').first().innerText()).toBe('Profil DKI Jakarta');
		const [row] = await jakarta.native.all(
			"SELECT sum(nilai) AS n FROM jakarta_korban WHERE ukuran = 'korban' AND periode LIKE '2020-%'"
		);
		await expect.poll(() => site.page.locator('.chart .number').allInnerTexts()).toContain(String(row!.n));
		expect(await site.page.getByRole('heading', { name: 'Wilayah di dalamnya' }).count()).toBe(0);
	});

	test('says that a single area cannot be compared', async ({ visit }) => {
		const site = await visit({}, jakarta.url);
		await site.open('bandingkan/');
		await site.page.getByText('Rilis ini hanya memuat satu wilayah').waitFor();
		expect(await site.page.locator('.chart').count()).toBe(0);
		expect(site.errors).toEqual([]);
	});
});
