import {
	isRangeOnly,
	plainly,
	unitKind,
	type Caveat,
	type Degree,
	type Item,
	type Manner,
	type Noise,
	type Span,
	type Statement,
	type Style
} from '../language/index.ts';
import type { Measure } from '../contract/dataset.ts';
import { thingsOf, type Context } from '../charts/model/context.ts';
import { noiseBetween } from '../charts/model/noise.ts';
import type { Datum } from '../charts/model/types.ts';
import { behind, endsOf, itemOf, valueOf } from './item.ts';

/** Names that a sentence can hold. */
export const FEW = 3;

/** So many that cannot be told apart are counted, not named: three names among them would be a rank on noise. */
const MANY = 5;

export const isKnown = ({ cell }: Datum): boolean => cell.value !== null;
/** True for a number that exists but is not known, and so may be greater than all that are. */
const isLacking = ({ cell }: Datum): boolean => cell.value === null && cell.status !== 'tidak-relevan';
/** True for a number that is more than nothing: a rounded nought leads nowhere. */
export const isSome = ({ cell }: Datum): boolean =>
	(cell.value ?? 0) > 0 && !(isRangeOnly(cell) && (cell.low ?? 0) < 0.5);

export interface Leaders {
	/** Greatest first; more than one where they cannot be told apart. */
	names: Datum[];
	why: Noise;
	/** Data with a number, greatest first. */
	sorted: Datum[];
}

/** The greatest of several numbers, with those that chance or rounding cannot tell from it. */
export function leadersOf({ measure }: Pick<Context, 'measure'>, data: readonly Datum[], style: Style): Leaders {
	const sorted = data.filter(isKnown).toSorted((a, b) => valueOf(b) - valueOf(a));
	const [first] = sorted;
	if (!first) return { names: [], why: null, sorted };
	const close = sorted
		.map((datum) => ({ datum, noise: noiseBetween(first.cell, datum.cell, measure, style.unit) }))
		.filter(({ datum, noise }) => noise !== null || datum.cell.value === first.cell.value);
	const why = (['chance', 'rounding'] as const).find((one) => close.some(({ noise }) => noise === one)) ?? null;
	return { names: close.map(({ datum }) => datum), why, sorted };
}

/** Rates and indices are high, money is large, all else is many. */
export function degreeOf({ kind }: Pick<Measure, 'kind'>, { unit }: Style): Degree {
	if (kind === 'level') return 'level';
	return unitKind(unit) === 'money' ? 'money' : 'count';
}

/** Why an order is open, as a caveat; none where numbers are simply equal. */
export const orderOpen = (why: Noise): Caveat[] => (why ? [{ kind: 'order', why }] : []);

/** How many numbers are not known, where one of them may be greater than what the finding ranks. */
export function missingIn(data: readonly Datum[], ranks: boolean): Caveat[] {
	const count = data.filter(isLacking).length;
	return count > 0 ? [{ kind: 'missing', count, ranks }] : [];
}

export interface Asked {
	data: readonly Datum[];
	style: Style;
	when: Span;
	manner: Manner;
	/** The axis whose codes the data are. */
	axis: string;
	/** Name of the picture, among several, in which a datum stands. */
	panel?: (datum: Datum) => string;
}

/**
 * The greatest of several numbers. Numbers that cannot be told from the greatest stand beside it; where they are many they are
 * counted, and where they are all no order is told at all: a rank on noise is no news.
 */
export function topFinding(context: Context, asked: Asked): Statement {
	const { chart, language, measure } = context;
	const { data, style, when, manner, axis, panel } = asked;
	const { names, sorted, why } = leadersOf(context, data, style);
	const [first] = sorted;
	if (!first) return plainly({ kind: 'topic', topic: chart.title[language] });
	const inside = (datum: Datum) => panel?.(datum) ?? '';
	const item = (datum: Datum): Item => ({ ...itemOf(datum, style), ...(inside(datum) && { name: datum.label }) });
	if (sorted.length === 1) {
		const finding = { kind: 'single', about: [first.name], amount: item(first), when } as const;
		return plainly(finding, ...behind([first]), ...missingIn(data, false));
	}
	if (sorted.every(({ text }) => text === first.text))
		return plainly({ kind: 'equal', amount: item(first), when }, ...missingIn(data, false));
	const degree = degreeOf(measure, style);
	const leaders = { kind: 'most', degree, manner, when } as const;
	if (names.length === 1) {
		const where = inside(first) ? { panel: inside(first) } : {};
		const finding = { ...leaders, items: [item(first)], more: 0, ...where };
		return plainly(finding, ...behind([first]), ...missingIn(data, true));
	}
	if (names.length === sorted.length) return evenFinding(context, asked, sorted, why);
	const { low, high } = endsOf(names, style);
	const open = [...missingIn(data, true), ...orderOpen(why)];
	if (names.length > MANY) {
		const things = thingsOf(context, axis, manner);
		const of = sorted.length;
		return plainly({ ...leaders, kind: 'crowd', count: names.length, of, things, low, high }, ...open);
	}
	// One more name says more than "1 lainnya".
	const told = names.slice(0, names.length === FEW + 1 ? names.length : FEW);
	const named = told.map((one) => ({ ...item(one), name: inside(one) ? `${one.label} (${inside(one)})` : one.name }));
	return plainly({ ...leaders, items: named, more: names.length - told.length }, ...behind(told), ...open);
}

/** Numbers of which none stands out, or two of them that are surely ordered where the others are not. */
function evenFinding(context: Context, asked: Asked, sorted: readonly Datum[], why: Noise): Statement {
	const { data, style, when, manner, axis } = asked;
	const sure = surePair(context, sorted, style);
	const ends = endsOf(sorted, style);
	const missing = missingIn(data, false);
	if (sure && why) {
		const [low, high] = sure.map((datum) => itemOf(datum, style)) as [Item, Item];
		const spread: Caveat = { kind: 'spread', count: sorted.length, ...ends, why };
		return plainly({ kind: 'apart', low, high, when }, spread, ...missing);
	}
	const things = thingsOf(context, axis, manner);
	return plainly({ kind: 'even', things, ...ends, when }, ...missing, ...orderOpen(why));
}

const atMost = ({ cell }: Datum) => cell.high ?? cell.value ?? Infinity;
const atLeast = ({ cell }: Datum) => cell.low ?? cell.value ?? 0;

/**
 * Mostly numbers that cannot be told apart are of the smallest places, while larger ones differ for sure: the one that is at most least and
 * the one that is at least most. Null where not even these do.
 */
export function surePair(context: Context, known: readonly Datum[], style: Style): [Datum, Datum] | null {
	const [low] = known.toSorted((a, b) => atMost(a) - atMost(b));
	const [high] = known.toSorted((a, b) => atLeast(b) - atLeast(a));
	if (!low || !high || atMost(low) >= atLeast(high)) return null;
	return noiseBetween(low.cell, high.cell, context.measure, style.unit) === null ? [low, high] : null;
}
