import { leadingWords, withUnit } from '../../text/index.ts';
import { axisTitle, type Context } from '../context.ts';
import type { Datum } from '../types.ts';
import { eachOwn, isApart, sameLeader } from './apart.ts';
import { endsOf } from './leaders.ts';
import { topSentence } from './one.ts';
import { perUnit } from './per-unit.ts';
import { rangeSentence } from './range.ts';
import { FEW, known, ledBy, type Several } from './several.ts';

/**
 * The sentence of several pictures: never a list of all of them. Those never added have each its own greatest; rates run from a
 * lowest to a highest; of several units each has its own; else the one greatest of all is told with the picture in which it stands.
 */
export function panelsSentence(context: Context, several: Several): string {
	const { measure } = context;
	const { panels, axes, axis, when, manner } = several;
	const told = panels.filter((panel) => known(panel).length > 0);
	const units = new Set(told.map(({ style }) => style.unit.id));
	const style = told[0]?.style;
	if (!style) return '';
	const led = told.map((panel) => ledBy(context, panel)).filter(({ names }) => names.length > 0);
	const same = axes.length > 0 && led.length > 1 ? sameLeader(context, led, several) : null;
	const overall = () => {
		const panelOf = (datum: Datum) => told.find(({ bars }) => bars.includes(datum))?.name ?? '';
		const data = told.flatMap(({ bars }) => bars);
		return topSentence(context, { data, style, when, manner, axis, panel: panelOf });
	};
	const inRange = () => rangeSentence(context, several, style);
	if (same && (units.size > 1 || isApart(context, axes))) return same;
	if (units.size > 1) return perUnit(context, several);
	if (!isApart(context, axes)) return measure.kind === 'level' ? inRange() : overall();
	if (told.length <= FEW)
		return eachOwn(
			context,
			told.map((panel) => ledBy(context, panel)),
			several
		);
	// Too many to have each its say, and never to be compared: where their numbers lie.
	if (measure.kind === 'level') return inRange();
	const data = told.flatMap(known);
	const { low, high } = endsOf(data, style);
	const words = leadingWords[context.language];
	return words.spread(words.by(axisTitle(context, axis).toLowerCase()), low, withUnit(high, style.unit), when);
}
