import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianBand } from '../../src/lib/stats/median.ts';

const sure = (...counts: number[]) => counts.map((count) => ({ low: count, high: count }));

describe('the band of the median', () => {
	it('is where half of all are first counted', () => {
		expect(medianBand(sure(35, 57, 18, 13, 5, 3))).toEqual({ first: 1, last: 1 });
		expect(medianBand(sure(0, 0, 5))).toEqual({ first: 2, last: 2 });
		expect(medianBand(sure(5, 5))).toEqual({ first: 0, last: 0 });
	});

	it('is left between two bands where rounding allows both', () => {
		expect(
			medianBand([
				{ low: 9, high: 11 },
				{ low: 9, high: 11 }
			])
		).toEqual({ first: 0, last: 1 });
	});

	it('is unknown where there may be nobody', () => {
		expect(medianBand(sure(0, 0))).toBeNull();
		expect(medianBand([{ low: 0, high: 2 }])).toBeNull();
		expect(medianBand([])).toBeNull();
	});

	it('of every count that the bounds allow lies between the two bands told', () => {
		const band = fc.tuple(fc.nat(20), fc.nat(4)).map(([low, more]) => ({ low, high: low + more }));
		fc.assert(
			fc.property(
				fc.array(band, { minLength: 1, maxLength: 6 }),
				fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
				(bounds, stream) => {
					const told = medianBand(bounds);
					const counts = bounds.map(
						({ low, high }) => low + Math.round((high - low) * (stream.next().value as number))
					);
					const persons = counts.flatMap((count, at) => Array.from({ length: count }, () => at));
					const middle = persons[Math.ceil(persons.length / 2) - 1];
					if (!told || middle === undefined) return;
					expect(middle).toBeGreaterThanOrEqual(told.first);
					expect(middle).toBeLessThanOrEqual(told.last);
				}
			)
		);
	});
});
