import type { CodeLists } from '../../../src/lib/contract/code.ts';
import type { Dataset, Table } from '../../../src/lib/contract/dataset.ts';
import {
	GRAINS,
	coarsen,
	monthsOf,
	periodKey,
	periodsBetween,
	shift,
	type Grain
} from '../../../src/lib/contract/period.ts';
import type { Coverage } from '../../../src/lib/contract/release.ts';
import type { Known } from './choose.ts';
import { splitsOf } from './condense.ts';
import { period } from './months.ts';

const GRAIN_OF = { bulanan: 'bulan', triwulan: 'triwulan', semester: 'semester', tahunan: 'tahun' } as const;

/**
 * Where a table has data: all periods known of any of its measures, what each measure lacks of them, and the periods
 * that by the rhythm of the dataset should have come by `asOf` (ISO date) and have not.
 */
export function coverageOf(dataset: Dataset, table: Table, known: Known[], codes: CodeLists, asOf: string): Coverage[] {
	const tops = [...new Set(known.map(({ top }) => top))].sort();
	const axes = splitsOf(dataset).filter((id) => table.dimensions.includes(id));
	return tops.map((area) => {
		const here = known.filter(({ top }) => top === area);
		const periods = [...new Set(here.flatMap((part) => part.periods))].sort();
		const gaps = splitsIn(dataset, axes, codes, known).flatMap((where) =>
			table.measures.flatMap((measure) => {
				const parts = here.filter(
					(part) => part.measure === measure && axes.every((axis) => part.split[axis] === where[axis])
				);
				const missing = periods.filter((key) => !parts.some((part) => part.periods.includes(key)));
				return missing.length > 0 ? [{ measure, where, periods: missing }] : [];
			})
		);
		return { area, periods, due: dueOf(dataset, table, periods, asOf), ...(gaps.length > 0 ? { gaps } : {}) };
	});
}

/** Every group that a reader can ask for: the codes of one such dimension; the combinations found where there are more. */
function splitsIn(dataset: Dataset, axes: string[], codes: CodeLists, known: Known[]): Record<string, string>[] {
	const [axis, ...more] = axes;
	if (axis === undefined) return [{}];
	const found = known.map(({ split }) => Object.fromEntries(axes.map((id) => [id, split[id] ?? ''])));
	const listed =
		more.length > 0 ? [] : (codes[dataset.dimensions[axis]?.codes ?? ''] ?? []).map(({ id }) => ({ [axis]: id }));
	const all = new Map([...listed, ...found].map((where) => [JSON.stringify(where), where]));
	return [...all.values()];
}

/** Date (ISO) after which the data of a period are late. */
function deadline(key: string, rhythm: Grain, days: number): string {
	const at = period(key);
	const end = GRAINS.indexOf(rhythm) < GRAINS.indexOf(at.grain) ? coarsen(at, rhythm) : at;
	const { last } = monthsOf(end);
	return new Date(Date.UTC(Math.floor(last / 12), (last % 12) + 1, days)).toISOString().slice(0, 10);
}

function dueOf({ metadata }: Dataset, table: Table, periods: string[], asOf: string): string[] {
	const [first] = periods;
	const last = periods.at(-1);
	if (metadata.rhythm === 'sekali' || first === undefined || last === undefined) return [];
	const rhythm = GRAIN_OF[metadata.rhythm];
	const due = periodsBetween(period(first), period(last)).map(periodKey);
	const { due_days: days } = metadata;
	// Without a declared deadline only a gap between received periods is certain to be missing.
	if (days !== undefined)
		for (let at = shift(period(last), 1); deadline(periodKey(at), rhythm, days) < asOf; at = shift(at, 1))
			due.push(periodKey(at));
	const received = new Set(periods);
	return due.filter((key) => !received.has(key));
}
