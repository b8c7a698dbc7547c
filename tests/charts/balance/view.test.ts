import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/lib/charts/view.ts';
import { gallery } from '../gallery.ts';

function balance(language: 'id' | 'en' = 'id') {
	const view = gallery(language)['dua-arah']!;
	if (view.kind !== 'balance') throw new Error(view.kind);
	return view;
}

describe('recipients entering and leaving', () => {
	it('stand in one panel a unit, what cannot exist named below with its reason', () => {
		const view = balance();
		expect(view.panels.map(({ style, rows }) => [style.unit.id, rows.map(({ code }) => code)])).toEqual([
			['keluarga', ['pkh', 'sembako']],
			['rumah', ['rtlh']],
			['jiwa', ['pbi-jkn']]
		]);
		expect(view.notes.some((note) => note.includes('BLT Dana Desa (tidak ada desa)'))).toBe(true);
	});

	it('are told with both numbers and the unit of the largest movement', () => {
		expect(balance().sentence).toMatch(/^PBI-JKN masuk 1\.840 dan keluar 0–2 jiwa \(/);
		expect(balance('en').sentence).toMatch(/^PBI-JKN entering 1,840 and leaving 0–2 persons \(/);
	});

	it('have a table with a row for each programme and no total over units', () => {
		const { table } = balance();
		expect(table.columns.map(({ title }) => title)).toEqual(['Program', 'Satuan', 'Penerima masuk', 'Penerima keluar']);
		expect(table.rows.map(({ values }) => values.map(({ text }) => text))).toEqual([
			['PKH', 'keluarga', '≈311', '≈120'],
			['Sembako', 'keluarga', 'tidak ditampilkan', '96'],
			['Rehabilitasi RTLH', 'unit rumah', '12', '2'],
			['BLT Dana Desa', 'keluarga', 'tidak ada desa', 'tidak ada desa'],
			['PBI-JKN', 'jiwa', '1.840', '0–2']
		]);
		expect(table.total).toBeNull();
	});

	it('are both in the download, each named by its measure', () => {
		const lines = csvOf(balance()).split('\r\n');
		expect(lines.filter((line) => /pkh/.test(line))).toEqual([
			expect.stringContaining('Penerima masuk'),
			expect.stringContaining('Penerima keluar')
		]);
	});
});
