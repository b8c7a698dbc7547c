import { membersOf } from '../../../../src/lib/core/sets.ts';
import { topOf } from './areas.ts';
import { cellOf, placeOf, totalName, type Block, type Frame } from './block.ts';
import type { Facts } from './facts.ts';
import type { Prepared, Done } from '../family.ts';
import type { Rounded } from './rounded.ts';

/** Counts by "dataset|measure|kota|period|member", and whether the release tells them exactly. */
export type PublishedWholes = Map<string, { count: number; isExact: boolean }>;

interface PreparedFamily {
	family: Rounded[];
	frame: Frame;
	facts: Facts[];
	prepared: Prepared;
}

/** Families in an order in which what others add up to comes first. */
export function inOrder<Bench extends Pick<PreparedFamily, 'family'>>(families: Bench[]): Bench[] {
	const wholes = new Set(
		families.flatMap(({ family }) =>
			family.flatMap(({ protection }) => protection.identities.map(({ whole }) => whole.dataset))
		)
	);
	const isWhole = ({ family }: Bench) => family.some(({ id }) => wholes.has(id));
	return [...families.filter(isWhole), ...families.filter((each) => !isWhole(each))];
}

/**
 * Notes, after a family was rounded, how many its lists count by member of a set (families of a programme) in each kota and period, and
 * whether a reader can add that number up from exact totals alone.
 */
export function noteWholes({ frame, facts }: PreparedFamily, done: Done[], told: PublishedWholes): void {
	const add = (key: string, count: number) =>
		told.set(key, { count: (told.get(key)?.count ?? 0) + count, isExact: false });
	for (const { cube: index, areas, periods, combos, measures, truth } of facts) {
		const cube = frame.cubes[index]!;
		truth.forEach((count, row) => {
			const measure = cube.measures[measures[row]!]!;
			for (const member of membersIn(cube, cube.combos[combos[row]!]!))
				add([cube.dataset, measure, topOf(frame.tree, areas[row]!), periods[row], member].join('|'), count);
		});
	}
	const exact = new Map<string, number>();
	for (const { data, layout, solved } of done)
		for (const { row, state, low } of solved.totals) {
			if (state !== 'exact') continue;
			const { laid } = frame.margins[layout.rows[row]!.margin]!;
			const cube = frame.cubes[laid.cube]!;
			const [dimension, ...others] = laid.dimensions;
			const isMember =
				dimension !== undefined && others.length === 0 && (dimension in cube.members || isPlain(cube, dimension));
			if (!isMember || laid.area !== cube.area || laid.grain !== cube.grain) continue;
			const [, area = '', period = '', key = '', measure = ''] = totalName(frame, data, layout.rows[row]!).split('|');
			const name = [cube.dataset, measure, topOf(frame.tree, area), period, key.slice(key.indexOf('=') + 1)].join('|');
			exact.set(name, (exact.get(name) ?? 0) + low);
		}
	for (const [key, whole] of told) if (exact.get(key) === whole.count) whole.isExact = true;
}

const isPlain = ({ dimensions }: Frame['cubes'][number], id: string) => dimensions.length === 1 && dimensions[0] === id;

/** Members that a combination counts: those of its sets, or the code of a table by members. */
const membersIn = (cube: Frame['cubes'][number], combo: string[]): string[] => {
	const sets = Object.values(cube.members);
	if (sets.length > 0) return sets.flatMap((set) => membersOf(combo[cube.dimensions.indexOf(set)]!));
	return cube.dimensions.length === 1 ? [combo[0]!] : [];
};

/**
 * Marks in the blocks of a family the cells that add up, with what is outside of them, to a number that another dataset tells exactly
 * (paid out + failed = families of the programme). Where the records do not obey, a reader would only be led astray.
 */
export function identify({ family, frame, prepared }: PreparedFamily, told: PublishedWholes): void {
	for (const dataset of family)
		for (const { whole, parts } of dataset.protection.identities)
			for (const { data } of prepared.tasks) {
				const block = { frame, data, layout: prepared.layouts.of(data) };
				for (const [name, pairs] of pairsBy(block, dataset.id, parts)) {
					const existing = told.get([whole.dataset, whole.measure, name].join('|'));
					const sum = pairs.reduce((total, { count }) => total + count, 0);
					if (existing?.isExact && existing.count === sum)
						for (const { inside, outside } of pairs) data.identified.set(inside, outside);
				}
			}
}

/** The two cells of each pair by "kota|period|code", for tables that have both measures and name the code. */
function pairsBy(block: Block, dataset: string, [inside, outside]: [string, string]) {
	const { data, layout } = block;
	const found = new Map<string, { inside: number; outside: number; count: number }[]>();
	const truth = new Map(Array.from(data.cells, (cell, at) => [cell, data.truth[at]!]));
	for (const cell of data.cells) {
		const { cube, at, slot, combo, measure } = placeOf(block, cell);
		const other = cube.measures.indexOf(outside);
		if (cube.dataset !== dataset || cube.measures[measure] !== inside || other < 0) continue;
		const otherCell = cellOf(layout, cube, at, data.cubes[at]!.slots.indexOf(slot), combo, other);
		const count = truth.get(cell)! + (truth.get(otherCell) ?? 0);
		for (const code of cube.combos[combo]!) {
			const name = `${topOf(block.frame.tree, slot.area)}|${slot.period}|${code}`;
			found.set(name, [...(found.get(name) ?? []), { inside: cell, outside: otherCell, count }]);
		}
	}
	return found;
}
