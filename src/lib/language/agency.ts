import type { CodeLists } from '../contract/code.ts';
import type { Language } from '../contract/localized.ts';
import { inBrackets } from './cell.ts';

/** Lists that name agencies: those that programmes and services are told by, and those that only hand over data. */
const LISTS = ['lembaga', 'produsen'];

/** Whether a text begins with a name as whole words. */
const beginsWith = (text: string, name: string) =>
	text.toLowerCase().startsWith(name.toLowerCase()) && !/[\p{L}\d]/u.test(text[name.length] ?? '');

/**
 * Agencies as a contract or a source names them ("Dinas Sosial; Unit PPA kepolisian"), for readers of English each with what it
 * is: "Dinas Sosial", "Social agency". What no list knows has no such gloss.
 */
export function agenciesIn(text: string, codes: CodeLists, language: Language): { name: string; gloss: string[] }[] {
	const parts = text.split(/;\s*/);
	if (language === 'id') return parts.map((name) => ({ name, gloss: [] }));
	const known = LISTS.flatMap((list) => codes[list] ?? []).flatMap(({ title, aliases }) =>
		[title.id, ...aliases].map((name) => ({ name, gloss: title.en }))
	);
	return parts.map((part) => {
		const [best] = known.filter(({ name }) => beginsWith(part, name)).toSorted((a, b) => b.name.length - a.name.length);
		return { name: part, gloss: best && best.gloss !== best.name ? [best.gloss] : [] };
	});
}

/** The same as names, each with its gloss in brackets: "Dinas Sosial (Social agency)". */
export const agencyNames = (text: string, codes: CodeLists, language: Language): string[] =>
	agenciesIn(text, codes, language).map(({ name, gloss }) => inBrackets(name, gloss));
