import axe, { type AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { numberIn, openNative, type Native } from './native.ts';
import { PHONE, test, type Site } from './site.ts';

let native: Native;
beforeAll(async () => void (native = await openNative()));
afterAll(() => native.close());

const sum = async (sql: string): Promise<number> => Number((await native.all(sql))[0]?.['n']);
const told = (site: Site) => site.page.locator('[aria-labelledby="perhatian"] ol > li').allInnerTexts();
/** The number that a headline figure shows, without its unit. */
async function headline(site: Site, chart: string): Promise<number | null> {
	const text = await site.chart(chart).root.locator('.number').first().innerText();
	return numberIn(text.replace('sekitar ', '').replace(/ \(.*\)$/, ''));
}

describe('Ringkasan', () => {
	test('shows the figures that native DuckDB gives', async ({ site }) => {
		await site.open('');
		const families = `FROM kepesertaan_kota WHERE wilayah = '62.71' AND periode = '2025-TW4' AND desil IN ('1', '2', '3', '4')`;
		expect(await headline(site, 'kepesertaan/ringkasan-sasaran')).toBe(await sum(`SELECT sum(nilai) AS n ${families}`));
		expect(await headline(site, 'kepesertaan/ringkasan-belum-tercatat')).toBe(
			await sum(`SELECT sum(nilai) AS n ${families} AND himpunan = '-'`)
		);
		const victims = (year: number) =>
			sum(`SELECT nilai AS n FROM kekerasan_khusus WHERE wilayah = '62.71' AND periode = '${year}' AND ukuran = 'korban'
				AND sumber_register = 'uptd-ppa'`);
		expect(await headline(site, 'kekerasan/ringkasan-korban')).toBe(await victims(2025));
	});

	test('opens with at most three sentences, each with its reason, its period and a link to the figures', async ({
		site
	}) => {
		await site.open('');
		const sentences = await told(site);
		expect(sentences.length).toBeGreaterThan(0);
		expect(sentences.length).toBeLessThanOrEqual(3);
		for (const sentence of sentences) expect(sentence).toMatch(/2025[^]*Alasan tampil/);
		const link = site.page.locator('[aria-labelledby="perhatian"] ol a').first();
		const target = new URL((await link.getAttribute('href'))!, site.page.url());
		await link.click();
		await site.page.waitForURL(target.href);
		await site.page.locator(`[id="${target.hash.slice(1)}"]`).waitFor();
		expect(site.errors).toEqual([]);
	});

	test('tells of the chosen area and period alone', async ({ site }) => {
		await site.open('?wilayah=16.74');
		await expect
			.poll(async () => (await told(site)).join('\n'))
			.toContain('Penyaluran dan realisasi anggaran Kota Prabumulih untuk Triwulan IV 2025 belum masuk');
		await site.open('?wilayah=62.71.01&sampai=2024-TW4');
		await expect
			.poll(() => site.page.locator('[aria-labelledby="perhatian"] .about').innerText())
			.toContain('Pahandut');
		for (const sentence of await site.page.locator('[aria-labelledby="perhatian"] ol .sentence').allInnerTexts())
			expect(sentence).not.toMatch(/korban|2025/i);
	});

	test('says what changed since the release before, or that it is the first', async ({ site }) => {
		await site.open('');
		const text = await site.page.locator('[aria-labelledby="berubah"]').innerText();
		const { changes } = native.release;
		expect(text).toContain(changes?.since ?? 'Ini rilis pertama');
	});

	test('shows figures and sentences on the first screen of a meeting room', async ({ site }) => {
		await site.open('');
		for (const place of ['[aria-labelledby="perhatian"] .sentence', '.figures .number'])
			expect((await site.page.locator(place).first().boundingBox())!.y, place).toBeLessThan(768);
	});
});

const BRIEFS = [
	[
		'sosial/',
		[
			/^Yang Perlu Diperhatikan$/,
			/^Penerima per Program Triwulan Ini$/,
			/^Belum Tersalur$/,
			/^Cakupan Keluarga Sasaran$/,
			/^Kelurahan dengan Cakupan Terendah$/,
			/^Realisasi Anggaran s\.d\. Triwulan [IV]+ \d{4}$/,
			/^Bagikan$/
		]
	],
	[
		'ppa/',
		[
			/^Yang Perlu Diperhatikan$/,
			/^Korban yang Dilaporkan s\.d\. .*\d{4}$/,
			/^Korban yang Sudah Dilayani$/,
			/^Ditangani dalam 3 Hari Kerja$/,
			/^Kasus Masih Ditangani$/,
			/^Jangkauan Kelurahan$/,
			/^Butuh bantuan\? SAPA 129$/,
			/^Bagikan$/
		]
	]
] as const;

describe.for([...BRIEFS])('the summary %s', ([path, headings]) => {
	test('has its headings in their order, fits a phone and is accessible', async ({ visit }) => {
		const site = await visit({ viewport: PHONE, deviceScaleFactor: 2, hasTouch: true, isMobile: true });
		await site.open(path);
		const found = await site.page.locator('main h2').allInnerTexts();
		expect(found.length).toBe(headings.length);
		for (const [at, heading] of headings.entries()) expect(found[at]).toMatch(heading);
		const wide = await site.page.evaluate(() =>
			[...document.querySelectorAll('main *')]
				.filter(
					(one) => one.getBoundingClientRect().right > window.innerWidth + 1 && !one.closest('svg, details:not([open])')
				)
				.map((one) => `${one.tagName} ${one.className}`)
		);
		expect(wide).toEqual([]);
		await site.page.evaluate(axe.source);
		const { violations } = await site.page.evaluate(() =>
			(window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
				resultTypes: ['violations']
			})
		);
		expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))).toEqual([]);
	});

	test('is reached from Ringkasan in both languages and keeps its filters in the link that is shared', async ({
		visit
	}) => {
		const site = await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
		await site.open('en/');
		await site.page.locator(`main a[href$="${path}"]`).click();
		await site.page.waitForURL(`**/en/${path}`);
		await site.open(`${path}?wilayah=16.74`);
		await site.page.getByRole('button', { name: 'Bagikan' }).click();
		await expect
			.poll(() => site.page.evaluate(() => navigator.clipboard.readText()))
			.toContain(`${path}?wilayah=16.74`);
		expect(site.errors).toEqual([]);
	});
});

test.for([
	['', 4500],
	['sosial/', 3600],
	['ppa/', 3200]
] as const)('"%s" is read in five minutes on a phone: no longer than %i pixels', async ([path, most], { visit }) => {
	const site = await visit({ viewport: PHONE, hasTouch: true, isMobile: true });
	await site.open(path);
	expect(await site.page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(most);
});

test('a figure of the city never passes for one of the district that was chosen', async ({ site }) => {
	const section = site.page.locator('section', { has: site.page.getByRole('heading', { name: 'Sudah Dilayani' }) });
	await site.open('ppa/?wilayah=62.71.01');
	await expect.poll(() => section.innerText()).toContain('Kota Palangka Raya');
	await site.open('?wilayah=62.71.01');
	await expect.poll(() => site.chart('layanan/ringkasan-dilayani').root.innerText()).toContain('Kota Palangka Raya');
	expect(await site.chart('kepesertaan/ringkasan-sasaran').root.innerText()).not.toContain('Kota Palangka Raya');
});

test('remarks and sources are folded on the screen and open on paper', async ({ site }) => {
	await site.open('');
	const source = site.page.locator('main details .source').first();
	expect(await source.isVisible()).toBe(false);
	await site.page.emulateMedia({ media: 'print' });
	expect(await source.isVisible()).toBe(true);
});

describe('the summary of the social agency', () => {
	test('shows recipients in the unit of each programme as native DuckDB gives them', async ({ site }) => {
		await site.open('sosial/');
		const rows = await native.all(
			`SELECT program, sum(nilai) AS n FROM penyaluran_program WHERE wilayah = '62.71' AND periode = '2025-TW4'
			AND ukuran = 'disalurkan' AND nilai > 0 GROUP BY program`
		);
		const titles = new Map(native.release.codes['program']!.map((code) => [code.title.id, code.id]));
		const shown = await site.page
			.locator('table:has(#penyaluran-sosial-penerima) tbody tr')
			.evaluateAll((found) =>
				found.map((row) => [
					row.querySelector('th')?.firstChild?.textContent ?? '',
					row.querySelector('td')?.textContent ?? ''
				])
			);
		const numbers = shown.flatMap(([name = '', text = '']) => {
			const value = numberIn(text);
			return value ? [[titles.get(name), value]] : [];
		});
		expect(Object.fromEntries(numbers)).toEqual(Object.fromEntries(rows.map(({ program, n }) => [program, n])));
	});
});
