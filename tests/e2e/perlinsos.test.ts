import { afterAll, beforeAll, describe, expect } from 'vitest';
import { numberIn, openNative, type Native } from './native.ts';
import { test, type Site } from './site.ts';

let native: Native;
beforeAll(async () => {
	native = await openNative();
});
afterAll(() => native.close());

const LAST = `wilayah LIKE '62.71.%' AND periode = '2025-TW4' AND ukuran = 'keluarga'`;
const TARGET = `desil IN ('1', '2', '3', '4')`;
const has = (program: string) => `list_contains(string_split(himpunan, '+'), '${program}')`;

const value = async (sql: string): Promise<number> => Number(Object.values((await native.all(sql))[0] ?? {})[0]);
const families = (where: string): Promise<number> =>
	value(`SELECT sum(nilai) FROM kepesertaan WHERE ${LAST} AND ${where}`);
const rounded = (share: number): number => Math.round(share * 1000) / 10;

/** A percentage as the site writes it: "≈14,5%" → 14.5. */
const percentIn = (text: string): number | null => numberIn(text.replace('%', ''));

/** First step of every question: from Ringkasan to the page Perlinsos by its menu. */
async function toPerlinsos(site: Site): Promise<void> {
	await site.open('');
	await site.page.getByRole('navigation').getByRole('link', { name: 'Perlinsos', exact: true }).first().click();
	await site.page.waitForURL('**/perlinsos/');
	await site.alive();
}

/** Cells of a row of a table twin, by the name in its first. */
async function rowOf(site: Site, chart: string, name: string): Promise<string[]> {
	const rows = await site.chart(chart).table();
	return rows.find(([first]) => first === name) ?? [];
}

const areaName = (code: string): string =>
	`Kel. ${native.release.codes['wilayah']!.find(({ id }) => id === code)!.title.id}`;

describe('what a coordination meeting asks is answered in at most two steps', () => {
	test('Where is the gap? Coverage of target families by programme', async ({ site }) => {
		await toPerlinsos(site);
		const expected = (await families(`${TARGET} AND ${has('pkh')}`)) / (await families(TARGET));
		expect((await rowOf(site, 'kepesertaan/cakupan-sasaran', 'PKH')).map(percentIn)).toContain(rounded(expected));
	});

	test('Who is missed? Target families not recorded in any programme, then in one that the reader chooses', async ({
		site
	}) => {
		await toPerlinsos(site);
		const total = async () => {
			const rows = await site.chart('kepesertaan/belum-tercatat').table();
			return rows.reduce((sum, [, cell = '']) => sum + (numberIn(cell) ?? 0), 0);
		};
		expect(await total()).toBe(await families(`${TARGET} AND himpunan = '-'`));
		await site.filters.choose('Program', 'PKH');
		await site.settled();
		expect(await total()).toBe(await families(`${TARGET} AND NOT ${has('pkh')}`));
		expect(await site.chart('kepesertaan/belum-tercatat').root.textContent()).toContain('Tidak tercatat di PKH');
	});

	test('Who should be verified in the field? Recipients outside the target deciles', async ({ site }) => {
		await toPerlinsos(site);
		const outside = await families(`desil IN ('5', '6-10') AND ${has('pkh')}`);
		const all = await families(has('pkh'));
		const cells = await rowOf(site, 'kepesertaan/luar-sasaran', 'PKH');
		expect(cells.map(percentIn)).toContain(rounded(outside / all));
	});

	test('Do programmes overlap? Any, all and none of the chosen programmes', async ({ site }) => {
		await toPerlinsos(site);
		await site.filters.choose('Program', 'PKH', 'Sembako');
		await site.settled();
		const facts = await site.chart('kepesertaan/tumpang-tindih').root.locator('dl.facts dd').allTextContents();
		expect(facts.map((text) => numberIn(text))).toEqual([
			await families(`${has('pkh')} AND ${has('sembako')}`),
			await families(`(${has('pkh')} OR ${has('sembako')})`),
			await families(`NOT ${has('pkh')} AND NOT ${has('sembako')}`)
		]);
	});

	test('Is it improving? Families by programme over the quarters', async ({ site }) => {
		await toPerlinsos(site);
		const rows = await site.chart('kepesertaan/tren-program').table();
		const byPeriod = await native.all(
			`SELECT sum(nilai) AS n FROM kepesertaan_program WHERE wilayah LIKE '62.71.%' AND program = 'pkh'
			AND ukuran = 'keluarga' GROUP BY periode ORDER BY periode`
		);
		expect(rows.map(([, cell = '']) => numberIn(cell))).toEqual(byPeriod.map(({ n }) => n));
	});

	test('Was the money spent? Spending against the budget by agency', async ({ site }) => {
		await toPerlinsos(site);
		const of = (table: string, measure: string, year: string) =>
			value(
				`SELECT sum(nilai) FROM ${table} WHERE wilayah = '62.71' AND lembaga = 'dinkes' AND ukuran = '${measure}' AND periode LIKE '${year}%'`
			);
		const expected =
			(await of('penyaluran', 'realisasi', '2025')) / (await of('penyaluran_pagu', 'pagu_perubahan', '2025'));
		const cells = await rowOf(site, 'penyaluran/serapan-lembaga', 'Dinas Kesehatan');
		expect(cells.map(percentIn)).toContain(rounded(expected));
	});

	test('Which area first? Every kelurahan with its number, rate and quadrant', async ({ site }) => {
		await toPerlinsos(site);
		const found = await native.all(
			`SELECT wilayah, sum(nilai) FILTER (himpunan = '-') AS n, sum(nilai) AS semua FROM kepesertaan
			WHERE ${LAST} AND ${TARGET} GROUP BY wilayah ORDER BY n DESC`
		);
		const rows = await site.chart('kepesertaan/prioritas').table();
		expect(rows.length).toBe(30);
		const [counts, wholes] = ['n', 'semua'].map((key) => found.map((row) => Number(row[key] ?? 0)));
		const sum = (list: number[] = []) => list.reduce((total, one) => total + one, 0);
		const [mean, rate] = [sum(counts) / 30, sum(counts) / sum(wholes)];
		for (const [at, { wilayah }] of found.slice(0, 10).entries()) {
			const [, count = '', whole = '', percent = '', quadrant = ''] =
				rows.find(([name]) => name === areaName(String(wilayah))) ?? [];
			const [n, all] = [counts?.[at] ?? 0, wholes?.[at] ?? 1];
			expect([numberIn(count), numberIn(whole), percentIn(percent)]).toEqual([n, all, rounded(n / all)]);
			const expected = n > mean ? (n / all > rate ? 'I' : 'IV') : n / all > rate ? 'II' : 'III';
			expect(quadrant.replace(' (belum pasti)', '')).toBe(expected);
		}
		const foot = await site.chart('kepesertaan/prioritas').root.locator('tfoot').textContent();
		expect(foot).toContain('JUMLAH');
	});
});

describe('recipients', () => {
	test('enter and leave in the quarter, each programme in its own unit', async ({ site }) => {
		await toPerlinsos(site);
		const of = (measure: string, table: string) =>
			value(
				`SELECT sum(nilai) FROM ${table} WHERE wilayah = '62.71' AND program = 'pkh' AND ukuran = '${measure}' AND periode = '2025-TW4'`
			);
		const [, unit, entering = '', leaving = ''] = await rowOf(site, 'penyaluran/masuk-keluar', 'PKH');
		expect(unit).toBe('keluarga');
		expect(numberIn(entering)).toBe(await of('masuk', 'penyaluran'));
		expect(numberIn(leaving)).toBe(await of('keluar', 'penyaluran_keluar'));
		expect((await rowOf(site, 'penyaluran/masuk-keluar', 'BLT Dana Desa')).slice(2)).toEqual([
			'tidak ada desa',
			'tidak ada desa'
		]);
	});

	test('of a programme of another city are not relevant here, and never called lacking', async ({ site }) => {
		await toPerlinsos(site);
		expect((await rowOf(site, 'penyaluran/disalurkan-program', 'Seragam gratis')).at(-1)).toBe('tidak relevan');
		expect(await site.page.locator('main').textContent()).not.toMatch(/Belum mencakup[^.]*(Seragam|BLT Dana Desa)/);
	});
});
