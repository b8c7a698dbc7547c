import type { Answer } from '../../contract/answer.ts';
import { number, plainly, sentenceWords, unitKind, type Statement } from '../../language/index.ts';
import { behind, itemOf } from '../../findings/item.ts';
import { changeStatement } from '../../findings/trend.ts';
import type { Context } from '../model/context.ts';
import { marksOn, pointsOf } from '../model/series.ts';
import type { Series, TableTwin, TrendPoint } from '../model/types.ts';
import { axisOf, rowPeriods } from '../model/when.ts';
import {
	isKnown,
	readOf,
	runOf,
	spanOf,
	stepsOf,
	trimmed,
	withColumn,
	words,
	type Read,
	type ReadingParts
} from './read.ts';
import { againstTarget, targetsOf, withTargets } from './targets.ts';

/** The own series of a reading on the years that it and its targets cover; null without any figure. */
export interface Own {
	read: Read;
	axis: string[];
	points: TrendPoint[];
	targets: Series | null;
}

export function ownOf(context: Context, targets: Answer | undefined): Own | null {
	const read = readOf(context);
	if (!read) return null;
	const whole = axisOf(
		rowPeriods({ answer: { ...context.answer, rows: [...context.answer.rows, ...(targets?.rows ?? [])] } })
	);
	const all = pointsOf(context, context.answer.rows, whole, []);
	if (!all.some(isKnown)) return null;
	const goals = targetsOf(context, targets, whole);
	const axis = trimmed(whole, [all, goals?.points ?? []]);
	const points = pointsOf(context, context.answer.rows, axis, []);
	return { read, axis, points, targets: targetsOf(context, targets, axis) };
}

/** The series itself as a line. */
export const lineOf = ({ read, points }: Own): Series => ({ id: read.own, name: read.area, faint: false, points });

/** Without targets the reader is told so, since a plan without a number to hold it against cannot be judged. */
export const targetNote = (context: Context, { targets }: Own): string =>
	targets ? words(context).notes.target : words(context).notes.noTarget;

/** What the own series did from its first to its last year in a row, step by step, and how it lies against its target. */
function statementOf(context: Context, { read, points, targets }: Own): Statement {
	const run = runOf(points);
	const [first, last] = [run[0]!, run.at(-1)!];
	const target = againstTarget(read, points, targets);
	if (first === last)
		return plainly(
			{ kind: 'single', about: read.about, amount: itemOf(last, read.style), when: spanOf([last]) },
			...behind([last]),
			...target
		);
	const { finding, caveats } = changeStatement(read.about, { from: first, to: last }, read.style, context.measure);
	const steps = [...stepsOf(run).values()];
	const [ups, downs] = [1, -1].map((sign) => steps.filter((step) => Math.sign(step) === sign).length);
	const yearly = { kind: 'yearly', ups: ups ?? 0, downs: downs ?? 0, all: steps.length } as const;
	return plainly(finding, ...caveats, ...(steps.length > 1 ? [yearly] : []), ...target);
}

/** The table with what each year changed, signed. */
function withYearly(table: TableTwin, context: Context, { read, points }: Own): TableTwin {
	const steps = stepsOf(points);
	const { language, decimals, unit } = read.style;
	const { yearly } = words(context);
	const title = unitKind(unit) === 'percent' ? `${yearly} (${sentenceWords[language].points})` : yearly;
	return withColumn(table, title, (period) => {
		const by = steps.get(period);
		return by === undefined
			? { text: '', raw: null }
			: { text: `${by > 0 ? '+' : ''}${number(by, language, decimals)}`, raw: by };
	});
}

/** The own series over the years with its yearly changes and its targets. */
export function changeParts(context: Context, targets?: Answer): ReadingParts | null {
	const own = ownOf(context, targets);
	if (!own) return null;
	return {
		kind: 'trend',
		panels: [{ title: null, style: own.read.style, series: [lineOf(own), ...(own.targets ? [own.targets] : [])] }],
		periods: own.axis,
		marks: marksOn(context, own.axis),
		statement: statementOf(context, own),
		notes: [targetNote(context, own)],
		widen: (table) => withTargets(withYearly(table, context, own), own.read, own.targets)
	};
}
