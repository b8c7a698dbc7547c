import type { DuckDBConnection } from '@duckdb/node-api';
import { boundsOf } from '../../../../src/lib/contract/cell.ts';
import type { Facts } from '../spec/facts.ts';
import type { Frame } from '../spec/block.ts';
import { readCells, readTotals, US, type LedgerCell, type LedgerRelease, type LedgerTotal } from './ledger.ts';
import { readPublished, type PublishedCell } from './published.ts';

/** What readers still have from releases of another seed: cells and totals, as the history of this seed holds them. */
export interface BeforeRestart {
	cells: LedgerCell[];
	totals: LedgerTotal[];
}

/**
 * Reads releases that were published before a restart, so that the attack weighs them and unchanged counts keep the values that readers
 * have of them: two independent draws of one count would tell more than one. Where only the published values are left, the count
 * behind each is taken to be the present one, as far as that value allows: the attack needs one possible truth, not the true one.
 */
export async function readBeforeRestart(
	db: DuckDBConnection,
	folder: string,
	editions: LedgerRelease[],
	frame: Frame,
	facts: Facts[]
): Promise<BeforeRestart> {
	const tables = frame.cubes.map(({ table }) => table);
	const archived = editions.filter(({ kind }) => kind === 'archived');
	const valued = editions.filter(({ kind }) => kind === 'values');
	const [cells, totals] =
		archived.length > 0
			? [await readCells(db, folder, archived, tables), await readTotals(db, folder, archived, tables)]
			: [[], []];
	if (valued.length > 0) {
		const present = presentCounts(frame, facts);
		const published = await readPublished(db, folder, valued, tables);
		cells.push(...valued.flatMap(({ sequence }) => cellsOf(sequence, published, present, frame)));
	}
	return { cells: cells.toSorted((a, b) => a.sequence - b.sequence), totals };
}

type Counts = Map<string, { cell: Omit<LedgerCell, 'sequence' | 'value'>; count: number }>;

const keyOf = ({
	table,
	area,
	period,
	codes,
	measure
}: Pick<LedgerCell, 'table' | 'area' | 'period' | 'codes' | 'measure'>) =>
	[table, area, period, codes, measure].join('|');

function presentCounts(frame: Frame, facts: Facts[]): Counts {
	const counts: Counts = new Map();
	for (const { cube: index, areas, periods, combos, measures, truth } of facts) {
		const { table, combos: all, measures: names } = frame.cubes[index]!;
		truth.forEach((count, row) => {
			const cell = {
				table,
				area: areas[row]!,
				period: periods[row]!,
				codes: all[combos[row]!]!.join(US),
				measure: names[measures[row]!]!,
				truth: count
			};
			counts.set(keyOf(cell), { cell, count });
		});
	}
	return counts;
}

/** The cells of one edition: those that it shows, and present counts that it showed as nought. */
function cellsOf(sequence: number, published: PublishedCell[], present: Counts, frame: Frame): LedgerCell[] {
	const shown = new Map(published.filter((each) => each.sequence === sequence).map((each) => [keyOf(each), each]));
	const slots = new Set([...shown.values()].map(({ table, area, period }) => `${table}|${area}|${period}`));
	const cells = [...shown].map(([key, { status, value, ...cell }]): LedgerCell => {
		const { low, high } = status === 'tepat' ? { low: value, high: value } : boundsOf(value, frame);
		const count = present.get(key)?.count ?? 0;
		return { ...cell, sequence, value, truth: Math.max(low, Math.min(high, count)) };
	});
	for (const [key, { cell, count }] of present)
		if (!shown.has(key) && slots.has(`${cell.table}|${cell.area}|${cell.period}`))
			cells.push({ ...cell, sequence, value: 0, truth: Math.min(frame.base - 1, count) });
	return cells;
}
