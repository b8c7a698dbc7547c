import type { Coverage, PublishedTable } from '../contract/release.ts';
import type { AreaTree } from './areas.ts';

/** Finds what a table received from the area that delivers for another: itself, or the nearest one that holds it. */
export class CoverageIndex {
	readonly #entries: Map<string, Coverage>;
	readonly #tree: AreaTree;
	readonly #table: PublishedTable;

	constructor(table: PublishedTable, tree: AreaTree) {
		this.#table = table;
		this.#entries = new Map(table.coverage.map((entry) => [entry.area, entry]));
		this.#tree = tree;
	}

	of(area: string): Coverage | undefined {
		for (const at of this.#tree.chain(area)) {
			const entry = this.#entries.get(at);
			if (entry) return entry;
		}
		return undefined;
	}

	/** Every area of the table that can have rows. */
	areas(): string[] {
		return [...this.#entries.keys()].flatMap((area) => this.#tree.under(area, this.#table.area));
	}

	/** Every period of the table that can have rows. */
	periods(): string[] {
		return [...this.#entries.values()].flatMap((entry) => entry.periods);
	}
}

/** Parts of a table that one area lacks in one period, for one measure: dimension → code. An empty record is the whole measure. */
export function gapsIn(entry: Coverage, measure: string, period: string): Record<string, string>[] {
	return (entry.gaps ?? [])
		.filter((gap) => gap.measure === measure && gap.periods.includes(period))
		.map((gap) => gap.where ?? {});
}

/** Codes that a question asks of some dimensions; the others are asked whole. */
export type Asked = ReadonlyMap<string, readonly string[]>;

/** True when the gaps of an entry leave something of what is asked. */
function leaves(gaps: readonly Record<string, string>[], asked: Asked): boolean {
	if (gaps.some((where) => Object.keys(where).length === 0)) return false;
	return [...asked].every(([column, codes]) =>
		codes.some((code) => !gaps.some((where) => Object.keys(where).length === 1 && where[column] === code))
	);
}

const WHOLE: Asked = new Map();

/** True when the area delivered that measure for that period, at least in part; of codes that are asked, at least one. */
export const isCovered = (
	entry: Coverage | undefined,
	measure: string,
	period: string,
	asked: Asked = WHOLE
): boolean => !!entry && entry.periods.includes(period) && leaves(gapsIn(entry, measure, period), asked);
