import type { Against } from '../../contract/against.ts';
import type { Axis, Question } from '../../contract/answer.ts';
import type { Filters } from '../../contract/filters.ts';
import type { Release } from '../../contract/release.ts';
import { planOf } from '../pick.ts';

/** What the reader chose, as each part of a ratio takes it. */
export interface SplitFilters {
	numerator: Filters;
	denominator: Filters;
	/** Dimensions that affect neither, since one of the two cannot obey them. */
	ignored: Axis[];
}

const without = (filters: Filters, axes: readonly Axis[]): Filters => ({
	...filters,
	dimensions: Object.fromEntries(Object.entries(filters.dimensions).filter(([axis]) => !axes.includes(axis)))
});

const ignoredBy = (question: Question, release: Release): Axis[] =>
	(planOf(question, release)?.notes ?? []).flatMap((note) => (note.code === 'filter-ignored' ? note.detail : []));

const same = (a: readonly string[] = [], b: readonly string[] = []): boolean =>
	JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

/** Decides for each filter on a dimension whether it concerns the numerator, both, or neither. */
export function splitFilters(
	numerator: Question,
	denominator: Question,
	against: Against,
	release: Release
): SplitFilters {
	const { filters } = numerator;
	const chosen = Object.keys(filters.dimensions).filter((axis) => filters.dimensions[axis]?.length);
	const own = chosen.filter((axis) => against.numerator_only.includes(axis));
	const common = chosen.filter((axis) => !own.includes(axis));
	const left = without(filters, own);
	const refused = new Set([
		...ignoredBy({ ...numerator, filters: left }, release),
		...ignoredBy({ ...denominator, filters: left }, release),
		// A part that the chart itself fixes in one way here and in another there has no common choice.
		...common.filter((axis) => !same(numerator.fixed?.[axis], against.where[axis])),
		// The share outside the target is about all deciles.
		...(against.target_desil === 'outside' ? ['desil'] : [])
	]);
	const ignored = common.filter((axis) => refused.has(axis));
	return { numerator: without(filters, ignored), denominator: without(left, ignored), ignored };
}
