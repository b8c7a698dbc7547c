import { describe, expect, it } from 'vitest';
import { isFinal, isRevisionDue } from '../../../scripts/publish/protect/ledger/calendar.ts';
import { typicalErrors } from '../../../scripts/publish/protect/audit/errors.ts';
import { keyed, stream } from '../../../scripts/publish/protect/round/keyed.ts';
import { Memory } from '../../../scripts/publish/protect/round/memory.ts';

const seed = new Uint8Array(32).fill(1);

describe('secret numbers', () => {
	it('depend on the name and the seed only, and are spread evenly', () => {
		const random = keyed(seed);
		expect(random('a', 'bc')).toBe(random('a', 'bc'));
		expect(random('a', 'bc')).not.toBe(random('ab', 'c'));
		expect(random('a')).not.toBe(keyed(new Uint8Array(32).fill(2))('a'));
		const mean =
			Array.from({ length: 2000 }, (_, at) => random(String(at))).reduce((sum, each) => sum + each, 0) / 2000;
		expect(mean).toBeCloseTo(0.5, 1);
	});

	it('come in sequences that repeat for the same name', () => {
		const [one, two] = [stream(seed, 'x'), stream(seed, 'x')];
		for (let at = 0; at < 5; at++) expect(one()).toBe(two());
		expect(stream(seed, 'y')()).not.toBe(stream(seed, 'x')());
	});

	it('need a seed of full length', () => expect(() => keyed(new Uint8Array(5))('a')).toThrow('Benih harus 32 bita'));
});

describe('a stock', () => {
	it('that has not changed is remembered, one that has is free', () => {
		const memory = new Memory();
		memory.keep('a', 2, 3);
		expect(memory.recall('a', 2)).toBe(3);
		expect(memory.recall('a', 1)).toBeUndefined();
		expect(memory.recall('b', 2)).toBeUndefined();
	});
});

describe('when a period may change', () => {
	const yearly = { schedule: 'tahunan' as const, lag_months: 3 };
	it.each([
		['2024-TW4', '2025-02-10', false],
		['2024-TW4', '2025-03-31', false],
		['2024-TW4', '2025-04-01', true],
		['2024', '2025-04-01', true],
		['2025-03', '2025-06-30', false]
	])('%s as of %s is final: %s', (period, asOf, final) => expect(isFinal(period, asOf, yearly)).toBe(final));

	it.each([
		['2025-01-20', '2025-11-20', 'tahunan', false],
		['2025-11-20', '2026-01-20', 'tahunan', true],
		['2025-01-20', '2025-11-20', 'semester', true],
		['2025-01-20', '2029-11-20', 'tidak', false]
	] as const)('after a release of %s, one of %s with rhythm %s is a revision: %s', (before, asOf, schedule, due) =>
		expect(isRevisionDue(before, asOf, { schedule, lag_months: 0 })).toBe(due)
	);
});

describe('typical errors', () => {
	const column = (codes: number[], size: number) => ({ codes: Int32Array.from(codes), size });

	it('are those of filtered sums, by the size of the true sum', () => {
		const bands = typicalErrors(
			{ axes: [column([0, 1], 2)], periods: null, truth: Int32Array.from([10, 90]), value: Int32Array.from([12, 90]) },
			stream(seed, 'galat')
		);
		expect(bands.map(({ upTo }) => upTo)).toEqual([19, 99, 499]);
		expect(bands[0]).toMatchObject({ mean: 2, p95: 2, max: 2 });
		expect(bands[1]).toMatchObject({ mean: 0, max: 0 });
		expect(bands[2]).toMatchObject({ mean: 2 });
		expect(bands.reduce((sum, { filters }) => sum + filters, 0)).toBe(4000);
	});

	it('of a stock are never those of a sum over periods', () => {
		const pairs = { axes: [], truth: Int32Array.from([10, 10]), value: Int32Array.from([12, 12]) };
		const greatest = (single: boolean) =>
			Math.max(
				...typicalErrors({ ...pairs, periods: { ...column([0, 1], 2), single } }, stream(seed)).map(({ max }) => max)
			);
		expect(greatest(true)).toBe(2);
		expect(greatest(false)).toBe(4);
	});

	it('of an empty table are none', () =>
		expect(
			typicalErrors({ axes: [], periods: null, truth: new Int32Array(), value: new Int32Array() }, stream(seed))
		).toEqual([]));
});
