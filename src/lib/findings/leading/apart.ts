import type { Axis } from '../../contract/answer.ts';
import { leadingWords, listOf, withUnit, type Style } from '../../language/index.ts';
import { axisTitle, nameOf, type Context } from '../../charts/model/context.ts';
import { fitting } from '../fit.ts';
import type { Datum } from '../../charts/model/types.ts';
import { bracketed, degreeOf } from './leaders.ts';
import { FEW, whyOf, type Led, type Several } from './several.ts';

const sameCodes = (a: readonly Datum[], b: readonly Datum[]) =>
	a.length === b.length && a.every(({ code }) => b.some((other) => other.code === code));

/** True for pictures that are set side by side and never added: registers, several cities. */
export function isApart({ dataset }: Context, axes: readonly Axis[]): boolean {
	return axes.some((axis) => axis === 'wilayah' || dataset.dimensions[axis]?.never_add);
}

/** The pictures by name while they are no more than two, else by what parts them: "tiap program". */
export function whereOf(context: Context, led: readonly Led[], { axes }: Several): string {
	const { language } = context;
	const names = led.map(({ panel }) => panel.name);
	if (names.length <= 2) return listOf(names, language);
	const titles = axes.map((axis) => axisTitle(context, axis).toLowerCase());
	return leadingWords[language].inEach(listOf(titles, language));
}

/** Pictures in which the same leads, told once: "Terbanyak di tiap program: Tidak layak lagi"; null where another leads in one of them. */
export function sameLeader(context: Context, led: readonly Led[], several: Several): string | null {
	const { language, measure } = context;
	const words = leadingWords[language];
	const { axis, when, manner } = several;
	const [first] = led;
	if (!first || first.few.length === 0 || !led.every(({ few, more }) => more === 0 && sameCodes(few, first.few)))
		return null;
	const degree = degreeOf(measure, first.panel.style);
	const say = (names: string[]) =>
		words.same[manner](degree, whereOf(context, led, several), listOf(names, language), when) + words.order(whyOf(led));
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

/** Those that lead in all pictures, in some of them beside others; null where there is none. */
export function amongLeaders(context: Context, led: readonly Led[], several: Several): string | null {
	const { language, measure } = context;
	const words = leadingWords[language];
	const [first] = led;
	const common =
		first?.few.filter(({ code }) =>
			led.every(({ few, names }) => few.length > 0 && names.some((one) => one.code === code))
		) ?? [];
	if (!first || common.length === 0) return null;
	const names = common.map(({ code }) => nameOf(context, several.axis, code));
	const degree = degreeOf(measure, first.panel.style);
	const where = whereOf(context, led, several);
	return words.among(degree, where, listOf(names, language), several.when) + words.order(whyOf(led));
}

/** Each picture with its own greatest, fullest first: "Terbanyak di Register UPTD PPA: Fisik (60 korban); di Register Unit PPA kepolisian: Psikis (32)". */
export function eachOwn(context: Context, led: readonly Led[], { axis, when, manner }: Several): string[] {
	const { language, measure } = context;
	const words = leadingWords[language];
	const told = led.filter(({ sorted }) => sorted.length > 0);
	const names = listOf(
		told.map(({ panel }) => panel.name),
		language
	);
	if (told.every(({ few }) => few.length === 0)) return [words.noneAnywhere(names, when)];
	const order = words.order(whyOf(led));
	const say = (called: (few: readonly Datum[], style: Style) => string[]) => {
		const parts = told.map(({ few, more, panel }, at) => {
			if (few.length === 0) return words.noneIn(panel.name);
			const starts = at === 0 || told[at - 1]?.few.length === 0;
			const others = more > 0 ? [words.others(more)] : [];
			const listed = listOf([...called(few, panel.style), ...others], language);
			return words.panel(degreeOf(measure, panel.style), manner === 'mention', panel.name, listed, starts);
		});
		return words.panels(parts.join('; '), when) + order;
	};
	const name = ({ code }: Datum) => nameOf(context, axis, code);
	return [say((few, style) => bracketed(few, style, name)), say((few) => few.map(name))];
}
