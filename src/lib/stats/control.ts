import type { Interval } from './poisson.ts';
import { pairs, sum } from './sums.ts';

/** A point of a control chart with its own limits. */
export interface ControlPoint {
	value: number;
	centre: number;
	low: number;
	high: number;
}

/** Least number of points from which a control chart says something (NHS Making Data Count). */
export const LEAST_POINTS = 12;

export interface Xmr {
	mean: number;
	/** Mean moving range. */
	range: number;
	low: number;
	high: number;
	/** Upper limit of the moving ranges. */
	rangeHigh: number;
	points: ControlPoint[];
	signals: Signal[];
}

/**
 * XmR (individuals) chart (Wheeler 1993; NHS Making Data Count): mean ± 2.66 · mean moving range, upper range 3.268 · mean moving range.
 * `values` in time order without gaps; NaN limits below two values.
 */
export function xmr(values: readonly number[]): Xmr {
	const mean = sum(values) / values.length;
	const steps = values.slice(1).map((value, at) => Math.abs(value - (values[at] as number)));
	const range = sum(steps) / steps.length;
	const [low, high] = [mean - 2.66 * range, mean + 2.66 * range];
	const points = values.map((value) => ({ value, centre: mean, low, high }));
	return { mean, range, low, high, rangeHigh: 3.268 * range, points, signals: signals(points) };
}

/** u chart: ū ± 3√(ū/nᵢ), not below 0; values are events per `per` of population. */
export function uChart(events: readonly number[], population: readonly number[], per = 1): ControlPoint[] {
	const centre = sum(events) / sum(population);
	return pairs(events, population).map(([x, n]) => {
		const half = 3 * Math.sqrt(centre / n);
		return {
			value: (x / n) * per,
			centre: centre * per,
			low: Math.max(0, centre - half) * per,
			high: (centre + half) * per
		};
	});
}

/** Rules of the Western Electric handbook (1956) as NHS Making Data Count words them: a point outside, seven on one side, six rising or falling, two of three in an outer third. */
export type SignalRule = 'outside' | 'one-side' | 'trend' | 'two-of-three';

export interface Signal {
	rule: SignalRule;
	/** First and last point of the pattern, counted from 0. */
	from: number;
	to: number;
	direction: 'up' | 'down';
}

/** Longest stretches of at least `least` neighbours that share a sign (+1 up, −1 down, 0 breaks the stretch). */
function stretches(signs: number[], least: number): { from: number; to: number; sign: number }[] {
	const found = [];
	for (let from = 0; from < signs.length;) {
		let to = from;
		while (to + 1 < signs.length && signs[to + 1] === signs[from]) to++;
		if (signs[from] !== 0 && to - from + 1 >= least) found.push({ from, to, sign: signs[from] as number });
		from = to + 1;
	}
	return found;
}

const side = (sign: number): 'up' | 'down' => (sign > 0 ? 'up' : 'down');

/** Named signals in a control chart, in order of their first point. Direction says up or down, never good or bad. */
export function signals(points: readonly ControlPoint[]): Signal[] {
	const found: Signal[] = [];
	points.forEach(({ value, low, high }, at) => {
		if (value > high) found.push({ rule: 'outside', from: at, to: at, direction: 'up' });
		if (value < low) found.push({ rule: 'outside', from: at, to: at, direction: 'down' });
	});
	for (const { from, to, sign } of stretches(
		points.map((point) => Math.sign(point.value - point.centre)),
		7
	))
		found.push({ rule: 'one-side', from, to, direction: side(sign) });
	const steps = points.slice(1).map((point, at) => Math.sign(point.value - (points[at] as ControlPoint).value));
	for (const { from, to, sign } of stretches(steps, 5))
		found.push({ rule: 'trend', from, to: to + 1, direction: side(sign) });
	for (const sign of [1, -1])
		for (const { from, to } of outerRuns(points, sign))
			found.push({ rule: 'two-of-three', from, to, direction: side(sign) });
	return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Where a point lies in `signals`' outer thirds or beyond them: +1 above, −1 below, 0 neither. */
function outerThird({ value, centre, low, high }: ControlPoint): number {
	if (value > centre + ((high - centre) * 2) / 3) return 1;
	return value < centre - ((centre - low) * 2) / 3 ? -1 : 0;
}

/** Places of the first of three neighbours of which at least two lie in the outer third of a side. */
const outerWindows = (points: readonly ControlPoint[], sign: number): number[] =>
	points.flatMap((_, at) => {
		const three = points.slice(at, at + 3);
		return three.length === 3 && three.filter((point) => outerThird(point) === sign).length >= 2 ? [at] : [];
	});

/** Runs of such threes that share an outer point, each from its first outer point to its last. */
function outerRuns(points: readonly ControlPoint[], sign: number): { from: number; to: number }[] {
	const runs: { from: number; to: number }[] = [];
	for (const at of outerWindows(points, sign)) {
		const outer = [at, at + 1, at + 2].filter((index) => outerThird(points[index] as ControlPoint) === sign);
		const [from, to] = [outer[0] ?? at, outer.at(-1) ?? at];
		const last = runs.at(-1);
		if (last && from <= last.to) last.to = Math.max(last.to, to);
		else runs.push({ from, to });
	}
	return runs;
}

/** The points that make a signal, counted from 0: all of its stretch, of two in three only those in the outer third. */
export function pointsOfSignal({ rule, from, to, direction }: Signal, points: readonly ControlPoint[]): number[] {
	const all = Array.from({ length: to - from + 1 }, (_, step) => from + step);
	if (rule !== 'two-of-three') return all;
	const sign = direction === 'up' ? 1 : -1;
	return all.filter((at) => outerThird(points[at] as ControlPoint) === sign);
}

/**
 * True where a signal stands whatever the true values are within `ranges` (one a point, from rounding), with the limits as
 * drawn. Interval arithmetic point by point; a signal for which this is false may be an effect of rounding.
 */
export function signalHolds(
	{ rule, from, to, direction }: Signal,
	points: readonly ControlPoint[],
	ranges: readonly Interval[]
): boolean {
	const up = direction === 'up';
	/** The end of a range that speaks against the signal. */
	const against = pairs(points, ranges).map(([point, range]) => ({ ...point, value: up ? range.low : range.high }));
	const span = against.slice(from, to + 1);
	switch (rule) {
		case 'outside':
			return span.every(({ value, low, high }) => (up ? value > high : value < low));
		case 'one-side':
			return span.every(({ value, centre }) => (up ? value > centre : value < centre));
		case 'trend':
			return ranges.slice(from, to).every((range, at) => {
				const next = ranges[from + at + 1] as Interval;
				return up ? next.low > range.high : next.high < range.low;
			});
		case 'two-of-three': {
			const sign = up ? 1 : -1;
			const sure = new Set(outerWindows(against, sign));
			return outerWindows(points, sign)
				.filter((at) => at + 2 >= from && at <= to)
				.every((at) => sure.has(at));
		}
	}
}
