import { EPSILON, Tableau } from './tableau.ts';
import type { KeptSum } from './rounding-problem.ts';
import type { Equation, WalkState } from './walk-state.ts';

/**
 * Moves some cells among themselves, keeping every sum that still binds, until no direction is left; then gives up the sum of the
 * allowed kinds with the fewest cells still open, and goes on. Cells left open can only move together with others.
 */
export function fly(state: WalkState, cells: number[], mayRelease: readonly KeptSum['kind'][]): void {
	if (cells.length > 0) new Flight(state, cells).run(mayRelease);
}

/** A flight over some cells: columns of a tableau, followed by a slack column for each sum and for what each part leaves of its whole. */
class Flight {
	private readonly sums: number[];
	private readonly tableau: Tableau;
	private readonly among: Set<number>;
	private readonly firstSlack: number;
	private readonly firstGap: number;
	private readonly gap: number[];

	constructor(
		private readonly state: WalkState,
		private readonly cells: number[]
	) {
		this.among = new Set(cells);
		this.sums = state.binding(['guide', 'total', 'tie']).filter((sum) => state.equation(sum, this.among).length > 0);
		const position = new Map(cells.map((cell, at) => [cell, at]));
		const own = (equation: Equation) =>
			equation.flatMap(([cell, by]): Equation => (this.among.has(cell) ? [[position.get(cell)!, by]] : []));
		// Whole less part is a quantity of its own that must not fall below nought: the slack of its equation.
		const parts = state.problem.parts.filter(([part, whole]) => this.among.has(part) || this.among.has(whole));
		const gaps = parts.map(([part, whole]): Equation => [
			[whole, 1],
			[part, -1]
		]);
		this.tableau = new Tableau(
			cells.length,
			[...this.sums.map((sum) => own(state.equation(sum))), ...gaps.map(own)],
			state.shuffled(cells.map((_, at) => at))
		);
		this.firstSlack = cells.length;
		this.firstGap = this.firstSlack + this.sums.length;
		this.gap = parts.map(([part, whole]) => state.gap(part, whole));
		this.gap.forEach((each, at) => each > EPSILON && this.tableau.open(this.firstGap + at));
	}

	run(mayRelease: readonly KeptSum['kind'][]): void {
		for (;;) {
			const free = this.tableau.free().filter((column) => column < this.firstSlack || this.movesCells(column));
			const column = free[Math.floor(this.state.random() * free.length)];
			if (column !== undefined) this.stepAlong(column);
			else if (!this.releaseOne(mayRelease)) return;
		}
	}

	/** False for directions that move given-up sums alone and no cell. */
	private movesCells(column: number): boolean {
		return this.tableau.direction(column).some(([each]) => each < this.firstSlack);
	}

	private releaseOne(kinds: readonly KeptSum['kind'][]): boolean {
		const { state } = this;
		const all = state.problem.sums;
		const open = (sum: number) =>
			state.equation(sum).reduce((count, [cell]) => count + Number(state.isOpen[cell] && this.among.has(cell)), 0);
		const stuck = this.sums.filter((sum) => !state.released[sum] && kinds.includes(all[sum]!.kind) && open(sum) > 0);
		if (stuck.length === 0) return false;
		const least = state.leastOf(stuck, (sum) => (all[sum]!.kind === 'guide' ? open(sum) : all[sum]!.rank));
		state.released[least] = 1;
		this.tableau.open(this.firstSlack + this.sums.indexOf(least));
		return true;
	}

	/** One random step of mean zero to either end of a direction; what reaches its end is done. */
	private stepAlong(column: number): void {
		const moves = this.tableau.direction(column);
		const { value, low, high, random } = this.state;
		let up = Infinity;
		let down = Infinity;
		const limit = (speed: number, below: number, above: number) => {
			const [ahead, behind] = speed > 0 ? [above, below] : [below, above];
			up = Math.min(up, ahead / Math.abs(speed));
			down = Math.min(down, behind / Math.abs(speed));
		};
		for (const [each, speed] of moves)
			if (each < this.firstSlack) {
				const cell = this.cells[each]!;
				limit(speed, value[cell]! - low[cell]!, high[cell]! - value[cell]!);
			} else if (each >= this.firstGap) limit(speed, this.gap[each - this.firstGap]!, Infinity);
		const step = up + down <= EPSILON ? 0 : random() < down / (up + down) ? up : -down;
		const done: number[] = [];
		for (const [each, speed] of moves)
			if (each < this.firstSlack) {
				const cell = this.cells[each]!;
				value[cell] = value[cell]! + speed * step;
				if (this.state.snap(cell)) done.push(each);
			} else if (each >= this.firstGap) {
				const at = each - this.firstGap;
				this.gap[at] = this.gap[at]! + speed * step;
				if (this.gap[at]! < EPSILON) done.push(each);
			}
		for (const each of done) this.tableau.close(each);
	}
}
