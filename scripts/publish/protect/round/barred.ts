import { isWithinRanges, cellName, sumOf, totalName, type Block, type PublicState, type Row } from '../spec/block.ts';
import { bindingTies } from './binding-ties.ts';
import { keyed } from './keyed.ts';

/** Totals that must not be exact in this release, by name, and those that stay exact because they are frozen. */
export interface Barred {
	/** `running`: over a period that still runs, or beside frozen parts of it. `held`: an earlier release forbids it. */
	barred: Map<string, 'running' | 'held'>;
	/** Told exactly, and frozen with all their cells: the label stays like the values. */
	stays: Set<string>;
}

/** True when an exact total may be told exactly again: the difference names nobody, or too many to be found. */
export const mayBeToldAgain = (change: number, threshold: number) => change === 0 || Math.abs(change) >= threshold;

/** Unchanged counts whose totals lose the label, for each changed count whose totals do; and the least number of them. */
const DECOYS = 1;
const LEAST_DECOYS = 2;

/**
 * Which totals the past and the calendar forbid to tell exactly. A total that was told and has changed by less than the threshold
 * loses its label, and so do the totals of as many unchanged counts, drawn by secret lot with chances like their published values, so that
 * a lost label does not say "changed" (docs/releases-together.md, rule 5). A label once lost stays lost until the total has changed by the threshold.
 */
export function barredTotals(block: Block, truth: Int32Array): Barred {
	const { frame, data, layout } = block;
	const result: Barred = { barred: new Map(), stays: new Set() };
	const { frozen = [], provisional = [] } = data.standing ?? {};
	const last = data.earlier.at(-1);
	if (provisional.length === 0 && !last) return result;
	const published: { row: Row; name: string; change: number }[] = [];
	const seen = new Set<string>();
	layout.rows.forEach((row, index) => {
		if (frame.margins[row.margin]!.use === 'rule') return;
		const name = totalName(frame, data, row);
		if (seen.has(name)) return;
		seen.add(name);
		if (row.cells.some((cell) => isWithinRanges(provisional, cell))) return void result.barred.set(name, 'running');
		const isTold = last !== undefined && exactValue(last, name) !== null;
		if (last && frozen.length > 0 && row.cells.every((cell) => isWithinRanges(frozen, cell)))
			return void (isTold ? result.stays.add(name) : result.barred.set(name, 'held'));
		const before = data.earlier.findLast((state) => exactValue(state, name) !== null);
		if (!before) return;
		const change = sumOf(layout, index, truth) - exactValue(before, name)!;
		if (!mayBeToldAgain(change, frame.threshold) || (change === 0 && !isTold)) result.barred.set(name, 'held');
		if (isTold) published.push({ row, name, change });
	});
	const lost = published.filter(({ change }) => !mayBeToldAgain(change, frame.threshold));
	const kept = published.filter(({ change }) => change === 0);
	if (last && lost.length > 0)
		for (const cell of decoys(block, last, truth, lost, kept))
			for (const { row, name } of kept) if (row.cells.includes(cell)) result.barred.set(name, 'held');
	spread(block, truth, result);
	return result;
}

function exactValue({ totals }: PublicState, name: string): number | null {
	const bounds = totals[name];
	return bounds?.low === bounds?.high ? (bounds?.low ?? null) : null;
}

/** Unchanged cells that stand for changed ones: as many in each table, weighted like what readers see of them (Efraimidis & Spirakis 2006). */
function decoys(block: Block, last: PublicState, truth: Int32Array, lost: { row: Row }[], kept: { row: Row }[]) {
	const { frame, data, layout } = block;
	const draw = keyed(frame.seed);
	const before = new Map(Array.from(last.cells, (cell, at) => [cell, at] as const));
	const truthBefore = (cell: number) => last.truth[before.get(cell) ?? -1] ?? 0;
	const inTotals = (totals: { row: Row }[], isChanged: boolean) =>
		[...new Set(totals.flatMap(({ row }) => [...row.cells]))].filter(
			(cell) => (truth[cell] !== truthBefore(cell)) === isChanged
		);
	const changed = inTotals(lost, true);
	const candidates = inTotals(kept, false).map((cell) => {
		const name = cellName(block, cell, true);
		const shown = last.value[before.get(cell) ?? -1] ?? 0;
		return { cell, at: tableOf(cell), rank: -Math.log(draw('umpan', String(data.earlier.length), name)) / (shown + 1) };
	});
	return layout.base.flatMap((_, at) => {
		const count = changed.filter((cell) => tableOf(cell) === at).length;
		if (count === 0) return [];
		return candidates
			.filter((each) => each.at === at)
			.sort((a, b) => a.rank - b.rank)
			.slice(0, Math.max(LEAST_DECOYS, DECOYS * count))
			.map(({ cell }) => cell);
	});

	function tableOf(cell: number) {
		return layout.base.findLastIndex((first) => first <= cell);
	}
}

/** Totals of two tables that are the same number are told alike. */
function spread(block: Block, truth: Int32Array, { barred, stays }: Barred): void {
	const { frame, data, layout } = block;
	const binding = bindingTies(block, truth);
	layout.ties.forEach(({ parent, child }, tie) => {
		if (!binding[tie]) return;
		const names = [parent, child].map((row) => totalName(frame, data, layout.rows[row]!));
		const why = names.map((name) => barred.get(name)).find((each) => each !== undefined);
		if (why) for (const name of names) if (!stays.has(name)) barred.set(name, why);
	});
}
