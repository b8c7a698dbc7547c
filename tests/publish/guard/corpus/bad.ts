import { OF, type Case } from './case.ts';

const NIK = '9999015501900001';
const OTHER = '9999014101880002';
const spaced = (by: string, ...sizes: number[]) => {
	let at = 0;
	return sizes.map((size) => NIK.slice(at, (at += size))).join(by);
};
const full = (zero: number) => [...NIK].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');

const NUMBERS: Case[] = [
	OF('nik', NIK),
	OF('nik-perempuan', '9999014101900001'),
	OF('nik-tiap-empat', spaced(' ', 4, 4, 4, 4)),
	OF('nik-spasi-tak-putus', spaced('\u00a0', 4, 4, 4, 4)),
	OF('nik-tab', spaced('\t', 6, 6, 4)),
	OF('nik-hubung', spaced('-', 6, 6, 4)),
	OF('nik-strip-panjang', spaced(' – ', 6, 6, 4)),
	OF('nik-titik', spaced('.', 2, 2, 2, 6, 4)),
	OF('nik-miring', spaced('/', 6, 6, 4)),
	OF('nik-garis-bawah', spaced('_', 6, 6, 4)),
	OF('nik-titik-dua', spaced(':', 4, 4, 4, 4)),
	OF('nik-tiap-angka', spaced(' ', ...Array<number>(16).fill(1))),
	OF('nik-tiga-tiga', spaced(' ', 3, 3, 3, 3, 4)),
	OF('nik-campur', '99.99.01-550190 0001'),
	OF('nik-titik-ribuan', '9.999.015.501.900.001'),
	OF('nik-koma-ribuan', '9,999,015,501,900,001'),
	OF('nik-apostrof', `'${NIK}`),
	OF('nik-apostrof-miring', `’${NIK}`),
	OF('nik-kutip', `"${NIK}"`),
	OF('nik-rumus', `="${NIK}"`),
	OF('nik-kurung', `(${NIK})`),
	OF('nik-pandas', `${NIK}.0`),
	OF('nik-dua-desimal', `${NIK},00`),
	OF('nik-eksponen', '9.99901E+15'),
	OF('nik-eksponen-indonesia', '9,99901E+15'),
	OF('nik-eksponen-utuh', '9.999015501900001E15'),
	OF('nik-eksponen-dalam-teks', 'NIK 9,99901E+15 (rusak)'),
	OF('nik-lebar', full(0xff10)),
	OF('nik-arab', full(0x660)),
	OF('nik-dewanagari', full(0x966)),
	OF('nik-kecil-di-atas', [...NIK].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')),
	OF('nik-tak-terlihat', [...NIK].join('\u200b')),
	OF('nik-hubung-lunak', [...NIK].join('\u00ad')),
	OF('nik-arah-tulisan', `\u202d${NIK}\u202c`),
	OF('nik-bergaris', [...NIK].join('\u0332')),
	OF('nik-huruf-o', NIK.replaceAll('0', 'O')),
	OF('nik-tebal', `<b>${NIK}</b>`),
	OF('nik-dalam-teks', `NIK ${NIK} a.n. korban`),
	OF('nik-menempel', `NIK${NIK}`),
	OF('nik-akhir-kalimat', `Lihat nomor ${NIK}.`),
	OF('nik-dengan-koma', `${NIK}, Kota Lubuk`),
	OF('nik-dua', `${NIK}; ${OTHER}`),
	OF('nik-dua-koma', `${NIK},${OTHER}`),
	OF('nik-dua-baris', `${NIK}\n${OTHER}`),
	OF('nik-dua-rapat', NIK + OTHER),
	OF('nik-dan-tanggal', `${NIK} / 17-08-1990`),
	OF('nik-bilangan', [Number(NIK), Number(OTHER)], { format: 'xlsx' }),
	OF('nik-bilangan-ods', [Number(NIK), Number(OTHER)], { format: 'ods' }),
	OF('kk-dalam-teks', `No. KK: ${OTHER}`),
	OF('nik-ekor-tertutup', `${NIK.slice(0, 12)}****`),
	OF('nik-tanggal-tertutup', '999901******0001'),
	OF('nik-tertutup-x', '9999xxxxxxxx0001'),
	OF('nik-tertutup-titik-tebal', '999901550190••••'),
	OF('nik-awal-tertutup', '************0001'),
	OF('nik-tertutup-pendek', '9999015501***'),
	OF('nik-tertutup-spasi', '9999 01** **** 0001'),
	OF('nik-tertutup-dalam-teks', `pemilik ${NIK.slice(0, 12)}**** di Lubuk`),
	OF('kks', '6032981234567890', { except: ['uang'] }),
	OF('kks-tiap-empat', '6032 9812 3456 7890'),
	OF('npwp', '01.234.567.8-901.000'),
	OF('bpjs', '0001234567890'),
	OF('nisn', '0012345678'),
	OF('nip', '19750817 199903 2 001'),
	OF('telepon', '081234567890'),
	OF('telepon-hubung', '0812-3456-7890'),
	OF('telepon-62', '+62 812-3456-7890'),
	OF('telepon-62-polos', '6281234567890', { except: ['uang'] }),
	OF('telepon-tertutup', '0812****5678'),
	OF('telepon-dalam-teks', 'hubungi ibunya di 0812 3456 7890'),
	OF('surel', 'seseorang@contoh.id'),
	OF('surel-dieja', 'seseorang (at) contoh.id'),
	OF('surel-dalam-teks', 'surat dari seseorang@contoh.co.id kemarin'),
	OF('md5', '5d41402abc4b2a76b9719d911017c592'),
	OF('sha-1', 'aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d'),
	OF('sha-256', 'a948904f2f0f479b8f8197694b30184b0d2ed1c1cd2a1ec0fb85d299a192a447'),
	OF('sha-256-base64', 'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=')
];

/** What a hostile reading of the guard tried besides; each passed at first. */
const HOSTILE: Case[] = [
	OF('nik-sesudah-nomor', `1,${NIK}`),
	OF('nik-nol-di-depan', `0${NIK}`),
	OF('nik-satu-lebih', `${NIK}1`),
	OF('nik-kurung-campur', '9999(0155)0190(0001)'),
	OF('nik-empat-strip', spaced('----', 4, 4, 4, 4)),
	OF('nik-url', spaced('%20', 4, 4, 4, 4)),
	OF('nik-entitas', [...NIK].map((digit) => `&#${48 + Number(digit)};`).join('')),
	OF('nik-huruf-kiril', NIK.replaceAll('0', 'О')),
	OF('nik-eksponen-lain', '99990155E+08', { except: ['uang'] }),
	OF('nik-tertutup-titik', '999901550190....'),
	OF('nik-tertutup-strip', '999901550190----'),
	OF('nik-tanpa-urut', ['999901550190', '999901410188', '999901170877', '999902010295'], {
		except: ['uang', 'nilai', 'jumlah']
	}),
	OF('telepon-0062', '006281234567890', { except: ['uang'] }),
	OF('surel-titik-dieja', 'seseorang[at]contoh[dot]id'),
	OF('nama-garis-bawah', 'siti_aminah'),
	OF('nama-menempel', 'SitiAminah'),
	OF('nama-umur', 'Siti Aminah (12 th)'),
	OF('nama-nomor', '1. Siti Aminah'),
	OF('nama-miring', 'Siti Aminah/P/12'),
	OF('nama-dua', 'Siti Aminah; Ahmad Fauzi'),
	OF('nama-bin-koma', 'Ulin, bin Meranti'),
	OF('nama-kiril', 'Sіti Amіnah'),
	OF('berkas-satu-nama', 'laporan rohana', { place: 'nama-berkas' }),
	OF('berkas-bantuan', 'bantuan_siti_aminah', { place: 'nama-berkas' })
];

const NAMES: Case[] = [
	OF('nama-bin', 'Meranti bin Ulin'),
	OF('nama-binti', 'MERANTI BINTI ULIN'),
	OF('nama-dua-kata', 'Siti Aminah'),
	OF('nama-besar', 'AHMAD FAUZI'),
	OF('nama-kecil', 'siti nurhaliza rahmawati'),
	OF('nama-inisial', 'Siti A.'),
	OF('nama-gelar', 'H. Abdul Karim'),
	OF('nama-tak-terlihat', 'Si\u200bti Ami\u00adnah'),
	OF('nama-nyonya', 'Ny. Ratnasari'),
	OF('nama-atas-nama', 'bantuan a.n. Siti Rohani'),
	OF('nama-korban', 'korban: Siti Aminah (12 tahun)'),
	OF('nama-ibu', 'diantar ibu Nurhayati pada pagi hari')
];

const SYLLABLES = ['Bra', 'Tu', 'Keng', 'Lo', 'Mua', 'Ngan', 'Rit', 'Sung', 'Tir', 'Wen', 'Yom', 'Zul'];
const strange = (at: number) =>
	`${SYLLABLES[at % 12]}${'abcdefghijklmnopqrstuvwx'[at]} ${SYLLABLES[(at * 5 + 3) % 12]}${'xwvutsrqponmlkjihgfedcba'[at]}ng`;
const GIVEN =
	'Siti Muhammad Nurul Fatimah Suparman Sulastri Joko Bambang Wayan Ketut Yohanes Maria Hasanah Rizki'.split(' ');
const LAST =
	'Kelua Jang Barito Mentaya Rungan Kahayan Miri Sebangau Katingan Seruyan Arut Lamandau Belayan Kapuas'.split(' ');

/** Roles whose other rows hold lawful texts: values acquit the header. */
const FILLED = [
	'rincian',
	'tetap',
	'periode',
	'tanggal',
	'wilayah',
	'dimensi',
	'golongan',
	'tanda',
	'nilai',
	'uang',
	'jumlah',
	'kunci'
];

/** What only the column shows, or its header. Roles with a closed list, numbers and dates refuse these texts for that already. */
const TOGETHER: Case[] = [
	OF(
		'nama-satu-kolom',
		GIVEN.map((given, at) => `${given} ${LAST[at]}`)
	),
	OF('nama-tunggal-satu-kolom', GIVEN),
	OF(
		'nama-jarang-satu-kolom',
		Array.from({ length: 24 }, (_, at) => strange(at))
	),
	OF(
		'register-satu-kolom',
		Array.from({ length: 24 }, (_, at) => `REG-${String(at * 37).padStart(6, '0')}`)
	),
	OF('judul-no-kk-kosong', '', { header: 'no_kk', except: FILLED }),
	OF('judul-nik-ekor', ['0001', '0417', '0932', '1204', '3305', '8891'], { header: 'NIK' }),
	OF('judul-nama-inisial', ['S.A.', 'M.R.', 'K.T.'], { header: 'nama_korban' }),
	OF('judul-rekening', ['123-456-789', '98-7654-321'], { header: 'No. Rekening' }),
	OF('judul-lahir', ['1990', '1987', '2001', '1990', '1999', '2003'], { header: 'tahun_lahir' })
].map((each) => ({ ...each, together: true }));

const FRAMES: Case[] = [
	OF('judul-nik', `Rekap korban NIK ${NIK}`, { place: 'judul' }),
	OF('judul-nama', 'Rekap kasus a.n. Siti Aminah', { place: 'judul' }),
	OF('judul-nama-xlsx', 'Siti Aminah', { place: 'judul', format: 'xlsx' }),
	OF('judul-telepon', '081234567890', { place: 'judul' }),
	OF('kaki-nik', `Catatan: korban dengan NIK ${NIK} menyusul`, { place: 'kaki' }),
	OF('kaki-nama', 'Catatan: korban Siti Aminah sudah pulang', { place: 'kaki' }),
	OF('kaki-bin', 'Keterangan: Meranti bin Ulin belum dihitung', { place: 'kaki' }),
	OF('kaki-nik-xlsx', `Sumber: KTP ${spaced(' ', 6, 6, 4)}`, { place: 'kaki', format: 'xlsx' }),
	OF('kaki-nik-ods', `Sumber: KTP ${NIK}`, { place: 'kaki', format: 'ods' }),
	OF('jumlah-nik', NIK, { place: 'jumlah', except: ['kunci'] }),
	OF('lembar-nik', ['NIK', NIK, OTHER], { place: 'lembar', format: 'xlsx' }),
	OF('lembar-nik-ods', ['NIK', NIK, OTHER], { place: 'lembar', format: 'ods' }),
	OF('lembar-nik-bilangan', ['NIK', Number(NIK)], { place: 'lembar', format: 'xlsx' }),
	OF('lembar-nama', ['Nama', ...GIVEN.map((given, at) => `${given} ${LAST[at]}`)], { place: 'lembar', format: 'xlsx' }),
	OF('tersembunyi-nik', ['NIK', NIK, OTHER], { place: 'lembar-tersembunyi', format: 'xlsx' }),
	OF('tersembunyi-nama', ['Korban', 'Siti Aminah', 'Ahmad Fauzi'], { place: 'lembar-tersembunyi', format: 'xlsx' }),
	OF('komentar-nik', `cek NIK ${NIK}`, { place: 'komentar', format: 'xlsx' }),
	OF('komentar-nama', 'korban Siti Aminah', { place: 'komentar', format: 'xlsx' }),
	OF('tautan-surel', 'mailto:seseorang@contoh.id', { place: 'tautan', format: 'xlsx' }),
	OF('berkas-nik', `rekap_${NIK}`, { place: 'nama-berkas' }),
	OF('berkas-nama', `korban_siti_aminah_${NIK}`, { place: 'nama-berkas' }),
	OF('berkas-nama-saja', 'Kasus Siti Aminah 2024', { place: 'nama-berkas' }),
	OF('berkas-bin', 'meranti_bin_ulin', { place: 'nama-berkas' }),
	OF('berkas-korban', 'korban-rohana', { place: 'nama-berkas', format: 'xlsx' }),
	OF('folder-nama', 'siti_aminah', { place: 'nama-folder' }),
	OF('nama-lembar-orang', 'Siti Aminah', { place: 'nama-lembar', format: 'xlsx' }),
	OF('nama-lembar-nik', NIK, { place: 'nama-lembar', format: 'xlsx' })
];

/** Files that hold personal data, each in its own way. */
export const BAD: readonly Case[] = [...NUMBERS, ...HOSTILE, ...NAMES, ...TOGETHER, ...FRAMES];

/** What of these files no message may repeat: long digits, names, addresses and digests; and as they look without blanks between. */
export const SECRETS: readonly string[] = [
	...[NIK, OTHER, '99990155', '9999 0155', '999901-55', '6032981234567890', '6032 9812', '81234567890', '3456-7890'],
	...[
		'iti Aminah',
		'iti_aminah',
		'minah',
		'AHMAD FAUZI',
		'Fauzi',
		'Meranti',
		'MERANTI',
		'meranti',
		'Rohani',
		'rohana',
		'nurhaliza'
	],
	...[
		'Ratnasari',
		'Nurhayati',
		'Karim',
		'seseorang',
		'5d41402a',
		'aaf4c61d',
		'a948904f',
		'LPJNul',
		'REG-0',
		'Suparman',
		'123-456',
		'M.R.'
	],
	...[
		'1975081',
		'01.234.567',
		'0001234567890',
		'0012345678',
		'Braa',
		'Sulastri',
		'itiAminah',
		'99990155E',
		'999901410188',
		'Amіnah'
	]
];
