import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Known } from '../../../../src/lib/contract/protection.ts';
import { Refused } from '../../finding.ts';
import { parsePeriod } from '../../../../src/lib/contract/period.ts';
import { membersOf } from '../../../../src/lib/core/sets.ts';
import { grains } from '../../../../src/lib/core/order.ts';
import type { Facts } from './facts.ts';
import type { Rounded } from './rounded.ts';
import { cellOf, type Frame, type BlockData, type Layouts } from './block.ts';
import { periodAbove } from './margin.ts';
import type { Cube } from './cube.ts';

const FILE = join('data', 'known.csv');
const COLUMNS = ['dataset', 'ukuran', 'wilayah', 'periode', 'kunci', 'nilai', 'sumber'];

/** Totals of data/known.csv, by dataset; `kunci` is "dimension=code" joined by ";". A missing file knows nothing. */
export function readKnown(root: string): Map<string, Known[]> {
	const path = join(root, FILE);
	const found = new Map<string, Known[]>();
	if (!existsSync(path)) return found;
	const rows = parse(readFileSync(path, 'utf8'), {
		columns: true,
		bom: true,
		skip_empty_lines: true,
		trim: true
	}) as Record<string, string>[];
	rows.forEach((row, at) => {
		const missing = COLUMNS.find((column) => row[column] === undefined);
		const value = Number(row['nilai']);
		if (missing) throw refused(at, `kolom ${missing} tidak ada; kolomnya harus ${COLUMNS.join(', ')}`);
		if (!Number.isInteger(value) || value < 0 || row['nilai'] === '')
			throw refused(at, 'kolom nilai harus bilangan bulat tanpa pemisah ribuan');
		if (!parsePeriod(row['periode']!))
			throw refused(at, 'kolom periode bukan kunci periode seperti 2024 atau 2024-TW1');
		const where = Object.fromEntries(
			row['kunci']!.split(';')
				.filter(Boolean)
				.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)])
		);
		const known: Known = {
			measure: row['ukuran']!,
			area: row['wilayah']!,
			period: row['periode']!,
			where,
			value,
			source: row['sumber']!
		};
		found.set(row['dataset']!, [...(found.get(row['dataset']!) ?? []), known]);
	});
	return found;
}

const refused = (row: number, problem: string) =>
	new Refused([
		{
			level: 'error',
			rule: 'angka-diketahui',
			file: FILE,
			rows: [row + 2],
			message: `${FILE} baris ${row + 2}: ${problem}.`
		}
	]);

/** A known total that a table can express. */
interface Expressed {
	cube: number;
	known: Known;
	matches(area: string, period: string, combo: string[]): boolean;
}

/**
 * Puts known totals into the blocks. A total over several blocks is given to the attacker block by block with the true share, which is
 * more than anybody knows, so that blocks can still be attacked one by one. A figure that differs from the records is no
 * equation over them and is left out; these are returned, as "measure area period".
 */
export function addKnown(
	family: Rounded[],
	frame: Frame,
	facts: Facts[],
	listed: Map<string, Known[]>,
	blocks: BlockData[],
	layouts: Layouts
): string[] {
	const different: string[] = [];
	for (const dataset of family)
		for (const existing of [...dataset.protection.known, ...(listed.get(dataset.id) ?? [])])
			for (const each of facts) {
				const expressed = express(frame, each.cube, dataset.id, existing);
				if (!expressed) continue;
				if (trueTotal(frame, each, expressed) === existing.value)
					for (const data of blocks) addTo(frame, data, layouts, expressed);
				else
					different.push(
						[existing.measure, existing.area, existing.period, ...Object.values(existing.where)].join(' ')
					);
			}
	return [...new Set(different)];
}

function express(frame: Frame, index: number, dataset: string, known: Known): Expressed | null {
	const cube = frame.cubes[index]!;
	const period = parsePeriod(known.period);
	const level = Object.entries(frame.tree[known.area] ?? {}).find(([, id]) => id === known.area)?.[0];
	if (cube.dataset !== dataset || !cube.measures.includes(known.measure) || !period || !level) return null;
	if (grains.isCoarser(cube.grain, period.grain)) return null;
	const tests = Object.entries(known.where).map(([id, code]) => testOf(cube, id, code));
	if (tests.includes(null)) return null;
	return {
		cube: index,
		known,
		matches: (area, at, combo) =>
			frame.tree[area]?.[level as 'kota'] === known.area &&
			periodAbove(at, period.grain) === known.period &&
			tests.every((test) => test!(combo))
	};
}

function testOf(cube: Cube, id: string, code: string): ((combo: string[]) => boolean) | null {
	const own = cube.dimensions.indexOf(id);
	if (own >= 0) return (combo) => combo[own] === code;
	const set = cube.dimensions.indexOf(cube.members[id] ?? '');
	return set < 0 ? null : (combo) => membersOf(combo[set]!).includes(code);
}

function trueTotal(
	frame: Frame,
	{ cube, areas, periods, combos, measures, truth }: Facts,
	{ known, matches }: Expressed
): number {
	const { combos: all, measures: names } = frame.cubes[cube]!;
	const measure = names.indexOf(known.measure);
	return truth.reduce(
		(sum, count, row) =>
			measures[row] === measure && matches(areas[row]!, periods[row]!, all[combos[row]!]!) ? sum + count : sum,
		0
	);
}

function addTo(frame: Frame, data: BlockData, layouts: Layouts, { cube: index, known, matches }: Expressed): void {
	const at = data.cubes.findIndex(({ cube }) => cube === index);
	if (at < 0) return;
	const cube = frame.cubes[index]!;
	const measure = cube.measures.indexOf(known.measure);
	const cells = data.cubes[at]!.slots.flatMap(({ area, period }, slot) =>
		cube.combos.flatMap((combo, place) =>
			matches(area, period, combo) ? [cellOf(layouts.of(data), cube, at, slot, place, measure)] : []
		)
	);
	if (cells.length === 0) return;
	const truth = new Map(Array.from(data.cells, (cell, place) => [cell, data.truth[place]!]));
	data.known.push({
		cells: Int32Array.from(cells),
		value: cells.reduce((sum, cell) => sum + (truth.get(cell) ?? 0), 0)
	});
}
