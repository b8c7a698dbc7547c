import type { Code } from '../contract/code.ts';
import type { Language } from '../contract/localized.ts';

/** Orders names as an Indonesian index does, and "Kelurahan 2" before "Kelurahan 10". */
export const collator = new Intl.Collator('id', { numeric: true });

/** Written in capitals, or small, wherever they stand in a name. */
const KEPT = new Set([
	'DKI',
	'DIY',
	'DI',
	'NTB',
	'NTT',
	'II',
	'III',
	'IV',
	'VI',
	'VII',
	'VIII',
	'IX',
	'KPK',
	'RT',
	'RW'
]);
const SMALL = new Set(['dan', 'di', 'ke', 'dari', 'yang']);

function capital(word: string): string {
	return word.replace(/(^|[-/'(])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/**
 * Names that a source writes in capitals ("KOTA BANDUNG") in title case ("Kota Bandung").
 * A name that already has small letters is left as it is: its writer knew better.
 */
export function titleCase(name: string): string {
	if (/\p{Ll}/u.test(name)) return name;
	return name
		.trim()
		.split(/\s+/)
		.map((word, at) => {
			if (KEPT.has(word) && !(word === 'DI' && at > 0)) return word;
			const small = word.toLowerCase();
			return at > 0 && SMALL.has(small) ? small : capital(small);
		})
		.join(' ');
}

/** How the kind of a place is said before (or after) its name; kota and kabupaten carry it in their names. */
const HEADS: Record<Language, Record<string, (name: string) => string>> = {
	id: {
		provinsi: (name) => `Provinsi ${name}`,
		kecamatan: (name) => `Kec. ${name}`,
		kelurahan: (name) => `Kel. ${name}`,
		desa: (name) => `Desa ${name}`
	},
	en: {
		kecamatan: (name) => `${name} District`,
		kelurahan: (name) => `Kelurahan ${name}`,
		desa: (name) => `Desa ${name}`
	}
};

/** Names that already say it, by level: "Kota Baru" is a fine name of a kelurahan. */
const SAID: Record<string, RegExp> = {
	provinsi: /^(provinsi|dki|daerah)\b/i,
	kecamatan: /^(kecamatan|kec\.)|\bdistrict$/i,
	kelurahan: /^(kelurahan|kel\.|desa)|\bvillage$/i
};

/** A desa has a 2 before the last three digits of its Kemendagri code. */
export const isDesa = (id: string): boolean => /\.2\d{3}$/.test(id);

const kindOf = (code: Code, level: string): string => (level === 'kelurahan' && isDesa(code.id) ? 'desa' : level);

/** Bare name for a list whose heading says the level: "Pahandut". */
export function bareAreaName(code: Code, language: Language): string {
	return titleCase(code.title[language]);
}

/** Full name for a sentence: "Kec. Pahandut", "Kel. Langkai", "Desa Jungai", "Kota Palangka Raya". */
export function areaName(code: Code, language: Language): string {
	const name = bareAreaName(code, language);
	const level = code.attributes['tingkat'] ?? '';
	const head = SAID[level]?.test(name) ? undefined : HEADS[language][kindOf(code, level)];
	return head ? head(name) : name;
}
