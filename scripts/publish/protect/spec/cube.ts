import type { CodeLists, Level } from '../../../../src/lib/contract/code.ts';
import type { Dataset, Table } from '../../../../src/lib/contract/dataset.ts';
import type { Grain } from '../../../../src/lib/contract/period.ts';
import type { RoundPolicy } from '../../../../src/lib/contract/protection.ts';
import { roundedMeasures } from '../../rounded-measures.ts';
import { linkedMembers } from '../../aggregate/linked.ts';

/** A table as protection sees it: every combination of its codes, and the measures that are rounded. */
export interface Cube {
	table: string;
	dataset: string;
	area: Level;
	grain: Grain;
	dimensions: string[];
	/** Codes of each combination, in the order of `dimensions`. */
	combos: string[][];
	measures: string[];
	/** Per measure: a state rather than an event, so that its rounding does not depend on the period. */
	stock: boolean[];
	/** Per measure: index of the whole that it is part of in this table, -1 for none. */
	partOf: number[];
	/** Per measure: by how much a published value may differ from the count; more than the slack where it follows from others. */
	reach: number[];
	/** Per measure that is a part: whether the whole or the part is drawn first; null where sums hold both, or it is no part. */
	lead: Lead[];
	/** Per measure: money is shown beside its exact counts, so they are given up last. */
	spared: boolean[];
	/** Places in `dimensions` of those that describe programmes, not people. */
	administrative: number[];
	/** Dimensions by which members of a set are told: dimension of the members → its set dimension. */
	members: Record<string, string>;
}

/** Which of a part and its whole is drawn first; the other, and what lies between them, follow. */
export type Lead = 'part' | 'whole' | null;

/** Most cells of one area and period; a table beyond that could not be attacked and is too fine anyway. */
const MOST_COMBINATIONS = 100_000;

/** Lays out a table of a rounded dataset; throws RangeError when its cross is too large to attack. */
export function cubeOf(dataset: Dataset, table: Table, policy: RoundPolicy, codes: CodeLists): Cube {
	const lists = table.dimensions.map((id) => codesOf(dataset, id, codes));
	const size = lists.reduce((product, list) => product * list.length, 1);
	if (size > MOST_COMBINATIONS)
		throw new RangeError(
			`Tabel ${table.id}: ${size.toLocaleString('id-ID')} kemungkinan sel per wilayah dan periode, lebih dari ${MOST_COMBINATIONS.toLocaleString('id-ID')}. Kurangi dimensinya.`
		);
	const isPossible = (combo: string[]) =>
		!policy.structural_zeros.some((zero) =>
			Object.entries(zero).every(([id, impossible]) => {
				const at = table.dimensions.indexOf(id);
				return at >= 0 && impossible.includes(combo[at]!);
			})
		);
	const measures = roundedMeasures(dataset, table, policy);
	const members: Record<string, string> = {};
	for (const set of table.dimensions)
		for (const [id, { codes: list, set_of }] of Object.entries(dataset.dimensions))
			if (!set_of && list === dataset.dimensions[set]?.set_of && !table.dimensions.includes(id)) members[id] = set;
	return {
		table: table.id,
		dataset: dataset.id,
		area: table.area,
		grain: table.period,
		dimensions: table.dimensions,
		combos: lists
			.reduce<string[][]>((all, list) => all.flatMap((combo) => list.map((code) => [...combo, code])), [[]])
			.filter(isPossible),
		measures,
		stock: measures.map((id) => dataset.measures[id]?.kind === 'stock'),
		administrative: table.dimensions.flatMap((id, at) => (policy.administrative.includes(id) ? [at] : [])),
		spared: measures.map((id) => Object.values(policy.money_with).includes(id)),
		partOf: measures.map((id) => measures.indexOf(dataset.measures[id]?.part_of ?? '')),
		reach: measures.map(() => policy.slack),
		lead: measures.map(() => null),
		members
	};
}

function codesOf(dataset: Dataset, id: string, codes: CodeLists): string[] {
	const dimension = dataset.dimensions[id];
	if (!dimension) throw new RangeError(`Dimensi ${id} tidak ada di dataset ${dataset.id}.`);
	if (!dimension.set_of) return (codes[dimension.codes] ?? []).map((code) => code.id);
	return subsets(linkedMembers(codes, dimension.set_of).sort());
}

/**
 * All sets of the members, as codes ("-" = empty), each differing from the one before in a single member (reflected Gray
 * code, Gray 1953): neighbours in the list are neighbours in the table, which makes proofs short.
 */
export function subsets(members: string[]): string[] {
	return Array.from({ length: 2 ** members.length }, (_, step) => {
		const bits = step ^ (step >> 1);
		const chosen = members.filter((_member, at) => (bits >> at) & 1);
		return chosen.length > 0 ? chosen.join('+') : '-';
	});
}
