import type { Language } from '../contract/localized.ts';

const LOCALE: Record<Language, string> = { id: 'id-ID', en: 'en' };

const cache = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, least: number, most: number): Intl.NumberFormat {
	const key = `${language}/${least}/${most}`;
	let format = cache.get(key);
	if (!format) {
		format = new Intl.NumberFormat(LOCALE[language], { minimumFractionDigits: least, maximumFractionDigits: most });
		cache.set(key, format);
	}
	return format;
}

/** A number with exactly `decimals` digits after the mark: `1.234,5` in Indonesian, `1,234.5` in English. */
export function number(value: number, language: Language, decimals = 0): string {
	// What rounds to nought has no sign.
	const isNought = Number(value.toFixed(decimals)) === 0;
	return formatter(language, decimals, decimals).format(isNought ? 0 : value);
}

/** A number with no more digits than it needs: `1,2`, `12`. */
export function shortNumber(value: number, language: Language, most = 1): string {
	return formatter(language, 0, most).format(value);
}

/** A percentage given as percent (9.75), not as a share: `9,75%`, without a space. */
export function percent(value: number, language: Language, decimals = 0): string {
	return `${number(value, language, decimals)}%`;
}

/** Powers of ten that readers say as words. "M" alone is never used: it is miliar to one reader and million to another. */
const SCALES = [
	{ factor: 1e12, id: 'triliun', en: 'trillion' },
	{ factor: 1e9, id: 'miliar', en: 'billion' },
	{ factor: 1e6, id: 'juta', en: 'million' }
] as const;

export interface Scale {
	factor: number;
	/** `miliar`, `billion`; empty for numbers below a million. */
	word: string;
}

/** The scale in which a number of this size is best said. */
export function scaleOf(value: number, language: Language): Scale {
	const found = SCALES.find((scale) => Math.abs(value) >= scale.factor);
	return found ? { factor: found.factor, word: found[language] } : { factor: 1, word: '' };
}

/** Keeps "Rp" and its number, and a number and its scale word, on one line. */
const TIED = '\u00a0';

/** Rupiah in full: `Rp 687.666`. */
export function rupiah(value: number, language: Language): string {
	const sign = value < 0 ? '-' : '';
	return `${sign}Rp${TIED}${number(Math.abs(value), language)}`;
}

/** Rupiah as it is spoken: `Rp 1,2 miliar`, `Rp 687.666` below a million. */
export function shortRupiah(value: number, language: Language): string {
	const { factor, word } = scaleOf(value, language);
	if (factor === 1) return rupiah(value, language);
	const sign = value < 0 ? '-' : '';
	return `${sign}Rp${TIED}${shortNumber(Math.abs(value) / factor, language)}${TIED}${word}`;
}

const SMALL: Record<Language, string[]> = {
	id: ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'],
	en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
};

/** A small count as a word: "lima", "five"; from ten on in figures. */
export const countWord = (count: number, language: Language): string => SMALL[language][count] ?? String(count);
