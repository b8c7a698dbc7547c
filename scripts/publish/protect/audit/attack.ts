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
const CONTRADICTION = 'Model serangan bertentangan dengan data; periksa aturan dan angka yang diketahui.';

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
	const first = new Search(highs, model, targets).run(random, seen);
	// Where a combination that occurs nowhere did occur, others might too: only for such cells may the proof lean on them.
	const open = first.means.flatMap((by, at) => (by === 'exposed' && !model.credible[targets[at]!.plus] ? [at] : []));
	if (open.length === 0) return first;
	const opened = { ...model, credible: new Uint8Array(model.credible.length).fill(1) };
	const again = new Search(
		highs,
		opened,
		open.map((at) => targets[at]!)
	).run(random);
	open.forEach((at, slot) => {
		first.means[at] = again.means[slot]!;
		first.width[at] = again.width[slot]!;
		first.bindingRows.delete(at);
		if (again.bindingRows.has(slot)) first.bindingRows.set(at, again.bindingRows.get(slot)!);
	});
	first.programmes += again.programmes;
	return first;
}

/** One attack on all targets of a model, by the cheapest means that decides each. */
class Search {
	private readonly columns: Columns;
	private readonly means: Means[];
	private readonly width: Int32Array;
	private readonly bindingRows = new Map<number, number[]>();
	private programmes = 0;

	constructor(
		private readonly highs: Highs,
		private readonly model: Model,
		private readonly targets: Target[]
	) {
		this.columns = columnsOf(model);
		this.means = new Array<Means>(targets.length).fill('exposed');
		this.width = new Int32Array(targets.length);
	}

	run(random: () => number, seen?: Seen): Outcome {
		const { open, twinOf } = this.openTargets();
		if (open.length > 0) {
			const walk = new Walk(this.model, this.targets, random);
			if (!walk.isPossible()) throw new Error(CONTRADICTION);
			if (seen) walk.recall(seen);
			for (let pass = 0; pass < PASSES; pass++) for (const index of open) walk.prove(index);
			for (const index of open) this.provenBy(index, walk, 'witness');
			const rest = open.filter((index) => !walk.isProven(index) && this.model.credible[this.targets[index]!.plus]);
			const doubtful = rest.length > 0 ? this.byFractions(rest, walk) : [];
			if (doubtful.length > 0) this.byWholeNumbers(doubtful, walk);
		}
		twinOf.forEach((first, index) => {
			if (first < 0) return;
			this.means[index] = this.means[first]!;
			this.width[index] = this.width[first]!;
			if (this.bindingRows.has(first)) this.bindingRows.set(index, this.bindingRows.get(first)!);
		});
		const { means, width, bindingRows, programmes } = this;
		return { means, width, bindingRows, programmes };
	}

	/** Targets that a row touches, one of each kind of empty cell; `twinOf` names the one that stands for another, -1 for none. */
	private openTargets(): { open: number[]; twinOf: Int32Array } {
		const twins = new Map<string, number>();
		const twinOf = new Int32Array(this.targets.length).fill(-1);
		const open: number[] = [];
		this.targets.forEach((target, index) => {
			if (isUntouched(this.columns, target)) {
				this.width[index] = rangeOf(this.model, target);
				if (this.width[index]! >= target.width) this.means[index] = 'propagation';
				return;
			}
			const twin = twinOfTarget(this.model, this.columns, target);
			const first = twin === null ? undefined : twins.get(twin);
			if (first !== undefined) twinOf[index] = first;
			else {
				if (twin !== null) twins.set(twin, index);
				open.push(index);
			}
		});
		return { open, twinOf };
	}

	private settle(index: number, by: Means, proven: number): void {
		this.means[index] = by;
		this.width[index] = proven;
	}

	/** How far apart a programme can push a target, and the rows that stop it; null when a table met on the way proves the target safe. */
	private limitsOf(index: number, programme: Programme, walk: Walk): { width: number; binding: number[] } | null {
		const target = this.targets[index]!;
		const top = programme.extreme(target, true);
		walk.approach(top.table, target.plus);
		if (this.provenBy(index, walk, 'programme')) return null;
		const bottom = programme.extreme(target, false);
		walk.approach(bottom.table, target.plus);
		if (this.provenBy(index, walk, 'programme')) return null;
		return { width: top.bound - bottom.bound, binding: [...new Set([...top.binding, ...bottom.binding])] };
	}

	/** Bounds by linear programmes. What they leave wide is proven when a vertex, mended to whole numbers, is a witness; the rest is returned. */
	private byFractions(rest: number[], walk: Walk): number[] {
		if (!propagate(this.model)) throw new Error(CONTRADICTION);
		const doubtful: number[] = [];
		this.withProgramme(false, (programme) => {
			for (const index of rest) {
				// A vertex found for another target may have proven this one.
				if (this.provenBy(index, walk, 'witness')) continue;
				const limits = this.limitsOf(index, programme, walk);
				if (!limits) continue;
				this.bindingRows.set(index, limits.binding);
				if (limits.width < this.targets[index]!.width) this.settle(index, 'exposed', limits.width);
				else doubtful.push(index);
			}
		});
		return doubtful;
	}

	/**
	 * People come in whole numbers, so a fractional width proves nothing: these few are decided by whole-number programmes. One that
	 * cannot be decided counts as exposed.
	 */
	private byWholeNumbers(doubtful: number[], walk: Walk): void {
		this.withProgramme(true, (programme) => {
			for (const index of doubtful) {
				if (this.provenBy(index, walk, 'programme')) continue;
				const limits = this.limitsOf(index, programme, walk);
				if (!limits) continue;
				this.settle(index, 'exposed', Math.max(0, limits.width));
				const rows = [...rowsThrough(this.columns, this.targets[index]!), ...(this.bindingRows.get(index) ?? [])];
				this.bindingRows.set(index, [...new Set(rows)]);
			}
		});
	}

	private provenBy(index: number, walk: Walk, by: Means): boolean {
		if (!walk.isProven(index)) return false;
		this.settle(index, by, walk.seenHigh[index]! - walk.seenLow[index]!);
		return true;
	}

	private withProgramme(whole: boolean, use: (programme: Programme) => void): void {
		const programme = new Programme(this.highs, this.model, whole);
		try {
			use(programme);
		} finally {
			this.programmes += programme.solved;
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
