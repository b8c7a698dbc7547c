import { pairs, sum } from './sums.ts';

export interface EmpiricalBayes {
	/** Overall rate or share. */
	mean: number;
	/** Estimated variance between areas, never below 0. */
	between: number;
	/** Shrunken rate or share of each area, in the order given. */
	rates: number[];
}

/** Overall figure b = Σx/Σn, and s² = Σn(r−b)²/Σn around it, the scatter of the areas weighted by their size. */
function scatter(areas: readonly (readonly [number, number])[]) {
	const people = sum(areas.map(([, n]) => n));
	const mean = sum(areas.map(([x]) => x)) / people;
	return {
		mean,
		spread: sum(areas.map(([x, n]) => n * (x / n - mean) ** 2)) / people,
		size: people / areas.length
	};
}

/** Each area drawn towards the mean: b + a/(a + v/nᵢ)·(rᵢ − b), v the variance that chance gives one unit. */
const drawnTo = (areas: readonly (readonly [number, number])[], mean: number, between: number, chance: number) =>
	areas.map(([x, n]) => mean + (between === 0 ? 0 : between / (between + chance / n)) * (x / n - mean));

/**
 * Global empirical-Bayes rates (Marshall 1991, Applied Statistics 40): areas with few people are drawn towards the overall rate.
 * Chance is Poisson: a = max(0, s² − b/n̄); EBᵢ = b + a/(a + b/nᵢ)·(rᵢ − b). `events` and `population` per area; rates are events per person.
 */
export function marshall(events: readonly number[], population: readonly number[]): EmpiricalBayes {
	const areas = pairs(events, population);
	const { mean, spread, size } = scatter(areas);
	const between = Math.max(0, spread - mean / size);
	return { mean, between, rates: drawnTo(areas, mean, between, mean) };
}

/**
 * The same for shares of a whole (Martuzzi & Elliott 1996, Statistics in Medicine 15: 1867–1873, "non-rare conditions"), where chance is
 * binomial: a = max(0, s² − b(1−b)/n̄); EBᵢ = b + a/(a + (b(1−b) − s²)/nᵢ)·(pᵢ − b). Marshall's Poisson variance b/n̄ would be too great
 * by 1/(1−b), sevenfold at 85 %, and draw all areas to one figure. `part` and `whole` per area; shares are of 0..1.
 */
export function shrunkenShares(part: readonly number[], whole: readonly number[]): EmpiricalBayes {
	const areas = pairs(part, whole);
	const { mean, spread, size } = scatter(areas);
	const chance = mean * (1 - mean);
	const between = Math.max(0, spread - chance / size);
	return { mean, between, rates: drawnTo(areas, mean, between, Math.max(0, chance - spread)) };
}
