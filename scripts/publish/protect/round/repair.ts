import type { Highs } from 'highs';
import { chanceOf } from './law.ts';
import { nearestTable } from './nearest-table.ts';
import { boxOf, errorsOf, type RoundingProblem } from './rounding-problem.ts';

/** Moves per larger cell; the first table that meets all sums ends the search. */
const SWEEPS = 120;
/** Price of a sum that is off by one, in units of log chance. */
const PRICE = { tie: 4, total: 2, guide: 0 };

/**
 * Mends sums that a walk gave up or that whole numbers left off: larger cells take a few random steps that favour likely values
 * (Metropolis, the law of each cell as weight), until all ties and totals are met or the time is over; ties that are still open are met
 * by the nearest table in whole numbers. Nothing is improved beyond that, since a search that goes on for the best brings certainty back.
 */
export function repair(problem: RoundingProblem, value: Int32Array, random: () => number, highs: Highs): Int32Array {
	const search = new Repair(problem, value, random);
	const mended = search.run();
	const isOpen = errorsOf(problem, mended).some((error, at) => error !== 0 && problem.sums[at]!.kind === 'tie');
	return isOpen ? (nearestTable(highs, problem, mended, random) ?? mended) : mended;
}

class Repair {
	private readonly value: Int32Array;
	private readonly error: number[];
	private readonly sumsOf: [sum: number, by: number][][];
	private readonly low: Int32Array;
	private readonly high: Int32Array;
	/** Ties and totals that are off. */
	private off: Set<number>;
	private readonly chances = new Map<number, number>();
	private readonly partsOf: [other: number, isPart: boolean][][];

	constructor(
		private readonly problem: RoundingProblem,
		value: Int32Array,
		private readonly random: () => number
	) {
		const { count, kept, movable, sums, base, parts } = problem;
		this.value = value.slice();
		this.error = errorsOf(problem, value);
		this.sumsOf = Array.from(count, () => []);
		sums.forEach(({ kind, plus, minus }, sum) => {
			if (kind === 'guide') return;
			for (const cell of plus) this.sumsOf[cell]!.push([sum, 1]);
			for (const cell of minus) this.sumsOf[cell]!.push([sum, -1]);
		});
		const isFixed = (cell: number) => count[cell]! <= base || (kept[cell]! >= 0 && !movable[cell]);
		const bounds = Array.from(count, (each, cell) =>
			isFixed(cell) ? { low: value[cell]!, high: value[cell]! } : boxOf(problem, each)
		);
		this.low = Int32Array.from(bounds, ({ low }) => low);
		this.high = Int32Array.from(bounds, ({ high }) => high);
		this.off = new Set(this.error.flatMap((each, sum) => (each !== 0 && sums[sum]!.kind !== 'guide' ? [sum] : [])));
		this.partsOf = Array.from(count, () => []);
		for (const [part, whole] of parts) {
			this.partsOf[part]!.push([whole, true]);
			if (whole >= 0) this.partsOf[whole]!.push([part, false]);
		}
	}

	run(): Int32Array {
		let best = this.value.slice();
		let least = this.off.size;
		const steps = SWEEPS * this.low.length;
		for (let step = 0; step < steps && this.off.size > 0; step++) {
			this.tryOne();
			if (this.off.size < least) {
				least = this.off.size;
				best = this.value.slice();
			}
		}
		return best;
	}

	/** Moves a random larger cell of a sum that is off, towards it; half of the time with a second cell the other way. */
	private tryOne(): void {
		const off = [...this.off];
		const sum = off[Math.floor(this.random() * off.length)]!;
		const { plus, minus } = this.problem.sums[sum]!;
		const at = Math.floor(this.random() * (plus.length + minus.length));
		const cell = at < plus.length ? plus[at]! : minus[at - plus.length]!;
		const side = at < plus.length ? 1 : -1;
		const by = this.error[sum]! > 0 ? -side : side;
		if (!this.hasRoom(cell, by)) return;
		const moves: [number, number][] = [[cell, by]];
		if (this.random() < 0.5) {
			const others = this.sumsOf[cell]!.filter(([other]) => other !== sum);
			const [other, sign] = others[Math.floor(this.random() * others.length)] ?? [-1, 0];
			if (other >= 0) {
				const members = this.problem.sums[other]!;
				const all = members.plus.length + members.minus.length;
				const place = Math.floor(this.random() * all);
				const second = place < members.plus.length ? members.plus[place]! : members.minus[place - members.plus.length]!;
				const secondSign = place < members.plus.length ? 1 : -1;
				const back = -by * sign * secondSign;
				if (second !== cell && this.hasRoom(second, back)) moves.push([second, back]);
			}
		}
		this.accept(moves);
	}

	private hasRoom(cell: number, by: number): boolean {
		const next = this.value[cell]! + by;
		return next >= this.low[cell]! && next <= this.high[cell]!;
	}

	private accept(moves: [cell: number, by: number][]): void {
		let gain = 0;
		for (const [cell, by] of moves) {
			const count = this.problem.count[cell]!;
			gain += this.logChance(this.value[cell]! + by, count) - this.logChance(this.value[cell]!, count);
			gain -= this.apply(cell, by);
		}
		const broken = moves.some(([cell]) =>
			this.partsOf[cell]!.some(([other, isPart]) => this.exceeds(cell, other, isPart))
		);
		if (!broken && (gain >= 0 || this.random() < Math.exp(gain))) return;
		for (const [cell, by] of moves) this.apply(cell, -by);
	}

	/** By distance from the count, and apart for counts so near the base that their law is another. */
	private logChance(value: number, count: number): number {
		const { base, slack } = this.problem;
		const key = Math.min(count - base, slack) * 1000 + (value - count);
		let found = this.chances.get(key);
		if (found === undefined) this.chances.set(key, (found = Math.log(chanceOf(value, count, this.problem))));
		return found;
	}

	private exceeds(cell: number, other: number, isPart: boolean): boolean {
		const there = other < 0 ? 0 : this.value[other]!;
		return isPart ? this.value[cell]! > there : there > this.value[cell]!;
	}

	/** Moves a cell and returns the change of the price of all sums that are off. */
	private apply(cell: number, by: number): number {
		let change = 0;
		this.value[cell] = this.value[cell]! + by;
		for (const [sum, sign] of this.sumsOf[cell]!) {
			const before = this.error[sum]!;
			const after = before + sign * by;
			this.error[sum] = after;
			change += PRICE[this.problem.sums[sum]!.kind] * (Math.abs(after) - Math.abs(before));
			if (after === 0) this.off.delete(sum);
			else this.off.add(sum);
		}
		return change;
	}
}
