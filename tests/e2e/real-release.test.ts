import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { publish } from '../../scripts/publish/publish.ts';
import { serve, type Served } from '../../scripts/serve.ts';
import { office } from '../publish/cli/town.ts';
import { numberIn, openNative, type Native } from './native.ts';
import { test } from './site.ts';

const REAL = join(process.env['SHARED_DIR'] ?? resolve('../shared'), 'real/kekerasan_jabar_2018_2021');
const isThere = existsSync(REAL);

describe.skipIf(!isThere)(
	`open data of Jawa Barat (${isThere ? 'found' : `skipped: no folder ${REAL}`}), published after the site was built`,
	() => {
		let root: string;
		let served: Served;
		let native: Native;
		beforeAll(async () => {
			root = await office('sources');
			await publish({
				root,
				files: ['BERDASARKAN_PENDIDIKAN.csv', 'KASUS_TERLAYANI.csv'].map((name) => join(REAL, name))
			});
			const data = join(root, 'static/data');
			served = await serve({ dir: 'build', data });
			native = await openNative(data);
		});
		afterAll(async () => {
			native?.close();
			await served?.close();
			await rm(root, { recursive: true });
		});

		test('tells of 4.908 victims and 1.847 served', async ({ visit }) => {
			const site = await visit({}, served.url);
			await site.open('?dari=2018&sampai=2021');
			const text = () => site.page.locator('main').innerText();
			await expect.poll(text).toMatch(/4\.908\s+korban/);
			expect(await text()).toMatch(/1\.847\s+korban/);
			expect(await site.page.locator('header').innerText()).not.toContain('Data contoh');
		});

		test('is filtered by area with the numbers that native DuckDB gives', async ({ visit }) => {
			const site = await visit({}, served.url);
			await site.open('perempuan-anak/');
			await site.filters.choose('Wilayah', 'Kota Bandung', 'Kota Depok');
			await site.settled();
			expect(site.query).toBe('?wilayah=32.73,32.76');
			const rows = await native.all(
				`SELECT wilayah, sum(nilai) AS n FROM jabar_pendidikan
				WHERE wilayah IN ('32.73', '32.76') AND periode = '2021' AND ukuran = 'korban' GROUP BY wilayah ORDER BY wilayah`
			);
			const ranking = native.release.datasets[0]!.charts.find(({ kind }) => kind === 'ranking')!;
			await expect
				.poll(async () =>
					(await site.chart(`${native.release.datasets[0]!.id}/${ranking.id}`).table()).map(([, n = '']) => numberIn(n))
				)
				.toEqual(rows.map(({ n }) => n));
		});

		test('has a profile of each area, and says what other pages lack', async ({ visit }) => {
			const site = await visit({}, served.url);
			await site.open('wilayah/?kode=32.73');
			await expect.poll(() => site.page.locator('h2').first().innerText()).toBe('Profil Kota Bandung');
			await site.page.getByRole('link', { name: 'Perlinsos', exact: true }).first().click();
			await site.page.getByText('Halaman ini memerlukan data kepesertaan').waitFor();
			expect(site.errors).toEqual([]);
			expect(site.violations).toEqual([]);
		});
	}
);
