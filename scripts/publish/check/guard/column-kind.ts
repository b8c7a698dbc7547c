import { typed } from '../../text/typed.ts';
import { contentKind, type Holds } from '../../text/content-kind.ts';
import { isAmount, isCutNik, isPublicCode, surelyNik } from '../../text/digits.ts';
import { isCodeHeader, headerKind, isCountHeader, isPlaceHeader } from './header-kind.ts';
import { SOFT, type Kind } from '../../text/kind.ts';
import { LONGEST, normal } from '../../text/normal.ts';
import { isInstitution, namesIn } from '../../text/names.ts';

/** One text of a column of one file with the rows that hold it. */
export interface HeldValue {
	text: string;
	rows: number[];
	/** How many rows hold it; `rows` may list the first of them only. */
	count: number;
}

export interface Column {
	header: string;
	/** The header is no argument against the role, as tanggal_lahir of a date that is meant. */
	isMeant: boolean;
	/** Only codes of a list are lawful in it. */
	isClosed: boolean;
	holds: Holds;
	/** Read by nobody: soft headers such as keterangan are lawful. */
	isDropped: boolean;
	/** The text is one of our own (code, title, alias) or says what the layout declares. */
	isKnown(text: string): boolean;
	/** A text holds ordinary words of our code lists. */
	speaks(text: string): boolean;
}

export type Found = { kind: Kind | 'terlalu-panjang'; held: HeldValue[] };

/** Personal data in the texts of one column: cell by cell, then the column as a whole, then by its header where the values do not acquit it. */
export function columnKinds(held: HeldValue[], column: Column): Found[] {
	const filled = held.filter(({ text }) => typed(text).text !== '');
	const long = filled.filter(({ text }) => text.length > LONGEST);
	const short = filled.filter(({ text }) => text.length <= LONGEST);
	const unknown = short.filter(({ text }) => !column.isKnown(typed(text).text));
	const found = new Map<Found['kind'], HeldValue[]>();
	if (long.length > 0) found.set('terlalu-panjang', long);
	for (const each of unknown) {
		const kind = cellKind(each.text, column);
		if (kind) found.set(kind, [...(found.get(kind) ?? []), each]);
	}
	const amounts = identitiesAmong(unknown, column);
	if (amounts.length > 0) found.set('nik', [...(found.get('nik') ?? []), ...amounts]);
	if (found.size > 0) return [...found].map(([kind, of]) => ({ kind, held: of }));
	const whole = ofWhole(unknown, filled, column) ?? ofHeader(unknown, filled, column);
	return whole ? [{ kind: whole, held: unknown }] : [];
}

function cellKind(text: string, { holds, header }: Column): Kind | null {
	const kind = contentKind(text, holds);
	if (!kind || SOFT.includes(kind)) return null;
	return kind === 'nomor-16' && isCodeHeader(header) ? null : kind;
}

/**
 * NIK that might be something else by chance: a number of 16 digits in a column of money, the fraction of a decimal ("1,NIK"), 12 digits of area and
 * birth without the serial. Told where at least half of the numbers of that shape look so, which chance does not bring about.
 */
function identitiesAmong(held: HeldValue[], { holds }: Column): HeldValue[] {
	const amount = (text: string) =>
		isAmount(text) ? text.replace(/[.,]\d{1,2}$/, '').replaceAll(/\D/g, '') : undefined;
	const fraction = (text: string) => /^\d{1,7}[.,](\d{16})$/.exec(text)?.[1];
	const shapes = holds === 'uang' ? [amount, fraction] : [fraction];
	const found = shapes.flatMap((shape) => {
		const long = held
			.map((each) => ({ each, digits: shape(normal(each.text)) ?? '' }))
			.filter(({ digits }) => digits.length === 16);
		const identities = long.filter(({ digits }) => surelyNik(digits));
		return identities.length * 2 >= long.length ? identities.map(({ each }) => each) : [];
	});
	if (holds !== 'teks') return found;
	const cut = held.filter(({ text }) => /^\d{12}$/.test(normal(text)));
	const births = cut.filter(({ text }) => isCutNik(normal(text)));
	return births.length >= 3 && births.length * 2 >= cut.length ? [...found, ...births] : found;
}

/** What only many texts together show. */
function ofWhole(unknown: HeldValue[], filled: HeldValue[], column: Column): Kind | null {
	const texts = unknown.map(({ text }) => normal(text));
	const count = (of: HeldValue[]) => of.reduce((sum, each) => sum + each.count, 0);
	const all = count(filled);
	if (column.holds !== 'teks' || count(unknown) < all * 0.5) return null;
	if (isIdentifier(texts, all, column)) return 'per-baris';
	if (areNames(texts, count(unknown), column)) return 'nama';
	return column.isClosed && areStrangers(texts, all, column) ? 'per-baris' : null;
}

/** Different in nearly every row, of one length, and too long for a running number or a count: a number of a person or a case. */
function isIdentifier(texts: string[], rows: number, { header }: Column): boolean {
	const [length = 0] = texts.map((text) => text.length);
	const isFigure = (text: string) => /^-?\d+[.,]\d+$|000$|^[1-9]\d{0,8}$/.test(text);
	return (
		texts.length >= 20 &&
		length >= 8 &&
		texts.every((text) => text.length === length && /\d{3,}/.test(text) && /^[\w/.-]+$/.test(text)) &&
		texts.length >= rows * 0.95 &&
		!isCodeHeader(header) &&
		!texts.every(isPublicCode) &&
		!texts.every((text) => /^\d{4}-\d\d(-\d\d)?$|^\d\d[-/]\d\d[-/]\d{4}$/.test(text)) &&
		!texts.every(isFigure)
	);
}

/** Twenty or more texts of several words that no list knows, hardly one twice, where a code is asked for: names rather than misspelt codes. */
function areStrangers(texts: string[], rows: number, { speaks }: Column): boolean {
	const phrases = texts.filter((text) => /^\p{L}{2,} .*\p{L}/u.test(text) && !speaks(text) && !isInstitution(text));
	return texts.length >= 20 && texts.length >= rows * 0.5 && phrases.length >= texts.length * 0.8;
}

/**
 * Names of persons: hardly any text twice, one to six words without digits. Either many of them hold a given name, or (from 20 rows on) nothing in
 * them is a word of our lists, an institution or a phrase.
 */
function areNames(texts: string[], rows: number, { speaks, header }: Column): boolean {
	const nameLike = texts.filter((text) => /^\p{L}[\p{L} .,'-]{1,59}$/u.test(text) && text.split(' ').length <= 6);
	if (texts.length < 4 || nameLike.length < texts.length * 0.8 || texts.length < rows * 0.8) return false;
	const named = nameLike.filter((text) => namesIn(text) > 0 && !isInstitution(text)).length;
	const isPlace = isPlaceHeader(header);
	if (named >= texts.length * (isPlace ? 0.6 : 0.4)) return true;
	if (isPlace) return false;
	const several = nameLike.filter((text) => /^\p{L}+ \p{L}/u.test(text) && text.split(' ').length <= 4);
	const plain = several.filter((text) => !isInstitution(text) && !speaks(text));
	return texts.length >= 20 && texts.length >= rows * 0.9 && plain.length >= texts.length * 0.9 && repeats(texts) < 0.5;
}

/** Share of the words that stand in another text as well: phrases repeat theirs, names hardly. */
function repeats(texts: string[]): number {
	const seen = new Map<string, number>();
	const words = texts.map((text) => [...new Set(text.toLowerCase().split(' '))]).flat();
	for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
	return words.filter((word) => seen.get(word)! > 1).length / Math.max(words.length, 1);
}

/** What the header says, unless there are values and all of them are harmless: counts, short texts, or texts of our own. */
function ofHeader(
	unknown: HeldValue[],
	filled: HeldValue[],
	{ header, isMeant, holds, isDropped }: Column
): Kind | null {
	const kind = headerKind(header);
	if (!kind || isMeant || isCountHeader(header) || (isDropped && SOFT.includes(kind))) return null;
	if (filled.length === 0) return kind;
	if (unknown.length === 0) return null;
	const texts = unknown.map(({ text }) => normal(text).replace(/\.0+$/, ''));
	if (kind === 'teks') return texts.every((text) => text.length <= 60) ? null : kind;
	if (!texts.every((text) => /^(?:-|0|[1-9]\d{0,6}|[1-9]\d{0,2}(?:[.,]\d{3}){1,2}|\d{1,6}[.,]\d{1,6})$/.test(text)))
		return kind;
	const [length = 0] = texts.map((text) => text.length);
	const sameLength = texts.length >= 5 && texts.every((text) => text.length === length);
	if (kind === 'alamat' && holds === 'teks') return kind;
	if (kind === 'lahir' && texts.every((text) => /^(?:19|20)\d\d$/.test(text))) return kind;
	// The last digits of a NIK, or short numbers of cards, all of one length.
	return kind === 'koordinat' || (sameLength && length >= (kind === 'nik' ? 4 : 6)) ? kind : null;
}
