import type { Language } from '$lib/contract/localized.ts';
import { failureSentence, isFailure } from '$lib/language/errors.ts';

const UNFORESEEN: Record<Language, string> = {
	id: 'Terjadi kesalahan yang tidak terduga pada situs. Muat ulang halaman ini; bila berulang, beri tahu pengelola situs.',
	en: 'Something unforeseen went wrong on the site. Reload this page; if it happens again, tell the keeper of the site.'
};

/** What happened and what a reader can do, for any error. */
export const explain = (error: unknown, language: Language): string =>
	isFailure(error) ? failureSentence(error, language) : UNFORESEEN[language];
