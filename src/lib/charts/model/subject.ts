import { capital } from '../../core/text.ts';
import type { Context } from './context.ts';
import { FEW, indicatorOf, restrictionsOf } from './restriction.ts';

/** Words of a title that name the picture rather than the thing in it, which alone can rise or fall. */
const PICTURE =
	/^(perkembangan|tren|sebaran|diagram kendali|uji kecenderungan|pemerataan|trend test|trend|control chart|evenness|spread)( of| in)? +/i;
const OVER_TIME = / over time$/i;

const thingIn = (title: string): string => {
	const thing = title.replace(PICTURE, '').replace(OVER_TIME, '');
	return capital(thing);
};

/**
 * What sentences are about, with `also` beside it in one pair of brackets. A chart with a restriction of its own has named the result in
 * its title ("Keluarga desil 1–4"); else the measure, with what the reader chose: "Realisasi keuangan (PKH)".
 */
export function subjectOf(context: Context, also: readonly string[] = []): string {
	const { chart, language, measure } = context;
	const indicator = indicatorOf(context);
	const restrictions = indicator ? [] : restrictionsOf(context);
	const named = restrictions.some(({ fixed }) => fixed);
	const added = restrictions.filter(({ fixed, names }) => !(named && fixed) && names.length > 0 && names.length < FEW);
	const base = indicator?.names[0] ?? thingIn(named ? chart.title[language] : measure.title[language]);
	const inside = [...new Set([...added.flatMap(({ names }) => names), ...also])].filter(
		(name) => !base.toLowerCase().includes(name.toLowerCase())
	);
	return inside.length > 0 ? `${base} (${inside.join(', ')})` : base;
}
