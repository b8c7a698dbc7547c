import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attack } from '../../../scripts/publish/protect/audit/attack.ts';
import { RowList, type Model, type Target } from '../../../scripts/publish/protect/audit/model.ts';
import { loadSolver, Programme } from '../../../scripts/publish/protect/audit/linear-program.ts';
import { Walk } from '../../../scripts/publish/protect/audit/witness.ts';
import { stream } from '../../../scripts/publish/protect/round/keyed.ts';

const highs = await loadSolver();
const seed = new Uint8Array(32).fill(3);

/** A small model that is possible: bounds around a random truth, rows that hold for it. */
const models = fc
	.record({
		truth: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 6 }),
		rows: fc.array(
			fc.record({
				members: fc.array(fc.constantFrom(-1, 0, 1, 1), { minLength: 6, maxLength: 6 }),
				below: fc.constantFrom(0, 0, 1, Infinity),
				above: fc.constantFrom(0, 0, 1, Infinity)
			}),
			{ maxLength: 4 }
		)
	})
	.map(({ truth, rows }): Model => {
		const list = new RowList();
		for (const { members, below, above } of rows) {
			const plus = truth.flatMap((_, at) => (members[at] === 1 ? [at] : []));
			const minus = truth.flatMap((_, at) => (members[at] === -1 ? [at] : []));
			const sum = (cells: number[]) => cells.reduce((all, cell) => all + truth[cell]!, 0);
			const activity = sum(plus) - sum(minus);
			list.add(plus, minus, activity - below, activity + above);
		}
		return {
			low: Int32Array.from(truth, (count) => Math.max(0, count - 2)),
			high: Int32Array.from(truth, (count) => count + 2),
			truth: Int32Array.from(truth),
			credible: new Uint8Array(truth.length).fill(1),
			...list.arrays()
		};
	});

/** Least and greatest value of every variable over all whole-number tables, by trying them all. */
function exhaustive(model: Model): [number, number][] {
	const found = Array.from(model.truth, (): [number, number] => [Infinity, -Infinity]);
	const table = new Array<number>(model.truth.length).fill(0);
	const fits = () =>
		Array.from(model.rowLow).every((low, row) => {
			let activity = 0;
			for (let at = model.rowStart[row]!; at < model.rowStart[row + 1]!; at++)
				activity += model.coefficients[at]! * table[model.variables[at]!]!;
			return activity >= low && activity <= model.rowHigh[row]!;
		});
	const fill = (at: number) => {
		if (at === table.length) {
			if (fits())
				table.forEach(
					(value, cell) => (found[cell] = [Math.min(found[cell]![0], value), Math.max(found[cell]![1], value)])
				);
			return;
		}
		for (let value = model.low[at]!; value <= model.high[at]!; value++) {
			table[at] = value;
			fill(at + 1);
		}
	};
	fill(0);
	return found;
}

const targetsOf = (model: Model): Target[] => Array.from(model.truth, (_, plus) => ({ plus, minus: -1, width: 2 }));

describe('the attack', () => {
	it('never calls a cell safe that trying every table finds narrow, and never the other way round by witnesses', () => {
		fc.assert(
			fc.property(models, (model) => {
				const widths = exhaustive(model).map(([low, high]) => high - low);
				const { means } = attack(highs, model, targetsOf(model), stream(seed, 'uji'));
				means.forEach((by, at) => {
					if (by === 'exposed') expect(widths[at]).toBeLessThan(2);
					else if (by !== 'programme') expect(widths[at]).toBeGreaterThanOrEqual(2);
				});
			}),
			{ numRuns: 300 }
		);
	});

	it('finds by whole-number programmes exactly what trying every table finds', () => {
		fc.assert(
			fc.property(models, (model) => {
				const truth = exhaustive(model);
				const programme = new Programme(highs, model, true);
				try {
					for (const [at, target] of targetsOf(model).entries()) {
						expect(programme.extreme(target, false).bound).toBe(truth[at]![0]);
						expect(programme.extreme(target, true).bound).toBe(truth[at]![1]);
					}
				} finally {
					programme.close();
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('walks only over tables that agree with everything known', () => {
		fc.assert(
			fc.property(models, (model) => {
				const truth = exhaustive(model);
				const targets = targetsOf(model);
				const walk = new Walk(model, targets, stream(seed, 'jalan'));
				expect(walk.isPossible()).toBe(true);
				targets.forEach((_, at) => {
					walk.prove(at);
					expect(walk.seenLow[at]).toBeGreaterThanOrEqual(truth[at]![0]);
					expect(walk.seenHigh[at]).toBeLessThanOrEqual(truth[at]![1]);
				});
			}),
			{ numRuns: 300 }
		);
	});

	it('names the rows that hold an exposed cell', () => {
		const rows = new RowList();
		rows.add([0, 1], [], 3, 3);
		rows.add([2, 3], [], 8, 8);
		const model: Model = {
			low: Int32Array.from([0, 3, 0, 2]),
			high: Int32Array.from([2, 3, 2, 6]),
			truth: Int32Array.from([0, 3, 2, 6]),
			credible: new Uint8Array(4).fill(1),
			...rows.arrays()
		};
		const outcome = attack(highs, model, [{ plus: 0, minus: -1, width: 2 }], stream(seed));
		expect(outcome.means).toEqual(['exposed']);
		expect(outcome.bindingRows.get(0)).toEqual([0]);
	});

	it('refuses to prove anything from a model that the truth contradicts', () => {
		const rows = new RowList();
		rows.add([0], [], 5, 5);
		const model = {
			low: Int32Array.from([0]),
			high: Int32Array.from([9]),
			truth: Int32Array.from([4]),
			credible: Uint8Array.from([1]),
			...rows.arrays()
		};
		expect(() => attack(highs, model, [{ plus: 0, minus: -1, width: 2 }], stream(seed))).toThrow('bertentangan');
	});

	it('does not let a proof lean on combinations that nobody would believe in', () => {
		const rows = new RowList();
		rows.add([0, 1, 2], [], 3, 3);
		const model = (credible: number[]): Model => ({
			low: Int32Array.from([0, 0, 3]),
			high: Int32Array.from([2, 2, 3]),
			truth: Int32Array.from([0, 0, 3]),
			credible: Uint8Array.from(credible),
			...rows.arrays()
		});
		const loose = { ...model([1, 1, 1]), high: Int32Array.from([2, 2, 5]), low: Int32Array.from([0, 0, 1]) };
		const target = [{ plus: 0, minus: -1, width: 2 }];
		expect(attack(highs, model([1, 1, 1]), target, stream(seed)).means).toEqual(['exposed']);
		expect(attack(highs, loose, target, stream(seed)).means).not.toEqual(['exposed']);
		const swap: Model = {
			...model([1, 0, 1]),
			truth: Int32Array.from([2, 0, 1]),
			low: Int32Array.from([0, 0, 1]),
			high: Int32Array.from([2, 2, 1])
		};
		expect(attack(highs, swap, target, stream(seed)).means).toEqual(['exposed']);
		expect(attack(highs, { ...swap, credible: Uint8Array.from([1, 1, 1]) }, target, stream(seed)).means).not.toEqual([
			'exposed'
		]);
	});
});
