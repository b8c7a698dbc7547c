import { describe, expect, it } from 'vitest';
import { mayBeToldAgain } from '../../../scripts/publish/protect/round/barred.ts';
import { lawOf as imagesOf } from '../../../scripts/publish/protect/round/law.ts';
import { drawFrom, transitionOf } from '../../../scripts/publish/protect/round/transition.ts';
import { isHonest } from '../../../scripts/publish/protect/round/law.ts';
import {
	isComplete,
	isPastRevision,
	isRevisionDue,
	nextRevision
} from '../../../scripts/publish/protect/ledger/calendar.ts';
import { boundsOf } from '../../../src/lib/contract/cell.ts';
import { rowsOf } from '../../../scripts/publish/sql.ts';
import { datasetOf } from '../aggregate/bench.ts';
import { exactTotals, project, protectCounts, type Count } from './counts.ts';

const lawOf = (count: number, rules: { base: number; slack: number }) =>
	imagesOf(count, rules).map(({ value, chance }) => [value, chance] as const);

const RULES = { base: 3, slack: 1 };
const FORMS = ['fisik', 'psikis', 'seksual', 'eksploitasi', 'penelantaran', 'lainnya'];
const AREAS = ['11.71.01', '11.71.02', '11.71.03'];

const contract = (more: object = {}) =>
	datasetOf({
		id: 'kasus',
		dimensions: { bentuk: { codes: 'bentuk' } },
		measures: { korban: { unit: 'korban', kind: 'flow' } },
		tables: [{ id: 'kasus', area: 'kecamatan', period: 'triwulan', dimensions: ['bentuk'], measures: ['korban'] }],
		protection: {
			method: 'round',
			population_floor: 0,
			pins: { kasus: [{ area: 'kecamatan', period: 'triwulan' }] },
			...more
		}
	});

/** Counts from 20 up in a quarter of three kecamatan; `change` comes to the first form of the first. */
const large = (change: number, period = '2024-TW1'): Count[] =>
	AREAS.flatMap((area, a) =>
		FORMS.map((form, f): Count => [
			'kasus',
			area,
			period,
			[form],
			'korban',
			20 + 3 * a + f + (a + f === 0 ? change : 0)
		])
	);

async function revised(change: number) {
	const root = project();
	const given = { codes: { bentuk: FORMS }, root };
	const one = await protectCounts([contract()], { ...given, counts: large(0), asOf: '2024-04-20', release: 'r1' });
	const next = { ...given, counts: large(change), asOf: '2025-01-20', releaseExists: true };
	const two = await protectCounts([contract()], next);
	return { one: await exactTotals(one, 'kasus'), two: await exactTotals(two, 'kasus') };
}

describe('a total that was told exactly', () => {
	it.each([-6, -5, -4, -1, 1, 4, 5, 6])(
		'is told exactly again after a change of %i only if that is 5 or more',
		async (change) => {
			const { one, two } = await revised(change);
			expect(one).toHaveLength(AREAS.length);
			const own = (totals: string[]) => totals.filter((total) => total.includes(AREAS[0]!));
			expect(own(two)).toHaveLength(Math.abs(change) >= 5 ? 1 : 0);
		}
	);

	it('may be told again from the threshold on, in both directions', () => {
		for (const k of [3, 5, 10])
			for (const sign of [-1, 1])
				expect([0, 1, k - 1, k, k + 1].map((change) => mayBeToldAgain(sign * change, k))).toEqual([
					true,
					false,
					false,
					true,
					true
				]);
	});

	it('is not the only one to lose its label: unchanged ones do too, so that a lost label does not say "changed"', async () => {
		const { two } = await revised(1);
		expect(two.length).toBeLessThan(AREAS.length - 1);
		expect((await revised(0)).two).toHaveLength(AREAS.length);
	});
});

describe('the value of a count that has changed', () => {
	const pairs = Array.from({ length: 12 }, (_, before) =>
		Array.from({ length: 12 }, (_, after) => [before, after] as const)
	)
		.flat()
		.filter(([before, after]) => before !== after);
	const next = (before: number, old: number, after: number, rules = RULES) =>
		[...transitionOf({ truth: before, value: old, rules: RULES }, after, rules)].filter(([, chance]) => chance > 0);

	it('has the law of its count, over both draws together', () => {
		for (const [before, after] of pairs) {
			const law = new Map<number, number>();
			for (const [old, chance] of lawOf(before, RULES))
				for (const [value, share] of next(before, old, after)) law.set(value, (law.get(value) ?? 0) + chance * share);
			for (const [value, chance] of lawOf(after, RULES))
				expect(law.get(value) ?? 0, `${before} → ${after} as ${value}`).toBeCloseTo(chance, 2);
		}
	});

	it('is drawn by that law', () => {
		const law = transitionOf({ truth: 5, value: 5, rules: RULES }, 6, RULES);
		const draws = Array.from({ length: 1000 }, (_, at) => drawFrom(law, (at + 0.5) / 1000));
		for (const [value, chance] of law)
			expect(draws.filter((each) => each === value).length / 1000).toBeCloseTo(chance, 2);
	});

	it('never moves against its count: bounds of a flow, which only grows, stay as wide as they were', () => {
		for (const [before, after] of pairs.filter(([from, to]) => to > from))
			for (const [old] of lawOf(before, RULES))
				for (const [value] of next(before, old, after)) {
					expect(isHonest(value, after, { base: 3, slack: 1 })).toBe(true);
					expect(boundsOf(value, RULES).high).toBeGreaterThanOrEqual(boundsOf(old, RULES).high);
					expect(boundsOf(value, RULES).low).toBeGreaterThanOrEqual(boundsOf(old, RULES).low);
				}
	});

	it('stays what it was in half of all cases where one report came late, and moves by one or by more otherwise', () => {
		for (let before = 4; before < 9; before++) {
			const moves = new Map<number, number>();
			for (const [old, chance] of lawOf(before, RULES))
				for (const [value, share] of next(before, old, before + 1))
					moves.set(value - old, (moves.get(value - old) ?? 0) + chance * share);
			expect(moves.get(0)).toBeGreaterThan(0.45);
			expect(moves.get(1)).toBeLessThan(0.3);
			expect(moves.get(2)).toBeGreaterThan(0.15);
		}
	});

	it('is publishable by new rules where base or slack have changed since', () => {
		for (const rules of [
			{ base: 5, slack: 1 },
			{ base: 3, slack: 2 },
			{ base: 3, slack: 0 }
		])
			for (const [before, after] of [...pairs, [4, 4] as const, [1, 1] as const])
				for (const [old] of lawOf(before, RULES))
					for (const [value] of next(before, old, after, rules))
						expect(isHonest(value, after, rules), `${before} → ${after}`).toBe(true);
	});
});

describe('figures of periods that no revision has gone over', () => {
	it('are all provisional, and no other is, whether or not reports came late', async () => {
		const root = project();
		const counts = [...large(0, '2023-TW4'), ...large(0, '2024-TW1')];
		const { ctx: shop } = await protectCounts([contract()], {
			counts,
			codes: { bentuk: FORMS },
			root,
			asOf: '2024-04-20'
		});
		const marks = await rowsOf(shop.db, 'SELECT DISTINCT periode, sementara FROM public_kasus ORDER BY 1');
		expect(marks).toEqual([
			{ periode: '2023-TW4', sementara: false },
			{ periode: '2024-TW1', sementara: true }
		]);
	});

	it.each([
		['2024-TW4', '2025-03-31', false],
		['2024-TW4', '2025-04-01', true],
		['2024', '2025-04-01', true],
		['2025-TW1', '2025-12-31', false]
	])('%s as of %s has been revised: %s', (period, asOf, past) =>
		expect(isPastRevision(period, asOf, { schedule: 'tahunan', lag_months: 3 })).toBe(past)
	);

	it.each([
		['2025-04-01', '2026-03-31', false],
		['2025-12-31', '2026-04-01', true],
		['2026-04-01', '2026-12-31', false]
	])('after a release of %s, one of %s is a revision once the lag has passed: %s', (before, asOf, due) =>
		expect(isRevisionDue(before, asOf, { schedule: 'tahunan', lag_months: 3 })).toBe(due)
	);

	it('are told until when they are so', () => {
		expect(nextRevision('2025-12-31', { schedule: 'tahunan', lag_months: 3 })).toBe('2026-04');
		expect(nextRevision('2026-04-01', { schedule: 'tahunan', lag_months: 3 })).toBe('2027-04');
		expect(nextRevision('2025-05-01', { schedule: 'semester', lag_months: 0 })).toBe('2025-07');
		expect(nextRevision('2025-05-01', { schedule: 'tidak', lag_months: 0 })).toBeNull();
	});

	it.each([
		['2025-TW4', '2025-12-31', true],
		['2025-TW4', '2025-12-30', false],
		['2025', '2025-09-30', false],
		['2024-02', '2024-02-28', false]
	])('%s is complete in an extract as of %s: %s', (period, asOf, complete) =>
		expect(isComplete(period, asOf)).toBe(complete)
	);
});
