import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../scripts/attack/solve/component.ts';
import { enumerate } from '../../scripts/attack/solve/enumerate.ts';
import type { Goal } from '../../scripts/attack/solve/goal.ts';
import { chanceOf } from '../../scripts/attack/solve/law.ts';
import { FLAT } from '../../scripts/attack/solve/prior.ts';
import { propagate } from '../../scripts/attack/solve/propagate.ts';
import { sample } from '../../scripts/attack/solve/sample.ts';
import { Programme, solver } from '../../scripts/attack/solve/whole-numbers.ts';

const LAW = { base: 3, slack: 1 };
const THRESHOLD = 5;

/** Two rows of three published values, with a true table behind them whose row and column sums are exact. */
const tables = fc
	.array(fc.record({ truth: fc.integer({ min: 0, max: 8 }), chance: fc.double({ min: 0, max: 1, noNaN: true }) }), {
		minLength: 6,
		maxLength: 6
	})
	.map((cells) => {
		const shown = cells.map(({ truth, chance }) => {
			let left = chance * 0.999;
			for (let value = 0; value < 12; value++) if ((left -= chanceOf(value, truth, LAW)) < 0) return value;
			return truth;
		});
		return { truth: cells.map(({ truth }) => truth), shown };
	});

/** The ranges of the published law, written down a second time on purpose. */
const possible = (value: number) => [...Array(14).keys()].filter((count) => chanceOf(value, count, LAW) > 0);

const lines = [
	[0, 1, 2],
	[3, 4, 5],
	[0, 3],
	[1, 4],
	[2, 5]
];

function problemOf({ truth, shown }: { truth: number[]; shown: number[] }): Problem {
	const rows = lines.map((variables) => {
		const sum = variables.reduce((all, at) => all + truth[at]!, 0);
		return { variables, coefficients: variables.map(() => 1), low: sum, high: sum };
	});
	const all = [...shown.keys()];
	const rowsOf = all.map((at) => rows.flatMap(({ variables }, row) => (variables.includes(at) ? [row] : [])));
	return {
		local: new Map(all.map((at) => [at, at])),
		first: all,
		members: all.map((at) => [at]),
		low: Int32Array.from(shown, (value) => Math.min(...possible(value))),
		high: Int32Array.from(shown, (value) => Math.max(...possible(value))),
		rows,
		rowsOf,
		weightsOf: rowsOf.map((of) => of.map(() => 1))
	};
}

const goalsOf = (problem: Problem): Goal[] =>
	problem.first.map((variable) => ({
		target: {
			kind: 'sel',
			variables: [variable],
			coefficients: [1],
			width: 2,
			threshold: THRESHOLD,
			at: { release: '', table: '', area: '', period: '', codes: {}, measure: '', shown: null }
		},
		variables: [variable],
		coefficients: [1],
		constant: 0,
		seenLow: Infinity,
		seenHigh: -Infinity,
		low: problem.low[variable]!,
		high: problem.high[variable]!,
		posterior: {}
	}));

/** Every table by counting through all of them, with its chance. */
function all({ truth, shown }: { truth: number[]; shown: number[] }): { table: number[]; chance: number }[] {
	let found: { table: number[]; chance: number }[] = [{ table: [], chance: 1 }];
	for (const value of shown)
		found = found.flatMap(({ table, chance }) =>
			possible(value).map((count) => ({ table: [...table, count], chance: chance * chanceOf(value, count, LAW) }))
		);
	const sumOf = (table: number[], line: number[]) => line.reduce((sum, at) => sum + table[at]!, 0);
	return found.filter(({ table }) => lines.every((line) => sumOf(table, line) === sumOf(truth, line)));
}

const range = (found: { table: number[] }[], at: number) => {
	const values = found.map(({ table }) => table[at]!);
	return [Math.min(...values), Math.max(...values)];
};

const logs = ({ low, high }: Problem, shown: number[]) =>
	shown.map((value, at) =>
		Float64Array.from({ length: high[at]! - low[at]! + 1 }, (_, step) =>
			Math.log(Math.max(FLAT[0]! * chanceOf(value, low[at]! + step, LAW), 1e-6))
		)
	);

describe('small tables, against counting through all of them', () => {
	it('have exactly the ranges that listing finds', () => {
		fc.assert(
			fc.property(tables, (given) => {
				const problem = problemOf(given);
				const goals = goalsOf(problem);
				const found = all(given);
				expect(enumerate(problem, goals, null)).toBe(found.length);
				goals.forEach((goal, at) => expect([goal.low, goal.high]).toEqual(range(found, at)));
			}),
			{ numRuns: 60 }
		);
	});

	it('are never narrowed beyond the truth by propagation', () => {
		fc.assert(
			fc.property(tables, (given) => {
				const problem = problemOf(given);
				expect(propagate(problem)).toBe(true);
				const found = all(given);
				problem.first.forEach((at) => {
					const [low, high] = range(found, at);
					expect(problem.low[at]).toBeLessThanOrEqual(low!);
					expect(problem.high[at]).toBeGreaterThanOrEqual(high!);
				});
			}),
			{ numRuns: 100 }
		);
	});

	it('have exactly the ranges that whole-number programmes find', async () => {
		const highs = await solver();
		fc.assert(
			fc.property(tables, (given) => {
				const problem = problemOf(given);
				const programme = new Programme(highs, problem);
				const found = all(given);
				goalsOf(problem).forEach((goal, at) =>
					expect([programme.end(goal, false).bound, programme.end(goal, true).bound]).toEqual(range(found, at))
				);
				programme.close();
			}),
			{ numRuns: 25 }
		);
	});

	it('have the chances that listing finds, and a walk comes near them without leaving the range', () => {
		fc.assert(
			fc.property(tables, (given) => {
				const problem = problemOf(given);
				const [listed, walked] = [goalsOf(problem), goalsOf(problem)];
				const weights = logs(problem, given.shown);
				const found = all(given);
				const sum = found.reduce((total, { chance }) => total + chance, 0);
				enumerate(problem, listed, { base: weights, flat: weights });
				sample(problem, walked, { start: given.shown, weights, sweeps: 6000, seed: 7, kind: 'base' });
				listed.forEach((goal, at) => {
					for (let value = 0; value < THRESHOLD; value++) {
						const chance = found.reduce((total, each) => total + (each.table[at] === value ? each.chance : 0), 0) / sum;
						expect(goal.posterior.base?.chances[value]).toBeCloseTo(chance, 3);
						if (walked[at]?.posterior.base?.isSettled)
							expect(Math.abs((walked[at].posterior.base.chances[value] ?? 0) - chance)).toBeLessThan(0.15);
					}
					const [low, high] = range(found, at);
					expect(walked[at]?.seenLow).toBeGreaterThanOrEqual(low!);
					expect(walked[at]?.seenHigh).toBeLessThanOrEqual(high!);
				});
				expect(walked.some((goal) => goal.posterior.base?.isSettled)).toBe(true);
			}),
			{ numRuns: 25, seed: 4 }
		);
	});
});

describe('the law of rounding', () => {
	it('gives each count a published value for certain, and none that its range excludes', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 6 }),
				fc.integer({ min: 0, max: 2 }),
				fc.integer({ min: 0, max: 30 }),
				(base, slack, count) => {
					const law = { base, slack: Math.min(slack, base - 1) };
					const sum = [...Array(40).keys()].reduce((all, shown) => all + chanceOf(shown, count, law), 0);
					expect(sum).toBeCloseTo(1);
				}
			)
		);
	});

	it('is unbiased for counts below the base: 1 becomes 3 in a third of the cases', () => {
		expect(chanceOf(3, 1, LAW)).toBeCloseTo(1 / 3);
		expect(chanceOf(3, 2, LAW)).toBeCloseTo(2 / 3);
		expect(chanceOf(4, 3, LAW)).toBeCloseTo(0.04);
		expect([3, 4, 5].map((shown) => chanceOf(shown, 4, LAW))).toEqual([0.25, 0.5, 0.25]);
	});
});
