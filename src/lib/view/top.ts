import { listOf, sentenceWords, type Style } from '../text/index.ts';
import type { Context } from './context.ts';
import { noiseBetween } from './noise.ts';
import type { Datum } from './types.ts';

/** How the items of a chart are spoken of: places ("di …") or things. */
export type Manner = 'areas' | 'items' | 'mentions';

/** Names that a sentence can hold. */
const FEW = 3;

const byValue = (a: Datum, b: Datum) => (b.cell.value ?? -Infinity) - (a.cell.value ?? -Infinity);

/**
 * The sentence on the greatest of several numbers. Numbers that chance or rounding cannot tell from the greatest stand beside it;
 * where that is most of them, no order is told at all: a rank on noise is no news.
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
	const sorted = data.filter((datum) => datum.cell.value !== null).sort(byValue);
	const [first, second] = sorted;
	const last = sorted.at(-1);
	if (!first || !last) return '';
	if (!second) return words.single(first.name, first.spoken, when);
	if (sorted.every((datum) => datum.text === first.text)) return words.allSame(first.spoken, when);
	const noises = sorted.slice(1).map((datum) => noiseBetween(first.cell, datum.cell, measure, style.unit));
	const close = sorted.filter(
		(datum, at) => at === 0 || noises[at - 1] !== null || datum.cell.value === first.cell.value
	);
	if (close.length === 1) {
		if (manner === 'mentions') return words.mentioned(first.name, first.spoken, when);
		const level = measure.kind === 'level';
		if (manner === 'areas') return (level ? words.highest : words.most)(first.name, first.spoken, when);
		return (level ? words.highestItem : words.mostItem)(first.name, first.spoken, when);
	}
	if (close.length > FEW)
		return (manner === 'areas' ? words.noOrder : words.noOrderItems)(sorted.length, last.text, first.text, when);
	const names = listOf(
		close.map((datum) => `${datum.name} (${datum.text})`),
		language
	);
	const tied = noises.slice(0, close.length - 1).some((noise) => noise === 'chance') ? 'chance' : 'rounding';
	return words.tied[manner](names, when, tied);
}
