import type { Answer } from '../../contract/answer.ts';
import { LEAST_YEARS, mannKendall, senIntercept } from '../../stats/index.ts';
import { number, plainly, type Statement, type Style } from '../../language/index.ts';
import type { Context } from '../model/context.ts';
import { textsOf } from '../model/datum.ts';
import { marksOn } from '../model/series.ts';
import type { Series, Shown, TrendPoint } from '../model/types.ts';
import { lineOf, ownOf, targetNote, type Own } from './change.ts';
import { by, runOf, signOf, spanOf, stepsOf, valueOf, words, type ReadingParts } from './read.ts';
import { withTargets } from './targets.ts';

/** A trend is told where so strong a one would come about by chance less often than this. */
const LEVEL = 0.05;

const cellOf = (value: number): Shown => ({
	value,
	status: 'tepat',
	low: value,
	high: value,
	provisional: false,
	proven: null
});

/** Sen's slope drawn through a run: its line lies so that half of the points are above it (Conover 1999). */
function slopeThrough(
	run: readonly TrendPoint[],
	slope: number,
	name: string,
	axis: readonly string[],
	style: Style
): Series {
	const from = axis.indexOf(run[0]?.period ?? '');
	const base = senIntercept(run.map(valueOf), slope);
	const points = run.map((point, at): TrendPoint => {
		const cell = cellOf(base + slope * at);
		return { ...point, id: `sen/${point.id}`, name: `${name}, ${point.name}`, cell, ...textsOf(cell, style) };
	});
	const empty = axis.map(
		(period, at): TrendPoint =>
			points[at - from] ?? {
				...run[0]!,
				period,
				id: `sen/${at}`,
				cell: { ...cellOf(0), value: null, status: 'tidak-ada-data' }
			}
	);
	return { id: 'sen', name, faint: false, role: 'slope', points: empty };
}

interface Verdict {
	statement: Statement;
	notes: string[];
}

/** What can honestly be said of the direction: of few years only what was seen, of many the result of the test. */
function verdictOf(context: Context, { read }: Own, run: readonly TrendPoint[]): Verdict {
	const { notes: say } = words(context);
	const { about } = read;
	const when = spanOf(run);
	const trend = mannKendall(run.map(valueOf));
	const undirected = read.wantsFall === null ? [say.noDirection] : [];
	if (!trend || run.length < LEAST_YEARS) {
		const steps = [...stepsOf(run).values()];
		const count = (sign: number) => steps.filter((step) => Math.sign(step) === sign).length;
		const finding = { kind: 'steps', about, ups: count(1), downs: count(-1), all: steps.length, when } as const;
		return { statement: plainly(finding, { kind: 'few-points', points: run.length }), notes: undirected };
	}
	const sign = signOf(0, trend.slope);
	const isClear = trend.p < LEVEL && sign !== 'same';
	const tested = say.test(run.length, number(trend.p, context.language, 3), trend.p < LEVEL);
	if (!isClear) return { statement: plainly({ kind: 'no-direction', about, when }), notes: [tested, ...undirected] };
	const slope = { kind: 'slope', about, sign, by: by(cellOf(0), cellOf(trend.slope), read.style), when } as const;
	if (read.wantsFall === null) return { statement: plainly(slope), notes: [tested, ...undirected] };
	const wanted = read.wantsFall === (sign === 'down');
	return { statement: plainly(slope, { kind: 'wanted', wanted }), notes: [tested, ...(wanted ? [say.notProof] : [])] };
}

/** Whether the own series moves steadily, and in the wanted way; null with fewer than two years in a row. */
export function effectParts(context: Context, targets?: Answer): ReadingParts | null {
	const own = ownOf(context, targets);
	const run = own ? runOf(own.points) : [];
	if (!own || run.length < 2) return null;
	const say = words(context);
	const trend = mannKendall(run.map(valueOf));
	const slope = trend && slopeThrough(run, trend.slope, say.slope, own.axis, own.read.style);
	const { statement, notes } = verdictOf(context, own, run);
	return {
		kind: 'trend',
		panels: [
			{
				title: null,
				style: own.read.style,
				series: [lineOf(own), ...(slope ? [slope] : []), ...(own.targets ? [own.targets] : [])]
			}
		],
		periods: own.axis,
		marks: marksOn(context, own.axis),
		statement,
		notes: [...(slope ? [say.notes.slope] : []), ...notes, targetNote(context, own)],
		widen: (table) => withTargets(table, own.read, own.targets)
	};
}
