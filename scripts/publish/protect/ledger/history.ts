import type { Block, Frame, BlockData, PublicState } from '../spec/block.ts';
import { US, type LedgerCell, type LedgerTotal } from './ledger.ts';
import type { Rules } from './book.ts';
import { totalName } from '../spec/block.ts';

/** Versions of the cells of a slot (table, area, period) by release. */
interface SlotVersion {
	sequence: number;
	cells: LedgerCell[];
}

/** A public state with the edition that told it and the rules that it was made with, by which its values are to be read. */
export interface EditionState extends PublicState {
	sequence: number;
	rules?: Rules;
}

/** The ledger, sorted so that the history of a block can be put together. */
export class History {
	private readonly slots = new Map<string, SlotVersion[]>();
	private readonly totals = new Map<string, LedgerTotal[]>();
	private readonly rules: Map<number, Rules | undefined>;

	/** `rules`: those of these tables, by edition. */
	constructor(cells: LedgerCell[], totals: LedgerTotal[], rules = new Map<number, Rules | undefined>()) {
		this.rules = rules;
		for (const cell of cells) {
			const key = `${cell.table}|${cell.area}|${cell.period}`;
			const versions = this.slots.get(key) ?? [];
			this.slots.set(key, versions);
			const last = versions.at(-1);
			if (last?.sequence === cell.sequence) last.cells.push(cell);
			else versions.push({ sequence: cell.sequence, cells: [cell] });
		}
		for (const total of totals) {
			const versions = this.totals.get(total.name) ?? [];
			this.totals.set(total.name, versions);
			versions.push(total);
		}
	}

	/** True when every slot of the block has been published before. */
	knowsAll(frame: Frame, data: BlockData): boolean {
		return slotsOf(frame, data).every((key) => this.slots.has(key));
	}

	/** The last state of a total; undefined when it was never told of. */
	total(name: string): LedgerTotal | undefined {
		return this.totals.get(name)?.at(-1);
	}

	/** Totals that readers still have as exact or held. */
	published(): string[] {
		return [...this.totals].flatMap(([name, versions]) => (versions.some(({ low }) => low !== null) ? [name] : []));
	}

	/** Public states of a block, oldest first, each different from the one before. */
	statesOf(block: Block): EditionState[] {
		const { frame, data, layout } = block;
		const names = layout.rows.flatMap((row) =>
			frame.margins[row.margin]!.use === 'rule' ? [] : [totalName(frame, data, row)]
		);
		const unique = [...new Set(names)];
		const sequences = new Set<number>();
		for (const key of slotsOf(frame, data))
			for (const { sequence } of this.slots.get(key) ?? []) sequences.add(sequence);
		for (const name of unique) for (const { sequence } of this.totals.get(name) ?? []) sequences.add(sequence);
		return [...sequences].sort((a, b) => a - b).map((sequence) => this.stateAt(block, unique, sequence));
	}

	private stateAt(block: Block, names: string[], sequence: number): EditionState {
		const { frame, data, layout } = block;
		const entries: [cell: number, truth: number, value: number][] = [];
		const gaps: PublicState['gaps'] = [];
		data.cubes.forEach(({ cube: index, slots }, at) => {
			const cube = frame.cubes[index]!;
			const comboOf = comboIndex(cube.combos);
			slots.forEach(({ area, period }, slot) => {
				const version = this.slots
					.get(`${cube.table}|${area}|${period}`)
					?.findLast((each) => each.sequence <= sequence);
				if (!version) {
					const size = cube.combos.length * cube.measures.length;
					gaps.push([layout.base[at]! + slot * size, layout.base[at]! + (slot + 1) * size]);
				}
				for (const { codes, measure, truth, value } of version?.cells ?? []) {
					const combo = comboOf.get(codes);
					const place = cube.measures.indexOf(measure);
					if (combo === undefined || place < 0) continue;
					entries.push([
						layout.base[at]! + (slot * cube.combos.length + combo) * cube.measures.length + place,
						truth,
						value
					]);
				}
			});
		});
		entries.sort(([a], [b]) => a - b);
		const totals: PublicState['totals'] = {};
		for (const name of names) {
			const published = this.totals.get(name)?.findLast((each) => each.sequence <= sequence);
			if (published && published.low !== null && published.high !== null)
				totals[name] = { low: published.low, high: published.high };
		}
		const rules = this.rules.get(sequence);
		return {
			sequence,
			...(rules ? { rules } : {}),
			cells: Int32Array.from(entries, ([cell]) => cell),
			truth: Int32Array.from(entries, ([, truth]) => truth),
			value: Int32Array.from(entries, ([, , value]) => value),
			totals,
			gaps
		};
	}
}

const slotsOf = (frame: Frame, { cubes }: BlockData) =>
	cubes.flatMap(({ cube, slots }) => slots.map(({ area, period }) => `${frame.cubes[cube]!.table}|${area}|${period}`));

const indices = new WeakMap<string[][], Map<string, number>>();

/** Number of a combination by its codes. */
export function comboIndex(combos: string[][]): Map<string, number> {
	let found = indices.get(combos);
	if (!found) indices.set(combos, (found = new Map(combos.map((combo, at) => [combo.join(US), at]))));
	return found;
}
