import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceIsNoise, withinRounding } from '../../src/lib/stats/noise.ts';
import { chanceOfDifference } from '../../src/lib/stats/noise.ts';

const exact = (value: number) => ({ value, low: value, high: value });
const counts = fc.integer({ min: 0, max: 3000 });

describe('a reader is not told that chance is news', () => {
	it('12 against 15 may be chance, 12 against 40 is not', () => {
		expect(differenceIsNoise(exact(12), exact(15))).toBe(true);
		expect(differenceIsNoise(exact(12), exact(40))).toBe(false);
	});

	it('the probability is that of a fair coin: 5 of 20 is 0.0414', () => {
		expect(chanceOfDifference(5, 15)).toBeCloseTo(0.041389, 5);
		expect(chanceOfDifference(0, 0)).toBe(1);
	});

	it('agrees with the normal approximation for large counts', () => {
		expect(chanceOfDifference(10_000, 10_300)).toBeCloseTo(0.0361, 2);
	});

	it('ranges of rounded counts that overlap can be told apart by nobody', () => {
		expect(withinRounding({ value: 3, low: 1, high: 4 }, { value: 4, low: 3, high: 5 })).toBe(true);
		expect(withinRounding(exact(3), exact(4))).toBe(false);
		expect(differenceIsNoise({ value: 60, low: 20, high: 100 }, { value: 120, low: 90, high: 150 })).toBe(true);
	});

	it('does not depend on which count came first, and wider ranges never turn noise into news', () => {
		fc.assert(
			fc.property(counts, counts, fc.nat(20), (a, b, slack) => {
				expect(chanceOfDifference(a, b)).toBe(chanceOfDifference(b, a));
				const wide = { value: a, low: Math.max(0, a - slack), high: a + slack };
				if (differenceIsNoise(exact(a), exact(b))) expect(differenceIsNoise(wide, exact(b))).toBe(true);
			})
		);
	});
});
