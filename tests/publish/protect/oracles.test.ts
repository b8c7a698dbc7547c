import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { attack } from '../../../scripts/publish/protect/audit/attack.ts';
import type { Model } from '../../../scripts/publish/protect/audit/model.ts';
import { RowList } from '../../../scripts/publish/protect/audit/model.ts';
import { loadSolver } from '../../../scripts/publish/protect/audit/linear-program.ts';
import { stream } from '../../../scripts/publish/protect/round/keyed.ts';
import { haveOracles, oracleFile } from '../../stats/oracles.ts';
import { cell, exactly, linesOf, modelOf, reach, total, type Knowledge, type Range } from './knowledge.ts';

const highs = await loadSolver();
const random = () => stream(new Uint8Array(32), 'uji');

interface Hidden {
	rows: string[];
	cols: string[];
	values: number[][];
	suppressed: string[];
	expected: Record<string, Range>;
}

interface Linked {
	units: string[];
	counts: number[];
	groupings: Record<'kec' | 'typ', Record<string, number[]>>;
	primary: string[];
	expected: Record<'kec_only' | 'type_only' | 'joint', Record<string, Range>>;
}

const oracle = <T>(name: string) => JSON.parse(oracleFile(name)) as T;

describe.skipIf(!haveOracles)('two hidden cells in every line are not enough', () => {
	function hidden() {
		const { rows, cols, values, suppressed, expected } = oracle<Hidden>('own/two_per_line_but_exposed.json');
		const truth = values.flat();
		const names = rows.flatMap((row) => cols.map((col) => `${row}|${col}`));
		const sums = exactly(truth, linesOf(rows.length, cols.length));
		const ranges = names.map((name, at): Range => (suppressed.includes(name) ? [0, 1000] : [truth[at]!, truth[at]!]));
		return { names, suppressed, expected, knowledge: { truth, ranges, sums } satisfies Knowledge };
	}

	test('the programmes find what follows for each hidden cell, the 23 exactly', () => {
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
		const { means, width, guilty } = attack(highs, modelOf(knowledge), targets, random());
		const exposed = suppressed.filter((_, at) => means[at] === 'exposed');
		expect(exposed).toEqual(['w|b']);
		const at = suppressed.indexOf('w|b');
		expect(width[at]).toBe(0);
		expect(guilty.get(at)).not.toHaveLength(0);
	});
});

describe.skipIf(!haveOracles)('tables that share people are attacked together', () => {
	function linked(use: ('kec' | 'typ')[]) {
		const { units, counts, groupings, primary, expected } = oracle<Linked>('own/linked_tables.json');
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

type Line = Record<string, string>;
const table = (name: string) => parse<Line>(oracleFile(name), { columns: true });

interface Case {
	name: string;
	/** Name under which the hidden cells stand, when it is another. */
	hidden?: string;
	input: string;
	count: string;
	/** Columns of the input that a published column may name a code of. */
	dimensions: Record<string, string[]>;
}

/** Published tables with hidden cells, whose ranges another implementation worked out. */
const CASES: Case[] = [
	{ name: 'z1_max3', input: 'ssb_z1', count: 'ant', dimensions: { region: ['region'], hovedint: ['hovedint'] } },
	{
		name: 'z2_max3',
		input: 'ssb_z2',
		count: 'ant',
		dimensions: { region: ['region', 'fylke', 'kostragr'], hovedint: ['hovedint'] }
	},
	{ name: 'mun_zeropub', input: 'ssb_mun_accidents', count: 'freq', dimensions: { mun: ['mun'], inj: ['inj'] } },
	{ name: 'mun_zeroprot', input: 'ssb_mun_accidents', count: 'freq', dimensions: { mun: ['mun'], inj: ['inj'] } },
	{
		name: 'd2_formula',
		hidden: 'd2_formula_max3',
		input: 'ssb_d2f',
		count: 'f',
		dimensions: { main_income: ['main_income'], region: ['region', 'county', 'k_group'] }
	}
];

describe.skipIf(!haveOracles)('ranges of hidden cells are those of the peer implementation', () => {
	test.each(CASES)('$name', ({ name, hidden = name, input, count, dimensions }) => {
		const published = table(`gauss_${hidden}.expected.csv`);
		const atoms = table(`${input}.csv`);
		const counts = atoms.map((atom) => Number(atom[count]));
		const all = total(counts, [...counts.keys()]);
		const keyOf = (line: Line) =>
			Object.keys(dimensions)
				.map((dimension) => line[dimension]!)
				.join('|');
		const isIn = (atom: Line, line: Line) =>
			Object.entries(dimensions).every(
				([dimension, levels]) => line[dimension] === 'Total' || levels.some((level) => atom[level] === line[dimension])
			);

		// One variable an atom, then one a published cell, tied to its atoms.
		const rows = new RowList();
		const truth = [...counts];
		const ranges = counts.map((): Range => [0, all]);
		for (const line of published) {
			const members = atoms.flatMap((atom, at) => (isIn(atom, line) ? [at] : []));
			const sum = total(counts, members);
			const own = truth.push(sum) - 1;
			ranges.push(line['suppressed'] === 'TRUE' ? [0, all] : [sum, sum]);
			rows.add(members, [own], 0, 0);
		}
		const model: Model = {
			low: Int32Array.from(ranges, ([low]) => low),
			high: Int32Array.from(ranges, ([, high]) => high),
			truth: Int32Array.from(truth),
			credible: new Uint8Array(truth.length).fill(1),
			...rows.arrays()
		};
		const keys = published.map(keyOf);
		const primary = table(`intervals_${name}.expected.csv`).filter((line) => line['primary'] === 'TRUE');
		const found = reach(
			highs,
			model,
			primary.map((line) => atoms.length + keys.indexOf(keyOf(line)))
		);
		expect(primary.length).toBeGreaterThan(0);
		expect(primary.map((line, at) => [keyOf(line), found[at]])).toEqual(
			primary.map((line) => [keyOf(line), [Number(line['lo']), Number(line['up'])]])
		);
	});
});
