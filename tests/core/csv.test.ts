import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvField, csvLine, csvText, isFormula } from '../../src/lib/core/csv.ts';

const disarmed = (text: string) => (parse(csvField(text)) as string[][])[0]?.[0] === `'${text}`;

describe('a text that a spreadsheet would run is disarmed', () => {
	test.each([
		['an equals sign', '=1+1'],
		['a plus sign', '+1+cmd'],
		['a minus sign', '-2+3+cmd'],
		['an at sign', '@SUM(A1)'],
		['a tab', '\t=1+1'],
		['a tab before a plain word', '\tkata'],
		['a carriage return', '\r=1+1'],
		['a carriage return before a plain word', '\rkata'],
		['a line feed', '\n=1+1'],
		['a line feed before a plain word', '\nkata'],
		['a blank', ' =1+1'],
		['several blanks', '   @SUM(A1)'],
		['a no-break space', '\u00a0=1+1'],
		['a zero-width space', '\u200b=1+1'],
		['a zero-width joiner', '\u200d+1+cmd'],
		['a byte order mark', '\ufeff=1+1'],
		['a soft hyphen', '\u00ad=1+1'],
		['a control character', '\u0000=1+1'],
		['a full-width equals sign', '＝1+1'],
		['a full-width plus sign', '＋1+cmd'],
		['a full-width minus sign', '－1+cmd'],
		['a full-width at sign', '＠SUM(A1)'],
		['a full-width sign behind an ideographic space', '\u3000＝1+1']
	])('that begins with %s', (_, text) => expect(disarmed(text)).toBe(true));
});

describe('what a spreadsheet would not run stays as it is', () => {
	test('negative numbers stay numbers, be they values or texts', () => {
		expect([-4, -0.5, -1200].map(csvField)).toEqual(['-4', '-0.5', '-1200']);
		expect(['-4', '-0.5', '-1.200.000', '-3e-7'].map(csvField)).toEqual(['-4', '-0.5', '-1.200.000', '-3e-7']);
	});

	test('a lone dash, a name and a sign in the middle', () => {
		expect(['-', 'Kec. Pahandut', 'pkh+sembako', 'a=b', '60+'].map(isFormula)).toEqual([
			false,
			false,
			false,
			false,
			false
		]);
	});

	test('numbers are written in digits', () => {
		expect([1e21, 1e-7, 0.5].map(csvField)).toEqual(['1000000000000000000000', '0.0000001', '0.5']);
	});
});

describe('a field is quoted', () => {
	test.each([
		['a comma', 'a,b', '"a,b"'],
		['a semicolon, which parts fields in Indonesian spreadsheets', 'a;b', '"a;b"'],
		['quotes', 'a "b"', '"a ""b"""'],
		['a line break', 'a\nb', '"a\nb"'],
		['a carriage return', 'a\rb', '"a\rb"']
	])('where it holds %s', (_, text, expected) => expect(csvField(text)).toBe(expected));

	test('and nothing is written for what is not there', () => {
		expect(csvLine([null, undefined, '', true, 'x'])).toBe(',,,true,x');
	});
});

test('a file reads back as it was written, and no field of it is a formula', () => {
	const cell = fc.oneof(fc.string(), fc.constantFrom('=x', ' =x', '－x', '\t', '"', ';', ',\r\n'));
	fc.assert(
		fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
			const text = csvText(rows);
			expect(text.startsWith('\ufeff')).toBe(true);
			const read = parse(text, { bom: true, record_delimiter: '\r\n', relax_column_count: true }) as string[][];
			expect(read.map((row) => row.map((field) => field.replace(/^'/, '')))).toEqual(
				rows.map((row) => row.map((field) => field.replace(/^'/, '')))
			);
			expect(read.flat().filter(isFormula)).toEqual([]);
		})
	);
});
