import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/lib/contract/localized.ts';
import { SqlError } from '../../src/lib/engine/sql-error.ts';
import { explainSql, refusalSentence } from '../../src/lib/ui/analyst/explain-sql.ts';
import { shortText } from '../../src/lib/ui/analyst/short-text.ts';

const CODES = `ENUM(${Array.from({ length: 412 }, (_, at) => `'62.71.${at}'`).join(', ')})`;

/** A message of DuckDB with the statement and a caret under what it is about. */
const drawn = (message: string, statement: string, at: string): string =>
	`${message}\n\nLINE 2: ${statement}\n${' '.repeat('LINE 2: '.length + statement.indexOf(at))}^`;

const told: [string, string, string, string][] = [
	[
		'a statement that is cut off',
		'Parser Error: syntax error at end of input',
		'Perintahnya belum selesai',
		'The statement is not finished'
	],
	[
		'an open quote',
		`Parser Error: unterminated quoted string at or near "'abc"`,
		'tanda kutip yang dibuka tetapi belum ditutup',
		'A quote was opened and not closed'
	],
	[
		'nothing to select',
		'Parser Error: SELECT clause without selection list',
		'Tulis nama kolomnya, atau *',
		'Write the names of columns, or *'
	],
	[
		'a period that is compared with a number',
		drawn(
			`Conversion Error: Could not convert string '2023-TW1' to INT32`,
			'from t where p.periode = 2025',
			'p.periode'
		),
		`Kolom “periode” berisi teks seperti “2023-TW1”, bukan angka. Tulis pembandingnya sebagai teks di antara tanda kutip tunggal, misalnya periode = '2023-TW1'.`,
		`such as periode = '2023-TW1'.`
	],
	[
		'an area that is compared with a number',
		drawn(
			`Conversion Error: Could not convert string "16.74.03" to DECIMAL(4,2)`,
			'from t where wilayah = 62.71',
			'wilayah'
		),
		`misalnya wilayah = '16.74.03'.`,
		`such as wilayah = '16.74.03'.`
	],
	[
		'a text that the reader compared with a number',
		drawn(`Conversion Error: Could not convert string 'satu' to INT64`, `from t where nilai = 'satu'`, `'satu'`),
		'Nilai “satu” tidak dapat dibandingkan dengan kolomnya',
		'The value “satu” cannot be compared with its column'
	],
	[
		'a column that cannot be a number',
		drawn(`Conversion Error: Could not convert string '2024-TW1' to INT32`, 'select periode::int from t', '::int'),
		'Pakai try_cast(kolom AS DOUBLE)',
		'Use try_cast(column AS DOUBLE)'
	],
	[
		'an order between text and number',
		drawn(
			`Binder Error: Cannot compare values of type ${CODES} and type INTEGER_LITERAL - an explicit cast`,
			'x > 1',
			'>'
		),
		'Teks dan angka tidak dapat dibandingkan',
		'Text and numbers cannot be compared'
	],
	[
		'a mixture of text and number',
		`Binder Error: Cannot mix values of type INTEGER_LITERAL and ${CODES} in CASE expression`,
		'Teks dan angka tidak dapat dibandingkan',
		'Text and numbers cannot be compared'
	],
	[
		'an operator under the name that DuckDB has for it',
		`Binder Error: No function matches the given name and argument types '~~(${CODES}, INTEGER_LITERAL)'.`,
		'di antara tanda kutip tunggal',
		'between single quotes'
	]
];

describe('a statement that was refused is explained by what to do', () => {
	it.each(told)('%s', (_, detail, id, en) => {
		expect(refusalSentence(detail, 'id')).toContain(id);
		expect(refusalSentence(detail, 'en')).toContain(en);
	});

	it('a PIVOT that lists no values, with two ways that work', () => {
		for (const language of ['id', 'en'] as const) {
			const sentence = explainSql(new SqlError('open-pivot'), language);
			expect(sentence).toContain(`ON program IN ('pkh', 'sembako')`);
			expect(sentence).toContain(`FILTER (WHERE program = 'pkh')`);
		}
	});

	it('never with hundreds of codes', () => {
		const sentence = refusalSentence(`Binder Error: Cannot compare values of type DATE and ${CODES}`, 'id');
		expect(sentence).toContain('of type DATE and ENUM');
		expect(sentence.length).toBeLessThan(120);
	});
});

describe('long contents of a cell are shortened on the screen', () => {
	it.each([
		['id', 'ENUM (412 kode)'],
		['en', 'ENUM (412 codes)']
	] as [Language, string][])('a type of codes says how many there are (%s)', (language, text) => {
		expect(shortText(CODES, language)).toBe(text);
		expect(shortText(`${CODES}[]`, language)).toBe(`${text}[]`);
	});

	it('of a code with quotes, commas and brackets too', () => {
		expect(shortText(`ENUM('it''s, (a)', 'b')`, 'id')).toBe('ENUM (2 kode)');
	});

	it('a long text by its beginning and its length; a short one is left alone', () => {
		expect(shortText('a'.repeat(1500), 'id')).toBe(`${'a'.repeat(120)}… (1.500 huruf)`);
		expect(shortText('62.71.01.1001', 'id')).toBe('62.71.01.1001');
	});
});
