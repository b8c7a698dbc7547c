import type { Interval } from './poisson.ts';
import { pairs, sum } from './sums.ts';

export interface LorenzPoint {
	/** Cumulative share of units, poorest first. */
	units: number;
	/** Cumulative share of what they hold. */
	held: number;
}

/** Lorenz curve from (0,0) to (1,1); `weights` (people per area) default to 1 each. Ordered by amount per weight. */
export function lorenz(amounts: readonly number[], weights: readonly number[] = amounts.map(() => 1)): LorenzPoint[] {
	const sorted = pairs(amounts, weights).sort(([a, v], [b, w]) => a / v - b / w);
	const [held, units] = [sum(amounts), sum(weights)];
	const points: LorenzPoint[] = [{ units: 0, held: 0 }];
	let [x, y] = [0, 0];
	for (const [amount, weight] of sorted) {
		x += weight;
		y += amount;
		points.push({ units: x / units, held: y / held });
	}
	return points;
}

/** Gini index of a whole population (Gini 1912): Σ(2i − n − 1)xᵢ / (nΣx), x ascending. With weights: 1 − 2 × area under the Lorenz curve. */
export function gini(amounts: readonly number[], weights?: readonly number[]): number {
	const points = lorenz(amounts, weights);
	let area = 0;
	points.slice(1).forEach((point, at) => {
		const before = points[at] as LorenzPoint;
		area += ((point.units - before.units) * (point.held + before.held)) / 2;
	});
	return 1 - 2 * area;
}

/**
 * Least and greatest Gini index of amounts that are known as ranges only (rounding), weights as they are. The index is
 * quasi-convex in the amounts, so that the least lies where all are as near one common rate as their ranges allow, and the greatest at
 * ends of ranges: searched from every split into lower ends for the least served and upper ends for the rest, then end by end.
 */
export function giniWithin(ranges: readonly Interval[], weights: readonly number[]): Interval {
	const of = (amounts: readonly number[]) => (sum(amounts) > 0 ? gini(amounts, weights) : 0);
	const rates = pairs(ranges, weights)
		.flatMap(([{ low, high }, weight]) => [low / weight, high / weight])
		.sort((a, b) => a - b);
	const candidates = rates.flatMap((rate, at) => [rate, (rate + (rates[at + 1] ?? rate)) / 2]);
	const low = Math.min(
		...candidates.map((rate) =>
			of(pairs(ranges, weights).map(([range, weight]) => Math.max(range.low, Math.min(range.high, rate * weight))))
		)
	);
	const order = pairs(ranges, weights)
		.map(([range, weight], at) => ({ at, rate: (range.low + range.high) / weight }))
		.sort((a, b) => a.rate - b.rate)
		.map(({ at }) => at);
	const splits = Array.from({ length: ranges.length + 1 }, (_, from) => {
		const upper = new Set(order.slice(from));
		return ranges.map((range, at) => (upper.has(at) ? range.high : range.low));
	});
	const best = splits.reduce((a, b) => (of(b) > of(a) ? b : a));
	for (let better = true; better;) {
		better = false;
		ranges.forEach((range, at) => {
			const other = best[at] === range.high ? range.low : range.high;
			const before = of(best);
			const [kept] = best.splice(at, 1, other);
			if (of(best) > before + 1e-12) better = true;
			else best.splice(at, 1, kept as number);
		});
	}
	return { low, high: of(best) };
}

/** Share held by the first half of the units along a Lorenz curve, between its points as along straight lines. */
export function heldByHalf(points: readonly LorenzPoint[]): number {
	const at = points.findIndex(({ units }) => units >= 0.5);
	const [before, after] = [points[at - 1], points[at]];
	if (!after) return NaN;
	if (!before || after.units === before.units) return after.held;
	return before.held + ((0.5 - before.units) / (after.units - before.units)) * (after.held - before.held);
}
