import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../scripts/publish/check/number.ts';
import { NUMBER } from '../../../scripts/publish/text/typed.ts';

const read = (text: string, format?: 'id' | 'en' | 'polos') => readNumber(text, format, ['', '...', '-', 'NA']);
const value = (text: string, format?: 'id' | 'en' | 'polos') => {
	const found = read(text, format);
	return 'value' in found ? found.value : found.problem;
};

describe('numbers as Indonesian files write them', () => {
	it('reads back every number that is written in Indonesian style', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
				const number = Number(`${whole}.${String(cents).padStart(2, '0')}`);
				expect(value(number.toLocaleString('id-ID', { maximumFractionDigits: 2 }), 'id')).toBeCloseTo(number, 2);
				expect(value(number.toLocaleString('en-US', { maximumFractionDigits: 2 }), 'en')).toBeCloseTo(number, 2);
			})
		);
	});

	it('never reads a text differently under two formats without a declaration', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^\d{1,3}([.,]\d{1,3}){0,2}$/), (text) => {
				const found = value(text);
				if (typeof found !== 'number') return;
				for (const format of ['id', 'en'] as const) {
					const other = value(text, format);
					if (typeof other === 'number') expect(other).toBe(found);
				}
			})
		);
	});

	it('refuses 1.234 unless the format is declared', () => {
		expect(value('1.234')).toBe('mendua');
		expect(value('1,234')).toBe('mendua');
		expect(value('1.234', 'id')).toBe(1234);
		expect(value('1.234', 'polos')).toBe(1.234);
		expect(value('1,234', 'en')).toBe(1234);
	});

	it('refuses what the declared format cannot be', () => {
		expect(value('1,234.5', 'id')).toBe('format-lain');
		expect(value('12.34', 'id')).toBe('format-lain');
		expect(value('1.234,5', 'polos')).toBe('format-lain');
	});

	it.each([
		["'1234", 1234],
		['Rp 687.666', 687666],
		['9,75%', 9.75],
		['−12,5', -12.5],
		['1 234 567', 1234567],
		['1.234.567,00', 1234567],
		['2020.0', 2020],
		[`${NUMBER}1234.5`, 1234.5]
	])('reads %s', (text, number) => expect(value(text, 'id')).toBe(number));

	it('keeps missing, zero and provisional apart', () => {
		expect(read('...', 'id')).toEqual({ value: null, provisional: false });
		expect(read('-', 'id')).toEqual({ value: null, provisional: false });
		expect(read('0', 'id')).toEqual({ value: 0, provisional: false });
		expect(read('8,47**', 'id')).toEqual({ value: 8.47, provisional: true });
	});

	it.each(['lima', '1-2', '5 orang', '1.2.3,4,5'])('says that %s is no number', (text) =>
		expect(typeof value(text, 'id')).toBe('string')
	);
});
