import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLLECTIONS } from './collections.ts';
import { tryFiles } from './try-files.ts';

describe.each(COLLECTIONS)('Open Data Jabar, $name', ({ folder, jabar }) => {
	const file = (name: string) => join(folder('kekerasan_jabar_2018_2021'), `${name}.csv`);

	it(`gives ${jabar.victims} victims by education and ${jabar.served} served, for 27 kabupaten and kota over four years`, async () => {
		const { errors, sources, sum } = await tryFiles([file('BERDASARKAN_PENDIDIKAN'), file('KASUS_TERLAYANI')]);
		expect(errors).toEqual([]);
		expect(await sum('kekerasan-jabar', "ukuran = 'korban'")).toBe(jabar.victims);
		expect(await sum('kekerasan-jabar', "ukuran = 'terlayani'")).toBe(jabar.served);
		for (const { coverage, sample, asOf } of sources) {
			expect(coverage).toHaveLength(27);
			expect(coverage[0]?.periods).toEqual(['2018', '2019', '2020', '2021']);
			expect({ sample, asOf }).toEqual({ sample: false, asOf: '2022-09-11' });
		}
	});

	it('takes BPS codes over to Kemendagri codes: Kota Bandung is 32.73, not Kabupaten Bandung', async () => {
		const { sum } = await tryFiles([file('BERDASARKAN_PENDIDIKAN')]);
		const [kota, kabupaten] = [
			await sum('kekerasan-jabar', "wilayah = '32.73'"),
			await sum('kekerasan-jabar', "wilayah = '32.04'")
		];
		expect(kota).toBeGreaterThan(0);
		expect(kabupaten).not.toBe(kota);
	});

	it('refuses the age table: 42 combinations doubled and 42 missing, by file, row and area', async () => {
		const { errors } = await tryFiles([file('BERDASARKAN_USIA')]);
		const of = (rule: string) => errors.filter((finding) => finding.rule === rule);
		expect(errors).toHaveLength(4);
		expect(of('kunci-ganda').map(({ subject, rows }) => [subject, rows?.length])).toEqual([
			['32.15 Kabupaten Karawang', 42],
			['32.18 Kabupaten Pangandaran', 42]
		]);
		expect(of('kunci-hilang').map(({ subject }) => subject)).toEqual([
			'32.14 Kabupaten Purwakarta',
			'32.73 Kota Bandung'
		]);
		for (const { message } of errors) expect(message).toMatch(/BERDASARKAN_USIA\.csv.*21 kombinasi.*laki-laki/);
	});

	it('refuses the occupation table: 24 combinations doubled under Majalengka, missing for Pangandaran', async () => {
		const { errors } = await tryFiles([file('BERDASARKAN_PEKERJAAN')]);
		expect(errors.map(({ rule, subject }) => [rule, subject])).toEqual([
			['kunci-ganda', '32.10 Kabupaten Majalengka'],
			['kunci-hilang', '32.18 Kabupaten Pangandaran']
		]);
		expect(errors[0]?.rows).toHaveLength(48);
		for (const { message } of errors) expect(message).toMatch(/24 kombinasi.*2019, 2020, 2021/);
	});
});
