import { describe, expect, it } from 'vitest';
import { recap, records, run } from './bench.ts';

const YEARLY = `numbers: polos
period: { grain: tahun }
columns:
  Provinsi: { role: wilayah, by: nama }
  tahun: { role: periode, part: tahun }
  jumlah: { role: nilai, measure: korban }
`;

/** Rows of the real world that a reader must not stumble over; numbers are those of the fixture table in the domain notes. */
describe('files as agencies and portals really export them', () => {
	it('1: reads a first header behind a byte-order mark', async () => {
		const { facts, refused } = await run([recap(YEARLY)], { 'a.csv': '\ufeffProvinsi,tahun,jumlah\nContoh,2022,5\n' });
		expect(refused).toEqual([]);
		expect(facts).toEqual(['99 2022 korban=5']);
	});

	it('2: reads a file whose lines end in CR alone', async () => {
		const { facts } = await run([recap(YEARLY)], {
			'a.csv': 'Provinsi,tahun,jumlah\rContoh,2022,5\rKota Lubuk,2022,7\r'
		});
		expect(facts).toEqual(['99 2022 korban=5', '99.72 2022 korban=7']);
	});

	it('2: reads records whose lines end in CR alone', async () => {
		const layout = records(`period: { grain: tahun }
columns:
  tahun: { role: periode, part: tahun }
counts: [{ measure: korban }]`);
		const { facts } = await run([layout], { 'a.csv': 'tahun\r2022\r2022\r2023\r' });
		expect(facts).toEqual(['99 2022 korban=2', '99 2023 korban=1']);
	});

	it('3: drops blank columns with a warning and trims numbers, CRLF or not', async () => {
		const text = 'Provinsi,tahun,jumlah,,,\r\nContoh,2022," 0.91 ",,,\r\nKota Lubuk,2022,1.5,,,\r\n';
		const { facts, rules } = await run([recap(YEARLY)], { 'a.csv': text });
		expect(facts).toEqual(['99 2022 korban=0.91', '99.72 2022 korban=1.5']);
		expect(rules('warning')).toContain('kolom-kosong');
	});

	it('3: refuses a column without header that holds data', async () => {
		const { refused } = await run([recap(YEARLY)], { 'a.csv': 'Provinsi,tahun,jumlah,\nContoh,2022,5,7\n' });
		expect(refused.join()).toMatch(/a\.csv baris 2: kolom ke-4 berisi data tetapi tidak berjudul/);
	});

	it('4: reads 2020.0 as a year and says so', async () => {
		const { facts, rules } = await run([recap(YEARLY)], { 'a.csv': 'Provinsi,tahun,jumlah\nContoh,2020.0,38.0\n' });
		expect(facts).toEqual(['99 2020 korban=38']);
		expect(rules('warning')).toContain('tahun-desimal');
	});

	it('5: ignores empty rows and rows of blanks, and counts them', async () => {
		const text = 'Provinsi,tahun,jumlah\n,,\nContoh,2022,5\n , ,\nKota Lubuk,2022,7\n';
		const { facts, findings } = await run([recap(YEARLY)], { 'a.csv': text });
		expect(facts).toHaveLength(2);
		expect(findings.find(({ rule }) => rule === 'baris-kosong')).toMatchObject({ level: 'note', rows: [2, 4] });
	});

	it('5: ignores empty rows among records too', async () => {
		const layout = records(`period: { grain: tahun }
columns:
  tahun: { role: periode, part: tahun }
  bentuk: { role: dimensi, dimension: bentuk }
counts: [{ measure: korban }]`);
		const { facts, refused, rules } = await run([layout], { 'a.csv': 'tahun,bentuk\n2022,Fisik\n,\n2022,Psikis\n' });
		expect(refused).toEqual([]);
		expect(facts).toEqual(['99 2022 bentuk=fisik korban=1', '99 2022 bentuk=psikis korban=1']);
		expect(rules('note')).toContain('baris-kosong');
	});

	it('5: counts rows as the spreadsheet does when blank lines stand between records', async () => {
		const layout = records(`period: { grain: tahun }
columns:
  tahun: { role: periode, part: tahun }
  bentuk: { role: dimensi, dimension: bentuk }
counts: [{ measure: korban }]`);
		const { findings } = await run([layout], { 'a.csv': 'tahun,bentuk\n2022,Fisik\n\n\n2022,Entah\n' });
		expect(findings.find(({ rule }) => rule === 'kode-asing')?.rows).toEqual([5]);
	});

	it('6: makes one category of two that differ by a trailing blank, and reports the merge', async () => {
		const layout = recap(`period: { grain: tahun }
columns:
  tahun: { role: periode, part: tahun }
  layanan: { role: dimensi, dimension: layanan }
  jumlah: { role: nilai, measure: korban }
`);
		const { facts, findings } = await run([layout], {
			'a.csv': 'tahun,layanan,jumlah\n2022,Mediasi,5\n2023,Mediasi ,6\n'
		});
		expect(facts).toEqual(['99 2022 layanan=mediasi korban=5', '99 2023 layanan=mediasi korban=6']);
		expect(findings.find(({ rule }) => rule === 'kategori-digabung')).toMatchObject({ subject: 'mediasi' });
	});

	it('7: refuses a header that stands twice, and reads it when its places are declared', async () => {
		const file = { 'a.csv': 'tahun,Fisik,Lainnya,Psikis,Lainnya\n2022,1,2,3,4\n2023,5,6,7,8\n' };
		const columns = `period: { grain: tahun }
columns:
  tahun: { role: periode, part: tahun }
  Fisik: { role: nilai, measure: sebutan, set: { bentuk: fisik } }
  Psikis: { role: nilai, measure: sebutan, set: { bentuk: psikis } }
`;
		const doubled = await run(
			[recap(`${columns}  Lainnya: { role: nilai, measure: sebutan, set: { bentuk: seksual } }\n`)],
			file
		);
		expect(doubled.refused.join()).toMatch(/lebih dari sekali: Lainnya \(nyatakan dengan position\)/);
		const placed = `  lainnya_bentuk: { position: 3, role: nilai, measure: sebutan, set: { bentuk: seksual } }
  lainnya_lain: { position: 5, role: buang }
`;
		const { facts, refused } = await run([recap(columns + placed)], file);
		expect(refused).toEqual([]);
		expect(facts).toContain('99 2022 bentuk=seksual sebutan=2');
	});

	it('8: reads "..." as not available, never as zero', async () => {
		const { facts } = await run([recap(YEARLY)], {
			'a.csv': 'Provinsi,tahun,jumlah\nContoh,2022,...\nKota Lubuk,2022,0\n'
		});
		expect(facts).toEqual(['99.72 2022 korban=0']);
	});

	it('9: stops at the footnotes after a blank row', async () => {
		const text = 'Provinsi,tahun,jumlah\nContoh,2022,5\n,,\nAngka Maret memakai Susenas,,\nKeterangan: sementara,,\n';
		const { facts, refused, rules } = await run([recap(YEARLY)], { 'a.csv': text });
		expect(refused).toEqual([]);
		expect(facts).toEqual(['99 2022 korban=5']);
		expect(rules('note')).toContain('catatan-kaki');
	});

	it('10: keeps nation, province (in <b>) and kota apart by their codes', async () => {
		const text = 'Provinsi,tahun,jumlah\n<b>CONTOH</b>,2022,9\nKota Lubuk,2022,4\nINDONESIA,2022,100\n';
		const layout = recap(YEARLY).replace("area: '99'", '');
		const { facts } = await run([layout], { 'a.csv': text });
		expect(facts).toEqual(['00 2022 korban=100', '99 2022 korban=9', '99.72 2022 korban=4']);
	});

	it('11: flags a rate that has lost its last digits', async () => {
		const layout = recap(YEARLY.replace('measure: korban', 'measure: persentase')).replace("area: '99'", '');
		const text =
			'Provinsi,tahun,jumlah\nContoh,2022,505469\nKota Lubuk,2022,498000\nKota Bogar,2022,512000\nINDONESIA,2022,505\n';
		const { findings } = await run([layout], { 'a.csv': text });
		expect(findings.find(({ rule }) => rule === 'jauh-dari-tetangga')).toMatchObject({ level: 'warning', rows: [5] });
	});

	it('12: reads years with other columns through aliases and optional columns', async () => {
		const layout = recap(`period: { grain: tahun }
columns:
  tahun: { role: periode, part: tahun }
  jumlah: { header: [jumlah, jumlah_korban], role: nilai, measure: korban }
  satuan: { role: tetap, values: [ORANG, KORBAN], optional: true }
`);
		const { facts, refused } = await run([layout], {
			'a.csv': 'tahun,jumlah\n2022,5\n',
			'b.csv': 'tahun,jumlah_korban,satuan\n2023,6,ORANG\n'
		});
		expect(refused).toEqual([]);
		expect(facts).toEqual(['99 2022 korban=5', '99 2023 korban=6']);
	});

	it('13: names codes that are used before they existed', async () => {
		const text = 'kode,tahun,jumlah\n99.71.02.2002,2018,5\n99.71.02.2002,2023,6\n';
		const layout = recap(YEARLY.replace('Provinsi: { role: wilayah, by: nama }', 'kode: { role: wilayah, by: kode }'));
		const { findings, facts } = await run([layout], { 'a.csv': text });
		expect(facts).toHaveLength(2);
		expect(findings.find(({ rule }) => rule === 'di-luar-masa-berlaku')).toMatchObject({
			...{ level: 'warning', subject: '99.71.02.2002' }
		});
	});

	it('15: refuses another unit in a column that must stay the same', async () => {
		const layout = recap(`${YEARLY}  satuan: { role: tetap, values: [ORANG, KORBAN] }\n`);
		const { refused } = await run([layout], { 'a.csv': 'Provinsi,tahun,jumlah,satuan\nContoh,2022,5,KASUS\n' });
		expect(refused.join()).toMatch(/baris 2, kolom satuan: kolom ini harus selalu berisi ORANG atau KORBAN/);
	});

	it('17: warns of a number that never changes', async () => {
		const rows = Array.from({ length: 12 }, (_, at) => `Contoh,${2010 + at},100`);
		const { rules } = await run([recap(YEARLY)], { 'a.csv': `Provinsi,tahun,jumlah\n${rows.join('\n')}\n` });
		expect(rules('warning')).toContain('kolom-tetap');
	});

	it('23: reads month names in two languages, yearmonth, periode_data, roman and slashed triwulan', async () => {
		const layout = (grain: string, part: string) =>
			recap(`period: { grain: ${grain} }
columns:
  kapan: { role: periode, part: ${part} }
  jumlah: { role: nilai, measure: korban }
`);
		const months = await run([layout('bulan', 'periode')], {
			'a.csv': 'kapan,jumlah\n202302,1\n2023-03,2\nApril 2023,3\nMei 2023,4\nJune 2023,5\n'
		});
		expect(months.facts.map((fact) => fact.split(' ')[1])).toEqual([
			'2023-02',
			'2023-03',
			'2023-04',
			'2023-05',
			'2023-06'
		]);
		const quarters = await run([layout('triwulan', 'periode')], {
			'a.csv': 'kapan,jumlah\n2023/1,1\nTW II 2023,2\n2023-TW3,3\nTriwulan IV 2023,4\n'
		});
		expect(quarters.facts.map((fact) => fact.split(' ')[1])).toEqual(['2023-TW1', '2023-TW2', '2023-TW3', '2023-TW4']);
	});

	it('23: refuses parts of a period that contradict each other', async () => {
		const layout = recap(`period: { grain: bulan }
columns:
  tahun: { role: periode, part: tahun }
  bulan: { role: periode, part: bulan }
  yearmonth: { role: periode, part: periode }
  jumlah: { role: nilai, measure: korban }
`);
		const text = 'tahun,bulan,yearmonth,jumlah\n2020,January,2020-01,5\n2020,March,2020-02,6\n';
		const { findings } = await run([layout], { 'a.csv': text });
		expect(findings.find(({ rule }) => rule === 'periode')).toMatchObject({
			rows: [3],
			column: 'tahun, bulan, yearmonth'
		});
	});
});
