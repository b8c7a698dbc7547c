import type { Highs } from 'highs';
import { attack, type Means } from './attack.ts';
import { buildAttack, cellOfVariable, type Attack } from './build.ts';
import { type Block, placeOf, type BlockData, type BlockLayout } from '../spec/block.ts';
import { stream } from '../round/keyed.ts';
import type { Memory } from '../round/memory.ts';
import { dense, roundBlock } from '../round/round.ts';
import { drop, totalsOf, type Total } from '../round/totals.ts';

/** Sensitive cells of one table, by the means that proved them safe. */
export type Tally = Record<Means, number>;

/** A block, rounded and attacked. */
export interface Solved {
	key: string;
	/** Cells with a published value other than 0, and the values. */
	cells: Int32Array;
	value: Int32Array;
	totals: Total[];
	/** By cube. */
	tally: Record<number, Tally>;
	narrowest: number | null;
	variables: number;
	rows: number;
	programmes: number;
	/** Cells that stay exposed whatever is given up, as "table|area|period|codes|measure"; never leaves the machine. */
	exposed: string[];
	/** Totals on which two tables cannot agree, by name. */
	torn: string[];
}

export const emptyTally = (): Tally => ({ propagation: 0, witness: 0, programme: 0, exposed: 0 });

/** Rounds a block and attacks it; gives up exact totals, the most guilty first, until nothing is exposed or nothing is left to give up. */
export function solveBlock(block: Block, memory: Memory, highs: Highs): Solved {
	const { frame, data, layout } = block;
	const { value, torn } = roundBlock(block, memory);
	return attackBlock(
		block,
		value,
		highs,
		torn.map((tie) => layout.ties[tie]!).map(({ parent }) => nameOfRow(parent))
	);

	function nameOfRow(row: number) {
		const { area, period } = data.cubes[layout.rows[row]!.at]!.slots[layout.rows[row]!.slot]!;
		return `${frame.cubes[data.cubes[layout.rows[row]!.at]!.cube]!.table}|${area}|${period}`;
	}
}

/** The attack alone, on values that are given. */
export function attackBlock(block: Block, value: Int32Array, highs: Highs, torn: string[] = []): Solved {
	const { frame, data, layout } = block;
	const truth = dense(layout.size, data.cells, data.truth);
	const totals = totalsOf(block, truth, value);
	const random = stream(frame.seed, 'serangan', data.key);
	const made = buildAttack(block, value, totals);
	const { model, targets } = made;
	const { means, width, ...first } = attack(highs, model, targets, random);
	let { guilty, programmes } = first;
	let open = indicesOf(means, 'exposed');
	const isSpared = ({ row }: Total) => {
		const { at, measure } = layout.rows[row]!;
		return frame.cubes[data.cubes[at]!.cube]!.spared[measure]!;
	};
	while (open.length > 0) {
		const twins = mostGuilty(made, totals, guilty, isSpared);
		if (twins.length === 0) break;
		for (const twin of twins) giveUp(made, totals, twin);
		// Less is known now, so what was safe is safe still.
		const again = attack(
			highs,
			model,
			open.map((index) => targets[index]!),
			random
		);
		programmes += again.programmes;
		guilty = again.guilty;
		again.means.forEach((by, at) => {
			means[open[at]!] = by;
			width[open[at]!] = again.width[at]!;
		});
		open = open.filter((index) => means[index] === 'exposed');
	}
	const widths = Array.from(width).filter((_, at) => targets[at]!.width > 1);
	const shown: number[] = [];
	value.forEach((count, cell) => count !== 0 && shown.push(cell));
	return {
		key: data.key,
		cells: Int32Array.from(shown),
		value: Int32Array.from(shown, (cell) => value[cell]!),
		totals,
		tally: tallyOf(data, layout, made, means),
		narrowest: widths.length > 0 ? widths.reduce((least, each) => Math.min(least, each)) : null,
		variables: model.low.length,
		rows: model.rowLow.length,
		programmes,
		exposed: open.map((index) => cellLabel(block, cellOfVariable(made, targets[index]!.plus))),
		torn
	};
}

/** Publishes a total no longer as exact: its rows say nothing from here on. */
function giveUp({ model, totalOf }: Attack, totals: Total[], twin: string): void {
	drop(totals, twin);
	for (const [row, total] of totalOf)
		if (totals[total]!.twin === twin) {
			model.rowLow[row] = -Infinity;
			model.rowHigh[row] = Infinity;
		}
}

const indicesOf = (means: Means[], by: Means) => means.flatMap((each, index) => (each === by ? [index] : []));

/**
 * Totals to give up, so that every exposed cell that can be helped loses one that holds it: first the total behind most cells (a
 * greedy hitting set); among equals one that no money hangs on, then the finest, then the smallest. Empty when no total is
 * to blame.
 */
function mostGuilty(
	{ totalOf, model }: Attack,
	totals: Total[],
	guilty: Map<number, number[]>,
	isSpared: (total: Total) => boolean
): string[] {
	const totalAt = (row: number) => totals[totalOf.get(row)!]!;
	const span = (row: number) => model.rowStart[row + 1]! - model.rowStart[row]!;
	let left = [...guilty.values()]
		.map((rows) => rows.filter((row) => totalOf.has(row)))
		.filter((rows) => rows.length > 0);
	const chosen: string[] = [];
	while (left.length > 0) {
		const score = new Map<number, number>();
		for (const rows of left) for (const row of rows) score.set(row, (score.get(row) ?? 0) + 1);
		const [[worst] = [-1]] = [...score].sort(
			([a, scoreA], [b, scoreB]) =>
				scoreB - scoreA ||
				Number(isSpared(totalAt(a))) - Number(isSpared(totalAt(b))) ||
				span(a) - span(b) ||
				model.rowHigh[a]! - model.rowHigh[b]! ||
				a - b
		);
		chosen.push(totalAt(worst).twin);
		left = left.filter((rows) => !rows.some((row) => totalAt(row).twin === totalAt(worst).twin));
	}
	return chosen;
}

function tallyOf(data: BlockData, layout: BlockLayout, made: Attack, means: Means[]): Record<number, Tally> {
	const tally: Record<number, Tally> = {};
	made.targets.forEach(({ plus }, index) => {
		const cell = cellOfVariable(made, plus);
		let at = layout.base.length - 1;
		while (layout.base[at]! > cell) at--;
		(tally[data.cubes[at]!.cube] ??= emptyTally())[means[index]!]++;
	});
	for (const [cube, cells] of Object.entries(made.live.idle))
		(tally[Number(cube)] ??= emptyTally()).propagation += cells;
	return tally;
}

function cellLabel(block: Block, cell: number): string {
	const { cube, slot, combo, measure } = placeOf(block, cell);
	return [cube.table, slot.area, slot.period, cube.combos[combo]!.join(','), cube.measures[measure]!].join('|');
}
