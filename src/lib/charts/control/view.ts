import { chanceIn } from '../../contract/events.ts';
import {
	LEAST_POINTS,
	pointsOfSignal,
	signalHolds,
	signals as signalsIn,
	uChart,
	xmr,
	type ControlPoint,
	type Signal
} from '../../stats/index.ts';
import { chartWords, periodName, ratioWords, unitKind } from '../../language/index.ts';
import { analystChartWords } from '../../language/words/analyst.ts';
import { axisTitle, type Context } from '../model/context.ts';
import { byPeriod, type Maker, type OwnParts } from '../maker.ts';
import { valueOf } from '../model/table.ts';
import type { ControlDatum, TableRow, TableTwin, TrendPoint, ControlView } from '../model/types.ts';
import { limitless, lackingNotes, tellsMuch } from './lacking.ts';
import { controlStatement, markNote, rulesText, signalNote, signalsOf, type Charted } from './words.ts';
import { calculated, isKnown, linesOf, rangeOf, type Line } from '../analyst/series.ts';

/** Events and what they are divided by, where the chart is a rate of events among inhabitants: then limits follow the denominator. */
function eventsOf({ counted, chart, dataset, release }: Context, { rows }: Line, points: readonly TrendPoint[]) {
	const { against } = chart;
	if (!against) return null;
	const source = release.datasets.find(({ id }) => id === (against.dataset ?? dataset.id));
	const denominator = source?.measures[against.measure];
	if (!denominator || chanceIn(counted, denominator) !== 'rate') return null;
	const parts = points.flatMap(({ period }) => rows.get(period)?.parts ?? []);
	return {
		events: parts.map(({ numerator }) => numerator.cell.value ?? 0),
		population: parts.map((part) => part.denominator.cell.value ?? 0),
		per: against.per
	};
}

/** Limits and signals of one stretch between breaks. */
function stretchOf(context: Context, line: Line, points: readonly TrendPoint[]) {
	if (points.length < LEAST_POINTS) return { limits: [] as ControlPoint[], signals: [] as Signal[] };
	const rates = eventsOf(context, line, points);
	const limits = rates
		? uChart(rates.events, rates.population, rates.per)
		: xmr(points.map(({ cell }) => cell.value ?? 0)).points;
	return { limits, signals: signalsIn(limits) };
}

/** What cannot be negative has no limit below 0. */
const floored = (point: ControlPoint, line: Line): ControlPoint =>
	unitKind(line.style.unit) === 'index' ? point : { ...point, low: Math.max(0, point.low) };

function charted(context: Context, line: Line): Charted {
	const { control } = analystChartWords[context.language];
	const drawn = new Map<TrendPoint, Pick<ControlDatum, 'limits' | 'signals' | 'doubtful' | 'certain'>>();
	const found: Charted['signals'] = [];
	let last: ControlPoint | null = null;
	for (const segment of new Set(line.points.map((point) => point.segment))) {
		const points = line.points.filter((point) => point.segment === segment && isKnown(point));
		const { limits, signals } = stretchOf(context, line, points);
		const ranges = points.map(rangeOf);
		const judged = signals.map((signal) => ({ signal, certain: signalHolds(signal, limits, ranges) }));
		const marked = judged.map((one) => ({ ...one, at: pointsOfSignal(one.signal, limits) }));
		found.push(
			...signalsOf(
				points.map(({ period }) => period),
				marked
			)
		);
		points.forEach((point, at) => {
			const limit = limits[at];
			const own = marked.filter((one) => one.at.includes(at));
			drawn.set(point, {
				limits: limit ? floored(limit, line) : null,
				signals: own.map(({ signal }) => signal.rule),
				doubtful: own.filter((one) => !one.certain).map(({ signal }) => signal.rule),
				certain: own.length === 0 || own.some((one) => one.certain)
			});
			if (limit) last = floored(limit, line);
		});
	}
	const points = line.points.map((point): ControlDatum => {
		const own = drawn.get(point) ?? { limits: null, signals: [], doubtful: [], certain: true };
		const { limits } = own;
		const extra = [
			limits ? control.limits(calculated(limits.low, line.style), calculated(limits.high, line.style)) : '',
			rulesText(context.language, own)
		].filter(Boolean);
		return { ...point, ...own, spoken: [point.spoken, ...extra].join('; ') };
	});
	const known = line.points.map(isKnown);
	const gaps = known.slice(known.indexOf(true), known.lastIndexOf(true)).includes(false);
	return { panel: { title: line.name || null, style: line.style, points }, signals: found, last, gaps };
}

function tableOf(context: Context, all: readonly Charted[]): TableTwin {
	const { chart, language } = context;
	const { columns } = analystChartWords[language].control;
	const several = all.length > 1;
	const plain = (text: string) => ({ text, raw: text });
	const rows = all.flatMap(({ panel }) =>
		panel.points.map((point): TableRow => {
			const limit = (value: number | undefined) =>
				value === undefined ? { text: '', raw: '' } : { text: calculated(value, panel.style), raw: value };
			return {
				code: point.period,
				values: [
					plain(several ? point.name : periodName(point.period, language)),
					valueOf(point.cell, panel.style, point.cell.few ? ratioWords[language].fewShort : undefined),
					limit(point.limits?.centre),
					limit(point.limits?.low),
					limit(point.limits?.high),
					plain(rulesText(language, point))
				]
			};
		})
	);
	const units = new Set(all.map(({ panel }) => panel.style.unit.title));
	const [unit] = units.size === 1 ? units : [''];
	return {
		caption: chart.title[language],
		axis: 'periode',
		columns: [
			{ title: axisTitle(context, 'periode'), numeric: false },
			{ title: unit ? `${chartWords[language].value} (${unit})` : chartWords[language].value, numeric: true },
			{ title: columns.centre, numeric: true },
			{ title: columns.low, numeric: true },
			{ title: columns.high, numeric: true },
			{ title: columns.signal, numeric: false }
		],
		rows,
		total: null,
		remark: null
	};
}

/** Between which limits the one series without a signal moves. */
function calmNote({ language }: Context, all: readonly Charted[]): string[] {
	const [only] = all.length === 1 ? all : [];
	if (!only?.last || only.signals.length > 0) return [];
	const { centre, low, high } = only.last;
	const text = (value: number) => calculated(value, only.panel.style);
	return [analystChartWords[language].control.calm(text(low), text(high), text(centre))];
}

/** True where the same events also have a chart of their counts, whose limits follow another rule. */
const hasTwin = ({ chart, dataset }: Context): boolean =>
	dataset.charts.some(
		(other) =>
			other.kind === 'control' && other.page === chart.page && other.measure === chart.measure && !other.against
	);

/**
 * Control charts, one panel a series, limits apart on both sides of a break; a series that is too short or too full of holes for any
 * limit is not drawn, with the reason. Null when no row has a number.
 */
export function controlParts(context: Context): OwnParts | null {
	const { control } = analystChartWords[context.language];
	const { periods, marks, lines } = linesOf(context);
	if (lines.length === 0) return null;
	const all = lines.map((line) => charted(context, line));
	const drawn = all.filter(tellsMuch);
	if (drawn.length === 0) return limitless(context, all);
	const limited = all.some(({ last }) => last);
	const isU = lines.some((line) => eventsOf(context, line, line.points.filter(isKnown)));
	const notes = [
		...all.flatMap((one) => signalNote(context, one, all.length > 1)),
		...markNote(
			context.language,
			drawn.flatMap(({ panel }) => panel.points)
		),
		...lackingNotes(context, all),
		...calmNote(context, all),
		...(limited ? [isU ? control.u : control.xmr] : []),
		...(limited && isU && hasTwin(context) ? [control.twoCharts] : []),
		...(marks.some(({ kind }) => kind === 'break') ? [control.brokenUp] : []),
		...(drawn.some(({ gaps }) => gaps) ? [control.skipped] : []),
		...(all.some(({ signals: found }) => found.length > 0) ? [control.noCause] : [])
	];
	return {
		kind: 'control',
		periods,
		marks,
		panels: drawn.map(({ panel }) => panel),
		statement: controlStatement(context, all),
		notes,
		widen: () => tableOf(context, all)
	};
}

export const control: Maker<ControlView> = {
	parts: controlParts,
	grid: ({ panels }) => panels.map(({ points }) => points),
	rows: byPeriod
};
