import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cautiousChance,
	FUNNEL_LEVELS,
	gini,
	giniWithin,
	heldByHalf,
	lorenz,
	mannKendall,
	proportionLimits,
	shareDispersion,
	signalHolds,
	signals,
	widenedLimits
} from '../../src/lib/stats/index.ts';

const ranges = (least: number, most: number) =>
	fc.array(
		fc.record({
			value: fc.integer({ min: 3, max: 200 }),
			slack: fc.integer({ min: 0, max: 6 }),
			at: fc.double({ min: 0, max: 1, noNaN: true })
		}),
		{ minLength: least, maxLength: most }
	);
const spread = ({ value, slack }: { value: number; slack: number }) => ({
	low: Math.max(0, value - slack),
	high: value + slack
});
const inside = (one: { value: number; slack: number; at: number }) => {
	const { low, high } = spread(one);
	return low + (high - low) * one.at;
};

describe('what rounding leaves open', () => {
	it('the Gini of any true amounts lies within the range that is told', () => {
		fc.assert(
			fc.property(ranges(2, 9), (list) => {
				const weights = list.map((_, at) => 20 + at * 7);
				const { low, high } = giniWithin(list.map(spread), weights);
				const truth = gini(list.map(inside), weights);
				expect(truth).toBeGreaterThanOrEqual(low - 1e-3);
				expect(truth).toBeLessThanOrEqual(high + 1e-9);
			})
		);
	});

	it('exact amounts leave one Gini', () => {
		const amounts = [3, 9, 4, 12];
		const { low, high } = giniWithin(
			amounts.map((value) => ({ low: value, high: value })),
			[5, 6, 7, 8]
		);
		expect(low).toBeCloseTo(gini(amounts, [5, 6, 7, 8]));
		expect(high).toBeCloseTo(low);
	});

	it('a trend is never told with more confidence than the true values would give', () => {
		fc.assert(
			fc.property(ranges(5, 12), (list) => {
				const values = list.map(inside);
				fc.pre(new Set(values).size === values.length);
				const trend = mannKendall(values)!;
				const sign = Math.sign(trend.s) || 1;
				expect(cautiousChance(list.map(spread), sign)).toBeGreaterThanOrEqual(trend.p - 1e-12);
			})
		);
	});

	it('a trend within the ranges is none', () => {
		const flat = [10, 11, 12, 13, 14, 15].map((value) => ({ low: value - 5, high: value + 5 }));
		expect(cautiousChance(flat, 1)).toBe(1);
		expect(
			cautiousChance(
				[10, 20, 30, 40, 50].map((value) => ({ low: value - 1, high: value + 1 })),
				1
			)
		).toBeLessThan(0.05);
	});

	it('a point outside the limits stays a signal only while all its range is outside', () => {
		const points = [10, 11, 20].map((value) => ({ value, centre: 10, low: 4, high: 16 }));
		const [signal] = signals(points).filter(({ rule }) => rule === 'outside');
		const exact = points.map(({ value }) => ({ low: value, high: value }));
		expect(signalHolds(signal!, points, exact)).toBe(true);
		expect(signalHolds(signal!, points, [...exact.slice(0, 2), { low: 15, high: 25 }])).toBe(false);
	});

	it('seven on one side stay so only while none of them can be on the other', () => {
		const points = [11, 12, 11, 12, 11, 12, 11].map((value) => ({ value, centre: 10, low: 4, high: 16 }));
		const [signal] = signals(points);
		expect(
			signalHolds(
				signal!,
				points,
				points.map(({ value }) => ({ low: value - 0.5, high: value + 0.5 }))
			)
		).toBe(true);
		expect(
			signalHolds(
				signal!,
				points,
				points.map(({ value }) => ({ low: value - 1, high: value + 1 }))
			)
		).toBe(false);
	});
});

describe('funnels', () => {
	it('limits without variance between areas are those of chance alone', () => {
		for (const level of FUNNEL_LEVELS) {
			const plain = proportionLimits(0.4, 250, level);
			const widened = widenedLimits('share', 0.4, 250, level, 0);
			expect(widened.low).toBeCloseTo(plain.low, 12);
			expect(widened.high).toBeCloseTo(plain.high, 12);
			expect(widenedLimits('share', 0.4, 250, level, 0.01).high).toBeGreaterThan(plain.high);
			expect(widenedLimits('rate', 0.01, 25_000, level, 0.01).low).toBeLessThan(0.01);
		}
	});

	it('areas that share one rate show no variance between them, very different ones do', () => {
		const totals = Array.from({ length: 20 }, (_, at) => 200 + at * 10);
		expect(
			shareDispersion(
				totals.map((n) => n * 0.3),
				totals,
				0.3
			).tau2
		).toBe(0);
		const mixed = shareDispersion(
			totals.map((n, at) => n * (at % 2 ? 0.15 : 0.45)),
			totals,
			0.3
		);
		expect(mixed.present).toBe(true);
		expect(mixed.tau2).toBeGreaterThan(0.01);
	});
});

describe('Lorenz', () => {
	it('half of the units hold half of it where all is even, less where it is not', () => {
		expect(heldByHalf(lorenz([5, 5, 5, 5]))).toBeCloseTo(0.5);
		expect(heldByHalf(lorenz([0, 0, 0, 20]))).toBeCloseTo(0);
		expect(heldByHalf(lorenz([1, 3], [1, 3]))).toBeCloseTo(0.5);
	});
});
