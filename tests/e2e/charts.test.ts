import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect } from 'vitest';
import { numberIn } from './native.ts';
import { test, type Site } from './site.ts';

const stageOf = (site: Site, chart: string) => site.chart(chart).root.locator('.chart-stage').first();
const announced = (site: Site, chart: string) => stageOf(site, chart).locator('[aria-live]').innerText();

/** Charts of every kind that has a picture. */
const PICTURES = [
	['layanan/', 'layanan/alur'],
	['layanan/', 'layanan/hari'],
	['layanan/', 'layanan/jenis'],
	['layanan/', 'layanan/tren-layanan'],
	['layanan/', 'jangkauan/jangkauan-kelurahan'],
	['perempuan-anak/', 'kekerasan/korban-kelompok'],
	['perempuan-anak/', 'kekerasan/wilayah'],
	['perlinsos/', 'kepesertaan/tumpang-tindih']
] as const;

describe('a chart under the keyboard', () => {
	test.for([...PICTURES])('%s %s tells its points one by one', async ([path, chart], { site }) => {
		// The link opens the fold that some stand in.
		await site.open(`${path}#${chart.replace('/', '-')}`);
		const stage = stageOf(site, chart);
		await stage.scrollIntoViewIfNeeded();
		await stage.focus();
		await site.page.keyboard.press('ArrowRight');
		const first = await announced(site, chart);
		expect(first).toMatch(/^.+: .+ 1 dari \d+$/);
		await site.page.keyboard.press('ArrowRight');
		await expect.poll(() => announced(site, chart)).toMatch(/ 2 dari \d+$/);
		expect(await stage.locator('.chart-tip').isVisible()).toBe(true);
		await site.page.keyboard.press('End');
		const last = await announced(site, chart);
		expect(last).not.toBe(first);
		await site.page.keyboard.press('Escape');
		await expect.poll(() => stage.locator('.chart-tip').count()).toBe(0);
		expect(site.errors).toEqual([]);
		expect(site.violations).toEqual([]);
	});

	test('follows the order that the reader chose', async ({ site }) => {
		await site.open('layanan/');
		const chart = site.chart('layanan/hari').root;
		await chart.getByLabel('Urut nilai').check();
		const rows = await site.chart('layanan/hari').table();
		const [greatest] = rows.toSorted((a, b) => (numberIn(b[1]!) ?? 0) - (numberIn(a[1]!) ?? 0));
		await stageOf(site, 'layanan/hari').focus();
		await expect
			.poll(async () => {
				await site.page.keyboard.press('Home');
				return announced(site, 'layanan/hari');
			})
			.toMatch(new RegExp(`^${greatest![0]}: `));
	});

	test('opens the profile of an area', async ({ site }) => {
		await site.open('layanan/');
		const stage = stageOf(site, 'jangkauan/jangkauan-kelurahan');
		await stage.focus();
		await site.page.keyboard.press('ArrowRight');
		const [name] = (await announced(site, 'jangkauan/jangkauan-kelurahan')).split(': ');
		await site.page.keyboard.press('Enter');
		await site.page.waitForURL(/wilayah\/\?kode=/);
		await expect.poll(() => site.page.locator('h2').first().innerText()).toBe(`Profil ${name}`);
	});
});

describe('a chart under the pointer', () => {
	test('says what a bar stands for, with unit, part and bounds', async ({ site }) => {
		await site.open('layanan/');
		const stage = stageOf(site, 'layanan/alur');
		await stage.scrollIntoViewIfNeeded();
		const bar = stage.locator('[data-point="2"]').locator('visible=true').first();
		await bar.hover();
		const tip = stage.locator('.chart-tip');
		const [, , served] = await site.chart('layanan/alur').table();
		await expect.poll(() => tip.innerText()).toContain('Dilayani');
		expect(await tip.innerText()).toMatch(/korban/);
		expect(await tip.innerText()).toContain(`${served![2]} dari semuanya`);
	});
});

describe('the download of a chart', () => {
	test.for(['layanan/alur', 'layanan/jenis'])('%s holds the figures of its table', async (chart, { site }) => {
		await site.open('layanan/');
		const waiting = site.page.waitForEvent('download');
		await site.chart(chart).root.getByRole('button', { name: 'Unduh CSV' }).click();
		const download = await waiting;
		// Named after chart, area and period, so that the files of two districts or years are told apart.
		expect(download.suggestedFilename()).toMatch(new RegExp(`^${chart.replace('/', '-')}_62\\.71_2025(-TW4)?\\.csv$`));
		const file = join(await mkdtemp(join(tmpdir(), 'unduhan-')), 'grafik.csv');
		await download.saveAs(file);
		const text = await readFile(file, 'utf8');
		await rm(dirname(file), { recursive: true });
		expect(text.startsWith('\ufeff')).toBe(true);
		const lines = text.trim().split('\r\n').slice(1);
		const rows = await site.chart(chart).table();
		const named = new Map(lines.map((line) => line.split(',')).map(([, name, value]) => [name, Number(value)]));
		for (const [name, value] of rows) {
			const shown = numberIn(value!);
			// A range stands in the table where the rounded number itself would mislead.
			if (shown !== null && !value!.includes('–')) expect(named.get(name!), name).toBe(shown);
		}
		expect(named.size).toBe(rows.length);
	});
});

describe('charts at 200 % zoom', () => {
	test.for(['layanan/', 'perempuan-anak/'])(
		'%s keeps every word inside its picture and nothing to scroll sideways',
		async (path, { visit }) => {
			// Half the pixels at twice the density is what a browser makes of 200 %.
			const site = await visit({ viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 });
			await site.open(path);
			const [content, screen] = await site.page.evaluate(() => [
				document.documentElement.scrollWidth,
				window.innerWidth
			]);
			expect(content).toBeLessThanOrEqual(screen!);
			await site.page
				.locator('details[id^="rincian-"]')
				.evaluateAll((folds: HTMLDetailsElement[]) => folds.forEach((fold) => (fold.open = true)));
			await site.settled();
			for (const stage of await site.page.locator('.chart-stage').filter({ visible: true }).all()) {
				await stage.scrollIntoViewIfNeeded();
				const outside = await stage.evaluate((node) => {
					const picture = [...node.querySelectorAll('svg.chart-picture')].find(
						(svg) => svg.getClientRects().length > 0
					);
					if (!picture) return ['no picture'];
					const box = picture.getBoundingClientRect();
					return [...picture.querySelectorAll('text')]
						.filter((text) => text.textContent?.trim())
						.filter((text) => {
							const { left, right } = text.getBoundingClientRect();
							return left < box.left - 2 || right > box.right + 2;
						})
						.map((text) => text.textContent);
				});
				expect(outside, (await stage.getAttribute('aria-label')) ?? '').toEqual([]);
			}
		}
	);
});
