import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attack } from '../../../scripts/publish/protect/audit/attack.ts';
import { loadSolver } from '../../../scripts/publish/protect/audit/linear-program.ts';
import { publicBounds } from '../../../scripts/publish/protect/round/law.ts';
import { dense } from '../../../scripts/publish/protect/spec/block.ts';
import { stream } from '../../../scripts/publish/protect/round/keyed.ts';
import { Memory } from '../../../scripts/publish/protect/round/memory.ts';
import { roundBlock } from '../../../scripts/publish/protect/round/round.ts';
import { solveBlock } from '../../../scripts/publish/protect/audit/solve.ts';
import { MEASURING, published } from './small-table.ts';
import { cell, enumerate, exactly, linesOf, modelOf, reach, type Knowledge, type Range } from './knowledge.ts';

const highs = await loadSolver();
const random = () => stream(new Uint8Array(32), 'uji');
const attacked = (knowledge: Knowledge, cells: number[], width = 2) =>
	attack(
		highs,
		modelOf(knowledge),
		cells.map((at) => cell(at, width)),
		random()
	);

describe('hiding 1 to 4 and keeping every total does not pass', () => {
	/** Everybody knows that a hidden cell is 1 to 4, and reads the others and the totals. */
	function masked(truth: number[], rows: number, columns: number) {
		const isHidden = (count: number) => count >= 1 && count <= 4;
		const hidden = truth.flatMap((count, at) => (isHidden(count) ? [at] : []));
		const ranges = truth.map((count): Range => (isHidden(count) ? [1, 4] : [count, count]));
		return { hidden, knowledge: { truth, ranges, sums: exactly(truth, linesOf(rows, columns)) } };
	}

	test('a cell hidden alone in its row is subtracted out', () => {
		// prettier-ignore
		const { hidden, knowledge } = masked([
			12, 3, 20,
			9, 15, 0,
			31, 8, 14
		], 3, 3);
		const { means, width, bindingRows: guilty } = attacked(knowledge, hidden);
		expect(hidden).toEqual([1]);
		expect(means).toEqual(['exposed']);
		expect(Array.from(width)).toEqual([0]);
		expect(guilty.get(0)).not.toHaveLength(0);
	});

	test('two ones beside each other follow from their total of 2, since a hidden cell is no zero', () => {
		const { hidden, knowledge } = masked([1, 1, 30, 25, 4, 3, 9, 11, 40], 3, 3);
		const { means, width } = attacked(knowledge, hidden);
		expect(hidden).toEqual([0, 1, 4, 5]);
		expect(means).toEqual(['exposed', 'exposed', 'exposed', 'exposed']);
		expect(Array.from(width)).toEqual([0, 0, 0, 0]);
	});

	test('a square of hidden cells with room in it stays uncertain, so the attack is not merely strict', () => {
		const { hidden, knowledge } = masked([2, 3, 30, 3, 2, 25, 9, 11, 40], 3, 3);
		expect(hidden).toEqual([0, 1, 3, 4]);
		expect(attacked(knowledge, hidden).means).not.toContain('exposed');
	});
});

describe('totals rounded by themselves do not pass', () => {
	/** Bounds of conventional rounding to the nearest multiple of 5. */
	const nearest = (count: number): Range => {
		const shown = 5 * Math.round(count / 5);
		return [Math.max(0, shown - 2), shown + 2];
	};
	const cells = [0, 1, 2, 3];

	test('four twos shown as 0 beside a total of 8 shown as 10 are all known', () => {
		const truth = [2, 2, 2, 2];
		const separately = { truth, ranges: truth.map(nearest), sums: [{ cells, range: nearest(8) }] };
		const { means, width } = attacked(separately, cells);
		expect(means).toEqual(['exposed', 'exposed', 'exposed', 'exposed']);
		expect(Array.from(width)).toEqual([0, 0, 0, 0]);
	});

	test('the same four shown as 0 beside the sum of what is shown tell nothing more', () => {
		const truth = [2, 2, 2, 2];
		expect(attacked({ truth, ranges: truth.map(nearest), sums: [] }, cells).means).toEqual(
			cells.map(() => 'propagation')
		);
	});

	test('four threes shown as 5 beside a total of 12 shown as 10 are all known', () => {
		const truth = [3, 3, 3, 3];
		const separately = { truth, ranges: truth.map(nearest), sums: [{ cells, range: nearest(12) }] };
		expect(attacked(separately, cells).means).toEqual(['exposed', 'exposed', 'exposed', 'exposed']);
	});
});

test('a cell that no total touches is exposed when its own range is too narrow', () => {
	const { means, width } = attacked(
		{
			truth: [3, 3],
			ranges: [
				[3, 4],
				[3, 5]
			],
			sums: []
		},
		[0, 1]
	);
	expect(means).toEqual(['exposed', 'propagation']);
	expect(Array.from(width)).toEqual([1, 2]);
});

/** What a reader of the rounded table knows: the range of each value, and the totals told as exact. */
function told(truth: number[], { frame, data, layout }: ReturnType<typeof published>) {
	const solved = solveBlock({ frame, data, layout }, new Memory(), highs);
	const value = Array.from(dense(layout.size, solved.cells, solved.value));
	const ranges = value.map((shown): Range => {
		const { low, high } = publicBounds(shown, frame);
		return [low, high];
	});
	const sums = solved.totals
		.filter(({ low }) => low > -Infinity)
		.map(({ row, low, high }) => ({ cells: Array.from(layout.rows[row]!.cells), range: [low, high] as Range }));
	return { solved, knowledge: { truth, ranges, sums } satisfies Knowledge };
}

const small = (length: number) => fc.array(fc.integer({ min: 0, max: 7 }), { minLength: length, maxLength: length });

describe('tables rounded by the publishing itself pass', () => {
	test('what is called safe is safe when every possible table is tried', () => {
		fc.assert(
			fc.property(small(6), fc.uint8Array({ minLength: 32, maxLength: 32 }), (truth, seed) => {
				const { solved, knowledge } = told(truth, published(2, 3, truth, seed));
				expect(solved.exposed).toEqual([]);
				enumerate(knowledge).forEach(([low, high], at) => {
					expect(low).toBeLessThanOrEqual(truth[at]!);
					expect(high).toBeGreaterThanOrEqual(truth[at]!);
					if (knowledge.ranges[at]![0] < MEASURING.threshold) expect(high - low).toBeGreaterThanOrEqual(2);
				});
			}),
			{ numRuns: 25, seed: 2024 }
		);
	});

	test('exact totals survive in a table of usual counts, so safety is not bought by telling nothing', () => {
		const truth = [4, 12, 7, 2, 9, 1, 15, 3, 6, 0, 8, 11];
		const { solved } = told(truth, published(3, 4, truth));
		expect(solved.exposed).toEqual([]);
		expect(solved.totals.filter(({ state }) => state === 'exact').length).toBeGreaterThan(0);
	});

	test('the same rounded values with every total told as exact do not pass', () => {
		// The second row is empty: its total, told as 0, tells each of its cells.
		const truth = [2, 2, 2, 2, 0, 0, 0, 0];
		const { frame, data, layout } = published(2, 4, truth);
		const { value } = roundBlock({ frame, data, layout }, new Memory(), highs);
		const ranges = Array.from(value, (shown): Range => {
			const { low, high } = publicBounds(shown, frame);
			return [low, high];
		});
		const knowledge = { truth, ranges, sums: exactly(truth, linesOf(2, 4)) };
		expect(attacked(knowledge, [4, 5, 6, 7]).means).toEqual(['exposed', 'exposed', 'exposed', 'exposed']);
	});
});

describe('the linear programmes find what trying every table finds', () => {
	const ranged = (length: number) =>
		fc.tuple(small(length), small(length), small(length)).map(([truth, below, above]) => ({
			truth,
			ranges: truth.map((count, at): Range => [Math.max(0, count - (below[at]! % 3)), count + (above[at]! % 3)])
		}));

	test('in tables of rows and columns', () => {
		const seen = { exposed: 0, safe: 0 };
		fc.assert(
			fc.property(ranged(9), ({ truth, ranges }) => {
				const knowledge = { truth, ranges, sums: exactly(truth, linesOf(3, 3)) };
				const all = [...truth.keys()];
				const model = modelOf(knowledge);
				const tried = enumerate(knowledge);
				expect(reach(highs, model, all)).toEqual(tried);
				const { means, width } = attacked(knowledge, all);
				tried.forEach(([low, high], at) => {
					expect(means[at] === 'exposed').toBe(high - low < 2);
					expect(width[at]).toBeLessThanOrEqual(high - low);
					seen[means[at] === 'exposed' ? 'exposed' : 'safe']++;
				});
			}),
			{ numRuns: 40, seed: 2024 }
		);
		expect(Math.min(seen.exposed, seen.safe)).toBeGreaterThan(20);
	});

	test('over any sums, whole-number programmes agree with trying and the others never claim to know more', () => {
		const anySums = fc.array(fc.uniqueArray(fc.nat(6), { minLength: 2, maxLength: 5 }), {
			minLength: 2,
			maxLength: 6
		});
		fc.assert(
			fc.property(ranged(7), anySums, ({ truth, ranges }, lines) => {
				const knowledge = { truth, ranges, sums: exactly(truth, lines) };
				const all = [...truth.keys()];
				const model = modelOf(knowledge);
				const tried = enumerate(knowledge);
				expect(reach(highs, model, all, true)).toEqual(tried);
				reach(highs, model, all).forEach(([low, high], at) => {
					expect(low).toBeLessThanOrEqual(tried[at]![0]);
					expect(high).toBeGreaterThanOrEqual(tried[at]![1]);
				});
			}),
			{ numRuns: 15, seed: 2024 }
		);
	});
});

describe('what follows only because people come in whole numbers', () => {
	// Members of three programmes by set: only the first; first and second; first and third; second and third. All three totals
	// are exact. The two middle sets must be equal, so the first is 5 less an even number: 1, though fractions allow 0 to 2.
	const knowledge: Knowledge = {
		truth: [1, 2, 2, 4],
		ranges: [0, 3, 3, 4].map((shown): Range => {
			const { low, high } = publicBounds(shown, MEASURING);
			return [low, high];
		}),
		sums: exactly(
			[1, 2, 2, 4],
			[
				[0, 1, 2],
				[1, 3],
				[2, 3]
			]
		)
	};

	test('whole-number programmes and trying every table know the cell, fractions do not', () => {
		const model = modelOf(knowledge);
		expect(enumerate(knowledge)[0]).toEqual([1, 1]);
		expect(reach(highs, model, [0], true)).toEqual([[1, 1]]);
		expect(reach(highs, model, [0])).toEqual([[0, 2]]);
	});

	test("a bound between two whole numbers is rounded inwards, never to the attacker's loss", () => {
		// The second cell may be 1.5 to 2.5, so it is 2.
		expect(reach(highs, modelOf(knowledge), [1])).toEqual([[2, 2]]);
		expect(attacked(knowledge, [1, 2]).means).toEqual(['exposed', 'exposed']);
	});

	test('the attack reports the cell', () => {
		expect(attacked(knowledge, [0]).means).toEqual(['exposed']);
	});
});
