import { afterAll, beforeAll, describe, expect } from 'vitest';
import { numberIn, openNative, type Native } from './native.ts';
import { test, type Site } from './site.ts';

let native: Native;
let year: string;
beforeAll(async () => {
	native = await openNative();
	year = String(
		(await native.all(`SELECT max(left(periode, 4)) AS y FROM layanan_tahap WHERE wilayah = '62.71'`))[0]!['y']
	);
});
afterAll(() => native.close());

/** First two columns of a table twin, numbers read as numbers. */
async function rowsOf(site: Site, chart: string): Promise<Record<string, number | null>> {
	const rows = await site.chart(chart).table();
	return Object.fromEntries(rows.map(([name = '', value = '']) => [name, numberIn(value)]));
}

/** Sums of one measure in the last year by one column, named as readers see them. */
async function sums(
	table: string,
	column: string,
	where: string,
	list: string,
	prefix = ''
): Promise<Record<string, number>> {
	const found = await native.all(
		`SELECT ${column} AS code, sum(nilai) AS n FROM ${table} WHERE left(periode, 4) = '${year}' AND ${where} GROUP BY ${column}`
	);
	const names = new Map(native.release.codes[list]!.map((code) => [code.id, prefix + code.title.id]));
	return Object.fromEntries(found.map(({ code, n }) => [names.get(String(code)) ?? String(code), Number(n)]));
}

describe('is the response to violence reaching the districts?', () => {
	test('one step from Ringkasan: how many victims were served, by whom, with what, and where', async ({ site }) => {
		await site.open('');
		await site.page.getByRole('navigation').getByRole('link', { name: 'Layanan Korban', exact: true }).click();
		await site.alive();

		const stages = await sums(
			'layanan_tahap',
			'status_layanan',
			`wilayah = '62.71' AND sumber_register = 'uptd-ppa'`,
			'status-layanan'
		);
		const order = ['Dilaporkan', 'Diasesmen', 'Dilayani', 'Selesai'];
		const reached = order.map((_, at) => order.slice(at).reduce((sum, name) => sum + (stages[name] ?? 0), 0));
		expect(await rowsOf(site, 'layanan/alur')).toEqual(
			Object.fromEntries(order.map((name, at) => [name, reached[at]]))
		);

		// The share of victims served lies within the bounds that the page tells, and its sentence tells them too.
		const [, , served] = await site.chart('layanan/alur').table();
		const [low = NaN, high = low] = (served?.[2] ?? '').replace('%', '').split('–').map(Number);
		const share = (100 * reached[2]!) / reached[0]!;
		expect(low).toBeLessThanOrEqual(Math.ceil(share));
		expect(high).toBeGreaterThanOrEqual(Math.floor(share));
		expect(await site.chart('layanan/alur').sentence).toContain(`${served![2]} Dilayani`);

		const channels = await rowsOf(site, 'layanan/lembaga');
		expect(channels).toMatchObject(await sums('layanan_lembaga', 'lembaga', `wilayah = '62.71'`, 'lembaga'));
		const referred = await sums(
			'layanan_jumlah_lembaga',
			'jumlah_lembaga',
			`wilayah = '62.71' AND sumber_register = 'uptd-ppa'`,
			'jumlah-lembaga'
		);
		expect(await rowsOf(site, 'layanan/jumlah-lembaga')).toMatchObject(referred);
		const kinds = await rowsOf(site, 'layanan/jenis');
		expect(kinds).toMatchObject(await sums('layanan_jenis', 'layanan', `wilayah = '62.71'`, 'layanan'));
		expect(Object.keys(kinds)).toEqual(expect.arrayContaining(['Psikologis (psikolog)', 'Psikiatri (psikiater)']));

		const districts = await rowsOf(site, 'layanan/layanan-wilayah');
		const found = await native.all(
			`SELECT sum(nilai) AS n FROM layanan_wilayah WHERE periode = '${year}' AND wilayah LIKE '62.71.%' GROUP BY wilayah`
		);
		expect(Object.values(districts).toSorted()).toEqual(found.map(({ n }) => n).toSorted());
		expect(Object.keys(districts).filter((name) => name.startsWith('Kel.'))).toEqual([]);
	});

	test('the band of the median is the one that the register gives', async ({ site }) => {
		await site.open('layanan/');
		const days = await sums(
			'layanan_hari',
			'hari_layanan',
			`wilayah = '62.71' AND sumber_register = 'uptd-ppa'`,
			'hari-layanan'
		);
		const bands = native.release.codes['hari-layanan']!.filter(({ attributes }) => attributes['dari']);
		const counts = bands.map(({ title }) => days[title.id] ?? 0);
		const all = counts.reduce((sum, count) => sum + count, 0);
		const middle = counts.findIndex(
			(_, at) => counts.slice(0, at + 1).reduce((sum, count) => sum + count, 0) >= all / 2
		);
		expect(await site.chart('layanan/hari').sentence).toContain(bands[middle]!.title.id);
	});

	test('a kelurahan without any prevention or capacity is named', async ({ site }) => {
		await site.open('layanan/?wilayah=16.74');
		const none = await native.all(
			`SELECT wilayah FROM jangkauan_kapasitas WHERE periode = '${year}' AND wilayah LIKE '16.74.%' GROUP BY wilayah HAVING sum(nilai) = 0`
		);
		const some = await native.all(
			`SELECT DISTINCT wilayah FROM jangkauan_kapasitas WHERE periode = '${year}' AND wilayah LIKE '16.74.%' AND nilai > 0`
		);
		const held = new Set(some.map(({ wilayah }) => wilayah));
		const places = native.release.codes['wilayah']!.filter(
			({ id, attributes }) => id.startsWith('16.74.') && attributes['tingkat'] === 'kelurahan'
		);
		const without = places.filter(({ id }) => !held.has(id)).map(({ title }) => title.id);
		expect(without.length).toBeGreaterThanOrEqual(none.length);
		const sentence = await site.chart('jangkauan/kapasitas-kelurahan').sentence;
		expect(sentence).toContain(
			without.length > 0 ? `${without.length} dari ${places.length}` : `Semua ${places.length}`
		);
		const told = await site.chart('jangkauan/kapasitas-kelurahan').root.innerText();
		for (const name of without) expect(told).toContain(name);
	});

	test('a city without a register of services reads which data are needed, from whom, and still finds its prevention', async ({
		site
	}) => {
		await site.open('layanan/?wilayah=16.74');
		const notice = site.page.locator('.notice', { hasText: 'Layanan bagi korban' });
		await notice.waitFor();
		const text = await notice.innerText();
		expect(text).toContain('Produsen data: UPTD PPA');
		expect(text).toContain('Hari Kerja hingga Layanan Pertama');
		expect(await site.page.getByText('Tidak ada data untuk pilihan ini').count()).toBe(0);
		expect(await site.chart('jangkauan/jangkauan-kelurahan').sentence).toMatch(/kegiatan|Terbanyak/);
	});
});

describe('pages about violence', () => {
	test('show registers side by side on one scale and never their sum', async ({ site }) => {
		await site.open('perempuan-anak/');
		const registers = await native.all(
			`SELECT sumber_register AS register, sum(nilai) AS n FROM kekerasan_triwulan
			WHERE wilayah = '62.71' AND left(periode, 4) = '${year}' AND ukuran = 'korban' GROUP BY ALL`
		);
		expect(registers).toHaveLength(2);
		const figure = await site.chart('kekerasan/korban-register').root.innerText();
		for (const { n } of registers) expect(figure).toMatch(new RegExp(`\\b${n}\\b`));
		const total = registers.reduce((sum, { n }) => sum + Number(n), 0);
		expect(await site.page.locator('main').textContent()).not.toMatch(new RegExp(`\\b${total} korban`));
		const groups = await site.chart('kekerasan/kelompok').root.locator('thead th').allTextContents();
		expect(groups.slice(1)).toEqual(['Register UPTD PPA', 'Register Unit PPA kepolisian']);
	});

	test('say once, and prominently, how to read reports, and beside each chart how it counts', async ({ site }) => {
		await site.open('perempuan-anak/');
		const standing = 'Laporan yang bertambah dapat berarti pelaporan yang membaik';
		expect(await site.page.getByText(standing).count()).toBe(1);
		const place = await site.page.getByText(standing).boundingBox();
		const first = await site.page.locator('.board section').first().boundingBox();
		expect(place!.y).toBeLessThan(first!.y);
		expect(await site.chart('kekerasan/tppo').root.textContent()).toContain('satu orang dalam dua pandangan');
		expect(await site.chart('kekerasan/kdrt').root.textContent()).toContain('bagian dari korban yang dilaporkan');
		expect(await site.chart('abh/abh').root.textContent()).toContain('tidak ditambahkan pada korban');
	});

	test.for(['perempuan-anak/', 'layanan/'])('%s names the help lines, also on paper', async (path, { site }) => {
		await site.open(path);
		const block = site.page.getByRole('complementary', { name: 'Butuh bantuan?' });
		for (const { number } of native.release.site.help_lines) expect(await block.innerText()).toContain(number);
		await site.page.emulateMedia({ media: 'print' });
		expect(await block.isVisible()).toBe(true);
	});

	test('the profile of a kelurahan shows reach and programmes, never victims', async ({ site }) => {
		await site.open('layanan/');
		const link = site.chart('jangkauan/kapasitas-kelurahan').root.locator('tbody a').first();
		const name = (await link.textContent()) ?? '';
		await link.click();
		await site.alive();
		await expect.poll(() => site.page.locator('h2').first().innerText()).toBe(`Profil ${name}`);
		const text = await site.page.locator('main').textContent();
		expect(text).toContain('Kegiatan');
		expect(text?.replaceAll('Layanan Korban', '')).not.toMatch(/\bkorban\b/i);
		expect(await site.page.locator('[id^="kekerasan-"], [id^="layanan-"], [id^="abh-"]').count()).toBe(0);
	});
});
