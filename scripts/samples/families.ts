import { HEADERS } from './headers.ts';
import { FIRST_YEAR, YEARS, type World } from './world.ts';
import { writeCsv, writeWindowsCsv } from './write.ts';

const ofYear = (year: number) => `q // 4 = ${year - FIRST_YEAR}`;
const period = `(${FIRST_YEAR} + q // 4) || '/' || (1 + q % 4)`;

/** One family list a year with a flag for each programme. */
export async function writeFlaggedList({ db }: World, folder: string): Promise<void> {
	const flag = (column: string) => `CASE WHEN ${column} THEN 'YA' ELSE 'TIDAK' END`;
	for (const year of YEARS)
		await writeCsv(
			db,
			`${folder}/keluarga_${year}.csv`,
			HEADERS.keluarga,
			`SELECT ${year}, romawi(q), nomor_16(id, id), nama(id), alamat(id), s.kode, k.nama,
				coalesce(desil::VARCHAR, 'belum peringkat'), ${['pkh', 'sembako', 'pbi', 'usaha'].map(flag).join(', ')}
			FROM keadaan s JOIN kelurahan k USING (kode) WHERE ${ofYear(year)} ORDER BY q, id`
		);
}

/**
 * A family list with names in place of codes, spelt in several ways, and one list a programme that must be joined.
 * One in fifty health-insurance members has a family card number that is in no list.
 */
export async function writeSeparateLists({ db }: World, folder: string): Promise<void> {
	const spelt = (name: string, alias: string, salt: string) => `upper(CASE
		WHEN u((id, q), '${salt}') < 0.08 AND ${alias} <> '' THEN string_split(${alias}, ';')[1]
		WHEN u((id, q), '${salt}') > 0.95 THEN ${name} || '  ' WHEN u((id, q), '${salt}') > 0.92 THEN replace(${name}, ' ', '  ')
		ELSE ${name} END)`;
	const rupiah = (amount: string) => `replace(format('{:,}', (${amount})::INT), ',', '.') || ',00'`;
	for (const year of YEARS) {
		await writeWindowsCsv(
			db,
			`${folder}/dtsen_${year}.csv`,
			HEADERS.dtsen,
			`SELECT ${period}, nomor_16(id, id), nama(id), ${spelt('k.nama_kecamatan', 'k.alias_kecamatan', 'ejaan kecamatan')},
				${spelt('k.nama', 'k.alias', 'ejaan kelurahan')}, coalesce(desil::VARCHAR, 'belum peringkat')
			FROM keadaan s JOIN kelurahan k USING (kode) WHERE ${ofYear(year)} ORDER BY q, id`
		);
		const lists = [
			{ name: 'pkh', when: 'pkh', amount: '225000 * (1 + (u(id, q) * 3)::INT)' },
			{ name: 'sembako', when: 'sembako', amount: '600000' }
		];
		for (const { name, when, amount } of lists)
			await writeWindowsCsv(
				db,
				`${folder}/${name}_${year}.csv`,
				HEADERS.penerima,
				`SELECT ${period}, nomor_16(id, id), nama(id), ${rupiah(amount)}
				FROM keadaan WHERE ${when} AND ${ofYear(year)} ORDER BY q, id`
			);
		await writeWindowsCsv(
			db,
			`${folder}/pbi-jkn_${year}.csv`,
			HEADERS.peserta,
			`SELECT ${period}, nomor_16(id * 8 + orang, (id, orang)),
				CASE WHEN u((id, q), 'kartu') < 0.02 THEN nomor_16(900000 + id, id) ELSE nomor_16(id, id) END, nama((id, orang))
			FROM keadaan, range(jiwa) r(orang)
			WHERE pbi AND ${ofYear(year)} AND (orang = 0 OR u((id, orang), 'peserta') < 0.93) ORDER BY q, id, orang`
		);
	}
}
