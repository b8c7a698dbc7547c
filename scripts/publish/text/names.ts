import { INSTITUTIONS, NAMES, OFTEN_NAMES } from './lexicon.ts';

/** Titles before and after a name; none of them is a part of it. */
const TITLES =
	/^(?:h|hj|kh|dr|drs|dra|ir|prof|st|sh|se|mm|mh|msi|mkes|spd|spdi|skm|sp|sos|s|m|ag|bpk|bapak|ibu|sdr|sdri|saudara|saudari|tn|ny|nn|an|alm|almh|almarhum|almarhumah)$/;

const words = (text: string) =>
	text
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.filter((word) => word !== '');

/** True when one of the words is a person's name and nothing else. */
export const namesIn = (text: string): number => words(text).filter((word) => NAMES.has(word)).length;

/** True for words that name an institution, a place or a programme, which often bear the name of a person. */
export const isInstitution = (text: string) => words(text).some((word) => INSTITUTIONS.has(word));

/** A text that is a name of a person, or holds one beside numbers and signs: "1. Siti Aminah (12 th)", "siti_aminah". */
export function isPersonName(text: string): boolean {
	if (text.length > 160 || isInstitution(text.replaceAll('_', ' '))) return false;
	const parts = text.replaceAll('_', ' ').split(/[\d;:|()[\]{}"=#*\n/]+/);
	return parts.some((part) => isName(part.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')));
}

/** Two to six words, two of them names, or one beside an initial, a title or a word that often is a name. */
function isName(text: string): boolean {
	if (text.length > 80 || /[^\p{L}\s.,'-]/u.test(text)) return false;
	const all = words(text);
	const own = all.filter((word) => !TITLES.test(word));
	if (own.length < 1 || own.length > 6) return false;
	const certain = own.filter((word) => NAMES.has(word)).length;
	const likely = own.filter((word) => OFTEN_NAMES.has(word)).length;
	const initials = all.filter((word) => word.length === 1).length;
	if (TITLED.test(all[0] ?? '') && certain + likely >= 1) return true;
	return certain >= 2 || (certain >= 1 && likely + initials >= 1);
}

const TITLED = /^(?:bpk|bapak|ibu|sdr|sdri|saudara|saudari|tn|ny|nn|alm|almh|almarhum|almarhumah|h|hj|kh|st)$/;

/** Words after which a person is named. */
const BEFORE =
	/(?<!\p{L})(?:a\.? ?n\.|atas nama|an\.|bernama|nama(?: lengkap| ibu| anak| korban| penerima)?|korban|pelapor|terlapor|pelaku|penerima|klien|anak|ibu|bapak|istri|suami|wali|saksi|saudara|saudari|sdri?\.?|bpk\.?|ny\.?|tn\.?|almh?\.?)[ :.=-]{1,4}((?:\p{L}{1,20}[ .']{1,2}){0,2}\p{L}{2,20})/giu;

/** A person named inside a text: "… bin …", "a.n. Siti", "korban: Siti". Institutions that bear a name are none. */
export function isNamed(text: string): boolean {
	const bin = /(?:^|[^\p{L}])(\p{L}{2,20})[.,]? (?:bin|binti|binte|bt\.|b\.) (\p{L}{2,20})/iu.exec(text);
	if (bin) {
		const isLower = /^\p{Ll}/u.test(bin[2] ?? '') && /\p{Lu}/u.test(text);
		if (!isLower && !isInstitution(text.slice(0, bin.index + bin[0].length))) return true;
	}
	if (/^(?:(?:bpk|sdr|sdri|ny|alm|almh|hj)\b\.?|tn\.) \p{L}{3}/iu.test(text) && text.length <= 60) return true;
	for (const found of text.matchAll(BEFORE)) {
		const before = text.slice(Math.max(0, found.index - 20), found.index);
		// "RSIA Ibu Fatimah", "TK Anak Sholeh": the word belongs to the name of an institution.
		const isPart = /^(?:anak|ibu|bapak|nama)/i.test(found[0]) && isInstitution(before);
		if (namesIn(found[1] ?? '') >= 1 && !isPart && !isInstitution(found[1] ?? '')) return true;
	}
	return false;
}
