import { gini, giniWithin, heldByHalf, lorenz } from '../../stats/index.ts';
import { fullAmount, listOf, number, unitOf } from '../../text/index.ts';
import { analystChartWords } from '../../text/words/analyst.ts';
import { axisTitle, type Context } from '../context.ts';
import type { OwnParts } from '../index.ts';
import { valueOf } from '../table.ts';
import { styleOf } from '../context.ts';
import type { LorenzCurve, LorenzDatum, TableRow } from '../types.ts';
import { areaGroups, type AreaGroup } from './ratio.ts';

/** Areas below which a curve says nothing. */
const LEAST = 3;

interface Drawn {
	curve: LorenzCurve;
	/** The index with the range that rounding leaves it. */
	gini: Gini;
	half: number;
	group: AreaGroup;
}

/** A title inside a sentence; what begins with an abbreviation keeps its capitals. */
const lowerFirst = (text: string): string =>
	/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const share = (value: number, { language }: Context): string => `${number(value * 100, language, 1)}%`;

interface Gini {
	value: string;
	low: string;
	high: string;
}

function giniOf({ language }: Context, { areas }: AreaGroup): Gini {
	const amounts = areas.map(({ amount }) => amount);
	const weights = areas.map(({ size }) => size);
	const text = (value: number) => number(value, language, 2);
	const value = gini(
		amounts.map((amount) => amount.value),
		weights
	);
	const range = giniWithin(amounts, weights);
	return { value: text(value), low: text(range.low), high: text(range.high) };
}

function giniText({ language }: Context, { value, low, high }: Gini): string {
	const { lorenz: words } = analystChartWords[language];
	return low === high ? words.gini(value) : words.giniRange(value, low, high);
}

/** Areas from the least served on, with what they and all before them add up to. */
function curveOf(context: Context, group: AreaGroup): Drawn {
	const { lorenz: words } = analystChartWords[context.language];
	const sorted = group.areas.toSorted((a, b) => a.amount.value / a.size - b.amount.value / b.size);
	const points = lorenz(
		sorted.map(({ amount }) => amount.value),
		sorted.map(({ size }) => size)
	);
	const index = giniOf(context, group);
	const data = sorted.map(({ datum }, at): LorenzDatum => {
		const { units, held } = points[at + 1] ?? { units: 1, held: 1 };
		const upTo = words.upTo(share(units, context), share(held, context));
		return { ...datum, units, held, spoken: `${datum.spoken}; ${upTo}` };
	});
	return {
		curve: { name: group.name, text: words.gini(index.value), points: data },
		gini: index,
		half: heldByHalf(points),
		group
	};
}

/** How unequally areas are served for their size. Null where there are too few areas with both numbers. */
export function lorenzParts(context: Context): OwnParts | null {
	const { chart, counted, language, release } = context;
	const { lorenz: words } = analystChartWords[language];
	const groups = areaGroups(context).filter(
		({ areas }) => areas.length >= LEAST && areas.some(({ amount }) => amount.value > 0)
	);
	const [first] = groups;
	if (!first || !chart.against) return null;
	const drawn = groups.map((group) => curveOf(context, group));
	const unitsTitle = chart.against.title[language];
	const heldTitle = counted.title[language];
	const left = [...new Set(groups.flatMap((group) => group.left))];
	const [only] = drawn.length === 1 ? drawn : [];
	const amountUnit = (group: AreaGroup) => {
		const unit = group.areas[0]?.row.parts?.numerator.unit ?? (typeof counted.unit === 'string' ? counted.unit : '');
		return unitOf(unit, release.codes, language);
	};
	const rows = drawn.flatMap(({ curve, group }) =>
		curve.points.map((point): TableRow => {
			const area = group.areas.find(({ datum }) => datum.id === point.id);
			const plain = (text: string, raw: number) => ({ text, raw });
			const amount = area?.row.parts?.numerator.cell;
			return {
				code: point.code,
				values: [
					{ text: point.name, raw: point.name },
					amount
						? valueOf({ ...amount, proven: null }, { unit: amountUnit(group), decimals: counted.decimals, language })
						: { text: '', raw: '' },
					plain(number(area?.size ?? 0, language), area?.size ?? 0),
					area ? valueOf(point.cell, styleOf(context, area.row)) : { text: '', raw: '' },
					plain(share(point.units, context), point.units),
					plain(share(point.held, context), point.held)
				]
			};
		})
	);
	const head = (title: string) => ({ title, numeric: true });
	const total = only && only.group.areas.reduce((sum, { amount }) => sum + amount.value, 0);
	return {
		kind: 'lorenz',
		curves: drawn.map(({ curve }) => curve),
		unitsTitle,
		heldTitle,
		sentence: only
			? words.sentence(unitsTitle, share(only.half, context), lowerFirst(heldTitle), giniText(context, only.gini))
			: words.several(
					listOf(
						drawn.map(({ curve, gini: { value, low, high } }) => `${curve.name} ${value} (${low}–${high})`),
						language
					)
				),
		notes: [...(left.length > 0 ? [words.left(listOf(left, language))] : []), words.method, words.noVerdict],
		widen: () => ({
			caption: [
				chart.title[language],
				total === undefined ? '' : `${heldTitle}: ${fullAmount(total, amountUnit(first), language)}`
			]
				.filter(Boolean)
				.join(' · '),
			axis: 'wilayah',
			columns: [
				{ title: axisTitle(context, 'wilayah'), numeric: false },
				head(words.columns.amount),
				head(`${words.columns.weight} (${unitsTitle})`),
				head(words.columns.rate),
				head(words.columns.units),
				head(words.columns.held)
			],
			rows,
			total: null,
			remark: null
		})
	};
}
