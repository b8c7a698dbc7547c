import type { CodeLists } from '../../../src/lib/contract/code.ts';
import type { Dataset, Table } from '../../../src/lib/contract/dataset.ts';
import type { Known } from './choose.ts';
import { splitsOf } from './condense.ts';
import { linkedMembers, linkedPeriods, unlinkedBelow, type Unlinked } from './linked.ts';
import { foldPeriods, monthsIn } from './months.ts';

/** The set dimension of `base` whose members are the codes of dimension `id`; undefined where `base` has that dimension itself. */
export function setBehind(
	dataset: Pick<Dataset, 'dimensions'>,
	base: Pick<Table, 'dimensions'>,
	id: string
): string | undefined {
	if (base.dimensions.includes(id)) return undefined;
	return base.dimensions.find((set) => dataset.dimensions[set]?.set_of === dataset.dimensions[id]?.codes);
}

/** What a roll-up knows through its base: whole periods of its own grain, for each group that it tells apart; of members of sets those in which they are linked. */
export function inherited(
	dataset: Dataset,
	base: Table,
	table: Table,
	groups: Known[],
	codes: CodeLists,
	unlinked: readonly Unlinked[] = []
): Known[] {
	const axes = splitsOf(dataset).filter((id) => table.dimensions.includes(id));
	const lost = unlinkedBelow(dataset, table, unlinked);
	const result = new Map<string, Known>();
	for (const part of groups) {
		if (!table.measures.includes(part.measure)) continue;
		const kind = dataset.measures[part.measure]?.kind ?? 'flow';
		const months = new Set(part.periods.flatMap(monthsIn));
		const { covered } = foldPeriods(part.periods, months, table.period, kind);
		if (covered.length === 0) continue;
		for (const split of splits(part)) {
			const own = axes.reduce((periods, axis) => {
				const set = setBehind(dataset, base, axis);
				return set ? linkedPeriods({ ...part, periods }, lost, set, split[axis] ?? '') : periods;
			}, covered);
			if (own.length === 0) continue;
			const key = JSON.stringify([part.top, part.measure, split]);
			const before = result.get(key)?.periods ?? [];
			const periods = [...new Set([...before, ...own])].sort();
			result.set(key, { top: part.top, measure: part.measure, split, periods });
		}
	}
	return [...result.values()];

	function splits(part: Known): Record<string, string | null>[] {
		return axes.reduce<Record<string, string | null>[]>(
			(all, axis) => {
				const values = setBehind(dataset, base, axis)
					? linkedMembers(codes, dataset.dimensions[axis]?.codes ?? '')
					: [part.split[axis] ?? null];
				return all.flatMap((split) => values.map((value) => ({ ...split, [axis]: value })));
			},
			[{}]
		);
	}
}
