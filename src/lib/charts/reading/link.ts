import { kendall, LEAST_YEARS } from '../../stats/index.ts';
import { number } from '../../language/index.ts';
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

function sentenceOf(context: Context, subject: string, links: readonly Link[]): string {
	const say = words(context);
	const parts = links.map(({ name, all, same, found }) => {
		if (!found) return say.linkSteps(name, same, all.length);
		const tau = number(found.tau, context.language, 2);
		return found.p < LEVEL ? say.linkFound(name, found.tau > 0, tau) : say.linkNone(name, tau);
	});
	const years = Math.max(...links.map(({ all }) => all.length)) + 1;
	const short = links.every(({ found }) => !found) ? say.linkShort(years) : '';
	return say.links(subject, parts.join('; ')) + short;
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
		sentence: sentenceOf(
			context,
			read.subject,
			linked.map(({ link }) => link)
		),
		notes: [words(context).notes.noCause]
	};
}
