import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	gini,
	lorenz,
	mannKendall,
	marshall,
	pointsOfSignal,
	shrunkenShares,
	signals,
	xmr
} from '../../src/lib/stats/index.ts';
import { countInterval } from '../../src/lib/stats/poisson.ts';
import { wilson } from '../../src/lib/stats/proportion.ts';
import { sampleQuantile } from '../../src/lib/stats/sample.ts';

const level = (value: number) => ({ value, centre: 10, low: 4, high: 16 });

describe('small numbers keep their uncertainty', () => {
	it('an interval of a count always contains the count', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 20_000 }), (count) => {
				const { low, high } = countInterval(count);
				expect(low).toBeLessThanOrEqual(count);
				expect(high).toBeGreaterThan(count);
				expect(low).toBeGreaterThanOrEqual(0);
			})
		);
	});

	it('a share never leaves 0 to 1, not even for none of twenty or all of them', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, x) => {
				const { low, high } = wilson(Math.min(x, n), n);
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				expect(low).toBeLessThan(high);
			})
		);
	});

	it('shares of a whole keep the differences that chance does not explain, as the published weights give them', () => {
		const [part, whole] = [
			[2794, 1497, 2561, 138, 842],
			[3138, 1730, 3056, 155, 997]
		];
		const { mean, between, rates } = shrunkenShares(part, whole);
		// Calculated apart by the weights ρ of Martuzzi & Elliott 1996 as R spdep::EBest(family = "binomial") writes them.
		const expected = [
			0.888286282686663, 0.8650079927180923, 0.8399676371335862, 0.8731970357239982, 0.8483244006081097
		];
		expect(mean).toBeCloseTo(0.8629352137505509, 12);
		expect(between).toBeCloseTo(0.0004552368919334135, 12);
		rates.forEach((value, at) => expect(value).toBeCloseTo(expected[at]!, 12));
		expect(marshall(part, whole).between).toBeLessThan(between / 5);
	});

	it('empirical Bayes draws every area towards the overall rate, never past it', () => {
		const areas = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 50, max: 5000 })), { minLength: 2, maxLength: 30 });
		fc.assert(
			fc.property(areas, (list) => {
				const [events, people] = [list.map(([o]) => o), list.map(([, n]) => n)];
				const { mean, rates } = marshall(events, people);
				rates.forEach((value, at) => {
					const raw = (events[at] as number) / (people[at] as number);
					expect(Math.abs(value - mean)).toBeLessThanOrEqual(Math.abs(raw - mean) + 1e-12);
				});
			})
		);
	});
});

describe('control charts name their signals', () => {
	it('seven on one side', () => {
		expect(signals([11, 12, 11, 12, 11, 12, 11].map(level))).toEqual([
			{ rule: 'one-side', from: 0, to: 6, direction: 'up' }
		]);
	});

	it('six points that keep falling', () => {
		expect(signals([13, 12, 11, 9.5, 9, 8].map(level))).toEqual([{ rule: 'trend', from: 0, to: 5, direction: 'down' }]);
	});

	it('two of three in an outer third, also at the end of the series', () => {
		expect(signals([10, 15, 15].map(level))).toEqual([{ rule: 'two-of-three', from: 1, to: 2, direction: 'up' }]);
		expect(signals([5, 10, 5, 10].map(level))).toEqual([{ rule: 'two-of-three', from: 0, to: 2, direction: 'down' }]);
	});

	it('points near a limit that follow one another are one signal to its end, and each is part of it', () => {
		const run = [10, 15, 15, 15, 10, 15].map(level);
		expect(signals(run)).toEqual([{ rule: 'two-of-three', from: 1, to: 5, direction: 'up' }]);
		expect(pointsOfSignal(signals(run)[0]!, run)).toEqual([1, 2, 3, 5]);
		const apart = [15, 15, 10, 10, 10, 15, 15].map(level);
		expect(signals(apart).map(({ from, to }) => [from, to])).toEqual([
			[0, 1],
			[5, 6]
		]);
	});

	it('the last of three high quarters is as much a signal as those before it', () => {
		const quarters = [21, 20, 26, 28, 21, 26, 28, 26, 28, 37, 37, 36];
		const { points, signals: found } = xmr(quarters);
		const upper = found.filter(({ rule, direction }) => rule === 'two-of-three' && direction === 'up');
		expect(upper).toEqual([{ rule: 'two-of-three', from: 9, to: 11, direction: 'up' }]);
		expect(pointsOfSignal(upper[0]!, points)).toEqual([9, 10, 11]);
	});

	it('a quiet series has none', () => {
		expect(xmr([50, 49, 52, 47, 55, 53, 48, 51, 50, 54, 49, 51]).signals).toEqual([]);
	});
});

describe('inequality and trend', () => {
	it('equal shares have a Gini of 0, one holder of all has the most', () => {
		expect(gini([5, 5, 5, 5])).toBeCloseTo(0);
		expect(gini([0, 0, 0, 20])).toBeCloseTo(0.75);
	});

	it('people count, not areas: splitting an area into equal halves changes nothing', () => {
		expect(gini([10, 30], [10, 10])).toBeCloseTo(gini([5, 5, 30], [5, 5, 10]));
		expect(lorenz([30, 10], [10, 10]).map((point) => point.held)).toEqual([0, 0.25, 1]);
	});

	it('Sen slope of a straight line is its slope; a flat line has no trend', () => {
		expect(mannKendall([1, 3, 5, 7, 9])?.slope).toBe(2);
		expect(mannKendall([4, 4, 4, 4])?.p).toBe(1);
		expect(mannKendall([1, 2, 3])).toBeNull();
	});

	it('quantiles follow type 7 of Hyndman and Fan', () => {
		expect(sampleQuantile([4, 1, 3, 2], 0.5)).toBe(2.5);
		expect(sampleQuantile([1, 2, 3, 4, 5], 0.1)).toBeCloseTo(1.4);
		expect(sampleQuantile([], 0.5)).toBeNaN();
	});
});
