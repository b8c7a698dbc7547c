import type { Answer, AnswerRow } from '../../contract/answer.ts';
import {
	amount,
	periodName,
	periodSpan,
	plainly,
	ratioWords,
	sentenceWords,
	spokenNumber,
	statusWords,
	unitCaption,
	withUnit,
	type Span,
	type Statement,
	type Style
} from '../../language/index.ts';
import { difference, directionOf, isYear, periodBefore, span, yearBefore } from '../model/change.ts';
import { contextOf, groupRows, keyOf, otherAxes, styleOf, type Context } from '../model/context.ts';
import { reasonOf, textsOf } from '../model/datum.ts';
import { noiseBetween } from '../model/noise.ts';
import { partsText } from '../model/parts.ts';
import { pointsOf, seriesName } from '../model/series.ts';
import { ratioOfAll, shownRow } from '../model/ratio.ts';
import { sumOf } from '../model/shown.ts';
import { targetsAt } from '../model/targets.ts';
import type { FigureChange, FigureItem, FigureView, Shown, ShownParts, TrendPoint } from '../model/types.ts';
import { axisOf, rowPeriods, spanOf } from '../model/when.ts';
import { byPeriod, ofKind, type Maker } from '../maker.ts';

/** A number and the time it stands for, with what it may be compared with. */
interface Headline {
	cell: Shown;
	span: Span;
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
		return { cell, span: { from: first.period, to: last.period }, against };
	}
	const keys = [...new Set([periodBefore(last.period), isYear(last.period) ? null : yearBefore(last.period)])];
	const against = keys.flatMap((key) => {
		const point = points.find(({ period }) => period === key);
		return point
			? [{ cell: point.cell, name: periodName(point.period, language), broken: point.segment !== last.segment }]
			: [];
	});
	return { cell: last.cell, span: { from: last.period, to: last.period }, against };
}

function changesOf({ cell, against }: Headline, style: Style, context: Context): FigureChange[] {
	const { chart, language, measure } = context;
	const words = sentenceWords[language];
	if (cell.value === null) return [];
	// A time that was never recorded is no comparison that a reader misses.
	const comparable = against.filter(({ cell: before }) => before.status !== 'tidak-ada-data');
	return comparable.map(({ cell: before, name, broken }) => {
		const doubtful = { against: name, uncertain: true, before: before.value === null ? null : before, broken };
		if (chart.maturing) return { ...doubtful, text: words.notComparable(name, words.hadLonger) };
		if (broken) return { ...doubtful, text: words.notComparable(name, words.brokenSeries) };
		if (before.value === null) return { ...doubtful, text: words.notComparable(name, textsOf(before, style).text) };
		const noise = noiseBetween(before, cell, measure, style.unit);
		if (noise === 'rounding') return { ...doubtful, text: words.sameWithinRounding(name) };
		const by = difference(before, cell, style, words.points);
		const text = words.delta(directionOf(before.value, cell.value ?? 0), by, name) + words.noise(noise);
		return { text, against: name, uncertain: noise !== null, before, broken };
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
	const { cell, span: of } = headline;
	const period = of.from && of.to ? periodSpan(of.from, of.to, style.language) : '';
	const number =
		cell.value === null ? null : withUnit(spokenNumber(cell, style, true), { id: style.unit.id, title: '' }).trim();
	const { provisional } = statusWords[style.language];
	return {
		name,
		number,
		unit: unitCaption(style.unit, number ?? ''),
		basis: cell.parts && cell.value !== null ? ratioBasis(cell, cell.parts, style) : null,
		spoken: textsOf(cell, style, reasonOf(context, row.keys)).told,
		period,
		when: [period, ...(cell.provisional ? [provisional] : [])].join(' · '),
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

/** Numbers that a sentence can list. */
const FEW = 4;

/** The number itself: its topic stands above it, and what it compares with below. */
function statementOf(items: readonly FigureItem[], when: Span): Statement {
	const told = items.slice(0, FEW).map(({ cell, name, spoken, style }) => ({
		...{ code: name ?? '', name: name ?? '', cell, style },
		...(cell.few && { instead: spoken })
	}));
	const [first] = told;
	return first && told.length === 1
		? plainly({ kind: 'single', about: [''], amount: first, when })
		: plainly({ kind: 'listed', lead: '', items: told, when });
}

/**
 * Headline numbers. The answer may be by period (then the headline is computed from it) or a single number with a `history`,
 * the answer to the same question by period, from which changes and the sparkline come.
 */
export function figureParts(
	context: Context,
	history?: Answer
): (Pick<FigureView, 'items'> & { statement: Statement }) | null {
	const { answer } = context;
	const byPeriod = answer.question.by.includes('periode');
	const past = byPeriod ? context : history ? contextOf({ ...context, answer: history }) : null;
	const series = past ? seriesBy(past) : new Map<string, TrendPoint[]>();
	const axes = otherAxes(context, ['periode']);
	const groups = groupRows(answer.rows, (row) => `${keyOf(row, axes)}/${row.unit}`);
	const spans: Span[] = [];
	const items = [...groups].flatMap(([key, rows]): FigureItem[] => {
		const [row] = rows;
		if (!row) return [];
		const points = series.get(key) ?? [];
		const computed = past && points.length > 0 ? headlineOf(past, points) : null;
		const own = { cell: shownRow(context, row), span: spanOf(context), against: computed?.against ?? [] };
		const headline = byPeriod ? computed : own;
		if (!headline) return [];
		spans.push(headline.span);
		return [itemOf(context, groups.size > 1 ? seriesName(context, row, axes) : null, row, headline, points)];
	});
	if (!items.some(({ cell }) => cell.value !== null || cell.few)) return null;
	return { items, statement: statementOf(items, spans[0]!) };
}

export const figure: Maker<FigureView> = {
	parts: (context, _caption, history) => ofKind('figure', figureParts(context, history)),
	grid: ({ items }) => items.map(({ series }) => series),
	rows: byPeriod
};
