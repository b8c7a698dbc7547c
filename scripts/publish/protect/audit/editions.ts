import { bindingTies, standApart } from '../round/binding-ties.ts';
import { dense, sumOf, totalName, type Block, type Measuring, type PublicState } from '../spec/block.ts';
import type { Live } from './live.ts';
import type { RowList, Target } from './model.ts';

/** Public knowledge of one edition of a block. */
export interface Edition {
	/** First variable. */
	offset: number;
	truth: Int32Array;
	value: Int32Array;
	totals: PublicState['totals'];
	/** 1 for cells that this edition did not publish at all. */
	isGap: Uint8Array;
	/** Rules that its values were rounded by. */
	rules: Measuring;
	/** Ties that readers may rely on, by their place in the layout. */
	ties: boolean[];
}

/**
 * The present edition first, then earlier ones, latest first; one with the same counts and values as a later one only adds its totals.
 * Ties of an earlier edition are those that counts and values meet; of the present one those that bind.
 */
export function editionsOf(block: Block, truth: Int32Array, value: Int32Array): Edition[] {
	const { frame, data, layout } = block;
	const present = { offset: 0, truth, value, totals: {}, isGap: new Uint8Array(layout.size), rules: frame };
	const editions: Edition[] = [{ ...present, ties: bindingTies(block, truth) }];
	for (const state of [...data.earlier].reverse()) {
		const edition: Edition = {
			offset: 0,
			truth: dense(layout.size, state.cells, state.truth),
			value: dense(layout.size, state.cells, state.value),
			totals: { ...state.totals },
			isGap: new Uint8Array(layout.size),
			rules: state.rules ?? frame,
			ties: []
		};
		for (const [first, end] of state.gaps) edition.isGap.fill(1, first, end);
		edition.ties = layout.ties.map(
			({ parent, child }) =>
				isPublished(edition, layout.rows[parent]!.cells, layout.rows[child]!.cells) &&
				[edition.truth, edition.value].every((counts) => sumOf(layout, parent, counts) === sumOf(layout, child, counts))
		);
		const same = editions.find((other) => isSameEdition(edition, other));
		if (same) Object.assign(same.totals, edition.totals);
		else editions.push(edition);
	}
	return editions;
}

const isSameEdition = (one: Edition, other: Edition) =>
	one.rules.base === other.rules.base &&
	one.rules.slack === other.rules.slack &&
	other.truth.every((count, cell) => count === one.truth[cell]) &&
	other.value.every((shown, cell) => shown === one.value[cell]) &&
	other.isGap.every((gap, cell) => gap === one.isGap[cell]);

/** True when an edition published all of these cells: a sum of which a part is missing compares with nothing. */
export const isPublished = ({ isGap }: Edition, ...parts: Int32Array[]) =>
	parts.every((cells) => cells.every((cell) => !isGap[cell]));

/** Variables of cells in an edition; cells that cannot be other than 0, and those that it did not publish, have none. */
export const variables =
	({ variableOf }: Live, { offset, isGap }: Edition) =>
	(cells: Int32Array) =>
		cells.filter((cell) => variableOf[cell]! >= 0 && !isGap[cell]).map((cell) => variableOf[cell]! + offset);

/**
 * Totals that an earlier edition told. One with unequal bounds was held back by a rule of earlier ledgers: it had changed, so it is not the
 * value in the middle. A total over cells that have been withdrawn since is left out, since its sum is no longer that of the row.
 */
export function earlierTotals(block: Block, edition: Edition, live: Live, rows: RowList): void {
	const { frame, data, layout } = block;
	if (Object.keys(edition.totals).length === 0) return;
	const at = variables(live, edition);
	const visited = new Set<string>();
	layout.rows.forEach((row, index) => {
		if (frame.margins[row.margin]!.use === 'rule') return;
		const name = totalName(frame, data, row);
		const bounds = edition.totals[name];
		if (!bounds || visited.has(name)) return;
		visited.add(name);
		const sum = sumOf(layout, index, edition.truth);
		if (sum < bounds.low || sum > bounds.high) return;
		const middle = (bounds.low + bounds.high) / 2;
		const isMoved = bounds.low < bounds.high && sum !== middle;
		const low = isMoved && sum > middle ? Math.floor(middle) + 1 : bounds.low;
		const high = isMoved && sum < middle ? Math.ceil(middle) - 1 : bounds.high;
		rows.add(at(row.cells), [], low, high);
	});
}

/** A year that goes on beside frozen quarters holds at least their reports: late ones only add to it. Used where that is true. */
export function looseTies(block: Block, present: Edition, live: Live, rows: RowList): void {
	const { layout } = block;
	const at = variables(live, present);
	for (const { parent, child } of layout.ties) {
		if (!standApart(block, parent, child)) continue;
		const difference = sumOf(layout, parent, present.truth) - sumOf(layout, child, present.truth);
		const [less, more] = difference < 0 ? [parent, child] : [child, parent];
		rows.add(at(layout.rows[more]!.cells), at(layout.rows[less]!.cells), 0, Infinity);
	}
}

/**
 * Between two editions: where no count of a flow has fallen, an attacker may take it that none has. The difference of a cell
 * that has changed must not be known exactly. (That an unchanged value means an unchanged count is not so, nor the reverse: a
 * revision draws some values anew by lot and keeps many of changed counts.)
 */
export function differences(
	block: Block,
	old: Edition,
	next: Edition,
	{ variableOf }: Live,
	rows: RowList,
	targets: Target[]
): void {
	const { frame, data, layout } = block;
	data.cubes.forEach(({ cube: index }, at) => {
		const { stock, measures } = frame.cubes[index]!;
		const end = layout.base[at + 1] ?? layout.size;
		const cells: number[] = [];
		for (let cell = layout.base[at]!; cell < end; cell++)
			if (
				variableOf[cell]! >= 0 &&
				!old.isGap[cell] &&
				!next.isGap[cell] &&
				!stock[(cell - layout.base[at]!) % measures.length]
			)
				cells.push(cell);
		if (cells.some((cell) => next.truth[cell]! < old.truth[cell]!)) return;
		for (const cell of cells) {
			const plus = next.offset + variableOf[cell]!;
			const minus = old.offset + variableOf[cell]!;
			rows.add([plus], [minus], 0, Infinity);
			if (next.truth[cell]! > old.truth[cell]!) targets.push({ plus, minus, width: 1 });
		}
	});
}

/** A total that has changed between two editions by 1 to threshold - 1; by how much must not be known exactly. */
export interface ChangedTotal {
	cells: Int32Array;
	old: Edition;
	next: Edition;
	change: number;
}

/** Changed totals of pins and separators of several cells; those of one cell are differences of cells. */
export function changedTotals(block: Block, editions: Edition[], live: Live): ChangedTotal[] {
	const { frame, layout } = block;
	const found: ChangedTotal[] = [];
	for (let at = 1; at < editions.length; at++) {
		const [next, old] = [editions[at - 1]!, editions[at]!];
		const seen = new Set<string>();
		layout.rows.forEach(({ margin, cells }, row) => {
			if (frame.margins[margin]!.use === 'rule' || !isPublished(old, cells) || !isPublished(next, cells)) return;
			const change = sumOf(layout, row, next.truth) - sumOf(layout, row, old.truth);
			if (change === 0 || Math.abs(change) >= frame.threshold) return;
			const own = cells.filter((cell) => live.variableOf[cell]! >= 0);
			const name = own.join();
			if (own.length < 2 || seen.has(name)) return;
			seen.add(name);
			found.push({ cells: own, old, next, change });
		});
	}
	return found;
}
