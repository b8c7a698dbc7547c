import { describe, expect, it } from 'vitest';
import { csvName, csvOf } from '../../../src/lib/charts/view.ts';
import { exact, rounded, viewFor, without, type Wish } from '../sample.ts';

const ranking = (rows: Wish['rows'], more: Partial<Wish> = {}) =>
	viewFor({
		kind: 'ranking',
		measure: 'keluarga',
		by: ['wilayah'],
		level: 'kecamatan',
		areas: ['62.71.01', '62.71.02'],
		rows,
		...more
	}).table;

const two = (a: ReturnType<typeof exact>, b: ReturnType<typeof exact>): Wish['rows'] => [
	[{ wilayah: '62.71.01' }, a],
	[{ wilayah: '62.71.02' }, b]
];

describe('JUMLAH stands only where adding is right', () => {
	it('areas of a count add up', () => {
		expect(ranking(two(exact(5), exact(7))).total?.values.map((value) => value.text)).toEqual(['JUMLAH', '12']);
		expect(ranking(two(rounded(30), rounded(60))).total?.values[1]?.text).toBe('≈90');
	});

	it('areas that are set side by side to be compared do not', () => {
		expect(ranking(two(exact(5), exact(7)), { apart: true }).total).toBeNull();
	});

	it('percentages never do', () => {
		expect(ranking(two(exact(3.3), exact(9.7)), { measure: 'p0' }).total).toBeNull();
	});

	it('a missing part leaves no total, and the reader is told', () => {
		const table = ranking(two(exact(5), without('tidak-ditampilkan')));
		expect(table.total).toBeNull();
		expect(table.remark).toContain('JUMLAH tidak ditampilkan');
	});

	it('a stock is not added over time, a flow is', () => {
		const trend = (measure: string) =>
			viewFor({
				kind: 'trend',
				measure,
				by: ['periode'],
				periods: ['2025-TW1', '2025-TW2'],
				rows: [
					[{ periode: '2025-TW1' }, exact(5)],
					[{ periode: '2025-TW2' }, exact(7)]
				]
			}).table;
		expect(trend('keluarga').total).toBeNull();
		expect(trend('korban').total?.values[1]?.text).toBe('12');
	});

	it('families in several programmes are not added over programmes', () => {
		const view = viewFor({
			kind: 'comparison',
			measure: 'keluarga',
			axis: 'program',
			by: ['program'],
			notes: [{ code: 'mentions', detail: ['program'] }],
			rows: [
				[{ program: 'pkh' }, exact(5)],
				[{ program: 'sembako' }, exact(7)]
			]
		});
		expect(view.table.total).toBeNull();
	});

	it('recipients that each programme counts for itself are not added either, though all of them are families', () => {
		const programmes = (measure: string, unit: string) =>
			viewFor({
				kind: 'comparison',
				measure,
				axis: 'program',
				by: ['program'],
				rows: ['pkh', 'sembako'].map((program) => [{ program }, exact(5), unit])
			}).table.total;
		expect(programmes('penerima', 'keluarga')).toBeNull();
		expect(programmes('realisasi', 'rupiah')?.values[1]?.text).toContain('10');
	});
});

describe('the table says what the chart says', () => {
	it('each reason for a missing number keeps its words, and desa programmes say why', () => {
		const view = viewFor({
			kind: 'comparison',
			measure: 'penerima',
			axis: 'program',
			by: ['program'],
			rows: [
				[{ program: 'pkh' }, without('tidak-ditampilkan'), 'keluarga'],
				[{ program: 'sembako' }, exact(1), 'keluarga'],
				[{ program: 'blt-dd' }, without('tidak-relevan'), 'keluarga']
			]
		});
		expect(view.table.rows.map((row) => row.values[1]?.text)).toEqual(['tidak ditampilkan', '1', 'tidak ada desa']);
	});

	it('units of different rows stand in a column of their own', () => {
		const view = viewFor({
			kind: 'comparison',
			measure: 'penerima',
			axis: 'program',
			by: ['program'],
			rows: [
				[{ program: 'pkh' }, exact(5), 'keluarga'],
				[{ program: 'pbi-jkn' }, exact(7), 'jiwa']
			]
		});
		expect(view.table.columns.map((column) => column.title)).toEqual(['Program', 'Satuan', 'Nilai']);
		expect(view.table.rows[1]?.values.map((value) => value.text)).toEqual(['PBI-JKN', 'jiwa', '7']);
	});

	it('the download carries status, both ranges, source and release', () => {
		const view = viewFor({
			kind: 'ranking',
			measure: 'keluarga',
			by: ['wilayah'],
			level: 'kecamatan',
			areas: ['62.71.01', '62.71.02'],
			rows: two(rounded(37), without('belum-masuk'))
		});
		const [head, first, second] = csvOf(view).replace('\ufeff', '').split('\r\n');
		expect(head).toBe(
			'kode wilayah,Wilayah,nilai,satuan,status,kisaran_bawah,kisaran_atas,batas_pasti_bawah,batas_pasti_atas,angka_sementara,grafik,cakupan,periode,sumber'
		);
		expect(first).toMatch(/^62\.71\.01,Kec\. Pahandut,37,keluarga,dibulatkan,36,38,36,38,tidak,/);
		expect(first).toContain('per 31 Juli 2025 · rilis 2025-07-31-ab12cd34');
		// A file that has left its page still says which area, period and filters it is of.
		expect(first).toContain('Keluarga penerima · menurut kecamatan · Kota Palangka Raya');
		expect(first).toContain(',Triwulan II 2025,');
		expect(csvName(view)).toBe('kekerasan-ranking_62.71.01-62.71.02_2025-TW2.csv');
		expect(second).toMatch(/^62\.71\.02,Kec\. Bukit Batu,,keluarga,belum-masuk,,,,,tidak,/);
	});

	it('a text that a spreadsheet would run as a formula is disarmed', () => {
		const view = viewFor({
			kind: 'ranking',
			measure: 'keluarga',
			by: ['wilayah'],
			areas: ['62.71.01'],
			title: '=HYPERLINK("x")',
			rows: two(exact(1), exact(2))
		});
		expect(csvOf(view)).toContain(`"'=HYPERLINK(""x"")"`);
	});
});

describe('of many things compared, empty ones do not bury the others', () => {
	const programs = [
		'pkh',
		'sembako',
		'pbi-jkn',
		'pbpu-pemda',
		'pip',
		'rtlh',
		'air-minum',
		'sanitasi',
		'blt-dd',
		'atensi',
		'pelatihan-usaha',
		'cpp',
		'seragam'
	];
	const view = viewFor({
		kind: 'comparison',
		measure: 'keluarga',
		axis: 'program',
		by: ['program'],
		rows: programs.map((program, at) => [
			{ program },
			at < 8 ? exact(100 - at) : at === 8 ? without('tidak-relevan') : at === 9 ? rounded(0) : exact(0)
		])
	});

	it('those with a reason are named below the picture, the others counted; all stay in the table', () => {
		expect(view.kind === 'comparison' && view.panels[0]?.bars).toHaveLength(8);
		expect(view.notes.join(' ')).toContain(
			'Tidak digambar: BLT Dana Desa (tidak ada desa) dan 4 program lain yang nol atau mendekati nol; semuanya ada di tabel.'
		);
		expect(view.table.rows).toHaveLength(13);
	});
});
