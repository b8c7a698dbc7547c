import { Partition } from '../../../../src/lib/core/sets.ts';

/** A tie that a block may use: for each margin that two tables share, the margins laid over the one and the other. */
export interface Tie {
	a: number;
	b: number;
	margins: [a: number, b: number][];
	/** Levels of area, grains of time and dimensions that the margin keeps. */
	variables: Set<string>;
	/** From two recaps, not from a separator of the policy. */
	isRecap: boolean;
}

export interface Tree {
	/** Tables in the order of rounding: each is tied to at most one before it. */
	order: number[];
	/** Margins (parent's, child's) of the ties in use. */
	pairs: { parent: number; child: number }[];
	/** Tables that share sums which no way between them carries: an attack table by table would miss what follows. */
	untied: [a: number, b: number][];
}

/**
 * The tree of the ties between the tables of a block: of all spanning trees the one that keeps most, which is a junction tree
 * wherever there is one (Jensen & Jensen 1994, "Optimal junction trees"). `places`: all tables in the order in which they may lead.
 */
export function treeOf(ties: readonly Tie[], places: readonly number[], cubes: number[]): Tree {
	const here = ties.filter(({ a, b }) => cubes.includes(a) && cubes.includes(b));
	const ranked = here.toSorted((x, y) => y.variables.size - x.variables.size || Number(x.isRecap) - Number(y.isRecap));
	const tied = new Partition<number>();
	const used = ranked.filter(({ a, b }) => tied.join(a, b));

	const tree: Tree = { order: [], pairs: [], untied: [] };
	const ways = new Map<number, Tie[]>();
	for (const root of cubes.toSorted((x, y) => places.indexOf(x) - places.indexOf(y))) {
		if (ways.has(root)) continue;
		ways.set(root, []);
		const queue = [root];
		for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
			tree.order.push(at);
			for (const tie of used) {
				const next = tie.a === at ? tie.b : tie.b === at ? tie.a : -1;
				if (next < 0 || ways.has(next)) continue;
				ways.set(next, [...ways.get(at)!, tie]);
				queue.push(next);
				for (const [a, b] of tie.margins)
					tree.pairs.push(tie.a === at ? { parent: a, child: b } : { parent: b, child: a });
			}
		}
	}
	for (const tie of here) {
		const [left, right] = [ways.get(tie.a)!, ways.get(tie.b)!];
		const between = [...left.filter((each) => !right.includes(each)), ...right.filter((each) => !left.includes(each))];
		const carries = between.every(({ variables }) => [...tie.variables].every((each) => variables.has(each)));
		if (!carries) tree.untied.push([tie.a, tie.b]);
	}
	return tree;
}
