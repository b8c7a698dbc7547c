import { cellName, type Block } from '../spec/block.ts';
import type { Lead } from '../spec/cube.ts';
import { drawAlone } from './law.ts';
import { LOT } from './exact-totals.ts';
import { keyed, type Keyed } from './keyed.ts';

/** A part and its whole in one cell of a table: their difference counts people too. */
interface Pair {
	part: number;
	whole: number;
	/** What the part leaves of its whole. */
	rest: number;
	lead: Lead;
	/** Whole and what is outside of it add up to a number that everybody knows; the count outside it (a cell), else -1. */
	outside: number;
}

/** Cells whose values are not drawn by themselves: parts, and wholes that are the sum of a part and the rest. */
export function ledCells(block: Block, truth: Int32Array): Set<number> {
	const found = new Set<number>();
	for (const { part, whole, lead } of pairsOf(block, truth)) {
		found.add(part);
		if (lead === 'part') found.add(whole);
	}
	return found;
}

/**
 * Completes `value` by parts and their wholes, so that a part, its whole and what lies between them are protected alike: the smallest of
 * the three is drawn by its own law, and one of the others takes up what that draw adds or leaves. So no difference of two exact
 * counts is ever a small count, and what follows from others tells no more than they do.
 * Where the whole leads (it stands in sums of its own) a part is drawn below it, or leaves a drawn rest of it. Where the part leads (money
 * hangs on it) it is exact when it can be, and the whole is the part and the drawn rest; unless the whole follows from a number that is
 * known from elsewhere and from what is outside of it: then that is drawn, and the part takes up both.
 * `exactAlone`: cells that are exact by themselves; `barred`: led cells that must not be. Returns the led cells that are exact.
 */
export function lead(
	block: Block,
	truth: Int32Array,
	value: Int32Array,
	exactAlone: ReadonlySet<number>,
	barred: ReadonlySet<number>
): Set<number> {
	const leading = new Leading(block, truth, value, barred);
	for (const pair of pairsOf(block, truth)) {
		if (pair.lead === 'whole') leading.below(pair);
		else if (truth[pair.whole]! < leading.least) leading.together(pair);
		else if (pair.outside < 0) leading.partFirst(pair);
		else leading.outsideFirst(pair, exactAlone.has(pair.outside));
	}
	return leading.exact;
}

class Leading {
	readonly exact = new Set<number>();
	/** The least count that may be exact. */
	readonly least: number;
	private readonly draw: Keyed;

	constructor(
		private readonly block: Block,
		private readonly truth: Int32Array,
		private readonly value: Int32Array,
		private readonly barred: ReadonlySet<number>
	) {
		this.least = block.frame.threshold + block.frame.slack;
		this.draw = keyed(block.frame.seed);
	}

	/** The whole has its value: the part stays below it. */
	below({ part, whole, rest }: Pair): void {
		const few = this.truth[part]!;
		const isRestSmall = rest < this.least && few >= this.least;
		const next = isRestSmall ? this.value[whole]! - this.drawn('rest', part, rest) : this.drawn('part', part, few);
		this.value[part] = few === 0 ? 0 : Math.max(0, Math.min(this.value[whole]!, next));
	}

	/** A small whole: one secret number for both, since greater counts never draw less for the same one. */
	together({ part, whole }: Pair): void {
		const all = this.truth[whole]!;
		const chance = this.draw('whole', cellName(this.block, whole), String(all));
		this.value[whole] = drawAlone(all, this.block.frame, chance);
		this.value[part] = Math.min(this.value[whole], drawAlone(this.truth[part]!, this.block.frame, chance));
	}

	partFirst({ part, whole, rest }: Pair): void {
		this.value[part] = this.own('part', part);
		const isOpen = !this.mayBeExact(whole) || rest < this.least;
		if (!isOpen) this.exact.add(whole);
		this.value[whole] = isOpen ? this.value[part] + this.drawn('rest', part, rest) : this.truth[whole]!;
		this.value[part] = Math.min(this.value[part], this.value[whole]);
	}

	/** The whole and what is outside of it add up to a known number, so the whole takes up what the draw outside adds or leaves. */
	outsideFirst({ part, whole, rest, outside }: Pair, isOutsideExact: boolean): void {
		this.value[whole] = this.truth[whole]! - (this.value[outside]! - this.truth[outside]!);
		if (isOutsideExact) this.exact.add(whole);
		const few = this.truth[part]!;
		if (rest < this.least && few >= this.least)
			this.value[part] = Math.max(this.block.frame.base, this.value[whole] - this.drawn('rest', part, rest));
		else this.value[part] = this.own('part', part);
		this.value[part] = Math.min(this.value[part], this.value[whole]);
	}

	/** The count itself where it may be exact, else drawn by its law. */
	private own(kind: string, cell: number): number {
		const count = this.truth[cell]!;
		if (!this.mayBeExact(cell)) return this.drawn(kind, cell, count);
		this.exact.add(cell);
		return count;
	}

	private mayBeExact(cell: number): boolean {
		const count = this.truth[cell]!;
		if (count < this.least || this.barred.has(cell)) return false;
		return this.draw('label', cellName(this.block, cell), String(count)) >= LOT;
	}

	/** The secret number depends on the count too: a changed count is drawn anew, an equal one is not. */
	private drawn(kind: string, cell: number, count: number): number {
		return drawAlone(count, this.block.frame, this.draw(kind, cellName(this.block, cell), String(count)));
	}
}

/** Pairs with a whole that is not nought; a recap in which the part exceeds its whole says nothing of a rest. */
function pairsOf(block: Block, truth: Int32Array): Pair[] {
	const { frame, data, layout } = block;
	if (data.cubes.every(({ cube }) => frame.cubes[cube]!.lead.every((lead) => lead === null))) return [];
	return Array.from(data.cells).flatMap((whole) => {
		if (truth[whole] === 0) return [];
		let at = layout.base.length - 1;
		while (layout.base[at]! > whole) at--;
		const cube = frame.cubes[data.cubes[at]!.cube]!;
		const measure = (whole - layout.base[at]!) % cube.measures.length;
		return cube.partOf.flatMap((of, index): Pair[] => {
			const lead = cube.lead[index];
			const part = whole - measure + index;
			const rest = truth[whole]! - truth[part]!;
			if (of !== measure || !lead || rest < 0) return [];
			return [{ part, whole, rest, lead, outside: data.identified.get(whole) ?? -1 }];
		});
	});
}
