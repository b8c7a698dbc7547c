import type { Done } from '../family.ts';
import { proofName } from '../family.ts';
import type { Rounded } from '../spec/rounded.ts';
import { placeOf, type Frame } from '../spec/block.ts';
import type { History } from './history.ts';
import { US, type Entry, type LedgerCell, type LedgerTotal } from './ledger.ts';
import { isSame } from './decide.ts';

/** What the blocks of a family add to the ledger: slots whose public state has changed, totals told differently, new proofs. */
export function recordOf(frame: Frame, family: Rounded[], done: Done[], history: History, sequence: number): Entry {
	const entry: Entry = { cells: [], totals: [], proofs: {} };
	for (const each of done) {
		const last = each.data.earlier.at(-1);
		if (!last || !isSame({ ...last, totals: {} }, { ...each.state, totals: {} }))
			addCells(frame, each, sequence, entry.cells);
		addTotals(each, history, sequence, entry.totals);
		if (each.kept) continue;
		const { tally, narrowest, guesses } = each.solved;
		const byTable = <T>(record: Record<number, T>) =>
			Object.fromEntries(Object.entries(record).map(([cube, counts]) => [frame.cubes[Number(cube)]!.table, counts]));
		entry.proofs[proofName(family, each.data)] = {
			hash: each.hash,
			tally: byTable(tally),
			narrowest,
			guesses: byTable(guesses)
		};
	}
	return entry;
}

function addCells(frame: Frame, { data, layout, state }: Done, sequence: number, cells: LedgerCell[]) {
	const filled = new Set<string>();
	state.cells.forEach((cell, at) => {
		const { cube, slot, combo, measure } = placeOf({ frame, data, layout }, cell);
		filled.add(`${cube.table}|${slot.area}|${slot.period}`);
		cells.push({
			sequence,
			table: cube.table,
			...slot,
			codes: cube.combos[combo]!.join(US),
			measure: cube.measures[measure]!,
			truth: state.truth[at]!,
			value: state.value[at]!
		});
	});
	for (const { cube, slots } of data.cubes)
		for (const slot of slots) {
			const { table } = frame.cubes[cube]!;
			if (!filled.has(`${table}|${slot.area}|${slot.period}`))
				cells.push({ sequence, table, ...slot, codes: '', measure: '', truth: 0, value: 0 });
		}
}

function addTotals({ solved }: Done, history: History, sequence: number, totals: LedgerTotal[]) {
	for (const { name, low, high, state, twin } of solved.totals) {
		const next = { low: low > -Infinity ? low : null, high: high < Infinity ? high : null };
		const last = history.total(name);
		if (last?.low === next.low && last.high === next.high && last.state === state) continue;
		totals.push({ sequence, name, ...next, state, twin });
	}
}
