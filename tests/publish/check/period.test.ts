import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodKey } from '../../../src/lib/contract/period.ts';
import { readDate, readMonth } from '../../../scripts/publish/text/month.ts';
import { readPeriod } from '../../../scripts/publish/check/period.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];
const year = fc.integer({ min: 1990, max: 2099 });

describe('periods as files write them', () => {
	it('reads a triwulan however it is written', () => {
		fc.assert(
			fc.property(year, fc.integer({ min: 1, max: 4 }), (y, index) => {
				const key = periodKey({ grain: 'triwulan', year: y, index });
				const roman = ROMAN[index - 1];
				for (const periode of [
					key,
					`${y}/${index}`,
					`TW ${roman} ${y}`,
					`Triwulan ${index} ${y}`,
					`${y}-Q${index}`,
					`${y} ${roman}`
				])
					expect(readPeriod({ periode }, 'triwulan')).toBe(key);
				for (const triwulan of [roman, `TW ${roman}`, `${index}`, `${index}.0`, `Tahap ${roman}`])
					expect(readPeriod({ tahun: `${y}.0`, triwulan }, 'triwulan')).toBe(key);
			})
		);
	});

	it('reads a month however it is written', () => {
		fc.assert(
			fc.property(year, fc.integer({ min: 1, max: 12 }), (y, index) => {
				const key = periodKey({ grain: 'bulan', year: y, index });
				const two = String(index).padStart(2, '0');
				const names = ['id-ID', 'en-US'].flatMap((locale) =>
					(['long', 'short'] as const).map((month) =>
						new Intl.DateTimeFormat(locale, { month }).format(new Date(2024, index - 1, 1))
					)
				);
				for (const periode of [key, `${y}${two}`, `${y}/${index}`, ...names.map((name) => `${name} ${y}`)])
					expect(readPeriod({ periode }, 'bulan')).toBe(key);
				for (const name of names) expect(readMonth(name)).toBe(index);
			})
		);
	});

	it('places a date in its period, day first unless ISO', () => {
		expect(readDate('5/8/2025')).toBe('2025-08-05');
		expect(readDate('05-08-2025')).toBe('2025-08-05');
		expect(readDate('5 Agustus 2025')).toBe('2025-08-05');
		expect(readDate('2025-08-05')).toBe('2025-08-05');
		expect(readDate('31/02/2025')).toBeNull();
		expect(readPeriod({ tanggal: '5/8/2025' }, 'triwulan')).toBe('2025-TW3');
		expect(readPeriod({ tanggal: '5/8/2025' }, 'tahun')).toBe('2025');
	});

	it('takes no side when two columns of one row disagree', () => {
		expect(readPeriod({ tahun: '2020', bulan: 'March', periode: '2020-03' }, 'bulan')).toBe('2020-03');
		expect(readPeriod({ tahun: '2020', bulan: 'March', periode: '2020-02' }, 'bulan')).toBeNull();
		expect(readPeriod({ tahun: '2021', periode: '2020-02' }, 'bulan')).toBeNull();
	});

	it.each([
		[{ periode: '2023/5' }, 'triwulan'],
		[{ periode: '202313' }, 'bulan'],
		[{ tahun: '23' }, 'tahun'],
		[{ tahun: '2023', triwulan: 'V' }, 'triwulan'],
		[{ periode: '2023' }, 'triwulan']
	] as const)('refuses %j as %s', (parts, grain) => expect(readPeriod(parts, grain)).toBeNull());
});
