import type { CodeLists } from '../../../src/lib/contract/code.ts';
import type { Dataset, Measure, Table } from '../../../src/lib/contract/dataset.ts';
import { coarsen, periodKey, type Grain } from '../../../src/lib/contract/period.ts';
import type { Coverage } from '../../../src/lib/contract/release.ts';
import { textTable } from '../sql.ts';
import { unlinkedTable, type ConformedSource, type PublishContext } from '../stage.ts';
import type { Known, Pick } from './choose.ts';
import { monthsIn, period } from './months.ts';

/** A member that sets of a table do not hold in some periods of a kota, since nobody links it there: not known, rather than nobody. */
export interface Unlinked {
	/** Dimension of sets. */
	set: string;
	member: string;
	top: string;
	measure: string;
	periods: string[];
}

/** Members that sets of this list can hold: those marked `tertaut`, or all where none is. */
export function linkedMembers(codes: CodeLists, list: string): string[] {
	const all = codes[list] ?? [];
	const linked = all.filter(({ attributes }) => ['ya', 'true', '1'].includes(attributes['tertaut'] ?? ''));
	return (linked.length > 0 ? linked : all).map(({ id }) => id);
}

/** The dimension by whose codes members of a set are asked; the code list itself where the dataset has none. */
export const memberAxis = (dimensions: Dataset['dimensions'], set: string): string => {
	const list = dimensions[set]?.set_of ?? '';
	const own = Object.entries(dimensions).find(
		([, { set_of, attribute_of, codes }]) => !set_of && !attribute_of && codes === list
	);
	return own?.[0] ?? list;
};

/** Periods of a grain that some finer ones spoil: a flow is spoilt by any part of it, a stock by its end. */
function spoilt(periods: readonly string[], grain: Grain, kind: Measure['kind']): string[] {
	const found = periods.flatMap((key) => {
		const whole = periodKey(coarsen(period(key), grain));
		return kind === 'stock' && monthsIn(key).at(-1) !== monthsIn(whole).at(-1) ? [] : [whole];
	});
	return [...new Set(found)].sort();
}

/** What the sources of a table do not link; a source that says nothing of its members links all of them. */
export function unlinkedBy(
	dataset: Dataset,
	table: Table,
	picks: readonly Pick[],
	sources: readonly ConformedSource[],
	codes: CodeLists
): Unlinked[] {
	const found = new Map<string, Unlinked>();
	for (const set of table.dimensions.filter((id) => dataset.dimensions[id]?.set_of))
		for (const { source, top, measure, from, to } of picks) {
			const members = sources.find(({ id }) => id === source)?.members?.[set]?.[top];
			if (!members) continue;
			for (const member of linkedMembers(codes, dataset.dimensions[set]?.set_of ?? '')) {
				if (members[from]?.includes(member)) continue;
				const key = JSON.stringify([set, member, top, measure]);
				const before = found.get(key)?.periods ?? [];
				found.set(key, { set, member, top, measure, periods: [...new Set([...before, to])].sort() });
			}
		}
	return [...found.values()];
}

/** What a roll-up does not link because its base does not. */
export const unlinkedBelow = (dataset: Dataset, table: Table, below: readonly Unlinked[]): Unlinked[] =>
	below.flatMap((one) => {
		const kind = dataset.measures[one.measure]?.kind ?? 'flow';
		const periods = spoilt(one.periods, table.period, kind);
		return table.measures.includes(one.measure) && periods.length > 0 ? [{ ...one, periods }] : [];
	});

/** Gaps of the sets of a table in one kota, by member: within the periods that are known there. */
export function memberGaps(
	dataset: Dataset,
	table: Table,
	unlinked: readonly Unlinked[],
	top: string,
	known: readonly string[]
): NonNullable<Coverage['gaps']> {
	return unlinked
		.filter((one) => one.top === top && table.dimensions.includes(one.set))
		.flatMap(({ set, member, measure, periods }) => {
			const inside = periods.filter((key) => known.includes(key));
			return inside.length > 0
				? [{ measure, where: { [memberAxis(dataset.dimensions, set)]: member }, periods: inside }]
				: [];
		});
}

/** Leaves `unlinked_<table>` for protect where some member is not linked. */
export async function layUnlinked({ db }: PublishContext, table: Table, unlinked: readonly Unlinked[]): Promise<void> {
	const rows = unlinked
		.filter(({ set }) => table.dimensions.includes(set))
		.flatMap(({ set, member, top, periods }) => periods.map((key) => [set, member, top, key]));
	if (rows.length > 0) await textTable(db, unlinkedTable(table.id), ['dimensi', 'anggota', 'puncak', 'periode'], rows);
}

/** What is known of a member of a set in a kota: all periods but those in which nobody links it. */
export const linkedPeriods = (
	{ top, measure, periods }: Known,
	unlinked: readonly Unlinked[],
	set: string,
	member: string
): string[] => {
	const lost = new Set(
		unlinked
			.filter((one) => one.set === set && one.member === member && one.top === top && one.measure === measure)
			.flatMap((one) => one.periods)
	);
	return periods.filter((key) => !lost.has(key));
};
