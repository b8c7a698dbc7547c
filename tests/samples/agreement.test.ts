import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf, sheetsOf, smallSamples } from './sample-files.ts';

let folder: string;
beforeAll(async () => {
	folder = await smallSamples(7, ['palangka-raya', 'pangkalpinang']);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('files of one city do not contradict each other', () => {
	it('who has not reached a service has nothing but the complaint, and every other record is one', () => {
		for (const city of ['palangka-raya', 'pangkalpinang']) {
			const services = rowsOf(folder, city, 'register_layanan');
			const served = new Set(services.flatMap((row) => (row['status'] === 'Diasesmen' ? [] : [row['no_register']])));
			const waiting = services.filter((row) => !served.has(row['no_register']));
			expect(waiting.length).toBeGreaterThan(0);
			expect(new Set(waiting.map((row) => row['jenis_layanan']))).toEqual(new Set(['Pengaduan']));
			for (const row of services)
				expect([row['jenis_layanan'] === 'Pengaduan', row['no_register']]).toEqual([
					row['status'] === 'Diasesmen',
					row['no_register']
				]);
		}
	});

	it('the family list and the realisation recap tell of the same recipients in every triwulan', () => {
		const names = { pkh: 'PKH', sembako: 'Sembako', bantuan_usaha: 'Pelatihan dan bantuan usaha' };
		const families = rowsOf(folder, 'palangka-raya', 'keluarga');
		for (const year of ['2023', '2024', '2025']) {
			const [sheet = []] = Object.values(sheetsOf(join(folder, `palangka-raya/realisasi_${year}.xlsx`)));
			const header = sheet[3] ?? [];
			for (const [flag, name] of Object.entries(names)) {
				const line = sheet.find(([first]) => first === name) ?? [];
				for (const quarter of ['I', 'II', 'III', 'IV']) {
					const at = (title: string) => Number(line[header.indexOf(`${title} TW ${quarter}`)] ?? 0);
					const flagged = families.filter(
						(row) => row['tahun'] === year && row['triwulan'] === quarter && row[flag] === 'YA'
					).length;
					expect([year, quarter, flag, at('Disalurkan') + at('Gagal Salur')]).toEqual([year, quarter, flag, flagged]);
				}
			}
		}
	});
});
