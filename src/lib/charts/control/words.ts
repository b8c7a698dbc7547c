import type { Language } from '../../contract/localized.ts';
import { LEAST_POINTS, type ControlPoint, type Signal, type SignalRule } from '../../stats/index.ts';
import { listOf, periodName, periodSpan } from '../../language/index.ts';
import { analystChartWords } from '../../language/words/analyst.ts';
import type { Context } from '../model/context.ts';
import { fitting } from '../../findings/fit.ts';
import { subjectOf } from '../model/subject.ts';
import type { ControlDatum, ControlPanel } from '../model/types.ts';
import { calculated } from '../analyst/series.ts';

/** A signal in words. */
export interface Told {
	text: string;
	/** False where rounding alone can explain it. */
	certain: boolean;
	/** First and last period. */
	span: [string, string];
	outside: boolean;
}

/** A series with its limits and what they show. */
export interface Charted {
	panel: ControlPanel;
	told: Told[];
	/** Limits of the last stretch that has them. */
	last: ControlPoint | null;
	gaps: boolean;
}

interface Judged {
	signal: Signal;
	certain: boolean;
	/** Its points, counted from 0. */
	at: number[];
}

/** Neighbours outside the limits on one side are one thing to tell: "Triwulan II s.d. III 2025 di atas batas kendali". */
function joined(all: readonly Judged[]): Judged[] {
	const told: Judged[] = [];
	for (const one of all) {
		const before = told.findLast(({ signal }) => signal.rule === 'outside');
		const isNext =
			one.signal.rule === 'outside' &&
			before?.certain === one.certain &&
			before.signal.direction === one.signal.direction &&
			before.signal.to + 1 === one.signal.from;
		if (isNext) {
			before.signal = { ...before.signal, to: one.signal.to };
			before.at = [...before.at, ...one.at];
		} else told.push({ ...one });
	}
	return told;
}

/** Signals of one stretch in words, in order; `periods` are those of its points. */
export function toldOf({ language }: Context, periods: readonly string[], all: readonly Judged[]): Told[] {
	const { rules } = analystChartWords[language].control;
	return joined(all).map(({ signal: { rule, from, to, direction }, certain, at }) => {
		const span: [string, string] = [periods[from] ?? '', periods[to] ?? ''];
		const when = from === to ? periodName(span[0], language) : periodSpan(...span, language);
		const of = to - from + 1;
		const text =
			rule === 'outside'
				? rules.outside(when, direction)
				: rule === 'two-of-three'
					? rules[rule](when, direction, at.length, Math.max(3, of))
					: rules[rule](when, direction, of);
		return { text, certain, span, outside: rule === 'outside' };
	});
}

/** Several signals in one line; that all may come of rounding is said once. */
function judgedList({ language }: Context, told: readonly Told[]): string {
	const { ofRounding } = analystChartWords[language].control;
	const list = (texts: string[]) => listOf(texts, language);
	if (told.length > 1 && told.every(({ certain }) => !certain))
		return `${list(told.map(({ text }) => text))} (${ofRounding})`;
	return list(told.map(({ text, certain }) => (certain ? text : `${text} (${ofRounding})`)));
}

/** All signals of a series, for the notes below its chart. */
export function signalNote(context: Context, { told, panel }: Charted, several: boolean): string[] {
	if (told.length === 0) return [];
	const name = (several && panel.title) || analystChartWords[context.language].control.columns.signal;
	return [`${name}: ${judgedList(context, told)}`];
}

/** Letters of a title on signals, each of which names its period and its side. */
const LONGEST_SIGNALS = 175;

/** Signals of one series as a title holds them: all in order, else those outside the limits, else how many from when to when. */
function foundSentence(context: Context, subject: string, told: readonly Told[]): string {
	const { control } = analystChartWords[context.language];
	const [first] = told;
	if (first && told.length === 1) return control.found(subject, judgedList(context, told));
	const outside = told.filter((one) => one.outside);
	const ends = told.flatMap(({ span }) => span).toSorted();
	const span = periodSpan(ends[0] ?? '', ends.at(-1) ?? '', context.language);
	const ways = [
		control.foundAll(subject, told.length, judgedList(context, told)),
		outside.length > 0 ? control.foundAmong(subject, told.length, judgedList(context, outside)) : '',
		control.foundAmong(subject, told.length, judgedList(context, told.slice(-1))),
		control.foundSpan(subject, told.length, span)
	];
	return fitting(ways, LONGEST_SIGNALS);
}

export function controlSentence(context: Context, all: readonly Charted[]): string {
	const { language } = context;
	const { control } = analystChartWords[language];
	const subject = subjectOf(context);
	const [only] = all.length === 1 ? all : [];
	if (only) {
		const { told, last, panel } = only;
		const named = panel.title ? `${subject} (${panel.title})` : subject;
		if (!last) return control.short(named, LEAST_POINTS);
		if (told.length > 0) return foundSentence(context, named, told);
		const text = (value: number) => calculated(value, panel.style);
		return control.quiet(named, text(last.low), text(last.high), text(last.centre));
	}
	const named = (some: readonly Charted[]) =>
		listOf(
			some.map(({ panel }) => panel.title ?? subject),
			language
		);
	const sure = all.filter(({ told }) => told.some(({ certain }) => certain));
	if (sure.length > 0) return control.severalFound(named(sure));
	const unsure = all.filter(({ told }) => told.length > 0);
	if (unsure.length > 0) return control.severalUnsure(named(unsure));
	const limited = all.filter(({ last }) => last);
	return limited.length > 0 ? control.severalQuiet(limited.length) : control.severalShort(LEAST_POINTS);
}

/** The signals that a point is part of; that all of them may come of rounding is said once. */
export function signalText(
	language: Language,
	{ signals, doubtful }: Pick<ControlDatum, 'signals' | 'doubtful'>
): string {
	const { names, ofRounding } = analystChartWords[language].control;
	const rules = [...new Set(signals)];
	const open = (rule: SignalRule) => doubtful.includes(rule);
	if (rules.length > 0 && rules.every(open)) return `${rules.map((rule) => names[rule]).join(', ')} (${ofRounding})`;
	return rules.map((rule) => (open(rule) ? `${names[rule]} (${ofRounding})` : names[rule])).join(', ');
}

/** How the marks of a control chart are read, of those that it has. */
export function markNote(language: Language, points: readonly ControlDatum[]): string[] {
	const { marks } = analystChartWords[language].control;
	const signalled = points.filter(({ signals }) => signals.length > 0);
	const told = [
		signalled.some(({ certain }) => certain) && marks.square,
		signalled.some(({ certain }) => !certain) && marks.hollow,
		points.some(({ cell }) => (cell.high ?? 0) > (cell.low ?? 0)) && marks.bar
	].filter((text) => text !== false);
	return told.length > 0 ? [told.join('; ')] : [];
}
