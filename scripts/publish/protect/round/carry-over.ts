import { cellName, isWithinRanges, placeOf, type Block, type Measuring, type PublicState } from '../spec/block.ts';
import { keyed, type Keyed } from './keyed.ts';
import { drawAlone, isHonest } from './law.ts';
import { drawFrom, transitionOf } from './transition.ts';

/** Counts from here on are never sensitive, nor their neighbours: they may take another value although they have not changed. */
export const MOVABLE_FROM = 7;
/**
 * Share of unchanged counts that a revision draws anew, so that a new value proves no change. Where no count of a table fell they only
 * move upwards: "1–4, then 0–2" of a flow that grows would leave 1–2. That lifts the mean of counts of 1 or 2 by 0.03 a revision.
 */
const REDRAWN = 0.05;

/** What earlier releases leave to the rounding of a block. */
export interface CarryOver {
	/** Values that are given before rounding, by cell: kept from the last edition, or drawn so that they go with it. */
	fixed: Map<number, number>;
	/** Of these, counts of 7 or more: where a total cannot be met otherwise they may move within these bounds. */
	movable: Map<number, { low: number; high: number }>;
	/** Cells whose value was drawn anew; the others in `fixed` are as they were. */
	drawn: Set<number>;
	/** Cells that stay whatever becomes of the totals, until the next revision. */
	frozen: Set<number>;
}

/**
 * What of a block is settled before it is rounded (docs/releases-together.md, rule 4). Unchanged counts keep their value, changed ones get one
 * that says as little as can be of the change; frozen ones are as they were published. A cell that was not published before is in
 * none of these, and a stock that has changed is left to the memory of its periods.
 */
export function carryOver(block: Block): CarryOver {
	const { frame, data } = block;
	const carried: CarryOver = { fixed: new Map(), movable: new Map(), drawn: new Set(), frozen: new Set() };
	const last = data.earlier.at(-1);
	if (!last) return carried;
	const old = new Map(
		Array.from(last.cells, (cell, at) => [cell, { truth: last.truth[at]!, value: last.value[at]! }] as const)
	);
	const draw = keyed(frame.seed);
	const edition = String(data.earlier.length);
	const frozen = data.standing?.frozen ?? [];
	const known = Array.from(data.cells, (cell, at) => ({ cell, truth: data.truth[at]! })).filter(
		({ cell }) => !isWithinRanges(last.gaps, cell)
	);
	const isRevised = known.some(({ cell, truth }) => truth !== (old.get(cell)?.truth ?? 0));
	const fallen = fallenTables(block, last);
	for (const { cell, truth } of known) {
		const before = { ...(old.get(cell) ?? { truth: 0, value: 0 }), rules: rulesOf(last, frame) };
		if (isWithinRanges(frozen, cell)) {
			carried.fixed.set(cell, before.value);
			carried.frozen.add(cell);
			continue;
		}
		const { cube, at, measure } = placeOf(block, cell);
		const isStock = cube.stock[measure]!;
		const isKept = truth === before.truth && isHonest(before.value, truth, frame);
		if (!isKept && isStock) continue;
		const name = cellName(block, cell, true);
		const isLotted = isRevised && !isStock && draw('undi-ulang', edition, name) < REDRAWN;
		const value =
			isKept && !isLotted
				? before.value
				: redrawn(before, truth, frame, draw, ['nilai-ulang', edition, name], {
						isKept,
						mayFall: fallen.has(at)
					});
		carried.fixed.set(cell, value);
		if (!isKept || value !== before.value) carried.drawn.add(cell);
		if (truth >= MOVABLE_FROM) carried.movable.set(cell, roomOf(before, truth, frame));
	}
	return carried;
}

function redrawn(
	before: { truth: number; value: number; rules: Measuring },
	truth: number,
	frame: Measuring,
	draw: Keyed,
	name: string[],
	{ isKept, mayFall }: { isKept: boolean; mayFall: boolean }
): number {
	const chance = draw(...name);
	if (!isKept) return drawFrom(transitionOf(before, truth, frame), chance);
	const fresh = drawAlone(truth, frame, chance);
	return mayFall || truth >= MOVABLE_FROM ? fresh : Math.max(before.value, fresh);
}

/** Tables of the block, by their place, in which a count has fallen since: there nobody can take it that none has. */
function fallenTables({ data, layout }: Block, last: PublicState): Set<number> {
	const now = new Map(Array.from(data.cells, (cell, at) => [cell, data.truth[at]!] as const));
	const fallen = Array.from(last.cells).filter((cell, at) => (now.get(cell) ?? 0) < last.truth[at]!);
	return new Set(fallen.map((cell) => layout.base.findLastIndex((first) => first <= cell)));
}

function roomOf(before: { truth: number; value: number }, truth: number, { base, slack }: Measuring) {
	const low = Math.max(base, truth - slack);
	const high = truth + slack;
	// A value that moves against its count would give away that it changed by one.
	if (truth > before.truth) return { low: Math.min(high, Math.max(low, before.value)), high };
	if (truth < before.truth) return { low, high: Math.max(low, Math.min(high, before.value)) };
	return { low, high };
}

const rulesOf = ({ rules }: PublicState, { base, slack, threshold }: Measuring): Measuring =>
	rules ?? { base, slack, threshold };
