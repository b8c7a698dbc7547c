import type { Dataset, Table } from '../../../../src/lib/contract/dataset.ts';
import type { Margin } from '../../../../src/lib/contract/protection.ts';
import { Partition } from '../../../../src/lib/core/sets.ts';
import type { Cube } from './cube.ts';
import type { Rounded } from './rounded.ts';
import { commonScope } from './scope.ts';

/** Two tables that tell the same sums, with what both tell: a margin for each measure, or one for all. */
export interface SharedSums {
	a: number;
	b: number;
	margins: Margin[];
}

/** The separators that the policies declare, by places in `cubes`. */
export function declaredTies(family: Rounded[], cubes: Cube[]): SharedSums[] {
	const at = (table: string) => cubes.findIndex((cube) => cube.table === table);
	return family
		.flatMap(({ protection }) => protection.separators)
		.map(({ tables: [a, b], margin }) => ({ a: at(a), b: at(b), margins: [margin] }))
		.filter(({ a, b }) => a >= 0 && b >= 0);
}

/**
 * What roll-ups share with other tables. A roll-up is a table of its own where an area has recaps and not the base; two recaps
 * of the same persons add up to the same totals, as their bases would, so they are tied like these.
 */
export function recapTies(family: Rounded[], cubes: Cube[]): SharedSums[] {
	const roots = cubes.map((cube) => rootOf(family, cube));
	const linked = linkedTables(family);
	return cubes.flatMap((left, a) =>
		cubes.slice(a + 1).flatMap((right, after): SharedSums[] => {
			const b = a + 1 + after;
			const isRollUp = roots[a] !== left.table || roots[b] !== right.table;
			if (!isRollUp || isAbove(family, left, right) || isAbove(family, right, left)) return [];
			if (linked.find(roots[a]!) !== linked.find(roots[b]!)) return [];
			const measures = left.measures.filter((id) => right.measures.includes(id));
			if (measures.length === 0 || !countsAlike(family, left, right)) return [];
			const scope = commonScope(left, right);
			const isAll = measures.length === left.measures.length && measures.length === right.measures.length;
			return [{ a, b, margins: isAll ? [scope] : measures.map((measure) => ({ ...scope, measure })) }];
		})
	);
}

function tableOf(family: Rounded[], { table }: Cube): { dataset: Dataset; table: Table } {
	for (const dataset of family)
		for (const each of dataset.tables) if (each.id === table) return { dataset, table: each };
	throw new RangeError(`Tabel ${table} tidak ada di kontrak.`);
}

/** The tables that a roll-up sums up, the nearest first. */
function below(family: Rounded[], cube: Cube): Table[] {
	const { dataset, table } = tableOf(family, cube);
	const chain: Table[] = [];
	for (let at: Table | undefined = table; at;) {
		const base: string | undefined = at.rollup_of;
		at = dataset.tables.find(({ id }) => id === base);
		if (at) chain.push(at);
	}
	return chain;
}

const rootOf = (family: Rounded[], cube: Cube) => below(family, cube).at(-1)?.id ?? cube.table;

/** True where a table sums up another, directly or through others. */
export const isAbove = (family: Rounded[], upper: Cube, lower: Cube) =>
	below(family, upper).some(({ id }) => id === lower.table);

/** Counted tables as separators tie them together. */
function linkedTables(family: Rounded[]): Partition<string> {
	const linked = new Partition<string>();
	for (const { protection } of family) for (const { tables } of protection.separators) linked.join(...tables);
	return linked;
}

/** A table by members of a set counts a family once for each; its sums are those of another only member by member. */
function countsAlike(family: Rounded[], left: Cube, right: Cube): boolean {
	const members = (cube: Cube) => {
		const root = below(family, cube).at(-1);
		return root ? cube.dimensions.filter((id) => !root.dimensions.includes(id)) : [];
	};
	return (
		members(left).every((id) => right.dimensions.includes(id)) &&
		members(right).every((id) => left.dimensions.includes(id))
	);
}
