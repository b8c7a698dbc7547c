import type { Language } from '../contract/localized.ts';

const formats: Record<Language, Intl.ListFormat> = {
	id: new Intl.ListFormat('id', { type: 'conjunction' }),
	en: new Intl.ListFormat('en', { type: 'conjunction' })
};

/** "PKH, Sembako, dan PBI-JKN". */
export function listOf(items: string[], language: Language): string {
	return formats[language].format(items);
}
