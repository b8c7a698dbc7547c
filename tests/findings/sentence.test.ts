import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/lib/contract/cell.ts';
import { exact, rounded, viewFor, without, type Wish } from '../charts/sample.ts';

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

const areas = (cells: Record<string, Cell>, more: Partial<Wish> = {}) =>
	told({
		kind: 'ranking',
		measure: 'korban',
		by: ['wilayah'],
		level: 'kecamatan',
		areas: Object.keys(cells),
		rows: Object.entries(cells).map(([wilayah, cell]) => [{ wilayah }, cell]),
		...more
	});

describe('a change is told with unit, periods and its noise, and never with a cause', () => {
	it('12 to 15 victims may be chance: the title claims no rise, the note says why', () => {
		const { sentence, notes } = series({ '2024-TW2': exact(12), '2025-TW2': exact(15) });
		expect(sentence).toBe('Belum pasti berubah: 12 ke 15 korban (Triwulan II 2024 ke 2025)');
		expect(notes).toContain('Selisih sekecil ini bisa kebetulan.');
	});

	it('12 to 45 victims is told without a caution', () => {
		const { sentence, notes } = series({ '2024-TW2': exact(12), '2025-TW2': exact(45) });
		expect(sentence).toBe('Korban yang dilaporkan naik dari 12 menjadi 45 korban (Triwulan II 2024 ke 2025)');
		expect(notes).not.toContain('kebetulan');
	});

	it('overlapping ranges are called rounding, and the note carries both ranges', () => {
		const { sentence, notes } = series({ '2024-TW2': rounded(10), '2025-TW2': rounded(11) });
		expect(sentence).toBe('Belum pasti berubah: sekitar 10 ke sekitar 11 korban (Triwulan II 2024 ke 2025)');
		expect(notes).toContain('Selisihnya masih di dalam kisaran pembulatan.');
		expect(notes).toContain('Triwulan II 2024: sekitar 10 (9–11) korban; Triwulan II 2025: sekitar 11 (10–12) korban.');
	});

	it('a small number that is only known as a range stays within it', () => {
		const { sentence } = series({ '2024-TW2': rounded(0), '2025-TW2': rounded(0) });
		expect(sentence).toBe('Korban yang dilaporkan tetap di kisaran 0–2 korban (Triwulan II 2024 ke 2025)');
	});

	it('a stock of registered families does not vary by chance', () => {
		expect(series({ '2024-TW2': exact(120), '2025-TW2': exact(131) }, { measure: 'keluarga' }).sentence).toBe(
			'Keluarga penerima naik dari 120 menjadi 131 keluarga (Triwulan II 2024 ke 2025)'
		);
	});

	it('seasons are not compared with each other where the year before is known', () => {
		const { sentence } = series({
			'2024-TW2': exact(20),
			'2024-TW3': exact(80),
			'2024-TW4': exact(90),
			'2025-TW1': exact(85),
			'2025-TW2': exact(60)
		});
		expect(sentence).toContain('dari 20 menjadi 60 korban (Triwulan II 2024 ke 2025)');
	});

	it('nothing is compared across a break', () => {
		const { sentence } = series(
			{ '2024-TW2': exact(12), '2024-TW3': exact(45), '2025-TW2': exact(150) },
			{ notes: [{ code: 'break', detail: ['2024-TW3'] }] }
		);
		expect(sentence).toBe('Naik dari 45 menjadi 150 korban (Triwulan III 2024 ke Triwulan II 2025)');
	});

	it('money that reads the same is no rise', () => {
		const { sentence } = series(
			{ '2024': exact(4_610_000_000), '2025': exact(4_640_000_000) },
			{ measure: 'realisasi' }
		);
		expect(sentence).toBe('Realisasi keuangan hampir tetap Rp 4,6 miliar (2024 ke 2025)');
	});

	it('an index is told as a number, a percentage with its mark', () => {
		expect(series({ '2024': exact(80.1), '2025': exact(80.5) }, { measure: 'ipm' }).sentence).toBe(
			'Indeks Pembangunan Manusia naik dari 80,10 menjadi 80,50 (2024 ke 2025)'
		);
		expect(series({ '2024': exact(3.44), '2025': exact(3.38) }, { measure: 'p0', language: 'en' }).sentence).toBe(
			'Poverty rate fell from 3.44% to 3.38% (2024 to 2025)'
		);
	});

	it('what does not fit beside it stands in the topic above, and is left out of an English title too', () => {
		const { sentence } = series({ '2024-TW1': exact(12), '2024-TW4': exact(45) }, { language: 'en' });
		expect(sentence).toBe('Reported victims rose from 12 to 45 victims (Quarter 1 to 4 2024)');
	});

	it('of several lines the one that changed most is the title, the next a note', () => {
		const counts = { 'perempuan-dewasa': [20, 90], 'anak-perempuan': [60, 20], 'anak-laki-laki': [10, 11] };
		const { sentence, notes } = told({
			kind: 'trend',
			measure: 'korban',
			axis: 'kelompok',
			by: ['periode', 'kelompok'],
			periods: ['2024', '2025'],
			rows: Object.entries(counts).flatMap(([kelompok, [before, after]]): Wish['rows'] => [
				[{ periode: '2024', kelompok }, exact(before!)],
				[{ periode: '2025', kelompok }, exact(after!)]
			])
		});
		expect(sentence).toBe('Perempuan dewasa naik dari 20 menjadi 90 korban (2024 ke 2025)');
		expect(notes).toContain('Anak perempuan turun dari 60 menjadi 20 korban (2024 ke 2025).');
		expect(`${sentence} ${notes}`).not.toContain('laki-laki');
	});
});

describe('no rank is told on noise', () => {
	it('a clear first is named', () => {
		expect(areas({ '62.71.01': exact(60), '62.71.02': exact(20), '62.71.03': exact(11) })).toEqual({
			sentence: 'Terbanyak di Kec. Pahandut: 60 korban pada Triwulan II 2025',
			notes: ''
		});
	});

	it('two that chance may have ordered stand side by side', () => {
		const { sentence, notes } = areas({ '62.71.01': exact(40), '62.71.02': exact(36), '62.71.03': exact(5) });
		expect(sentence).toBe('Terbanyak di Kec. Pahandut dan Kec. Bukit Batu pada Triwulan II 2025');
		expect(notes).toContain('Urutan di antaranya bisa kebetulan.');
	});

	it('where none stands out no name is told at all', () => {
		const { sentence, notes } = areas({
			'62.71.01': exact(7),
			'62.71.02': exact(5),
			'62.71.03': exact(6),
			'62.71.06': exact(4),
			'62.71.07': exact(8)
		});
		expect(sentence).toBe('Tidak ada wilayah yang menonjol: 4 sampai 8 korban pada Triwulan II 2025');
		expect(notes).toContain('Urutan di antaranya bisa kebetulan.');
	});

	it('where the smallest places blur the order, two that differ for sure are named', () => {
		const { sentence, notes } = areas(
			{
				'62.71.01': exact(80.4),
				'62.71.02': rounded(79.4),
				'62.71.03': exact(79.6),
				'62.71.04': rounded(80.6)
			},
			{ measure: 'p0', periods: ['2025'] }
		);
		expect(sentence).toBe('Kec. Jekan Raya (79,60%) jelas di bawah Kec. Pahandut (80,40%) pada 2025');
		expect(notes).toContain('Angka 4 wilayah ini ≈79,40% sampai ≈80,60%; urutan selebihnya dalam kisaran pembulatan.');
	});

	it('the greatest of those that are shown stands beside how many are not and may be greater', () => {
		const hidden = without('tidak-ditampilkan');
		const { sentence, notes } = areas({ '62.71.01': exact(60), '62.71.02': exact(20), '62.71.03': hidden });
		expect(sentence).toBe('Terbanyak di Kec. Pahandut: 60 korban pada Triwulan II 2025');
		expect(notes).toContain('1 lainnya tanpa angka, jadi dapat lebih besar.');
	});

	it('of many that cannot be ordered the first three are named', () => {
		const { sentence, notes } = told({
			kind: 'comparison',
			measure: 'korban',
			axis: 'bentuk',
			by: ['bentuk'],
			rows: ['fisik', 'psikis', 'seksual', 'eksploitasi', 'penelantaran', 'tppo'].map((bentuk, at) => [
				{ bentuk },
				exact([30, 28, 27, 26, 25, 2][at] ?? 0)
			])
		});
		expect(sentence).toBe('Terbanyak Fisik, Psikis, Seksual, dan 2 lainnya pada Triwulan II 2025');
		expect(notes).toContain('Urutan di antaranya bisa kebetulan.');
	});

	it('rates are highest, not most', () => {
		expect(
			areas({ '62.71': exact(3.38), '16.74': exact(9.75) }, { measure: 'p0', level: 'kota', periods: ['2025'] })
				.sentence
		).toBe('Tertinggi di Kota Prabumulih: 9,75% pada 2025');
	});

	it('nobody is ranked who has no number, and that there are such is told', () => {
		const { sentence, notes } = areas({ '62.71.01': exact(9), '62.71.02': without('tidak-ditampilkan') });
		expect(sentence).toBe('Kec. Pahandut: 9 korban pada Triwulan II 2025');
		expect(notes).toContain('1 lainnya tanpa angka.');
	});
});
