import type { Axis } from '../../contract/answer.ts';
import type { Bounds } from '../../contract/cell.ts';
import { medianBand } from '../../stats/median.ts';
import {
	chartWords,
	listOf,
	plainly,
	spokenText,
	type Amount,
	type Caveat,
	type Span,
	type Statement
} from '../../language/index.ts';
import { behind } from '../../findings/item.ts';
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

interface Median {
	name: string;
	/** One band, or the two between which rounding leaves it. */
	bands: string[];
	all: Amount;
}

function medianIn(context: Context, { bars, style, title }: BarPanel, axis: Axis): Median[] {
	const ranked = bars.filter((bar) => isBand(context, axis, bar));
	const bounds = ranked.flatMap((bar) => boundsOf(bar) ?? []);
	const all = sumOf(
		ranked.map(({ cell }) => cell),
		context.table
	);
	const found = bounds.length === ranked.length ? medianBand(bounds) : null;
	const [first, last] = [ranked[found?.first ?? -1], ranked[found?.last ?? -1]];
	if (!first || !last || !all) return [];
	return [{ name: title ?? '', bands: [...new Set([first.label, last.label])], all: { cell: all, style } }];
}

/** The band of the median of each panel, or the bands between which rounding leaves it; null where nothing can be said. */
export function medianOf(context: Context, panels: readonly BarPanel[], axis: Axis, when: Span): Statement | null {
	const groups = panels.flatMap((panel) => medianIn(context, panel, axis));
	const [first] = groups;
	if (!first) return null;
	const open: Caveat[] = groups.some(({ bands }) => bands.length > 1) ? [{ kind: 'median-open' }] : [];
	if (panels.some(({ title }) => title)) return plainly({ kind: 'medians', groups, when }, ...open);
	const total = { cell: first.all.cell, name: '', told: spokenText(first.all.cell, first.all.style, true) };
	return plainly({ kind: 'median', bands: first.bands, all: first.all, when }, ...open, ...behind([total]));
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
