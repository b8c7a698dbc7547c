import { describe, expect, test } from 'vitest';
import { attack } from '../../../scripts/publish/protect/audit/attack.ts';
import type { Model } from '../../../scripts/publish/protect/audit/model.ts';
import { RowList } from '../../../scripts/publish/protect/audit/model.ts';
import { loadSolver } from '../../../scripts/publish/protect/audit/linear-program.ts';
import { stream } from '../../../scripts/publish/protect/round/keyed.ts';
import { PEER_CASES, publishedOf } from './peer-tables.ts';
import { cell, exactly, linesOf, modelOf, reach, total, type Knowledge, type Range } from './knowledge.ts';

const highs = await loadSolver();
const random = () => stream(new Uint8Array(32), 'uji');

/** Every line has two hidden cells, and yet w|b is what rows w and x hold beyond columns a and c: 12 + 9 − 8 − 6. */
const HIDDEN: {
	rows: string[];
	cols: string[];
	values: number[][];
	suppressed: string[];
	/** By listing every table that agrees with the sums. */
	expected: Record<string, Range>;
} = {
	rows: ['w', 'x', 'y', 'z'],
	cols: ['a', 'b', 'c', 'd'],
	values: [
		[3, 7, 2, 12],
		[5, 9, 4, 11],
		[8, 6, 10, 3],
		[13, 2, 9, 5]
	],
	suppressed: ['w|a', 'w|b', 'w|c', 'x|a', 'x|c', 'y|b', 'y|d', 'z|b', 'z|d'],
	expected: {
		'w|a': [0, 5],
		'w|b': [7, 7],
		'w|c': [0, 5],
		'x|a': [3, 8],
		'x|c': [1, 6],
		'y|b': [1, 8],
		'y|d': [1, 8],
		'z|b': [0, 7],
		'z|d': [0, 7]
	}
};

/** One set of units under two groupings, small counts hidden; neither grouping tells K5, both together do: 3 + 1 + 2 less 3 + 1. */
const LINKED: {
	units: string[];
	counts: number[];
	groupings: Record<'kec' | 'typ', Record<string, number[]>>;
	primary: string[];
	expected: Record<'kec_only' | 'type_only' | 'joint', Record<string, Range>>;
} = {
	units: ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'],
	counts: [3, 1, 12, 6, 2, 4, 1, 9],
	groupings: { kec: { A: [0, 1, 2, 3], B: [4, 5, 6, 7] }, typ: { big: [5, 6], small: [0, 1, 2, 3, 4, 7] } },
	primary: ['K1', 'K2', 'K5', 'K6', 'K7'],
	expected: {
		kec_only: { K1: [0, 4], K2: [0, 4], K5: [0, 7], K6: [0, 7], K7: [0, 7] },
		type_only: { K1: [0, 6], K2: [0, 6], K5: [0, 6], K6: [0, 5], K7: [0, 5] },
		joint: { K1: [0, 4], K2: [0, 4], K5: [2, 2], K6: [0, 5], K7: [0, 5] }
	}
};

describe('two hidden cells in every line are not enough', () => {
	function hidden() {
		const { rows, cols, values, suppressed, expected } = HIDDEN;
		const truth = values.flat();
		const names = rows.flatMap((row) => cols.map((col) => `${row}|${col}`));
		const sums = exactly(truth, linesOf(rows.length, cols.length));
		const ranges = names.map((name, at): Range => (suppressed.includes(name) ? [0, 1000] : [truth[at]!, truth[at]!]));
		return { names, suppressed, expected, knowledge: { truth, ranges, sums } satisfies Knowledge };
	}

	test('the programmes find what follows for each hidden cell, the 7 exactly', () => {
		const { names, suppressed, expected, knowledge } = hidden();
		const found = reach(
			highs,
			modelOf(knowledge),
			suppressed.map((name) => names.indexOf(name))
		);
		expect(Object.fromEntries(suppressed.map((name, at) => [name, found[at]]))).toEqual(expected);
	});

	test('the attack reports the one exposed cell, and no other', () => {
		const { names, suppressed, knowledge } = hidden();
		const targets = suppressed.map((name) => cell(names.indexOf(name)));
		const { means, width, bindingRows: guilty } = attack(highs, modelOf(knowledge), targets, random());
		const exposed = suppressed.filter((_, at) => means[at] === 'exposed');
		expect(exposed).toEqual(['w|b']);
		const at = suppressed.indexOf('w|b');
		expect(width[at]).toBe(0);
		expect(guilty.get(at)).not.toHaveLength(0);
	});
});

describe('tables that share people are attacked together', () => {
	function linked(use: ('kec' | 'typ')[]) {
		const { units, counts, groupings, primary, expected } = LINKED;
		const lines = use.flatMap((each) => Object.values(groupings[each]));
		const model = modelOf({
			truth: counts,
			ranges: units.map((unit, at) => (primary.includes(unit) ? [0, 1000] : [counts[at]!, counts[at]!])),
			sums: exactly(counts, lines)
		});
		return { model, units, primary, expected };
	}

	test.each([
		['kec_only', ['kec']],
		['type_only', ['typ']],
		['joint', ['kec', 'typ']]
	] as const)('%s: the ranges are those worked out by hand', (name, use) => {
		const { model, units, primary, expected } = linked([...use]);
		const found = reach(
			highs,
			model,
			primary.map((unit) => units.indexOf(unit))
		);
		expect(Object.fromEntries(primary.map((unit, at) => [unit, found[at]]))).toEqual(expected[name]);
	});

	test.each([
		['one grouping alone exposes nobody', ['kec'], []],
		['the other alone exposes nobody', ['typ'], []],
		['both together expose K5', ['kec', 'typ'], ['K5']]
	] as const)('%s', (_, use, exposed) => {
		const { model, units, primary } = linked([...use]);
		const targets = primary.map((unit) => cell(units.indexOf(unit)));
		const { means } = attack(highs, model, targets, random());
		expect(primary.filter((_, at) => means[at] === 'exposed')).toEqual(exposed);
	});
});

describe('ranges of hidden cells are those of the peer implementation', () => {
	test.each(PEER_CASES)('$name', (peer) => {
		const { atoms, cells } = publishedOf(peer);
		const counts = atoms.map(({ count }) => count);
		const all = total(counts, [...counts.keys()]);

		// One variable an atom, then one a published cell, tied to its atoms.
		const rows = new RowList();
		const truth = [...counts];
		const ranges = counts.map((): Range => [0, all]);
		for (const { members, isHidden } of cells) {
			const sum = total(counts, members);
			const own = truth.push(sum) - 1;
			ranges.push(isHidden ? [0, all] : [sum, sum]);
			rows.add(members, [own], 0, 0);
		}
		const model: Model = {
			low: Int32Array.from(ranges, ([low]) => low),
			high: Int32Array.from(ranges, ([, high]) => high),
			truth: Int32Array.from(truth),
			credible: new Uint8Array(truth.length).fill(1),
			...rows.arrays()
		};
		const keys = cells.map(({ key }) => key);
		const primary = Object.keys(peer.primary);
		const found = reach(
			highs,
			model,
			primary.map((key) => atoms.length + keys.indexOf(key))
		);
		expect(Object.fromEntries(primary.map((key, at) => [key, found[at]]))).toEqual(peer.primary);
	});
});
