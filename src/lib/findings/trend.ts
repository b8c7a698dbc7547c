import {
	listOf,
	periodName,
	sentenceWords,
	spokenText,
	unitKind,
	type Change,
	type Noise,
	type Style
} from '../language/index.ts';
import { changeOf, isYear, yearBefore, type Ranges } from '../charts/model/change.ts';
import { groupRows, otherAxes, type Context } from '../charts/model/context.ts';
import { fitting } from './fit.ts';
import { topSentence } from './leading/one.ts';
import { subjectOf } from '../charts/model/subject.ts';
import type { Series, TrendPanel, TrendPoint } from '../charts/model/types.ts';

/** Letters of a sentence on changes, beyond which numbers are told without their ranges. */
const LONGEST_CHANGE = 165;
/** Of a sentence that nothing changed, which has no numbers to read. */
const LONGEST_STILL = 180;

/** Lines that are kept apart, each of which a sentence can tell of. */
const MOST_APART = 2;

const known = (points: readonly TrendPoint[]) => points.filter((point) => point.cell.value !== null);

/**
 * The two points that a sentence compares: the last known one and the same period a year before, else the first that can be compared
 * with it: of its segment and, where counting begins anew, of its own year.
 */
function ends(points: readonly TrendPoint[]): { from: TrendPoint; to: TrendPoint } | null {
	const all = known(points);
	const to = all.at(-1);
	if (!to) return null;
	const joined = all.filter((point) => point.segment === to.segment && point !== to);
	const yearAgo = isYear(to.period) ? undefined : joined.find((point) => point.period === yearBefore(to.period));
	const begin = points.findLastIndex(({ anew }, at) => anew && at <= points.indexOf(to));
	const from = yearAgo ?? joined.find((point) => points.indexOf(point) >= begin);
	return from ? { from, to } : null;
}

interface Line extends Series {
	panel: string;
	style: Style;
}
interface Moved {
	line: Line;
	from: TrendPoint;
	to: TrendPoint;
}

const pairOf = ({ from, to }: Moved) => `${from.period}/${to.period}`;

/** Those that most lines have in common: changes over different times are not told side by side. */
function alike(moved: readonly Moved[]): Moved[] {
	const groups = [...groupRows(moved, pairOf).values()];
	const last = (group: Moved[]) => group[0]?.to.period ?? '';
	return groups.toSorted((a, b) => b.length - a.length || (last(a) < last(b) ? 1 : -1))[0] ?? [];
}

/** Lines that must each have a say, since they are never added: of each register, of each city. All together where there are none, or too many. */
function voicesOf({ answer, chart, dataset }: Context, moved: readonly Moved[]): { name: string; moved: Moved[] }[] {
	const mentioned = answer.notes.flatMap((note) => (note.code === 'mentions' ? note.detail : []));
	const isApart = (axis: string) =>
		axis === 'wilayah' || (dataset.dimensions[axis]?.never_add === true && !mentioned.includes(axis));
	const axes = answer.question.by.filter((axis) => axis !== 'periode');
	const together = [{ name: '', moved: [...moved] }];
	const byPanel = chart.panels !== undefined && isApart(chart.panels);
	if (!byPanel && !(axes.length === 1 && axes.every(isApart))) return together;
	const groups = groupRows(moved, ({ line }) => (byPanel ? line.panel : line.name));
	const voices = [...groups].map(([name, own]) => ({ name, moved: own }));
	return voices.length > 1 && voices.length <= MOST_APART ? voices : together;
}

/** How large a change is, for telling the largest first: in its unit, or in proportion where units differ. */
function sizeOf({ from, to }: Moved, isOneUnit: boolean): number {
	const [before, after] = [from.cell.value ?? 0, to.cell.value ?? 0];
	const by = Math.abs(after - before);
	return isOneUnit ? by : by / Math.max(1, Math.abs(before));
}

const reasonOf = (noises: readonly Noise[]) => {
	const [chance, rounding] = [noises.includes('chance'), noises.includes('rounding')];
	return chance ? (rounding ? 'both' : 'chance') : rounding ? 'rounding' : null;
};

const RANGES: Ranges[] = ['both', 'last', 'none'];

/** Several lines: at most the two that changed most, beyond what chance or rounding explain; else that none did. */
function severalSentence(context: Context, all: readonly Moved[]): string {
	const { language, measure } = context;
	const words = sentenceWords[language];
	const moved = alike(all);
	const [first] = moved;
	if (!first) return '';
	const periods = [periodName(first.from.period, language), periodName(first.to.period, language)] as const;
	const isOneUnit = new Set(moved.map(({ line }) => line.style.unit.id)).size === 1;
	const change = ({ line, from, to }: Moved, ranges: Ranges, unit = true): Change => {
		const name = line.panel ? (line.name ? `${line.name} (${line.panel})` : line.panel) : line.name;
		const style = unit ? line.style : { ...line.style, unit: { id: line.style.unit.id, title: '' } };
		return changeOf(name, from, to, style, measure, ranges);
	};
	const isSound = (one: Moved) => {
		const { noise, direction } = change(one, 'both');
		return noise === null && (direction === 'up' || direction === 'down');
	};
	const voices = voicesOf(context, moved);
	const picked = voices.map(({ name, moved: own }) => ({
		name,
		moved: own
			.filter(isSound)
			.toSorted((a, b) => sizeOf(b, isOneUnit) - sizeOf(a, isOneUnit))
			.slice(0, voices.length > 1 ? 1 : 2)
	}));
	const say = (told: readonly Moved[], ranges: Ranges, unit = true) =>
		told.map((one, at) => words.shortChange(change(one, ranges, unit || at === 0)));
	if (picked.every(({ moved: own }) => own.length === 0)) {
		const isCount = isOneUnit && measure.kind !== 'level' && unitKind(first.line.style.unit) === 'count';
		const counted = isCount ? first.line.style.unit.title : '';
		const noises = moved.map((one) => change(one, 'both').noise);
		const where =
			voices.length > 1
				? listOf(
						voices.map(({ name }) => name),
						language
					)
				: '';
		const none = [where, ''].map((place) => words.noneMoved(...periods, counted, reasonOf(noises), place));
		return fitting(none, LONGEST_STILL);
	}
	const told = picked.flatMap(({ moved: own }) => own);
	const silent = picked.filter(({ moved: own }) => own.length === 0).map(({ name }) => words.noneMovedIn(name));
	const whole = (parts: string[]) => words.between(...periods, [...parts, ...silent].join('; '));
	return fitting(
		[...RANGES.map((ranges) => whole(say(told, ranges))), ...(isOneUnit ? [whole(say(told, 'none', false))] : [])],
		LONGEST_CHANGE
	);
}

/** What lines without anything to compare with stand at. */
function latestSentence(context: Context, lines: readonly Line[]): string {
	const { language } = context;
	const points = lines.flatMap((line) =>
		known(line.points)
			.slice(-1)
			.map((point) => ({ line, point }))
	);
	const latest = points
		.map(({ point }) => point.period)
		.toSorted()
		.at(-1);
	const last = points.filter(({ point }) => point.period === latest);
	const [first] = last;
	if (!first || !latest) return subjectOf(context);
	const when = periodName(latest, language);
	if (last.length === 1) {
		const text = spokenText(first.point.cell, first.line.style, true);
		return sentenceWords[language].single(subjectOf(context, nameOfLine(first.line)), text, when);
	}
	const data = last.map(({ line, point }) => ({ ...point, label: line.name, name: line.name }));
	const [axis = 'periode'] = otherAxes(context, ['periode']);
	return topSentence(context, { data, style: first.line.style, when, manner: 'item', axis });
}

const nameOfLine = ({ name, panel }: Line) => [name, panel].filter(Boolean);

/** The sentence of lines over time: what changed, between which periods, and nothing that chance or rounding explain. */
export function trendSentence(context: Context, panels: readonly TrendPanel[]): string {
	const { language, measure } = context;
	const words = sentenceWords[language];
	const isSplit = context.chart.panels !== undefined;
	const lines = panels.flatMap(({ series, style, title }) =>
		series.map((one): Line => ({ ...one, panel: (isSplit && title) || '', style }))
	);
	const moved = lines.flatMap((line): Moved[] => {
		const found = ends(line.points);
		return found ? [{ line, ...found }] : [];
	});
	const [only] = moved;
	if (!only) return latestSentence(context, lines);
	if (lines.length > 1) return severalSentence(context, moved);
	const subject = subjectOf(context, nameOfLine(only.line));
	const ways = RANGES.map((ranges) => changeOf(subject, only.from, only.to, only.line.style, measure, ranges));
	return fitting(
		ways.map((change) => words.change(change) + words.noise(change.noise)),
		LONGEST_CHANGE
	);
}
