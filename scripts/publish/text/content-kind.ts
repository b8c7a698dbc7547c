import { typed } from './typed.ts';
import { readDate } from './month.ts';
import { isAmount, isMoluccan, sixteen } from './digits.ts';
import type { Kind } from './kind.ts';
import { isNamed, isPersonName } from './names.ts';
import { LONGEST, normal, unscanned } from './normal.ts';

/** What is known of the column in which a text stands. */
export type Holds =
	/** Any text. */
	| 'teks'
	/** Counts of people, families, places: never ten digits long. */
	| 'cacah'
	/** Amounts of money: 16 digits are lawful and judged as a column (see column-kind.ts). */
	| 'uang';

/**
 * What a text is of a person; null when nothing. A decimal such as 1.2041078305519894 is a number, whatever its length.
 * Every pattern looks at a bounded stretch, so that the time is linear in the length of the text.
 */
export function contentKind(raw: string, holds: Holds = 'teks'): Kind | null {
	if (raw.length < 3) return null;
	const { type } = typed(raw.slice(0, LONGEST));
	if (type === 'tanggal') return 'tanggal';
	const text = normal(raw);
	if (text === '' || /^-?[\d.,]{1,7}$/.test(text)) return null;
	return (
		ofNumbers(text, holds) ??
		ofMasked(text) ??
		ofHash(text) ??
		(/\p{L}|@/u.test(text) || /\d/.test(text) ? ofWords(text) : null)
	);
}

function ofNumbers(text: string, holds: Holds): Kind | null {
	const plain = text.replace(/^[='"(]+/, '').replace(/[)'",;.]+$/, '');
	if (/^\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}$/.test(plain)) return 'npwp';
	if (holds !== 'uang' || !isAmount(text)) {
		if (holds !== 'uang' && hasFloat(text)) return 'nik-excel';
		const kind = sixteen(unscanned(text));
		if (kind) return kind;
	}
	if (!/^[\d\s.()+-]+$/.test(plain) || /^-?\d+\.\d*[1-9]\d*$/.test(plain)) return null;
	if (/^\d{1,3}(?:[. ]\d{3})+$/.test(plain) && holds !== 'teks') return null;
	return ofDigits(plain.replace(/\.0+$/, '').replaceAll(/\D/g, ''), plain, holds);
}

/** A number of 16 digits with an exponent, such as 6,27101E+15. */
function hasFloat(text: string): boolean {
	for (const [found] of text.matchAll(/(?<![\d.,])[1-9]\d{0,15}(?:[.,]\d{1,15})?e\+?\d{1,2}(?!\d)/gi)) {
		const value = Number(found.replace(',', '.'));
		if (value >= 1.1e15 && value < 1e16 && /\d{2}|[.,]/.test(found.split(/e/i)[0] ?? '')) return true;
	}
	return false;
}

function ofDigits(digits: string, plain: string, holds: Holds): Kind | null {
	if (/^000\d{10}$/.test(digits)) return 'bpjs';
	if (/^00\d{8}$/.test(digits)) return 'nisn';
	if (/^(?:19|20)?\d{2}(?:0[1-9]|1[0-2])\d{2}[ .]?(?:19|20)\d{2}(?:0[1-9]|1[0-2])[ .]?[12][ .]?\d{3}$/.test(plain))
		return digits.length === 18 ? 'nip' : null;
	const isCode = /^\d+(?:\.\d+)+$/.test(plain) || isMoluccan(digits);
	if (!isCode && /^0?8[1-9]\d{7,10}$/.test(digits) && (digits.startsWith('0') || holds !== 'uang'))
		return /^0/.test(digits) || !/^\d{1,3}(?:[., ]\d{3})+$/.test(plain) ? 'telepon' : null;
	return !isCode && holds !== 'uang' && /^(?:00)?628[1-9]\d{7,10}$/.test(digits) ? 'telepon' : null;
}

/** Digits with a hidden part: still area and date of birth. */
function ofMasked(text: string): Kind | null {
	for (const [found] of text.matchAll(/(?<![\d\p{L}])[\d*x#•●_?](?:[\s.-]{0,1}[\d*x#•●_?]){9,19}(?![\d\p{L}])/giu)) {
		const signs = found.replaceAll(/[\s.-]/g, '');
		const digits = signs.replaceAll(/\D/g, '').length;
		const hidden = signs.length - digits;
		if (signs.length === 16 && digits >= 4 && hidden >= 3) return 'nik-tersamar';
		if (digits >= 10 && hidden >= 3 && /^\d{10}/.test(signs) && beginsAsNik(signs)) return 'nik-tersamar';
		if (/^(?:0|62)?8\d/.test(signs) && hidden >= 3 && signs.length >= 10 && signs.length <= 14) return 'telepon';
	}
	if (/^\d{4,13}([.-])\1{2,}\d{0,6}$/.test(text) && text.length === 16) return 'nik-tersamar';
	if (beginsAsNik(text) && /^\d{12}[.-]{3,}$/.test(text)) return 'nik-tersamar';
	return /(?<!\d)\d{6,13}[*•●#x]{3,10}(?!\d)/i.test(text) ? 'nik-tersamar' : null;
}

const beginsAsNik = (signs: string) => {
	const [day, month] = [Number(signs.slice(6, 8)), Number(signs.slice(8, 10))];
	return signs >= '11' && month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 41 && day <= 71));
};

/** Digests of an identifier: MD5, SHA-1, SHA-2 in hexadecimal, SHA-256 in base64. */
function ofHash(text: string): Kind | null {
	for (const [word] of text.matchAll(
		/(?<![0-9a-z])(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})(?![0-9a-z])/gi
	))
		if (/\d/.test(word) && /[a-f]/i.test(word)) return 'hash';
	return /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43}=(?!=)/.test(text) ? 'hash' : null;
}

const WORDS: [Kind, RegExp][] = [
	[
		'telepon',
		/\+62[\s.-]?\(?8[\d\s.-]{7,14}|(?<![\d.,])\(?08[1-9]\d\)?[\s.-]{0,3}\d{3,4}[\s.-]{0,3}\d{3,5}(?!\d)|(?<![\d.,])628[1-9]\d{7,10}(?!\d)|wa\.me\/\d{9,14}/i
	],
	['koordinat', /-?\d{1,2}[.,]\d{4,17}\s?[,;\s]\s?1?\d{2}[.,]\d{4,17}/],
	['alamat', /\b(?:jl|jln|jalan|gg|gang)\b\.?\s\S.{0,80}\d|\brt\b\.?\s?\d{1,3}.{0,20}\brw\b/i],
	['npwp', /(?<!\d)\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}(?!\d)/],
	['bpjs', /(?<![\d.,])000\d{10}(?![\d])/]
];

function ofWords(text: string): Kind | null {
	if (hasEmail(text)) return 'surel';
	if (isNamed(text) || isPersonName(text)) return 'nama';
	const found = WORDS.find(([, pattern]) => pattern.test(text));
	if (found) return found[0];
	if (readDate(text)) return 'tanggal';
	return text.length > 45 && text.split(' ').length >= 8 ? 'teks' : null;
}

/** An address around an at sign, also one spelt out. */
function hasEmail(text: string): boolean {
	const spelt = text
		.replaceAll(/ ?[([{] ?(?:at|et) ?[)\]}] ?/gi, '@')
		.replaceAll(/ ?[([{] ?(?:dot|titik) ?[)\]}] ?/gi, '.');
	for (let at = spelt.indexOf('@'); at >= 0; at = spelt.indexOf('@', at + 1)) {
		const domain = spelt.slice(at + 1, at + 256);
		if (
			at > 0 &&
			/[\w.+-] ?$/.test(spelt.slice(Math.max(0, at - 2), at)) &&
			/^ ?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}/i.test(domain)
		)
			return true;
	}
	return false;
}
