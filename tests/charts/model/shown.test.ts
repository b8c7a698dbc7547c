import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../../src/lib/contract/cell.ts';
import { shown, sumOf } from '../../../src/lib/charts/model/shown.ts';
import { exact, rounded, table, without } from '../sample.ts';

describe('a reader sees a range that is honest and no wider than it must be', () => {
	it('a single rounded count keeps its proven bounds', () => {
		expect(shown(rounded(37), table)).toMatchObject({ low: 36, high: 38, proven: { low: 36, high: 38 } });
		expect(shown(rounded(0), table)).toMatchObject({ low: 0, high: 2 });
	});

	it('a sum of many is given with the typical error of its size, its proven bounds kept beside', () => {
		const cells = Array.from({ length: 10 }, () => shown(rounded(3), table));
		expect(sumOf(cells, table)).toMatchObject({
			value: 30,
			low: 25,
			high: 35,
			proven: { low: 10, high: 40 },
			status: 'dibulatkan'
		});
	});

	it('a roll-up without bounds of its own takes the typical error', () => {
		const cell = { ...rounded(500), low: null, high: null };
		expect(shown(cell, table)).toMatchObject({ low: 493, high: 507, proven: null });
	});

	it('an exact number has no range, a missing one none either', () => {
		expect(shown(exact(12), table)).toMatchObject({ low: 12, high: 12 });
		expect(shown(without('belum-masuk'), table)).toMatchObject({ value: null, proven: null });
	});

	it('shown ranges lie inside proven ones and hold the published value', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.nat(60).map((value) => (value === 1 || value === 2 ? 3 : value)),
					{ minLength: 1, maxLength: 30 }
				),
				(values) => {
					const sum = sumOf(
						values.map((value) => shown({ ...rounded(value), ...boundsOf(value, { base: 3, slack: 1 }) }, table)),
						table
					);
					expect(sum?.low).toBeGreaterThanOrEqual(sum?.proven?.low ?? NaN);
					expect(sum?.high).toBeLessThanOrEqual(sum?.proven?.high ?? NaN);
					expect(sum?.low).toBeLessThanOrEqual(sum?.value ?? NaN);
					expect(sum?.high).toBeGreaterThanOrEqual(sum?.value ?? NaN);
				}
			)
		);
	});
});

describe('a partial sum never looks like a total', () => {
	it('a missing part makes the sum missing, for the same reason', () => {
		const cells = [exact(5), without('belum-masuk')].map((cell) => shown(cell, table));
		expect(sumOf(cells, table)).toMatchObject({ value: null, status: 'belum-masuk' });
	});

	it('what cannot exist is passed over', () => {
		const cells = [exact(5), without('tidak-relevan')].map((cell) => shown(cell, table));
		expect(sumOf(cells, table)).toMatchObject({ value: 5, status: 'tepat' });
		expect(sumOf([shown(without('tidak-relevan'), table)], table)).toMatchObject({
			value: null,
			status: 'tidak-relevan'
		});
		expect(sumOf([], table)).toBeNull();
	});
});
