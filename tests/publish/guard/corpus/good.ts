import { OF, type Case } from './case.ts';

const many = (text: (at: number) => string | number, n = 24) => Array.from({ length: n }, (_, at) => text(at));
const counts = many((at) => String((at * 7) % 41));
/** Beside a record a date may be one of birth: there it is lawful where a date is asked for. */
const DATE = { exceptIn: ['tetap', 'dimensi', 'golongan', 'tanda'].map((role) => `rekaman/${role}`) };
/** No number of people has 16 digits. */
const MONEY = { except: ['nilai', 'jumlah'] };

const COLUMNS: Case[] = [
	OF('kartu-sembako', counts, { header: 'Kartu Sembako' }),
	OF('kartu-indonesia-pintar', counts, { header: 'Kartu Indonesia Pintar (KIP)' }),
	OF('kartu-prakerja', counts, { header: 'Kartu Prakerja' }),
	OF('kartu-tani', ['1', '2', '1', '3', '4', '1'], { header: 'Kartu Tani (kegiatan)' }),
	OF(
		'kartu-sembako-ribuan',
		many((at) => String(1200 + at * 13)),
		{ header: 'Kartu Sembako' }
	),
	OF('jumlah-kk', counts, { header: 'Jumlah KK' }),
	OF('punya-nik', counts, { header: 'Punya NIK' }),
	OF('peserta-bpjs', counts, { header: 'Peserta BPJS' }),
	OF('lahir', counts, { header: 'Lahir' }),
	OF(
		'rupiah-bulat',
		many((at) => `${3_621 + at}313900000000`),
		{ header: 'Anggaran (Rp)', ...MONEY }
	),
	OF(
		'rupiah-penuh',
		many((at) => `${1_234_567_890 + at * 7}123456`),
		{ header: 'Realisasi Anggaran', ...MONEY }
	),
	OF(
		'rupiah-titik',
		many((at) => `1.234.567.890.${123 + at}`),
		MONEY
	),
	OF(
		'rupiah-16-titik',
		many((at) => `3.621.313.900.${123 + at}.000`),
		MONEY
	),
	OF(
		'rupiah-rp',
		many((at) => `Rp 3.621.313.900.${123 + at}.000,00`),
		MONEY
	),
	OF(
		'rupiah-spasi',
		many((at) => `12 500 000 000 ${100 + at} 000`),
		MONEY
	),
	OF(
		'rupiah-bilangan',
		many((at) => 3_621_313_900_000_000 + at * 1_000_000),
		{ header: 'Pagu', format: 'xlsx', ...MONEY }
	),
	OF(
		'cacah-besar',
		many((at) => String(270_203_917 + at))
	),
	OF(
		'cacah-bilangan',
		many((at) => 1000 + at),
		{ format: 'xlsx' }
	),
	OF(
		'desimal',
		many((at) => `1.20410783055198${10 + at}`)
	),
	OF(
		'desimal-tetap',
		many((at) => `12.345${100 + at}`)
	),
	OF(
		'desimal-koma',
		many((at) => `${at},20410783055198`)
	),
	OF(
		'persen',
		many((at) => `${at},75 %`)
	),
	OF(
		'negatif',
		many((at) => `-${at}.5`)
	),
	OF(
		'ilmiah',
		many((at) => `3,6${at}E+12`),
		MONEY
	),
	OF(
		'kode-kemendagri',
		many((at) => `62.71.01.${1001 + at}`)
	),
	OF(
		'kode-bps',
		many((at) => String(3_273_010_001 + at))
	),
	OF(
		'kode-bps-maluku',
		many((at) => String(8_171_010_001 + at))
	),
	OF(
		'kode-sub-sls',
		many((at) => `62710100010${10_001 + at}`),
		{ header: 'idsubsls', ...MONEY }
	),
	OF(
		'kode-belanja',
		many((at) => `5.1.02.01.01.${String(1 + at).padStart(4, '0')}`)
	),
	OF(
		'kode-sub-kegiatan',
		many((at) => `1.06.05.2.02.${String(1 + at).padStart(4, '0')}`)
	),
	OF(
		'kode-program',
		many((at) => `PRG-${at + 1}`)
	),
	OF(
		'nomor-urut',
		many((at) => String(at + 1)),
		{ header: 'No' }
	),
	OF(
		'nomor-urut-titik',
		many((at) => `${at + 1}.`),
		{ header: 'No.' }
	),
	OF(
		'tanggal-iso',
		many((at) => `2025-01-${String(at + 1).padStart(2, '0')}`),
		DATE
	),
	OF(
		'tanggal-miring',
		many((at) => `${at + 1}/8/2025`),
		DATE
	),
	OF(
		'rentang-tanggal',
		many(() => '12-01-2023 - 31-01-2023'),
		DATE
	),
	OF(
		'rentang-tanggal-rapat',
		many(() => '11-12-2019 01-12-2020'),
		DATE
	),
	OF(
		'tahun-berurut',
		many(() => '2019 2020 2021 2022')
	),
	OF('periode', ['2023-TW1', '2023-TW2', 'TW III 2023', 'Februari 2023', '202302', 'Semester II']),
	OF('bulan', ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Agus', 'Sep', 'Okt', 'Nov', 'Des']),
	OF('kelurahan-bin', ['Bintaro', 'Bintoro', 'Binong', 'Binuang', 'Bin Jai', 'Kampung Bin Tahir'], {
		header: 'Kelurahan'
	}),
	OF(
		'kelurahan',
		'Langkai,Panarung,Kereng Bangkirai,Menteng,Bukit Tunggal,Petuk Katimpun,Sei Gohong,Banturung,Tangkiling,Marang,Habaring Hurung,Kalampangan'.split(
			','
		),
		{ header: 'nama_kelurahan' }
	),
	OF('wilayah-orang', ['Kelurahan Abdul Rahman', 'Jl. Ahmad Yani', 'Taman Siti Hartinah', 'Kampung Siti Aminah'], {
		header: 'lokasi'
	}),
	OF(
		'lembaga',
		[
			'Panti Asuhan Nurul Huda',
			'RSUD Siti Fatimah',
			'SMA Ahmad Yani',
			'Yayasan Umar bin Khattab',
			'Masjid Abdullah bin Abbas',
			'PT Agung Wijaya'
		],
		{ header: 'pelaksana' }
	),
	OF(
		'program',
		[
			'Kartu Sembako',
			'Kartu Indonesia Pintar',
			'PKH',
			'PBI JKN',
			'Bedah Rumah',
			'Rutilahu',
			'Bantuan Anak Yatim',
			'Asistensi Lansia'
		],
		{ header: 'program' }
	),
	OF('opd', ['Dinas Sosial', 'DP3APPKB', 'Dinas Pendidikan', 'Bappeda', 'Dinas PUPR', 'Badan Kesbangpol'], {
		header: 'opd'
	}),
	OF('golongan', [
		'Ibu Rumah Tangga',
		'Ibu Hamil',
		'Anak Yatim',
		'Anak Perempuan',
		'Pedagang/Tani/Nelayan',
		'Istri Pertama',
		'Wali Murid'
	]),
	OF('pelaku', ['Ayah Kandung', 'Suami', 'Pacar', 'Tetangga', 'Orang Tidak Dikenal', 'Guru', 'Teman Sekolah']),
	OF('usia', ['0-5', '6-12', '13-17', '18 - 24 thn', '25–44', '45+']),
	OF(
		'ya-tidak',
		many((at) => (at % 2 ? 'YA' : 'TIDAK'))
	),
	OF('dasar-hukum', ['UU No. 12 Tahun 2022', 'Perda 5/2021', 'Kepmendagri 300.2.2-2138/2025', 'SK 188.45/271/2024']),
	OF('satuan', ['KPM', 'orang', 'unit rumah', 'rupiah', 'sambungan']),
	OF(
		'uraian-kegiatan',
		many((at) => `Sosialisasi pencegahan kekerasan angkatan ${at + 1}`),
		{ header: 'uraian' }
	),
	OF('sumber', ['BPS, Susenas Maret 2023', 'DTSEN 2025', 'Dinas Sosial (SIKS-NG)'], { header: 'sumber' })
];

const FRAMES: Case[] = [
	OF('judul-biasa', 'Rekapitulasi Penerima Kartu Sembako Tahun 2025, Keadaan 31 Desember 2025', { place: 'judul' }),
	OF('judul-kop', 'Jl. Tjilik Riwut No. 98 Palangka Raya, Telp. (0536) 3221234, surel dinsos@palangkaraya.go.id', {
		place: 'judul'
	}),
	OF('judul-hotline', 'Hotline UPTD PPA 0811-1234-5678', { place: 'judul', format: 'xlsx' }),
	OF('kaki-biasa', 'Catatan: angka sementara, dimutakhirkan 5 Januari 2026', { place: 'kaki', exceptIn: ['rekaman'] }),
	OF('kaki-tanda-tangan', 'Catatan: Kepala Dinas Sosial, Drs. H. Ahmad Fauzi, M.Si, NIP 19700101 199503 1 001', {
		place: 'kaki',
		exceptIn: ['rekaman']
	}),
	OF('kaki-rupiah', 'Sumber: APBN 3.621.313.900.000.000 rupiah', { place: 'kaki', exceptIn: ['rekaman'] }),
	OF('jumlah-biasa', '41', { place: 'jumlah', except: ['dimensi', 'tanggal'], exceptIn: ['rekaman'] }),
	OF('lembar-kamus', ['Kolom', 'NIK dihapus', 'Kartu Sembako', '62.71.01.1001', 'Kelurahan Langkai'], {
		place: 'lembar',
		format: 'xlsx'
	}),
	OF('lembar-grafik', ['TW', 1, 2, 3, 4], { place: 'lembar', format: 'xlsx' }),
	OF('tersembunyi-daftar', ['Pilihan', 'Fisik', 'Psikis', 'Seksual', 'Lainnya'], {
		place: 'lembar-tersembunyi',
		format: 'xlsx'
	}),
	OF('komentar-biasa', 'Angka sementara, lihat surat 460/12/2025', { place: 'komentar', format: 'xlsx' }),
	OF('tautan-biasa', 'https://data.go.id/dataset/62710112345', { place: 'tautan', format: 'xlsx' }),
	OF('berkas-biasa', 'rekap_kekerasan_2024_tw4', { place: 'nama-berkas' }),
	OF('berkas-tanggal', 'dtsen-2025-12-31_v2', { place: 'nama-berkas' }),
	OF('berkas-kelurahan', 'rekap kelurahan bintoro (final)', { place: 'nama-berkas' }),
	OF('nama-lembar-biasa', 'TW I 2025', { place: 'nama-lembar', format: 'xlsx' })
];

/** Lawful files that a careless guard would refuse. */
export const GOOD: readonly Case[] = [...COLUMNS, ...FRAMES];
