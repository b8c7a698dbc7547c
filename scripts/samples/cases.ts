import { HEADERS } from './headers.ts';
import { YEARS, type World } from './world.ts';
import type { writeCsv } from './write.ts';

type Write = typeof writeCsv;
const weighted = (column: string, choices: [string, number][]) => {
	let sum = 0;
	const whens = choices.map(([text, part]) => `WHEN ${column} < ${(sum += part).toFixed(3)} THEN '${text}'`);
	return `CASE ${whens.join(' ')} ELSE '${choices.at(-1)?.[0]}' END`;
};

/** How the made-up victims are spread, as shares of one. */
const SHARES: Record<'partners' | 'parents' | 'youth' | 'forms' | 'places' | 'schools' | 'jobs', [string, number][]> = {
	partners: [
		['Suami/Istri', 0.5],
		['Pacar/Teman', 0.16],
		['Keluarga/Saudara', 0.09],
		['Tetangga', 0.08],
		['Rekan Kerja', 0.03],
		['Majikan', 0.02],
		['Lainnya', 0.08],
		['Tidak Diketahui', 0.04]
	],
	parents: [
		['Orang Tua', 0.42],
		['Keluarga/Saudara', 0.22],
		['Tetangga', 0.22],
		['Lainnya', 0.09],
		['Tidak Diketahui', 0.05]
	],
	youth: [
		['Orang Tua', 0.24],
		['Pacar/Teman', 0.26],
		['Tetangga', 0.17],
		['Keluarga/Saudara', 0.14],
		['Guru', 0.04],
		['Lainnya', 0.1],
		['Tidak Diketahui', 0.05]
	],
	forms: [
		['Fisik', 0.36],
		['Seksual', 0.3],
		['Psikis', 0.18],
		['Penelantaran', 0.1],
		['Eksploitasi', 0.03],
		['Lainnya', 0.03]
	],
	places: [
		['Rumah Tangga', 0.38],
		['Fasilitas Umum', 0.28],
		['Sekolah', 0.12],
		['Tempat Kerja', 0.05],
		['Lembaga Pendidikan Kilat', 0.02],
		['Lainnya', 0.15]
	],
	schools: [
		['SD', 0.16],
		['SLTP', 0.2],
		['SLTA', 0.43],
		['Perguruan Tinggi', 0.15],
		['Tidak Sekolah', 0.02],
		['Tidak Diketahui', 0.04]
	],
	jobs: [
		['Ibu Rumah Tangga', 0.44],
		['Swasta/Buruh', 0.2],
		['Pedagang/Tani/Nelayan', 0.12],
		['Pelajar', 0.08],
		['PNS/TNI/Polri', 0.05],
		['Tidak Bekerja', 0.08],
		['Tidak Diketahui', 0.03]
	]
};

/**
 * Tables `kasus` (a row a reported victim, register by register; reports grow from year to year and rise around the
 * school holidays) and `korban_layanan` (a row a service that a victim of UPTD PPA received).
 */
export async function makeCases({ db, city, scale }: World): Promise<void> {
	const { uptd, police } = city.victims;
	const of = (quarter: string, base: number) =>
		`greatest(2, round(${Math.max(base * scale, 3)} * (1 + 0.045 * ${quarter}) * [0.9, 1.0, 1.14, 0.96][1 + ${quarter} % 4]
			* (0.82 + 0.36 * u((${quarter}, '${city.code}'), 'banyak ${base}'))))::INT`;
	await db.run(`
		CREATE OR REPLACE TABLE tempat AS
		SELECT kode, nama, kecamatan, nama_kecamatan,
			sum(keluarga * (0.6 + 0.8 * u(kode, 'lapor'))) OVER (ORDER BY kode) AS atas, sum(keluarga * (0.6 + 0.8 * u(kode, 'lapor'))) OVER () AS semua
		FROM kelurahan;

		CREATE OR REPLACE TABLE kasus AS
		WITH baris AS (
			SELECT 'UPTD PPA' AS register, q::INT AS q, i FROM range(12) t(q), range(${of('t.q', uptd)}) r(i)
			UNION ALL
			SELECT '${city.policeUnit}', q::INT, i FROM range(12) t(q), range(${of('t.q', police)}) r(i)),
		undi AS (
			SELECT *, hash(register, q, i, '${city.code}') AS kunci, mulai(q) + (u(kunci, 'lapor') * 89)::INT AS lapor,
				u(kunci, 'kelompok') AS u_kelompok
			FROM baris),
		orang AS (
			SELECT *, u_kelompok < 0.83 AS perempuan,
				CASE WHEN u_kelompok < 0.43 THEN 18 + (u(kunci, 'umur') ** 1.7 * 52)::INT ELSE (u(kunci, 'umur') ** 0.7 * 17)::INT END AS umur
			FROM undi),
		rumah AS (
			SELECT o.*, t.nama AS kelurahan, t.nama_kecamatan AS kecamatan
			FROM orang o ASOF JOIN (SELECT *, atas / semua AS batas FROM tempat) t ON u(o.kunci, 'domisili') <= t.batas),
		peristiwa AS (
			SELECT *,
				CASE WHEN umur >= 18 THEN ${weighted(`u(kunci, 'hubungan')`, SHARES.partners)} WHEN umur < 11 THEN ${weighted(`u(kunci, 'hubungan')`, SHARES.parents)} ELSE ${weighted(`u(kunci, 'hubungan')`, SHARES.youth)} END AS hubungan,
				${weighted(`u(kunci, 'bentuk')`, SHARES.forms)} AS bentuk_1
			FROM rumah)
		SELECT *,
			format('REG-{}-{}-{:04}', CASE WHEN register = 'UPTD PPA' THEN 'UPTD' ELSE 'POL' END, year(lapor),
				row_number() OVER (PARTITION BY register, year(lapor) ORDER BY lapor, kunci)) AS no_register,
			lapor - (CASE WHEN u(kunci, 'lama') < 0.09 THEN 60 + u(kunci, 'jarak') * 300 ELSE u(kunci, 'jarak') * 45 END)::INT AS kejadian,
			lapor + (CASE WHEN u(kunci, 'input') < 0.07 THEN 30 + u(kunci, 'telat') * 90 ELSE u(kunci, 'telat') * 14 END)::INT AS input,
			CASE WHEN u(kunci, 'bentuk kedua') < 0.34 AND bentuk_1 <> 'Psikis' THEN bentuk_1 || '; Psikis'
				WHEN u(kunci, 'bentuk kedua') > 0.93 AND bentuk_1 <> 'Fisik' THEN bentuk_1 || '; Fisik' ELSE bentuk_1 END AS bentuk,
			CASE WHEN hubungan IN ('Suami/Istri', 'Orang Tua', 'Keluarga/Saudara') AND u(kunci, 'tempat') < 0.9 THEN 'Rumah Tangga'
				ELSE ${weighted(`u(kunci, 'tempat')`, SHARES.places)} END AS tempat,
			CASE WHEN umur < 4 THEN 'Tidak Sekolah' WHEN umur < 6 THEN 'PAUD' WHEN umur = 6 THEN 'TK' WHEN umur < 13 THEN 'SD'
				WHEN umur < 16 THEN 'SLTP' WHEN umur < 19 THEN 'SLTA'
				ELSE ${weighted(`u(kunci, 'sekolah')`, SHARES.schools)} END AS pendidikan,
			CASE WHEN umur < 6 THEN 'Tidak Bekerja' WHEN umur < 18 THEN 'Pelajar'
				ELSE ${weighted(`u(kunci, 'kerja')`, SHARES.jobs)} END AS pekerjaan
		FROM peristiwa;`);
}

export async function writeCases({ db }: World, folder: string, write: Write): Promise<void> {
	const flag = (condition: string) => `CASE WHEN ${condition} THEN 'YA' ELSE 'TIDAK' END`;
	for (const year of YEARS)
		await write(
			db,
			`${folder}/register_kasus_${year}.csv`,
			HEADERS.kasus,
			`SELECT no_register, kejadian, lapor, input, nama(kunci), nomor_16((kunci % 700000)::INT, kunci),
				CASE WHEN perempuan THEN 'Perempuan' ELSE 'Laki-laki' END, umur, kelurahan, kecamatan,
				CASE WHEN u(kunci, 'tkp') < 0.86 THEN kecamatan ELSE pick((SELECT list(DISTINCT nama_kecamatan ORDER BY nama_kecamatan) FROM tempat), kunci, 'tkp lain') END, bentuk, tempat, hubungan, pendidikan, pekerjaan,
				${flag(`hubungan IN ('Suami/Istri', 'Orang Tua', 'Keluarga/Saudara') AND tempat = 'Rumah Tangga'`)},
				${flag(`u(kunci, 'tppo') < 0.02`)}, ${flag(`u(kunci, 'difabel') < 0.04`)}, register,
				'Uraian contoh ' || (kunci % 1000) || ', bukan peristiwa sebenarnya.'
			FROM kasus WHERE year(lapor) = ${year} ORDER BY no_register`
		);
}
