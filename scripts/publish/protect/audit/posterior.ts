import { columnsOf, isTelling, type Model } from './model.ts';
import { jointMoves, movesOf, type Move } from './moves.ts';

/** How likely the counts of a variable are before any sum is looked at: log weights for low, low + 1 … high. */
export type Weights = Float64Array;

/** A quantity that was drawn by itself though it is no variable: how likely a difference of two is, from `low` on. */
export interface Factor {
	plus: number;
	minus: number;
	low: number;
	weights: Weights;
	/** The two are one cell in two editions, so that they mostly move together. */
	isOneCell?: boolean;
}

/** What an attacker believes of every variable: share of the tables that meet everything in which it is low, low + 1 … high. */
export interface Posterior {
	/** Null for variables that can have one value only. */
	shares: (Float64Array | null)[];
	/** Least and greatest value met in a table that agrees with everything: two such tables are a proof. */
	seenLow: Int32Array;
	seenHigh: Int32Array;
	/** How often the walk has changed each variable; -1 where its share is known without a walk. Few changes mean shares that say nothing. */
	changes: Int32Array;
}

/** Steps per variable that sums hold, and steps at least. */
const STEPS = 150;
const LEAST_STEPS = 4000;
/** Part of the walk that is thrown away, since it begins at the truth. */
const BURN_IN = 0.1;
/** Log weight of what its law does not allow. */
const NEVER = -20;

/**
 * The posterior of an attacker who knows the mechanism, the base rates and all that is published. Variables that no row holds keep what
 * their own weights say. The others are walked over by Metropolis steps (Metropolis et al. 1953) from one possible whole-number table to the
 * next, along moves that keep every equation; steps that break another row are not taken. The walk starts at the truth, which is a
 * possible table.
 */
export class Sampler {
	private readonly value: Int32Array;
	private readonly high: Int32Array;
	/** 1 for variables that can take several values and that a row or a factor holds. */
	private readonly isHeld: Uint8Array;
	private readonly isOpen: Uint8Array;
	private readonly moves: Move[];
	/** Rows that are no equations, by move, and what it changes in them. */
	private readonly limits: { rows: Int32Array; changes: Float64Array }[];
	private readonly activity: Float64Array;
	private readonly factorsOf: (Factor[] | undefined)[];
	private readonly tally: (Float64Array | null)[];
	private readonly since: Float64Array;
	private readonly changes: Int32Array;
	private readonly seenLow: Int32Array;
	private readonly seenHigh: Int32Array;
	/** Steps that count; below 0 while the walk leaves the truth. */
	private step = 0;
	private isBurnt = false;

	constructor(
		private readonly model: Model,
		private readonly weights: Weights[],
		factors: Factor[],
		private readonly random: () => number
	) {
		const { low, high, truth, credible, rowLow } = model;
		this.value = truth.slice();
		// A combination that occurs nowhere in the kota is no comfort.
		this.high = high.map((most, variable) => (credible[variable] ? most : truth[variable]!));
		this.factorsOf = Array.from(truth, () => undefined);
		for (const factor of factors)
			for (const variable of [factor.plus, factor.minus]) (this.factorsOf[variable] ??= []).push(factor);
		this.isOpen = this.openVariables();
		const { start, rows, coefficients } = columnsOf(model);
		this.isHeld = this.isOpen.map((isOpen, variable) =>
			Number(isOpen && (start[variable + 1]! > start[variable]! || this.factorsOf[variable] !== undefined))
		);
		const own = movesOf(model, this.isHeld, random);
		this.moves = [...own, ...jointMoves(own, factors, this.isHeld, model)];
		this.activity = new Float64Array(rowLow.length);
		for (let row = 0; row < rowLow.length; row++)
			for (let at = model.rowStart[row]!; at < model.rowStart[row + 1]!; at++)
				this.activity[row] = this.activity[row]! + model.coefficients[at]! * this.value[model.variables[at]!]!;
		const isLimit = Uint8Array.from(rowLow, (least, row) =>
			Number(isTelling(model, row) && least !== model.rowHigh[row])
		);
		const change = new Float64Array(rowLow.length);
		this.limits = this.moves.map(({ variables, steps }) => {
			const touched: number[] = [];
			for (let slot = 0; slot < variables.length; slot++)
				for (let at = start[variables[slot]!]!; at < start[variables[slot]! + 1]!; at++) {
					const row = rows[at]!;
					if (!isLimit[row]) continue;
					if (!touched.includes(row)) touched.push(row);
					change[row] = change[row]! + coefficients[at]! * steps[slot]!;
				}
			const own = Int32Array.from(touched.filter((row) => change[row] !== 0));
			const changes = Float64Array.from(own, (row) => change[row]!);
			for (const row of touched) change[row] = 0;
			return { rows: own, changes };
		});
		this.tally = Array.from(low, (least, variable) =>
			this.isOpen[variable] ? new Float64Array(this.high[variable]! - least + 1) : null
		);
		this.since = new Float64Array(low.length);
		this.changes = Int32Array.from(this.isHeld, (isHeld) => (isHeld ? 0 : -1));
		this.seenLow = this.value.slice();
		this.seenHigh = this.value.slice();
	}

	/** Variables with more than one possible value, by their own bounds and by rows that hold nothing else. */
	private openVariables(): Uint8Array {
		const { low, rowStart, variables, rowLow, rowHigh } = this.model;
		const open = Uint8Array.from(low, (least, variable) => Number(least < this.high[variable]!));
		for (let row = 0; row < rowLow.length; row++)
			if (rowStart[row + 1]! - rowStart[row]! === 1 && rowLow[row] === rowHigh[row])
				open[variables[rowStart[row]!]!] = 0;
		return open;
	}

	/** Walks on, `effort` times the usual length; what earlier walks have met stays counted. */
	walk(effort = 1): Posterior {
		const heldCount = this.isHeld.reduce((sum, each) => sum + each, 0);
		if (this.moves.length > 0) {
			const steps = Math.ceil(effort * Math.max(LEAST_STEPS, STEPS * heldCount));
			if (!this.isBurnt) this.step = -Math.ceil(steps * BURN_IN);
			this.isBurnt = true;
			for (const end = Math.max(0, this.step) + steps; this.step < end; this.step++) {
				if (this.step === 0) this.since.fill(0);
				this.tryMove(Math.floor(this.random() * this.moves.length), this.random() < 0.5 ? 1 : -1);
			}
		}
		this.isHeld.forEach((isHeld, variable) => isHeld && this.note(variable));
		return {
			shares: this.tally.map((counts, variable) => counts && this.sharesOf(variable, counts)),
			seenLow: this.seenLow,
			seenHigh: this.seenHigh,
			changes: this.changes
		};
	}

	private sharesOf(variable: number, counts: Float64Array): Float64Array {
		if (this.isHeld[variable] && this.moves.length > 0) {
			const all = counts.reduce((sum, each) => sum + each, 0);
			return counts.map((each) => each / all);
		}
		const own = this.weights[variable]!.slice(0, counts.length);
		if (this.isHeld[variable])
			return own.map((_, at) => Number(at === this.value[variable]! - this.model.low[variable]!));
		this.seenLow[variable] = this.model.low[variable]!;
		this.seenHigh[variable] = this.high[variable]!;
		const most = own.reduce((greatest, each) => Math.max(greatest, each), -Infinity);
		const chances = own.map((each) => Math.exp(each - most));
		const all = chances.reduce((sum, each) => sum + each, 0);
		return chances.map((each) => each / all);
	}

	private tryMove(index: number, sign: 1 | -1): void {
		const { variables, steps } = this.moves[index]!;
		const { low } = this.model;
		for (let at = 0; at < variables.length; at++) {
			const next = this.value[variables[at]!]! + sign * steps[at]!;
			if (next < low[variables[at]!]! || next > this.high[variables[at]!]!) return;
		}
		const { rows, changes } = this.limits[index]!;
		for (let at = 0; at < rows.length; at++) {
			const next = this.activity[rows[at]!]! + sign * changes[at]!;
			if (next < this.model.rowLow[rows[at]!]! || next > this.model.rowHigh[rows[at]!]!) return;
		}
		const gain = this.shift(variables, steps, sign);
		if (gain < 0 && this.random() >= Math.exp(gain)) {
			this.shift(variables, steps, -sign);
			return;
		}
		for (let at = 0; at < variables.length; at++) this.noteBefore(variables[at]!, sign * steps[at]!);
		for (let at = 0; at < rows.length; at++) this.activity[rows[at]!] = this.activity[rows[at]!]! + sign * changes[at]!;
	}

	/** Moves the variables and returns what that adds to the log weight. */
	private shift(variables: Int32Array, steps: Int32Array, sign: number): number {
		const { low } = this.model;
		let gain = 0;
		for (let at = 0; at < variables.length; at++) {
			const variable = variables[at]!;
			const by = sign * steps[at]!;
			const own = this.weights[variable]!;
			const place = this.value[variable]! - low[variable]!;
			gain += own[place + by]! - own[place]!;
			const factors = this.factorsOf[variable];
			if (factors) for (const factor of factors) gain += this.factorGain(factor, variable, by);
			this.value[variable] = this.value[variable]! + by;
		}
		return gain;
	}

	private factorGain({ plus, minus, low, weights }: Factor, variable: number, by: number): number {
		const difference = this.value[plus]! - this.value[minus]! - low;
		return (weights[difference + (variable === plus ? by : -by)] ?? NEVER) - (weights[difference] ?? NEVER);
	}

	private note(variable: number): void {
		this.book(variable, this.value[variable]!);
	}

	/** Books the steps before this one, in which a variable that has just moved stood elsewhere. */
	private noteBefore(variable: number, by: number): void {
		this.changes[variable] = this.changes[variable]! + 1;
		this.book(variable, this.value[variable]! - by);
	}

	private book(variable: number, value: number): void {
		if (value < this.seenLow[variable]!) this.seenLow[variable] = value;
		if (value > this.seenHigh[variable]!) this.seenHigh[variable] = value;
		if (this.step <= 0) return;
		const counts = this.tally[variable]!;
		const at = value - this.model.low[variable]!;
		counts[at] = counts[at]! + this.step - this.since[variable]!;
		this.since[variable] = this.step;
	}
}
