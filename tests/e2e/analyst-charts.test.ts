import axe, { type AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { xmr } from '../../src/lib/stats/index.ts';
import { isForAnalysts } from '../../src/lib/contract/analyst.ts';
import { numberIn, openNative, type Native } from './native.ts';
import { test, type Site } from './site.ts';

let native: Native;
beforeAll(async () => void (native = await openNative()));
afterAll(() => native.close());

/** The part for analysts of a page, opened by its link, with all its charts answered. */
async function opened(site: Site, path: string): Promise<Site> {
	await site.open(`${path}#untuk-analis`);
	await site.page.locator('#sql-statement').waitFor();
	await site.page.locator('#untuk-analis .chart').first().waitFor();
	await site.page.locator('#untuk-analis .charts[aria-busy=false]').waitFor();
	return site;
}

describe('charts for analysts', () => {
	test.for(['perlinsos', 'perempuan-anak', 'layanan'] as const)(
		'page %s shows what its contracts declare, accessibly and within the policy',
		async (page, { site }) => {
			await opened(site, `${page}/`);
			const declared = native.release.datasets.flatMap(({ id, charts }) =>
				charts.filter((chart) => chart.page === page && isForAnalysts(chart)).map((chart) => `${id}-${chart.id}`)
			);
			expect(declared.length).toBeGreaterThan(0);
			const shown = await site.page.locator('#untuk-analis .chart').evaluateAll((all) => all.map(({ id }) => id));
			expect(shown.toSorted()).toEqual(declared.toSorted());
			await site.page.evaluate(axe.source);
			const { violations } = await site.page.evaluate(() =>
				(window as unknown as { axe: { run: (where: string) => Promise<AxeResults> } }).axe.run('#untuk-analis')
			);
			expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))).toEqual([]);
			expect(site.violations).toEqual([]);
			expect(site.errors).toEqual([]);
		}
	);

	test('the control chart of victims has the numbers of native DuckDB and the limits of the statistics', async ({
		site
	}) => {
		await opened(site, 'perempuan-anak/');
		const rows = await native.all(
			`select periode, sum(nilai) as n from kekerasan_triwulan
			where wilayah = '${native.release.home}' and sumber_register = 'uptd-ppa' and ukuran = 'korban' group by 1 order by 1`
		);
		const values = rows.map((row) => Number(row['n']));
		const { mean, high } = xmr(values);
		const table = await site.chart('kekerasan/kendali-korban').table();
		expect(table.map((row) => numberIn(row[1]!))).toEqual(values);
		for (const row of table) {
			expect(numberIn(row[2]!)).toBeCloseTo(mean, 0);
			expect(numberIn(row[4]!)).toBeCloseTo(high, 0);
		}
	});

	test('a filter of the page reaches them, and arrows step through their points', async ({ site }) => {
		await opened(site, 'layanan/');
		const chart = site.chart('layanan/kendali-layanan').root;
		await chart.locator('[role=application]').focus();
		await site.page.keyboard.press('ArrowRight');
		await expect.poll(() => chart.locator('[aria-live=polite]').innerText()).toMatch(/batas kendali/);
		const before = await site.chart('layanan/kendali-layanan').table();
		await opened(site, 'layanan/?wilayah=19.71');
		await expect.poll(() => site.chart('layanan/kendali-layanan').table()).not.toEqual(before);
	});
});
