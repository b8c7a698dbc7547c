import type { Language } from '../contract/localized.ts';

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

const OTHERS: Record<Language, (count: number) => string> = {
	id: (count) => `${count} lainnya`,
	en: (count) => (count === 1 ? '1 other' : `${count} others`)
};

/** A list of at most three names, the others counted: "PKH, Sembako, PIP, dan 4 lainnya"; `more` are not even given. */
export function fewOf(names: readonly string[], language: Language, most = NAMED, more = 0): string {
	// One more name says more than "1 lainnya".
	const told = names.length === most + 1 && more === 0 ? [...names] : names.slice(0, most);
	const others = names.length - told.length + more;
	return listOf(others > 0 ? [...told, OTHERS[language](others)] : told, language);
}
