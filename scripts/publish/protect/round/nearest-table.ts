import type { Highs } from 'highs';
import { activityOf, boxOf, type RoundingProblem } from './rounding-problem.ts';

/** Price of a total that is not met, in steps of one cell. */
const UNMET = 1.5;
/** Branches after which the best table so far has to do: a limit of time would not give the same bytes again. */
const MOST_NODES = 3000;

/**
 * The table nearest to `value` (sum of absolute differences, and a price for each total that is off) that meets every tie exactly, each cell on a
 * value that may be published for it; null when there is none or none was found. `parts` hold as well.
 */
export function nearestTable(
	highs: Highs,
	problem: RoundingProblem,
	value: Int32Array,
	random: () => number
): Int32Array | null {
	const program = new NearestProgram(problem, value, random);
	const solver = highs.createModel(program.model());
	try {
		solver.options.set({ output_flag: false, mip_max_nodes: MOST_NODES, mip_rel_gap: 0.02 });
		const { modelStatus } = solver.run();
		const { optimal, solutionLimit } = highs.constants.modelStatus;
		if (modelStatus !== optimal && modelStatus !== solutionLimit) return null;
		const found = program.tableOf(solver.getSolution().colValue);
		return program.isSound(found) ? found : null;
	} finally {
		solver.dispose();
	}
}

/** Columns: a step up and a step down of each cell, then how far each total is over and under. */
class NearestProgram {
	private readonly up: Int32Array;
	private readonly down: Int32Array;
	private readonly step: Int32Array;
	private readonly used: number[];

	constructor(
		private readonly problem: RoundingProblem,
		private readonly value: Int32Array,
		private readonly random: () => number
	) {
		const { count, kept, movable, base, sums } = problem;
		this.step = Int32Array.from(count, (each) => (each > 0 && each < base ? base : 1));
		const room = Array.from(count, (each, cell) => {
			if (kept[cell]! >= 0 && !movable[cell]) return { up: 0, down: 0 };
			const { low, high } = boxOf(problem, each);
			return { up: (high - value[cell]!) / this.step[cell]!, down: (value[cell]! - low) / this.step[cell]! };
		});
		this.up = Int32Array.from(room, ({ up }) => Math.max(0, up));
		this.down = Int32Array.from(room, ({ down }) => Math.max(0, down));
		this.used = sums.flatMap(({ kind }, sum) => (kind === 'guide' ? [] : [sum]));
	}

	model() {
		const { sums, count, parts } = this.problem;
		const cells = count.length;
		const columns = 2 * cells + 2 * this.used.length;
		const starts = [0];
		const indices: number[] = [];
		const values: number[] = [];
		const lower: number[] = [];
		const upper: number[] = [];
		const put = (cell: number, by: number) => {
			indices.push(cell, cells + cell);
			values.push(by * this.step[cell]!, -by * this.step[cell]!);
		};
		this.used.forEach((sum, at) => {
			const { plus, minus, kind } = sums[sum]!;
			for (const cell of plus) put(cell, 1);
			for (const cell of minus) put(cell, -1);
			if (kind === 'total') {
				indices.push(2 * cells + 2 * at, 2 * cells + 2 * at + 1);
				values.push(-1, 1);
			}
			const short = activityOf(sums[sum]!, count) - activityOf(sums[sum]!, this.value);
			lower.push(short);
			upper.push(short);
			starts.push(indices.length);
		});
		for (const [part, whole] of parts) {
			put(part, 1);
			if (whole >= 0) put(whole, -1);
			lower.push(-Infinity);
			upper.push((whole >= 0 ? this.value[whole]! : 0) - this.value[part]!);
			starts.push(indices.length);
		}
		const colUpper = new Float64Array(columns).fill(Infinity);
		colUpper.set(this.up, 0);
		colUpper.set(this.down, cells);
		const cost = new Float64Array(columns).fill(UNMET);
		// Tables equally near are many; which of them is taken must not follow from the counts.
		this.step.forEach((step, cell) => {
			cost[cell] = step * (0.8 + 0.4 * this.random());
			cost[cells + cell] = step * (0.8 + 0.4 * this.random());
		});
		const integrality = new Int32Array(columns);
		integrality.fill(1, 0, 2 * cells);
		return {
			numCols: columns,
			numRows: lower.length,
			colCost: cost,
			colLower: new Float64Array(columns),
			colUpper,
			rowLower: Float64Array.from(lower),
			rowUpper: Float64Array.from(upper),
			matrix: { format: 'csr' as const, numRows: lower.length, numCols: columns, starts, indices, values },
			integrality
		};
	}

	tableOf(columns: ArrayLike<number>): Int32Array {
		const cells = this.value.length;
		return this.value.map(
			(value, cell) => value + this.step[cell]! * Math.round(columns[cell]! - columns[cells + cell]!)
		);
	}

	isSound(table: Int32Array): boolean {
		const { sums, count, parts } = this.problem;
		return (
			sums.every((sum) => sum.kind !== 'tie' || activityOf(sum, table) === activityOf(sum, count)) &&
			parts.every(([part, whole]) => table[part]! <= (whole < 0 ? 0 : table[whole]!))
		);
	}
}
