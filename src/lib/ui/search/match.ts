import { distance } from 'fastest-levenshtein';

/** Texts by which a thing can be found: names tell it apart, words only speak of it. */
export interface Findable {
	/** Title and aliases, in order of weight. */
	names: string[];
	/** Description and the like. */
	words: string;
	/** Close to the reader: of things that fit about as well it comes first. */
	near?: boolean;
}

/** Letters and digits without accents, in small letters; everything else is one space. */
export const folded = (text: string): string =>
	text
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, ' ')
		.trim();

interface Name {
	/** As given, to tell a reader by which name something was found. */
	text: string;
	tokens: string[];
	/** Without spaces: "palangkaraya" is "Palangka Raya". */
	joined: string;
}

/** A findable thing, made quick to ask. */
export interface Indexed<T> {
	item: T;
	names: Name[];
	words: string[];
	near: boolean;
}

export interface Hit<T> {
	item: T;
	score: number;
	/** The name that matched, where it is not the first. */
	via: string | null;
}

export function indexed<T extends Findable>(items: readonly T[]): Indexed<T>[] {
	return items.map((item) => ({
		item,
		names: item.names.map((text) => {
			const plain = folded(text);
			return { text, tokens: plain.split(' '), joined: plain.replaceAll(' ', '') };
		}),
		words: folded(item.words).split(' '),
		near: item.near ?? false
	}));
}

/** Letters that may be wrong in a word of this length; numbers and short words must be right. */
function slipsAllowed(word: string): number {
	if (/\d/.test(word) || word.length < 4) return 0;
	return word.length < 8 ? 1 : 2;
}

/** True where two neighbouring letters changed places, which is the slip that fingers make most. */
function isSwapped(typed: string, word: string): boolean {
	if (typed.length !== word.length) return false;
	const at = [...typed].findIndex((letter, slot) => letter !== word[slot]);
	return at >= 0 && typed.slice(0, at) + typed[at + 1] + typed[at] + typed.slice(at + 2) === word;
}

const slips = (typed: string, word: string) => (isSwapped(typed, word) ? 1 : distance(typed, word));

/** How well a word that was typed fits one word of a text: 1 the same, 0 not at all. */
function fit(typed: string, word: string, forgiving: boolean): number {
	if (typed === word) return 1;
	if (word.startsWith(typed)) return 0.6 + (0.3 * typed.length) / word.length;
	if (typed.length >= 3 && word.includes(typed)) return 0.45;
	const allowed = forgiving ? slipsAllowed(typed) : 0;
	if (allowed === 0) return 0;
	const off = Math.min(slips(typed, word), slips(typed, word.slice(0, typed.length)));
	return off <= allowed ? 0.4 - 0.1 * off : 0;
}

const best = (typed: string, words: readonly string[], forgiving: boolean) =>
	Math.max(0, ...words.map((word) => fit(typed, word, forgiving)));

/** How well one name fits all that was typed, spaces aside. */
function fitWhole(joined: string, name: Name, forgiving: boolean): number {
	if (joined === name.joined) return 3;
	if (joined.length > 1 && name.joined.startsWith(joined)) return 1.6 + joined.length / name.joined.length;
	const allowed = forgiving ? slipsAllowed(joined) : 0;
	return allowed > 0 && slips(joined, name.joined) <= allowed ? 1.4 : 0;
}

/** What being near adds, to names that begin as was typed and to those that only hold it: never as much as a better fit. */
const NEAR = { start: 0.2, part: 0.05 };

/** The first name is the one that readers know; each later one weighs a little less, but never much. */
const weight = (at: number) => Math.max(0.8, 1 - 0.03 * at);

function scoreOf<T>(
	{ item, names, words, near: isNear }: Indexed<T>,
	typed: readonly string[],
	forgiving: boolean
): Hit<T> {
	const joined = typed.join('');
	const scores = names.map((name, at) => {
		const each = typed.map((word) => best(word, name.tokens, forgiving));
		const parts = each.every((score) => score > 0) ? each.reduce((sum, score) => sum + score, 0) / typed.length : 0;
		return weight(at) * Math.max(parts, fitWhole(joined, name, forgiving));
	});
	const score = Math.max(0, ...scores);
	if (score > 0) {
		const at = scores.indexOf(score);
		const near = isNear ? (score > 1 ? NEAR.start : NEAR.part) : 0;
		return { item, score: score + near, via: at > 0 ? (names[at]?.text ?? null) : null };
	}
	const all = [...names.flatMap(({ tokens }) => tokens), ...words];
	// What only a description holds must be spelt right: a slip there finds everything.
	const told = typed.filter((word) => best(word, all, false) > 0);
	return { item, score: told.length === typed.length ? 0.2 : 0, via: null };
}

/**
 * What fits a query, best first; ties keep the order given. Every word of the query must fit, a part of a word will do; spaces,
 * accents and capitals do not matter. Only where nothing fits as it was typed are slips forgiven: one wrong letter in words of
 * four letters, two from eight. What fits only some of the words is for `partly`.
 */
export function matches<T>(index: readonly Indexed<T>[], query: string): Hit<T>[] {
	const typed = folded(query).split(' ').filter(Boolean);
	if (typed.length === 0) return [];
	const found = (forgiving: boolean) =>
		index
			.map((entry) => scoreOf(entry, typed, forgiving))
			.filter(({ score }) => score > 0)
			.toSorted((a, b) => b.score - a.score);
	const exact = found(false);
	return exact.length > 0 ? exact : found(true);
}

/** What is called by some words of a query that nothing fits as a whole ("pkh pahandut"), those that fit more words first. */
export function partly<T>(index: readonly Indexed<T>[], query: string): Hit<T>[] {
	const typed = folded(query).split(' ').filter(Boolean);
	if (typed.length < 2) return [];
	return index
		.map(({ item, names }) => {
			const fits = typed.map((word) => Math.max(...names.map(({ tokens }) => best(word, tokens, false))));
			return { item, score: fits.reduce((sum, fit) => sum + Math.floor(fit), 0), via: null };
		})
		.filter(({ score }) => score > 0)
		.toSorted((a, b) => b.score - a.score);
}
