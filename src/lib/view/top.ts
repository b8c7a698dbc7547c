import { listOf, sentenceWords, type Style } from '../text/index.ts';
import type { Context } from './context.ts';
import { noiseBetween } from './noise.ts';
import type { Datum } from './types.ts';

/** How the items of a chart are spoken of: places ("di …") or things. */
export type Manner = 'areas' | 'items' | 'mentions';

/** Names that a sentence can hold. */
const FEW = 3;

const byValue = (a: Datum, b: Datum) => (b.cell.value ?? -Infinity) - (a.cell.value ?? -Infinity);

export interface Leaders {
	/** Greatest first; more than one where they cannot be told apart. */
	names: Datum[];
	why: 'chance' | 'rounding' | null;
	/** Data with a number, greatest first. */
	sorted: Datum[];
}

/** The greatest of several numbers, with those that chance or rounding cannot tell from it. */
export function leadersOf({ measure }: Pick<Context, 'measure'>, data: readonly Datum[], style: Style): Leaders {
	const sorted = data.filter((datum) => datum.cell.value !== null).sort(byValue);
	const [first] = sorted;
	if (!first) return { names: [], why: null, sorted };
	const marked = sorted.map((datum) => ({
		datum,
		noise: datum === first ? null : noiseBetween(first.cell, datum.cell, measure, style.unit)
	}));
	const close = marked.filter(({ datum, noise }) => noise !== null || datum.cell.value === first.cell.value);
	const why = close.find(({ noise }) => noise === 'chance')?.noise ?? close.find(({ noise }) => noise)?.noise ?? null;
	return { names: close.map(({ datum }) => datum), why, sorted };
}

/**
 * The sentence on the greatest of several numbers. Numbers that cannot be told from the greatest stand beside it;
 * where they are many, no order is told at all: a rank on noise is no news.
 */
export function topSentence(
	context: Context,
	data: readonly Datum[],
	style: Style,
	when: string,
	manner: Manner
): string {
	const { language, measure } = context;
	const words = sentenceWords[language];
	const { names, sorted, why } = leadersOf(context, data, style);
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (!first || !last) return '';
	if (sorted.length === 1) return words.single(first.name, first.told, when);
	if (sorted.every((datum) => datum.text === first.text)) return words.allSame(first.told, when);
	if (names.length === 1) {
		if (manner === 'mentions') return words.mentioned(first.name, first.told, when);
		const level = measure.kind === 'level';
		if (manner === 'areas') return (level ? words.highest : words.most)(first.name, first.told, when);
		return (level ? words.highestItem : words.mostItem)(first.name, first.told, when);
	}
	if (names.length > FEW && names.length === sorted.length)
		return (manner === 'areas' ? words.noOrder : words.noOrderItems)(sorted.length, last.text, first.text, when, why);
	// One more name says more than "1 lainnya".
	const told = names.length === FEW + 1 ? names.length : FEW;
	const listed = names.slice(0, told).map((datum) => `${datum.name} (${datum.text})`);
	const more = names.length > told ? [words.others(names.length - told)] : [];
	return words.tied[manner](listOf([...listed, ...more], language), when, why);
}

/** The same in a few words, for one of several panels: "PKH 165 keluarga", "Fisik dan Seksual (urutan bisa kebetulan)". */
export function topPhrase(context: Context, data: readonly Datum[], style: Style): string {
	const words = sentenceWords[context.language];
	const { names, why } = leadersOf(context, data, style);
	const [first] = names;
	if (!first) return '';
	if (names.length === 1) return `${first.label} ${first.told}`;
	if (names.length > FEW) return words.noneStandsOut;
	const listed = listOf(
		names.map((datum) => `${datum.label} (${datum.text})`),
		context.language
	);
	return why ? `${listed}, ${words.order(why)}` : listed;
}
