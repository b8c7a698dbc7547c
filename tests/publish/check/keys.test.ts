import { describe, expect, it } from 'vitest';
import { recap, records, run } from '../read/bench.ts';

const COLUMNS = `numbers: polos
period: { grain: tahun }
complete: [wilayah, periode, kelamin]
columns:
  kode: { role: wilayah, by: bps }
  nama: { role: wilayah, by: nama, level: kota }
  kelamin: { role: dimensi, dimension: kelamin }
  jumlah: { role: nilai, measure: korban }
  tahun: { role: periode, part: tahun }
`;
const rows = (...lines: string[]) => ({ 'a.csv': ['kode,nama,kelamin,jumlah,tahun', ...lines, ''].join('\n') });

describe('keys of a counted table', () => {
	it('14: refuses doubled and missing combinations, naming file, rows and area', async () => {
		const { findings, refused } = await run(
			[recap(COLUMNS)],
			rows('9971,KOTA LUBUK,P,5,2022', '9971,KOTA LUBUK,L,2,2022', '9901,BOGAR,P,7,2022', '9971,KOTA LUBUK,L,3,2022')
		);
		expect(findings.find(({ rule }) => rule === 'kunci-ganda')).toMatchObject({
			...{ level: 'error', file: 'data/masukan/a.csv', rows: [3, 5], subject: '99.72 Kota Lubuk' }
		});
		expect(findings.find(({ rule }) => rule === 'kunci-hilang')).toMatchObject({ subject: '99.01 Kabupaten Bogar' });
		expect(refused).toHaveLength(2);
		expect(refused[1]).toContain('kelamin: laki-laki');
	});

	it('accepts a full cross', async () => {
		const { refused } = await run([recap(COLUMNS)], rows('9971,KOTA LUBUK,P,5,2022', '9971,KOTA LUBUK,L,2,2022'));
		expect(refused).toEqual([]);
	});

	it('refuses families that stand twice in a triwulan, without naming them', async () => {
		const layout = records(`period: { grain: triwulan }
columns:
  periode: { role: periode, part: periode }
  no_kk: { role: kunci }
unique: [periode, no_kk]
counts: [{ measure: keluarga }]`);
		const text = 'periode,no_kk\n2023/1,9999010101010001\n2023/2,9999010101010001\n2023/1,9999 0101 0101 0001\n';
		const { refused, findings } = await run([layout], { 'a.csv': text });
		expect(findings.find(({ rule }) => rule === 'kunci-ganda')?.rows).toEqual([2, 4]);
		expect(refused.join()).not.toMatch(/9999/);
	});

	it('refuses identifiers that are empty or spoilt by Excel', async () => {
		const layout = records(`period: { grain: tahun }
columns:
  tahun: { role: periode, part: tahun }
  no_kk: { role: kunci }
counts: [{ measure: keluarga }]`);
		const { findings } = await run([layout], {
			'a.csv': 'tahun;no_kk\n2023;9,99901E+15\n2023;\n2023;9999010101010001\n'
		});
		expect(findings.find(({ rule }) => rule === 'kunci-rusak')?.rows).toEqual([2]);
		expect(findings.find(({ rule }) => rule === 'kunci-kosong')?.rows).toEqual([3]);
	});
});

describe('figures of a counted table', () => {
	const PLAIN = `numbers: id
period: { grain: tahun }
columns:
  nama: { role: wilayah, by: nama, level: kota }
  tahun: { role: periode, part: tahun }
  jumlah: { role: nilai, measure: korban }
`;
	const file = (...lines: string[]) => ({ 'a.csv': ['nama;tahun;jumlah', ...lines, ''].join('\n') });

	it('checks JUMLAH rows in the middle and at the end against their parts', async () => {
		const good = await run(
			[recap(PLAIN)],
			file('Kota Lubuk;2022;1.200', 'Jumlah kota;;1.200', 'Bogar;2022;7', 'JUMLAH;;1.207')
		);
		expect(good.refused).toEqual([]);
		expect(good.facts).toEqual(['99.01 2022 korban=7', '99.72 2022 korban=1200']);
		const bad = await run([recap(PLAIN)], file('Kota Lubuk;2022;1.200', 'Bogar;2022;7', 'JUMLAH;;1.208'));
		expect(bad.findings.find(({ rule }) => rule === 'jumlah-tidak-cocok')).toMatchObject({
			rows: [4],
			column: 'jumlah'
		});
	});

	it('checks a column in which the file itself adds up others, and never counts it', async () => {
		const wide = recap(`numbers: id
period: { grain: tahun }
columns:
  nama: { role: wilayah, by: nama, level: kota }
  tahun: { role: periode, part: tahun }
  perempuan: { role: nilai, measure: korban, set: { kelamin: perempuan } }
  laki: { role: nilai, measure: korban, set: { kelamin: laki-laki } }
  jumlah: { role: jumlah }
`);
		const of = (...lines: string[]) => ({ 'a.csv': ['nama;tahun;perempuan;laki;jumlah', ...lines, ''].join('\n') });
		const good = await run([wide], of('Kota Lubuk;2022;1.200;3;1.203', 'Bogar;2022;7;-;9', 'JUMLAH;;1.207;3;1.212'));
		expect(good.refused).toEqual([]);
		expect(good.facts.join()).not.toContain('1203');
		const bad = await run([wide], of('Kota Lubuk;2022;1.200;3;1.204', 'Bogar;2022;7;-;6'));
		expect(bad.findings.find(({ rule }) => rule === 'jumlah-tidak-cocok')).toMatchObject({
			...{ level: 'error', rows: [2, 3], column: 'jumlah' }
		});
		expect(bad.refused).toHaveLength(1);
	});

	it('refuses a number outside its bounds: counts are not negative', async () => {
		const { findings } = await run([recap(PLAIN)], file('Kota Lubuk;2022;-3'));
		expect(findings.find(({ rule }) => rule === 'di-luar-batas')).toMatchObject({ rows: [2], column: 'jumlah' });
	});

	it('refuses an ambiguous 1.234 and asks for the format', async () => {
		const { refused } = await run([recap(PLAIN.replace('numbers: id\n', ''))], file('Kota Lubuk;2022;1.234'));
		expect(refused.join()).toMatch(/baris 2, kolom jumlah: angka ini mendua.*numbers/);
	});

	it('suggests the nearest code for a misspelt class, without repeating the cell', async () => {
		const layout = recap(`period: { grain: tahun }
columns:
  bentuk: { role: dimensi, dimension: bentuk }
  tahun: { role: periode, part: tahun }
  jumlah: { role: nilai, measure: korban }
`);
		const { refused } = await run([layout], { 'a.csv': 'bentuk,tahun,jumlah\nFisikk,2022,1\n' });
		expect(refused.join()).toMatch(
			/baris 2, kolom bentuk: isi sel tidak ada di daftar bentuk\. Yang terdekat: fisik\./
		);
		expect(refused.join()).not.toMatch(/Fisikk/);
	});

	it('tells everything that is wrong in one run', async () => {
		const { findings } = await run(
			[recap(PLAIN)],
			file('Kota Lubuk;20x2;lima', 'Kota Entah;2022;1', 'Kota Lubuk;2022;-1')
		);
		expect(
			findings
				.filter(({ level }) => level === 'error')
				.map(({ rule }) => rule)
				.sort()
		).toEqual([...['angka-bukan-angka', 'di-luar-batas', 'periode', 'wilayah-nama-tidak-dikenal']]);
	});
});
