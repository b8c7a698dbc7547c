import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { openRelease, type OpenRelease } from '../../scripts/publish/release/open.ts';
import type { Release } from '../../src/lib/contract/release.ts';
import { quoteText } from '../../src/lib/core/sql.ts';
import { examplesOf } from '../../src/lib/query/examples.ts';
import { PHONE, test, type Site } from './site.ts';

const DATA = 'build/data';
const PAGES = ['perlinsos', 'perempuan-anak', 'layanan'] as const;
const SLOW = 'select median(hash(a.range * b.range))::double as n from range(60000) a, range(60000) b';

let release: Release;
let native: OpenRelease;
beforeAll(async () => {
	const current = JSON.parse(await readFile(join(DATA, 'current.json'), 'utf8')) as { release: string };
	const folder = join(DATA, current.release);
	release = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as Release;
	native = await openRelease(folder, release);
	const rows = Object.entries(release.codes).flatMap(([list, codes]) =>
		codes.map(({ id, title }) => `(${[list, id, title.id].map(quoteText).join(', ')})`)
	);
	await native.db.run(`create table kode as from (values ${rows.join(', ')}) as t(daftar, kode, nama)`);
});
afterAll(() => native.close());

/** The engine may still be on its way. */
const PATIENT = { timeout: 15_000 };

/** The part for analysts of a page, opened, with its SQL. */
async function opened(site: Site, page: string): Promise<Site> {
	await site.open(`${page}/`);
	await site.page.locator('#untuk-analis > summary').click();
	await site.page.getByLabel('Perintah SQL').waitFor();
	return site;
}

async function ask(site: Site, sql: string): Promise<void> {
	await site.page.getByLabel('Perintah SQL').fill(sql);
	await site.page.getByLabel('Perintah SQL').press('Control+Enter');
}

const told = (site: Site) => site.page.locator('section[aria-labelledby=sql] .notice');

/** Rows of the result, numbers as they are shown. */
const result = (site: Site): Promise<string[][]> =>
	site.page
		.getByRole('group', { name: 'Hasil' })
		.locator('tbody tr')
		.evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));

/** Lines of the download of the result. */
async function downloaded(site: Site): Promise<string[]> {
	const download = site.page.waitForEvent('download');
	await site.page.locator('section[aria-labelledby=sql]').getByRole('button', { name: 'Unduh CSV' }).click();
	const file = join(await mkdtemp(join(tmpdir(), 'unduhan-')), 'hasil.csv');
	await (await download).saveAs(file);
	return (await readFile(file, 'utf8')).trimEnd().split('\r\n');
}

const written = (value: unknown): string =>
	value === null ? 'kosong' : typeof value === 'number' ? value.toLocaleString('id-ID') : String(value);

describe('SQL for analysts', () => {
	test.for(PAGES)('every example of page %s runs and gives what native DuckDB gives', async (page, { site }) => {
		await opened(site, page);
		const examples = examplesOf(release, page);
		expect(examples.map(({ kind }) => kind)).toEqual(['areas', 'bounds', 'change', 'statuses']);
		for (const [at, { sql, table }] of examples.entries()) {
			await site.page.locator('.examples button').nth(at).click();
			await site.page.locator('[role=status]', { hasText: / baris dalam / }).waitFor();
			expect(await told(site).count(), sql).toBe(0);
			const names = (await site.page.getByRole('group', { name: 'Hasil' }).locator('th').allInnerTexts()).map(
				(name) => name
			);
			await native.load(table.id);
			const rows = await native.run(`select columns(*)::varchar from (${sql})`, []);
			const numbers = await native.run(`from (${sql})`, []);
			const expected = numbers.map((row, line) =>
				names.map((name) => (typeof row[name] === 'number' ? written(row[name]) : written(rows[line]![name])))
			);
			const texts = (list: string[][]) => list.map((row) => row.join(' | ')).sort();
			expect(expected.length, sql).toBeGreaterThan(0);
			expect(texts(await result(site)), sql).toEqual(texts(expected.slice(0, 1000)));
		}
		expect(site.violations).toEqual([]);
		expect(site.errors).toEqual([]);
		expect(site.foreign).toEqual([]);
	});

	test('what writes, opens or changes is refused with a sentence that says what to do', async ({ site }) => {
		await opened(site, 'perlinsos');
		for (const [sql, sentence] of [
			[`drop table kepesertaan_kota`, 'Perintah DROP tidak dijalankan: panel ini hanya membaca'],
			[`attach 'lain.db'`, 'Perintah ATTACH tidak dijalankan'],
			[`copy (select 1) to 'keluar.csv'`, 'Perintah COPY tidak dijalankan'],
			[`pragma memory_limit='4GB'`, 'Perintah PRAGMA tidak dijalankan'],
			[`select 1; drop table kepesertaan_kota`, 'Hanya satu perintah'],
			[`select * from read_csv('rahasia.csv')`, 'tidak membuka berkas atau alamat lain'],
			[`select current_setting('TimeZone')`, 'memerlukan tambahan yang tidak dipasang'],
			[`select * from tabel_lain`, 'Tabel “tabel_lain” tidak ada di rilis ini'],
			[`select jumlah from kepesertaan_kota`, 'Kolom “jumlah” tidak ada'],
			[`select himpunan, sum(nilai) from kepesertaan_kota`, 'Kolom “himpunan” perlu ditulis di GROUP BY'],
			[`select * from kepesertaan_kota where nilai = 'satu'`, 'Nilai “satu” tidak dapat dibandingkan'],
			[`select jumlahkan(nilai) from kepesertaan_kota`, 'Fungsi “jumlahkan” tidak dikenal'],
			[`select nilai, from from kepesertaan_kota`, 'Penulisan SQL belum benar di dekat “from”'],
			[`select * from kepesertaan_kota order by`, 'Perintahnya belum selesai'],
			[`select * from kepesertaan_kota where periode = 2025`, 'Kolom “periode” berisi teks seperti “20'],
			[`select * from kepesertaan_kota where periode > 2024`, 'Teks dan angka tidak dapat dibandingkan'],
			[`select * from kepesertaan_kota where wilayah like 62`, 'Teks dan angka tidak dapat dibandingkan'],
			[`select periode::int from kepesertaan_kota`, 'Pakai try_cast(kolom AS DOUBLE)'],
			[`pivot kepesertaan_kota on himpunan using sum(nilai)`, 'PIVOT tanpa daftar nilai tidak tersedia di sini'],
			[`   `, 'Tulis dahulu perintahnya']
		] as const) {
			await ask(site, sql);
			await expect
				.poll(() => told(site).allInnerTexts(), { ...PATIENT, message: sql })
				.toEqual([expect.stringContaining(sentence)]);
		}
		await ask(site, 'select count(*) from kepesertaan_kota');
		await expect.poll(() => result(site), PATIENT).toHaveLength(1);
		expect(site.violations).toEqual([]);
		expect(site.foreign).toEqual([]);
	});

	test('what a refusal advises works', async ({ site }) => {
		await opened(site, 'perlinsos');
		for (const sql of [
			`select count(*) from kepesertaan_kota where periode > '2024' and wilayah like '62%'`,
			`pivot kepesertaan_kota on himpunan in ('pkh', 'sembako') using sum(nilai) group by ukuran limit 1`,
			`select sum(nilai) filter (where himpunan = 'pkh') from kepesertaan_kota`,
			`select sum(try_cast(periode as double)) from kepesertaan_kota`
		]) {
			await ask(site, sql);
			await expect.poll(() => result(site), { ...PATIENT, message: sql }).toHaveLength(1);
		}
	});

	test('the tables of the release can be asked for, and are all those below', async ({ site }) => {
		await opened(site, 'perlinsos');
		await ask(site, 'show tables');
		const names = release.tables.map(({ id }) => id.replaceAll('-', '_'));
		await expect
			.poll(async () => (await result(site)).map(([name]) => name), PATIENT)
			.toEqual([...names, 'kode'].sort());
	});

	test('types of codes are told in a few words, and downloaded whole', async ({ site }) => {
		await opened(site, 'perlinsos');
		await ask(site, 'describe kepesertaan_kota');
		await expect.poll(async () => (await result(site))[0]?.[1], PATIENT).toMatch(/^ENUM \([\d.]+ kode\)$/);
		expect(await site.page.getByText('unduhan CSV memuat seluruhnya').count()).toBe(1);
		expect((await downloaded(site))[1]).toContain(`'${release.home}'`);
		await ask(site, `select [1, 2] as daftar, {'a': 1} as isian`);
		await expect.poll(() => result(site), PATIENT).toEqual([['[1, 2]', "{'a': 1}"]]);
		expect(await site.page.getByText('unduhan CSV memuat seluruhnya').count()).toBe(0);
	});

	test('a long statement is stopped by its button, and the page goes on', async ({ site }) => {
		await opened(site, 'layanan');
		await ask(site, SLOW);
		await site.page.locator('[role=status]', { hasText: 'Sedang dihitung' }).waitFor();
		await site.page.getByRole('button', { name: 'Hentikan' }).click();
		await expect.poll(() => told(site).allInnerTexts(), PATIENT).toEqual([expect.stringContaining('Dihentikan')]);
		await ask(site, 'select 40 + 2 as jawaban');
		await expect.poll(() => result(site), PATIENT).toEqual([['42']]);
	});

	test('more rows than the limit are cut with a sentence, and the download says the release', async ({ site }) => {
		await opened(site, 'perlinsos');
		await ask(site, 'select range as n from range(5000)');
		await expect.poll(() => result(site), PATIENT).toHaveLength(1000);
		expect(await site.page.getByText('Hanya 1.000 baris pertama').count()).toBe(1);
		const lines = await downloaded(site);
		expect(lines[0]).toBe('\ufeffn,rilis');
		expect(lines[1]).toBe(`0,${release.id}`);
		expect(lines).toHaveLength(1001);
	});

	test.for([
		['id', 'perlinsos/', {}],
		['en on a phone in the dark', 'en/perempuan-anak/', { viewport: PHONE, colorScheme: 'dark' as const }]
	] as const)('is accessible, opened by its link (%s)', async ([, path, options], { visit }) => {
		const site = await visit(options);
		await site.open(`${path}#untuk-analis`);
		await site.page.locator('#sql-statement').waitFor();
		await site.page.locator('.examples button').nth(1).click();
		await site.page.locator('section[aria-labelledby=sql] table').waitFor();
		await site.page.locator('section[aria-labelledby=sql] summary').first().click();
		await site.page.evaluate(axe.source);
		const { violations } = await site.page.evaluate(() =>
			(window as unknown as { axe: { run: (where: string) => Promise<AxeResults> } }).axe.run('#untuk-analis')
		);
		expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))).toEqual([]);
		const fold = site.page.locator('#untuk-analis');
		expect(await fold.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
		expect(site.violations).toEqual([]);
	});

	test('costs nothing until it is opened', async ({ site }) => {
		const scripts: string[] = [];
		site.page.on('response', (response) => {
			if (response.url().endsWith('.js')) scripts.push(response.url());
		});
		await site.open('perlinsos/');
		await site.page.waitForLoadState('networkidle');
		const before = scripts.length;
		await site.page.locator('#untuk-analis > summary').click();
		await site.page.getByLabel('Perintah SQL').waitFor();
		expect(scripts.length).toBeGreaterThan(before);
	});
});
