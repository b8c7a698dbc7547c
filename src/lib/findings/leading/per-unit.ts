import { leadingWords, listOf, type Degree } from '../../language/index.ts';
import { groupRows, type Context } from '../../charts/model/context.ts';
import { fitting } from '../fit.ts';
import type { Datum } from '../../charts/model/types.ts';
import { bracketed, degreeOf } from './leaders.ts';
import { FEW, isSome, known, ledBy, whyOf, type Several } from './several.ts';

/** Units of which a sentence can tell. */
const MOST_UNITS = 3;

/** The greatest in each unit, since different units cannot be compared: "Sembako 16.447 keluarga, PBI-JKN 99.593 jiwa". */
export function perUnit(context: Context, { panels, when }: Several): string {
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
		const tied = whyOf(told.map(({ led }) => ({ ...led, few: led.names, more: 0 })));
		const parts = told.map((one) => part(one, name));
		return words.perUnit(degree, listOf(parts, language), some.length - told.length, when) + words.order(tied);
	};
	const labels = some.flatMap(({ bars }) => bars.filter(isSome).map(({ label }) => label));
	const panelOf = (bar: Datum) => panels.find(({ bars }) => bars.includes(bar))?.name ?? '';
	const isPlain = new Set(labels).size === labels.length;
	const name = (bar: Datum) => (isPlain || !panelOf(bar) ? bar.label : `${bar.label} (${panelOf(bar)})`);
	return fitting([MOST_UNITS, 2, 1].map((count) => say(count, name)));
}
