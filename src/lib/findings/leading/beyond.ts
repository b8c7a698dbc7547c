import { leadingWords, withUnit, type Noise, type Style } from '../../language/index.ts';
import type { Context } from '../../charts/model/context.ts';
import { fitting } from '../fit.ts';
import { noiseBetween } from '../../charts/model/noise.ts';
import type { Datum } from '../../charts/model/types.ts';

/** Letters of a sentence that also names two places whose order is sure. */
const LONGEST = 190;

/**
 * A sentence with what is to be said of order where the lowest and the highest number cannot be told apart. Mostly these are of the smallest places, while larger ones
 * differ for sure: the one that is at most least and the one that is at least most are then named, "di luar kisaran pembulatan, A di bawah B".
 * Too long with both numbers it names only them, and at last says only that the order is open.
 */
export function withOrder(context: Context, told: string, data: readonly Datum[], style: Style, why: Noise): string {
	return fitting(
		orderWords(context, data, style, why).map((order) => told + order),
		LONGEST
	);
}

/** What to say of order, fullest first. */
function orderWords(context: Context, data: readonly Datum[], style: Style, why: Noise): string[] {
	const words = leadingWords[context.language];
	const open = words.order(why);
	const known = data.filter(({ cell }) => cell.value !== null);
	const [low] = known.toSorted((a, b) => atMost(a) - atMost(b));
	const [high] = known.toSorted((a, b) => atLeast(b) - atLeast(a));
	if (!why || !low || !high || atMost(low) >= atLeast(high)) return [open];
	if (noiseBetween(low.cell, high.cell, context.measure, style.unit) !== null) return [open];
	const numbered = ({ name, text }: Datum) => `${name} (${withUnit(text, style.unit)})`;
	return [words.beyond(why, numbered(low), numbered(high)), words.beyond(why, low.name, high.name), open];
}

const atMost = ({ cell }: Datum) => cell.high ?? cell.value ?? Infinity;
const atLeast = ({ cell }: Datum) => cell.low ?? cell.value ?? 0;
