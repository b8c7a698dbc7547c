import type { Problem } from './component.ts';

/** Steps that keep every equality: add `steps[i]` to `variables[i]`. */
export interface Moves {
	/** A step drawn at random, written into `variables` and `steps`; the number of variables that it changes, 0 for none. */
	draw(random: () => number, variables: Int32Array, steps: Int32Array): number;
}

/** Pairs above which differences are not listed. */
const MOST_PAIRS = 400_000;

/**
 * Swaps of two and of four variables: two pairs whose columns differ alike may be exchanged, one up and one down each
 * (Diaconis and Sturmfels 1998 for tables with two margins).
 */
export function movesOf(problem: Problem): Moves {
	const name = shapeOf(problem);
	const existing = laid.get(name);
	if (existing) return existing;
	if (laid.size >= MOST_SHAPES) laid.clear();
	const moves = lay(problem);
	laid.set(name, moves);
	return moves;
}

/** Blocks of one table are shaped alike, so that their moves are laid out once. */
const laid = new Map<string, Moves>();
const MOST_SHAPES = 40;

const shapeOf = ({ low, high, rows }: Problem) =>
	[
		low.map((least, at) => Number(least < high[at]!)).join(''),
		...rows.filter((row) => row.low === row.high).map((row) => `${row.variables.join()}:${row.coefficients.join()}`)
	].join('/');

function lay({ low, high, rowsOf, weightsOf, rows }: Problem): Moves {
	const open = [...low.keys()].filter((at) => low[at]! < high[at]!);
	const columns = open.map((variable) =>
		rowsOf[variable]!.flatMap((row, at): [number, number][] =>
			rows[row]!.low === rows[row]!.high ? [[row, weightsOf[variable]![at]!]] : []
		)
	);
	const found = new Map<string, number>();
	const buckets: number[][] = [];
	const n = open.length;
	const isListed = n * n <= MOST_PAIRS;
	/** Bucket of a pair; -1 where its columns do not differ. */
	const bucketOf = new Int32Array(isListed ? n * n : 0);
	if (isListed)
		for (let one = 0; one < n; one++)
			for (let other = 0; other < n; other++) {
				if (one === other) continue;
				const name = difference(columns[one]!, columns[other]!);
				const bucket = name === '' ? -1 : (found.get(name) ?? buckets.push([]) - 1);
				bucketOf[one * n + other] = bucket;
				if (bucket < 0) continue;
				found.set(name, bucket);
				buckets[bucket]!.push(one * n + other);
			}
	return {
		draw(random, variables, steps) {
			if (!isListed || n < 2) return 0;
			const one = Math.floor(random() * n);
			let other = Math.floor(random() * (n - 1));
			if (other >= one) other++;
			variables[0] = open[one]!;
			variables[1] = open[other]!;
			steps[0] = 1;
			steps[1] = -1;
			const place = bucketOf[one * n + other]!;
			if (place < 0) return 2;
			const bucket = buckets[place]!;
			const pair = bucket[Math.floor(random() * bucket.length)]!;
			const [up, down] = [Math.floor(pair / n), pair % n];
			if (up === one || down === other || up === other || down === one) return 0;
			variables[2] = open[up]!;
			variables[3] = open[down]!;
			steps[2] = -1;
			steps[3] = 1;
			return 4;
		}
	};
}

/** Rows in which two columns differ, as text; empty where they do not. */
function difference(one: [number, number][], other: [number, number][]): string {
	const found = new Map(one);
	for (const [row, weight] of other) found.set(row, (found.get(row) ?? 0) - weight);
	return [...found]
		.filter(([, weight]) => weight !== 0)
		.sort(([a], [b]) => a - b)
		.map(([row, weight]) => `${row}:${weight}`)
		.join(' ');
}
