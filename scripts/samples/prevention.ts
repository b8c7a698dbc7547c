import { HEADERS } from './headers.ts';
import { YEARS, type World } from './world.ts';
import type { writeCsv } from './write.ts';

const AGES: [label: string, share: number][] = [
	['0-5', 0.103],
	['6-12', 0.124],
	['13-17', 0.087],
	['18-24', 0.124],
	['25-44', 0.315],
	['45-59', 0.164],
	['60+', 0.083]
];

/** Prevention events: more in the last quarters, some kelurahan reached often and some hardly ever. */
export async function writeEvents({ db, city, scale }: World, folder: string, write: typeof writeCsv): Promise<void> {
	for (const year of YEARS)
		await write(
			db,
			`${folder}/kegiatan_pencegahan_${year}.csv`,
			HEADERS.kegiatan,
			`SELECT tanggal, nama, pick(['Sosialisasi', 'Sosialisasi', 'Sosialisasi', 'Kunjungan Sekolah', 'Kampanye', 'Pembinaan PATBM', 'Pelatihan', 'Konseling Puspaga'], kunci, 'jenis'),
				pick(['${city.folder === 'prabumulih' ? 'DP2KBPPPA' : 'DP3A'}', 'UPTD PPA', 'PKK', 'Perguruan Tinggi', 'Unit PPA Polres', 'HIMPSI'], kunci, 'lembaga'), 12 + (u(kunci, 'peserta') ** 1.6 * 110)::INT
			FROM (SELECT nama, hash(kode, i, ${year}, 'kegiatan') AS kunci, make_date(${year}, 1, 5) + (u(kunci, 'tanggal') ** 0.8 * 355)::INT AS tanggal
				FROM kelurahan k, range((u(kode, 'giat') ** 2.2 * ${scale < 1 ? 3 : 11} * (1 + 0.15 * ${year - YEARS[0]!}) + 0.35)::INT) r(i))
			ORDER BY tanggal, nama, kunci`
		);
}

/** Capacity at the end of each year: what has been built stays. */
export async function writeCapacity({ db }: World, folder: string, write: typeof writeCsv): Promise<void> {
	const since = (what: string, share: number) =>
		`CASE WHEN u(kode, '${what}') < ${share} * (0.55 + 0.15 * (tahun - ${YEARS[0]})) THEN 1 ELSE 0 END`;
	await write(
		db,
		`${folder}/kapasitas_kelurahan.csv`,
		HEADERS.kapasitas,
		`SELECT tahun, nama_kecamatan, nama, ${since('patbm', 0.7)}, ${since('puspaga', 0.1)}, ${since('satgas', 0.6)},
			(u(kode, 'petugas') ** 1.5 * (2 + (tahun - ${YEARS[0]})))::INT, (u(kode, 'sepakat') ** 2.5 * 2.4)::INT
		FROM kelurahan, unnest([${YEARS.join(', ')}]) t(tahun) ORDER BY tahun, kode`
	);
}

/** Registered inhabitants at both half-years; the city's total at mid-2025 is the true one. */
export async function writePopulation({ db, city }: World, folder: string, write: typeof writeCsv): Promise<void> {
	const ages = AGES.map(([label, share]) => `('${label}', ${share})`).join(', ');
	for (const year of YEARS)
		await write(
			db,
			`${folder}/penduduk_${year}.csv`,
			HEADERS.penduduk,
			`SELECT ${year}, semester, nama_kecamatan, nama, jenis_kelamin, kelompok_usia,
				round(${city.population}::DOUBLE * keluarga / sum(keluarga) OVER (PARTITION BY semester, jenis_kelamin, kelompok_usia) * a.porsi
					* bagian * (1 + 0.011 * (${year} - 2025 + (semester - 1) / 2.0)) * (0.94 + 0.12 * u((kode, kelompok_usia), jenis_kelamin)))::INT
			FROM kelurahan, unnest([1, 2]) s(semester), (VALUES ('Laki-laki', 0.506), ('Perempuan', 0.494)) j(jenis_kelamin, bagian),
				(VALUES ${ages}) a(kelompok_usia, porsi)
			ORDER BY semester, kode, jenis_kelamin, kelompok_usia`
		);
}
