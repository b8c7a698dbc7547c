import type { Language } from '../../contract/localized.ts';
import type { Noise } from './sentence.ts';

/** What a number is an amount of: things that are many, money that is large, rates and indices that are high. */
export type Degree = 'count' | 'money' | 'level';

/** Why no order is told; nothing where the numbers are simply equal. */
const ORDER = {
	id: {
		chance: 'urutan di antaranya bisa kebetulan',
		rounding: 'urutan di antaranya dalam kisaran pembulatan'
	},
	en: { chance: 'their order can be chance', rounding: 'their order is within rounding' }
};

const MOST = {
	id: { count: 'terbanyak', money: 'terbesar', level: 'tertinggi' },
	en: { count: 'most', money: 'largest', level: 'highest' }
};

const id = {
	/** Before a superlative among numbers of which some are not known: a hidden one may be greater. */
	amongKnown: (sentence: string) => `dari yang ada angkanya, ${sentence}`,
	/** Two that are surely ordered, where others are not. */
	beyond: (why: Noise, low: string, high: string) =>
		`; di luar ${why === 'rounding' ? 'kisaran pembulatan' : 'pengaruh kebetulan'}, ${low} di bawah ${high}`,
	order: (why: Noise): string => (why ? `; ${ORDER.id[why]}` : ''),
	others: (count: number) => `${count} lainnya`,
	/** The one greatest; `panel` is the picture among several in which it stands. */
	item: (degree: Degree, name: string, text: string, panel: string, period: string) =>
		`${MOST.id[degree]} ${name}: ${text}${panel && ` (${panel})`} pada ${period}`,
	area: (degree: Degree, name: string, text: string, panel: string, period: string) =>
		`${MOST.id[degree]} di ${name}: ${text}${panel && ` (${panel})`} pada ${period}`,
	mention: (_: Degree, name: string, text: string, panel: string, period: string) =>
		`paling sering tercatat: ${name}, ${text}${panel && ` (${panel})`} pada ${period}`,
	/** Several that cannot be told apart, or that are equal. */
	tied: {
		item: (degree: Degree, names: string, period: string) => `${MOST.id[degree]} ${names} pada ${period}`,
		area: (degree: Degree, names: string, period: string) => `${MOST.id[degree]} di ${names} pada ${period}`,
		mention: (_: Degree, names: string, period: string) => `paling sering tercatat ${names} pada ${period}`
	},
	/** Numbers of which none stands out; `things` are places ("30 wilayah") or what they are listed by ("program"). */
	spread: (things: string, low: string, high: string, period: string) =>
		`angka ${things} berkisar ${low} sampai ${high} pada ${period}`,
	places: (count: number) => `di ${count} wilayah`,
	by: (dimension: string) => `menurut ${dimension}`,
	/** Many that cannot be told apart, or that are equal, by how many of how many they are. */
	crowd: {
		item: (degree: Degree, count: string, span: string, period: string) =>
			`${MOST.id[degree]} ${count}: ${span} pada ${period}`,
		area: (degree: Degree, count: string, span: string, period: string) =>
			`${MOST.id[degree]} di ${count}: ${span} pada ${period}`,
		mention: (_: Degree, count: string, span: string, period: string) =>
			`paling sering tercatat ${count}: ${span} pada ${period}`
	},
	of: (count: number, all: number, things: string) => `${count} dari ${all} ${things}`,
	areas: 'wilayah',
	to: (low: string, high: string) => `${low} sampai ${high}`,
	/** How many have no figure and so may be greater. */
	unknown: (count: number) => (count > 0 ? `; ${count} lainnya tanpa angka` : ''),
	allSame: (text: string, period: string) => `semuanya tercatat ${text} pada ${period}`,
	ofTotal: (degree: Degree, name: string, text: string, total: string, period: string) =>
		`${MOST.id[degree]} ${name}: ${text} dari ${total} pada ${period}`,
	/** Lowest and highest of rates or indices: "dari 71,9% (PKH) sampai 99,3% (PIP)". */
	range: (low: string, high: string, period: string) => `dari ${low} sampai ${high} pada ${period}`,
	end: (text: string, name: string) => (name ? `${text} (${name})` : text),
	ofThem: (count: number) => `${count} di antaranya`,
	/** The greatest in each of several units; `others` counts the units that are not named. */
	perUnit: (degree: Degree, parts: string, others: number, period: string) =>
		`${MOST.id[degree]} menurut satuannya: ${parts}${others > 0 ? `; ${others} satuan lain di grafik` : ''} (${period})`,
	/** Pictures that are never added, each with its greatest. */
	inEach: (dimension: string) => `tiap ${dimension}`,
	/** The same leads in all of them. */
	same: {
		item: (degree: Degree, where: string, names: string, period: string) =>
			`${MOST.id[degree]} di ${where}: ${names} pada ${period}`,
		area: (degree: Degree, where: string, names: string, period: string) =>
			`${MOST.id[degree]} di ${names} untuk ${where} pada ${period}`,
		mention: (_: Degree, where: string, names: string, period: string) =>
			`paling sering tercatat di ${where}: ${names} pada ${period}`
	},
	among: (degree: Degree, where: string, names: string, period: string) =>
		`termasuk yang ${MOST.id[degree]} di ${where}: ${names} pada ${period}`,
	panel: (degree: Degree, mentions: boolean, panel: string, names: string, first: boolean) =>
		`${first ? `${mentions ? 'paling sering tercatat' : MOST.id[degree]} ` : ''}di ${panel}: ${names}`,
	panels: (parts: string, period: string) => `${parts} (${period})`,
	noneIn: (panel: string) => `tidak ada yang menonjol di ${panel}`,
	noneAnywhere: (panels: string, period: string) => `tidak ada yang menonjol di ${panels} pada ${period}`
};

const en: typeof id = {
	amongKnown: (sentence) => `of those with a figure, ${sentence}`,
	beyond: (why, low, high) => `; beyond ${why === 'rounding' ? 'rounding' : 'chance'}, ${low} is below ${high}`,
	order: (why) => (why ? `; ${ORDER.en[why]}` : ''),
	others: (count) => (count === 1 ? '1 other' : `${count} others`),
	item: (degree, name, text, panel, period) =>
		`${MOST.en[degree]}: ${name}, ${text}${panel && ` (${panel})`} in ${period}`,
	area: (degree, name, text, panel, period) =>
		`${MOST.en[degree]} in ${name}: ${text}${panel && ` (${panel})`} in ${period}`,
	mention: (_, name, text, panel, period) =>
		`recorded most often: ${name}, ${text}${panel && ` (${panel})`} in ${period}`,
	tied: {
		item: (degree, names, period) => `${MOST.en[degree]}: ${names} in ${period}`,
		area: (degree, names, period) => `${MOST.en[degree]} in ${names} in ${period}`,
		mention: (_, names, period) => `recorded most often: ${names} in ${period}`
	},
	spread: (things, low, high, period) => `figures ${things} lie between ${low} and ${high} in ${period}`,
	places: (count) => `of ${count} areas`,
	by: (dimension) => `by ${dimension}`,
	crowd: {
		item: (degree, count, span, period) => `${MOST.en[degree]}: ${count}, ${span} in ${period}`,
		area: (degree, count, span, period) => `${MOST.en[degree]} in ${count}: ${span} in ${period}`,
		mention: (_, count, span, period) => `recorded most often: ${count}, ${span} in ${period}`
	},
	of: (count, all, things) => (things === 'areas' ? `${count} of ${all} areas` : `${count} of ${all}`),
	areas: 'areas',
	to: (low, high) => `${low} to ${high}`,
	unknown: (count) => (count > 0 ? `; ${count} without a figure` : ''),
	allSame: (text, period) => `all stand at ${text} in ${period}`,
	ofTotal: (degree, name, text, total, period) => `${MOST.en[degree]}: ${name}, ${text} of ${total} in ${period}`,
	range: (low, high, period) => `from ${low} to ${high} in ${period}`,
	end: (text, name) => (name ? `${text} (${name})` : text),
	ofThem: (count) => `${count} of them`,
	perUnit: (degree, parts, others, period) =>
		`${MOST.en[degree]} by unit: ${parts}${others > 0 ? `; ${others} more ${others === 1 ? 'unit' : 'units'} in the chart` : ''} (${period})`,
	inEach: (dimension) => `each ${dimension}`,
	same: {
		item: (degree, where, names, period) => `${MOST.en[degree]} in ${where}: ${names} in ${period}`,
		area: (degree, where, names, period) => `${MOST.en[degree]} in ${names} for ${where} in ${period}`,
		mention: (_, where, names, period) => `recorded most often in ${where}: ${names} in ${period}`
	},
	among: (degree, where, names, period) => `among the ${MOST.en[degree]} in ${where}: ${names} in ${period}`,
	panel: (degree, mentions, panel, names, first) =>
		`${first ? `${mentions ? 'recorded most often' : MOST.en[degree]} ` : ''}in ${panel}: ${names}`,
	panels: (parts, period) => `${parts} (${period})`,
	noneIn: (panel) => `none stands out in ${panel}`,
	noneAnywhere: (panels, period) => `none stands out in ${panels} in ${period}`
};

/** Words on which of several numbers is the greatest, or that it cannot be told. Sentences begin small; a view makes the first letter great. */
export const leadingWords: Record<Language, typeof id> = { id, en };
