import { leadingWords, withUnit } from '../../language/index.ts';
import { axisTitle, type Context } from '../../charts/model/context.ts';
import type { Datum } from '../../charts/model/types.ts';
import { fitting } from '../fit.ts';
import { amongLeaders, eachOwn, isApart, sameLeader, whereOf } from './apart.ts';
import { endsOf, isLacking } from './leaders.ts';
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
	const led = told.map((panel) => ledBy(context, panel));
	const some = led.filter(({ names }) => names.length > 0);
	// "In each register" is true only of all; two are told by name.
	const areSeveral = axes.length > 0 && some.length > 1 && (some.length === 2 || some.length === led.length);
	const same = areSeveral ? sameLeader(context, some, several) : null;
	const among = areSeveral ? amongLeaders(context, some, several) : null;
	const inRange = () => rangeSentence(context, several, style);
	const words = leadingWords[context.language];
	/** A superlative: among those that are known, where one that is not may be greater. */
	const ofKnown = (sentence: string) =>
		panels.some(({ bars }) => bars.some(isLacking)) ? words.amongKnown(sentence) : sentence;
	if (units.size > 1) return ofKnown(same ?? among ?? perUnit(context, several));
	if (!isApart(context, axes)) {
		if (measure.kind === 'level') return inRange();
		const panel = (datum: Datum) => told.find(({ bars }) => bars.includes(datum))?.name ?? '';
		return topSentence(context, { data: told.flatMap(({ bars }) => bars), style, when, manner, axis, panel });
	}
	if (some.length === 0) return words.noneAnywhere(whereOf(context, led, several), when);
	if (same) return ofKnown(same);
	const standsOut = led.some(({ few }) => few.length > 0);
	if (told.length <= FEW) {
		const each = fitting([...eachOwn(context, led, several), among ?? '']);
		return standsOut ? ofKnown(each) : each;
	}
	if (among) return ofKnown(among);
	// Too many to have each its say, and never to be compared: where their numbers lie.
	if (measure.kind === 'level') return inRange();
	const { low, high } = endsOf(told.flatMap(known), style);
	return words.spread(words.by(axisTitle(context, axis).toLowerCase()), low, withUnit(high, style.unit), when);
}
