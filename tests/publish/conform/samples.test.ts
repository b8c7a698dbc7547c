import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tryFiles, ROOT, type Trial } from '../../open-data/try-files.ts';
import { rowsOf, sheetsOf, smallSamples, type Row } from '../../samples/sample-files.ts';

let folder: string;
let trial: Trial;
beforeAll(async () => {
	folder = await smallSamples(11);
	trial = await tryFiles([folder, join(ROOT, 'data/facts')]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sum = (dataset: string, where: string) => trial.sum(dataset, where);
const count = (rows: Row[], test: (row: Row) => boolean) => rows.filter(test).length;

/** Every figure is counted a second time from the raw text, without layouts, DuckDB or code lists. */
describe('the made-up raw files of three cities', () => {
	it('are read without an error', () => expect(trial.errors).toEqual([]));

	it('give the families of Palangka Raya with their flags', async () => {
		const rows = rowsOf(folder, 'palangka-raya', 'keluarga');
		const own = "sumber = 'palangka-raya-keluarga'";
		expect(await sum('kepesertaan', own)).toBe(rows.length);
		expect(await sum('kepesertaan', `${own} AND periode = '2024-TW2' AND himpunan = '-' AND desil IN ('1', '2')`)).toBe(
			count(
				rows,
				(row) =>
					row['tahun'] === '2024' &&
					row['triwulan'] === 'II' &&
					['1', '2'].includes(row['desil'] ?? '') &&
					['pkh', 'sembako', 'pbi_jkn', 'bantuan_usaha'].every((flag) => row[flag] === 'TIDAK')
			)
		);
		expect(await sum('kepesertaan', `${own} AND himpunan LIKE '%pkh%'`)).toBe(
			count(rows, (row) => row['pkh'] === 'YA')
		);
	});

	it('give the families of Pangkalpinang with programmes linked from three other lists', async () => {
		const families = rowsOf(folder, 'pangkalpinang', 'dtsen');
		const key = (row: Row) => `${row['PERIODE']}|${row['NO_KK']}`;
		const of = (name: string) => new Set(rowsOf(folder, 'pangkalpinang', name).map(key));
		const [pkh, sembako, pbi] = [of('pkh'), of('sembako'), of('pbi-jkn')];
		const own = "sumber = 'pangkalpinang-dtsen'";
		expect(await sum('kepesertaan', own)).toBe(families.length);
		expect(await sum('kepesertaan', `${own} AND himpunan = 'pbi-jkn+pkh+sembako'`)).toBe(
			count(families, (row) => pkh.has(key(row)) && sembako.has(key(row)) && pbi.has(key(row)))
		);
		expect(await sum('kepesertaan', `${own} AND himpunan = '-'`)).toBe(
			count(families, (row) => !pkh.has(key(row)) && !sembako.has(key(row)) && !pbi.has(key(row)))
		);
		const share = trial.findings.find(({ rule, file }) => rule === 'tautan' && file === 'pangkalpinang-pbi-jkn');
		expect(share?.message).toMatch(/9[6-9],\d% dari/);
	});

	it('give the recap of Prabumulih as its own JUMLAH row has it', async () => {
		const [rows = []] = Object.values(sheetsOf(join(folder, 'prabumulih/rekap_program_2024.xlsx')));
		const total = rows.find((row) => row[0] === 'JUMLAH')!;
		const own = "sumber = 'prabumulih-rekap-program' AND periode";
		expect(await sum('kepesertaan', `${own} = '2024-TW1' AND program = 'pkh'`)).toBe(total[3]);
		expect(await sum('kepesertaan', `${own} = '2024-TW4' AND program = 'sembako'`)).toBe(total[10]);
	});

	it('give victims, parts and mentions of the registers', async () => {
		for (const city of ['palangka-raya', 'pangkalpinang']) {
			const rows = rowsOf(folder, city, 'register_kasus');
			const own = `sumber = '${city}-register-kasus'`;
			expect(await sum('kekerasan', `${own} AND ukuran = 'korban'`)).toBe(rows.length);
			expect(await sum('kekerasan', `${own} AND ukuran = 'kdrt'`)).toBe(count(rows, (row) => row['kdrt'] === 'YA'));
			const mentions = rows.flatMap((row) => (row['bentuk'] ?? '').split(';'));
			expect(await sum('kekerasan', `${own} AND ukuran = 'bentuk_dialami'`)).toBe(mentions.length);
			const girls = count(rows, (row) => row['jenis_kelamin'] === 'Perempuan' && Number(row['umur']) < 18);
			expect(await sum('kekerasan', `${own} AND ukuran = 'korban' AND kelompok_korban = 'anak-perempuan'`)).toBe(girls);
			expect(await sum('layanan', `${own} AND ukuran = 'korban'`)).toBe(rows.length);
		}
	});

	it('give services with the home of the case, and victims not yet served', async () => {
		const cases = rowsOf(folder, 'palangka-raya', 'register_kasus');
		const services = rowsOf(folder, 'palangka-raya', 'register_layanan');
		expect(await sum('layanan', "sumber = 'palangka-raya-register-layanan'")).toBe(services.length);
		const given = services.filter((row) => row['jenis_layanan'] !== 'Pengaduan');
		const served = new Set(given.map((row) => row['no_register']));
		const waiting = "sumber = 'palangka-raya-register-kasus' AND hari_layanan = 'belum' AND jumlah_lembaga = 'belum'";
		expect(await sum('layanan', waiting)).toBe(count(cases, (row) => !served.has(row['no_register'] ?? '')));
		const reached = "sumber = 'palangka-raya-register-kasus' AND status_layanan IN ('dilayani', 'selesai')";
		expect(await sum('layanan', reached)).toBe(served.size);
		expect(await sum('layanan', `${reached} AND hari_layanan = 'belum'`)).toBe(0);
		const home = new Map(cases.map((row) => [row['no_register'], row['kecamatan_domisili']]));
		expect(await sum('layanan', "sumber = 'palangka-raya-register-layanan' AND wilayah = '62.71.03'")).toBe(
			count(services, (row) => home.get(row['no_register'] ?? '') === 'Jekan Raya')
		);
	});

	it('give rupiah by quarter that add up to the last "s.d." figure', async () => {
		const own = (city: string) => `sumber = '${city}-realisasi' AND ukuran = 'realisasi' AND periode LIKE '2024%'`;
		// "1.234.567,00" in a text file of Windows.
		const rupiah = (text = '') => Number(text.replaceAll('.', '').replace(',', '.'));
		const lines = rowsOf(folder, 'pangkalpinang', 'realisasi').filter((row) => row['Program'] !== 'JUMLAH');
		const [rows = []] = Object.values(sheetsOf(join(folder, 'palangka-raya/realisasi_2024.xlsx')));
		const header = rows.findIndex((row) => row[0] === 'Program');
		const at = rows[header]!.indexOf('Realisasi s.d. TW IV');
		const last = rows.slice(header + 1).filter((row) => row[0] !== 'JUMLAH' && row[0]);
		expect(await sum('penyaluran', own('palangka-raya'))).toBe(last.reduce((all, row) => all + Number(row[at]), 0));
		const everyYear = own('pangkalpinang').replace(" AND periode LIKE '2024%'", '');
		expect(await sum('penyaluran', everyYear)).toBe(
			lines.reduce((all, row) => all + rupiah(row['Realisasi s.d. TW IV']), 0)
		);
	});

	it('cover what they should: three cities, twelve quarters, the break to DTSEN', () => {
		for (const id of ['palangka-raya-keluarga', 'pangkalpinang-dtsen', 'prabumulih-rekap-dtsen']) {
			const source = trial.sources.find((each) => each.id === id);
			expect(source?.coverage[0]?.periods).toHaveLength(12);
			expect(source?.notes).toContainEqual(expect.objectContaining({ kind: 'terputus', period: '2025-TW1' }));
			expect(source?.sample).toBe(true);
		}
		expect(trial.sources.find(({ id }) => id === 'indikator-bps')?.sample).toBe(false);
	});
});
