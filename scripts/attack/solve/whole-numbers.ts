import loadHighs, { type Highs } from 'highs';
import type { Problem } from './component.ts';
import type { Goal } from './goal.ts';

/** Room for rounding errors of the solver. */
const EPSILON = 1e-6;
/** Branches after which a programme counts as unsolved, and proves only what its relaxation does. */
const MOST_NODES = 20_000;

let loading: Promise<Highs> | undefined;
/** The solver, loaded once. */
export const solver = (): Promise<Highs> => (loading ??= loadHighs());

/** An end of the range of a goal: what no table goes beyond, and a table that reaches it, where one was found. */
export interface End {
	bound: number;
	table: Float64Array | null;
	isInfeasible: boolean;
}

/** A problem as whole-number programme (HiGHS), of which only the objective changes. Close it after use. */
export class Programme {
	private readonly model: ReturnType<Highs['createModel']>;

	constructor(
		private readonly highs: Highs,
		{ low, high, rows }: Problem,
		isWhole = true
	) {
		const starts = [0];
		const indices: number[] = [];
		const values: number[] = [];
		for (const { variables, coefficients } of rows) {
			indices.push(...variables);
			values.push(...coefficients);
			starts.push(indices.length);
		}
		this.model = highs.createModel({
			numCols: low.length,
			numRows: rows.length,
			colCost: new Float64Array(low.length),
			colLower: Float64Array.from(low),
			colUpper: Float64Array.from(high),
			rowLower: Float64Array.from(rows, (row) => row.low),
			rowUpper: Float64Array.from(rows, (row) => row.high),
			matrix: { format: 'csr', numRows: rows.length, numCols: low.length, starts, indices, values },
			...(isWhole ? { integrality: new Int32Array(low.length).fill(1) } : {})
		});
		// From the last basis, which stays feasible when only the objective changes, the primal simplex is the faster one.
		this.model.options.set(
			isWhole
				? { output_flag: false, mip_max_nodes: MOST_NODES, mip_rel_gap: 0 }
				: { output_flag: false, presolve: 'off', simplex_strategy: 4 }
		);
	}

	/** Least or greatest value of a goal. */
	end({ variables, coefficients, constant, low, high }: Goal, isGreatest: boolean): End {
		const { model, highs } = this;
		variables.forEach((variable, at) => model.changeColCost(variable, coefficients[at]!));
		const { maximize, minimize } = highs.constants.objectiveSense;
		model.changeObjectiveSense(isGreatest ? maximize : minimize);
		const { modelStatus } = model.run();
		const states = highs.constants.modelStatus;
		let end: End = { bound: isGreatest ? high : low, table: null, isInfeasible: modelStatus === states.infeasible };
		if (modelStatus === states.optimal) {
			const { colValue } = model.getSolution();
			const value = variables.reduce((sum, variable, at) => sum + coefficients[at]! * colValue[variable]!, constant);
			end = {
				bound: (isGreatest ? Math.floor(value + EPSILON) : Math.ceil(value - EPSILON)) + 0,
				table: Float64Array.from(colValue, Math.round),
				isInfeasible: false
			};
		}
		for (const variable of variables) model.changeColCost(variable, 0);
		return end;
	}

	close(): void {
		this.model.dispose();
	}
}
