import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jointMoves, movesOf } from '../../../scripts/publish/protect/audit/moves.ts';
import { Sampler, type Weights } from '../../../scripts/publish/protect/audit/posterior.ts';
import { stream } from '../../../scripts/publish/protect/round/keyed.ts';
import { chanceOf, drawAlone, publicBounds } from '../../../scripts/publish/protect/round/law.ts';
import { exactly, linesOf, modelOf, total, type Knowledge, type Range } from './knowledge.ts';

const rules = { base: 3, slack: 1 };
const random = () => stream(new Uint8Array(32).fill(3), 'uji');

/** A table of two rows and three columns as it is published: each count by its law, rows and columns told exactly. */
const published = fc
	.tuple(
		fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 6, maxLength: 6 }),
		fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 6, maxLength: 6 })
	)
	.map(([truth, chances]) => {
		const shown = truth.map((count, at) => drawAlone(count, rules, chances[at]!));
		const ranges = shown.map((value): Range => {
			const { low, high } = publicBounds(value, rules);
			return [low, high];
		});
		return { shown, knowledge: { truth, ranges, sums: exactly(truth, linesOf(2, 3)) } satisfies Knowledge };
	});

const weightsOf = (shown: number[], ranges: Range[]): Weights[] =>
	shown.map((value, at) => {
		const [low, high] = ranges[at]!;
		return Float64Array.from({ length: high - low + 1 }, (_, step) =>
			Math.log(Math.max(1e-9, chanceOf(value, low + step, rules)))
		);
	});

/** The posterior of every cell by trying all tables that agree with the sums. */
function byTrying({ ranges, sums }: Knowledge, weights: Weights[]): number[][] {
	const shares = ranges.map(([low, high]) => new Array<number>(high - low + 1).fill(0));
	const table: number[] = [];
	const next = (at: number, chance: number) => {
		if (at === ranges.length) {
			if (sums.every(({ cells, range: [sum] }) => total(table, cells) === sum))
				table.forEach((value, index) => (shares[index]![value - ranges[index]![0]]! += chance));
			return;
		}
		const [low, high] = ranges[at]!;
		for (let value = low; value <= high; value++) {
			table[at] = value;
			next(at + 1, chance * Math.exp(weights[at]![value - low]!));
		}
	};
	next(0, 1);
	return shares.map((own) => {
		const all = own.reduce((sum, each) => sum + each, 0);
		return own.map((each) => each / all);
	});
}

describe('what an intruder believes', () => {
	it('is what trying every possible table and weighing it by the law of its values gives', () => {
		fc.assert(
			fc.property(published, ({ shown, knowledge }) => {
				const weights = weightsOf(shown, knowledge.ranges);
				const posterior = new Sampler(modelOf(knowledge), weights, [], random()).walk(10);
				byTrying(knowledge, weights).forEach((expected, at) => {
					const found = posterior.shares[at];
					if (found) expected.forEach((share, step) => expect(Math.abs(found[step]! - share)).toBeLessThan(0.06));
					else expect(Math.max(...expected)).toBeCloseTo(1, 6);
				});
			}),
			{ numRuns: 25 }
		);
	});

	it('of a count that no sum holds is its law alone: a published 3 is a 1, 2, 3 or 4 in 15, 30, 43 and 11 of 100', () => {
		const knowledge: Knowledge = { truth: [2], ranges: [[1, 4]], sums: [] };
		const [shares] = new Sampler(modelOf(knowledge), weightsOf([3], [[1, 4]]), [], random()).walk().shares;
		[0.1508, 0.3017, 0.4344, 0.1131].forEach((share, at) => expect(shares![at]).toBeCloseTo(share, 3));
	});

	it('is certain of a count that exact sums pin down, though its own range is wide', () => {
		const knowledge: Knowledge = {
			truth: [2, 9],
			ranges: [
				[0, 2],
				[8, 10]
			],
			sums: exactly([2, 9], [[0, 1], [1]])
		};
		const { shares, changes } = new Sampler(
			modelOf(knowledge),
			weightsOf([0, 9], knowledge.ranges),
			[],
			random()
		).walk();
		expect(shares[0]![2]).toBe(1);
		expect(changes[0]).toBe(0);
	});
});

describe('the moves of the walk', () => {
	it('keep every equation, in one edition and in two at once', () => {
		fc.assert(
			fc.property(published, ({ knowledge }) => {
				const { truth, ranges, sums } = knowledge;
				const twice: Knowledge = {
					truth: [...truth, ...truth],
					ranges: [...ranges, ...ranges],
					sums: [...sums, ...sums.map(({ cells, range }) => ({ cells: cells.map((cell) => cell + 6), range }))]
				};
				const model = modelOf(twice);
				const isFree = Uint8Array.from(twice.ranges, ([low, high]) => Number(high > low));
				const own = movesOf(model, isFree, random());
				const links = truth.map((_, cell) => ({ plus: cell, minus: cell + 6, isOneCell: true }));
				for (const { variables, steps } of [...own, ...jointMoves(own, links, isFree, model)]) {
					const change = new Array<number>(12).fill(0);
					variables.forEach((variable, at) => (change[variable] = steps[at]!));
					for (const { cells } of twice.sums) expect(total(change, cells)).toBe(0);
				}
			}),
			{ numRuns: 40 }
		);
	});
});
