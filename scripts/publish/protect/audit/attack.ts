import type { Highs } from 'highs';
import { columnsOf, type Columns, type Model, type Target } from './model.ts';
import { Programme } from './linear-program.ts';
import { propagate } from './propagate.ts';
import { Walk } from './witness.ts';

/** By what a target was found safe, or that it was not. */
export type Means = 'propagation' | 'witness' | 'programme' | 'exposed';

export interface Outcome {
	/** One entry a target. */
	means: Means[];
	/** Width that is proven to remain, per target: at least what was asked for, unless exposed. Two whole-number tables prove it. */
	width: Int32Array;
	/** For each exposed target the rows that hold it, most guilty first. */
	bindingRows: Map<number, number[]>;
	programmes: number;
}

const PASSES = 1;

/** Least and greatest values of variables in possible tables that were met before the attack. */
export interface Seen {
	seenLow: Int32Array;
	seenHigh: Int32Array;
}

/**
 * Attacks a model: cells that no row touches keep the range of their rounded value; a walk of whole-number tables proves most of
 * the rest; what it does not reach is bounded by linear programmes, rounded inwards, and where these leave a doubt by whole-number
 * programmes. What it does not weigh: probabilities inside a range, and what could be guessed from the way the rounding was searched
 * or from a total not being exact (small, missed, given up and held look the same). Throws when the truth contradicts the model, since then the model is wrong and proves nothing.
 */
export function attack(highs: Highs, model: Model, targets: Target[], random: () => number, seen?: Seen): Outcome {
	const first = attackAs(highs, model, targets, random, seen);
	// Where a combination that occurs nowhere did occur, others might too: only for such cells may the proof lean on them.
	const open = first.means.flatMap((by, at) => (by === 'exposed' && !model.credible[targets[at]!.plus] ? [at] : []));
	if (open.length === 0) return first;
	const opened = { ...model, credible: new Uint8Array(model.credible.length).fill(1) };
	const again = attackAs(
		highs,
		opened,
		open.map((at) => targets[at]!),
		random
	);
	open.forEach((at, slot) => {
		first.means[at] = again.means[slot]!;
		first.width[at] = again.width[slot]!;
		first.bindingRows.delete(at);
		if (again.bindingRows.has(slot)) first.bindingRows.set(at, again.bindingRows.get(slot)!);
	});
	first.programmes += again.programmes;
	return first;
}

function attackAs(highs: Highs, model: Model, targets: Target[], random: () => number, seen?: Seen): Outcome {
	const columns = columnsOf(model);
	const means: Means[] = new Array<Means>(targets.length).fill('exposed');
	const width = new Int32Array(targets.length);
	const twins = new Map<string, number>();
	const twinOf = new Int32Array(targets.length).fill(-1);
	const open: number[] = [];
	targets.forEach((target, index) => {
		if (isUntouched(columns, target)) {
			width[index] = rangeOf(model, target);
			if (width[index]! >= target.width) means[index] = 'propagation';
			return;
		}
		const twin = twinOfTarget(model, columns, target);
		const first = twin === null ? undefined : twins.get(twin);
		if (first !== undefined) twinOf[index] = first;
		else {
			if (twin !== null) twins.set(twin, index);
			open.push(index);
		}
	});
	const bindingRows = new Map<number, number[]>();
	let programmes = 0;
	if (open.length > 0) {
		const walk = new Walk(model, targets, random);
		if (!walk.isPossible())
			throw new Error('Model serangan bertentangan dengan data; periksa aturan dan angka yang diketahui.');
		if (seen) walk.recall(seen);
		for (let pass = 0; pass < PASSES; pass++) for (const index of open) walk.prove(index);
		for (const index of open)
			if (walk.isProven(index)) settle(index, 'witness', walk.seenHigh[index]! - walk.seenLow[index]!);
		const rest = open.filter((index) => !walk.isProven(index) && model.credible[targets[index]!.plus]);
		if (rest.length > 0) {
			const doubtful = byFractions(rest, walk);
			if (doubtful.length > 0) byWholeNumbers(doubtful, walk);
		}
	}
	twinOf.forEach((first, index) => {
		if (first < 0) return;
		means[index] = means[first]!;
		width[index] = width[first]!;
		if (bindingRows.has(first)) bindingRows.set(index, bindingRows.get(first)!);
	});
	return { means, width, bindingRows: bindingRows, programmes };

	function settle(index: number, by: Means, proven: number) {
		means[index] = by;
		width[index] = proven;
	}

	/** How far apart a programme can push a target, and the rows that stop it; null when a table met on the way proves the target safe. */
	function limitsOf(index: number, programme: Programme, walk: Walk): { width: number; binding: number[] } | null {
		const target = targets[index]!;
		const top = programme.extreme(target, true);
		walk.approach(top.table, target.plus);
		if (provenBy(index, walk, 'programme')) return null;
		const bottom = programme.extreme(target, false);
		walk.approach(bottom.table, target.plus);
		if (provenBy(index, walk, 'programme')) return null;
		return { width: top.bound - bottom.bound, binding: [...new Set([...top.binding, ...bottom.binding])] };
	}

	/** Bounds by linear programmes. What they leave wide is proven when a vertex, mended to whole numbers, is a witness; the rest is returned. */
	function byFractions(rest: number[], walk: Walk): number[] {
		if (!propagate(model))
			throw new Error('Model serangan bertentangan dengan data; periksa aturan dan angka yang diketahui.');
		const doubtful: number[] = [];
		withProgramme(false, (programme) => {
			for (const index of rest) {
				const target = targets[index]!;
				// A vertex found for another target may have proven this one.
				if (provenBy(index, walk, 'witness')) continue;
				const limits = limitsOf(index, programme, walk);
				if (!limits) continue;
				bindingRows.set(index, limits.binding);
				if (limits.width < target.width) settle(index, 'exposed', limits.width);
				else doubtful.push(index);
			}
		});
		return doubtful;
	}

	/**
	 * People come in whole numbers, so a fractional width proves nothing: these few are decided by whole-number programmes. One that
	 * cannot be decided counts as exposed.
	 */
	function byWholeNumbers(doubtful: number[], walk: Walk): void {
		withProgramme(true, (programme) => {
			for (const index of doubtful) {
				const target = targets[index]!;
				if (provenBy(index, walk, 'programme')) continue;
				const limits = limitsOf(index, programme, walk);
				if (!limits) continue;
				settle(index, 'exposed', Math.max(0, limits.width));
				bindingRows.set(index, [...new Set([...rowsThrough(columns, target), ...(bindingRows.get(index) ?? [])])]);
			}
		});
	}

	function provenBy(index: number, walk: Walk, by: Means): boolean {
		if (!walk.isProven(index)) return false;
		settle(index, by, walk.seenHigh[index]! - walk.seenLow[index]!);
		return true;
	}

	function withProgramme(whole: boolean, use: (programme: Programme) => void): void {
		const programme = new Programme(highs, model, whole);
		try {
			use(programme);
		} finally {
			programmes += programme.solved;
			programme.close();
		}
	}
}

const rowsThrough = ({ start, rows }: Columns, { plus, minus }: Target) => [
	...rows.slice(start[plus]!, start[plus + 1]!),
	...(minus < 0 ? [] : rows.slice(start[minus]!, start[minus + 1]!))
];

const rowsOf = (columns: Columns, variable: number) => columns.start[variable + 1]! - columns.start[variable]!;

const isUntouched = (columns: Columns, { plus, minus }: Target) =>
	rowsOf(columns, plus) === 0 && (minus < 0 || rowsOf(columns, minus) === 0);

const rangeOf = ({ low, high }: Model, { plus, minus }: Target) =>
	high[plus]! - low[plus]! + (minus >= 0 ? high[minus]! - low[minus]! : 0);

/**
 * Name shared by empty cells that stand in the same rows with the same bounds: a table in which one of them is 2 becomes, by
 * swapping two cells, a table in which another is. Null for cells that are not empty.
 */
function twinOfTarget(model: Model, columns: Columns, { plus, minus, width }: Target): string | null {
	if (minus >= 0 || model.truth[plus] !== 0) return null;
	const parts: number[] = [model.credible[plus]!, model.low[plus]!, model.high[plus]!, width];
	for (let at = columns.start[plus]!; at < columns.start[plus + 1]!; at++)
		parts.push(columns.rows[at]!, columns.coefficients[at]!);
	return parts.join(',');
}
