import type { Language } from '$lib/contract/localized.ts';
import { number } from '$lib/language/number.ts';
import { analystWords } from '../words/analyst.ts';

/** DuckDB's name of the type of a column of codes, which lists all of them. */
const ENUM = /ENUM\('(?:[^']|'')*'(?:, ?'(?:[^']|'')*')*\)/g;

/** Types of codes by their first word alone. */
export const shortTypes = (text: string): string => text.replace(ENUM, 'ENUM');

/** Longest text that is shown whole, in letters, and what is shown of longer ones. */
const MOST = 160;
const SHOWN = 120;

/** A text as it is shown in a cell: types of codes say how many, other long ones only begin. */
export function shortText(text: string, language: Language): string {
	const words = analystWords[language];
	const count = (type: string) => type.match(/'(?:[^']|'')*'/g)?.length ?? 0;
	const told = text.replace(ENUM, (type) => `ENUM (${words.codes(number(count(type), language))})`);
	if (told.length <= MOST) return told;
	return `${told.slice(0, SHOWN).trimEnd()}… ${words.letters(number(told.length, language))}`;
}
