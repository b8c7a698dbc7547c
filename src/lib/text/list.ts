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
