import { typed } from '../../read/typed.ts';
import { readDate } from '../month.ts';
import type { Kind } from './kind.ts';

/** First two digits of Kemendagri codes: 11 to 96; 99 is nobody's and used by test data. */
const isProvince = (digits: string) => {
	const code = Number(digits.slice(0, 2));
	return (code >= 11 && code <= 96) || code === 99;
};

/** 16 digits that begin with an area and then a date (day + 40 for women), as NIK and KK numbers do. */
export function looksLikeNik(digits: string): boolean {
	if (!/^\d{16}$/.test(digits) || !isProvince(digits)) return false;
	const [day, month] = [Number(digits.slice(6, 8)), Number(digits.slice(8, 10))];
	return month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 41 && day <= 71));
}

/**
 * What a text is of a person; null when nothing. `number`: the column holds amounts, where digits alone are lawful unless
 * they are 16. A decimal such as 1.2041078305519894 is a number, whatever its length.
 */
export function contentKind(raw: string, number = false): Kind | null {
	const { text, type } = typed(raw);
	if (text === '' || type === 'tanggal') return type === 'tanggal' ? 'tanggal' : null;
	if (/^\d[.,]\d+e\+?1[56]$/i.test(text)) return 'nik-excel';
	return ofDigits(text, number) ?? ofMasked(text) ?? (/[a-z@]/i.test(text) || /\d/.test(text) ? ofWords(text) : null);
}

function ofDigits(text: string, number: boolean): Kind | null {
	if (!/^[\d\s.–-]+$/.test(text)) return null;
	if (/^\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}$/.test(text)) return 'npwp';
	const isDecimal = /^-?\d+\.\d+$/.test(text) && !/^\d+\.0+$/.test(text);
	if (isDecimal || /^\d{1,3}(\.\d{3})+$/.test(text)) return null;
	const digits = text.replace(/\.0+$/, '').replaceAll(/\D/g, '');
	if (digits.length === 16) return looksLikeNik(digits) ? 'nik' : 'nomor-16';
	if (/^000\d{10}$/.test(digits)) return 'bpjs';
	if (/^00\d{8}$/.test(digits)) return 'nisn';
	if (/^08\d{8,11}$/.test(digits) || (!number && /^8\d{9,11}$/.test(digits))) return 'telepon';
	return null;
}

/** Digits with a hidden part: still area and date of birth. */
function ofMasked(text: string): Kind | null {
	if (/^[\d*x#•_\s.-]+$/i.test(text)) {
		const signs = text.replaceAll(/[\s.-]/g, '');
		const digits = signs.replaceAll(/\D/g, '').length;
		const hidden = signs.length - digits;
		if (signs.length === 16 && digits >= 4 && hidden >= 3) return 'nik-tersamar';
		if (/^0?8\d/.test(signs) && hidden >= 3 && signs.length >= 10 && signs.length <= 13) return 'telepon';
	}
	const isHex = /^([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text) && /\d/.test(text) && /[a-f]/i.test(text);
	return isHex || /^[A-Za-z0-9+/]{43}=$/.test(text) ? 'hash' : null;
}

const WORDS: [Kind, RegExp][] = [
	['surel', /[^\s@]+@[^\s@]+\.[a-z]{2,}/i],
	['nik', /(?<![\d.,])\d{16}(?![\d.,])|(?<!\d)\d{6}[ -]\d{6}[ -]\d{4}(?!\d)/],
	['nik-tersamar', /(?<!\d)\d{6,13}[*•#x]{3,10}(?!\d)/i],
	['telepon', /\+62[\s-]?8[\d\s-]{7,}|(?<!\d)08\d{2}[\s-]?\d{3,4}[\s-]?\d{3,5}(?!\d)/],
	['koordinat', /-?\d{1,2}[.,]\d{4,}\s*[,;\s]\s*1?\d{2}[.,]\d{4,}/],
	['alamat', /\b(jl|jln|jalan|gg|gang)\b\.?\s+\S.*\d|\brt\b\.?\s*\d+.*\brw\b/i],
	['nama', /\b(bin|binti)\b\s+\p{L}|^(bpk|sdr|sdri|tn|ny|alm|almh|hj)\b\.?\s+\p{L}/iu]
];

function ofWords(text: string): Kind | null {
	const found = WORDS.find(([, pattern]) => pattern.test(text));
	if (found) return found[0];
	if (readDate(text)) return 'tanggal';
	return text.split(' ').length >= 8 && text.length > 45 ? 'teks' : null;
}
