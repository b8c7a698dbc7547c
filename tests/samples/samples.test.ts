import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { levelOf, type Code } from '../../src/lib/contract/code.ts';
import { makeSamples } from '../../scripts/make-samples.ts';
import { HEADERS } from '../../scripts/samples/headers.ts';
import { loadCodes } from '../../scripts/publish/contract/load-codes.ts';
import { filesOf, removeAtEnd, rowsOf, sheetsOf, smallSamples, type Row } from './sample-files.ts';

const SEED = 7;
const QUARTERS = [2023, 2024, 2025].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}/${quarter}`));
let folder: string;
let areas: Code[];

beforeAll(async () => {
	folder = await smallSamples(SEED);
	areas = (await loadCodes(resolve(import.meta.dirname, '../..'))).codes['wilayah'] ?? [];
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const column = (rows: Row[], name: string) => rows.map((row) => row[name] ?? '');
const fingerprint = (root: string) =>
	filesOf(root).map((path) => [
		path,
		createHash('sha256')
			.update(readFileSync(join(root, path)))
			.digest('hex')
	]);

describe('making', () => {
	it('gives the same bytes for the same seed, and other people for another', async () => {
		const again = removeAtEnd(await smallSamples(SEED));
		expect(fingerprint(again)).toEqual(fingerprint(folder));
		const other = removeAtEnd(await smallSamples(SEED + 1, ['palangka-raya']));
		const family = 'palangka-raya/keluarga_2024.csv';
		expect(readFileSync(join(other, family))).not.toEqual(readFileSync(join(folder, family)));
	});

	it('leaves alone what is already there, and makes anew what was asked for with another seed', async () => {
		const into = removeAtEnd(await smallSamples(SEED, ['prabumulih']));
		const before = statSync(join(into, 'prabumulih')).ino;
		const order = { only: ['prabumulih'], into, small: true };
		expect(await makeSamples({ ...order, seed: SEED })).toEqual([]);
		expect(statSync(join(into, 'prabumulih')).ino).toBe(before);
		expect(await makeSamples({ ...order, seed: SEED + 1 })).toEqual(['prabumulih']);
	});

	it('refuses an unknown city by naming those that there are', async () => {
		await expect(makeSamples({ seed: 1, only: ['palangkaraya'], into: folder, small: true })).rejects.toThrow(
			'Pilih dari: palangka-raya, pangkalpinang, prabumulih.'
		);
	});
});

describe('nobody is in the samples', () => {
	it('every number of sixteen digits begins with area 9999, which is nobody’s', () => {
		let found = 0;
		for (const path of filesOf(folder)) {
			const cells = path.endsWith('.xlsx')
				? JSON.stringify(sheetsOf(join(folder, path)))
				: readFileSync(join(folder, path), 'latin1');
			for (const number of cells.match(/(?<!\d)\d{16}(?!\d)/g) ?? []) {
				found++;
				expect(number.slice(0, 4)).toBe('9999');
			}
		}
		expect(found).toBeGreaterThan(10_000);
	});

	it('no number is used in two cities', () => {
		const families = (city: string, name: string, key: string) => new Set(column(rowsOf(folder, city, name), key));
		const one = families('palangka-raya', 'keluarga', 'no_kk');
		const other = families('pangkalpinang', 'dtsen', 'NO_KK');
		expect([...one].filter((number) => other.has(number))).toEqual([]);
	});
});

describe('shapes of the files', () => {
	it('Palangka Raya: comma, UTF-8, line feeds, one row a family and triwulan', () => {
		const bytes = readFileSync(join(folder, 'palangka-raya/keluarga_2024.csv'));
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		expect(text).not.toContain('\r');
		expect(text.split('\n')[0]).toBe(HEADERS.keluarga.join(','));
		const rows = rowsOf(folder, 'palangka-raya', 'keluarga');
		expect(new Set(column(rows, 'triwulan'))).toEqual(new Set(['I', 'II', 'III', 'IV']));
		expect(new Set(column(rows, 'tahun'))).toEqual(new Set(['2023', '2024', '2025']));
		const keys = rows.map((row) => `${row['tahun']}|${row['triwulan']}|${row['no_kk']}`);
		expect(new Set(keys).size).toBe(keys.length);
		const kelurahan = new Set(areas.flatMap((area) => (levelOf(area) === 'kelurahan' ? area.id : [])));
		expect(column(rows, 'kode_kelurahan').every((code) => kelurahan.has(code))).toBe(true);
	});

	it('Pangkalpinang: semicolon, Windows-1252, CRLF, with letters that are no UTF-8', () => {
		const bytes = readFileSync(join(folder, 'pangkalpinang/dtsen_2024.csv'));
		const text = bytes.toString('latin1');
		expect(text.split('\r\n')[0]).toBe(HEADERS.dtsen.join(';'));
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
		expect(new Set(column(rowsOf(folder, 'pangkalpinang', 'dtsen'), 'PERIODE'))).toEqual(new Set(QUARTERS));
		expect(
			column(rowsOf(folder, 'pangkalpinang', 'pkh'), 'NOMINAL').every((sum) => /^\d{1,3}(\.\d{3})*,00$/.test(sum))
		).toBe(true);
	});

	it('Pangkalpinang spells its kelurahan in several ways, each of which leads to one area', () => {
		const spelt = new Set(
			rowsOf(folder, 'pangkalpinang', 'dtsen').map((row) => `${row['KECAMATAN']}|${row['KELURAHAN']}`)
		);
		const plain = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
		const named = (name: string, parent: string | undefined) =>
			areas.filter(
				(area) =>
					area.parent === parent && [area.title.id, ...area.aliases].some((known) => plain(known) === plain(name))
			);
		const reached = new Set<string>();
		for (const pair of spelt) {
			const [district = '', village = ''] = pair.split('|');
			const [kecamatan, ...more] = named(district, '19.71').filter((area) => levelOf(area) === 'kecamatan');
			const found = named(village, kecamatan?.id);
			expect([pair, more.length, found.length]).toEqual([pair, 0, 1]);
			reached.add(found[0]?.id ?? '');
		}
		expect(reached.size).toBe(42);
		expect(spelt.size).toBeGreaterThan(50);
	});

	it('Prabumulih has recaps only: no family list, no register of cases or services', () => {
		const names = filesOf(folder).filter((path) => path.startsWith('prabumulih/'));
		expect(names.filter((path) => /keluarga|dtsen_\d+\.csv|register/.test(path))).toEqual([]);
		expect(names.filter((path) => path.includes('rekap_'))).toHaveLength(9);
	});

	it('all files of events, capacity and population name kelurahan of their city', () => {
		for (const [city, code] of [
			['palangka-raya', '62.71'],
			['pangkalpinang', '19.71'],
			['prabumulih', '16.74']
		] as const) {
			const valid = new Set(areas.flatMap((area) => (area.id.startsWith(`${code}.`) ? area.title.id : [])));
			for (const name of ['kegiatan_pencegahan', 'kapasitas', 'penduduk']) {
				const rows = rowsOf(folder, city, name);
				expect(rows.length).toBeGreaterThan(30);
				expect(column(rows, 'kelurahan').filter((each) => !valid.has(each))).toEqual([]);
			}
		}
	});
});

describe('records can be joined as agencies join them', () => {
	it('every recipient of PKH and Sembako is in the family list of the same triwulan', () => {
		const families = new Set(
			rowsOf(folder, 'pangkalpinang', 'dtsen').map((row) => `${row['PERIODE']}|${row['NO_KK']}`)
		);
		for (const name of ['pkh', 'sembako']) {
			const rows = rowsOf(folder, 'pangkalpinang', name);
			expect(rows.length).toBeGreaterThan(100);
			expect(rows.filter((row) => !families.has(`${row['PERIODE']}|${row['NO_KK']}`))).toEqual([]);
		}
	});

	it('about one in fifty family cards of PBI-JKN is in no list', () => {
		const families = new Set(
			rowsOf(folder, 'pangkalpinang', 'dtsen').map((row) => `${row['PERIODE']}|${row['NO_KK']}`)
		);
		const rows = rowsOf(folder, 'pangkalpinang', 'pbi-jkn');
		const lost = rows.filter((row) => !families.has(`${row['PERIODE']}|${row['NO_KK']}`)).length;
		expect(lost / rows.length).toBeGreaterThan(0.005);
		expect(lost / rows.length).toBeLessThan(0.05);
		expect(new Set(rows.map((row) => `${row['PERIODE']}|${row['NIK']}`)).size).toBe(rows.length);
	});

	it('every service belongs to a victim of the UPTD register and is not older than the report', () => {
		for (const city of ['palangka-raya', 'pangkalpinang']) {
			const cases = new Map(rowsOf(folder, city, 'register_kasus').map((row) => [row['no_register'], row]));
			const services = rowsOf(folder, city, 'register_layanan');
			expect(services.length).toBeGreaterThan(20);
			for (const service of services) {
				const found = cases.get(service['no_register'] ?? '');
				expect(found?.['sumber_register']).toBe('UPTD PPA');
				expect((service['tanggal_layanan'] ?? '') >= (found?.['tanggal_lapor'] ?? '9')).toBe(true);
			}
		}
	});

	it('sexual violence is never settled by mediation', () => {
		for (const city of ['palangka-raya', 'pangkalpinang']) {
			const form = new Map(
				rowsOf(folder, city, 'register_kasus').map((row) => [row['no_register'], row['bentuk'] ?? ''])
			);
			const mediated = rowsOf(folder, city, 'register_layanan').filter((row) => row['jenis_layanan'] === 'Mediasi');
			expect(mediated.filter((row) => form.get(row['no_register'] ?? '')?.includes('Seksual'))).toEqual([]);
		}
	});
});

describe('what the records say is plausible', () => {
	it('most families stay what they are from one triwulan to the next, and some do not', () => {
		const rows = rowsOf(folder, 'palangka-raya', 'keluarga').filter((row) => row['tahun'] === '2024');
		const at = (quarter: string) =>
			new Map(
				rows
					.filter((row) => row['triwulan'] === quarter)
					.map((row) => [row['no_kk'], `${row['desil']}|${row['pkh']}|${row['sembako']}`])
			);
		const [first, second] = [at('I'), at('II')];
		const both = [...first].filter(([family]) => second.has(family));
		const same = both.filter(([family, state]) => second.get(family) === state).length / both.length;
		expect(same).toBeGreaterThan(0.8);
		expect(same).toBeLessThan(1);
	});

	it('PKH lies mostly inside Sembako, and some recipients are outside deciles 1 to 4', () => {
		const rows = rowsOf(folder, 'palangka-raya', 'keluarga');
		const pkh = rows.filter((row) => row['pkh'] === 'YA');
		expect(pkh.filter((row) => row['sembako'] === 'YA').length / pkh.length).toBeGreaterThan(0.75);
		const outside = rows.filter((row) => row['pbi_jkn'] === 'YA' && Number(row['desil']) > 5).length;
		expect(outside).toBeGreaterThan(0);
	});

	it('adult and child answers fit the age: no spouse of a child, no university at six', () => {
		for (const row of rowsOf(folder, 'palangka-raya', 'register_kasus')) {
			if (Number(row['umur']) >= 18) continue;
			expect(row['hubungan_pelaku']).not.toBe('Suami/Istri');
			expect(['Perguruan Tinggi', 'Ibu Rumah Tangga']).not.toContain(row['pendidikan']);
		}
	});

	it('Prabumulih has BLT-DD in desa only, JUMLAH rows that add up, and numbers typed as text', () => {
		const [sheet] = Object.values(sheetsOf(join(folder, 'prabumulih/rekap_program_2024.xlsx')));
		const rows = (sheet ?? []).slice(5);
		const desa = new Set(areas.flatMap((area) => (area.attributes['jenis'] === 'desa' ? area.title.id : [])));
		const villages = rows.filter(([number]) => typeof number === 'number');
		expect(villages).toHaveLength(45);
		for (const row of villages) expect([row[2], row[11] === '-']).toEqual([row[2], !desa.has(String(row[2]))]);
		const count = (cell: unknown) => (cell === '-' ? 0 : Number(String(cell).replaceAll('.', '')));
		const total = rows.find(([first]) => first === 'JUMLAH');
		for (let at = 3; at < 15; at++)
			expect(villages.reduce((sum, row) => sum + count(row[at]), 0)).toBe(Number(total?.[at]));
		expect(villages.flat().some((cell) => typeof cell === 'string' && /^\d+$/.test(cell))).toBe(true);
	});

	it('spending up to a triwulan never falls, and Prabumulih has not reported the last one', () => {
		for (const city of ['palangka-raya', 'prabumulih']) {
			const [sheet = []] = Object.values(sheetsOf(join(folder, city, 'realisasi_2025.xlsx')));
			const header = sheet[3] ?? [];
			expect(header).toEqual(HEADERS.realisasi);
			const first = header.indexOf('Realisasi s.d. TW I');
			for (const row of sheet.slice(4)) {
				const spent = row
					.slice(first, first + 4)
					.filter((cell) => cell !== null)
					.map(Number);
				expect(spent).toHaveLength(city === 'prabumulih' ? 3 : 4);
				expect([...spent].sort((a, b) => a - b)).toEqual(spent);
			}
		}
	});

	it('decile classes and the unranked add up to all families, persons to all persons', () => {
		for (const rows of Object.values(sheetsOf(join(folder, 'prabumulih/rekap_dtsen_2025.xlsx'))))
			for (const [, , families, persons, ...classes] of rows.slice(1)) {
				const sum = (offset: number) =>
					classes.filter((_, at) => at % 2 === offset).reduce<number>((all, cell) => all + Number(cell), 0);
				expect([sum(0), sum(1)]).toEqual([families, persons]);
			}
	});

	it('the population of mid-2025 is the true one of each city, within one in a hundred', () => {
		for (const [city, population] of [
			['palangka-raya', 315_153],
			['pangkalpinang', 242_285],
			['prabumulih', 213_523]
		] as const) {
			const rows = rowsOf(folder, city, 'penduduk').filter((row) => row['tahun'] === '2025' && row['semester'] === '1');
			const sum = column(rows, 'jumlah').reduce((all, text) => all + Number(text), 0);
			expect(Math.abs(sum / population - 1)).toBeLessThan(0.01);
		}
	});
});
