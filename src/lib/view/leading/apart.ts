import type { Axis } from '../../contract/answer.ts';
import { leadingWords, listOf, withUnit, type Style } from '../../text/index.ts';
import { axisTitle, nameOf, type Context } from '../context.ts';
import { fitting } from '../fit.ts';
import type { Datum } from '../types.ts';
import { bracketed, degreeOf } from './leaders.ts';
import { FEW, whyOf, type Led, type Several } from './several.ts';

const sameCodes = (a: readonly Datum[], b: readonly Datum[]) =>
	a.length === b.length && a.every(({ code }) => b.some((other) => other.code === code));

/** True for pictures that are set side by side and never added: registers, several cities. */
export function isApart({ dataset }: Context, axes: readonly Axis[]): boolean {
	return axes.some((axis) => axis === 'wilayah' || dataset.dimensions[axis]?.never_add);
}

/** Pictures in which the same leads, told once: "Terbanyak di tiap program: Tidak layak lagi"; null where another leads in one of them. */
export function sameLeader(
	context: Context,
	led: readonly Led[],
	{ axes, axis, when, manner }: Several
): string | null {
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
export function eachOwn(context: Context, led: readonly Led[], { axis, when, manner }: Several): string {
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
