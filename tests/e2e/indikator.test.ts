import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { publish } from '../../scripts/publish/publish.ts';
import { serve, type Served } from '../../scripts/serve.ts';
import { COLLECTIONS } from '../open-data/collections.ts';
import { office } from '../publish/cli/town.ts';
import { defects } from './defects.ts';
import { numberIn, openNative, type Native } from './native.ts';
import { PHONE, test } from './site.ts';

/** A percentage as Indonesian pages write it. */
const asPercent = (share: number) => `${share.toLocaleString('id-ID')}%`;
const percent = (text: string | undefined) => numberIn((text ?? '').replace('%', ''));

describe('indicators of the home release', () => {
	let native: Native;
	beforeAll(async () => {
		native = await openNative();
	});
	afterAll(() => native.close());

	const last = (code: string, areas: string) =>
		native.all(
			`SELECT wilayah, nilai FROM indikator WHERE indikator = '${code}' AND ukuran = 'nilai' AND periode = '2025' AND ${areas} ORDER BY wilayah`
		);
	const series = (code: string, area: string) =>
		native.all(
			`SELECT periode, nilai FROM indikator WHERE indikator = '${code}' AND ukuran = 'nilai' AND wilayah = '${area}' ORDER BY periode`
		);

	test('a city without a figure is told so once, beside its province', async ({ site }) => {
		await site.open('indikator/?indikator=p1');
		const chart = site.chart('indikator/posisi-p1');
		await expect
			.poll(() => chart.sentence)
			.toContain('Tidak ada data Indeks kedalaman kemiskinan (P1) Kota Palangka Raya');
		const shown = (await chart.table()).flatMap(([, value]) => numberIn(value ?? '') ?? []);
		expect(shown).toEqual((await last('p1', `wilayah IN ('62', '00')`)).map(({ nilai }) => nilai));
		expect(await site.page.getByText('belum dapat dibaca dari rilis ini').count()).toBe(1);
	});

	test('the readings of a long series hold every year that was published, and say how sure their direction is', async ({
		site
	}) => {
		await site.open('indikator/');
		const published = (await series('p0', '62.71')).map(({ periode, nilai }) => [periode, nilai]);
		expect(published.length).toBeGreaterThan(9);
		const change = await site.chart('indikator/perkembangan-p0').table();
		expect(change.map(([year, value]) => [year, percent(value)])).toEqual(published);
		expect(await site.chart('indikator/efektivitas-p0').sentence).toContain('tidak menunjukkan arah yang pasti');
		const beside = await site.chart('indikator/relevansi-p0').root.innerText();
		expect(beside).toContain('Provinsi Kalimantan Tengah');
		expect(beside).toContain('Indonesia');
	});

	test('a city stands among the areas of its province, each with the figure that was published', async ({ site }) => {
		await site.open('indikator/?wilayah=16.74');
		const chart = site.chart('indikator/posisi-p0');
		await expect.poll(() => chart.sentence).toContain('Kota Prabumulih 9,75%, lebih rendah daripada');
		const expected = await last('p0', `(wilayah LIKE '16%' OR wilayah = '00')`);
		const shown = (await chart.table()).map(([, value]) => percent(value));
		expect(shown.toSorted()).toEqual(expected.map(({ nilai }) => nilai).toSorted());
		expect(await defects(site.page)).toEqual([]);
	});

	test('an indicator is chosen by its card, keeps its place in the address and in the other language', async ({
		site
	}) => {
		await site.open('indikator/');
		await site.page.locator('.indicators a', { hasText: 'Garis kemiskinan' }).click();
		await expect.poll(() => site.query).toBe('?indikator=garis-kemiskinan');
		await expect
			.poll(() => site.page.locator('.indicators [aria-current]').allInnerTexts())
			.toEqual([expect.stringMatching(/Garis kemiskinan\s+Rp\s587\.075\s+2025/)]);
		await expect.poll(() => site.chart('indikator/posisi-garis-kemiskinan').sentence).toContain('587.075');
		await site.page.getByRole('link', { name: 'English' }).click();
		await site.alive();
		expect(site.query).toBe('?indikator=garis-kemiskinan');
		await expect.poll(() => site.chart('indikator/posisi-garis-kemiskinan').sentence).toContain('per capita per month');
	});

	test('analysts find the trend test of the series under the readings', async ({ site }) => {
		await site.open('indikator/#untuk-analis');
		const chart = site.chart('indikator/uji-tren-indikator');
		await chart.root.locator('table').waitFor({ state: 'attached' });
		const row = (await chart.table()).find(([name]) => name?.startsWith('Persentase penduduk miskin'));
		expect(numberIn(row?.[1] ?? '')).toBe((await series('p0', '62.71')).length);
	});

	test('an indicator that is not known is named', async ({ site }) => {
		await site.open('indikator/?indikator=kebahagiaan');
		await expect.poll(() => site.page.locator('main').innerText()).toContain('indikator=kebahagiaan');
	});

	test('fits a phone and prints without controls', async ({ visit }) => {
		const site = await visit({ viewport: PHONE, isMobile: true, hasTouch: true });
		await site.open('indikator/?wilayah=16.74');
		await site.settled();
		expect(await site.page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
		await site.page.emulateMedia({ media: 'print' });
		expect(await site.page.locator('.chart-picture').first().isVisible()).toBe(true);
		expect(await site.page.locator('.tools').first().isVisible()).toBe(false);
	});
});

describe.each(COLLECTIONS)(
	'BPS figures of Jawa Tengah, $name, published after the site was built',
	({ folder, jateng }) => {
		const povertyLast = asPercent(jateng.povertyLast);
		let root: string;
		let served: Served;
		let native: Native;
		beforeAll(async () => {
			root = await office('sources');
			await publish({ root, files: [folder('kemiskinan_bps_jateng_kabkota')] });
			const data = join(root, 'static/data');
			served = await serve({ dir: 'build', data });
			native = await openNative(data);
		});
		afterAll(async () => {
			native?.close();
			await served?.close();
			await rm(root, { recursive: true });
		});

		const own = (code: string) =>
			native.all(
				`SELECT periode, nilai FROM indikator WHERE wilayah = '33.74' AND indikator = '${code}' AND ukuran = 'nilai' ORDER BY periode`
			);

		test('five years are shown and told as what they are: too few for a direction or a link', async ({ visit }) => {
			const site = await visit({}, served.url);
			await site.open('indikator/?wilayah=33.74');
			const change = site.chart('indikator/perkembangan-p0');
			await expect
				.poll(() => change.sentence)
				.toContain(`turun dari ${asPercent(jateng.povertyFirst)} menjadi ${povertyLast} (2020 ke 2024)`);
			expect((await change.table()).map(([year, value]) => [year, percent(value)])).toEqual(
				(await own('p0')).map(({ periode, nilai }) => [periode, nilai])
			);
			expect(await site.chart('indikator/efektivitas-p0').root.innerText()).toContain(
				'Lima titik tidak cukup untuk menyimpulkan arah.'
			);
			const link = site.chart('indikator/keterkaitan-p0');
			expect(await link.root.innerText()).toContain('Lima tahun tidak cukup untuk mengukur keterkaitan.');
			expect(await link.root.innerText()).toContain('bukan bukti sebab-akibat');
			expect(await site.chart('indikator/posisi-p0').root.innerText()).toContain(
				'Semua 34 wilayah setingkat yang terdata lebih tinggi.'
			);
			expect(await site.page.getByText('Relevansi: angka wilayah ini dan provinsi atau nasional').count()).toBe(1);
		});

		test('unemployment stands at its own last year, one before that of the others', async ({ visit }) => {
			const site = await visit({}, served.url);
			await site.open('indikator/?wilayah=33.74&indikator=tpt');
			const last = (await own('tpt')).at(-1)!;
			const chart = site.chart('indikator/posisi-tpt');
			await expect
				.poll(() => chart.sentence)
				.toMatch(
					new RegExp(
						`${asPercent(jateng.unemployment)}.* ${last['periode']}$|${asPercent(jateng.unemployment)}.*\\(${last['periode']}\\)$`
					)
				);
			expect(last).toEqual({ periode: '2023', nilai: jateng.unemployment });
		});

		test('the province without a figure of its own shows the range of its areas', async ({ visit }) => {
			const site = await visit({}, served.url);
			await site.open('indikator/');
			const chart = site.chart('indikator/posisi-p0');
			await expect.poll(() => chart.sentence).toMatch(/^Tidak ada data .* Provinsi Jawa Tengah/);
			expect(await chart.root.innerText()).toContain(`35 wilayah lain berkisar dari ${povertyLast} (Kota Semarang)`);
			expect(site.errors).toEqual([]);
			expect(site.violations).toEqual([]);
		});
	}
);
