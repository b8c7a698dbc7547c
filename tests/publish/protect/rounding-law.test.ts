import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSolver } from '../../../scripts/publish/protect/audit/linear-program.ts';
import { chooseExact } from '../../../scripts/publish/protect/round/exact-totals.ts';
import { stream } from '../../../scripts/publish/protect/round/keyed.ts';
import { chanceOf, drawAlone, lawOf } from '../../../scripts/publish/protect/round/law.ts';
import { walk } from '../../../scripts/publish/protect/round/martingale.ts';
import { repair } from '../../../scripts/publish/protect/round/repair.ts';
import {
	activityOf,
	type KeptSum,
	type RoundingProblem
} from '../../../scripts/publish/protect/round/rounding-problem.ts';
import { dense, type Block } from '../../../scripts/publish/protect/spec/block.ts';
import { published } from './small-table.ts';

const highs = await loadSolver();
const seed = new Uint8Array(32).fill(9);
const rules = { base: 3, slack: 1 };
const total = (plus: number[], rank = 0): KeptSum => ({ kind: 'total', plus, minus: [], rank });

const problemOf = (counts: number[], sums: KeptSum[], parts: [number, number][] = []): RoundingProblem => ({
	...rules,
	count: Int32Array.from(counts),
	kept: new Int32Array(counts.length).fill(-1),
	movable: new Uint8Array(counts.length),
	sums,
	parts
});

/** Share of each outcome over many seeds, and the mean of each cell, of the whole mechanism: walk and repair. */
function outcomes(problem: RoundingProblem, seeds: number) {
	const law = new Map<string, number>();
	const mean = new Float64Array(problem.count.length);
	for (let at = 0; at < seeds; at++) {
		const random = stream(seed, 'hukum', String(at));
		const value = repair(problem, walk(problem, random).value, random, highs);
		value.forEach((each, cell) => (mean[cell] = mean[cell]! + each / seeds));
		const key = value.join();
		law.set(key, (law.get(key) ?? 0) + 1 / seeds);
	}
	return { law, mean };
}

const expectLaw = (law: Map<string, number>, expected: Record<string, number>, within: number) => {
	expect([...law.keys()].sort()).toEqual(Object.keys(expected).sort());
	for (const [key, share] of Object.entries(expected))
		expect(Math.abs(law.get(key)! - share), key).toBeLessThan(within);
};

describe('what is published of one count is a chance, whoever reads the source', () => {
	it.each([
		[1, { 0: 2 / 3, 3: 1 / 3 }],
		[2, { 0: 1 / 3, 3: 2 / 3 }],
		[3, { 3: 0.96, 4: 0.04 }],
		[4, { 3: 0.25, 4: 0.5, 5: 0.25 }],
		[5, { 4: 0.25, 5: 0.5, 6: 0.25 }],
		[37, { 36: 0.25, 37: 0.5, 38: 0.25 }]
	])('%i alone, over 6,000 seeds', (count, expected) => {
		expectLaw(outcomes(problemOf([count], []), 6000).law, expected as Record<string, number>, 0.02);
		expect(lawOf(count, rules).reduce((sum, { value, chance }) => sum + value * chance, 0)).toBeCloseTo(count, 1);
	});

	it('the documented law adds up to one, keeps the mean, and is what is drawn for any base and slack', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 6 }), fc.nat(3), fc.nat(40), (base, slack, count) => {
				const law = lawOf(count, { base, slack });
				expect(law.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9);
				const mean = law.reduce((sum, { value, chance }) => sum + value * chance, 0);
				expect(Math.abs(mean - count)).toBeLessThanOrEqual(0.05);
				for (const chance of [0, 0.2, 0.5, 0.9, 0.999999])
					expect(chanceOf(drawAlone(count, { base, slack }, chance), count, { base, slack })).toBeGreaterThan(0);
			})
		);
	});

	it('the same secret number never gives a greater count less, so that a part stays below its whole', () => {
		fc.assert(
			fc.property(
				fc.nat(12),
				fc.nat(12),
				fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				(a, b, chance) => {
					const [less, more] = [Math.min(a, b), Math.max(a, b)];
					expect(drawAlone(less, rules, chance)).toBeLessThanOrEqual(drawAlone(more, rules, chance));
				}
			)
		);
	});
});

describe('tied counts keep their law and their sum', () => {
	it.each<[number[], Record<string, number>]>([
		[[1, 2], { '3,0': 1 / 3, '0,3': 2 / 3 }],
		[[2, 2, 2], { '3,3,0': 1 / 3, '3,0,3': 1 / 3, '0,3,3': 1 / 3 }],
		[[1, 9, 20], { '3,8,19': 1 / 3, '0,10,20': 1 / 3, '0,9,21': 1 / 3 }],
		[[2, 9, 20], { '3,8,20': 1 / 3, '3,9,19': 1 / 3, '0,10,21': 1 / 3 }],
		[[10, 20], { '9,21': 0.25, '10,20': 0.5, '11,19': 0.25 }]
	])('%j', (counts, expected) => {
		expectLaw(outcomes(problemOf(counts, [total([...counts.keys()])]), 3000).law, expected, 0.035);
	});

	it('{1, 1, 9, 20} meets its total in every draw', () => {
		const problem = problemOf([1, 1, 9, 20], [total([0, 1, 2, 3])]);
		for (const key of outcomes(problem, 500).law.keys())
			expect(activityOf(problem.sums[0]!, key.split(',').map(Number))).toBe(31);
	});

	it('a square with rows and columns tied is right on average in every cell, and most of its totals are met', () => {
		const counts = [1, 8, 12, 2, 7, 15, 9, 11, 4];
		const lines = [
			[0, 1, 2],
			[3, 4, 5],
			[6, 7, 8],
			[0, 3, 6],
			[1, 4, 7],
			[2, 5, 8]
		];
		const problem = problemOf(
			counts,
			lines.map((line, at) => total(line, at))
		);
		const { law, mean } = outcomes(problem, 2000);
		mean.forEach((each, cell) => expect(Math.abs(each - counts[cell]!), `sel ${cell}`).toBeLessThan(0.12));
		let met = 0;
		for (const [key, share] of law) {
			const value = key.split(',').map(Number);
			met +=
				share * lines.filter((line) => line.reduce((sum, cell) => sum + value[cell]! - counts[cell]!, 0) === 0).length;
		}
		expect(met / lines.length).toBeGreaterThan(0.8);
	});

	it('two tables that count the same people agree in every draw, and a part never exceeds its whole', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 2, maxLength: 5 }),
				fc.nat(1000),
				(cells, at) => {
					const left = cells.map(([a, b]) => a + b);
					const counts = [...left, ...cells.flat(), ...cells.map(([a]) => a)];
					const own = left.keys();
					const tie: KeptSum = {
						kind: 'tie',
						plus: [...own],
						minus: cells.flatMap((_, cell) => [left.length + 2 * cell, left.length + 2 * cell + 1]),
						rank: 0
					};
					const parts = cells.map((_, cell): [number, number] => [3 * left.length + cell, cell]);
					const problem = problemOf(counts, [tie], parts);
					const random = stream(seed, 'ikat', String(at));
					const value = repair(problem, walk(problem, random).value, random, highs);
					expect(activityOf(tie, value)).toBe(0);
					for (const [part, whole] of parts) expect(value[part]!).toBeLessThanOrEqual(value[whole]!);
				}
			),
			{ numRuns: 60 }
		);
	});

	it('counts under a separator keep their means, small ones their chance, and both tables the same sum', () => {
		const counts = [1, 9, 20, 2, 14, 14];
		const tie: KeptSum = { kind: 'tie', plus: [0, 1, 2], minus: [3, 4, 5], rank: 0 };
		const { law, mean } = outcomes(problemOf(counts, [tie]), 2000);
		mean.forEach((each, cell) => expect(Math.abs(each - counts[cell]!), `sel ${cell}`).toBeLessThan(0.12));
		let up = 0;
		for (const [key, share] of law) {
			const value = key.split(',').map(Number);
			expect(activityOf(tie, value)).toBe(0);
			if (value[0] === 3) up += share;
		}
		expect(Math.abs(up - 1 / 3)).toBeLessThan(0.05);
	});

	it('a kept count leaves a remainder that the others take, so that the total is met all the same', () => {
		const problem = { ...problemOf([2, 9, 20, 14], [total([0, 1, 2, 3])]), kept: Int32Array.of(3, -1, -1, -1) };
		for (const key of outcomes(problem, 300).law.keys()) {
			const value = key.split(',').map(Number);
			expect(value[0]).toBe(3);
			expect(value.reduce((sum, each) => sum + each, 0)).toBe(45);
		}
	});
});

describe('which totals may be exact at all', () => {
	const chosen = (rows: number, columns: number, truth: number[]) => {
		const block: Block = published(rows, columns, truth);
		const counts = dense(block.layout.size, block.data.cells, block.data.truth);
		const { twins } = chooseExact(block, counts, new Set(), new Set());
		return { twins, hasTotal: [...twins].some((twin) => twin.startsWith('uji|99.01|2024||')) };
	};

	it.each<[string, number[], boolean]>([
		['no carrier beside a small count', [4, 1], false],
		['one carrier with two small counts', [1, 2, 9], false],
		['a 5, which is sensitive itself, carries nothing', [5, 5, 2], false],
		['two carriers', [1, 9, 20], true],
		['a 6 is the least that carries', [1, 6, 6], true],
		['one carrier beside four other cells that can occur', [1, 2, 1, 2, 9], true],
		['one carrier beside three', [1, 2, 1, 9], false],
		['nothing but carriers', [7, 8], true]
	])('%s: %j', (_, counts, isExact) => {
		expect(chosen(1, counts.length, counts).hasTotal).toBe(isExact);
	});

	it('about one label in seventy is taken by lot, so that "rounded" never says "small"', () => {
		let taken = 0;
		const seeds = 2000;
		for (let at = 0; at < seeds; at++) {
			const block = published(
				1,
				1,
				[40],
				new Uint8Array(32).map((_, index) => (at >> (8 * (index % 4))) & 255)
			);
			const counts = dense(block.layout.size, block.data.cells, block.data.truth);
			if (chooseExact(block, counts, new Set(), new Set()).cells.size === 0) taken++;
		}
		expect(taken / seeds).toBeGreaterThan(0.008);
		expect(taken / seeds).toBeLessThan(0.024);
	});
});
