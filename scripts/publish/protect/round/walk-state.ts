import { LIFT } from './law.ts';
import { boxOf, type KeptSum, type RoundingProblem } from './rounding-problem.ts';
import { shuffled } from './shuffle.ts';
import { EPSILON } from './tableau.ts';

/** A sum as an equation: cells with their coefficients. */
export type Equation = [cell: number, coefficient: number][];

const ORDER = { guide: 0, total: 1, tie: 2 };

/** Where the cells of a rounding problem stand on their way from the counts to values that may be published. */
export class WalkState {
	readonly value: Float64Array;
	readonly low: Float64Array;
	readonly high: Float64Array;
	/** 1 for cells that may still move. */
	readonly isOpen: Uint8Array;
	/** 1 for counts below the base. */
	readonly isSmall: Uint8Array;
	/** 1 for sums that were given up. */
	readonly released: Uint8Array;
	private readonly equations: Equation[];

	constructor(
		readonly problem: RoundingProblem,
		readonly random: () => number
	) {
		const { count, base, sums } = problem;
		this.value = Float64Array.from(count);
		this.low = new Float64Array(count.length);
		this.high = new Float64Array(count.length);
		this.isOpen = new Uint8Array(count.length);
		this.isSmall = Uint8Array.from(count, (each) => Number(each > 0 && each < base));
		this.released = new Uint8Array(sums.length);
		this.equations = sums.map(({ plus, minus }) => [
			...plus.map((cell): [number, number] => [cell, 1]),
			...minus.map((cell): [number, number] => [cell, -1])
		]);
		this.setBoxes();
	}

	/** Where each cell may go; a count at the base is lifted with a small chance and done. */
	private setBoxes(): void {
		const { count, kept } = this.problem;
		count.forEach((each, cell) => {
			const box = boxOf(this.problem, each);
			this.low[cell] = box.low;
			this.high[cell] = box.high;
			this.isOpen[cell] = 1;
			const isBase = each === this.problem.base;
			if (kept[cell]! >= 0) this.settle(cell, kept[cell]!);
			else if (isBase && this.problem.slack > 0) this.settle(cell, each + Number(this.random() < LIFT));
			else if (box.low === box.high) this.settle(cell, box.low);
		});
	}

	settle(cell: number, value: number): void {
		this.value[cell] = value;
		this.isOpen[cell] = 0;
	}

	/** Open cells that pass a test. */
	cells(test: (cell: number) => boolean = () => true): number[] {
		const found: number[] = [];
		for (let cell = 0; cell < this.isOpen.length; cell++) if (this.isOpen[cell] && test(cell)) found.push(cell);
		return found;
	}

	shuffled(cells: number[]): number[] {
		return shuffled(cells, this.random);
	}

	/** Sums of some kinds that still bind. */
	binding(kinds: readonly KeptSum['kind'][]): number[] {
		return this.problem.sums.flatMap(({ kind }, sum) => (kinds.includes(kind) && !this.released[sum] ? [sum] : []));
	}

	equation(sum: number, among?: Set<number>): Equation {
		const own = this.equations[sum]!;
		return among ? own.filter(([cell]) => among.has(cell)) : own;
	}

	/** Distance to the nearer end of the box; 0 for cells that are done. */
	room(cell: number): number {
		return this.isOpen[cell] ? Math.min(this.value[cell]! - this.low[cell]!, this.high[cell]! - this.value[cell]!) : 0;
	}

	/** The sum to be given up first: guides, then totals, then ties; among these by `rankOf`, the least first. */
	leastOf(sums: number[], rankOf: (sum: number) => number = (sum) => this.problem.sums[sum]!.rank): number {
		const all = this.problem.sums;
		return sums.reduce((least, sum) => {
			const difference = ORDER[all[sum]!.kind] - ORDER[all[least]!.kind] || rankOf(sum) - rankOf(least);
			return difference < 0 ? sum : least;
		});
	}

	/** Ends a cell that has reached an end of its box. */
	snap(cell: number): boolean {
		const end =
			this.value[cell]! < this.low[cell]! + EPSILON
				? this.low[cell]!
				: this.value[cell]! > this.high[cell]! - EPSILON
					? this.high[cell]!
					: undefined;
		if (end === undefined) return false;
		this.settle(cell, end);
		return true;
	}

	/** How far a direction may be followed either way until a cell reaches an end of its box, or a part its whole. */
	limits(moves: [cell: number, speed: number][]): [up: number, down: number] {
		let up = Infinity;
		let down = Infinity;
		for (const [cell, speed] of moves) {
			const above = this.high[cell]! - this.value[cell]!;
			const below = this.value[cell]! - this.low[cell]!;
			up = Math.min(up, Math.max(0, speed > 0 ? above : below) / Math.abs(speed));
			down = Math.min(down, Math.max(0, speed > 0 ? below : above) / Math.abs(speed));
		}
		if (this.problem.parts.length === 0) return [up, down];
		const speedOf = new Map(moves);
		for (const [part, whole] of this.problem.parts) {
			const speed = (speedOf.get(whole) ?? 0) - (speedOf.get(part) ?? 0);
			if (Math.abs(speed) < EPSILON) continue;
			const room = Math.max(0, this.gap(part, whole)) / Math.abs(speed);
			if (speed < 0) up = Math.min(up, room);
			else down = Math.min(down, room);
		}
		return [up, down];
	}

	/** What a part leaves of its whole; a whole of -1 is not there at all. */
	gap(part: number, whole: number): number {
		return (whole < 0 ? 0 : this.value[whole]!) - this.value[part]!;
	}

	/** Parts that have reached their wholes, as equations: they move together or not at all. */
	tightParts(): [number, number][][] {
		return this.problem.parts.flatMap(([part, whole]): [number, number][][] =>
			whole >= 0 && this.gap(part, whole) < EPSILON
				? [
						[
							[whole, 1],
							[part, -1]
						]
					]
				: []
		);
	}
}
