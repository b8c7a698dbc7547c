import { plainly, type Caveat, type Statement } from '../../language/index.ts';
import { nameOf, type Context } from '../model/context.ts';
import { marksOn, pointsOf } from '../model/series.ts';
import type { Series, TrendPoint } from '../model/types.ts';
import { axisOf, rowPeriods } from '../model/when.ts';
import {
	by,
	isKnown,
	readOf,
	rowsWith,
	runOf,
	signOf,
	stepsOf,
	trimmed,
	valueOf,
	words,
	type Read,
	type ReadingParts
} from './read.ts';

/** Years in which two lines both have a step, and in how many of them it goes the same way. */
export function together(
	a: ReadonlyMap<string, number>,
	b: ReadonlyMap<string, number>
): { same: number; all: string[] } {
	const all = [...a.keys()].filter((period) => b.has(period));
	return { same: all.filter((period) => Math.sign(a.get(period) ?? 0) === Math.sign(b.get(period) ?? 0)).length, all };
}

/** In how many years the area moved as the widest other one did; how far each moved, and as the others did, below. */
function statementOf(read: Read, lines: readonly Series[], common: readonly string[]): Statement {
	const at = (line: Series, period: string | undefined) =>
		line.points.find((point) => point.period === period) as TrendPoint;
	const moves = lines.map((line) => {
		const [from, to] = [at(line, common[0]), at(line, common.at(-1))];
		const sign = signOf(valueOf(from), valueOf(to));
		return { name: line.name, sign, by: by(from.cell, to.cell, read.style) };
	});
	const inside = ({ points }: Series) => stepsOf(points.filter(({ period }) => common.includes(period)));
	const [own, ...wider] = lines;
	const all = common.length - 1;
	const pairs = wider.map((line) => ({ other: line.name, same: together(inside(own!), inside(line)).same, all }));
	const [last, ...others] = pairs.toReversed();
	return plainly(
		{ kind: 'same-way', about: [read.area, ''], ...last! },
		...others.map((pair): Caveat => ({ kind: 'other', finding: { kind: 'same-way', about: [read.area], ...pair } })),
		{ kind: 'moves', when: { from: common[0] ?? '', to: common.at(-1) ?? '' }, moves }
	);
}

/** Own area, province and nation on one chart, and whether they move the same way; null without two common years in a row. */
export function relevanceParts(context: Context): ReadingParts | null {
	const { answer } = context;
	const read = readOf(context);
	if (!read) return null;
	const whole = axisOf(rowPeriods(context));
	const points = (area: string, axis: string[]) =>
		pointsOf(context, rowsWith(answer, { wilayah: area }), axis, ['wilayah']);
	const known = answer.areas.filter((area) => points(area, whole).some(isKnown));
	if (known[0] !== read.own || known.length < 2) return null;
	const axis = trimmed(
		whole,
		known.map((area) => points(area, whole))
	);
	const lines = known.map((area): Series => ({
		id: area,
		name: nameOf(context, 'wilayah', area),
		faint: false,
		points: points(area, axis)
	}));
	// Years in a row that all lines have, as runs of the line that is known only where all are.
	const shared = lines[0]!.points.map((point, at) =>
		lines.every((line) => line.points[at] && isKnown(line.points[at]))
			? point
			: { ...point, cell: { ...point.cell, value: null } }
	);
	const common = runOf(shared).map(({ period }) => period);
	if (common.length < 2) return null;
	return {
		kind: 'trend',
		panels: [{ title: null, style: read.style, series: lines }],
		periods: axis,
		marks: marksOn(context, axis),
		statement: statementOf(read, lines, common),
		notes: [words(context).notes.sample]
	};
}
