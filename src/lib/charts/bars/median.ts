import type { Axis } from '../../contract/answer.ts';
import type { Bounds } from '../../contract/cell.ts';
import { medianBand } from '../../stats/median.ts';
import { chartWords, listOf, sentenceWords, spokenText } from '../../language/index.ts';
import { codeOf, type Context } from '../model/context.ts';
import { sumOf } from '../model/shown.ts';
import type { BarPanel, Datum } from '../model/types.ts';

/** True for a band with a lower end: "not yet" has none and lies outside the ranking. */
const isBand = (context: Context, axis: Axis, { code }: Datum): boolean =>
	Boolean(codeOf(context, axis, code)?.attributes['dari']);

/** What is certain of a count: the proven bounds, the shown range only where none are published. */
function boundsOf({ cell }: Datum): Bounds | null {
	const { low, high } = cell.proven ?? cell;
	return low === null || high === null ? null : { low, high };
}

function phraseOf(context: Context, { bars, style, title }: BarPanel, axis: Axis, when: string): string[] {
	const { language, table } = context;
	const words = sentenceWords[language];
	const ranked = bars.filter((bar) => isBand(context, axis, bar));
	const bounds = ranked.flatMap((bar) => boundsOf(bar) ?? []);
	const all = sumOf(
		ranked.map(({ cell }) => cell),
		table
	);
	const found = bounds.length === ranked.length ? medianBand(bounds) : null;
	const [first, last] = [ranked[found?.first ?? -1], ranked[found?.last ?? -1]];
	if (!first || !last || !all) return [];
	const total = spokenText(all, style, true);
	const bands = listOf([...new Set([first.label, last.label])], language);
	// Of several each is told in few words; the note below names whom the median leaves out.
	if (title) return [words.medianOf(title, bands, first === last)];
	return [first === last ? words.median(bands, total, when) : words.medianBetween(bands, total, when)];
}

/** The band of the median of each panel, or the bands between which rounding leaves it; null where nothing can be said. */
export function medianSentence(context: Context, panels: readonly BarPanel[], axis: Axis, when: string): string | null {
	const phrases = panels.flatMap((panel) => phraseOf(context, panel, axis, when));
	if (phrases.length === 0) return null;
	return panels.some(({ title }) => title)
		? sentenceWords[context.language].listed(phrases.join('; '), when)
		: phrases.join('; ');
}

/** Who the median leaves out: "Belum dilayani". */
export function unranked(context: Context, panels: readonly BarPanel[], axis: Axis): string[] {
	const { language } = context;
	const left = panels.flatMap(({ bars }) =>
		bars.filter((bar) => !isBand(context, axis, bar)).map(({ label }) => label)
	);
	const names = [...new Set(left)];
	return names.length > 0 ? [chartWords[language].notRanked(listOf(names, language))] : [];
}
