import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../scripts/publish/protect/spec/facts.ts';
import { frameOf } from '../../../scripts/publish/protect/spec/frame.ts';
import { isRounded } from '../../../scripts/publish/protect/spec/rounded.ts';
import { Layouts } from '../../../scripts/publish/protect/spec/block.ts';
import { blocksOf, markCombinations } from '../../../scripts/publish/protect/spec/blocks.ts';
import { loadSolver } from '../../../scripts/publish/protect/audit/linear-program.ts';
import { Memory } from '../../../scripts/publish/protect/round/memory.ts';
import { roundBlock } from '../../../scripts/publish/protect/round/round.ts';
import { CODES, datasetOf } from '../aggregate/bench.ts';

const highs = await loadSolver();
type Line = Record<string, string>;
const listed = (ids: string[]) => ids.map((id) => ({ id, title: { id, en: id }, aliases: [], attributes: {} }));

/** Rounds the counts of a published case as one table of a kota and year, larger counts left alone as in small-count rounding. */
function round(lines: Line[], dimensions: string[], count: string, base: number, seed: number): number[] {
	const codes = Object.fromEntries(dimensions.map((id) => [id, [...new Set(lines.map((line) => line[id]!))]]));
	const dataset = datasetOf({
		id: 'kasus',
		dimensions: Object.fromEntries(dimensions.map((id) => [id, { codes: id }])),
		measures: { korban: { unit: 'korban', kind: 'flow' } },
		tables: [{ id: 'kasus', area: 'kota', period: 'tahun', dimensions, measures: ['korban'] }],
		protection: { method: 'round', base, slack: 0, threshold: base }
	});
	if (!isRounded(dataset)) throw new Error('Kontrak uji tidak dibulatkan.');
	const lists = Object.fromEntries(Object.entries(codes).map(([id, ids]) => [id, listed(ids)]));
	const frame = frameOf([dataset], { ...CODES, ...lists }, new Uint8Array(32).fill(seed));
	const combos = frame.cubes[0]!.combos.map((combo) => combo.join('|'));
	const comboOf = (line: Line) => combos.indexOf(dimensions.map((id) => line[id]).join('|'));
	const present = lines.filter((line) => Number(line[count]) > 0);
	const facts: Facts = {
		cube: 0,
		areas: present.map(() => '11.71'),
		periods: present.map(() => '2024'),
		combos: Int32Array.from(present, comboOf),
		measures: new Int32Array(present.length),
		truth: Int32Array.from(present, (line) => Number(line[count])),
		provisional: present.map(() => false),
		seen: lines.map((line) => ({ area: '11.71', combo: comboOf(line) })),
		covered: new Set(['11.71|2024']),
		unlinked: new Map()
	};
	markCombinations(frame, [facts]);
	const [data] = blocksOf(frame, { area: 'kota', grain: 'tahun' }, [facts]);
	const { value } = roundBlock({ frame, data: data!, layout: new Layouts(frame).of(data!) }, new Memory(), highs);
	return lines.map((line) => value[comboOf(line)]!);
}

const sums = (lines: Line[], axes: string[], of: (line: Line, at: number) => number) => {
	const found = new Map<string, number>();
	lines.forEach((line, at) => {
		const key = axes.map((axis) => line[axis]).join('|');
		found.set(key, (found.get(key) ?? 0) + of(line, at));
	});
	return found;
};

const linesOf = (header: string, ...rows: string[]): Line[] =>
	rows.map((row) => {
		const values = row.split(' ');
		return Object.fromEntries(header.split(' ').map((name, at) => [name, values[at]!]));
	});

/** The counts of exPSD and e6 in the package SmallCountRounding of Statistics Norway. */
const LINES = {
	exPSD: ['6 0 1 3 4', '1 2 3 1 2', '0 1 1 0 2'].flatMap((counts, row) =>
		linesOf('rows cols freq', ...counts.split(' ').map((count, col) => `row${row + 1} col${col + 1} ${count}`))
	),
	e6: linesOf(
		'geo eu year freq',
		'Iceland nonEU 2018 2',
		'Portugal EU 2018 3',
		'Spain EU 2018 7',
		'Iceland nonEU 2019 1',
		'Portugal EU 2019 5',
		'Spain EU 2019 6'
	)
};

/**
 * The published cases of Statistics Norway, with the greatest error that their program leaves in any margin. It searches for the
 * least error, and so leaves little to chance; a draw that nobody can work back spreads half as wide again as that, and is right on average.
 */
const CASES = [
	{
		name: 'exPSD' as const,
		count: 'freq',
		dimensions: ['rows', 'cols'],
		margins: [[], ['rows'], ['cols'], ['rows', 'cols']],
		most: 4
	},
	{
		name: 'e6' as const,
		count: 'freq',
		dimensions: ['geo', 'eu', 'year'],
		margins: [[], ['geo'], ['eu'], ['year'], ['geo', 'year'], ['eu', 'year']],
		most: 3
	}
];

describe('counts of the published cases, base 5', () => {
	it.each(CASES)(
		'$name: nothing from 1 to 4 is left, single draws stay near the counts, and no margin is off on average',
		({ name, count, dimensions, margins, most }) => {
			const lines = LINES[name];
			const errors = new Map<string, number[]>();
			for (let seed = 1; seed <= 60; seed++) {
				const rounded = round(lines, dimensions, count, 5, seed);
				lines.forEach((line, at) => {
					const truth = Number(line[count]);
					if (truth >= 5 || truth === 0) expect(rounded[at]).toBe(truth);
					else expect([0, 5]).toContain(rounded[at]);
				});
				for (const margin of margins) {
					const truth = sums(lines, margin, (line) => Number(line[count]));
					for (const [key, sum] of sums(lines, margin, (_, at) => rounded[at]!))
						errors.set(`${margin} ${key}`, [...(errors.get(`${margin} ${key}`) ?? []), sum - truth.get(key)!]);
				}
			}
			for (const [key, all] of errors) {
				const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
				const spread = Math.sqrt(all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / all.length);
				expect(Math.abs(mean), key).toBeLessThanOrEqual((4 * Math.max(spread, 0.1)) / Math.sqrt(all.length));
				expect(spread, key).toBeLessThanOrEqual(1.5 * most);
			}
		}
	);
});
