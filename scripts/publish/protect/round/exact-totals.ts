import { sumOf, totalName, type Block } from '../spec/block.ts';
import { isComplete } from '../spec/complete.ts';
import { barredTotals } from './barred.ts';
import { bindingTies } from './binding-ties.ts';
import { possibleCells } from '../spec/possible.ts';
import { keyed } from './keyed.ts';

/** Share of the counts exact by themselves that are drawn like small ones by secret lot, so that "rounded" never says "small". */
export const LOT = 0.015;
/**
 * Share of the sums that come out true and lose the label by secret lot: beside those that rounding misses (6 %) as many as are true among
 * totals that nothing ties (a third), so that "rounded" never says "not the truth".
 */
const WITHHELD = 0.027;
/** Carriers that a tied total needs, or one carrier beside so many other cells that can occur. */
const CARRIERS = 2;
const OTHERS = 4;

/** Totals of a block that are the same number, exact together or not at all. */
export interface TotalClass {
	twin: string;
	rows: number[];
}

/** Which totals of a block rounding is to meet, and which counts it is to leave as they are. */
export interface ExactChoice {
	/** Twins of all totals that are meant to be exact. */
	twins: Set<string>;
	/** Those of them that are met like the others and not called exact. */
	withheld: Set<string>;
	/** Rows over several cells that are to come out true. */
	tied: number[];
	/** Cells that are totals by themselves and stay as they are. */
	cells: Set<number>;
}

/** Ties that rounding has to meet and readers may rely on. */
export function soundTies(block: Block, truth: Int32Array) {
	const binding = bindingTies(block, truth);
	return block.layout.ties.filter((_, tie) => binding[tie]);
}

/** The totals of a block by the number that they are. */
export function classesOf(block: Block, truth: Int32Array): TotalClass[] {
	const { frame, data, layout } = block;
	const linked = new Set(
		soundTies(block, truth)
			.flatMap(({ parent, child }) => [parent, child])
			.map((row) => totalName(frame, data, layout.rows[row]!))
	);
	const seen = new Set<string>();
	const classes = new Map<string, number[]>();
	layout.rows.forEach((row, index) => {
		if (frame.margins[row.margin]!.use === 'rule') return;
		const name = totalName(frame, data, row);
		// A separator may also be declared as a pin.
		if (seen.has(name)) return;
		seen.add(name);
		const twin = linked.has(name) ? name.slice(name.indexOf('|')) : name;
		classes.set(twin, [...(classes.get(twin) ?? []), index]);
	});
	return [...classes].map(([twin, rows]) => ({ twin, rows }));
}

/**
 * Chooses the totals that may be exact. Not every one may: a total over a single small count, or over small counts alone, would prove which way the secret
 * draw fell. A sum is tied only where two carriers stand in it, counts that are never sensitive and can take up what the small ones leave, or one
 * carrier beside four other cells that can occur; a count that is a total by itself only from threshold + slack on, since a label
 * that depends on a sensitive count tells it. `barred`: twins that must not be exact. `led`: cells whose values follow from others.
 */
export function chooseExact(
	block: Block,
	truth: Int32Array,
	barred: ReadonlySet<string>,
	led: ReadonlySet<number>
): ExactChoice {
	const { frame, data, layout } = block;
	const least = frame.threshold + frame.slack;
	const draw = keyed(frame.seed);
	const past = barredTotals(block, truth);
	const isPossible = possibleCells(block);
	const possible = (row: number) => Array.from(layout.rows[row]!.cells.filter((cell) => isPossible[cell]));
	const cellsOf = new Map<number, number[]>();
	const isSingle = (row: number) => cellsOf.get(row)!.length === 1;
	// Totals over the same cells are one number, whatever they are called.
	const lotOf = (row: number) => draw('label', data.key, String(cellsOf.get(row)!), String(sumOf(layout, row, truth)));
	// A label that readers have stays like the values under it.
	const isSettled = (names: string[]) => names.every((name) => past.stays.has(name));
	const classes = classesOf(block, truth).filter(({ twin, rows }) => {
		const names = rows.map((row) => totalName(frame, data, layout.rows[row]!));
		if (barred.has(twin) || names.some((name) => past.barred.has(name))) return false;
		if (!rows.every((row) => isComplete(block, layout.rows[row]!))) return false;
		const sum = sumOf(layout, rows[0]!, truth);
		for (const row of rows) cellsOf.set(row, possible(row));
		if (sum < least || rows.some((row) => cellsOf.get(row)!.some((cell) => led.has(cell)))) return false;
		return rows.some((row) => !isSingle(row)) || isSettled(names) || lotOf(rows[0]!) >= LOT;
	});
	const carriersOf = (row: number) => cellsOf.get(row)!.filter((cell) => truth[cell]! >= least);
	const hasEnough = (row: number) => {
		const carriers = carriersOf(row).length;
		const others = cellsOf.get(row)!.length - carriers;
		return others === 0 || carriers >= CARRIERS || (carriers === 1 && others >= OTHERS);
	};
	const summed = classes.filter(
		({ rows }) => rows.some((row) => !isSingle(row)) && rows.every((row) => isSingle(row) || hasEnough(row))
	);
	const tied = summed.flatMap(({ rows }) => rows).filter((row) => !isSingle(row));
	const reserved = reserveCarriers(
		tied,
		cellsOf,
		carriersOf,
		truth,
		new Set(classes.flatMap(({ rows }) => rows.filter(isSingle)).map((row) => cellsOf.get(row)![0]!))
	);
	const alone = classes.filter(
		({ rows }) => rows.every(isSingle) && rows.every((row) => !reserved.has(cellsOf.get(row)![0]!))
	);
	const own = [...summed, ...alone].flatMap(({ rows }) => rows.filter(isSingle)).map((row) => cellsOf.get(row)![0]!);
	return {
		twins: new Set([...summed, ...alone].map(({ twin }) => twin)),
		withheld: new Set(
			summed
				.filter(({ rows }) => !isSettled(rows.map((row) => totalName(frame, data, layout.rows[row]!))))
				.filter(({ rows }) => lotOf(rows[0]!) < WITHHELD)
				.map(({ twin }) => twin)
		),
		tied,
		cells: new Set(own)
	};
}

/**
 * Cells that must not be exact by themselves, since a tied sum with small counts in it needs their room: those that could not be
 * exact anyway first, then the greatest.
 */
function reserveCarriers(
	tied: number[],
	cellsOf: Map<number, number[]>,
	carriersOf: (row: number) => number[],
	truth: Int32Array,
	couldBeExact: Set<number>
): Set<number> {
	const reserved = new Set<number>();
	for (const row of tied) {
		const carriers = carriersOf(row);
		const others = cellsOf.get(row)!.length - carriers.length;
		if (others === 0) continue;
		const needed = carriers.length >= CARRIERS ? CARRIERS : 1;
		const ranked = carriers.toSorted(
			(a, b) =>
				Number(couldBeExact.has(a)) - Number(couldBeExact.has(b)) ||
				Number(reserved.has(b)) - Number(reserved.has(a)) ||
				truth[b]! - truth[a]! ||
				a - b
		);
		for (const cell of ranked.slice(0, needed)) reserved.add(cell);
	}
	return reserved;
}
