import type { Language } from '../../contract/localized.ts';
import { LEAST_POINTS, type ControlPoint, type Signal as Broken, type SignalRule } from '../../stats/index.ts';
import { listOf, plainly, signalText, type About, type Signal, type Statement } from '../../language/index.ts';
import { analystChartWords } from '../../language/words/analyst.ts';
import type { Context } from '../model/context.ts';
import { subjectName, subjectOf } from '../model/subject.ts';
import type { ControlDatum, ControlPanel } from '../model/types.ts';

/** A series with its limits and what they show. */
export interface Charted {
	panel: ControlPanel;
	signals: Signal[];
	/** Limits of the last stretch that has them. */
	last: ControlPoint | null;
	gaps: boolean;
}

interface Judged {
	signal: Broken;
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

/** Signals of one stretch, in order; `periods` are those of its points. */
export const signalsOf = (periods: readonly string[], all: readonly Judged[]): Signal[] =>
	joined(all).map(({ signal: { rule, from, to, direction }, certain, at }) => {
		const length = to - from + 1;
		const isPart = rule === 'two-of-three';
		return {
			...{ rule, direction, certain },
			span: { from: periods[from] ?? '', to: periods[to] ?? '' },
			count: isPart ? at.length : length,
			of: isPart ? Math.max(3, length) : length
		};
	});

/** All signals of a series, for the notes below its chart; that all may come of rounding is said once. */
export function signalNote({ language }: Context, { signals, panel }: Charted, several: boolean): string[] {
	if (signals.length === 0) return [];
	const { columns, ofRounding } = analystChartWords[language].control;
	const isOpen = signals.every(({ certain }) => !certain);
	const texts = signals.map((signal) => {
		const text = signalText(signal, language);
		return signal.certain || (isOpen && signals.length > 1) ? text : `${text} (${ofRounding})`;
	});
	const list = listOf(texts, language);
	return [
		`${(several && panel.title) || columns.signal}: ${isOpen && signals.length > 1 ? `${list} (${ofRounding})` : list}`
	];
}

/** What sentences on a series are about. */
export const aboutOf = (context: Context, { panel: { title } }: Charted): About =>
	title ? [`${subjectName(context)} (${title})`, title] : [...subjectOf(context), ''];

/** What charts of one or several series show: signals of change, or none. */
export function controlStatement(context: Context, all: readonly Charted[]): Statement {
	const [only] = all.length === 1 ? all : [];
	if (only) {
		const about = aboutOf(context, only);
		const { signals, last, panel } = only;
		const { length } = panel.points;
		if (!last) return plainly({ kind: 'no-limits', about, why: 'short', count: 0, all: length, least: LEAST_POINTS });
		return plainly(signals.length > 0 ? { kind: 'signals', about, signals } : { kind: 'calm', about });
	}
	const names = (some: readonly Charted[]) => some.map(({ panel }) => panel.title ?? subjectName(context));
	const sure = all.filter(({ signals }) => signals.some(({ certain }) => certain));
	if (sure.length > 0) return plainly({ kind: 'signals-in', names: names(sure), certain: true });
	const unsure = all.filter(({ signals }) => signals.length > 0);
	if (unsure.length > 0) return plainly({ kind: 'signals-in', names: names(unsure), certain: false });
	const limited = all.filter(({ last }) => last);
	if (limited.length > 0) return plainly({ kind: 'no-signals', series: limited.length });
	return plainly({ kind: 'no-limits-at-all' });
}

/** The signals that a point is part of; that all of them may come of rounding is said once. */
export function rulesText(
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
