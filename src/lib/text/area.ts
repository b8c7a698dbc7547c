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

/** True for a desa: its Kemendagri code has 2 as first digit of the last block. */
const isDesa = (code: Code) => /\.2\d{3}$/.test(code.id);

const HEADS: Record<Language, Record<string, (name: string) => string>> = {
	id: {
		provinsi: (name) => `Provinsi ${name}`,
		kota: (name) => `Kota ${name}`,
		kecamatan: (name) => `Kec. ${name}`,
		kelurahan: (name) => `Kel. ${name}`,
		desa: (name) => `Desa ${name}`
	},
	en: {
		provinsi: (name) => `${name} Province`,
		kota: (name) => `${name} City`,
		kecamatan: (name) => `${name} District`,
		kelurahan: (name) => `${name} Urban Village`,
		desa: (name) => `${name} Village`
	}
};

/** Names that already say what kind of place they are, by level ("Kota Baru" is a fine name of a kelurahan, so not by name alone). */
const SAID: Record<string, RegExp> = {
	provinsi: /^(provinsi|dki|daerah)\b|\bprovince$/i,
	kota: /^(kota|kabupaten|kab\.?|administrasi)\b|\b(city|regency)$/i,
	kecamatan: /^(kecamatan|kec\.?)\b|\bdistrict$/i,
	kelurahan: /^(kelurahan|kel\.?|desa)\b|\bvillage$/i
};

/** Bare name for a list whose heading says the level: "Pahandut". */
export function bareAreaName(code: Code, language: Language): string {
	return titleCase(code.title[language]);
}

/** Full name for a sentence: "Kec. Pahandut", "Kel. Langkai", "Desa Jungai", "Kota Palangka Raya". */
export function areaName(code: Code, language: Language): string {
	const name = bareAreaName(code, language);
	const level = code.attributes['tingkat'] ?? '';
	if (SAID[level]?.test(name)) return name;
	const head = HEADS[language][level === 'kelurahan' && isDesa(code) ? 'desa' : level];
	return head ? head(name) : name;
}
