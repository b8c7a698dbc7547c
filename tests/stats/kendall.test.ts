import { describe, expect, it } from 'vitest';
import { kendall } from '../../src/lib/stats/index.ts';

describe('Kendall’s tau', () => {
	it('of four swapped neighbours is 5/7: 24 of 28 pairs agree', () => {
		const found = kendall([1, 2, 3, 4, 5, 6, 7, 8], [2, 1, 4, 3, 6, 5, 8, 7]);
		expect(found?.tau).toBeCloseTo(20 / 28, 12);
		// z = 20 / √(8·7·21/18) = 2.4744
		expect(found?.p).toBeCloseTo(0.0133475759, 8);
	});

	it('with ties equals tau-b of scipy.stats.kendalltau (method asymptotic)', () => {
		const found = kendall([1, -2, 3, -1, 2, -3, 1, 2, -2], [2, -1, 2, -2, 1, -3, 2, 3, -1]);
		expect(found?.tau).toBeCloseTo(0.6462303276, 9);
		expect(found?.p).toBeCloseTo(0.0224746318, 9);
	});

	it('is 1 for lists in the same order, −1 for opposite ones, whatever their scale', () => {
		const list = [3, 1, 4, 1.5, 9, 2.6];
		expect(
			kendall(
				list,
				list.map((value) => value ** 3)
			)?.tau
		).toBeCloseTo(1, 12);
		expect(
			kendall(
				list,
				list.map((value) => -10 * value)
			)?.tau
		).toBeCloseTo(-1, 12);
	});

	it('is not defined for a list that never changes or for two pairs, and lists of different length are refused', () => {
		expect(kendall([3, 3, 3], [1, 2, 3])).toBeNull();
		expect(kendall([1, 2], [1, 2])).toBeNull();
		expect(() => kendall([1, 2, 3], [1, 2])).toThrow(RangeError);
	});
});
