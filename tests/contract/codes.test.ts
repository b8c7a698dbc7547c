import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { levelOf, type Code, type CodeLists } from '../../src/lib/contract/code.ts';
import { COLLECTIONS } from '../open-data/collections.ts';
import { loadCodes } from '../../scripts/publish/contract/load-codes.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let codes: CodeLists;
let areas: Code[];

const list = (name: string): Code[] => codes[name] ?? [];
const ids = (name: string) => new Set(list(name).map(({ id }) => id));
const below = (code: string, level: string) =>
	areas.filter((area) => area.id.startsWith(`${code}.`) && levelOf(area) === level);

beforeAll(async () => {
	const loaded = await loadCodes(ROOT);
	expect(loaded.findings).toEqual([]);
	codes = loaded.codes;
	areas = list('wilayah');
});

describe('areas', () => {
	it('hold 18 kecamatan and 117 kelurahan and desa of the three cities, desa only in Prabumulih', () => {
		const cities = ['62.71', '19.71', '16.74'];
		expect(cities.map((city) => below(city, 'kecamatan').length)).toEqual([5, 7, 6]);
		expect(cities.map((city) => below(city, 'kelurahan').length)).toEqual([30, 42, 45]);
		const villages = areas.filter(({ attributes }) => attributes['jenis'] === 'desa');
		expect(villages).toHaveLength(12);
		expect(villages.every(({ id }) => id.startsWith('16.74.'))).toBe(true);
		// The last block of a desa begins with 2, that of a kelurahan with 1.
		for (const { id, attributes } of [...below('62.71', 'kelurahan'), ...below('16.74', 'kelurahan')])
			expect([id, id.split('.')[3]?.[0] === '2']).toEqual([id, attributes['jenis'] === 'desa']);
	});

	it('hold the 27 kabupaten and kota of Jawa Barat and the 6 of DKI Jakarta beside the class outside it', () => {
		expect(below('32', 'kota')).toHaveLength(27);
		expect(below('31', 'kota').map(({ id }) => id)).toContain('31.luar');
		expect(below('31', 'kota')).toHaveLength(7);
	});

	it('keep Kemendagri and BPS codes apart: Prabumulih is 16.74 and 1672, and 1674 is Lubuk Linggau', () => {
		const bps = new Map(areas.map(({ id, attributes }) => [attributes['bps'], id]));
		expect(bps.get('1672')).toBe('16.74');
		expect(bps.get('1674')).toBe('16.73');
		expect(bps.get('3171')).toBe('31.74');
		const given = areas.flatMap(({ attributes }) => attributes['bps'] ?? []);
		expect(new Set(given).size).toBe(given.length);
	});

	it('mark the eight kelurahan that Prabumulih gained as new and without a place on the map', () => {
		const young = areas.filter(({ from }) => from !== undefined);
		expect(young).toHaveLength(8);
		expect(young.every(({ id, attributes }) => id.startsWith('16.74.') && attributes['lon'] === undefined)).toBe(true);
	});

	it('know former and other spellings, within their parent', () => {
		const named = (name: string, parent: string) =>
			areas
				.filter((area) => area.parent === parent && [area.title.id, ...area.aliases].includes(name))
				.map(({ id }) => id);
		expect(named('Bukitmerapin', '19.71.05')).toEqual(['19.71.05.1002']);
		expect(named('Bukitintan', '19.71.07')).toEqual(['19.71.07.1002']);
		expect(named('Bukitintan', '19.71')).toEqual(['19.71.01']);
		expect(named('Rambang Kpk Tengah', '16.74')).toEqual(['16.74.04']);
		expect(named('Bogor', '32')).toEqual(['32.01']);
		expect(named('Kota Bogor', '32')).toEqual(['32.71']);
		expect(named('Jakarta Pusat', '31')).toEqual(['31.71']);
	});

	it('name a source in every row', () => {
		expect(areas.filter(({ source }) => !source)).toEqual([]);
	});

	it('join kecamatan under the population floor into a group of their own city', () => {
		for (const area of areas.filter(({ attributes }) => attributes['kelompok'])) {
			const group = areas.find(({ id }) => id === area.attributes['kelompok']);
			expect(group && levelOf(group)).toBe('kelompok');
			expect(group?.parent).toBe(area.parent);
		}
	});

	it.each(COLLECTIONS)('agree with the official list of 2025, $name', async ({ folder }) => {
		const official = join(folder('kode_wilayah'), 'kode_wilayah_kemendagri_2025_3kota.csv');
		const rows = parse(await readFile(official), { columns: true, bom: true }) as { kode: string; nama: string }[];
		const byId = new Map(areas.map((area) => [area.id, area]));
		const differ = rows.filter(({ kode, nama }) => {
			const area = byId.get(kode);
			return !area || ![area.title.id, ...area.aliases].includes(nama.trim());
		});
		expect(differ).toEqual([]);
	});
});

describe('programmes', () => {
	it('each carry a unit, an agency, funds, strategy and dimension from the lists', () => {
		for (const { id, attributes } of list('program')) {
			expect([id, ids('satuan').has(attributes['satuan'] ?? '')]).toEqual([id, true]);
			expect([id, ids('lembaga').has(attributes['lembaga'] ?? '')]).toEqual([id, true]);
			expect([id, ids('sumber-dana').has(attributes['sumber_dana'] ?? '')]).toEqual([id, true]);
			expect([id, ids('strategi').has(attributes['strategi'] ?? '')]).toEqual([id, true]);
			expect([id, ids('dimensi').has(attributes['dimensi'] ?? '')]).toEqual([id, true]);
		}
	});

	it('are linked in at most eight, so that their sets stay readable', () => {
		const linked = list('program').filter(({ attributes }) => attributes['tertaut'] === 'ya');
		expect(linked.length).toBeGreaterThan(0);
		expect(linked.length).toBeLessThanOrEqual(8);
	});

	it('aim at deciles that exist, each with its validity', () => {
		for (const { attributes, from } of list('desil-sasaran')) {
			expect(ids('program').has(attributes['program'] ?? '')).toBe(true);
			expect((attributes['desil'] ?? '').split(';').every((desil) => ids('desil').has(desil))).toBe(true);
			expect(from).toBeTruthy();
		}
	});
});

describe('classifications', () => {
	it('of age and days cover every whole number once', () => {
		for (const [name, last] of [
			['usia-korban', 110],
			['usia-pelaku', 110],
			['hari-layanan', 400],
			['jumlah-lembaga', 20]
		] as const)
			for (let number = 0; number <= last; number++) {
				const holding = list(name).filter(({ attributes: { dari, sampai } }) => {
					return dari !== undefined && number >= Number(dari) && (sampai === undefined || number <= Number(sampai));
				});
				expect([name, number, holding.length]).toEqual([name, number, 1]);
			}
	});

	it('of services map every class to one of the eight of SIMFONI, or say that there is none', () => {
		const simfoni = new Set(
			list('layanan').flatMap(({ id, attributes }) => (attributes['taksonomi'] === 'simfoni' ? id : []))
		);
		expect(simfoni.size).toBe(8);
		for (const { attributes } of list('layanan'))
			if (attributes['padanan']) expect(simfoni.has(attributes['padanan'])).toBe(true);
		expect(list('layanan').filter(({ attributes }) => attributes['taksonomi'] === 'uptd')).toHaveLength(5);
	});
});

it('BPS figures name known areas and indicators, a number and a source in every row', async () => {
	const rows = parse(await readFile(join(ROOT, 'data/facts/indikator-bps.csv')), { columns: true }) as Record<
		string,
		string
	>[];
	const byId = new Map(areas.map((area) => [area.id, area]));
	expect(rows.length).toBeGreaterThan(10);
	for (const row of rows) {
		expect(byId.get(row['kode_wilayah'] ?? '')?.title.id).toBe(row['nama_wilayah']);
		expect(ids('indikator').has(row['indikator'] ?? '')).toBe(true);
		expect(row['nilai']).toMatch(/^\d+(\.\d+)?$/);
		expect(row['sumber']).not.toBe('');
	}
	const keys = rows.map((row) => [row['kode_wilayah'], row['tahun'], row['indikator']].join());
	expect(new Set(keys).size).toBe(keys.length);
	const p0 = (area: string) =>
		rows.find((row) => row['kode_wilayah'] === area && row['tahun'] === '2025' && row['indikator'] === 'p0')?.['nilai'];
	expect(['16.74', '19.71', '62.71'].map(p0)).toEqual(['9.75', '4.50', '3.62']);
});
