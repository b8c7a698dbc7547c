import { describe, expect, it } from 'vitest';
import type { Code } from '../../src/lib/contract/code.ts';
import {
	agencyNames,
	areaName,
	dayName,
	labelText,
	listOf,
	number,
	percent,
	periodName,
	periodSpan,
	shortPeriodName,
	shortRupiah,
	spokenText,
	tableText,
	titleWithUnit,
	unitCaption,
	unitOf,
	withUnit,
	type Style
} from '../../src/lib/language/index.ts';
import { collator, titleCase } from '../../src/lib/language/area.ts';
import { rupiah } from '../../src/lib/language/number.ts';
import { shortPeriodSpan } from '../../src/lib/language/period.ts';

/** Non-breaking spaces are shown as "_" so that a reader of this test sees them. */
const seen = (text: string) => text.replaceAll('\u00a0', '_');
const style = (id: string, title = id, language: 'id' | 'en' = 'id', decimals = 0): Style => ({
	unit: { id, title },
	decimals,
	language
});
const keluarga = style('keluarga');
const cell = (value: number | null, status: 'tepat' | 'dibulatkan' = 'tepat', low = value, high = value) => ({
	value,
	status,
	low,
	high
});

describe('numbers read as Indonesian and English officials write them', () => {
	it('thousands and decimals', () => {
		expect(number(1234.5, 'id', 1)).toBe('1.234,5');
		expect(number(1234.5, 'en', 1)).toBe('1,234.5');
		expect(number(-12.5, 'id', 1)).toBe('-12,5');
		expect(percent(9.75, 'id', 2)).toBe('9,75%');
		expect(percent(9.75, 'en', 2)).toBe('9.75%');
	});

	it('rupiah: miliar is written out and never an "M"', () => {
		expect(seen(rupiah(687_666, 'id'))).toBe('Rp_687.666');
		expect(seen(shortRupiah(1.2e9, 'id'))).toBe('Rp_1,2_miliar');
		expect(seen(shortRupiah(1.2e9, 'en'))).toBe('Rp_1.2_billion');
		expect(seen(shortRupiah(-2.5e12, 'id'))).toBe('-Rp_2,5_triliun');
		expect(seen(shortRupiah(687_666, 'id'))).toBe('Rp_687.666');
	});

	it('a unit stands with its number', () => {
		expect(spokenText(cell(12345), keluarga)).toBe('12.345 keluarga');
		expect(spokenText(cell(9.75), style('persen', 'persen', 'id', 2))).toBe('9,75%');
		expect(seen(spokenText(cell(687666), style('rupiah-kapita-bulan', 'rupiah per kapita per bulan')))).toBe(
			'Rp_687.666 per kapita per bulan'
		);
		expect(spokenText(cell(0.321), style('indeks', 'indeks', 'id', 3))).toBe('indeks 0,321');
	});

	it('English has a singular where its code list gives one', () => {
		const codes = {
			satuan: [
				{
					id: 'keluarga',
					title: { id: 'keluarga', en: 'families' },
					aliases: [],
					attributes: { nama_en_satu: 'family' }
				}
			]
		};
		const families = { unit: unitOf('keluarga', codes, 'en'), decimals: 0, language: 'en' as const };
		expect(spokenText(cell(1), families)).toBe('1 family');
		expect(spokenText(cell(2), families)).toBe('2 families');
		const told = (text: string) => withUnit(text, families.unit);
		expect([told('≈1'), told('1.0'), told('0–1'), told('11')]).toEqual([
			'≈1 family',
			'1.0 families',
			'0–1 families',
			'11 families'
		]);
		expect([unitCaption(families.unit, '1'), unitCaption(families.unit, '0')]).toEqual(['family', 'families']);
	});
});

describe('a heading says its unit once', () => {
	it('in brackets, or not at all where its words hold it', () => {
		const unit = (title: string) => ({ id: 'x', title });
		expect(titleWithUnit('Keluarga', unit('keluarga'))).toBe('Keluarga');
		expect(titleWithUnit('Victims already served', unit('victims'))).toBe('Victims already served');
		expect(titleWithUnit('Penduduk perempuan', unit('jiwa'))).toBe('Penduduk perempuan (jiwa)');
	});
});

describe('a reader can tell exact, rounded and missing numbers apart', () => {
	it('a rounded sum is "sekitar" with its range in sentences and ≈ in tables', () => {
		const sum = cell(37, 'dibulatkan', 32, 42);
		expect(spokenText(sum, style('korban'))).toBe('sekitar 37 (32–42) korban');
		expect(tableText(sum, style('korban'))).toBe('≈37');
		expect(spokenText(sum, style('korban', 'victims', 'en'))).toBe('about 37 (32–42) victims');
	});

	it('a rounded 0 and a rounded 3 print their ranges; 0 stands only where it is exact', () => {
		expect(tableText(cell(0, 'dibulatkan', 0, 2), keluarga)).toBe('0–2');
		expect(labelText(cell(3, 'dibulatkan', 1, 4), keluarga)).toBe('1–4');
		expect(tableText(cell(0), keluarga)).toBe('0');
		expect(spokenText(cell(0, 'dibulatkan', 0, 2), keluarga)).toBe('0–2 keluarga');
	});

	it('a share that rounds to nothing or to all is neither', () => {
		const share = style('persen', 'persen', 'id', 1);
		expect(labelText(cell(0.04), share)).toBe('<0,1%');
		expect(labelText(cell(99.97), share)).toBe('>99,9%');
		expect(labelText(cell(99.97, 'dibulatkan', 99.9, 100), share)).toBe('>99,9%');
		expect(spokenText(cell(0.04, 'dibulatkan', 0.03, 0.06), style('persen', 'per cent', 'en', 1))).toBe('<0.1%');
		expect([labelText(cell(0), share), labelText(cell(100), share), labelText(cell(0.05), share)]).toEqual([
			'0,0%',
			'100,0%',
			'0,1%'
		]);
	});

	it('each reason for a missing number has its own words', () => {
		const reasons = (['tidak-ada-data', 'belum-masuk', 'tidak-ditampilkan', 'tidak-relevan'] as const).map((status) =>
			tableText({ value: null, status, low: null, high: null }, keluarga)
		);
		expect(reasons).toEqual(['tidak ada data', 'belum masuk', 'tidak ditampilkan', 'tidak relevan']);
	});

	it('tables give money in full, labels shorten it', () => {
		expect(seen(tableText(cell(1_234_567_890), style('rupiah')))).toBe('Rp_1.234.567.890');
		expect(seen(labelText(cell(1_234_567_890), style('rupiah')))).toBe('Rp_1,2_miliar');
	});
});

describe('periods and days are named as in meetings', () => {
	it('long and short names', () => {
		expect(['2024', '2024-S2', '2024-TW1', '2025-08'].map((key) => periodName(key, 'id'))).toEqual([
			'2024',
			'Semester II 2024',
			'Triwulan I 2024',
			'Agustus 2025'
		]);
		expect(['2024-TW1', '2025-08', '2025-05'].map((key) => shortPeriodName(key, 'id'))).toEqual([
			'TW I 2024',
			'Agu 2025',
			'Mei 2025'
		]);
		expect(['2024-TW1', '2025-08'].map((key) => shortPeriodName(key, 'en'))).toEqual(['Q1 2024', 'Aug 2025']);
	});

	it('spans say no more than they must', () => {
		expect(periodSpan('2024-TW1', '2025-TW2', 'id')).toBe('Triwulan I 2024 s.d. Triwulan II 2025');
		expect(periodSpan('2025-TW1', '2025-TW3', 'id')).toBe('Triwulan I s.d. III 2025');
		expect(periodSpan('2025-01', '2025-06', 'id')).toBe('Januari s.d. Juni 2025');
		expect(periodSpan('2024-TW1', '2024-TW4', 'id')).toBe('2024');
		expect(periodSpan('2023', '2025', 'en')).toBe('2023 to 2025');
		expect(periodSpan('2025-TW1', '2025-TW3', 'en')).toBe('Quarters 1 to 3 2025');
		expect(shortPeriodSpan('2024-TW1', '2025-TW2', 'id')).toBe('TW I 2024–TW II 2025');
	});

	it('a day is written out', () => {
		expect(dayName('2025-08-05', 'id')).toBe('5 Agustus 2025');
		expect(dayName('2025-08', 'id')).toBe('Agustus 2025');
	});
});

describe('areas carry their official names', () => {
	const area = (id: string, name: string, tingkat: string): Code => ({
		id,
		title: { id: name, en: name },
		aliases: [],
		attributes: { tingkat }
	});

	it('the kind of place is said once', () => {
		expect(areaName(area('62.71.01', 'Pahandut', 'kecamatan'), 'id')).toBe('Kec. Pahandut');
		expect(areaName(area('62.71.01.1003', 'Langkai', 'kelurahan'), 'id')).toBe('Kel. Langkai');
		expect(areaName(area('16.74.04.2001', 'Jungai', 'kelurahan'), 'id')).toBe('Desa Jungai');
		expect(areaName(area('62.71', 'Kota Palangka Raya', 'kota'), 'id')).toBe('Kota Palangka Raya');
		expect(areaName(area('19.71.01.1001', 'Kota Baru', 'kelurahan'), 'id')).toBe('Kel. Kota Baru');
		expect(areaName(area('62.71.01', 'Pahandut', 'kecamatan'), 'en')).toBe('Pahandut District');
	});

	it('capitals of a source become title case, careful writing is left alone', () => {
		expect(titleCase('KOTA BANDUNG')).toBe('Kota Bandung');
		expect(titleCase('DKI JAKARTA')).toBe('DKI Jakarta');
		expect(titleCase('LUAR WILAYAH DAN LAINNYA')).toBe('Luar Wilayah dan Lainnya');
		expect(titleCase('Rambang Kapak Tengah')).toBe('Rambang Kapak Tengah');
	});

	it('lists and order follow Indonesian', () => {
		expect(listOf(['PKH', 'Sembako', 'PBI-JKN'], 'id')).toBe('PKH, Sembako, dan PBI-JKN');
		expect(['Bukit 10', 'Bukit 2', 'bukit 1'].sort(collator.compare)).toEqual(['bukit 1', 'Bukit 2', 'Bukit 10']);
	});
});

describe('agencies', () => {
	const code = (id: string, en: string, ...aliases: string[]): Code => ({
		id,
		title: { id, en },
		aliases,
		attributes: {}
	});
	const codes = {
		lembaga: [code('Dinas Sosial', 'Social agency'), code('UPTD PPA', 'UPTD PPA')],
		produsen: [code('Dinas', 'Agency'), code('Diskominfo', 'Communications agency', 'Dinas Komunikasi')]
	};

	it('keep their official name; readers of English are told what they are', () => {
		expect(agencyNames('Dinas Sosial Kota Palangka Raya; UPTD PPA', codes, 'id')).toEqual([
			'Dinas Sosial Kota Palangka Raya',
			'UPTD PPA'
		]);
		expect(agencyNames('Dinas Sosial Kota Palangka Raya; UPTD PPA', codes, 'en')).toEqual([
			'Dinas Sosial Kota Palangka Raya (Social agency)',
			'UPTD PPA'
		]);
		expect(agencyNames('Dinas Komunikasi', codes, 'en')).toEqual(['Dinas Komunikasi (Communications agency)']);
	});

	it('that no list knows stay as they are, and part of a word is no name', () => {
		expect(agencyNames('Dinasti; Bappeda', codes, 'en')).toEqual(['Dinasti', 'Bappeda']);
		expect(agencyNames('Dinas Sosial', {}, 'en')).toEqual(['Dinas Sosial']);
	});
});
