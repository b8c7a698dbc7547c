import type { AreaTree } from './areas.ts';
import { areaAbove } from './areas.ts';
import type { Cube } from './cube.ts';
import { periodAbove, type LaidMargin } from './margin.ts';
import { treeOf, type Tie } from './junction-tree.ts';

/** What a laid margin is there for: totals meant to be exact, totals common to two tables, sums that a rule compares. */
export type MarginUse = 'pin' | 'separator' | 'rule';

/** Numbers of the policy that all linked datasets share. */
export interface Measuring {
	base: number;
	slack: number;
	threshold: number;
}

/** Sentence of a rule that an attacker knows, over cells of common margins of two tables. */
export interface Rule {
	/** `least`: the sums of both sides; `each`: every cell of `small` by itself; `equal`: sums that must agree. */
	kind: 'least' | 'each' | 'equal';
	small: { margin: number; measures: number[] };
	great: { margin: number; measures: number[] };
}

/** Everything about linked datasets that does not change from block to block. */
export interface Frame extends Measuring {
	cubes: Cube[];
	/** `whenTied`: laid only in blocks whose tree ties by it. */
	margins: { laid: LaidMargin; use: MarginUse; whenTied?: boolean }[];
	/** Ties of which a block uses those that make its tree. */
	ties: Tie[];
	/** Cubes by their place in the tree of the declared separators. */
	order: number[];
	rules: Rule[];
	tree: AreaTree;
	/** By kota: for each cube, 1 for combinations that occur there at all. */
	credible: Record<string, Uint8Array[]>;
	/** By kota: for each cube, 1 for combinations that everybody knows to be empty there; they are no cells at all. */
	impossible: Record<string, Uint8Array[]>;
	/** By cube and measure: log shares of the counts 0, 1 … among all cells that can occur; empty where they are not known. */
	baseRates: Float64Array[][];
	seed: Uint8Array;
}

export interface Slot {
	area: string;
	period: string;
}

/** Cells that are rounded and attacked together: no published total reaches over the edge of a block. */
export interface BlockData {
	key: string;
	top: string;
	cubes: { cube: number; slots: Slot[] }[];
	/** Cells with a true count other than 0, ascending, and the counts. */
	cells: Int32Array;
	truth: Int32Array;
	/** Members that the sets of a slot do not hold, where there are any: `dimension` is their place in the cube's. */
	unlinked: { at: number; slot: number; dimension: number; members: string[] }[];
	/** What was published of this block before, oldest first; each differs from the next. */
	earlier: PublicState[];
	/** Totals known from elsewhere, already restricted to this block. */
	known: { cells: Int32Array; value: number }[];
	/** Cells that add up to a number which another dataset tells: from the whole to the count outside of it (paid out → failed). */
	identified: Map<number, number>;
	/** What the calendar says of its slots; absent: everything is final and may change. */
	standing?: Standing;
}

/** What the calendar alone says of the cells of a block, in ranges (first, end). No count of this release decides it. */
export interface Standing {
	/** Cells that stay as they were published until the next revision. */
	frozen: Ranges;
	/** Cells of periods that still run, or that were published beside frozen parts of themselves: no total over them is exact. */
	provisional: Ranges;
}

export type Ranges = [first: number, end: number][];

export const isWithinRanges = (ranges: Ranges, cell: number) =>
	ranges.some(([first, end]) => cell >= first && cell < end);

/** A block with all that its cells refer to: the linked tables that it is part of, its counts, and the numbering of its cells. */
export interface Block {
	frame: Frame;
	data: BlockData;
	layout: BlockLayout;
}

/** What one release told of a block, and the truth behind it (from the ledger). */
export interface PublicState {
	cells: Int32Array;
	truth: Int32Array;
	value: Int32Array;
	/** Totals with their public bounds, by name; equal bounds = exact. */
	totals: Record<string, { low: number; high: number }>;
	/** Ranges of cells (first, end) that had not been published at all. */
	gaps: Ranges;
	/** Rules that it was rounded by; absent: those of the frame. */
	rules?: Measuring;
}

/** A total of a block: the cells that add up to it. `slot` names area and period through its margin. */
export interface Row {
	margin: number;
	/** Position in `block.cubes`. */
	at: number;
	slot: number;
	fragment: number;
	measure: number;
	cells: Int32Array;
}

export interface BlockLayout {
	size: number;
	/** First cell of each of `block.cubes`. */
	base: number[];
	rows: Row[];
	/** Pairs of rows (parent's, child's) of a separator that name the same total. */
	ties: { parent: number; child: number }[];
	/** Rows of each of `block.cubes`, as indices. */
	rowsAt: number[][];
	/** Cubes in the order in which they are rounded: each has ties to at most one before it. */
	order: number[];
	/** Tables that share sums which their ties do not carry; a sound plan has none. */
	untied: [a: number, b: number][];
}

/** Number of a cell of a block. */
export const cellOf = (layout: BlockLayout, cube: Cube, at: number, slot: number, combo: number, measure: number) =>
	layout.base[at]! + (slot * cube.combos.length + combo) * cube.measures.length + measure;

/** The table, slot, combination and measure of a cell. */
export function placeOf(block: Block, cell: number) {
	const { frame, data, layout } = block;
	let at = layout.base.length - 1;
	while (layout.base[at]! > cell) at--;
	const { cube: index, slots } = data.cubes[at]!;
	const cube = frame.cubes[index]!;
	const inside = cell - layout.base[at]!;
	const measure = inside % cube.measures.length;
	const rest = Math.floor(inside / cube.measures.length);
	const combo = rest % cube.combos.length;
	return { cube, at, slot: slots[Math.floor(rest / cube.combos.length)]!, combo, measure };
}

export function sumOf(layout: BlockLayout, row: number, value: Int32Array): number {
	let sum = 0;
	for (const cell of layout.rows[row]!.cells) sum += value[cell]!;
	return sum;
}

/**
 * Numbers the cells of a block and lists the rows of its margins. Pins over combinations that occur nowhere in the kota are left out:
 * their total is 0, which is never published as exact.
 */
export function layoutOf(frame: Frame, cubes: BlockData['cubes'], top: string): BlockLayout {
	const { pairs, order, untied } = treeOf(
		frame.ties,
		frame.order,
		cubes.map(({ cube }) => cube)
	);
	const layout: BlockLayout = { size: 0, base: [], rows: [], ties: [], rowsAt: cubes.map(() => []), order, untied };
	for (const { cube, slots } of cubes) {
		layout.base.push(layout.size);
		layout.size += slots.length * frame.cubes[cube]!.combos.length * frame.cubes[cube]!.measures.length;
	}
	const tied = new Set(pairs.flatMap(({ parent, child }) => [parent, child]));
	frame.margins.forEach(({ laid, use, whenTied }, margin) => {
		if (whenTied && !tied.has(margin)) return;
		const at = cubes.findIndex(({ cube }) => cube === laid.cube);
		if (at < 0) return;
		const known = frame.credible[top]?.[laid.cube];
		const isNeeded = use === 'pin' && known ? (fragment: number) => needed(laid, known).has(fragment) : () => true;
		for (const row of rowsOf(frame, layout, cubes, at, laid, margin, isNeeded)) layout.rows.push(row);
	});
	layout.rows.forEach(({ at }, row) => layout.rowsAt[at]!.push(row));
	layout.ties = pairs.flatMap(({ parent, child }) => tiesOf(frame, layout, cubes, parent, child));
	return layout;
}

function tiesOf(
	frame: Frame,
	layout: BlockLayout,
	cubes: BlockData['cubes'],
	parent: number,
	child: number
): BlockLayout['ties'] {
	const named = new Map<string, number>();
	const each = (margin: number, use: (name: string, row: number) => void) =>
		layout.rows.forEach((row, index) => {
			if (row.margin !== margin) return;
			const { area, period, key, measure } = nameOf(frame, { cubes }, row);
			use([area, period, key, measure].join('|'), index);
		});
	each(parent, (name, row) => named.set(name, row));
	const ties: BlockLayout['ties'] = [];
	each(child, (name, row) => {
		const other = named.get(name);
		if (other !== undefined) ties.push({ parent: other, child: row });
	});
	return ties;
}

function rowsOf(
	frame: Frame,
	layout: BlockLayout,
	cubes: BlockData['cubes'],
	at: number,
	laid: LaidMargin,
	margin: number,
	isNeeded: (fragment: number) => boolean
): Row[] {
	const cube = frame.cubes[laid.cube]!;
	const rows = new Map<string, Row & { members: number[] }>();
	cubes[at]!.slots.forEach(({ area, period }, slot) => {
		const place = `${areaAbove(frame.tree, area, laid.area)}|${periodAbove(period, laid.grain)}`;
		for (let combo = 0; combo < cube.combos.length; combo++)
			for (let part = laid.start[combo]!; part < laid.start[combo + 1]!; part++) {
				const fragment = laid.fragmentsOf[part]!;
				if (!isNeeded(fragment)) continue;
				for (const measure of laid.measures) {
					const key = `${place}|${fragment}|${measure}`;
					let row = rows.get(key);
					if (!row)
						rows.set(key, (row = { margin, at, slot, fragment, measure, cells: new Int32Array(), members: [] }));
					row.members.push(cellOf(layout, cube, at, slot, combo, measure));
				}
			}
	});
	return [...rows.values()].map(({ members, ...row }) => ({ ...row, cells: Int32Array.from(members) }));
}

const neededFragments = new WeakMap<LaidMargin, Map<Uint8Array, Set<number>>>();

/** Fragments that hold a combination which occurs. */
function needed(laid: LaidMargin, known: Uint8Array): Set<number> {
	const byMask = neededFragments.get(laid) ?? new Map<Uint8Array, Set<number>>();
	neededFragments.set(laid, byMask);
	let found = byMask.get(known);
	if (!found) {
		byMask.set(known, (found = new Set()));
		for (let combo = 0; combo + 1 < laid.start.length; combo++)
			if (known[combo])
				for (let part = laid.start[combo]!; part < laid.start[combo + 1]!; part++) found.add(laid.fragmentsOf[part]!);
	}
	return found;
}

/** The name of a total: its area, period, key and measure, and the table and level at which it stands. */
export function nameOf(frame: Frame, data: Pick<BlockData, 'cubes'>, row: Row) {
	const { laid } = frame.margins[row.margin]!;
	const { cube: index, slots } = data.cubes[row.at]!;
	const cube = frame.cubes[index]!;
	const { area, period } = slots[row.slot]!;
	return {
		table: cube.table,
		area: areaAbove(frame.tree, area, laid.area),
		period: periodAbove(period, laid.grain),
		key: laid.fragments[row.fragment]!,
		measure: cube.measures[row.measure]!
	};
}

/** Layouts by shape: blocks of one kota in which every table has one area and period differ in names only. */
export class Layouts {
	private readonly cache = new Map<string, BlockLayout>();
	private readonly frame: Frame;

	constructor(frame: Frame) {
		this.frame = frame;
	}

	of({ key, top, cubes }: Pick<BlockData, 'key' | 'top' | 'cubes'>): BlockLayout {
		const isSingle = cubes.every(({ slots }) => slots.length === 1);
		const shape = isSingle ? `${top}:${cubes.map(({ cube }) => cube).join(',')}` : key;
		let layout = this.cache.get(shape);
		if (!layout) this.cache.set(shape, (layout = layoutOf(this.frame, cubes, top)));
		return layout;
	}
}

/** Name of a total: table, area, period, codes and measure, as the ledger knows it. */
export const totalName = (frame: Frame, data: Pick<BlockData, 'cubes'>, row: Row) =>
	Object.values(nameOf(frame, data, row)).join('|');

/** Name of a cell for the secret draw and for memory: without the period where the measure is a stock, unless asked for. */
export function cellName(block: Block, cell: number, withPeriod = false): string {
	const { cube, slot, combo, measure } = placeOf(block, cell);
	const period = cube.stock[measure] && !withPeriod ? '' : slot.period;
	return [cube.table, slot.area, period, ...cube.combos[combo]!, cube.measures[measure]!].join('|');
}

/** Values of some cells, laid out over all cells of a block. */
export function dense(size: number, cells: Int32Array, values: Int32Array): Int32Array {
	const all = new Int32Array(size);
	cells.forEach((cell, at) => (all[cell] = values[at]!));
	return all;
}
