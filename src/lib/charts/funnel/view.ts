import {
	FUNNEL_LEVELS,
	marshall,
	overDispersion,
	proportionLimits,
	rateLimits,
	shareDispersion,
	shrunkenShares,
	widenedLimits,
	type Interval,
	type OverDispersion
} from '../../stats/index.ts';
import { listOf, number } from '../../language/index.ts';
import { analystChartWords } from '../../language/words/analyst.ts';
import { axisTitle, styleOf, type Context } from '../model/context.ts';
import { byArea, type Maker, type OwnParts } from '../maker.ts';
import type { FunnelDatum, FunnelLimit, FunnelPanel, FunnelPlace, TableRow, FunnelView } from '../model/types.ts';
import { funnelStatement, markNote } from './words.ts';
import { areaGroups, areaValues, isRounded, roughly, type AreaGroup, type AreaRatio } from '../analyst/ratio.ts';
import { calculated } from '../analyst/series.ts';

const isFar = (place: FunnelPlace): boolean => place === 'far-above' || place === 'far-below';

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
	/** A share of a whole, else a rate of events. */
	share: boolean;
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
		const { value, low, high } = datum.cell;
		const place = placeOf(value ?? 0, near, far);
		const ends = [low, high].map((end) => placeOf(end ?? value ?? 0, near, far));
		const certain = ends.every((end) => end === place);
		const reachesFar = ends.some((end) => isFar(end) !== isFar(place));
		const remark = certain ? words.places[place] : `${words.places[place]} (${words.unsure})`;
		return { ...datum, size, place, certain, reachesFar, spoken: `${datum.spoken}; ${remark}` };
	});
	const weighted = (isShare ? shrunkenShares : marshall)(
		group.areas.map(({ amount }) => amount.value),
		group.areas.map(({ size }) => size)
	);
	return {
		group,
		shown,
		spread,
		share: isShare,
		panel: { title: group.name || null, style: styleOf(context, first.row), target: target * per, limits, points },
		bayes: new Map(group.areas.map((area, index) => [area, (weighted.rates[index] ?? 0) * per])),
		few: group.areas.filter((area) => !shown.includes(area)).map(({ datum }) => datum.name)
	};
}

function tableRows(context: Context, { group, panel, bayes }: Drawn): TableRow[] {
	const words = analystChartWords[context.language].funnel;
	const rounded = isRounded(group.areas);
	return group.areas.map((area) => {
		const point = panel.points.find(({ id }) => id === area.datum.id);
		const weighted = bayes.get(area) ?? 0;
		const place = point ? words.places[point.place] : '';
		return {
			code: area.datum.code,
			values: [
				...areaValues(context, area),
				roughly(calculated(weighted, panel.style), weighted, rounded),
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
		statement: funnelStatement(all.map(({ panel, spread }) => ({ panel, widened: spread.present }))),
		notes: [
			words.method,
			...markNote(
				language,
				all.flatMap(({ panel }) => panel.points)
			),
			...(widest.spread.present ? [words.spread(number(widest.spread.phi, language, 1))] : []),
			words.expected(count, number(count * 0.05, language, 1)),
			...(few.length > 0 ? [words.few(listOf(few, language))] : []),
			first.share ? words.bayesShare : words.bayes
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

export const funnel: Maker<FunnelView> = {
	parts: funnelParts,
	grid: ({ panels }) => panels.map(({ points }) => points),
	rows: byArea
};
