import { describe, expect, it } from 'vitest';
import { utils, write } from '@e965/xlsx';
import { recap, records, run } from './bench.ts';

const YEARLY = `numbers: polos
period: { grain: tahun }
columns:
  Provinsi: { role: wilayah, by: nama }
  tahun: { role: periode, part: tahun }
  jumlah: { role: nilai, measure: korban }
`;

describe('tables as offices lay them out', () => {
	it('finds the header below titles, joins merged header rows, unpivots roman triwulan and leaves JUMLAH rows out', async () => {
		const sheet = utils.aoa_to_sheet([
			['REKAPITULASI PENERIMA'],
			['KOTA CONTOH TAHUN 2024'],
			[],
			['No', 'Kecamatan', 'Kelurahan', 'PKH', null, 'Sembako', null],
			[null, null, null, 'I', 'II', 'I', 'II'],
			[1, 'Pahandut', 'Tua Tunu', 10, '1.234', 7, '-'],
			[2, null, 'Kel. Pahandut', 20, 30, 8, 9],
			['JUMLAH Pahandut', null, null, 30, '1.264', 15, 9],
			[3, 'Bukit Batu', 'Rejo Sari', 1, 2, 3, 4],
			['JUMLAH', null, null, 31, '1.266', 18, 13],
			[],
			['Keterangan: KPM']
		]);
		sheet['!merges'] = ['A4:A5', 'B4:B5', 'C4:C5', 'D4:E4', 'F4:G4', 'B6:B7'].map((range) => utils.decode_range(range));
		const book = utils.book_new();
		utils.book_append_sheet(book, sheet, 'Rekap 2024');
		const nilai = (program: string, roman: string) =>
			`  ${program} | ${roman}: { role: nilai, measure: keluarga, set: { program: ${program.toLowerCase()} }, period: { triwulan: ${roman} } }`;
		const layout = recap(`header_rows: 2
numbers: id
period: { grain: triwulan, file: 'rekap_(?<tahun>\\d{4})' }
columns:
  No: { role: buang }
  Kecamatan: { role: wilayah, by: nama, level: kecamatan }
  Kelurahan: { role: wilayah, by: nama, level: kelurahan }
${[nilai('PKH', 'I'), nilai('PKH', 'II'), nilai('Sembako', 'I'), nilai('Sembako', 'II')].join('\n')}
`).replace("area: '99'", "area: '99.71'");
		const { facts, refused } = await run([layout], { 'rekap_2024.xlsx': write(book, { type: 'buffer' }) as Buffer });
		expect(refused).toEqual([]);
		expect(facts).toEqual([
			'99.71.01.1001 2024-TW1 program=pkh keluarga=20',
			'99.71.01.1001 2024-TW1 program=sembako keluarga=8',
			'99.71.01.1001 2024-TW2 program=pkh keluarga=30',
			'99.71.01.1001 2024-TW2 program=sembako keluarga=9',
			'99.71.01.1002 2024-TW1 program=pkh keluarga=10',
			'99.71.01.1002 2024-TW1 program=sembako keluarga=7',
			'99.71.01.1002 2024-TW2 program=pkh keluarga=1234',
			'99.71.02.1001 2024-TW1 program=pkh keluarga=1',
			'99.71.02.1001 2024-TW1 program=sembako keluarga=3',
			'99.71.02.1001 2024-TW2 program=pkh keluarga=2',
			'99.71.02.1001 2024-TW2 program=sembako keluarga=4'
		]);
	});

	it('reads semicolons, Windows-1252, decimals with comma, and apostrophes before numbers', async () => {
		const layout = recap(YEARLY.replace('numbers: polos', 'numbers: id'));
		const text = "Provinsi;tahun;jumlah\r\nContoh;2022;'1.234,5\r\nKota Lubuk;2022;7,25\r\n";
		const { facts } = await run([layout], { 'a.csv': Buffer.from(text, 'latin1') });
		expect(facts).toEqual(['99 2022 korban=1234.5', '99.72 2022 korban=7.25']);
	});

	it('decodes Windows-1252 records before DuckDB reads them', async () => {
		const layout = records(`period: { grain: tahun }
columns:
  tahun: { role: periode, part: tahun }
  layanan: { role: dimensi, dimension: layanan, values: { 'Café “aman”': rumah-aman } }
counts: [{ measure: korban }]`);
		const text = Buffer.concat([
			Buffer.from('tahun;layanan\r\n2022;Caf'),
			Buffer.from([0xe9, 0x20, 0x93]),
			Buffer.from('aman'),
			Buffer.from([0x94, 0x0d, 0x0a])
		]);
		const { facts, refused } = await run([layout], { 'a.csv': text });
		expect(refused).toEqual([]);
		expect(facts).toEqual(['99 2022 layanan=rumah-aman korban=1']);
	});

	it.each([
		['tab', '\t'],
		['palang', '|']
	])('finds the delimiter: %s', async (_, delimiter) => {
		const text = [
			['Provinsi', 'tahun', 'jumlah'],
			['Contoh', '2022', '5']
		]
			.map((row) => row.join(delimiter))
			.join('\n');
		const { facts } = await run([recap(YEARLY)], { 'a.csv': text });
		expect(facts).toEqual(['99 2022 korban=5']);
	});

	it('takes the period from sheet names, a sheet a triwulan', async () => {
		const book = utils.book_new();
		for (const [name, count] of [
			['TW I', 5],
			['TW II', 6],
			['Catatan', 0]
		] as const)
			utils.book_append_sheet(
				book,
				utils.aoa_to_sheet(
					name === 'Catatan'
						? [['bebas']]
						: [
								['Provinsi', 'jumlah'],
								['Contoh', count]
							]
				),
				name
			);
		const layout = recap(`sheets: 'TW*'
period: { grain: triwulan, file: '(?<tahun>\\d{4})', sheet: 'TW (?<triwulan>[IV]+)' }
columns:
  Provinsi: { role: wilayah, by: nama }
  jumlah: { role: nilai, measure: korban }
`);
		const { facts } = await run([layout], { 'rekap 2024.xlsx': write(book, { type: 'buffer' }) as Buffer });
		expect(facts).toEqual(['99 2024-TW1 korban=5', '99 2024-TW2 korban=6']);
	});

	it.each([
		['xlsx', 'xlsx'],
		['xls', 'biff8'],
		['ods', 'ods']
	] as const)('reads a workbook saved as .%s, dates and numbers as they are typed', async (ending, bookType) => {
		const layout = recap(`period: { grain: bulan }
columns:
  tanggal: { role: periode, part: tanggal }
  jumlah: { role: nilai, measure: korban }
`).replace("'**/*.xls'", "'**/*.xls', '**/*.ods'");
		const sheet = utils.aoa_to_sheet(
			[
				['tanggal', 'jumlah'],
				[new Date(Date.UTC(2025, 7, 1)), 1234.5],
				[new Date(Date.UTC(2025, 8, 30)), 7]
			],
			{ cellDates: true, UTC: true }
		);
		const book = utils.book_new();
		utils.book_append_sheet(book, sheet, 'Rekap');
		const { facts, refused } = await run([layout], {
			[`a.${ending}`]: write(book, { type: 'buffer', bookType, cellDates: true }) as Buffer
		});
		expect(refused).toEqual([]);
		expect(facts).toEqual(['99 2025-08 korban=1234.5', '99 2025-09 korban=7']);
	});

	it('reads an HTML table that a portal has named .xls', async () => {
		const html =
			'<html><body><table><tr><th>Provinsi</th><th>tahun</th><th>jumlah</th></tr><tr><td>Contoh</td><td>2022</td><td>5</td></tr></table></body></html>';
		const { facts } = await run([recap(YEARLY)], { 'a.xls': html });
		expect(facts).toEqual(['99 2022 korban=5']);
	});

	it('refuses a code column in which Excel has made dates of codes', async () => {
		const sheet = utils.aoa_to_sheet([
			['Provinsi', 'tahun', 'jumlah'],
			[new Date(Date.UTC(2071, 0, 1)), 2022, 5]
		]);
		const book = utils.book_new();
		utils.book_append_sheet(book, sheet, 'Rekap');
		const layout = recap(YEARLY.replace('by: nama', 'by: kode'));
		const { refused } = await run([layout], { 'a.xlsx': write(book, { type: 'buffer', cellDates: true }) as Buffer });
		expect(refused.join()).toMatch(/baris 2, kolom Provinsi: kode wilayah telah diubah menjadi tanggal oleh Excel/);
	});

	it.each(['rekap', 'rekaman'])('reads "Unicode text" of a spreadsheet (UTF-16, tabs): %s', async (kind) => {
		const counted = recap(YEARLY);
		const recorded =
			records(YEARLY.replace('  jumlah: { role: nilai, measure: korban }', '  jumlah: { role: buang }')) +
			'counts: [{ measure: korban }]';
		const text = Buffer.from('\ufeffProvinsi\ttahun\tjumlah\r\nContoh\t2022\t1\r\n', 'utf16le');
		const { facts, refused } = await run([kind === 'rekap' ? counted : recorded], { 'a.csv': text });
		expect(refused).toEqual([]);
		expect(facts).toEqual(['99 2022 korban=1']);
	});

	it('names the row of a record whose columns do not add up, and nothing of its content', async () => {
		const layout = records(`period: { grain: tahun }
columns:
  tahun: { role: periode, part: tahun }
  nama: { role: buang }
counts: [{ measure: korban }]`);
		const { refused } = await run([layout], { 'a.csv': 'tahun,nama\n2022,Meranti Melati\n2022,Ulin Rahasia,lebih\n' });
		expect(refused.join()).toMatch(/a\.csv baris 3: jumlah kolom tidak sama/);
		expect(refused.join()).not.toMatch(/Rahasia/);
	});

	it.each([
		['kosong', '', /berkas kosong/],
		[
			'rusak',
			Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.from('bukan zip')]),
			/buku kerja rusak|tidak ada tata letak/
		]
	])('ends in a sentence for a file that is %s', async (_, content, sentence) => {
		const { refused } = await run([recap(YEARLY)], { 'a.csv': content });
		expect(refused.join()).toMatch(sentence);
	});
});
