/** What a field of a CSV file can hold; nothing is written for none. */
export type CsvValue = string | number | boolean | null | undefined;

/** Blanks and marks that a spreadsheet passes over, or that nobody sees, before what it takes for the beginning of a formula. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@]/u;

/** Begins a new cell or line where a program reads the file carelessly. */
const BREAK = /^[\t\r\n]/;

const NUMBER = /^-?\d+([.,]\d+)*(e[+-]?\d+)?$/i;

/**
 * True for a text that a spreadsheet would run as a formula: `=`, `+`, `-` and `@`, also in their full-width forms and behind blanks or
 * marks that nobody sees. A negative number is a number, and a lone dash is the sign for nothing.
 */
export function isFormula(text: string): boolean {
	if (text === '-' || NUMBER.test(text)) return false;
	return BREAK.test(text) || FORMULA.test(text.normalize('NFKC'));
}

const DIGITS = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 });

/** JavaScript turns to 1e+21 and 1e-7 where a spreadsheet expects digits. */
function digits(value: number): string {
	const text = String(value);
	return text.includes('e') ? DIGITS.format(value) : text;
}

/**
 * A field as CSV writes it: quoted where RFC 4180 asks for it or where a semicolon would part it in a spreadsheet set to Indonesian,
 * and disarmed by an apostrophe where a spreadsheet would run it.
 */
export function csvField(value: CsvValue): string {
	if (value === null || value === undefined) return '';
	if (typeof value !== 'string') return typeof value === 'number' ? digits(value) : String(value);
	const text = isFormula(value) ? `'${value}` : value;
	return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One record, without the end of its line. */
export const csvLine = (row: readonly CsvValue[]): string => row.map(csvField).join(',');

/** Rows of values for spreadsheets: a byte order mark, by which Excel knows UTF-8, and lines that end as RFC 4180 says. */
export const csvText = (rows: readonly (readonly CsvValue[])[]): string =>
	`\ufeff${rows.map(csvLine).join('\r\n')}\r\n`;
