import type { Axis } from '../../contract/answer.ts';
import {
	leadingWords,
	listOf,
	sentenceWords,
	withUnit,
	type Degree,
	type Noise,
	type Style
} from '../../text/index.ts';
import { axisTitle, groupRows, nameOf, type Context } from '../context.ts';
import { fitting } from '../fit.ts';
import { noiseBetween } from '../noise.ts';
import type { BarPanel, Datum } from '../types.ts';
import { bracketed, degreeOf, endsOf, leadersOf, type Leaders, type Manner } from './leaders.ts';
import { topSentence } from './one.ts';

/** Names that can be told of one picture among several. */
const FEW = 3;

/** A picture among several with the name that it has beside its unit. */
export interface NamedPanel extends BarPanel {
	name: string;
}

interface Several {
	panels: readonly NamedPanel[];
	axis: Axis;
	/** The axes whose codes part the pictures. */
	axes: readonly Axis[];
	when: string;
	manner: Manner;
}

interface Led extends Leaders {
	panel: NamedPanel;
	/** The leaders where they are few enough to stand out. */
	few: Datum[];
}

const known = ({ bars }: BarPanel) => bars.filter(({ cell }) => cell.value !== null);
const isSome = ({ cell, text }: Datum) => (cell.value ?? 0) > 0 && !text.startsWith('0–');
const sameCodes = (a: readonly Datum[], b: readonly Datum[]) =>
	a.length === b.length && a.every(({ code }) => b.some((other) => other.code === code));

/** True for pictures that are set side by side and never added: registers, several cities. */
function isApart({ dataset }: Context, axes: readonly Axis[]): boolean {
	return axes.some((axis) => axis === 'wilayah' || dataset.dimensions[axis]?.never_add);
}

function ledBy(context: Context, panel: NamedPanel): Led {
	const leaders = leadersOf(context, known(panel).filter(isSome), panel.style);
	return { ...leaders, panel, few: leaders.names.length > FEW ? [] : leaders.names };
}

/** The noise that a sentence must name: of all tied panels together. */
const whyOf = (led: readonly Led[]): Noise =>
	led.find(({ few, why }) => few.length !== 1 && why === 'chance')?.why ??
	led.find(({ few, why }) => few.length !== 1 && why)?.why ??
	null;

/** Pictures in which the same leads, told once: "Terbanyak di tiap program: Tidak layak lagi"; null where another leads in one of them. */
function sameLeader(context: Context, led: readonly Led[], { axes, axis, when, manner }: Several): string | null {
	const { language, measure } = context;
	const words = leadingWords[language];
	const [first] = led;
	if (!first || first.few.length === 0) return null;
	const degree = degreeOf(measure, first.panel.style);
	const titles = axes.map((axis) => axisTitle(context, axis).toLowerCase());
	const where =
		led.length === 2
			? listOf(
					led.map(({ panel }) => panel.name),
					language
				)
			: words.inEach(listOf(titles, language));
	const common = first.few.filter(({ code }) => led.every(({ few }) => few.some((one) => one.code === code)));
	const order = words.order(whyOf(led));
	if (led.every(({ few }) => sameCodes(few, first.few))) {
		const say = (names: string[]) => words.same[manner](degree, where, listOf(names, language), when) + order;
		const labels = first.few.map(({ code }) => nameOf(context, axis, code));
		const units = new Set(led.map(({ panel }) => panel.style.unit.id));
		const numbers = (code: string, at: number) => {
			const texts = led.map(({ few }) => few.find((one) => one.code === code)?.text ?? '');
			const all = listOf(texts, language);
			return at === 0 ? withUnit(all, first.panel.style.unit) : all;
		};
		const withNumbers = first.few.map(({ code }, at) => `${labels[at]} (${numbers(code, at)})`);
		return fitting([units.size === 1 && led.length <= FEW ? say(withNumbers) : '', say(labels)]);
	}
	if (common.length === 0 || led.length === 2) return null;
	const names = listOf(
		common.map(({ code }) => nameOf(context, axis, code)),
		language
	);
	return words.among(degree, where, names, when) + order;
}

/** Each picture with its own greatest: "Terbanyak di Register UPTD PPA: Fisik (60 korban); di Register Unit PPA kepolisian: Psikis (32)". */
function eachOwn(context: Context, led: readonly Led[], { axis, when, manner }: Several): string {
	const { language, measure } = context;
	const words = leadingWords[language];
	const told = led.filter(({ sorted }) => sorted.length > 0);
	const names = listOf(
		told.map(({ panel }) => panel.name),
		language
	);
	if (told.every(({ few }) => few.length === 0)) return words.noneAnywhere(names, when);
	const order = words.order(whyOf(led));
	const say = (called: (few: readonly Datum[], style: Style) => string[]) => {
		const parts = told.map(({ few, panel }, at) => {
			if (few.length === 0) return words.noneIn(panel.name);
			const starts = at === 0 || told[at - 1]?.few.length === 0;
			const listed = listOf(called(few, panel.style), language);
			return words.panel(degreeOf(measure, panel.style), manner === 'mention', panel.name, listed, starts);
		});
		return words.panels(parts.join('; '), when) + order;
	};
	const name = ({ code }: Datum) => nameOf(context, axis, code);
	return fitting([say((few, style) => bracketed(few, style, name)), say((few) => few.map(name))]);
}

/** Lowest and highest of rates or indices; without names where chance or rounding may have ordered them. */
function rangeSentence(context: Context, { panels, when }: Several, style: Style): string {
	const { language, measure } = context;
	const words = leadingWords[language];
	const sorted = panels.flatMap(known).toSorted((a, b) => (a.cell.value ?? 0) - (b.cell.value ?? 0));
	const [low, high] = [sorted[0], sorted.at(-1)];
	if (!low || !high) return '';
	if (low === high) return sentenceWords[language].single(low.name, low.told, when);
	if (low.text === high.text) return words.allSame(low.told, when);
	const noise = noiseBetween(low.cell, high.cell, measure, style.unit);
	const labels = sorted.map(({ label }) => label);
	const isPlain = new Set(labels).size === labels.length;
	const end = (of: Datum, close: readonly Datum[]) => {
		const name = close.length > 1 ? words.ofThem(close.length) : isPlain ? of.label : of.name;
		return { text: withUnit(of.text, style.unit), name: noise ? '' : name };
	};
	const near = (of: Datum) =>
		sorted.filter(
			(one) =>
				one === of || one.cell.value === of.cell.value || noiseBetween(of.cell, one.cell, measure, style.unit) !== null
		);
	const [from, to] = [end(low, near(low)), end(high, near(high))];
	const named = words.range(words.end(from.text, from.name), words.end(to.text, to.name), when);
	return fitting([named, words.range(from.text, to.text, when)]) + words.order(noise);
}

/** Units of which a sentence can tell. */
const MOST_UNITS = 3;

/** The greatest in each unit, since different units cannot be compared: "Sembako 16.447 keluarga, PBI-JKN 99.593 jiwa". */
function perUnit(context: Context, { panels, when }: Several): string {
	const { language, measure } = context;
	const words = leadingWords[language];
	const units = [...groupRows(panels, ({ style }) => style.unit.id).values()].flatMap((own) => {
		const [panel] = own;
		const bars = own.flatMap(known);
		return panel && bars.length > 0 ? [{ style: panel.style, bars, led: ledBy(context, { ...panel, bars }) }] : [];
	});
	const [first] = units;
	if (!first) return '';
	const degree: Degree = degreeOf(measure, first.style);
	if (units.length <= MOST_UNITS && units.every(({ bars }) => bars.length === 1)) {
		const listed = units.flatMap(({ bars }) => bars.map((bar) => `${bar.label} ${bar.told}`));
		return words.panels(listOf(listed, language), when);
	}
	const some = units.filter(({ led }) => led.names.length > 0);
	if (some.length === 0)
		return words.panels(
			listOf(
				first.bars.slice(0, 1).map((bar) => `${bar.label} ${bar.told}`),
				language
			),
			when
		);
	const part = ({ led, style }: (typeof some)[number], name: (bar: Datum) => string) => {
		const [top, ...close] = led.names;
		if (!top) return '';
		if (close.length === 0) return `${name(top)} ${top.told}`;
		const shown = led.names.length > FEW ? led.names.slice(0, FEW - 1) : led.names;
		const more = led.names.length > shown.length ? [words.others(led.names.length - shown.length)] : [];
		return listOf([...bracketed(shown, style, name), ...more], language);
	};
	const say = (count: number, name: (bar: Datum) => string) => {
		const told = some.slice(0, count);
		const tied = whyOf(told.map(({ led }) => ({ ...led, few: led.names })));
		const parts = told.map((one) => part(one, name));
		return words.perUnit(degree, listOf(parts, language), some.length - told.length, when) + words.order(tied);
	};
	const labels = some.flatMap(({ bars }) => bars.filter(isSome).map(({ label }) => label));
	const panelOf = (bar: Datum) => panels.find(({ bars }) => bars.includes(bar))?.name ?? '';
	const isPlain = new Set(labels).size === labels.length;
	const name = (bar: Datum) => (isPlain || !panelOf(bar) ? bar.label : `${bar.label} (${panelOf(bar)})`);
	return fitting([MOST_UNITS, 2, 1].map((count) => say(count, name)));
}

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
