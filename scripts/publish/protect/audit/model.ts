/**
 * All that an attacker knows, as whole-number variables between bounds and linear rows over them. Coefficients are small
 * whole numbers (mostly 1 and -1). A row with infinite bounds says nothing.
 */
export interface Model {
	low: Int32Array;
	high: Int32Array;
	/** Entries of row r: rowStart[r] .. rowStart[r + 1] of `variables` and `coefficients`. */
	rowStart: Int32Array;
	variables: Int32Array;
	coefficients: Int8Array;
	rowLow: Float64Array;
	rowHigh: Float64Array;
	/** Table that is known to be possible: the truth. Proofs start from it; nothing of it is reported. */
	truth: Int32Array;
	/**
	 * Cells that an attacker must reckon with: 0 where the combination of codes occurs nowhere in the city, so that a proof may
	 * not lean on it. Such a cell is still a target.
	 */
	credible: Uint8Array;
}

/** What must stay uncertain: a variable, or the difference of two (`minus` -1 = none). */
export interface Target {
	plus: number;
	minus: number;
	/** Least width that must remain. */
	width: number;
}

/** Rows of each variable, as the transpose of the model. */
export interface Columns {
	start: Int32Array;
	rows: Int32Array;
	coefficients: Int8Array;
}

/** The transpose, without rows that say nothing. */
export function columnsOf(model: Model): Columns {
	const { rowStart, variables, coefficients, low } = model;
	const start = new Int32Array(low.length + 1);
	eachEntry((variable) => start[variable + 1]!++);
	for (let variable = 0; variable < low.length; variable++) start[variable + 1]! += start[variable]!;
	const size = start[low.length]!;
	const columns: Columns = { start, rows: new Int32Array(size), coefficients: new Int8Array(size) };
	const fill = start.slice();
	eachEntry((variable, row, at) => {
		const to = fill[variable]!++;
		columns.rows[to] = row;
		columns.coefficients[to] = coefficients[at]!;
	});
	return columns;

	function eachEntry(use: (variable: number, row: number, at: number) => void) {
		for (let row = 0; row + 1 < rowStart.length; row++) {
			if (!isTelling(model, row)) continue;
			for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) use(variables[at]!, row, at);
		}
	}
}

export const isTelling = ({ rowLow, rowHigh }: Model, row: number) =>
	rowLow[row]! > -Infinity || rowHigh[row]! < Infinity;

/** Collects rows one by one. */
export class RowList {
	private readonly starts: number[] = [0];
	private readonly variables: number[] = [];
	private readonly coefficients: number[] = [];
	private readonly lows: number[] = [];
	private readonly highs: number[] = [];

	get length(): number {
		return this.lows.length;
	}

	/** Adds a row over `plus` with coefficient 1 and `minus` with -1; returns its number. */
	add(plus: ArrayLike<number>, minus: ArrayLike<number>, low: number, high: number): number {
		for (let at = 0; at < plus.length; at++) this.put(plus[at]!, 1);
		for (let at = 0; at < minus.length; at++) this.put(minus[at]!, -1);
		this.starts.push(this.variables.length);
		this.lows.push(low);
		return this.highs.push(high) - 1;
	}

	private put(variable: number, coefficient: number) {
		if (!(variable >= 0)) throw new RangeError(`Baris model menunjuk peubah ${variable}.`);
		this.variables.push(variable);
		this.coefficients.push(coefficient);
	}

	arrays(): Pick<Model, 'rowStart' | 'variables' | 'coefficients' | 'rowLow' | 'rowHigh'> {
		return {
			rowStart: Int32Array.from(this.starts),
			variables: Int32Array.from(this.variables),
			coefficients: Int8Array.from(this.coefficients),
			rowLow: Float64Array.from(this.lows),
			rowHigh: Float64Array.from(this.highs)
		};
	}
}
