import { kendall, LEAST_YEARS } from '../../stats/index.ts';
import { number, plainly, type About, type Caveat, type Finding, type Statement } from '../../language/index.ts';
import { nameOf, styleOf, type Context } from '../model/context.ts';
import { marksOn, pointsOf } from '../model/series.ts';
import type { Series, TrendPanel } from '../model/types.ts';
import { axisOf, rowPeriods } from '../model/when.ts';
import { isKnown, readOf, rowsWith, stepsOf, trimmed, words, type ReadingParts } from './read.ts';
import { together } from './relevance.ts';

const LEVEL = 0.05;

interface Link {
	name: string;
	/** Years in which both have a step from the year before. */
	all: string[];
	same: number;
	found: ReturnType<typeof kendall>;
}

/** Kendall's tau of the yearly steps, since two lines that only both rise would look linked. */
function linkOf(outcome: Series, other: Series): Link {
	const [a, b] = [stepsOf(outcome.points), stepsOf(other.points)];
	const { same, all } = together(a, b);
	const steps = (from: ReadonlyMap<string, number>) => all.map((period) => from.get(period) ?? 0);
	return { name: other.name, all, same, found: all.length < LEAST_YEARS ? null : kendall(steps(a), steps(b)) };
}

/** How the outcome moves beside the first of the others, and beside the rest below. */
function statementOf(context: Context, about: About, links: readonly Link[]): Statement {
	const told = links.map(({ name: other, all, same, found }) => ({ other, all: all.length, same, found }));
	const findings = told.map(({ other, all, same, found }): Finding => {
		if (!found) return { kind: 'same-way', about, other, same, all };
		return { kind: 'link', other, link: found.p >= LEVEL ? 'none' : found.tau > 0 ? 'with' : 'against' };
	});
	const taus = told.flatMap(({ other, found }): Caveat[] =>
		found ? [{ kind: 'link', other, tau: number(found.tau, context.language, 2) }] : []
	);
	const years = Math.max(...told.map(({ all }) => all)) + 1;
	const short: Caveat[] = told.every(({ found }) => !found) ? [{ kind: 'few-years', years }] : [];
	const [first, ...others] = findings;
	return plainly(first!, ...others.map((finding): Caveat => ({ kind: 'other', finding })), ...taus, ...short);
}

/** An outcome over the indicators beside which it is read, each on its own scale; null where no two share years in a row. */
export function linkParts(context: Context): ReadingParts | null {
	const { answer, chart } = context;
	const read = readOf(context);
	const axisId = chart.by ?? '';
	if (!read) return null;
	const whole = axisOf(rowPeriods(context));
	const rowsOf = (code: string) => rowsWith(answer, { [axisId]: code });
	const known = (chart.where[axisId] ?? []).filter((code) => rowsOf(code).some(({ cell }) => cell.value !== null));
	if (known[0] !== read.code) return null;
	const points = (code: string, axis: string[]) => pointsOf(context, rowsOf(code), axis, [axisId]);
	const axis = trimmed(whole, [points(read.code, whole)]);
	const series = known.map((code): Series => ({
		id: code,
		name: nameOf(context, axisId, code),
		faint: false,
		points: points(code, axis)
	}));
	const [outcome, ...others] = series.filter((one) => one.points.some(isKnown));
	if (!outcome) return null;
	const linked = others
		.map((other) => ({ other, link: linkOf(outcome, other) }))
		.filter(({ link }) => link.all.length > 0);
	if (linked.length === 0) return null;
	const panels = [outcome, ...linked.map(({ other }) => other)].map((one): TrendPanel => {
		const [row] = rowsOf(one.id);
		return { title: one.name, style: row ? styleOf(context, row) : read.style, series: [{ ...one, name: '' }] };
	});
	return {
		kind: 'trend',
		panels,
		periods: axis,
		marks: marksOn(context, axis),
		statement: statementOf(
			context,
			[read.indicator, ''],
			linked.map(({ link }) => link)
		),
		notes: [words(context).notes.noCause]
	};
}
