import {
	FUNNEL_LEVELS,
	marshall,
	overDispersion,
	proportionLimits,
	rateLimits,
	shareDispersion,
	widenedLimits,
	type Interval,
	type OverDispersion
} from '../../stats/index.ts';
import { listOf, number, spokenText, unitOf, type Style } from '../../text/index.ts';
import { analystChartWords } from '../../text/words/analyst.ts';
import { axisTitle, styleOf, type Context } from '../context.ts';
import type { OwnParts } from '../index.ts';
import { valueOf } from '../table.ts';
import type { FunnelDatum, FunnelLimit, FunnelPanel, FunnelPlace, TableRow } from '../types.ts';
import { areaGroups, type AreaGroup, type AreaRatio } from './ratio.ts';
import { calculated } from './series.ts';

/** Areas below which a funnel says nothing. */
const LEAST = 5;
/** Places along the level axis at which the limits are drawn. */
const STEPS = 48;

type LimitsAt = (size: number, confidence: number) => Interval;

interface Drawn {
	group: AreaGroup;
	panel: FunnelPanel;
	/** Weighted rate of each area, as told. */
	bayes: ReadonlyMap<AreaRatio, number>;
	spread: OverDispersion;
	few: string[];
	shown: AreaRatio[];
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Limits around the overall figure: of a share where both parts count the same thing per hundred, else of a rate of events. */
function limitsOf(
	areas: readonly AreaRatio[],
	share: boolean,
	target: number
): { at: LimitsAt; spread: OverDispersion } {
	const events = areas.map(({ amount }) => amount.value);
	const sizes = areas.map(({ size }) => size);
	const spread = share
		? shareDispersion(events, sizes, target)
		: overDispersion(
				events,
				sizes.map((size) => size * target)
			);
	const at: LimitsAt = (size, confidence) => {
		if (spread.present) return widenedLimits(share ? 'share' : 'rate', target, size, confidence, spread.tau2);
		return (share ? proportionLimits : rateLimits)(target, size, confidence);
	};
	return { at, spread };
}

function placeOf(value: number, near: Interval, far: Interval): FunnelPlace {
	if (value > far.high) return 'far-above';
	if (value < far.low) return 'far-below';
	return value > near.high ? 'above' : value < near.low ? 'below' : 'inside';
}

const told = (style: Style, value: number): string =>
	spokenText({ value, status: 'tepat', low: value, high: value }, style);

function drawnOf(context: Context, group: AreaGroup): Drawn | null {
	const { language, ratio } = context;
	const words = analystChartWords[language].funnel;
	const shown = group.areas.filter(({ datum }) => datum.cell.value !== null);
	const [first] = shown;
	if (!first || !ratio || shown.length < LEAST) return null;
	// Rates over more than a year are yearly means, and so are their limits.
	const { per } = ratio;
	const target = total(group.areas.map(({ amount }) => amount.value)) / total(group.areas.map(({ size }) => size));
	const isShare = per === 100 && first.row.parts?.numerator.unit === first.row.parts?.denominator.unit;
	if (target <= 0 || (isShare && target >= 1)) return null;
	const { at, spread } = limitsOf(shown, isShare, target);
	const [nearLevel, farLevel] = FUNNEL_LEVELS;
	const scaled = ({ low, high }: Interval) => ({ low: low * per, high: high * per });
	const sizes = shown.map(({ size }) => size);
	const [from, to] = [Math.min(...sizes) / 2, Math.max(...sizes) * 1.04];
	const limits = Array.from({ length: STEPS + 1 }, (_, step): FunnelLimit => {
		const size = from * (to / from) ** (step / STEPS);
		return { size, near: scaled(at(size, nearLevel)), far: scaled(at(size, farLevel)) };
	});
	const points = shown.map(({ datum, size }): FunnelDatum => {
		const [near, far] = [scaled(at(size, nearLevel)), scaled(at(size, farLevel))];
		const { value, low, high, proven } = datum.cell;
		const place = placeOf(value ?? 0, near, far);
		const ends = [proven?.low ?? low ?? value ?? 0, proven?.high ?? high ?? value ?? 0];
		const certain = ends.every((end) => placeOf(end, near, far) === place);
		const remark = certain ? words.places[place] : `${words.places[place]} (${words.unsure})`;
		return { ...datum, size, place, certain, spoken: `${datum.spoken}; ${remark}` };
	});
	const weighted = marshall(
		group.areas.map(({ amount }) => amount.value),
		group.areas.map(({ size }) => size)
	);
	return {
		group,
		shown,
		spread,
		panel: { title: group.name || null, style: styleOf(context, first.row), target: target * per, limits, points },
		bayes: new Map(group.areas.map((area, index) => [area, (weighted.rates[index] ?? 0) * per])),
		few: group.areas.filter((area) => !shown.includes(area)).map(({ datum }) => datum.name)
	};
}

function sentenceOf(context: Context, all: readonly Drawn[]): string {
	const { language } = context;
	const words = analystChartWords[language].funnel;
	const parts = all.flatMap(({ panel }) => {
		const far = (place: FunnelPlace) =>
			listOf(
				panel.points.filter((point) => point.place === place && point.certain).map(({ name }) => name),
				language
			);
		const [above, below] = [far('far-above'), far('far-below')];
		const own = [above && words.outsideAbove(above), below && words.outsideBelow(below)].filter(Boolean).join('; ');
		return own ? [all.length > 1 && panel.title ? `${panel.title}: ${own}` : own] : [];
	});
	const [first] = all;
	if (parts.length > 0 || !first) return words.outside(parts.join('; '));
	return words.none(first.panel.points.length, told(first.panel.style, first.panel.target));
}

function tableRows(context: Context, { group, panel, bayes }: Drawn): TableRow[] {
	const { counted, language, release } = context;
	const words = analystChartWords[language].funnel;
	return group.areas.map((area) => {
		const point = panel.points.find(({ id }) => id === area.datum.id);
		const { numerator } = area.row.parts ?? {};
		const weighted = bayes.get(area) ?? 0;
		const place = point ? words.places[point.place] : '';
		return {
			code: area.datum.code,
			values: [
				{ text: area.datum.name, raw: area.datum.name },
				numerator
					? valueOf(
							{ ...numerator.cell, proven: null },
							{ unit: unitOf(numerator.unit, release.codes, language), decimals: counted.decimals, language }
						)
					: { text: '', raw: '' },
				{ text: number(area.size, language), raw: area.size },
				valueOf(area.datum.cell, panel.style),
				{ text: calculated(weighted, panel.style), raw: weighted },
				{ text: point && !point.certain ? `${place} (${words.unsure})` : place, raw: place }
			]
		};
	});
}

/** Funnel plots with empirical-Bayes rates in their table. Null where there are too few areas with a rate. */
export function funnelParts(context: Context): OwnParts | null {
	const { chart, language } = context;
	const words = analystChartWords[language].funnel;
	const all = areaGroups(context).flatMap((group) => drawnOf(context, group) ?? []);
	const [first] = all;
	const { against } = chart;
	if (!first || !against) return null;
	const few = [...new Set(all.flatMap((one) => one.few))];
	const count = Math.max(...all.map(({ panel }) => panel.points.length));
	const widest = all.reduce((a, b) => (b.spread.phi > a.spread.phi ? b : a));
	const head = (title: string) => ({ title, numeric: true });
	return {
		kind: 'funnel',
		sizeTitle: against.title[language],
		panels: all.map(({ panel }) => panel),
		sentence: sentenceOf(context, all),
		notes: [
			words.method,
			...(widest.spread.present ? [words.spread(number(widest.spread.phi, language, 1))] : []),
			words.expected(count, number(count * 0.05, language, 1)),
			...(few.length > 0 ? [words.few(listOf(few, language))] : []),
			words.bayes
		],
		widen: () => ({
			caption: chart.title[language],
			axis: 'wilayah',
			columns: [
				{ title: axisTitle(context, 'wilayah'), numeric: false },
				head(words.columns.count),
				head(`${words.columns.size} (${against.title[language]})`),
				head(`${words.columns.raw} (${first.panel.style.unit.title})`),
				head(words.columns.bayes),
				{ title: words.columns.place, numeric: false }
			],
			rows: all.flatMap((one) => tableRows(context, one)),
			total: null,
			remark: null
		})
	};
}
