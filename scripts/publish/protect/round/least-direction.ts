import { EPSILON } from './tableau.ts';

export interface Direction {
	moves: [cell: number, by: number][];
	/** Equations, by their place, that no weighted cell can answer. */
	unmet: number[];
}

/**
 * The least move of cells (sum of squares over weights) by which each equation changes as wanted: d = W Aᵀ λ with (A W Aᵀ) λ = wanted,
 * solved by elimination with pivoting; equations that repeat others are harmless. Cells of weight 0 stay.
 */
export function leastDirection(
	equations: [cell: number, coefficient: number][][],
	wanted: number[],
	weightOf: (cell: number) => number
): Direction {
	const touched = connected(equations, wanted, weightOf);
	const rows = touched.map((at) => equations[at]!);
	const multipliers = solve(
		gramOf(rows, weightOf),
		touched.map((at) => wanted[at]!)
	);
	const moves = new Map<number, number>();
	rows.forEach((row, at) => {
		for (const [cell, coefficient] of row) {
			const weight = weightOf(cell);
			if (weight > 0) moves.set(cell, (moves.get(cell) ?? 0) + weight * coefficient * multipliers[at]!);
		}
	});
	const unmet = touched.filter((at) => {
		const got = equations[at]!.reduce((sum, [cell, coefficient]) => sum + coefficient * (moves.get(cell) ?? 0), 0);
		return Math.abs(got - wanted[at]!) > 1e-6;
	});
	return { moves: [...moves].filter(([, by]) => Math.abs(by) > EPSILON), unmet };
}

/** Equations that share weighted cells, directly or through others, with one that is to change. */
function connected(
	equations: [cell: number, coefficient: number][][],
	wanted: number[],
	weightOf: (cell: number) => number
): number[] {
	const byCell = new Map<number, number[]>();
	equations.forEach((equation, at) => {
		for (const [cell] of equation) if (weightOf(cell) > 0) byCell.set(cell, [...(byCell.get(cell) ?? []), at]);
	});
	const found = new Set(wanted.flatMap((each, at) => (Math.abs(each) > EPSILON ? [at] : [])));
	for (const at of found)
		for (const [cell] of equations[at]!) for (const other of byCell.get(cell) ?? []) found.add(other);
	return [...found].sort((a, b) => a - b);
}

function gramOf(rows: [cell: number, coefficient: number][][], weightOf: (cell: number) => number): Float64Array[] {
	const byCell = new Map<number, [row: number, coefficient: number][]>();
	rows.forEach((row, at) => {
		for (const [cell, coefficient] of row) {
			const list = byCell.get(cell);
			if (list) list.push([at, coefficient]);
			else byCell.set(cell, [[at, coefficient]]);
		}
	});
	const gram = rows.map(() => new Float64Array(rows.length));
	for (const [cell, entries] of byCell) {
		const weight = weightOf(cell);
		if (weight > 0)
			for (const [a, x] of entries) for (const [b, y] of entries) gram[a]![b] = gram[a]![b]! + weight * x * y;
	}
	return gram;
}

/** Solves a symmetric, perhaps singular system by elimination with diagonal pivoting; undetermined unknowns are 0. */
function solve(matrix: Float64Array[], right: number[]): Float64Array {
	const size = right.length;
	const answer = Float64Array.from(right);
	const pivots = new Int32Array(size).fill(-1);
	const used = new Uint8Array(size);
	for (let step = 0; step < size; step++) {
		let best = -1;
		for (let at = 0; at < size; at++) if (!used[at] && (best < 0 || matrix[at]![at]! > matrix[best]![best]!)) best = at;
		if (best < 0 || matrix[best]![best]! < 1e-9) break;
		used[best] = 1;
		pivots[best] = best;
		const own = matrix[best]!;
		const by = own[best]!;
		for (let at = 0; at < size; at++) own[at] = own[at]! / by;
		answer[best] = answer[best]! / by;
		for (let other = 0; other < size; other++) {
			if (other === best) continue;
			const factor = matrix[other]![best]!;
			if (factor === 0) continue;
			const row = matrix[other]!;
			for (let at = 0; at < size; at++) row[at] = row[at]! - factor * own[at]!;
			answer[other] = answer[other]! - factor * answer[best]!;
		}
	}
	return answer.map((each, at) => (pivots[at]! < 0 ? 0 : each));
}
