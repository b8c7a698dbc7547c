import { leadingWords, sentenceWords, withUnit, type Style } from '../../language/index.ts';
import type { Context } from '../../charts/model/context.ts';
import { fitting } from '../fit.ts';
import { noiseBetween } from '../../charts/model/noise.ts';
import type { Datum } from '../../charts/model/types.ts';
import { withOrder } from './beyond.ts';
import { known, type Several } from './several.ts';

/** Lowest and highest of rates or indices; without names where chance or rounding may have ordered them. */
export function rangeSentence(context: Context, { panels, when }: Several, style: Style): string {
	const { language, measure } = context;
	const words = leadingWords[language];
	const sorted = panels.flatMap(known).toSorted((a, b) => (a.cell.value ?? 0) - (b.cell.value ?? 0));
	const [low, high] = [sorted[0], sorted.at(-1)];
	if (!low || !high) return '';
	if (low === high) return sentenceWords[language].single(low.name, low.told, when);
	if (low.text === high.text) return words.allSame(low.told, when);
	const noise = noiseBetween(low.cell, high.cell, measure, style.unit);
	const labels = sorted.map(({ label }) => label);
	const isPlain = new Set(labels).size === labels.length;
	const end = (of: Datum, close: readonly Datum[]) => {
		const name = close.length > 1 ? words.ofThem(close.length) : isPlain ? of.label : of.name;
		return { text: withUnit(of.text, style.unit), name: noise ? '' : name };
	};
	const near = (of: Datum) =>
		sorted.filter(
			(one) =>
				one === of || one.cell.value === of.cell.value || noiseBetween(of.cell, one.cell, measure, style.unit) !== null
		);
	const [from, to] = [end(low, near(low)), end(high, near(high))];
	const named = words.range(words.end(from.text, from.name), words.end(to.text, to.name), when);
	const told = fitting([named, words.range(from.text, to.text, when)]);
	return withOrder(context, told, sorted, style, noise);
}
