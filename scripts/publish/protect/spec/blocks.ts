import type { Level } from '../../../../src/lib/contract/code.ts';
import type { Grain } from '../../../../src/lib/contract/period.ts';
import { grains, levels } from '../../../../src/lib/core/order.ts';
import { areaAbove, topOf, type AreaTree } from './areas.ts';
import type { Facts } from './facts.ts';
import type { Rounded } from './rounded.ts';
import type { Frame, BlockData, Slot } from './block.ts';
import { periodAbove } from './margin.ts';

/** Area level and grain that bound a block; null = the table's own. */
export interface BlockScope {
	area: Level | null;
	grain: Grain | null;
}

/**
 * Within what a table is rounded and attacked: the blocks of the policy; else a kota and a year. A dataset with stocks and without
 * separators goes period by period, so that an unchanged stock can keep its value from one to the next.
 */
export function blockScopeOf(family: Rounded[]): BlockScope {
	const [first] = family;
	const blocks = first?.protection.blocks;
	if (blocks) return { area: blocks.area, grain: blocks.period };
	const hasStock = family.some(({ measures, tables }) =>
		tables.some((table) =>
			table.measures.some((id) => measures[id]?.kind === 'stock' && measures[id].unit !== 'rupiah')
		)
	);
	const isTied = family.some(({ protection }) => protection.separators.length > 0);
	return { area: 'kota', grain: hasStock && !isTied ? null : 'tahun' };
}

/** Key of the block of a cell. */
export function blockKey(
	tree: AreaTree,
	scope: BlockScope,
	cube: { area: Level; grain: Grain },
	area: string,
	period: string
) {
	const level = scope.area === null || levels.isCoarser(cube.area, scope.area) ? cube.area : scope.area;
	const grain = scope.grain === null || grains.isCoarser(cube.grain, scope.grain) ? cube.grain : scope.grain;
	return `${areaAbove(tree, area, level)}|${periodAbove(period, grain)}`;
}

/** Sorts the counts of all tables of a family into blocks; every area of a kota has a slot in each period that its kota covers. */
export function blocksOf(frame: Frame, scope: BlockScope, all: Facts[]): BlockData[] {
	const byTop = areasByTop(frame.tree);
	const unlinked = new Map(all.map((facts) => [facts.cube, facts.unlinked]));
	const blocks = new Map<string, { top: string; slots: Map<number, Slot[]> }>();
	for (const { cube: index, covered } of all) {
		const cube = frame.cubes[index]!;
		const periods = new Map<string, Set<string>>();
		for (const each of covered) {
			const [area = '', period = ''] = each.split('|');
			const top = topOf(frame.tree, area);
			periods.set(top, (periods.get(top) ?? new Set()).add(period));
		}
		for (const [top, covers] of periods)
			for (const area of byTop(top, cube.area))
				for (const period of [...covers].sort()) {
					const key = blockKey(frame.tree, scope, cube, area, period);
					const data = blocks.get(key) ?? { top, slots: new Map<number, Slot[]>() };
					blocks.set(key, data);
					data.slots.set(index, [...(data.slots.get(index) ?? []), { area, period }]);
				}
	}
	const entries = new Map<string, [cell: number, truth: number][]>();
	const layouts = new Map(
		[...blocks].map(([key, { slots }]) => {
			const cubes = [...slots].sort(([a], [b]) => a - b).map(([cube, list]) => ({ cube, slots: list }));
			const slotOf = new Map<string, number>();
			let base = 0;
			for (const { cube, slots: list } of cubes) {
				const { combos, measures } = frame.cubes[cube]!;
				list.forEach(({ area, period }, at) =>
					slotOf.set(`${cube}|${area}|${period}`, base + at * combos.length * measures.length)
				);
				base += list.length * combos.length * measures.length;
			}
			return [key, { cubes, slotOf }];
		})
	);
	for (const { cube: index, areas, periods, combos, measures, truth } of all) {
		const cube = frame.cubes[index]!;
		truth.forEach((count, row) => {
			const key = blockKey(frame.tree, scope, cube, areas[row]!, periods[row]!);
			const first = layouts.get(key)!.slotOf.get(`${index}|${areas[row]}|${periods[row]}`)!;
			const list = entries.get(key) ?? [];
			entries.set(key, list);
			list.push([first + combos[row]! * cube.measures.length + measures[row]!, count]);
		});
	}
	return [...blocks.keys()].sort().map((key): BlockData => {
		const list = (entries.get(key) ?? []).sort(([a], [b]) => a - b);
		return {
			key,
			top: blocks.get(key)!.top,
			cubes: layouts.get(key)!.cubes,
			cells: Int32Array.from(list, ([cell]) => cell),
			truth: Int32Array.from(list, ([, count]) => count),
			unlinked: layouts
				.get(key)!
				.cubes.flatMap(({ cube, slots }, at) =>
					slots.flatMap(({ period }, slot) =>
						(unlinked.get(cube)?.get(`${blocks.get(key)!.top}|${period}`) ?? []).map((one) => ({ at, slot, ...one }))
					)
				),
			earlier: [],
			known: [],
			identified: new Map()
		};
	});
}

/** Areas of a level below a kota (or below a wider area that has its own data). */
function areasByTop(tree: AreaTree): (top: string, level: Level) => string[] {
	const found = new Map<string, string[]>();
	return (top, level) => {
		const key = `${top}|${level}`;
		let areas = found.get(key);
		if (!areas) {
			const inside = Object.keys(tree).filter((area) => topOf(tree, area) === top);
			areas = [...new Set(inside.flatMap((area) => tree[area]?.[level] ?? []))].sort();
			found.set(key, areas);
		}
		return areas;
	};
}

/**
 * Marks, by kota, the combinations of codes that occur there in any period, and those that cannot: combinations of administrative
 * dimensions that no table of the dataset has there.
 */
export function markCombinations(frame: Frame, all: Facts[]): void {
	const blank = () => frame.cubes.map(({ combos }) => new Uint8Array(combos.length));
	for (const { cube, areas, combos } of all)
		areas.forEach((area, row) => ((frame.credible[topOf(frame.tree, area)] ??= blank())[cube]![combos[row]!] = 1));
	const tops = new Set(all.flatMap(({ seen }) => seen.map(({ area }) => topOf(frame.tree, area))));
	for (const top of tops) {
		frame.credible[top] ??= blank();
		const marks = (frame.impossible[top] = blank());
		frame.cubes.forEach(({ combos, administrative, dimensions, dataset }, index) => {
			if (administrative.length === 0) return;
			const axes = administrative.map((at) => dimensions[at]!);
			const known = combinationsSeen(frame, all, dataset, top, axes);
			combos.forEach((combo, at) => {
				if (!known.has(administrative.map((axis) => combo[axis]).join('|'))) marks[index]![at] = 1;
			});
		});
	}
}

/** Codes of some dimensions that occur together in a kota, in any table of a dataset that has them all. */
function combinationsSeen(frame: Frame, all: Facts[], dataset: string, top: string, axes: string[]): Set<string> {
	const seenCombinations = new Set<string>();
	for (const { cube: index, seen } of all) {
		const cube = frame.cubes[index]!;
		const places = axes.map((axis) => cube.dimensions.indexOf(axis));
		if (cube.dataset !== dataset || places.includes(-1)) continue;
		for (const { area, combo } of seen)
			if (topOf(frame.tree, area) === top)
				seenCombinations.add(places.map((place) => cube.combos[combo]![place]).join('|'));
	}
	return seenCombinations;
}
