import { leadingWords, listOf, sentenceWords, withUnit, type Style } from '../../language/index.ts';
import { axisTitle, type Context } from '../../charts/model/context.ts';
import { fitting } from '../fit.ts';
import type { Datum } from '../../charts/model/types.ts';
import { withOrder } from './beyond.ts';
import { bracketed, degreeOf, endsOf, isLacking, leadersOf, type Manner } from './leaders.ts';

/** Names that a sentence can hold. */
const FEW = 3;

/** So many that cannot be told apart are counted, not named: three names among them would be a rank on noise. */
const MANY = 5;

interface Asked {
	data: readonly Datum[];
	style: Style;
	when: string;
	manner: Manner;
	/** The axis whose codes the data are. */
	axis: string;
	/** Name of the picture, among several, in which a datum stands. */
	panel?: (datum: Datum) => string;
}

/**
 * The sentence on the greatest of several numbers. Numbers that cannot be told from the greatest stand beside it;
 * where they are many, no order is told at all: a rank on noise is no news.
 */
export function topSentence(context: Context, asked: Asked): string {
	const { language, measure } = context;
	const words = leadingWords[language];
	const { data, style, when, manner, panel } = asked;
	const { names, sorted, why } = leadersOf(context, data, style);
	const [first] = sorted;
	if (!first) return '';
	const lacking = data.filter(isLacking).length;
	const unknown = words.unknown(lacking);
	/** A superlative: among those that are known, where one that is not may be greater. */
	const led = (sentence: string) => (lacking > 0 ? words.amongKnown(sentence) : sentence);
	if (sorted.length === 1) return sentenceWords[language].single(first.name, first.told, when) + unknown;
	if (sorted.every((datum) => datum.text === first.text)) return words.allSame(first.told, when) + unknown;
	const degree = degreeOf(measure, style);
	const inside = (datum: Datum) => panel?.(datum) ?? '';
	if (names.length === 1)
		return (
			led(words[manner](degree, inside(first) ? first.label : first.name, first.told, inside(first), when)) + unknown
		);
	if (names.length > MANY || (names.length > FEW && names.length === sorted.length)) {
		const crowd = crowdSentence(context, asked, names, sorted.length);
		if (names.length === sorted.length) return withOrder(context, crowd + unknown, sorted, style, why);
		return led(crowd) + unknown + words.order(why);
	}
	const told = names.slice(0, names.length === FEW + 1 ? names.length : FEW);
	// One more name says more than "1 lainnya".
	const more = names.length > told.length ? [words.others(names.length - told.length)] : [];
	const say = (listed: string[]) =>
		led(words.tied[manner](degree, listOf([...listed, ...more], language), when)) + unknown + words.order(why);
	const name = (datum: Datum) => (inside(datum) ? `${datum.label} (${inside(datum)})` : datum.name);
	return fitting([say(bracketed(told, style, name)), say(told.map(name))]);
}

/** Those that cannot be told from the greatest, too many to be named: how many they are and where their numbers lie. */
function crowdSentence(context: Context, { style, when, manner, axis }: Asked, names: Datum[], all: number): string {
	const { language, measure } = context;
	const words = leadingWords[language];
	const { low, high } = endsOf(names, style);
	const title = axisTitle(context, axis).toLowerCase();
	if (names.length === all)
		return words.spread(manner === 'area' ? words.places(all) : words.by(title), low, withUnit(high, style.unit), when);
	const count = words.of(names.length, all, manner === 'area' ? words.areas : title);
	const span = withUnit(low === high ? low : words.to(low, high), style.unit);
	return words.crowd[manner](degreeOf(measure, style), count, span, when);
}
