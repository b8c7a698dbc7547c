import { chances, split, writeCsv, type Row } from './write.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** Victims by month of 2019 and 2020; those of 2020 are fewer than a thousand. */
const LAST_YEAR = [52, 61, 47, 58, 44, 39, 63, 55, 49, 57, 60, 41];
const VICTIMS = [64, 71, 58, 37, 33, 82, 49, 66, 41, 38, 52, 47];
/** What tables by other classes give: the same, but more in December. */
const SIBLINGS = VICTIMS.with(11, 55);
/** The table by age misses some of February; fewer forms than victims in February and May. */
const BY_AGE = SIBLINGS.with(1, 65);
const FORMS = VICTIMS.map((victims) => victims + 9)
	.with(1, 43)
	.with(4, 30);
/** Offenders by work: another number than by age in April. */
const OFFENDERS = [60, 66, 55, 31, 30, 77, 45, 61, 40, 35, 50, 44];
const OFFENDERS_BY_WORK = OFFENDERS.with(3, 34);

const GROUPS = ['Perempuan', 'Anak Perempuan', 'Anak Laki-laki'];
const AGES = ['0 - 17 thn', '25 - 59 thn', '18 - 24 thn', '60 +'];
const FORM = ['Kekerasan Psikis', 'Kekerasan Fisik', 'Kekerasan Seksual', 'Penelantaran Rumah Tangga'];
const CASES = ['KDRT', 'Kekerasan Seksual', 'Trafficking', 'Kasus Lain'];
const OFFENDER = ['Suami', 'Lainnya', 'Orang Tua', 'Tetangga', 'Pacar', 'Keluarga'];
const SCHOOLS = ['SLTA', 'SLTP', 'SD', 'Perguruan Tinggi', 'Tidak Sekolah', 'TK/PAUD'];
const WORK = [
	'Pelajar',
	'Ibu Rumah Tangga',
	'Pegawai Swasta/Buruh',
	'Lainnya',
	'Tidak bekerja',
	'PNS/TNI/Polri',
	'Pedagang/Tani/Nelayan'
];
const PLACES = ['Rumah Tangga', 'Lainnya', 'Tempat Kerja'];
const AREAS = [
	'Jakarta Timur',
	'Jakarta Utara',
	'Jakarta Barat',
	'Jakarta Selatan',
	'Klien Luar Prov. DKI tetapi TKP di Prov. DKI Jakarta',
	'Jakarta Pusat'
];

/** Eight services until June; a blank behind a name makes no class of its own. */
const FIRST_SERVICES = [
	'Konsultasi Hukum',
	'Konseling psikologi',
	'Pendampingan',
	'Penjangkauan',
	'Home Visit ',
	'Rujukan Rumah Aman/Shelter',
	'Pelayanan Medis',
	'Mediasi'
];
const LATER_SERVICES = [
	'Konsultasi Hukum',
	'Psikoedukasi/Psikososial',
	'Pendampingan Kepolisian',
	'Pemeriksaan Psikologi',
	'Konseling',
	'Pengukuran Awal',
	'Pendampingan Psikologi',
	'Pendampingan Pengadilan',
	'Penjangkauan Paralegal URC',
	'Hasil Pemeriksaan Psikologi',
	'Pendampingan Pendamping Korban',
	'Home Visit ',
	'Hospital Visit',
	'Penjangkauan Paralegal Pusat',
	'Rujukan Rumah Aman/Shelter',
	'Pemulangan',
	'Mediasi',
	'Saksi Ahli',
	'School Visit',
	'Penjangkauan Pendamping Korban',
	'Pelayanan Medis'
];
const JULY = 6;
const SERVICES = MONTHS.map((_, at) => {
	if (at < JULY) return FIRST_SERVICES;
	if (at === JULY) return [...LATER_SERVICES, 'Pendampingan', 'Penjangkauan Pendamping Pos'];
	if (at === 8) return [...LATER_SERVICES, 'Penjangkauan Pos Pengaduan', 'Pendampingan ', 'BAP Ahli'];
	return [...LATER_SERVICES, 'Penjangkauan Pos Pengaduan', ...(at > 8 ? ['Assesmsen Resiko'] : [])];
});
const SERVED = [210, 198, 260, 340, 280, 612, 505, 400, 470, 430, 390, 333];

const sumOf = (numbers: number[]) => numbers.reduce((sum, each) => sum + each, 0);
const chance = chances(31);
const keyOf = (month: number, year = 2020) => `${year}-${String(month + 1).padStart(2, '0')}`;

/** Rows of each month by class: year, month, class, its numbers, year and month once more. */
function monthly(classes: string[] | string[][], totals: number[][], decimals = false, year = 2020): Row[] {
	const months = totals[0]?.length ?? 0;
	const text = (number: number) => (decimals ? `${number}.0` : number);
	return Array.from({ length: months }, (_, month) => month).flatMap((month) => {
		const each = classes[month];
		const names = Array.isArray(each) ? each : (classes as string[]);
		const parts = totals.map((of) => split(of[month] ?? 0, names.length, chance));
		return names.map((name, at) => [
			text(year),
			MONTHS[month] ?? '',
			name,
			...parts.map((part) => text(part[at] ?? 0)),
			keyOf(month, year)
		]);
	});
}

/** Victims by city: children, women, and their sum as the portal gives it. */
function byArea(): Row[] {
	return SIBLINGS.flatMap((total, month) => {
		const victims = split(total, AREAS.length, chance);
		return AREAS.map((area, at) => {
			const all = victims[at] ?? 0;
			const children = Math.floor(all * chance());
			return [2020, MONTHS[month] ?? '', children, all - children, all, keyOf(month), area];
		});
	});
}

/** What a reader of the made-up tables of Jakarta must find. */
export const JAKARTA = {
	firstMonths: VICTIMS.slice(0, 3),
	byAge: { february: BY_AGE[1]!, december: BY_AGE[11]!, all: sumOf(BY_AGE) },
	forms: { february: FORMS[1]!, all: sumOf(FORMS) },
	services: { june: SERVED[5]!, all: sumOf(SERVED) },
	byAreaInJanuary: SIBLINGS[0]!,
	victims: sumOf(LAST_YEAR) + sumOf(VICTIMS),
	december: VICTIMS[11]!,
	/** February, May and December. */
	monthsThatDiffer: 3
};

/** Tables like those of Satu Data Jakarta: long headers, years with decimals, empty rows, a second header, and siblings that disagree. */
export function writeJakarta(folder: string): void {
	const by = 'jumlah_korban_kekerasan_thd_perempuan_dan_anak_berdasarkan';
	const bare = 'jumlah_korban_kekerasan_thd_perempuan_anak_berdasarkan';
	const save = (name: string, columns: string[], rows: Row[], before: Row[] = [], after: Row[] = []) =>
		writeCsv(folder, name, [['tahun', 'bulan', ...columns, 'yearmonth'], ...before, ...rows, ...after]);
	const empty = (width: number, times = 1): Row[] =>
		Array.from({ length: times }, () => new Array<string>(width).fill(''));

	save('jenis_korban.csv', ['jenis_kelamin', 'jumlah_klien'], monthly(GROUPS, [VICTIMS]));
	save(
		'korban_2019.csv',
		['jenis_kelamin', 'jumlah_klien'],
		monthly(GROUPS, [LAST_YEAR], true, 2019),
		[],
		[['', '', ' ', '', '']]
	);
	const forms = 'jumlah_korban_kekerasan_perempuan_anak_berdasarkan_bentuk_kekerasan';
	save('bentuk_kekerasan.csv', ['bentuk_kekerasan', forms], monthly(FORM, [FORMS]));
	const cases = 'jumlah_korban_kekerasan_thd_perempuan_anak_.berdasarkan_jenis_kekerasan';
	save('jenis_kekerasan.csv', ['jenis_kekerasan', cases], monthly(CASES, [SIBLINGS], true), [], empty(5));
	const ages = ['usia_klien_dan_pelaku', `${bare}_usia_pelaku`, `${bare}_usia_klien`];
	save('usia.csv', ages, monthly(AGES, [OFFENDERS, BY_AGE]));
	const offender = 'jumlah_korban_kekerasan_terhadap_perempuan_dan_anak_berdasarkan_pelaku_kekerasan';
	save('hub_pelaku.csv', ['pelaku_kekerasan', offender], monthly(OFFENDER, [SIBLINGS]));
	const work = ['pekerjaan_klien_dan_pelaku', `${by}_jenis_pekerjaan_pelaku`, `${by}_jenis_pekerjaan_klien`];
	save('pekerjaan.csv', work, monthly(WORK, [OFFENDERS_BY_WORK, SIBLINGS]));
	save('tempat_perkara.csv', ['tempat_kejadian', `${bare}_tempat_kejadian_kasus`], monthly(PLACES, [SIBLINGS]));
	save(
		'pelapor.csv',
		['jenis_lapor', `${bare}_yg_melapor_ke_kepolisian`],
		monthly(['Lapor', 'Tidak Lapor'], [SIBLINGS])
	);

	const schools = ['pendidikan_klien_dan_pelaku', `${by}_pendidikan_pelaku`, `${by}_pendidikan_klien`];
	const nineMonths = [OFFENDERS.slice(0, 9), SIBLINGS.slice(0, 9)];
	save(
		'pendidikan.csv',
		schools,
		monthly(SCHOOLS, nineMonths),
		[...empty(6), ['', '', ' ', '', '', '']],
		[['', '', ...schools, '']]
	);
	const services = ['jenis_pelayanan', `${bare}_jenis_pelayanan_yang_diberikan`];
	const given = monthly(SERVICES, [SERVED]).map(([year, ...rest]): Row => [`${year}.0`, ...rest]);
	save('pelayanan.csv', services, given, empty(5, 9), [['', '', ...services, '']]);
	writeCsv(folder, 'letak_geografis.csv', [
		[
			'tahun',
			'bulan',
			'jumlah_korban_kekerasan_thd_anak_berdasarkan_klien_anak_per_wilayah',
			'jumlah_korban_kekerasan_thd_perempuan_berdasarkan_klien_perempuan_per_wilayah',
			`${by}_tempat_kejadian_perkara_di_kabupaten.kota`,
			'yearmonth',
			'kabupaten_kota'
		],
		...byArea()
	]);
}
