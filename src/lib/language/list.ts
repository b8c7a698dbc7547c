import type { Language } from '../contract/localized.ts';
import { leadingWords } from './words/leading.ts';

const formats: Record<Language, Intl.ListFormat> = {
	id: new Intl.ListFormat('id', { type: 'conjunction' }),
	en: new Intl.ListFormat('en', { type: 'conjunction' })
};

const choices: Record<Language, Intl.ListFormat> = {
	id: new Intl.ListFormat('id', { type: 'disjunction' }),
	en: new Intl.ListFormat('en', { type: 'disjunction' })
};

/** "PKH, Sembako, dan PBI-JKN". */
export function listOf(items: string[], language: Language): string {
	return formats[language].format(items);
}

/** "nol, mendekati nol, atau tidak relevan". */
export function eitherOf(items: string[], language: Language): string {
	return choices[language].format(items);
}

/** Names that a remark can carry. */
export const NAMED = 3;

/** A list of at most three names, the others counted: "PKH, Sembako, PIP, dan 4 lainnya". */
export function fewOf(names: string[], language: Language): string {
	// One more name says more than "1 lainnya".
	if (names.length <= NAMED + 1) return listOf(names, language);
	return listOf([...names.slice(0, NAMED), leadingWords[language].others(names.length - NAMED)], language);
}
