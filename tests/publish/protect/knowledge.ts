import type { Highs } from 'highs';
import { RowList, type Model, type Target } from '../../../scripts/publish/protect/audit/model.ts';
import { Programme } from '../../../scripts/publish/protect/audit/linear-program.ts';

export type Range = [low: number, high: number];

/** A published sum of cells, by their positions. */
export interface Sum {
	cells: number[];
	range: Range;
}

/** What an attacker knows of a small table, written by hand: a range for each cell, and sums. */
export interface Knowledge {
	truth: number[];
	ranges: Range[];
	sums: Sum[];
}

export function modelOf({ truth, ranges, sums }: Knowledge): Model {
	const rows = new RowList();
	for (const { cells, range } of sums) rows.add(cells, [], ...range);
	return {
		low: Int32Array.from(ranges, ([low]) => low),
		high: Int32Array.from(ranges, ([, high]) => high),
		truth: Int32Array.from(truth),
		credible: new Uint8Array(truth.length).fill(1),
		...rows.arrays()
	};
}

export const cell = (plus: number, width = 2): Target => ({ plus, minus: -1, width });

export const total = (values: number[], cells: number[]) => cells.reduce((sum, at) => sum + values[at]!, 0);

/** Positions of the rows and columns of a table that is written row by row. */
export function linesOf(rows: number, columns: number): number[][] {
	const across = Array.from({ length: rows }, (_, row) =>
		Array.from({ length: columns }, (_, at) => row * columns + at)
	);
	const down = Array.from({ length: columns }, (_, column) => across.map((line) => line[column]!));
	return [...across, ...down];
}

/** The sums as they truly are. */
export const exactly = (truth: number[], lines: number[][]): Sum[] =>
	lines.map((cells) => ({ cells, range: [total(truth, cells), total(truth, cells)] }));

/** Least and greatest value of variables, by the linear programmes of the attack; `whole`: over whole-number tables only. */
export function reach(highs: Highs, model: Model, variables: number[], whole = false): Range[] {
	const programme = new Programme(highs, model, whole);
	// A least value of 0 comes as -0 out of the rounding.
	const bound = (at: number, greatest: boolean) => programme.extreme(cell(at), greatest).bound + 0;
	try {
		return variables.map((at) => [bound(at, false), bound(at, true)]);
	} finally {
		programme.close();
	}
}

/** Least and greatest value of every cell over all tables that agree with the knowledge, by trying each of them. */
export function enumerate({ truth, ranges, sums }: Knowledge): Range[] {
	const found = truth.map((): Range => [Infinity, -Infinity]);
	const table: number[] = [];
	const ending = truth.map((_, at) => sums.filter(({ cells }) => Math.max(...cells) === at));
	const next = (at: number) => {
		if (at === truth.length) {
			table.forEach((value, index) => {
				const [low, high] = found[index]!;
				found[index] = [Math.min(low, value), Math.max(high, value)];
			});
			return;
		}
		const [low, high] = ranges[at]!;
		for (let value = low; value <= high; value++) {
			table[at] = value;
			const agrees = ending[at]!.every(({ cells, range }) => {
				const sum = total(table, cells);
				return sum >= range[0] && sum <= range[1];
			});
			if (agrees) next(at + 1);
		}
	};
	next(0);
	return found;
}
