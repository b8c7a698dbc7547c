import type { DuckDBConnection } from '@duckdb/node-api';
import { FAMILY_SIZE, type City } from './city.ts';
import { PLANTS, WOODS } from './words.ts';

export interface World {
	db: DuckDBConnection;
	city: City;
	/** Share of the true size: 1, or less for tests. */
	scale: number;
}

export const FIRST_YEAR = 2023;
export const YEARS = [2023, 2024, 2025];
const QUARTERS = YEARS.length * 4;

const list = (words: readonly string[]) => `[${words.map((word) => `'${word}'`).join(', ')}]`;

/**
 * Macros on which everything rests: `u(a, b)` is a number in 0..1 that depends on its arguments, the seed
 * and the city, so that no row depends on the order in which rows are made.
 */
export async function openWorld(db: DuckDBConnection, city: City, seed: number): Promise<void> {
	const salt = `'${seed}|${city.code}'`;
	await db.run(`
		CREATE MACRO u(a, b) AS (hash(a, b, ${salt}) % 1000003) / 1000003.0;
		CREATE MACRO pick(words, a, b) AS words[1 + (hash(a, b, ${salt}) % len(words))::INT];
		CREATE MACRO nama(a) AS pick(${list(WOODS)}, a, 'kayu') || ' ' || pick(${list(PLANTS)}, a, 'bunga');
		CREATE MACRO alamat(a) AS 'Jl. ' || pick(${list(PLANTS)}, a, 'jalan') || ' No. ' || (1 + (u(a, 'nomor') * 180)::INT);
		-- Area 9999 is nobody's: 6 digits area, 6 a date, 4 a running number.
		CREATE MACRO nomor_16(n, a) AS '9999' || lpad((${city.block} + (n // 10000) // 28)::VARCHAR, 2, '0')
			|| lpad((1 + (n // 10000) % 28)::VARCHAR, 2, '0') || lpad((1 + (u(a, 'bulan') * 11)::INT)::VARCHAR, 2, '0')
			|| lpad((5 + (u(a, 'tahun') * 18)::INT)::VARCHAR, 2, '0') || lpad((n % 10000)::VARCHAR, 4, '0');
		CREATE MACRO romawi(q) AS ['I', 'II', 'III', 'IV'][1 + q % 4];
		CREATE MACRO mulai(q) AS make_date(${FIRST_YEAR} + q // 4, 1 + 3 * (q % 4), 1);`);
}

/** Tables `kelurahan` (one row each, with number of families) and `keluarga` (one row a family that ever lives there). */
export async function peopleCity({ db, city, scale }: World, areaFile: string): Promise<void> {
	const share = Object.entries(city.districts).map(([block, part]) => `('${city.code}.${block}', ${part})`);
	const weight = Object.entries(city.weights).map(([code, part]) => `('${code}', ${part})`);
	const families = (city.population / FAMILY_SIZE) * scale;
	await db.run(`
		CREATE OR REPLACE TABLE kelurahan AS
		WITH daftar AS (FROM read_csv('${areaFile}', all_varchar = true, header = true)),
		bobot AS (
			SELECT k.kode, k.nama_id AS nama, k.induk AS kecamatan, coalesce(k.alias, '') AS alias, coalesce(d.alias, '') AS alias_kecamatan,
				d.nama_id AS nama_kecamatan, k.jenis = 'desa' AS desa, s.porsi, coalesce(w.bobot, 0.5 + u(k.kode, 'besar')) AS bobot
			FROM daftar k JOIN daftar d ON d.kode = k.induk
				JOIN (VALUES ${share.join(', ')}) s(kecamatan, porsi) ON s.kecamatan = k.induk
				LEFT JOIN (VALUES ${weight.length > 0 ? weight.join(', ') : `('', 1)`}) w(kode, bobot) ON w.kode = k.kode
			WHERE k.tingkat = 'kelurahan')
		SELECT *, greatest(3, round(${families} * porsi * bobot / sum(bobot) OVER (PARTITION BY kecamatan)))::INT AS keluarga,
			-- Above 0.9 more families in low deciles than the nation has, below fewer.
			0.62 + 0.85 * u(kode, 'miskin') ** 1.6 + CASE WHEN desa THEN 0.1 ELSE 0 END AS kebutuhan
		FROM bobot ORDER BY kode;

		CREATE OR REPLACE TABLE keluarga AS
		SELECT row_number() OVER (ORDER BY k.kode, i)::INT AS id, k.kode, k.kebutuhan, k.desa,
			hash(k.kode, i) AS kunci,
			-- One in twelve comes later, one in fifteen leaves.
			CASE WHEN u(kunci, 'masuk') < 0.08 THEN 1 + (u(kunci, 'kapan masuk') * ${QUARTERS - 2})::INT ELSE 0 END AS mulai,
			CASE WHEN u(kunci, 'keluar') < 0.065 THEN 2 + (u(kunci, 'kapan keluar') * ${QUARTERS - 2})::INT ELSE ${QUARTERS} END AS akhir,
			1 + least(7, (-2.3 * ln(1.0001 - u(kunci, 'jiwa')))::INT) AS jiwa,
			u(kunci, 'desil') ** k.kebutuhan AS letak
		FROM kelurahan k, range((k.keluarga * 1.04)::INT) r(i);`);
}

/**
 * Table `keadaan`: each family in each quarter that it lives in the city, with decile and programmes.
 * Most families stay as they are: a lot is drawn once for a span of quarters that begins at another time for each.
 */
export async function liveThrough({ db }: World): Promise<void> {
	await db.run(`
		CREATE OR REPLACE TABLE keadaan AS
		WITH waktu AS (
			SELECT k.*, q::INT AS q,
				CASE WHEN u((kunci, (q + kunci % 5) // 5), 'geser') < 0.08 THEN -1
					WHEN u((kunci, (q + kunci % 5) // 5), 'geser') > 0.92 THEN 1 ELSE 0 END AS geser
			FROM keluarga k, range(${QUARTERS}) t(q) WHERE q >= mulai AND q < akhir),
		desil AS (
			SELECT *, greatest(1, least(10, 1 + floor(letak * 10)::INT + geser)) AS desil,
				u(kunci, 'peringkat') < CASE WHEN q - mulai < 2 AND mulai > 0 THEN 0.6 WHEN q < 8 THEN 0.05 ELSE 0.025 END AS belum
			FROM waktu),
		undi AS (
			SELECT *,
				u((kunci, (q + kunci % 16) // 16), 'pkh') AS u_pkh, u((kunci, (q + kunci % 13) // 13), 'sembako') AS u_sembako,
				u((kunci, (q + kunci % 17) // 17), 'pbi') AS u_pbi, u((kunci, (q + kunci % 4) // 4), 'usaha') AS u_usaha,
				u((kunci, q // 4), 'blt') AS u_blt
			FROM desil),
		pkh AS (
			SELECT *, u_pkh < [0.56, 0.44, 0.27, 0.15, 0.035, 0.012, 0.008, 0.004, 0.002, 0.001][desil]
				* CASE WHEN q >= 9 THEN 0.92 WHEN q >= 4 THEN 1.03 ELSE 1 END AS pkh
			FROM undi)
		SELECT id, kunci, kode, q, jiwa, desa, CASE WHEN belum THEN NULL ELSE desil END AS desil, pkh,
			(pkh AND u_sembako < 0.91) OR u_sembako < [0.5, 0.42, 0.29, 0.18, 0.05, 0.02, 0.012, 0.006, 0.003, 0.001][desil]
				* (0.96 + 0.008 * q) AS sembako,
			(pkh AND u_pbi < 0.88) OR u_pbi < [0.82, 0.76, 0.66, 0.55, 0.38, 0.2, 0.12, 0.07, 0.04, 0.02][desil]
				* (0.9 + 0.014 * q) AS pbi,
			-- A new training group begins in each quarter and is accompanied for a year.
			u_usaha < [0.006, 0.011, 0.013, 0.011, 0.006, 0.003, 0.0015, 0.0005, 0, 0][desil] AS usaha,
			desa AND NOT pkh AND u_blt < [0.5, 0.38, 0.2, 0.08, 0.01, 0, 0, 0, 0, 0][desil] AS blt
		FROM pkh;`);
}
