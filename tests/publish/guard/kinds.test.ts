import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentKind } from '../../../scripts/publish/text/content-kind.ts';
import { looksLikeNik } from '../../../scripts/publish/text/digits.ts';
import { headerKind } from '../../../scripts/publish/check/guard/header-kind.ts';
import { labelOf } from '../../../scripts/publish/read/label.ts';
import { DATE, NUMBER } from '../../../scripts/publish/text/typed.ts';

/** Area 9999 is nobody's. */
const NIK = '9999015501900001';

describe('personal data by content', () => {
	it.each([
		['NIK', NIK, 'nik'],
		['NIK of a woman: day + 40', '9999014101900001', 'nik'],
		['with blanks', '9999 0155 0190 0001', 'nik'],
		['with dashes', '999901-550190-0001', 'nik'],
		['with dots', '99.99.01.550190.0001', 'nik'],
		['behind an apostrophe', `'${NIK}`, 'nik'],
		['as pandas writes it', `${NIK}.0`, 'nik'],
		['as a number of a workbook', `${NUMBER}9999015501900000`, 'nik'],
		['in the middle of words', `NIK ${NIK} a.n. korban`, 'nik'],
		['16 digits without a date: KKS', '6032981234567890', 'nomor-16'],
		['tail masked', '999901550190****', 'nik-tersamar'],
		['date masked', '999901******0001', 'nik-tersamar'],
		['masked with x', '9999xxxxxxxx0001', 'nik-tersamar'],
		['masked inside words', 'pemilik 999901550190**** di Pahandut', 'nik-tersamar'],
		['Excel float', '9.99901E+15', 'nik-excel'],
		['Excel float, Indonesian', '6,27101E+15', 'nik-excel'],
		['MD5', '5d41402abc4b2a76b9719d911017c592', 'hash'],
		['SHA-256', 'a948904f2f0f479b8f8197694b30184b0d2ed1c1cd2a1ec0fb85d299a192a447', 'hash'],
		['BPJS', '0001234567890', 'bpjs'],
		['NISN', '0012345678', 'nisn'],
		['NPWP', '01.234.567.8-901.000', 'npwp'],
		['phone', '081234567890', 'telepon'],
		['phone with +62', '+62 812-3456-7890', 'telepon'],
		['phone, masked', '0812****5678', 'telepon'],
		['e-mail', 'seseorang@contoh.id', 'surel'],
		['address', 'Jl. Kenanga No. 12', 'alamat'],
		['RT/RW', 'Kp. Baru RT 02 RW 05', 'alamat'],
		['coordinates of a house', '-2.216321, 113.913212', 'koordinat'],
		['name with bin', 'Meranti bin Ulin', 'nama'],
		['date of birth', '17-08-1990', 'tanggal'],
		['date of a workbook', `${DATE}1990-08-17`, 'tanggal'],
		['free text', 'Korban datang bersama ibunya pada malam hari lalu melapor ke pos', 'teks']
	])('knows %s', (_, text, kind) => expect(contentKind(text)).toBe(kind));

	it.each([
		['22: a long decimal of a lawful file', '1.2041078305519894'],
		['a decimal with many digits before it', '12345.1041078305519'],
		['rupiah with thousands dots', '1.234.567.890.123'],
		['a Kemendagri code', '62.71.01.1001'],
		['a BPS code of a desa', '3273010001'],
		['a year and month', '202302'],
		['a percentage', '9,75'],
		['a pseudo-area', 'Klien luar provinsi'],
		['a class', 'Pedagang/Tani/Nelayan'],
		['a wife', 'Ibu Rumah Tangga'],
		['a range', '18 - 24 thn']
	])('lets pass %s', (_, text) => expect(contentKind(text)).toBeNull());

	it('lets pass every amount in rupiah that a city can spend, and every rate', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 9_999_999_999_999 }),
				(amount) => contentKind(String(amount), 'uang') === null
			)
		);
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1000, noNaN: true }),
				(rate) => contentKind(rate.toFixed(16), 'cacah') === null
			)
		);
	});

	it('knows every NIK, whatever stands between its digits', () => {
		const nik = fc
			.tuple(
				fc.integer({ min: 11, max: 96 }),
				fc.integer({ min: 101, max: 9999 }),
				fc.integer({ min: 1, max: 31 }),
				fc.boolean(),
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: 0, max: 99 }),
				fc.integer({ min: 1, max: 9999 })
			)
			.map(([province, area, day, woman, month, year, serial]) =>
				[
					String(province),
					...[area, day + (woman ? 40 : 0), month, year, serial].map((part, at) =>
						String(part).padStart(at === 0 || at === 4 ? 4 : 2, '0')
					)
				].join('')
			);
		fc.assert(
			fc.property(nik, fc.constantFrom('', ' ', '-'), (digits, between) => {
				expect(looksLikeNik(digits)).toBe(true);
				const written = [digits.slice(0, 6), digits.slice(6, 12), digits.slice(12)].join(between);
				expect(contentKind(written)).toBe('nik');
			})
		);
	});
});

describe('personal data by header', () => {
	it.each([
		...['nik', 'NIK Korban', 'no_kk', 'NKK', 'nomor_kartu_keluarga', 'no_keluarga', 'id_dtks', 'no_rekening', 'No. HP'],
		...[
			'whatsapp',
			'alamat',
			'RT',
			'rt/rw',
			'tanggal_lahir',
			'Tempat Lahir',
			'nama',
			'nama_krt',
			'NAMA_PENERIMA',
			'nama petugas'
		],
		...[
			'lintang',
			'longitude',
			'foto_ktp',
			'no_register',
			'Nomor Perkara',
			'kronologis',
			'keterangan',
			'NISN',
			'npwp',
			'no_bpjs',
			'email'
		]
	])('knows %s', (header) => expect(headerKind(header)).not.toBeNull());

	it.each([
		...[
			'nama_kelurahan',
			'nama_kabupaten_kota',
			'Nama Program',
			'NAMA_OPD',
			'kode_kecamatan',
			'tahun',
			'jumlah_korban',
			'No'
		],
		...[
			'hubungan_pelaku',
			'tempat_kejadian',
			'jenis_kelamin',
			'Realisasi s.d. TW I',
			'kategori_usia',
			'desil',
			'pkh',
			'sumber_register'
		]
	])('lets pass %s', (header) => expect(headerKind(header)).toBeNull());
});

describe('names of files in messages', () => {
	it('hide numbers that could be identifiers', () => {
		expect(labelOf('/proyek', `/proyek/data/masukan/kk_${NIK}.csv`)).toBe('data/masukan/kk_•••.csv');
		expect(labelOf('/proyek', '/proyek/data/masukan/rekap_2024.csv')).toBe('data/masukan/rekap_2024.csv');
	});
});
