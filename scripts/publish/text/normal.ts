import { typed } from './typed.ts';

/** Longest text that a cell of a workbook can hold; a longer one is refused unread. */
export const LONGEST = 32_767;

/** Signs that nobody sees: format characters, marks over other signs, and blanks that are letters by name only. */
const UNSEEN = /[\p{Cf}\p{M}\u115f\u1160\u3164\uffa0\u2800]/gu;

/**
 * A cell as the guard sees it, at most LONGEST characters: compatibility forms resolved (full-width, circled, superscript),
 * digits of any script as 0–9, nothing unseen, no markup, one kind of blank, dash and apostrophe.
 */
export function normal(raw: string): string {
	const text = typed(raw.slice(0, LONGEST))
		.text.replaceAll(/&#(\d{1,6});/g, (_, point: string) => charOf(Number(point)))
		.normalize('NFKD')
		.replaceAll(UNSEEN, '');
	const plain = /^[\x20-\x7e]*$/.test(text)
		? text
		: text
				.replaceAll(/(?![0-9])\p{Nd}/gu, westernDigit)
				.replaceAll(/[АВЕКМНОРСТУХІЅЈаекморстухіѕј]/g, latinLetter)
				.replaceAll(/\p{Pd}|\u2212/gu, '-')
				.replaceAll(/[‘’`´ʼ]/g, "'")
				.replaceAll(/[\s\p{Cc}]+/gu, ' ');
	return plain
		.replaceAll(/<[^<>]{0,40}>|&nbsp;|%20/g, ' ')
		.replaceAll(/ {2,}/g, ' ')
		.trim();
}

const charOf = (point: number) => (point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ');

const CYRILLIC = 'АВЕКМНОРСТУХІЅЈаекморстухіѕј';
const LATIN = 'ABEKMHOPCTYXISJaekmopctyxisj';
/** Cyrillic letters that look like Latin ones. */
const latinLetter = (letter: string) => LATIN[CYRILLIC.indexOf(letter)] ?? letter;

/** Decimal digits of a script stand in runs of ten that begin with its zero: https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-4/#G124206 */
function westernDigit(digit: string): string {
	let point = digit.codePointAt(0)!;
	let above = 0;
	while (/\p{Nd}/u.test(String.fromCodePoint(--point))) above++;
	return String(above % 10);
}

/** Letters in place of digits, as scans read them: only in words of 16 signs most of which are digits. */
export const unscanned = (text: string) =>
	text.replaceAll(/(?<![\p{L}\d])[\dOolI]{16}(?![\p{L}\d])/gu, (word) =>
		word.replaceAll(/\D/g, '').length >= 10 ? word.replaceAll(/[Oo]/g, '0').replaceAll(/[lI]/g, '1') : word
	);
