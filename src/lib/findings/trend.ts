import {
	plainly,
	unitKind,
	type About,
	type Caveat,
	type Change,
	type Noise,
	type Statement,
	type Style
} from '../language/index.ts';
import type { Measure } from '../contract/dataset.ts';
import { directionOf, isYear, readsSame, yearBefore } from '../charts/model/change.ts';
import { groupRows, otherAxes, type Context } from '../charts/model/context.ts';
import { noiseBetween } from '../charts/model/noise.ts';
import { subjectOf } from '../charts/model/subject.ts';
import type { Series, TrendPanel, TrendPoint } from '../charts/model/types.ts';
import { behind, itemOf } from './item.ts';
import { isKnown, topFinding } from './leading.ts';

/** Lines that are kept apart, each of which can be told of. */
const MOST_APART = 2;

/**
 * The two points that are compared: the last known one and the same period a year before, else the first that can be compared
 * with it: of its segment and, where counting begins anew, of its own year.
 */
function ends(points: readonly TrendPoint[]): { from: TrendPoint; to: TrendPoint } | null {
	const all = points.filter(isKnown);
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
	noise: Noise;
	change: Change;
}

/** What changed from one point to another; nothing but that it is unclear where chance or rounding explain the difference. */
export function changeBetween(
	about: About,
	{ from, to }: { from: TrendPoint; to: TrendPoint },
	style: Style,
	measure: Pick<Measure, 'kind'>
): { change: Change; noise: Noise } {
	const noise = noiseBetween(from.cell, to.cell, measure, style.unit);
	const direction = directionOf(from.cell.value ?? 0, to.cell.value ?? 0);
	const isAlmost = direction !== 'same' && readsSame(from.cell, to.cell, style);
	return {
		noise,
		change: {
			kind: 'change',
			about,
			direction: noise ? 'unclear' : isAlmost ? 'almost' : direction,
			...{ before: itemOf(from, style), after: itemOf(to, style), from: from.period, to: to.period }
		}
	};
}

/** A change with what stands behind its numbers, and why its difference must not be read as one. */
export function changeStatement(
	about: About,
	pair: { from: TrendPoint; to: TrendPoint },
	style: Style,
	measure: Pick<Measure, 'kind'>
): Statement {
	const { change, noise } = changeBetween(about, pair, style, measure);
	const why: Caveat[] = noise ? [{ kind: 'difference', why: noise }] : [];
	return plainly(change, ...why, ...behind([pair.from, pair.to]));
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

/** How large a change is: in its unit, or in proportion where units differ. */
function sizeOf({ from, to }: Moved, isOneUnit: boolean): number {
	const [before, after] = [from.cell.value ?? 0, to.cell.value ?? 0];
	const by = Math.abs(after - before);
	return isOneUnit ? by : by / Math.max(1, Math.abs(before));
}

/** Several lines: the one that changed most beyond what chance or rounding explain, the next below; else that none did. */
function severalFinding(context: Context, all: readonly Moved[]): Statement {
	const moved = alike(all);
	const first = moved[0]!;
	const isOneUnit = new Set(moved.map(({ line }) => line.style.unit.id)).size === 1;
	const isSound = ({ change: { direction } }: Moved) => direction === 'up' || direction === 'down';
	const voices = voicesOf(context, moved);
	const bySize = (a: Moved, b: Moved) => sizeOf(b, isOneUnit) - sizeOf(a, isOneUnit);
	const picked = voices.map(({ name, moved: own }) => ({
		name,
		sound: own
			.filter(isSound)
			.toSorted(bySize)
			.slice(0, voices.length > 1 ? 1 : 2)
	}));
	const [most, ...others] = picked.flatMap(({ sound }) => sound).toSorted(bySize);
	if (!most) {
		const isCount = isOneUnit && context.measure.kind !== 'level' && unitKind(first.line.style.unit) === 'count';
		const noises = (['chance', 'rounding'] as const).filter((one) => moved.some(({ noise }) => noise === one));
		const why = noises.length > 1 ? 'both' : noises[0];
		const { from, to } = first.change;
		const names = voices.flatMap(({ name }) => name || []);
		const counted = isCount ? first.line.style.unit.title : '';
		const finding = { kind: 'unmoved', counted, differs: why !== undefined, from, to } as const;
		return plainly(finding, ...(why ? [{ kind: 'beyond', why, names } as const] : []));
	}
	const silent = picked.filter(({ sound }) => sound.length === 0).map(({ name }) => name);
	return plainly(
		most.change,
		...others.map(({ change }): Caveat => ({ kind: 'other', finding: change })),
		...(silent.length > 0 ? [{ kind: 'unmoved-in', names: silent } as const] : []),
		...behind([most.from, most.to])
	);
}

/** What lines without anything to compare with stand at. */
function latestFinding(context: Context, lines: readonly Line[]): Statement {
	const points = lines.flatMap((line) => {
		const point = line.points.findLast(isKnown);
		return point ? [{ line, point }] : [];
	});
	const latest = points
		.map(({ point }) => point.period)
		.toSorted()
		.at(-1);
	const last = points.filter(({ point }) => point.period === latest);
	const [first] = last;
	if (!first || !latest) return plainly({ kind: 'topic', topic: context.chart.title[context.language] });
	const when = { from: latest, to: latest };
	if (last.length === 1) {
		const about = subjectOf(context, nameOfLine(first.line));
		const amount = itemOf(first.point, first.line.style);
		return plainly({ kind: 'single', about, amount, when }, ...behind([{ ...first.point, name: '' }]));
	}
	const data = last.map(({ line, point }) => ({ ...point, label: line.name, name: line.name }));
	const [axis = 'periode'] = otherAxes(context, ['periode']);
	return topFinding(context, { data, style: first.line.style, when, manner: 'item', axis });
}

const nameOfLine = ({ name, panel }: Line) => [name, panel].filter(Boolean);

/** What lines over time show: what changed, between which periods, and nothing that chance or rounding explain. */
export function trendFinding(context: Context, panels: readonly TrendPanel[]): Statement {
	const { measure } = context;
	const isSplit = context.chart.panels !== undefined;
	const lines = panels.flatMap(({ series, style, title }) =>
		series.map((one): Line => ({ ...one, panel: (isSplit && title) || '', style }))
	);
	const moved = lines.flatMap((line): Moved[] => {
		const pair = ends(line.points);
		const name = line.panel ? (line.name ? `${line.name} (${line.panel})` : line.panel) : line.name;
		return pair ? [{ line, ...pair, ...changeBetween([name], pair, line.style, measure) }] : [];
	});
	const [only] = moved;
	if (!only) return latestFinding(context, lines);
	if (lines.length > 1) return severalFinding(context, moved);
	return changeStatement([...subjectOf(context, nameOfLine(only.line)), ''], only, only.line.style, measure);
}
