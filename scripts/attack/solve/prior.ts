import { chanceOf, type Law } from './law.ts';

/** Counts above this are taken as equally likely as this one. */
const LAST = 12;
const ROUNDS = 200;

/** How likely counts are before the own value of a cell is looked at; by count, the last entry for all above. */
export type Prior = readonly number[];

export const FLAT: Prior = [1];

export const densityOf = (prior: Prior, count: number) => prior[Math.min(count, prior.length - 1)]!;

/** So many cells that nobody has seen, falling off slowly, weigh against a few that were seen. */
const UNSEEN = 10;

/**
 * Base rates of true counts behind many published values of one kind, by expectation maximisation with a smoothing step (Silverman,
 * Jones, Wilson and Nychka 1990): small counts share few published values, so that without smoothing any split among them would fit.
 * Noughts stay apart, as many cells cannot be otherwise. `shown`: published value → how many cells.
 */
export function estimatePrior(shown: ReadonlyMap<number, number>, law: Law): Prior {
	const top = LAST + law.slack;
	const values = [...shown].filter(([value]) => value <= top);
	if (values.length === 0) return FLAT;
	const start = normal(Array.from({ length: top + 1 }, (_, count) => 1 / (1 + count)));
	let prior = start;
	for (let round = 0; round < ROUNDS; round++) {
		const next = start.map((chance) => UNSEEN * chance);
		for (const [value, cells] of values) {
			const weights = prior.map((chance, count) => chance * chanceOf(value, count, law));
			const all = weights.reduce((sum, weight) => sum + weight, 0);
			if (all > 0) weights.forEach((weight, count) => (next[count]! += (cells * weight) / all));
		}
		prior = smooth(normal(next));
	}
	return prior.slice(0, LAST + 1);
}

function normal(weights: number[]): number[] {
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	return weights.map((weight) => weight / all);
}

/** Each count from 1 takes a quarter of either neighbour; at the ends of its own. */
const smooth = ([none = 0, ...some]: number[]): number[] => [
	none,
	...some.map((chance, at) => ((some[at - 1] ?? chance) + 2 * chance + (some[at + 1] ?? chance)) / 4)
];
