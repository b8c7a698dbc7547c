import type { CodeLists } from '../../../src/lib/contract/code.ts';
import type { Dataset, Table } from '../../../src/lib/contract/dataset.ts';
import { deadlineOf } from '../../../src/lib/core/deadline.ts';
import { periodKey, periodsBetween, shift } from '../../../src/lib/contract/period.ts';
import type { Coverage } from '../../../src/lib/contract/release.ts';
import type { Known } from './choose.ts';
import { splitsOf } from './condense.ts';
import { memberGaps, type Unlinked } from './linked.ts';
import { period } from './months.ts';

/**
 * Where a table has data: all periods known of any of its measures, what each measure lacks of them (also members of its sets that
 * are not linked), and the periods that by the rhythm of the dataset should have come by `asOf` (ISO date) and have not.
 */
export function coverageOf(
	dataset: Dataset,
	table: Table,
	taken: Known[],
	asOf: string,
	unlinked: readonly Unlinked[] = []
): Coverage[] {
	const tops = [...new Set(taken.map(({ top }) => top))].sort();
	const axes = splitsOf(dataset).filter((id) => table.dimensions.includes(id));
	return tops.map((area) => {
		const here = taken.filter(({ top }) => top === area);
		const periods = [...new Set(here.flatMap((part) => part.periods))].sort();
		const gaps: NonNullable<Coverage['gaps']> = groupsIn(axes, taken).flatMap((where) =>
			table.measures.flatMap((measure) => {
				const parts = here.filter(
					(part) => part.measure === measure && axes.every((axis) => part.split[axis] === where[axis])
				);
				const missing = periods.filter((key) => !parts.some((part) => part.periods.includes(key)));
				return missing.length > 0 ? [{ measure, where, periods: missing }] : [];
			})
		);
		gaps.push(...memberGaps(dataset, table, unlinked, area, periods));
		return { area, periods, due: dueOf(dataset, periods, asOf), ...(gaps.length > 0 ? { gaps } : {}) };
	});
}

/** Every group that some kota tells of; the others lack it. */
function groupsIn(axes: string[], taken: Known[]): Record<string, string>[] {
	const groups = taken.map(({ split }) => Object.fromEntries(axes.map((axis) => [axis, split[axis] ?? ''])));
	return [...new Map(groups.map((where) => [JSON.stringify(where), where])).values()];
}

/** Codes of kept-apart dimensions of which the table tells anywhere, where that is not the whole list. */
export function coveredCodes(
	dataset: Dataset,
	table: Table,
	taken: Known[],
	codes: CodeLists
): Record<string, string[]> {
	const axes = splitsOf(dataset).filter((id) => table.dimensions.includes(id));
	const covered = axes.map((axis): [string, string[]] => {
		const found = new Set(taken.map(({ split }) => split[axis]));
		const all = codes[dataset.dimensions[axis]?.codes ?? ''] ?? [];
		return [axis, all.map(({ id }) => id).filter((id) => found.has(id))];
	});
	return Object.fromEntries(
		covered.filter(([axis, ids]) => ids.length < (codes[dataset.dimensions[axis]?.codes ?? ''] ?? []).length)
	);
}

function dueOf({ metadata }: Dataset, periods: string[], asOf: string): string[] {
	const [first] = periods;
	const last = periods.at(-1);
	if (metadata.rhythm === 'sekali' || first === undefined || last === undefined) return [];
	const due = periodsBetween(period(first), period(last)).map(periodKey);
	// Without a declared deadline only a gap between received periods is certain to be missing.
	const isLate = (key: string) => (deadlineOf(key, metadata) ?? asOf) < asOf;
	for (let at = shift(period(last), 1); isLate(periodKey(at)); at = shift(at, 1)) due.push(periodKey(at));
	const received = new Set(periods);
	return due.filter((key) => !received.has(key));
}
