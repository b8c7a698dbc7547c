import { uncapital } from '../../core/text.ts';
import { gini, giniWithin, heldByHalf, lorenz as sharesUpTo } from '../../stats/index.ts';
import { listOf, number, plainly, statusWords, tableText } from '../../language/index.ts';
import { analystChartWords } from '../../language/words/analyst.ts';
import { axisTitle, type Context } from '../model/context.ts';
import { byArea, type Maker, type OwnParts } from '../maker.ts';
import { sumOf } from '../model/shown.ts';
import type { LorenzCurve, LorenzDatum, TableRow, LorenzView } from '../model/types.ts';
import { areaGroups, areaValues, isRounded, roughly, type AreaGroup } from '../analyst/ratio.ts';

/** Areas below which a curve says nothing. */
const LEAST = 3;

interface Drawn {
	curve: LorenzCurve;
	/** The index with the range that rounding leaves it. */
	gini: Gini;
	half: number;
	/** What the curve is made of was rounded. */
	rounded: boolean;
	group: AreaGroup;
}

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
	const points = sharesUpTo(
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
		rounded: isRounded(group.areas),
		group
	};
}

/** How unequally areas are served for their size. Null where there are too few areas with both numbers. */
export function lorenzParts(context: Context): OwnParts | null {
	const { chart, counted, language } = context;
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
	const rows = drawn.flatMap(({ curve, group, rounded }) =>
		curve.points.flatMap((point): TableRow[] => {
			const area = group.areas.find(({ datum }) => datum.id === point.id);
			if (!area) return [];
			const values = [
				...areaValues(context, area),
				roughly(share(point.units, context), point.units, rounded),
				roughly(share(point.held, context), point.held, rounded)
			];
			return [{ code: point.code, values }];
		})
	);
	const about = (text: string, rounded: boolean) => (rounded ? `${statusWords[language].about} ${text}` : text);
	const head = (title: string) => ({ title, numeric: true });
	const total =
		only &&
		sumOf(
			only.group.areas.map(({ parts }) => parts.numerator.cell),
			context.table
		);
	const totalStyle = first.areas[0]?.parts.numerator.style;
	return {
		kind: 'lorenz',
		curves: drawn.map(({ curve }) => curve),
		unitsTitle,
		heldTitle,
		statement: only
			? plainly(
					{
						...{ kind: 'half', units: unitsTitle, held: uncapital(heldTitle) },
						share: about(share(only.half, context), only.rounded)
					},
					{ kind: 'behind', texts: [{ name: '', text: giniText(context, only.gini) }] }
				)
			: plainly(
					{ kind: 'ginis', parts: drawn.map(({ curve, gini: { value } }) => ({ name: curve.name, value })) },
					{
						kind: 'behind',
						texts: drawn.map((one) => ({ name: one.curve.name, text: giniText(context, one.gini) }))
					}
				),
		notes: [...(left.length > 0 ? [words.left(listOf(left, language))] : []), words.method, words.noVerdict],
		widen: () => ({
			caption: [chart.title[language], total && totalStyle ? `${heldTitle}: ${tableText(total, totalStyle)}` : '']
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

export const lorenz: Maker<LorenzView> = {
	parts: lorenzParts,
	grid: ({ curves }) => curves.map(({ points }) => points),
	rows: byArea
};
