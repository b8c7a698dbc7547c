import { describe, expect, it } from 'vitest';
import { lines, read, series, type Fact } from './sample.ts';

describe('relative position', () => {
	const areas = ['16.74', '16', '00', '16.71', '16.72', '16.13'];
	const facts: Fact[] = [
		['16.74', 2025, 9.75],
		['16', 2025, 10.15],
		['00', 2025, 8.47],
		['16.71', 2025, 9.04],
		['16.72', 2025, 7.7],
		['16.13', 2025, 15.25]
	];
	it('says where the area lies beside province, nation and areas of its level', () => {
		const view = read({ reading: 'posisi', facts, areas });
		expect(view.sentence).toBe(
			'Kota Prabumulih 9,75%, lebih rendah daripada Provinsi Sumatera Selatan, lebih tinggi daripada Indonesia (2025)'
		);
		expect(view.notes).toContain('Provinsi Sumatera Selatan: 10,15%; Indonesia: 8,47%.');
		expect(view.notes).toContain('Dari 3 wilayah setingkat yang terdata, 2 lebih rendah dan 1 lebih tinggi.');
	});
	it('draws areas of its level as bars, the own one marked, province and nation as lines across them', () => {
		const view = read({ reading: 'posisi', facts, areas });
		const [panel] = view.kind === 'comparison' ? view.panels : [];
		expect(panel?.bars.map(({ code, own }) => [code, own ?? false])).toEqual([
			['16.13', false],
			['16.71', false],
			['16.72', false],
			['16.74', true]
		]);
		expect(panel?.lines?.map(({ code }) => code)).toEqual(['16', '00']);
		expect(view.table.rows).toHaveLength(6);
		expect(view.table.total).toBeNull();
	});

	it('areas of its level without a figure are counted, not drawn, and stay in the table', () => {
		const view = read({ reading: 'posisi', facts: [...facts, ['16.01', 2025, null]], areas: [...areas, '16.01'] });
		expect(view.kind === 'comparison' && view.panels[0]?.bars.map(({ code }) => code)).not.toContain('16.01');
		expect(view.notes).toContain('1 wilayah setingkat tanpa angka tidak digambar; semuanya ada di tabel.');
		expect(view.table.rows.map(({ code }) => code)).toContain('16.01');
	});

	it('without an own figure says so and tells what is known', () => {
		const home: Fact[] = [
			['62.71', 2025, null],
			['62', 2025, 5.19],
			['00', 2025, 8.47]
		];
		const view = read({ reading: 'posisi', facts: home, areas: ['62.71', '62', '00'] });
		expect(view.sentence).toBe('Tidak ada data Persentase penduduk miskin (P0) Kota Palangka Raya pada 2025');
		expect(view.notes).toContain('Provinsi Kalimantan Tengah: 5,19%; Indonesia: 8,47%.');
	});
});

describe('change over time', () => {
	const values = [10.2, 9.9, 9.95, 9.6];
	it('tells the first and last year, and in how many yearly changes it rose and fell', () => {
		const view = read({ reading: 'perkembangan', facts: series(values) });
		expect(view.sentence).toBe(
			'Persentase penduduk miskin (P0) Kota Prabumulih turun dari 10,20% menjadi 9,60% (2016 ke 2019)'
		);
		expect(view.notes).toContain('Dari 3 perubahan tahunan, 1 naik dan 2 turun.');
	});

	it('holds the last figure against the target of the same year and draws targets apart', () => {
		const view = read({
			reading: 'perkembangan',
			facts: series(values),
			targets: [...series([10, 9.8, 9.5, 9.1]), ['16.74', 2020, 8.9]]
		});
		expect(view.notes).toContain('0,50 poin persen di atas target 2019 (9,10%).');
		expect(lines(view).map(({ id, role }) => [id, role])).toEqual([
			['16.74', undefined],
			['target', 'target']
		]);
		expect(view.kind === 'trend' && view.periods).toEqual(['2016', '2017', '2018', '2019', '2020']);
	});

	it('lists each yearly change in the table, signed, and none for the first year', () => {
		const view = read({ reading: 'perkembangan', facts: series(values) });
		expect(view.table.rows.map((row) => row.values.at(-1)?.text)).toEqual(['', '-0,30', '+0,05', '-0,35']);
	});

	it('without targets says that none has been entered', () => {
		expect(read({ reading: 'perkembangan', facts: series(values) }).notes).toContain(
			'Target belum diisi untuk indikator ini.'
		);
	});

	it('compares nothing across a year without a figure', () => {
		const { sentence } = read({ reading: 'perkembangan', facts: series([12, null, 9.9, 9.6]) });
		expect(sentence).toContain('turun dari 9,90% menjadi 9,60% (2018 ke 2019)');
	});
});

describe('effectiveness', () => {
	it('five years that all fall are not enough to tell a direction', () => {
		const view = read({ reading: 'efektivitas', facts: series([10, 9.8, 9.5, 9.1, 8.9]) });
		expect(view.sentence).toBe(
			'Persentase penduduk miskin (P0) Kota Prabumulih turun pada semua 4 perubahan tahunan (2016–2020)'
		);
		expect(view.notes).toContain('Lima titik tidak cukup untuk menyimpulkan arah.');
		expect(view.notes.join()).not.toContain('Mann');
	});

	it('what can easily be chance is said to be so, and one change is not called all of them', () => {
		const noisy = read({
			reading: 'efektivitas',
			facts: series([9, 10, 9.2, 9.8, 9.1, 9.9, 9.3, 9.6, 9.4]),
			language: 'en'
		});
		expect(noisy.notes.join()).toMatch(/a tendency this strong can easily be chance/);
		const two = read({ reading: 'efektivitas', facts: series([10, 9.8]), language: 'en' });
		expect(two.sentence).toMatch(/ fell in its only yearly change \(/);
	});

	// S = −32 of 36 pairs; variance 92; z = −31/√92 = −3.232; median of the 36 slopes −0.1854.
	const nine = [10.2, 9.9, 9.95, 9.6, 9.4, 9.5, 9.1, 8.8, 8.7];
	it('nine years that fall steadily are a trend, told by its slope and tested, with no cause claimed', () => {
		const view = read({ reading: 'efektivitas', facts: series(nine) });
		expect(view.sentence).toBe(
			'Persentase penduduk miskin (P0) Kota Prabumulih cenderung turun sekitar 0,19 poin persen setahun (2016–2024)'
		);
		expect(view.notes).toContain('Arah itu searah dengan yang diinginkan.');
		expect(view.notes).toContain(
			'Uji Mann–Kendall atas 9 tahun: kecenderungan sekuat ini jarang muncul secara kebetulan (p = 0,001).'
		);
		expect(view.notes).toContain('Arah yang diinginkan bukan bukti bahwa suatu program penyebabnya.');
	});

	it('the same fall of the human development index is against the wanted direction', () => {
		const view = read({ reading: 'efektivitas', code: 'ipm', facts: series(nine.map((one) => one + 60)) });
		expect(view.sentence).toMatch(/cenderung turun /);
		expect(view.notes).toContain('Arah itu berlawanan dengan yang diinginkan.');
	});

	it('the poverty line has no wanted direction', () => {
		const view = read({
			reading: 'efektivitas',
			code: 'garis-kemiskinan',
			facts: series(nine.map((_, at) => 400_000 + at * 25_000))
		});
		expect(view.sentence.replaceAll('\u00a0', ' ')).toBe(
			'Garis kemiskinan Kota Prabumulih cenderung naik sekitar Rp 25.000 setahun (2016 s.d. 2024)'
		);
		expect(view.notes).toContain('Indikator ini tidak punya arah naik atau turun yang diinginkan.');
	});

	it('nine years to and fro show no certain direction', () => {
		const { sentence } = read({ reading: 'efektivitas', facts: series([9, 10, 9.1, 9.9, 9.2, 9.8, 9.3, 9.7, 9.4]) });
		expect(sentence).toBe(
			'Persentase penduduk miskin (P0) Kota Prabumulih tidak menunjukkan arah yang pasti (2016 s.d. 2024)'
		);
	});

	it('the slope lies among the points and cannot be stepped to', () => {
		const slope = lines(read({ reading: 'efektivitas', facts: series(nine) })).find(({ role }) => role === 'slope');
		const fitted = slope?.points.map((point) => point.cell.value ?? NaN) ?? [];
		const above = nine.filter((value, at) => value > (fitted[at] ?? NaN)).length;
		const below = nine.filter((value, at) => value < (fitted[at] ?? NaN)).length;
		expect(Math.abs(above - below)).toBeLessThanOrEqual(1);
		expect((fitted[8] ?? 0) - (fitted[0] ?? 0)).toBeCloseTo(8 * -0.185416667, 6);
	});
});

describe('relevance', () => {
	it('says in how many yearly changes the area moved as province and nation did', () => {
		const facts = [
			...series([10, 9.5, 9.7, 9.2]),
			...series([12, 11.5, 11.2, 11.3], 2016, '16'),
			...series([11, 10.5, 10.6, 10.1], 2016, '00')
		];
		const view = read({ reading: 'relevansi', facts, areas: ['16.74', '16', '00'] });
		expect(view.sentence).toBe('Kota Prabumulih searah dengan Indonesia pada 3 dari 3 perubahan tahunan');
		expect(view.notes.slice(0, 2)).toEqual([
			'Kota Prabumulih searah dengan Provinsi Sumatera Selatan pada 1 dari 3 perubahan tahunan.',
			'Kota Prabumulih turun 0,80 poin persen, Provinsi Sumatera Selatan turun 0,70 poin persen, dan Indonesia turun 0,90 poin persen (2016 ke 2019).'
		]);
		expect(lines(view)).toHaveLength(3);
	});

	it('is left out where no two years in a row are shared', () => {
		const facts = [...series([10, null, 9.7]), ...series([null, 11, 10.5], 2016, '16')];
		expect(read({ reading: 'relevansi', facts, areas: ['16.74', '16'] }).kind).toBe('empty');
	});
});

describe('links between indicators', () => {
	it('few years are counted, not measured, and no cause is claimed', () => {
		const facts = [
			...series([10, 9.5, 9.7, 9.2], 2016, '16.74', 'p0'),
			...series([6, 5.5, 5.2, 5], 2016, '16.74', 'tpt')
		];
		const view = read({ reading: 'keterkaitan', beside: ['tpt'], facts });
		expect(view.sentence).toBe('Searah dengan Tingkat pengangguran terbuka (TPT) pada 2 dari 3 perubahan tahunan');
		expect(view.notes).toContain('Empat tahun tidak cukup untuk mengukur keterkaitan.');
		expect(view.notes).toContain('Bergerak bersama bukan bukti sebab-akibat.');
	});

	it('many years are measured by Kendall’s tau of the yearly changes, each indicator on its own scale', () => {
		const cumulate = (from: number, steps: number[]) =>
			steps.reduce((all, step) => [...all, (all.at(-1) ?? 0) + step], [from]);
		const facts = [
			...series(cumulate(20, [1, -2, 3, -1, 2, -3, 1, 2, -2]), 2016, '16.74', 'p0'),
			...series(cumulate(10, [2, -1, 2, -2, 1, -3, 2, 3, -1]), 2016, '16.74', 'rls')
		];
		const view = read({ reading: 'keterkaitan', beside: ['rls'], facts });
		// tau-b 0.646 and p 0.022 by scipy.stats.kendalltau (method asymptotic).
		expect(view.sentence).toBe('Perubahan tahunannya searah dengan Rata-rata lama sekolah');
		expect(view.notes).toContain('Rata-rata lama sekolah: tau Kendall 0,65.');
		expect(view.kind === 'trend' && view.panels.map(({ title, style }) => [title, style.unit.id])).toEqual([
			['Persentase penduduk miskin (P0)', 'persen'],
			['Rata-rata lama sekolah', 'tahun']
		]);
	});
});

describe('every reading', () => {
	it('is empty, not wrong, where the area has no figure', () => {
		for (const reading of ['perkembangan', 'efektivitas', 'relevansi', 'keterkaitan'] as const)
			expect(read({ reading, facts: series([null, null]) }).kind).toBe('empty');
	});

	it('speaks English', () => {
		const told = read({ reading: 'efektivitas', facts: series([10, 9.8, 9.5, 9.1, 8.9]), language: 'en' });
		expect(told.sentence).toBe('Poverty rate (P0) of City of Prabumulih fell in all 4 yearly changes (2016–2020)');
		expect(told.notes).toContain('Five points are not enough to tell a direction.');
	});
});
