import type { About } from '../../language/index.ts';
import type { Context } from './context.ts';
import { FEW, indicatorOf, restrictionsOf } from './restriction.ts';

/**
 * What sentences are about, with `also` beside it in one pair of brackets, and without. The contract says it as `subject`; else a chart with a
 * restriction of its own has named the result in its title ("Keluarga desil 1–4"), and any other is about its measure, with what the reader
 * chose: "Realisasi keuangan (PKH)".
 */
export function subjectOf(context: Context, also: readonly string[] = []): About {
	const { chart, language, measure } = context;
	const indicator = indicatorOf(context);
	const restrictions = indicator ? [] : restrictionsOf(context);
	const named = restrictions.some(({ fixed }) => fixed);
	const added = restrictions.filter(({ fixed, names }) => !(named && fixed) && names.length > 0 && names.length < FEW);
	const own = (chart.subject ?? (named ? chart.title : measure.title))[language];
	const base = indicator?.names[0] ?? own;
	const inside = [...new Set([...added.flatMap(({ names }) => names), ...also])];
	return inside.length > 0 ? [`${base} (${inside.join(', ')})`, base] : [base];
}

/** The same in one text, as a name. */
export const subjectName = (context: Context): string => subjectOf(context)[0] ?? '';
