import { chances, writeCsv, type Row } from './write.ts';

const KABUPATEN = (
	'Cilacap,Banyumas,Purbalingga,Banjarnegara,Kebumen,Purworejo,Wonosobo,Magelang,Boyolali,Klaten,Sukoharjo,Wonogiri,' +
	'Karanganyar,Sragen,Grobogan,Blora,Rembang,Pati,Kudus,Jepara,Demak,Semarang,Temanggung,Kendal,Batang,Pekalongan,' +
	'Pemalang,Tegal,Brebes'
).split(',');
const KOTA = ['Magelang', 'Surakarta', 'Salatiga', 'Semarang', 'Pekalongan', 'Tegal'];
/** Names without codes, as BPS tables have them. */
const AREAS = [...KABUPATEN.map((name) => `Kabupaten ${name}`), ...KOTA.map((name) => `Kota ${name}`)];
const OWN = 'Kota Semarang';
const YEARS = [2020, 2021, 2022, 2023, 2024];

/** The poorest share of Kota Semarang by year, below that of any other area, and its unemployment in 2023. */
const POVERTY = [5.12, 5.31, 4.9, 4.66, 4.37];
const UNEMPLOYMENT = 6.41;

/** What a reader of the made-up tables of Jawa Tengah must find for Kota Semarang. */
export const JATENG = { povertyFirst: POVERTY[0]!, povertyLast: POVERTY.at(-1)!, unemployment: UNEMPLOYMENT };

/** Tables like those of BPS Jawa Tengah: from Excel, two of four years only, units in the headers alone. */
export function writeJateng(folder: string): void {
	const chance = chances(33);
	const near = (value: number, spread: number) => value + (chance() - 0.5) * spread;
	const rows = (years: number[], of: (area: string, year: number) => Row): Row[] =>
		years.flatMap((year) => AREAS.map((area) => [area, year, ...of(area, year)]));
	const shape = { bom: true, ending: '\r\n' } as const;

	const poverty = rows(YEARS, (area, year) => {
		const share = area === OWN ? POVERTY[YEARS.indexOf(year)]! : near(10.5, 7);
		const people = near(900, 800);
		const line = Math.round(near(440_000, 160_000)) + (year - 2020) * 20_000;
		return [line, ((people * share) / 100).toFixed(2), people.toFixed(2), share.toFixed(2)];
	});
	const line = 'Garis Kemiskinan Maret Rp,Jumlah Penduduk Miskin Maret Ribu Jiwa,Jumlah Penduduk Ribu Jiwa';
	const povertyHeader = ['Wilayah', 'Tahun', ...line.split(','), 'Persentase Penduduk Miskin Maret'];
	writeCsv(folder, 'penduduk_miskin_jateng.csv', [povertyHeader, ...poverty], shape);

	const development = rows(YEARS, () => [
		near(75, 4).toFixed(2),
		near(13, 2).toFixed(1),
		near(8, 3).toFixed(2),
		Math.round(near(11_500, 4_000)),
		near(73, 9).toFixed(2)
	]);
	writeCsv(
		folder,
		'indeks_pembangunan_manusia_jawa_tengah.csv',
		[
			[
				'Wilayah',
				'Tahun',
				'Usia Harapan Hidup saat Lahir (tahun)',
				'Harapan Lama Sekolah (tahun)',
				'Rata-rata Lama Sekolah (tahun)',
				'Pengeluaran per kapita (ribu rupiah/orang/tahun)',
				'Indeks Pembangunan Manusia'
			],
			...development
		],
		{ ending: '\r\n' }
	);

	const unemployment = rows(YEARS.slice(0, 4), (area, year) => {
		const total = area === OWN && year === 2023 ? UNEMPLOYMENT : near(5.5, 5);
		return [(total + 0.6).toFixed(2), (total - 0.8).toFixed(2), total.toFixed(2)];
	});
	const sexes = 'Tingkat Pengangguran Terbuka Menurut Kabupaten_Kota dan Jenis Kelamin di Provinsi Jawa Tengah.csv';
	writeCsv(folder, sexes, [['Wilayah', 'Tahun', 'Laki-laki', 'Perempuan', 'Total'], ...unemployment], shape);

	const water = rows(YEARS.slice(0, 4), (area) => [area === 'Kota Tegal' ? '100' : near(92, 12).toFixed(2)]);
	const share = 'Persentase Rumah Mengakses Air Minum Layak';
	writeCsv(
		folder,
		'Persentase Rumah Terhadap Akses Air Minum Layak.csv',
		[['Wilayah', 'Tahun', share], ...water],
		shape
	);
}

/** A table of ratios with the long floats of a programming language, which look like numbers of persons to a careless guard. */
export function writeRatios(folder: string): void {
	const chance = chances(34);
	const rows = KABUPATEN.map((region, at): Row => {
		const [poor, reached] = [6 + chance() * 9, 20 + chance() * 50];
		const label =
			at % 3 === 0 ? 'Tepat Sasaran - Kemiskinan Sedang/Tinggi' : 'Over-coverage (indikasi kebocoran/salah sasaran)';
		return [
			region,
			poor.toFixed(2),
			reached.toFixed(2),
			reached / poor,
			2,
			at % 4,
			label,
			at % 7 === 0 ? 'True' : 'False'
		];
	});
	const header =
		'region,p0_persen,pct_total_penerima,rasio_ketepatan_sasaran,diversity_index,cluster,cluster_label,dbscan_anomali';
	writeCsv(folder, 'hasil_clustering_wilayah.csv', [header.split(','), ...rows]);
}
