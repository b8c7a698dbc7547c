/**
 * A rounding problem: each atom takes one of the values low, low + step … high, so that the sums of the rows come close to
 * their targets. Rows are margins; a pin is a row of great weight.
 */
export interface Puzzle {
	low: Int32Array;
	high: Int32Array;
	step: Int32Array;
	/** Where the search begins: an unbiased draw, or the value of an earlier release. */
	start: Int32Array;
	/** Cost of leaving `favourite` by one; 0 for atoms that may go anywhere. */
	favourite: Int32Array;
	attachment: Float64Array;
	/** Members of row r: atoms[rowStart[r] .. rowStart[r + 1]]. */
	rowStart: Int32Array;
	atoms: Int32Array;
	target: Float64Array;
	weight: Float64Array;
	/** Per row: sums that the table on the other side of a separator can meet; null where there is none. */
	reach: (Reach | null)[];
	/** Shown part must not exceed shown whole: pairs (part, whole); whole -1 = the whole is not shown at all. */
	parts: [part: number, whole: number][];
}

/** Sums low + base·j + δ with 0 ≤ j ≤ steps and 0 ≤ δ ≤ room: what small atoms (0 or base) and larger ones (by units) add up to. */
export interface Reach {
	low: number;
	base: number;
	steps: number;
	room: number;
}

/** Distance from a sum to the nearest that can be reached. */
export function distanceTo({ low, base, steps, room }: Reach, sum: number): number {
	const above = sum - low;
	if (above < 0) return -above;
	const taken = Math.min(steps, Math.floor(above / base));
	const short = above - taken * base - room;
	if (short <= 0) return 0;
	return taken < steps ? Math.min(short, (taken + 1) * base - above) : short;
}

/** Weight of a sum that the other table cannot meet, off by one. */
const UNREACHABLE = 5000;
/** Weight of a part greater than its whole: above any sum of pins. */
const FORBIDDEN = 1e5;
const HOT = 1000;
const COLD = 1;

/**
 * Minimises Σ weight·(sum − target)² by simulated annealing with single moves and compensating pairs
 * (the objective of small-count rounding: Langsrud & Heldal 2018, "An algorithm for small count rounding of tabular data").
 * `moves` per atom set the effort. Deterministic for a given `random`.
 */
export function search(puzzle: Puzzle, random: () => number, moves: number): Int32Array {
	const board = new Board(puzzle);
	const free = board.free;
	if (free.length === 0) return board.value;
	const total = Math.ceil(moves * free.length);
	const cooling = (COLD / HOT) ** (1 / total);
	let heat = HOT;
	let best = board.value.slice();
	let bestCost = board.cost;
	for (let move = 0; move < total; move++, heat *= cooling) {
		const atom = free[Math.floor(random() * free.length)]!;
		const by = board.direction(atom, random);
		let gain = board.move(atom, by);
		let other = -1;
		let otherBy = 0;
		if (gain > heat && random() < 0.7) {
			other = board.companion(atom, by, random);
			if (other >= 0) {
				otherBy = board.opposite(other, by);
				if (otherBy === 0) other = -1;
				else gain += board.move(other, otherBy);
			}
		}
		if (gain <= 0 || random() < Math.exp(-gain / heat)) {
			if (board.cost < bestCost - 1e-9) {
				bestCost = board.cost;
				best = board.value.slice();
			}
			continue;
		}
		if (other >= 0) board.move(other, -otherBy);
		board.move(atom, -by);
	}
	return best;
}

/** Values, row errors and cost, kept up to date move by move. */
class Board {
	readonly value: Int32Array;
	readonly free: number[] = [];
	cost = 0;
	private readonly error: Float64Array;
	private readonly rowsStart: Int32Array;
	private readonly rowsOf: Int32Array;
	private readonly limits: number[][];

	constructor(private readonly puzzle: Puzzle) {
		const { low, high, start, rowStart, atoms, target, parts } = puzzle;
		const rows = target.length;
		this.value = start.slice();
		this.limits = start.length > 0 && parts.length > 0 ? Array.from(start, () => []) : [];
		for (let atom = 0; atom < start.length; atom++) if (high[atom]! > low[atom]!) this.free.push(atom);
		this.rowsStart = new Int32Array(start.length + 1);
		for (const atom of atoms) this.rowsStart[atom + 1]!++;
		for (let atom = 0; atom < start.length; atom++) this.rowsStart[atom + 1]! += this.rowsStart[atom]!;
		this.rowsOf = new Int32Array(atoms.length);
		const fill = this.rowsStart.slice();
		this.error = new Float64Array(rows);
		for (let row = 0; row < rows; row++) {
			let sum = -target[row]!;
			for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) {
				const atom = atoms[at]!;
				this.rowsOf[fill[atom]!++] = row;
				sum += start[atom]!;
			}
			this.error[row] = sum;
			this.cost += this.rowCost(row, sum);
		}
		parts.forEach(([part, whole], index) => {
			this.limits[part]!.push(index);
			if (whole >= 0) this.limits[whole]!.push(index);
			this.cost += this.excess(index);
		});
		for (let atom = 0; atom < start.length; atom++) this.cost += this.distance(atom);
	}

	private rowCost(row: number, error: number): number {
		const reach = this.puzzle.reach[row];
		const cost = this.puzzle.weight[row]! * error * error;
		if (!reach) return cost;
		const away = distanceTo(reach, error + this.puzzle.target[row]!);
		return cost + UNREACHABLE * away * away;
	}

	private distance(atom: number): number {
		const away = this.value[atom]! - this.puzzle.favourite[atom]!;
		return this.puzzle.attachment[atom]! * away * away;
	}

	private excess(index: number): number {
		const [part, whole] = this.puzzle.parts[index]!;
		const over = this.value[part]! - (whole >= 0 ? this.value[whole]! : 0);
		return over > 0 ? FORBIDDEN * over * over : 0;
	}

	/** A step up or down that the atom can take. */
	direction(atom: number, random: () => number): number {
		const { low, high, step } = this.puzzle;
		const up = this.value[atom]! < high[atom]!;
		const down = this.value[atom]! > low[atom]!;
		return up && (!down || random() < 0.5) ? step[atom]! : -step[atom]!;
	}

	/** The step of `atom` against `by`, 0 when it has none left. */
	opposite(atom: number, by: number): number {
		const { low, high, step } = this.puzzle;
		if (by > 0) return this.value[atom]! > low[atom]! ? -step[atom]! : 0;
		return this.value[atom]! < high[atom]! ? step[atom]! : 0;
	}

	/** A random neighbour in the row that suffers most from the last move of `atom`. */
	companion(atom: number, by: number, random: () => number): number {
		const { rowStart, atoms } = this.puzzle;
		let worst = -1;
		let most = 0;
		for (let at = this.rowsStart[atom]!; at < this.rowsStart[atom + 1]!; at++) {
			const row = this.rowsOf[at]!;
			const now = this.error[row]!;
			const harm = (this.rowCost(row, now) - this.rowCost(row, now - by)) * (0.5 + random());
			if (harm > most) {
				most = harm;
				worst = row;
			}
		}
		if (worst < 0) return -1;
		const first = rowStart[worst]!;
		const other = atoms[first + Math.floor(random() * (rowStart[worst + 1]! - first))]!;
		return other === atom ? -1 : other;
	}

	/** Moves an atom and returns the change of cost. */
	move(atom: number, by: number): number {
		let change = -this.distance(atom);
		const limits = this.limits[atom] ?? [];
		for (const index of limits) change -= this.excess(index);
		this.value[atom]! += by;
		for (const index of limits) change += this.excess(index);
		change += this.distance(atom);
		for (let at = this.rowsStart[atom]!; at < this.rowsStart[atom + 1]!; at++) {
			const row = this.rowsOf[at]!;
			const before = this.error[row]!;
			const after = before + by;
			this.error[row] = after;
			change += this.rowCost(row, after) - this.rowCost(row, before);
		}
		this.cost += change;
		return change;
	}
}
