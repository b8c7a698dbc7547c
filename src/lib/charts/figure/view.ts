import type { Answer, AnswerRow } from '../../contract/answer.ts';
import {
	amount,
	listOf,
	periodName,
	periodSpan,
	ratioWords,
	sentenceWords,
	spokenNumber,
	statusWords,
	unitCaption,
	withUnit,
	type Style
} from '../../language/index.ts';
import { changeOf, difference, directionOf, isYear, periodBefore, span, yearBefore } from '../model/change.ts';
import { contextOf, groupRows, keyOf, otherAxes, styleOf, type Context } from '../model/context.ts';
import { reasonOf, textsOf } from '../model/datum.ts';
import { noiseBetween } from '../model/noise.ts';
import { partsText } from '../model/parts.ts';
import { pointsOf, seriesName } from '../model/series.ts';
import { ratioOfAll, shownRow } from '../model/ratio.ts';
import { sumOf } from '../model/shown.ts';
import { subjectOf } from '../model/subject.ts';
import { targetsAt } from '../model/targets.ts';
import type { FigureChange, FigureItem, FigureView, Shown, ShownParts, TrendPoint } from '../model/types.ts';
import { axisOf, rowPeriods, whenOf } from '../model/when.ts';
import { byPeriod, ofKind, type Maker } from '../maker.ts';

/** A number and the time it stands for, with what it may be compared with. */
interface Headline {
	cell: Shown;
	period: string;
	against: { cell: Shown; name: string; broken: boolean }[];
}

function sumBetween(
	points: readonly TrendPoint[],
	first: number,
	last: number,
	count: number,
	context: Context
): Shown | null {
	const inside = points.filter(({ period }) => span(period).first >= first && span(period).last <= last);
	return inside.length === count ? together(context, inside) : null;
}

/** What consecutive points make together: their sum, the ratio of their sums, or the last where each is a year to date already. */
function together(context: Context, points: readonly TrendPoint[]): Shown | null {
	const cells = points.map((point) => point.cell);
	const { ratio } = context;
	if (!ratio) return sumOf(cells, context.table);
	if (ratio.against.cumulative) return cells.at(-1) ?? null;
	return ratioOfAll(context, cells, ratio.measure?.kind === 'flow' ? 'added' : 'last');
}

/**
 * A flow is told for its year to date (or for the range that the reader chose) beside the same months a year before;
 * a stock or level for its last period beside the period and the year before.
 */
function headlineOf(context: Context, points: readonly TrendPoint[]): Headline | null {
	const { answer, counted, language } = context;
	const last = points.findLast((point) => point.cell.value !== null) ?? points.at(-1);
	if (!last) return null;
	if (counted.kind === 'flow') {
		const year = Math.floor(span(last.period).last / 12) * 12;
		const begin = answer.question.filters.from ? span(points[0]?.period ?? last.period).first : year;
		const own = points.filter(
			({ period }) => span(period).first >= begin && span(period).last <= span(last.period).last
		);
		const cell = together(context, own);
		const [first] = own;
		if (!cell || !first) return null;
		const before = sumBetween(points, begin - 12, span(last.period).last - 12, own.length, context);
		const [from, to] = [yearBefore(first.period), yearBefore(last.period)];
		const broken = points.some(({ period, segment }) => period === from && segment !== last.segment);
		const against = before && from && to ? [{ cell: before, name: periodSpan(from, to, language), broken }] : [];
		return { cell, period: periodSpan(first.period, last.period, language), against };
	}
	const keys = [...new Set([periodBefore(last.period), isYear(last.period) ? null : yearBefore(last.period)])];
	const against = keys.flatMap((key) => {
		const point = points.find(({ period }) => period === key);
		return point
			? [{ cell: point.cell, name: periodName(point.period, language), broken: point.segment !== last.segment }]
			: [];
	});
	return { cell: last.cell, period: periodName(last.period, language), against };
}

function changesOf({ cell, against }: Headline, style: Style, context: Context): FigureChange[] {
	const { chart, language, measure } = context;
	const words = sentenceWords[language];
	if (cell.value === null) return [];
	// A time that was never recorded is no comparison that a reader misses.
	const comparable = against.filter(({ cell: before }) => before.status !== 'tidak-ada-data');
	return comparable.map(({ cell: before, name, broken }) => {
		const doubtful = { uncertain: true, before: before.value === null ? null : before, broken };
		if (chart.maturing) return { ...doubtful, text: words.notComparable(name, words.hadLonger) };
		if (broken) return { ...doubtful, text: words.notComparable(name, words.brokenSeries) };
		if (before.value === null) return { ...doubtful, text: words.notComparable(name, textsOf(before, style).text) };
		const noise = noiseBetween(before, cell, measure, style.unit);
		if (noise === 'rounding') return { ...doubtful, text: words.sameWithinRounding(name) };
		const by = difference(before, cell, style, words.points);
		const text = words.delta(directionOf(before.value, cell.value ?? 0), by, name) + words.noise(noise);
		return { text, uncertain: noise !== null, before, broken };
	});
}

/** What a ratio rests on: its parts, and the interval that chance leaves it. */
function ratioBasis({ chance }: Shown, parts: ShownParts, { unit, language, decimals }: Style): string {
	const write = (value: number) => amount(value, unit, language, decimals);
	const interval = chance ? [ratioWords[language].interval(write(chance.low), write(chance.high))] : [];
	return [partsText(parts, true), ...interval].join('; ');
}

function itemOf(
	context: Context,
	name: string | null,
	row: AnswerRow,
	headline: Headline,
	series: TrendPoint[]
): FigureItem {
	const style = styleOf(context, row);
	const { cell } = headline;
	const number =
		cell.value === null ? null : withUnit(spokenNumber(cell, style, true), { id: style.unit.id, title: '' }).trim();
	const { provisional } = statusWords[style.language];
	return {
		name,
		number,
		unit: unitCaption(style.unit, number ?? ''),
		basis: cell.parts && cell.value !== null ? ratioBasis(cell, cell.parts, style) : null,
		spoken: textsOf(cell, style, reasonOf(context, row.keys)).told,
		period: headline.period,
		when: [headline.period, ...(cell.provisional ? [provisional] : [])].join(' · '),
		style,
		cell,
		changes: changesOf(headline, style, context),
		series,
		targets: targetsAt(context).map(({ label, text }) => `${label}: ${text}`)
	};
}

/** Points of each item over time, from the history or from an answer that is itself by period. */
function seriesBy(context: Context): Map<string, TrendPoint[]> {
	const axis = axisOf(rowPeriods(context));
	const axes = otherAxes(context, ['periode']);
	const groups = groupRows(context.answer.rows, (row) => `${keyOf(row, axes)}/${row.unit}`);
	return new Map([...groups].map(([key, rows]) => [key, axis.length > 0 ? pointsOf(context, rows, axis, axes) : []]));
}

function sentenceOf(context: Context, items: readonly FigureItem[]): string {
	const { counted, language, measure } = context;
	const words = sentenceWords[language];
	const subject = subjectOf(context);
	const [item] = items;
	if (!item) return subject;
	if (items.length > 1)
		return `${subject}: ${listOf(
			items.slice(0, 4).map((one) => `${one.name} ${one.spoken}`),
			language
		)} (${item.period})`;
	const to = item.series.findLast((point) => point.cell.value !== null);
	const from =
		to && item.series.find((point) => point.period === yearBefore(to.period) && point.segment === to.segment);
	if (counted.kind === 'flow' || !to || !from || from.cell.value === null) {
		const [change] = item.changes;
		return words.single(subject, item.spoken, item.period) + (change ? `, ${change.text}` : '');
	}
	const change = changeOf(subject, from, to, item.style, measure);
	return words.change(change) + words.noise(change.noise);
}

/**
 * Headline numbers. The answer may be by period (then the headline is computed from it) or a single number with a `history`,
 * the answer to the same question by period, from which changes and the sparkline come.
 */
export function figureParts(context: Context, history?: Answer): Pick<FigureView, 'items' | 'sentence'> | null {
	const { answer } = context;
	const byPeriod = answer.question.by.includes('periode');
	const past = byPeriod ? context : history ? contextOf({ ...context, answer: history }) : null;
	const series = past ? seriesBy(past) : new Map<string, TrendPoint[]>();
	const axes = otherAxes(context, ['periode']);
	const groups = groupRows(answer.rows, (row) => `${keyOf(row, axes)}/${row.unit}`);
	const items = [...groups].flatMap(([key, rows]): FigureItem[] => {
		const [row] = rows;
		if (!row) return [];
		const points = series.get(key) ?? [];
		const computed = past && points.length > 0 ? headlineOf(past, points) : null;
		const own = { cell: shownRow(context, row), period: whenOf(context), against: computed?.against ?? [] };
		const headline = byPeriod ? computed : own;
		return headline
			? [itemOf(context, groups.size > 1 ? seriesName(context, row, axes) : null, row, headline, points)]
			: [];
	});
	if (!items.some(({ cell }) => cell.value !== null || cell.few)) return null;
	return { items, sentence: sentenceOf(context, items) };
}

export const figure: Maker<FigureView> = {
	parts: (context, _caption, history) => ofKind('figure', figureParts(context, history)),
	grid: ({ items }) => items.map(({ series }) => series),
	rows: byPeriod
};
