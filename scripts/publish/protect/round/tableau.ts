/** Numbers below this are noughts that arithmetic has blurred. */
export const EPSILON = 1e-7;

/**
 * Equations over columns that may still move ("open"), in reduced row echelon form: every row names one open column, its basic one,
 * by the others. Moving an open column that is not basic, and the basic ones with it, keeps all equations. Each equation has a slack column of its own, closed until
 * the equation is released; released equations bind nothing.
 */
export class Tableau {
	/** Columns of cells, then one slack column an equation. */
	readonly width: number;
	readonly isOpen: Uint8Array;
	/** Row in which a column is basic, or -1. */
	readonly rowOf: Int32Array;
	private readonly basic: Int32Array;
	private readonly entries: Float64Array[];

	/** `equations`: sparse rows as pairs of column and coefficient. `open`: columns that may move. */
	constructor(cells: number, equations: [column: number, coefficient: number][][], open: Iterable<number>) {
		this.width = cells + equations.length;
		this.isOpen = new Uint8Array(this.width);
		for (const column of open) this.isOpen[column] = 1;
		this.rowOf = new Int32Array(this.width).fill(-1);
		this.basic = new Int32Array(equations.length).fill(-1);
		this.entries = equations.map((equation, at) => {
			const row = new Float64Array(this.width);
			for (const [column, coefficient] of equation) row[column] = row[column]! + coefficient;
			row[cells + at] = -1;
			return row;
		});
		for (let row = 0; row < this.entries.length; row++) this.seat(row);
	}

	/** How fast each column moves when `column`, which is open and not basic, moves by one: pairs of column and speed, its own first. */
	direction(column: number): [column: number, speed: number][] {
		const moves: [number, number][] = [[column, 1]];
		for (let row = 0; row < this.entries.length; row++) {
			const entry = this.entries[row]![column]!;
			if (Math.abs(entry) > EPSILON && this.basic[row]! >= 0) moves.push([this.basic[row]!, -entry]);
		}
		return moves;
	}

	/** Open columns that are not basic: each is a direction in which something can still move. */
	free(): number[] {
		const found: number[] = [];
		for (let column = 0; column < this.width; column++)
			if (this.isOpen[column] && this.rowOf[column]! < 0) found.push(column);
		return found;
	}

	/** Takes a column out: it has reached its value. */
	close(column: number): void {
		this.isOpen[column] = 0;
		const row = this.rowOf[column]!;
		if (row < 0) return;
		this.rowOf[column] = -1;
		this.basic[row] = -1;
		this.seat(row);
	}

	/** Lets a column move that could not. */
	open(column: number): void {
		this.isOpen[column] = 1;
		for (let row = 0; row < this.entries.length; row++)
			if (this.basic[row]! < 0 && Math.abs(this.entries[row]![column]!) > EPSILON) {
				this.pivot(row, column);
				return;
			}
	}

	/** Gives a row without a basic column the open one with the greatest entry, if it has any. */
	private seat(row: number): void {
		const entries = this.entries[row]!;
		let best = -1;
		let most = EPSILON;
		for (let column = 0; column < this.width; column++)
			if (this.isOpen[column] && this.rowOf[column]! < 0 && Math.abs(entries[column]!) > most) {
				most = Math.abs(entries[column]!);
				best = column;
			}
		if (best >= 0) this.pivot(row, best);
	}

	private pivot(row: number, column: number): void {
		const own = this.entries[row]!;
		const by = own[column]!;
		for (let at = 0; at < this.width; at++) own[at] = own[at]! / by;
		own[column] = 1;
		for (let other = 0; other < this.entries.length; other++) {
			if (other === row) continue;
			const entries = this.entries[other]!;
			const factor = entries[column]!;
			if (Math.abs(factor) <= EPSILON) {
				entries[column] = 0;
				continue;
			}
			for (let at = 0; at < this.width; at++) if (own[at] !== 0) entries[at] = entries[at]! - factor * own[at]!;
			entries[column] = 0;
		}
		this.basic[row] = column;
		this.rowOf[column] = row;
	}
}
