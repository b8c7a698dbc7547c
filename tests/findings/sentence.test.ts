import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/lib/contract/cell.ts';
import { dataset, exact, rounded, viewFor, without, type Wish } from '../charts/sample.ts';

const series = (cells: Record<string, Cell>, more: Partial<Wish> = {}) =>
	viewFor({
		kind: 'trend',
		measure: 'korban',
		by: ['periode'],
		periods: Object.keys(cells),
		rows: Object.entries(cells).map(([periode, cell]) => [{ periode }, cell]),
		...more
	}).sentence;

const areas = (cells: Record<string, Cell>, more: Partial<Wish> = {}) =>
	viewFor({
		kind: 'ranking',
		measure: 'korban',
		by: ['wilayah'],
		level: 'kecamatan',
		areas: Object.keys(cells),
		rows: Object.entries(cells).map(([wilayah, cell]) => [{ wilayah }, cell]),
		...more
	}).sentence;

describe('a change is told with unit, periods and its noise, and never with a cause', () => {
	it('12 to 15 victims may be chance', () => {
		expect(series({ '2024-TW2': exact(12), '2025-TW2': exact(15) })).toBe(
			'Korban yang dilaporkan naik dari 12 (Triwulan II 2024) menjadi 15 korban (Triwulan II 2025); selisih sekecil ini bisa kebetulan'
		);
	});

	it('12 to 45 victims is told without a caution', () => {
		expect(series({ '2024-TW2': exact(12), '2025-TW2': exact(45) })).toBe(
			'Korban yang dilaporkan naik dari 12 (Triwulan II 2024) menjadi 45 korban (Triwulan II 2025)'
		);
	});

	it('overlapping ranges are called rounding, and the later number carries its range where both would make the sentence long', () => {
		expect(series({ '2024-TW2': rounded(10), '2025-TW2': rounded(11) })).toBe(
			'Korban yang dilaporkan naik dari sekitar 10 (Triwulan II 2024) menjadi sekitar 11 (10–12) korban (Triwulan II 2025); selisihnya masih di dalam kisaran pembulatan'
		);
	});

	it('a stock of registered families does not vary by chance', () => {
		expect(series({ '2024-TW2': exact(120), '2025-TW2': exact(131) }, { measure: 'keluarga' })).toBe(
			'Keluarga penerima naik dari 120 (Triwulan II 2024) menjadi 131 keluarga (Triwulan II 2025)'
		);
	});

	it('seasons are not compared with each other where the year before is known', () => {
		const sentence = series({
			'2024-TW2': exact(20),
			'2024-TW3': exact(80),
			'2024-TW4': exact(90),
			'2025-TW1': exact(85),
			'2025-TW2': exact(60)
		});
		expect(sentence).toContain('dari 20 (Triwulan II 2024) menjadi 60 korban (Triwulan II 2025)');
	});

	it('nothing is compared across a break', () => {
		const sentence = series(
			{ '2024-TW2': exact(12), '2024-TW3': exact(45), '2025-TW2': exact(50) },
			{ notes: [{ code: 'break', detail: ['2024-TW3'] }] }
		);
		expect(sentence).toContain('dari 45 (Triwulan III 2024) menjadi 50 korban');
	});

	it('money that reads the same is no rise', () => {
		const sentence = series({ '2024': exact(4_610_000_000), '2025': exact(4_640_000_000) }, { measure: 'realisasi' });
		expect(sentence.replaceAll('\u00a0', ' ')).toBe('Realisasi keuangan hampir tetap Rp 4,6 miliar (2024 dan 2025)');
	});

	it('an index is told as a number, a percentage with its mark', () => {
		expect(series({ '2024': exact(80.1), '2025': exact(80.5) }, { measure: 'ipm' })).toBe(
			'Indeks Pembangunan Manusia naik dari 80,10 (2024) menjadi 80,50 (2025)'
		);
		expect(series({ '2024': exact(3.44), '2025': exact(3.38) }, { measure: 'p0', language: 'en' })).toBe(
			'Poverty rate fell from 3.44% (2024) to 3.38% (2025)'
		);
	});
});

describe('no rank is told on noise', () => {
	it('a clear first is named', () => {
		expect(areas({ '62.71.01': exact(60), '62.71.02': exact(20), '62.71.03': exact(11) })).toBe(
			'Terbanyak di Kec. Pahandut: 60 korban pada Triwulan II 2025'
		);
	});

	it('two that chance may have ordered stand side by side', () => {
		expect(areas({ '62.71.01': exact(40), '62.71.02': exact(36), '62.71.03': exact(5) })).toBe(
			'Terbanyak di Kec. Pahandut (40 korban) dan Kec. Bukit Batu (36) pada Triwulan II 2025; urutan di antaranya bisa kebetulan'
		);
	});

	it('where none stands out no name is told at all', () => {
		const sentence = areas({
			'62.71.01': exact(7),
			'62.71.02': exact(5),
			'62.71.03': exact(6),
			'62.71.06': exact(4),
			'62.71.07': exact(8)
		});
		expect(sentence).toBe(
			'Angka di 5 wilayah berkisar 4 sampai 8 korban pada Triwulan II 2025; urutan di antaranya bisa kebetulan'
		);
	});

	it('where the smallest places blur the order, two that differ for sure are named', () => {
		const sentence = areas(
			{
				'62.71.01': exact(80.4),
				'62.71.02': rounded(79.4),
				'62.71.03': exact(79.6),
				'62.71.04': rounded(80.6)
			},
			{ measure: 'p0', periods: ['2025'] }
		);
		expect(sentence).toBe(
			'Angka di 4 wilayah berkisar ≈79,40% sampai ≈80,60% pada 2025; di luar kisaran pembulatan, Kec. Jekan Raya (79,60%) di bawah Kec. Pahandut (80,40%)'
		);
	});

	it('the greatest of those that are shown is not called the greatest where one is hidden', () => {
		expect(areas({ '62.71.01': exact(60), '62.71.02': exact(20), '62.71.03': without('tidak-ditampilkan') })).toBe(
			'Dari yang ada angkanya, terbanyak di Kec. Pahandut: 60 korban pada Triwulan II 2025; 1 lainnya tanpa angka'
		);
	});

	it('of many that cannot be ordered the first three are named', () => {
		const view = viewFor({
			kind: 'comparison',
			measure: 'korban',
			axis: 'bentuk',
			by: ['bentuk'],
			rows: ['fisik', 'psikis', 'seksual', 'eksploitasi', 'penelantaran', 'tppo'].map((bentuk, at) => [
				{ bentuk },
				exact([30, 28, 27, 26, 25, 2][at] ?? 0)
			])
		});
		expect(view.sentence).toBe(
			'Terbanyak Fisik (30 korban), Psikis (28), Seksual (27), dan 2 lainnya pada Triwulan II 2025; urutan di antaranya bisa kebetulan'
		);
	});

	it('rates are highest, not most', () => {
		expect(
			areas({ '62.71': exact(3.38), '16.74': exact(9.75) }, { measure: 'p0', level: 'kota', periods: ['2025'] })
		).toBe('Tertinggi di Kota Prabumulih: 9,75% pada 2025');
	});

	it('nobody is ranked who has no number, and that there are such is told', () => {
		expect(areas({ '62.71.01': exact(9), '62.71.02': without('tidak-ditampilkan') })).toBe(
			'Kec. Pahandut: 9 korban pada Triwulan II 2025; 1 lainnya tanpa angka'
		);
	});
});

describe('a sentence says what it is about', () => {
	const one = (more: Partial<Wish>) => series({ '2024': exact(10), '2025': exact(50) }, more);

	it('a chart with a restriction of its own is named by its title', () => {
		expect(
			one({ title: 'Korban yang masih ditangani', where: { kelompok: ['anak-perempuan', 'anak-laki-laki'] } })
		).toMatch(/^Korban yang masih ditangani naik dari 10/);
	});

	it('one area with figures among several is named, and the others are told', () => {
		const view = viewFor({
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
		expect(view.sentence).toBe('Persentase penduduk miskin (Kota Prabumulih) tetap 9,75% (2024 dan 2025)');
		expect(view.notes).toContain('Tanpa garis karena tidak ada angkanya: Kota Palangka Raya.');
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
		expect(view.sentence).toBe(
			'Terbanyak menurut satuannya: Sembako 6.120 keluarga dan PBI-JKN 38.911 jiwa (Triwulan II 2025)'
		);
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
		expect(view.sentence).toBe(
			'Register UPTD PPA 45 korban dan Register Unit PPA kepolisian 20 korban (Triwulan II 2025)'
		);
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
