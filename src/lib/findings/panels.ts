import type { Axis } from '../contract/answer.ts';
import {
	listOf,
	plainly,
	type Caveat,
	type Item,
	type Manner,
	type Span,
	type Statement,
	type Style,
	type Where
} from '../language/index.ts';
import { axisTitle, groupRows, nameOf, thingsOf, type Context } from '../charts/model/context.ts';
import { noiseBetween } from '../charts/model/noise.ts';
import type { BarPanel, Datum } from '../charts/model/types.ts';
import { behind, endsOf, itemOf, valueOf } from './item.ts';
import {
	degreeOf,
	FEW,
	isKnown,
	isSome,
	leadersOf,
	missingIn,
	orderOpen,
	surePair,
	topFinding,
	type Leaders
} from './leading.ts';

/** Units of which a sentence can tell. */
const MOST_UNITS = 3;

/** A picture among several with the name that it has beside its unit. */
export interface NamedPanel extends BarPanel {
	name: string;
}

export interface Several {
	panels: readonly NamedPanel[];
	axis: Axis;
	/** The axes whose codes part the pictures. */
	axes: readonly Axis[];
	when: Span;
	manner: Manner;
}

interface Led extends Leaders {
	panel: NamedPanel;
	/** The leaders that a sentence can name; none where nobody stands out, since all of them are tied. */
	few: Datum[];
	/** Leaders besides those named. */
	more: number;
}

const known = ({ bars }: BarPanel) => bars.filter(isKnown);

/** The leaders of one picture. */
function ledBy(context: Context, panel: NamedPanel): Led {
	const leaders = leadersOf(context, panel.bars.filter(isSome), panel.style);
	const { names, sorted } = leaders;
	const standOut = names.length < sorted.length || sorted.length === 1;
	const few = standOut ? names.slice(0, names.length > FEW ? FEW - 1 : FEW) : [];
	return { ...leaders, panel, few, more: standOut ? names.length - few.length : 0 };
}

/** The noise that must be named: of all tied pictures together. */
function openIn(led: readonly Led[]): Caveat[] {
	const tied = led.filter(({ few, more }) => few.length + more !== 1).map(({ why }) => why);
	return orderOpen(tied.find((why) => why === 'chance') ?? tied.find((why) => why !== null) ?? null);
}

/** True for pictures that are set side by side and never added: registers, several cities. */
const isApart = ({ dataset }: Context, axes: readonly Axis[]): boolean =>
	axes.some((axis) => axis === 'wilayah' || dataset.dimensions[axis]?.never_add);

function whereOf(context: Context, led: readonly Led[], { axes }: Several): Where {
	const titles = axes.map((axis) => axisTitle(context, axis).toLowerCase());
	return { names: led.map(({ panel }) => panel.name), dimension: listOf(titles, context.language) };
}

const hasCode = (data: readonly Datum[], code: string): boolean => data.some((one) => one.code === code);

/** The same that lead in all pictures, else those that lead in all beside others; null where there is none. */
function commonLeaders(context: Context, led: readonly Led[], several: Several): Statement | null {
	const [first] = led;
	if (!first || first.few.length === 0) return null;
	const isSame = led.every(
		({ few, more }) =>
			more === 0 && few.length === first.few.length && few.every(({ code }) => hasCode(first.few, code))
	);
	const common = first.few.filter(({ code }) => led.every(({ few, names }) => few.length > 0 && hasCode(names, code)));
	if (common.length === 0) return null;
	const isOneUnit = new Set(led.map(({ panel }) => panel.style.unit.id)).size === 1;
	const leaders = common.map(({ code }) => ({
		name: nameOf(context, several.axis, code),
		amounts:
			isSame && isOneUnit && led.length <= FEW
				? led.flatMap(({ names, panel }) =>
						names.filter((one) => one.code === code).map((one) => itemOf(one, panel.style))
					)
				: []
	}));
	const degree = degreeOf(context.measure, first.panel.style);
	const { manner, when } = several;
	const where = whereOf(context, led, several);
	return plainly({ kind: 'in-each', degree, manner, among: !isSame, where, leaders, when }, ...openIn(led));
}

/** Pictures of which each has its own greatest: two with one leader each, else the first that has any; of the others below. */
function eachOwn(context: Context, led: readonly Led[], { axis, manner, when }: Several): Statement {
	const told = led.filter(({ sorted }) => sorted.length > 0);
	const name = ({ code }: Datum) => nameOf(context, axis, code);
	const items = ({ few, panel }: Led): Item[] => few.map((one) => ({ ...itemOf(one, panel.style), name: name(one) }));
	const caveat = (one: Led): Caveat => ({
		kind: 'panel',
		degree: degreeOf(context.measure, one.panel.style),
		...{ manner, panel: one.panel.name, items: items(one), more: one.more }
	});
	const degree = degreeOf(context.measure, told[0]!.panel.style);
	if (told.length === 2 && told.every(({ few, more }) => few.length === 1 && more === 0)) {
		const parts = told.map(({ few, panel }) => ({ panel: panel.name, name: name(few[0]!) }));
		return plainly({ kind: 'each', degree, manner, parts, when }, ...told.map(caveat));
	}
	const lead = told.find(({ few }) => few.length > 0)!;
	const others = told.filter((one) => one !== lead).map(caveat);
	const where = { names: [lead.panel.name], dimension: '' };
	const leaders = items(lead).map((one) => ({ name: one.name, amounts: [one] }));
	const own = { degree: degreeOf(context.measure, lead.panel.style), manner, among: lead.more > 0, when };
	return plainly({ kind: 'in-each', ...own, where, leaders }, ...others, ...openIn(told));
}

/** The greatest in each unit, since different units cannot be compared: "Sembako (16.447 keluarga), PBI-JKN (99.593 jiwa)". */
function perUnit(context: Context, { panels, when }: Several): Statement {
	const units = [...groupRows(panels, ({ style }) => style.unit.id).values()].flatMap((own) => {
		const [panel] = own;
		const bars = own.flatMap(known);
		return panel && bars.length > 0 ? [{ bars, led: ledBy(context, { ...panel, bars }) }] : [];
	});
	const listed = (bars: readonly Datum[], { panel }: Led) =>
		bars.map((bar) => ({ ...itemOf(bar, panel.style), name: bar.label }));
	const some = units.filter(({ led }) => led.names.length > 0);
	const isShort = units.length <= MOST_UNITS && units.every(({ bars }) => bars.length === 1);
	if (isShort || some.length === 0) {
		const shown = isShort ? units : units.slice(0, 1);
		const items = shown.flatMap(({ bars, led }) => listed(bars.slice(0, 1), led));
		return plainly({ kind: 'listed', lead: '', items, when });
	}
	const labels = some.flatMap(({ bars }) => bars.filter(isSome).map(({ label }) => label));
	const isPlain = new Set(labels).size === labels.length;
	const panelOf = (bar: Datum) => panels.find(({ bars }) => bars.includes(bar))?.name ?? '';
	const items = ({ led }: (typeof some)[number]): Item[] =>
		led.names.map((bar) => ({
			...itemOf(bar, led.panel.style),
			name: isPlain || !panelOf(bar) ? bar.label : `${bar.label} (${panelOf(bar)})`
		}));
	// A unit with one that leads says more than one in which several tie.
	const sure = some.toSorted((a, b) => Math.min(a.led.names.length, 2) - Math.min(b.led.names.length, 2));
	const told = sure.slice(0, MOST_UNITS);
	const tied = told.map(({ led }) => ({ ...led, few: led.names, more: 0 }));
	const finding = {
		kind: 'per-unit',
		degree: degreeOf(context.measure, some[0]!.led.panel.style),
		units: told.map(items),
		when
	} as const;
	return plainly(finding, { kind: 'own-units', units: some.length }, ...openIn(tied));
}

/** Lowest and highest of rates or indices; without names where chance or rounding may have ordered them. */
function rangeFinding(context: Context, { panels, when }: Several, style: Style): Statement {
	const { measure } = context;
	const sorted = panels.flatMap(known).toSorted((a, b) => valueOf(a) - valueOf(b));
	const [low, high] = [sorted[0]!, sorted.at(-1)!];
	if (low === high)
		return plainly({ kind: 'single', about: [low.name], amount: itemOf(low, style), when }, ...behind([low]));
	if (low.text === high.text) return plainly({ kind: 'equal', amount: itemOf(low, style), when });
	const why = noiseBetween(low.cell, high.cell, measure, style.unit);
	const labels = sorted.map(({ label }) => label);
	const isPlain = new Set(labels).size === labels.length;
	const isAlone = (end: Datum) =>
		sorted.every(
			(one) => one === end || (valueOf(one) !== valueOf(end) && !noiseBetween(end.cell, one.cell, measure, style.unit))
		);
	const end = (datum: Datum): Item => ({
		...itemOf(datum, style),
		name: why || !isAlone(datum) ? '' : isPlain ? datum.label : datum.name
	});
	const finding = { kind: 'range', low: end(low), high: end(high), when } as const;
	const sure = why ? surePair(context, sorted, style) : null;
	if (!sure || !why) return plainly(finding, ...orderOpen(why));
	const pair = { kind: 'apart', low: itemOf(sure[0], style), high: itemOf(sure[1], style), when } as const;
	return plainly(pair, { kind: 'spread', count: sorted.length, ...endsOf(sorted, style), why });
}

/**
 * What several pictures show: never a list of all of them. Those never added have each its own greatest; rates run from a
 * lowest to a highest; of several units each has its own; else the one greatest of all is told with the picture in which it stands.
 */
export function panelsFinding(context: Context, several: Several): Statement {
	const { panels, axes, axis, manner, when } = several;
	const told = panels.filter((panel) => known(panel).length > 0);
	const style = told[0]!.style;
	const led = told.map((panel) => ledBy(context, panel));
	const some = led.filter(({ names }) => names.length > 0);
	// "In each register" is true only of all; two are told by name.
	const areSeveral = axes.length > 0 && some.length > 1 && (some.length === 2 || some.length === led.length);
	const common = areSeveral ? commonLeaders(context, some, several) : null;
	const all = panels.flatMap(({ bars }) => bars);
	const withMissing = ({ finding, caveats }: Statement): Statement =>
		plainly(finding, ...caveats, ...missingIn(all, true));
	if (new Set(told.map((panel) => panel.style.unit.id)).size > 1)
		return withMissing(common ?? perUnit(context, several));
	if (!isApart(context, axes)) {
		if (context.measure.kind === 'level') return rangeFinding(context, several, style);
		const panel = (datum: Datum) => told.find(({ bars }) => bars.includes(datum))?.name ?? '';
		return topFinding(context, { data: told.flatMap(({ bars }) => bars), style, when, manner, axis, panel });
	}
	if (!led.some(({ few }) => few.length > 0) && (some.length === 0 || told.length <= FEW))
		return plainly({ kind: 'none-stands-out', where: whereOf(context, led, several), when }, ...openIn(some));
	if (common) return withMissing(common);
	if (told.length <= FEW) return withMissing(eachOwn(context, led, several));
	// Too many to have each its say, and never to be compared: where their numbers lie.
	if (context.measure.kind === 'level') return rangeFinding(context, several, style);
	const ends = endsOf(told.flatMap(known), style);
	return plainly({ kind: 'even', things: thingsOf(context, axis, manner), ...ends, when });
}
