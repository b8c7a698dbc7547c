import { type Level } from '../../../src/lib/contract/code.ts';
import type { PublishedDataset, PublishedTable } from '../../../src/lib/contract/release.ts';
import { coarsen, monthsOf, parsePeriod, periodKey, type Grain } from '../../../src/lib/contract/period.ts';
import { grains, levels } from '../../../src/lib/core/order.ts';
import type { TableView } from '../read/edition.ts';

/** What a margin keeps of a table: an absent area or period is summed away. */
export interface Shape {
	area?: Level | undefined;
	period?: Grain | undefined;
	dimensions: readonly string[];
}

/** A cell as far as folding looks at it. */
interface Placed {
	area: string;
	period: string;
	codes: readonly string[];
	measure: string;
}

/** Members of a set of codes: "a+b" → a, b; "-" → none. */
export const membersOf = (set: string) => (set === '-' ? [] : set.split('+'));

/** The dimension of sets in a table whose members are the codes of dimension `id`. */
export function setBehind(dataset: PublishedDataset, table: PublishedTable, id: string): number {
	const list = dataset.dimensions[id]?.codes ?? id;
	return table.dimensions.findIndex((own) => {
		const set = dataset.dimensions[own]?.set_of;
		return set !== undefined && (set === list || set === id);
	});
}

/** True when a table is fine enough to be folded to that shape. */
export function canFold({ table, dataset }: TableView, { area, period, dimensions }: Shape): boolean {
	if (area && levels.isFiner(area, table.area)) return false;
	if (period && grains.isFiner(period, table.period)) return false;
	return dimensions.every((id) => table.dimensions.includes(id) || setBehind(dataset, table, id) >= 0);
}

/**
 * The function that names the margins in which a cell is counted: one, several for members of sets, none for the empty set and for
 * a stock that is not the last of its period.
 */
export function folder(view: TableView, shape: Shape): (cell: Placed) => string[] {
	const { edition, table, dataset } = view;
	const own = shape.dimensions.map((id) => table.dimensions.indexOf(id));
	const sets = shape.dimensions.map((id, at) => (own[at]! >= 0 ? -1 : setBehind(dataset, table, id)));
	const folded = new Map<string, string>();
	const period = ({ period: key, measure }: Placed): string => {
		if (!shape.period) return '';
		if (shape.period === table.period) return key;
		const isStock = dataset.measures[measure]?.kind === 'stock';
		const name = `${key}|${isStock}`;
		let outer = folded.get(name);
		if (outer === undefined) folded.set(name, (outer = outerPeriod(key, shape.period, isStock)));
		return outer;
	};
	return (cell) => {
		const area = shape.area ? edition.areas.above(cell.area, shape.area) : '';
		const outer = period(cell);
		if (area === undefined || outer === NONE) return [];
		let names = [`${area}|${outer}`];
		own.forEach((at, index) => {
			const codes = at >= 0 ? [cell.codes[at]!] : membersOf(cell.codes[sets[index]!] ?? '-');
			names = names.flatMap((name) => codes.map((code) => `${name}|${code}`));
		});
		return names.map((name) => `${name}|${cell.measure}`);
	};
}

const NONE = '-';

function outerPeriod(key: string, grain: Grain, isStock: boolean): string {
	const period = parsePeriod(key);
	if (!period) return NONE;
	const outer = coarsen(period, grain);
	return isStock && monthsOf(period).last !== monthsOf(outer).last ? NONE : periodKey(outer);
}
