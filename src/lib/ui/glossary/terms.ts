import type { Code } from '$lib/contract/code.ts';
import type { Language } from '$lib/contract/localized.ts';
import type { Release } from '$lib/contract/release.ts';
import { collator } from '$lib/language/area.ts';
import { folded, type Findable } from '../search/match.ts';

/** A term of the glossary in one language. */
export interface Term extends Findable {
	id: string;
	/** Field that it belongs to: perlinsos, ppa, indikator, data, cara-baca. */
	field: string;
	title: string;
	aliases: string[];
	meaning: string;
	/** Related terms: id and title. */
	see: { id: string; title: string }[];
	source: string | null;
	/** How it is met in a sentence; null where it is too plain to be linked. */
	met: RegExp | null;
}

const listed = (text: string | undefined) => (text ?? '').split(';').filter(Boolean);

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A term in running text: its title without what stands in brackets, or an alias, as whole words. */
function metAs(title: string, aliases: readonly string[]): RegExp {
	const names = [title.replace(/\s*\(.*\)$/, ''), ...aliases].map(escaped).join('|');
	return new RegExp(`(?<![\\p{L}\\d])(?:${names})(?![\\p{L}\\d])`, 'iu');
}

function termOf(code: Code, byId: ReadonlyMap<string, Code>, language: Language): Term {
	const { id, title, aliases, source, attributes } = code;
	const other = language === 'id' ? 'en' : 'id';
	const meaning = attributes[`arti_${language}`] ?? '';
	return {
		id,
		field: attributes['bidang'] ?? '',
		title: title[language],
		aliases: aliases.filter((alias) => alias !== title[language]),
		meaning,
		see: listed(attributes['lihat']).flatMap((see) => {
			const code = byId.get(see);
			return code ? [{ id: code.id, title: code.title[language] }] : [];
		}),
		source: source ?? null,
		met: attributes['tautkan'] === 'ya' ? metAs(title[language], aliases) : null,
		names: [title[language], ...aliases, title[other]],
		words: meaning
	};
}

/** The glossary of a release, in the order of its list; empty where it carries none. */
export function termsOf({ codes }: Release, language: Language): Term[] {
	const list = codes['istilah'] ?? [];
	const byId = new Map(list.map((code) => [code.id, code]));
	return list.map((code) => termOf(code, byId, language));
}

/** Terms to be linked that some sentences use, in the order in which readers meet them. */
export function termsIn(texts: readonly string[], terms: readonly Term[]): Term[] {
	const whole = texts.join('\n');
	return terms
		.map((term) => ({ term, at: term.met ? whole.search(term.met) : -1 }))
		.filter(({ at }) => at >= 0)
		.toSorted((a, b) => a.at - b.at)
		.map(({ term }) => term);
}

/** Terms by the first letter of their titles, in the order of the alphabet; digits and signs come first, under "#". */
export function byLetter(terms: readonly Term[]): { letter: string; terms: Term[] }[] {
	const groups = new Map<string, Term[]>();
	for (const term of terms.toSorted((a, b) => collator.compare(a.title, b.title))) {
		const first = folded(term.title).charAt(0).toUpperCase();
		const letter = /[A-Z]/.test(first) ? first : '#';
		groups.set(letter, [...(groups.get(letter) ?? []), term]);
	}
	return [...groups].map(([letter, terms]) => ({ letter, terms })).toSorted((a, b) => (a.letter < b.letter ? -1 : 1));
}
