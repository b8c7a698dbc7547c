import { membersOf } from '../../../../src/lib/core/sets.ts';
import { type Block, placeOf } from './block.ts';

/**
 * Sums over at most two axes (area, period, each dimension, members of sets) of one table of a block, as positions in `cells`.
 * Rounding keeps their errors small, so that ordinary filters come out close. Sums of a single cell are left out.
 */
export function guidesOf(block: Block, at: number, cells: number[]): number[][] {
	const { frame, data } = block;
	const { cube: index, slots } = data.cubes[at]!;
	const { dimensions, members, measures } = frame.cubes[index]!;
	const sets = Object.values(members).map((set) => dimensions.indexOf(set));
	const labels = cells.map((cell): string[][] => {
		const { slot, combo, cube, measure } = placeOf(block, cell);
		const codes = cube.combos[combo]!;
		return [
			...codes.map((code) => [code]),
			...sets.map((set) => membersOf(codes[set]!)),
			[slot.area],
			[slot.period],
			...(measures.length > 1 ? [[measures[measure]!]] : [])
		];
	});
	const several = [
		...dimensions.map(() => true),
		...sets.map(() => true),
		slots.some(({ area }) => area !== slots[0]!.area),
		slots.some(({ period }) => period !== slots[0]!.period)
	];
	const axes = several.flatMap((each, axis) => (each ? [axis] : []));
	// Different measures are never added: with several, the measure is part of every sum.
	const fixed = measures.length > 1 ? [several.length] : [];
	// A set says all of its members, so the two together tell no more than the set.
	const isSame = (a: number, b: number) => b >= dimensions.length && sets[b - dimensions.length] === a;
	const pairs = axes.flatMap((a, i) => axes.slice(i + 1).flatMap((b) => (isSame(a, b) ? [] : [[a, b]])));
	const subsets = [[], ...axes.map((axis) => [axis]), ...pairs];
	return subsets.flatMap((subset) => {
		const sums = new Map<string, number[]>();
		labels.forEach((label, position) => {
			let keys = [''];
			for (const axis of [...subset, ...fixed])
				keys = keys.flatMap((key) => label[axis]!.map((code) => `${key}|${code}`));
			for (const key of keys) {
				const sum = sums.get(key);
				if (sum) sum.push(position);
				else sums.set(key, [position]);
			}
		});
		return [...sums.values()].filter((members) => members.length > 1);
	});
}
