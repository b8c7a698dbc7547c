import { HEADERS } from './headers.ts';
import { YEARS, type World } from './world.ts';
import type { writeCsv } from './write.ts';

/** Who gives a service, first the most usual. */
const GIVERS: [string, string[]][] = [
	['Pengelolaan Kasus', ['UPTD PPA']],
	['Pengaduan', ['UPTD PPA', 'Unit PPA Polres']],
	['Kesehatan', ['RSUD', 'Puskesmas']],
	['Psikologis (Psikolog)', ['HIMPSI', 'UPTD PPA', 'Perguruan Tinggi']],
	['Psikiatri (Psikiater)', ['RSUD']],
	['Bantuan Hukum', ['LBH', 'UPTD PPA']],
	['Penegakan Hukum', ['Unit PPA Polres', 'Kejaksaan Negeri', 'Pengadilan Negeri']],
	['Rehabilitasi Sosial', ['Dinas Sosial', 'Sentra Kemensos']],
	['Reintegrasi Sosial', ['Dinas Sosial', 'PKK']],
	['Pemulangan', ['Dinas Sosial']],
	['Pendampingan Tokoh Agama', ['Kemenag']],
	['Penampungan Sementara', ['UPTD PPA']],
	['Mediasi', ['UPTD PPA']],
	['Pendampingan Korban', ['UPTD PPA', 'LSM', 'PKK']]
];
const LATER = [
	...['Psikologis (Psikolog)', 'Psikologis (Psikolog)', 'Psikologis (Psikolog)', 'Pendampingan Korban'],
	...['Pendampingan Korban', 'Kesehatan', 'Kesehatan', 'Bantuan Hukum', 'Penegakan Hukum', 'Penegakan Hukum'],
	...['Rehabilitasi Sosial', 'Penampungan Sementara', 'Reintegrasi Sosial', 'Psikiatri (Psikiater)', 'Mediasi'],
	...['Pendampingan Tokoh Agama', 'Pemulangan']
];

/**
 * What UPTD PPA did for victims in its register, in order of date. Of some the complaint is entered first, which is no service yet: who has
 * nothing else is still being assessed. The first service is most often case management, the last closes the case for
 * somewhat more than two thirds. What would lie after 2025 has not happened yet.
 */
export async function writeServices({ db }: World, folder: string, write: typeof writeCsv): Promise<void> {
	const list = (words: string[]) => `[${words.map((word) => `'${word}'`).join(', ')}]`;
	await db.run(`
		CREATE OR REPLACE TABLE pemberi AS
		SELECT * FROM (VALUES ${GIVERS.map(([kind, givers]) => `('${kind}', ${list(givers)})`).join(', ')}) t(jenis, lembaga);

		CREATE OR REPLACE TABLE korban_layanan AS
		WITH rencana AS (
			SELECT no_register, kunci, lapor, bentuk,
				CASE WHEN u(kunci, 'dilayani') < 0.13 THEN 0 ELSE 1 + least(7, floor(-2.1 * ln(1.0001 - u(kunci, 'banyak layanan'))))::INT END AS banyak,
				lapor + CASE WHEN u(kunci, 'tanggap') < 0.18 THEN 0 WHEN u(kunci, 'tanggap') < 0.66 THEN 1 + (u(kunci, 'hari') * 3)::INT
					WHEN u(kunci, 'tanggap') < 0.85 THEN 5 + (u(kunci, 'hari') * 6)::INT WHEN u(kunci, 'tanggap') < 0.95 THEN 12 + (u(kunci, 'hari') * 12)::INT
					ELSE 28 + (u(kunci, 'hari') * 40)::INT END AS pertama
			FROM kasus WHERE register = 'UPTD PPA' AND u(kunci, 'ditangani') < 0.93),
		baris AS (
			SELECT *, i::INT AS ke,
				CASE WHEN i = 0 THEN least(pertama, lapor + (u(kunci, 'catat') * 2)::INT)
					ELSE pertama + ((i - 1) * (6 + u(kunci, 'selang') * 24))::INT END AS tanggal,
				CASE WHEN i = 0 THEN 'Pengaduan' WHEN i = 1 AND u(kunci, 'awal') < 0.6 THEN 'Pengelolaan Kasus'
					ELSE pick(${list(LATER)}, (kunci, i), 'jenis') END AS jenis_awal
			FROM rencana, range(banyak + 1) r(i) WHERE i > 0 OR banyak = 0 OR u(kunci, 'pengaduan') < 0.35),
		layak AS (
			-- Sexual violence is not settled by mediation.
			SELECT *, CASE WHEN jenis_awal = 'Mediasi' AND contains(bentuk, 'Seksual') THEN 'Psikologis (Psikolog)' ELSE jenis_awal END AS jenis
			FROM baris)
		SELECT no_register, kunci, ke, tanggal, jenis, pick(lembaga, (kunci, ke), 'pemberi') AS lembaga,
			CASE WHEN ke = 0 THEN 'Diasesmen' WHEN ke = banyak AND u(kunci, 'selesai') < 0.72 THEN 'Selesai' ELSE 'Dilayani' END AS status
		FROM layak JOIN pemberi USING (jenis) WHERE year(tanggal) <= ${YEARS.at(-1)};`);
	for (const year of YEARS)
		await write(
			db,
			`${folder}/register_layanan_${year}.csv`,
			HEADERS.layanan,
			`SELECT no_register, tanggal, jenis, lembaga, nama((kunci, lembaga)), status
			FROM korban_layanan WHERE year(tanggal) = ${year} ORDER BY tanggal, no_register, ke`
		);
}

/** Children in contact with the law: one row a child in a case. */
export async function writeChildren({ db, city, scale }: World, folder: string, write: typeof writeCsv): Promise<void> {
	for (const [at, year] of YEARS.entries()) {
		const many = Math.max(6, Math.round(city.victims.police * 2.4 * scale * (1 + 0.08 * at)));
		await write(
			db,
			`${folder}/register_abh_${year}.csv`,
			HEADERS.abh,
			`SELECT format('REG-ABH-${year}-{:04}', i + 1), lapor, nama(kunci), nomor_16(((kunci % 700000))::INT, kunci),
				CASE WHEN u(kunci, 'kelamin') < CASE peran WHEN 'Korban' THEN 0.68 ELSE 0.14 END THEN 'Perempuan' ELSE 'Laki-laki' END, 8 + (u(kunci, 'umur') ** 0.6 * 9)::INT,
				t.nama, t.nama_kecamatan, peran, CASE WHEN peran = 'Berkonflik' THEN pick(['Pencurian', 'Penganiayaan', 'Narkotika', 'Perundungan'], kunci, 'pidana')
					ELSE pick(['Penganiayaan', 'Persetubuhan', 'Pencabulan', 'Perundungan'], kunci, 'pidana') END,
				CASE WHEN peran <> 'Berkonflik' THEN 'Pembinaan' ELSE pick(['Diversi', 'Diversi', 'Proses Peradilan', 'Pembinaan', 'Belum Selesai'], kunci, 'selesai') END
			FROM (SELECT i, hash('abh', i, ${year}, '${city.code}') AS kunci, make_date(${year}, 1, 1) + (u(kunci, 'lapor') * 364)::INT AS lapor,
					CASE WHEN u(kunci, 'peran') < 0.36 THEN 'Berkonflik' WHEN u(kunci, 'peran') < 0.86 THEN 'Korban' ELSE 'Saksi' END AS peran
				FROM range(${many}) r(i)) k
				ASOF JOIN (SELECT *, atas / semua AS batas FROM tempat) t ON u(k.kunci, 'domisili') <= t.batas
			ORDER BY 1`
		);
	}
}
