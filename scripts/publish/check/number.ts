import type { NumberFormat } from '../layout/column.ts';
import { plain } from '../text/plain.ts';
import { typed } from '../text/typed.ts';

/** A cell read as a number: its value (null = marked as missing), or what is wrong with it. */
export type NumberRead = { value: number | null; provisional: boolean } | { problem: NumberProblem };
export type NumberProblem = 'bukan-angka' | 'mendua' | 'format-lain';

const GROUPED = { id: /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/, en: /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/ };
const BARE = { id: /^\d+(,\d+)?$/, en: /^\d+(\.\d+)?$/ };

/**
 * Reads a cell as a number. Cells that a workbook holds as numbers need no format. Text is read by the declared format;
 * without one, only texts that mean the same everywhere are read, and "1.234" is refused as ambiguous.
 * A trailing * marks a provisional figure (BPS: *, **, ***).
 */
export function readNumber(raw: string | null, format: NumberFormat | undefined, missing: string[]): NumberRead {
	const { text, type } = typed(raw);
	if (type === 'angka') return { value: Number(text), provisional: false };
	if (type === 'tanggal') return { problem: 'bukan-angka' };
	if (missing.some((mark) => plain(mark) === plain(text))) return { value: null, provisional: false };
	const provisional = /\d\s*\*{1,3}$/.test(text);
	const bare = text
		.replace(/\s*\*{1,3}$/, '')
		.replace(/^Rp\.?\s*/i, '')
		.replace(/\s*%$/, '')
		.replace(/^[−–]/, '-');
	const negative = bare.startsWith('-');
	const digits = (negative ? bare.slice(1) : bare).replaceAll(/(?<=\d) (?=\d{3}\b)/g, '');
	const value = unsigned(digits, format);
	return typeof value === 'number' ? { value: negative ? -value : value, provisional } : { problem: value };
}

function unsigned(text: string, format: NumberFormat | undefined): number | NumberProblem {
	if (/^\d+$/.test(text)) return Number(text);
	if (!/^\d[\d.,]*$/.test(text)) return 'bukan-angka';
	// Spreadsheet libraries write whole numbers as "2020.0" whatever the format of the rest.
	if (/^\d+\.0$/.test(text)) return Number(text);
	if (format === 'id') return GROUPED.id.test(text) || BARE.id.test(text) ? fromIndonesian(text) : 'format-lain';
	if (format === 'en') return GROUPED.en.test(text) || BARE.en.test(text) ? fromEnglish(text) : 'format-lain';
	if (format === 'polos') return BARE.en.test(text) ? Number(text) : 'format-lain';
	if (/^\d{1,3}[.,]\d{3}$/.test(text) && !text.startsWith('0')) return 'mendua';
	if (BARE.en.test(text)) return Number(text);
	if (BARE.id.test(text) || (GROUPED.id.test(text) && /,|\..*\./.test(text))) return fromIndonesian(text);
	return GROUPED.en.test(text) ? fromEnglish(text) : 'bukan-angka';
}

const fromIndonesian = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'));
const fromEnglish = (text: string) => Number(text.replaceAll(',', ''));
