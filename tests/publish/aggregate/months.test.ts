import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPeriods, monthsIn } from '../../../scripts/publish/aggregate/months.ts';
import { GRAINS, periodKey, shift, type Grain } from '../../../src/lib/contract/period.ts';

const known = (...keys: string[]) => new Set(keys.flatMap(monthsIn));

describe('folding periods', () => {
	it('adds a flow only over a whole year, so that a part of a year never looks like a fall', () => {
		const quarters = ['2024-TW1', '2024-TW2', '2024-TW3', '2024-TW4', '2025-TW1'];
		expect(foldPeriods(quarters, known(...quarters), 'tahun', 'flow')).toEqual({
			covered: ['2024'],
			into: quarters.slice(0, 4).map((from) => [from, '2024'])
		});
	});

	it('takes of a stock its last period, and no year that has not ended', () => {
		const quarters = ['2024-TW3', '2024-TW4', '2025-TW1'];
		expect(foldPeriods(quarters, known(...quarters), 'tahun', 'stock')).toEqual({
			covered: ['2024'],
			into: [['2024-TW4', '2024']]
		});
	});

	it('takes a rate at exactly the grain of the table', () => {
		expect(foldPeriods(['2024', '2024-03'], known('2024'), 'tahun', 'level').into).toEqual([['2024', '2024']]);
	});

	it('knows a period in which nothing happened', () => {
		expect(foldPeriods(['2024-TW1'], known('2024'), 'triwulan', 'flow').covered).toEqual([
			'2024-TW1',
			'2024-TW2',
			'2024-TW3',
			'2024-TW4'
		]);
	});

	it('does not add the months of a source that gives their triwulan too', () => {
		const { into } = foldPeriods(['2024-01', '2024-02', '2024-03', '2024-TW1'], known('2024-TW1'), 'triwulan', 'flow');
		expect(into).toEqual([['2024-TW1', '2024-TW1']]);
	});

	it('puts each fact of a flow into at most one period, which holds it', () => {
		const grain = fc.constantFrom<Grain>(...GRAINS);
		fc.assert(
			fc.property(grain, grain, fc.array(fc.nat(30), { maxLength: 20 }), (from, to, steps) => {
				const facts = [...new Set(steps.map((step) => periodKey(shift({ grain: from, year: 2023, index: 1 }, step))))];
				const { into, covered } = foldPeriods(facts, known(...facts), to, 'flow');
				expect(new Set(into.map(([key]) => key)).size).toBe(into.length);
				for (const [inner, outer] of into) {
					expect(covered).toContain(outer);
					const months = monthsIn(outer);
					expect(monthsIn(inner).every((month) => months.includes(month))).toBe(true);
				}
			})
		);
	});
});
