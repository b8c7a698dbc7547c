import { columnsOf, type Columns, type Model, type Target } from './model.ts';

/** Candidates looked at in one row; more would cost time and find little. */
const LOOK = 48;
const PATIENCE = 60;

/**
 * Walks from one whole-number table to another, all of which agree with everything that is known, and remembers the least and
 * greatest value that each target has taken. Two tables of the walk that differ by the width in a target are the proof that
 * no attacker, whatever the method, can narrow it further. The walk starts at the truth, so every step is honest.
 */
export class Walk {
	readonly seenLow: Int32Array;
	readonly seenHigh: Int32Array;
	private readonly value: Int32Array;
	private readonly activity: Float64Array;
	private readonly columns: Columns;
	/** Credible members of each row, and incredible ones that stand above 0 at the moment. */
	private readonly members: Int32Array;
	private readonly memberStart: Int32Array;
	private raised: number[] = [];
	private readonly targetsOf: number[][];
	private readonly violated: number[] = [];
	private readonly isViolated: Uint8Array;
	private readonly trail: number[] = [];
	private readonly lastMove: Int32Array;
	private clock = 0;
	/** Of the search for a step: the best so far, what it adds to the squared excesses, and how many were as good. */
	private best = -1;
	private bestBy = 0;
	private bestChange = Infinity;
	private ties = 1;
	private readonly random: () => number;
	private readonly model: Model;
	private readonly targets: Target[];

	constructor(model: Model, targets: Target[], random: () => number) {
		this.model = model;
		this.targets = targets;
		this.random = random;
		this.value = model.truth.slice();
		this.columns = columnsOf(model);
		this.activity = new Float64Array(model.rowLow.length);
		this.isViolated = new Uint8Array(model.rowLow.length);
		this.lastMove = new Int32Array(this.value.length).fill(-1000);
		for (let row = 0; row < this.activity.length; row++)
			for (let at = model.rowStart[row]!; at < model.rowStart[row + 1]!; at++)
				this.activity[row]! += model.coefficients[at]! * this.value[model.variables[at]!]!;
		const { members, starts } = credibleMembers(model);
		this.members = members;
		this.memberStart = starts;
		this.targetsOf = Array.from(this.value, () => []);
		this.seenLow = new Int32Array(targets.length);
		this.seenHigh = new Int32Array(targets.length);
		targets.forEach(({ plus, minus }, index) => {
			this.targetsOf[plus]!.push(index);
			if (minus >= 0) this.targetsOf[minus]!.push(index);
			this.seenLow[index] = this.seenHigh[index] = this.valueOf(index);
		});
	}

	/** True when the truth meets every row and bound; else there is nothing to prove. */
	isPossible(): boolean {
		const { low, high } = this.model;
		return (
			this.activity.every((_, row) => this.excess(row) === 0) &&
			this.value.every((value, variable) => value >= low[variable]! && value <= high[variable]!)
		);
	}

	/** Takes over what other possible tables have shown of single variables. */
	recall({ seenLow, seenHigh }: { seenLow: Int32Array; seenHigh: Int32Array }): void {
		this.targets.forEach(({ plus, minus }, index) => {
			if (minus >= 0) return;
			this.seenLow[index] = Math.min(this.seenLow[index]!, seenLow[plus]!);
			this.seenHigh[index] = Math.max(this.seenHigh[index]!, seenHigh[plus]!);
		});
	}

	isProven(index: number): boolean {
		return this.seenHigh[index]! - this.seenLow[index]! >= this.targets[index]!.width;
	}

	/** Tries to prove one target, first upwards, then downwards. */
	prove(index: number): boolean {
		const { plus, width } = this.targets[index]!;
		if (this.isProven(index)) return true;
		this.reach(plus, this.value[plus]! + (this.seenLow[index]! + width - this.valueOf(index)));
		if (this.isProven(index)) return true;
		this.reach(plus, this.value[plus]! - (this.valueOf(index) - (this.seenHigh[index]! - width)));
		return this.isProven(index);
	}

	/** Goes to a table found by other means, a vertex of a programme rounded to whole numbers, mending rows without touching `held`. */
	approach(table: Int32Array, fixedVariable: number): void {
		const { low, high } = this.model;
		this.trail.length = 0;
		for (let variable = 0; variable < table.length; variable++) {
			const to = Math.max(low[variable]!, Math.min(high[variable]!, table[variable]!));
			if (to !== this.value[variable]) this.step(variable, to - this.value[variable]!);
		}
		if (this.mend(fixedVariable)) this.remember();
		else this.undo();
	}

	private valueOf(index: number): number {
		const { plus, minus } = this.targets[index]!;
		return this.value[plus]! - (minus >= 0 ? this.value[minus]! : 0);
	}

	/** Sets a variable as near to `goal` as its bounds allow and mends the rows; leaves everything as it was when that fails. */
	private reach(variable: number, goal: number): void {
		const to = Math.max(this.model.low[variable]!, Math.min(this.model.high[variable]!, goal));
		if (to === this.value[variable]) return;
		this.trail.length = 0;
		this.step(variable, to - this.value[variable]!);
		if (this.mend(variable)) this.remember();
		else this.undo();
	}

	/** Repairs violated rows by single steps of other variables, best first with a short memory (tabu search, Glover 1989). */
	private mend(fixedVariable: number): boolean {
		for (let patience = PATIENCE; this.violated.length > 0; patience--) {
			if (patience === 0) return false;
			const row = this.violated[Math.floor(this.random() * this.violated.length)]!;
			this.seek(row, fixedVariable);
			if (this.best < 0) return false;
			this.lastMove[this.best] = this.clock++;
			this.step(this.best, this.bestBy);
		}
		return true;
	}

	/** Finds the step that mends a row best: `best` and `bestBy`. */
	private seek(row: number, fixedVariable: number): void {
		const need = -Math.sign(this.excess(row));
		this.best = -1;
		this.bestChange = Infinity;
		this.ties = 1;
		const first = this.memberStart[row]!;
		const count = this.memberStart[row + 1]! - first;
		const offset = count > LOOK ? Math.floor(this.random() * count) : 0;
		const by = stride(count);
		for (let look = 0; look < count && look < LOOK; look++) {
			const at = this.members[first + ((offset + look * by) % count)]!;
			this.consider(this.model.variables[at]!, need * Math.sign(this.model.coefficients[at]!), fixedVariable);
		}
		for (const variable of this.raised) {
			const coefficient = this.coefficientIn(variable, row);
			if (coefficient * need < 0) this.consider(variable, need * Math.sign(coefficient), fixedVariable);
		}
	}

	private consider(variable: number, by: number, fixedVariable: number): void {
		if (variable === fixedVariable) return;
		const next = this.value[variable]! + by;
		if (next < this.model.low[variable]! || next > this.model.high[variable]!) return;
		if (this.lastMove[variable]! > this.clock - 4) return;
		const change = this.changeOf(variable, by);
		if (change > this.bestChange || (change === this.bestChange && this.random() * ++this.ties >= 1)) return;
		if (change < this.bestChange) this.ties = 1;
		this.best = variable;
		this.bestBy = by;
		this.bestChange = change;
	}

	private coefficientIn(variable: number, row: number): number {
		const { start, rows, coefficients } = this.columns;
		for (let at = start[variable]!; at < start[variable + 1]!; at++) if (rows[at] === row) return coefficients[at]!;
		return 0;
	}

	/** By how much a row is above (+) or below (-) what is known of it. */
	private excess(row: number): number {
		const activity = this.activity[row]!;
		if (activity > this.model.rowHigh[row]!) return activity - this.model.rowHigh[row]!;
		if (activity < this.model.rowLow[row]!) return activity - this.model.rowLow[row]!;
		return 0;
	}

	/** Change of the sum of squared excesses. */
	private changeOf(variable: number, by: number): number {
		const { start, rows, coefficients } = this.columns;
		const { rowLow, rowHigh } = this.model;
		let change = 0;
		for (let at = start[variable]!; at < start[variable + 1]!; at++) {
			const row = rows[at]!;
			const before = this.activity[row]!;
			const after = before + coefficients[at]! * by;
			const low = rowLow[row]!;
			const high = rowHigh[row]!;
			const was = before > high ? before - high : before < low ? low - before : 0;
			const is = after > high ? after - high : after < low ? low - after : 0;
			change += is * is - was * was;
		}
		return change;
	}

	private step(variable: number, by: number): void {
		const { start, rows, coefficients } = this.columns;
		this.value[variable]! += by;
		this.trail.push(variable, by);
		if (!this.model.credible[variable]) {
			if (this.value[variable]! > this.model.low[variable]!) {
				if (!this.raised.includes(variable)) this.raised.push(variable);
			} else this.raised = this.raised.filter((other) => other !== variable);
		}
		for (let at = start[variable]!; at < start[variable + 1]!; at++) {
			const row = rows[at]!;
			this.activity[row]! += coefficients[at]! * by;
			const isBad = this.excess(row) !== 0;
			if (isBad && !this.isViolated[row]) this.violated.push(row);
			else if (!isBad && this.isViolated[row]) this.violated.splice(this.violated.indexOf(row), 1);
			this.isViolated[row] = isBad ? 1 : 0;
		}
	}

	private undo(): void {
		const trail = this.trail.splice(0);
		for (let at = trail.length - 2; at >= 0; at -= 2) this.step(trail[at]!, -trail[at + 1]!);
		this.trail.length = 0;
	}

	private remember(): void {
		for (let at = 0; at < this.trail.length; at += 2)
			for (const index of this.targetsOf[this.trail[at]!]!) {
				const value = this.valueOf(index);
				if (value < this.seenLow[index]!) this.seenLow[index] = value;
				if (value > this.seenHigh[index]!) this.seenHigh[index] = value;
			}
		this.trail.length = 0;
	}
}

/** A step through a row that visits all members before it repeats: coprime with every count below it. */
const stride = (count: number) => (count > LOOK ? (count % 31 === 0 ? 37 : 31) : 1);

/** Entries (positions in the model's row arrays) of credible variables, row by row. */
function credibleMembers(model: Model): { members: Int32Array; starts: Int32Array } {
	const members: number[] = [];
	const starts = new Int32Array(model.rowStart.length);
	for (let row = 0; row + 1 < model.rowStart.length; row++) {
		for (let at = model.rowStart[row]!; at < model.rowStart[row + 1]!; at++)
			if (model.credible[model.variables[at]!]) members.push(at);
		starts[row + 1] = members.length;
	}
	return { members: Int32Array.from(members), starts };
}
