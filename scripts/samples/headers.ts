/** Triwulan as agencies write them in column titles and cells. */
export const ROMAN = ['I', 'II', 'III', 'IV'] as const;

const quarterly = (title: string) => ROMAN.map((roman) => `${title} TW ${roman}`);

/**
 * First lines of every made-up raw file, in the shapes that agencies export.
 * The source layouts in data/sources read exactly these.
 */
export const HEADERS = {
	/** Palangka Raya: one family list with programme flags a year; comma, UTF-8. */
	keluarga: [
		...['tahun', 'triwulan', 'no_kk', 'nama_kepala_keluarga', 'alamat', 'kode_kelurahan', 'nama_kelurahan', 'desil'],
		...['pkh', 'sembako', 'pbi_jkn', 'bantuan_usaha']
	],
	/** Pangkalpinang: a family list and one list a programme; semicolon, Windows-1252, CRLF. */
	dtsen: ['PERIODE', 'NO_KK', 'NAMA_KRT', 'KECAMATAN', 'KELURAHAN', 'DESIL'],
	penerima: ['PERIODE', 'NO_KK', 'NAMA_PENERIMA', 'NOMINAL'],
	peserta: ['PERIODE', 'NIK', 'NO_KK', 'NAMA'],
	kasus: [
		...['no_register', 'tanggal_kejadian', 'tanggal_lapor', 'tanggal_input', 'nama_korban', 'nik', 'jenis_kelamin'],
		...['umur', 'kelurahan_domisili', 'kecamatan_domisili', 'kecamatan_tkp', 'bentuk', 'tempat_kejadian'],
		...['hubungan_pelaku', 'pendidikan', 'pekerjaan', 'kdrt', 'tppo', 'difabel', 'sumber_register', 'kronologis']
	],
	layanan: ['no_register', 'tanggal_layanan', 'jenis_layanan', 'lembaga', 'nama_petugas', 'status'],
	abh: [
		...['no_register', 'tanggal_lapor', 'nama_anak', 'nik', 'jenis_kelamin', 'umur', 'kelurahan_domisili'],
		...['kecamatan_domisili', 'peran', 'tindak_pidana', 'penyelesaian']
	],
	kegiatan: ['tanggal', 'kelurahan', 'jenis_kegiatan', 'lembaga', 'peserta'],
	/** State at the end of each year. */
	kapasitas: [
		...['tahun', 'kecamatan', 'kelurahan', 'patbm', 'puspaga', 'satgas_ppa', 'petugas_terlatih'],
		'kesepakatan_aktif'
	],
	penduduk: ['tahun', 'semester', 'kecamatan', 'kelurahan', 'jenis_kelamin', 'kelompok_usia', 'jumlah'],
	/** One row a programme and agency; a title and a blank row stand above it in the workbooks, JUMLAH below. */
	realisasi: [
		...['Program', 'OPD', 'Sumber Dana', 'Pagu Murni', 'Pagu Perubahan', 'Kuota'],
		...ROMAN.map((roman) => `Realisasi s.d. TW ${roman}`),
		...ROMAN.map((roman) => `Fisik s.d. TW ${roman} (%)`),
		...quarterly('Disalurkan'),
		...quarterly('Dicairkan'),
		...quarterly('Gagal Salur'),
		...quarterly('Masuk'),
		...quarterly('Keluar Graduasi'),
		...quarterly('Keluar Meninggal'),
		...quarterly('Keluar Pindah'),
		...quarterly('Keluar Tidak Layak')
	],
	/** Prabumulih, recap of the family register: one sheet a triwulan. */
	rekapDtsen: [
		...['kecamatan', 'kelurahan', 'total_keluarga', 'total_individu'],
		...['d1', 'd2', 'd3', 'd4', 'd5', 'd6_10', 'belum_peringkat'].flatMap((band) => [
			`${band}_keluarga`,
			`${band}_individu`
		])
	]
} satisfies Record<string, string[]>;
