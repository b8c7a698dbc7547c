import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/lib/contract/cell.ts';
import { dataset, exact, viewFor, without, type Wish } from '../charts/sample.ts';

const told = (wish: Wish) => {
	const { sentence, notes } = viewFor(wish);
	return { sentence: sentence.replaceAll('\u00a0', ' '), notes: notes.join(' ') };
};

const series = (cells: Record<string, Cell>, more: Partial<Wish> = {}) =>
	told({
		kind: 'trend',
		measure: 'korban',
		by: ['periode'],
		periods: Object.keys(cells),
		rows: Object.entries(cells).map(([periode, cell]) => [{ periode }, cell]),
		...more
	});

describe('a sentence says what it is about', () => {
	const one = (more: Partial<Wish>) => series({ '2024': exact(10), '2025': exact(50) }, more).sentence;

	it('a chart with a restriction of its own is named by its title', () => {
		expect(
			one({ title: 'Korban yang masih ditangani', where: { kelompok: ['anak-perempuan', 'anak-laki-laki'] } })
		).toMatch(/^Korban yang masih ditangani naik dari 10/);
	});

	it('a chart whose title names the picture is named by its subject', () => {
		expect(one({ title: 'Perkembangan Korban', subject: 'Korban anak', where: { kelompok: ['anak-perempuan'] } })).toBe(
			'Korban anak naik dari 10 menjadi 50 korban (2024 ke 2025)'
		);
	});

	it('one area with figures among several is named, and the others are told', () => {
		const { sentence, notes } = told({
			kind: 'trend',
			measure: 'p0',
			by: ['periode', 'wilayah'],
			level: 'kota',
			periods: ['2024', '2025'],
			rows: ['16.74', '62.71'].flatMap((wilayah, at) =>
				['2024', '2025'].map((periode): Wish['rows'][number] => [
					{ periode, wilayah },
					at ? without('tidak-ada-data') : exact(9.75)
				])
			)
		});
		expect(sentence).toBe('Persentase penduduk miskin (Kota Prabumulih) tetap 9,75% (2024 ke 2025)');
		expect(notes).toContain('Tanpa garis karena tidak ada angkanya: Kota Palangka Raya.');
	});

	it('an indicator is called by its name, not "Nilai"', () => {
		const measures = {
			nilai: {
				title: { id: 'Nilai', en: 'Value' },
				unit: { from: 'indikator' },
				kind: 'level' as const,
				mentions: false,
				decimals: 0
			}
		};
		const view = viewFor({
			kind: 'ranking',
			measure: 'nilai',
			by: ['wilayah'],
			level: 'kota',
			areas: ['16.74', '62.71'],
			periods: ['2025'],
			where: { indikator: ['p0'] },
			data: { ...dataset, measures },
			rows: [[{ wilayah: '16.74' }, exact(9.75), 'persen']]
		});
		expect(view.subtitle).toBe('Persentase penduduk miskin (P0) · menurut kota/kabupaten · 2025');
		expect(view.sentence).toBe('Kota Prabumulih: 9,75% pada 2025');
	});

	it('what the reader chose stands in brackets', () => {
		const filters = { wilayah: [], dimensions: { program: ['pkh'] } };
		expect(one({ measure: 'realisasi', filters })).toMatch(/^Realisasi keuangan \(PKH\) naik/);
	});

	it('the subtitle names a run of classes by its ends, and never by a bare count', () => {
		const wish = {
			kind: 'ranking',
			measure: 'keluarga',
			by: ['wilayah'],
			level: 'kecamatan',
			areas: ['62.71.01'],
			rows: [[{ wilayah: '62.71.01' }, exact(9)]]
		} as Wish;
		const { subtitle } = viewFor({ ...wish, where: { desil: ['1', '2', '3', '4'] } });
		expect(subtitle).toBe('Keluarga penerima · menurut kecamatan · Kota Palangka Raya · Triwulan II 2025 · Desil 1–4');
		const several = viewFor({ ...wish, where: { program: ['pkh', 'sembako', 'pbi-jkn', 'pip'] } }).subtitle;
		expect(several).toContain('Program: PKH, Sembako, dan 2 lainnya');
	});

	it('the subtitle leaves out a restriction that the contract says the title holds, until the reader narrows it', () => {
		const wish = {
			kind: 'ranking',
			measure: 'keluarga',
			title: 'Keluarga sasaran',
			says: ['desil'],
			by: ['wilayah'],
			level: 'kecamatan',
			areas: ['62.71.01'],
			where: { desil: ['1', '2', '3', '4'] },
			rows: [[{ wilayah: '62.71.01' }, exact(9)]]
		} as Wish;
		expect(viewFor(wish).subtitle).not.toContain('Desil');
		const filters = { wilayah: [], dimensions: { desil: ['1'] } };
		expect(viewFor({ ...wish, filters }).subtitle).toContain('Desil 1');
	});
});

describe('units, registers and mentions are never mixed in a sentence', () => {
	it('each unit has its own greatest', () => {
		const view = viewFor({
			kind: 'comparison',
			measure: 'penerima',
			axis: 'program',
			by: ['program'],
			rows: [
				[{ program: 'pkh' }, exact(4212), 'keluarga'],
				[{ program: 'sembako' }, exact(6120), 'keluarga'],
				[{ program: 'pbi-jkn' }, exact(38_911), 'jiwa']
			]
		});
		expect(view.sentence).toBe('Terbanyak Sembako (6.120 keluarga) dan PBI-JKN (38.911 jiwa) pada Triwulan II 2025');
		expect(view.notes.join(' ')).toContain('Satuan yang berbeda tidak dibandingkan');
		expect(view.kind === 'comparison' && view.panels.map((panel) => panel.style.unit.id)).toEqual(['keluarga', 'jiwa']);
	});

	it('registers are listed, not ranked', () => {
		const view = viewFor({
			kind: 'comparison',
			measure: 'korban',
			axis: 'register',
			by: ['register'],
			rows: [
				[{ register: 'uptd-ppa' }, exact(45)],
				[{ register: 'unit-ppa' }, exact(20)]
			]
		});
		expect(view.sentence).toBe('Register UPTD PPA 45 dan Register Unit PPA kepolisian 20 korban (Triwulan II 2025)');
		expect(view.table.total).toBeNull();
	});

	it('mentions are recorded most often, not most victims', () => {
		const view = viewFor({
			kind: 'composition',
			measure: 'sebutan',
			axis: 'bentuk',
			by: ['bentuk'],
			periods: ['2024'],
			notes: [{ code: 'mentions', detail: [] }],
			rows: [
				[{ bentuk: 'fisik' }, exact(20)],
				[{ bentuk: 'seksual' }, exact(60)]
			]
		});
		expect(view.sentence).toBe('Paling sering tercatat: Seksual, 60 sebutan bentuk kekerasan pada 2024');
		expect(view.table.total).toBeNull();
		expect(view.notes.join(' ')).toContain('tidak menjadi 100%');
	});

	it('parts of a whole name the whole', () => {
		const view = viewFor({
			kind: 'composition',
			measure: 'keluarga',
			axis: 'desil',
			by: ['desil'],
			rows: ['1', '2', '3'].map((desil, at) => [{ desil }, exact([10, 90, 20][at] ?? 0)])
		});
		expect(view.sentence).toBe('Terbanyak Desil 2: 90 dari 120 keluarga pada Triwulan II 2025');
	});
});
