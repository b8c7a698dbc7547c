import { chanceIn } from '../../contract/events.ts';
import { LEAST_POINTS, signalHolds, uChart, xmr, type ControlPoint, type Signal } from '../../stats/index.ts';
import { signals as signalsIn } from '../../stats/control.ts';
import { listOf, periodName, periodSpan, unitKind } from '../../text/index.ts';
import { analystChartWords } from '../../text/words/analyst.ts';
import { axisTitle, type Context } from '../context.ts';
import { fitting } from '../fit.ts';
import { subjectOf } from '../subject.ts';
import { valueOf } from '../table.ts';
import { chartWords } from '../../text/index.ts';
import type { ControlDatum, ControlPanel, TableRow, TableTwin, TrendPoint } from '../types.ts';
import type { OwnParts } from '../index.ts';
import { calculated, isKnown, linesOf, rangeOf, type Line } from './series.ts';

/** A signal in words, and whether rounding alone can explain it. */
interface Told {
	text: string;
	certain: boolean;
}

interface Charted {
	panel: ControlPanel;
	told: Told[];
	/** Limits of the last stretch that has them. */
	last: ControlPoint | null;
	gaps: boolean;
}

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

function words(context: Context, points: readonly TrendPoint[], { rule, from, to, direction }: Signal): string {
	const { language } = context;
	const { rules } = analystChartWords[language].control;
	const [first, last] = [points[from]?.period ?? '', points[to]?.period ?? ''];
	if (rule === 'outside') return rules.outside(periodName(first, language), direction);
	const span = periodSpan(first, last, language);
	return rule === 'two-of-three' ? rules[rule](span, direction) : rules[rule](span, direction, to - from + 1);
}

/** What cannot be negative has no limit below 0. */
const floored = (point: ControlPoint, line: Line): ControlPoint =>
	unitKind(line.style.unit) === 'index' ? point : { ...point, low: Math.max(0, point.low) };

function charted(context: Context, line: Line): Charted {
	const { control } = analystChartWords[context.language];
	const drawn = new Map<TrendPoint, Pick<ControlDatum, 'limits' | 'signals' | 'certain'>>();
	const told: Told[] = [];
	let last: ControlPoint | null = null;
	for (const segment of new Set(line.points.map((point) => point.segment))) {
		const points = line.points.filter((point) => point.segment === segment && isKnown(point));
		const { limits, signals } = stretchOf(context, line, points);
		const ranges = points.map(rangeOf);
		const judged = signals.map((signal) => ({ signal, certain: signalHolds(signal, limits, ranges) }));
		for (const { signal, certain } of judged) told.push({ text: words(context, points, signal), certain });
		points.forEach((point, at) => {
			const limit = limits[at];
			const own = judged.filter(({ signal }) => at >= signal.from && at <= signal.to);
			drawn.set(point, {
				limits: limit ? floored(limit, line) : null,
				signals: own.map(({ signal }) => signal.rule),
				certain: own.every(({ certain }) => certain)
			});
			if (limit) last = floored(limit, line);
		});
	}
	const points = line.points.map((point): ControlDatum => {
		const { limits, signals, certain } = drawn.get(point) ?? { limits: null, signals: [], certain: true };
		const extra = [
			limits ? control.limits(calculated(limits.low, line.style), calculated(limits.high, line.style)) : '',
			...signals.map((rule) => control.names[rule]),
			certain ? '' : control.ofRounding
		].filter(Boolean);
		return { ...point, limits, signals, certain, spoken: [point.spoken, ...extra].join('; ') };
	});
	const known = line.points.map(isKnown);
	const gaps = known.slice(known.indexOf(true), known.lastIndexOf(true)).includes(false);
	return { panel: { title: line.name || null, style: line.style, points }, told, last, gaps };
}

const judgedText = (context: Context, { text, certain }: Told): string =>
	certain ? text : `${text} (${analystChartWords[context.language].control.ofRounding})`;

/** Several signals in one line; that all may come of rounding is said once. */
function judgedList(context: Context, told: readonly Told[]): string {
	const { language } = context;
	const { ofRounding } = analystChartWords[language].control;
	const list = (texts: string[]) => listOf(texts, language);
	if (told.length > 1 && told.every(({ certain }) => !certain))
		return `${list(told.map(({ text }) => text))} (${ofRounding})`;
	return list(told.map((one) => judgedText(context, one)));
}

/** Signals that a title can hold; the notes name all. */
const FEW = 2;

function sentenceOf(context: Context, all: readonly Charted[]): string {
	const { language } = context;
	const { control } = analystChartWords[language];
	const subject = subjectOf(context);
	const [only] = all.length === 1 ? all : [];
	if (only) {
		const { told, last, panel } = only;
		const named = panel.title ? `${subject} (${panel.title})` : subject;
		if (!last) return control.short(named, LEAST_POINTS);
		if (told.length > 0)
			return fitting([
				control.found(named, judgedList(context, told.slice(-FEW))),
				control.found(named, judgedList(context, told.slice(-1)))
			]);
		const text = (value: number) => calculated(value, panel.style);
		return control.quiet(named, text(last.low), text(last.high), text(last.centre));
	}
	const signalled = all.filter(({ told }) => told.some(({ certain }) => certain));
	if (signalled.length > 0)
		return control.severalFound(
			listOf(
				signalled.map(({ panel }) => panel.title ?? subject),
				language
			)
		);
	const limited = all.filter(({ last }) => last);
	return limited.length > 0 ? control.severalQuiet(limited.length) : control.severalShort(LEAST_POINTS);
}

function tableOf(context: Context, all: readonly Charted[]): TableTwin {
	const { chart, language } = context;
	const { columns, names } = analystChartWords[language].control;
	const several = all.length > 1;
	const plain = (text: string) => ({ text, raw: text });
	const rows = all.flatMap(({ panel }) =>
		panel.points.map((point): TableRow => {
			const limit = (value: number | undefined) =>
				value === undefined ? { text: '', raw: '' } : { text: calculated(value, panel.style), raw: value };
			const signals = [...new Set(point.signals)].map((rule) => names[rule]).join(', ');
			return {
				code: point.period,
				values: [
					plain(several ? point.name : periodName(point.period, language)),
					valueOf(point.cell, panel.style),
					limit(point.limits?.centre),
					limit(point.limits?.low),
					limit(point.limits?.high),
					plain(signals && !point.certain ? `${signals} (${analystChartWords[language].control.ofRounding})` : signals)
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

/** Control charts, one panel a series, limits apart on both sides of a break. Null when no row has a number. */
export function controlParts(context: Context): OwnParts | null {
	const { language } = context;
	const { control } = analystChartWords[language];
	const { periods, marks, lines } = linesOf(context);
	if (lines.length === 0) return null;
	const all = lines.map((line) => charted(context, line));
	const short = all.filter(({ last }) => !last).map(({ panel }) => panel.title ?? subjectOf(context));
	const limited = all.some(({ last }) => last);
	const named = (one: Charted) => `${(all.length > 1 && one.panel.title) || control.columns.signal}: `;
	const notes = [
		...all.flatMap((one) => (one.told.length > 0 ? [`${named(one)}${judgedList(context, one.told)}`] : [])),
		...(limited && short.length > 0 ? [control.tooFew(listOf(short, language), LEAST_POINTS)] : []),
		...(limited
			? [lines.some((line) => eventsOf(context, line, line.points.filter(isKnown))) ? control.u : control.xmr]
			: []),
		...(marks.some(({ kind }) => kind === 'break') ? [control.brokenUp] : []),
		...(all.some(({ gaps }) => gaps) ? [control.skipped] : []),
		...(all.some(({ told }) => told.length > 0) ? [control.noCause] : [])
	];
	return {
		kind: 'control',
		periods,
		marks,
		panels: all.map(({ panel }) => panel),
		sentence: sentenceOf(context, all),
		notes,
		widen: () => tableOf(context, all)
	};
}
