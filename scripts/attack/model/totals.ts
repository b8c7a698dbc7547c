import { grains, levels } from '../../../src/lib/core/order.ts';
import { keyOf, type Edition, type PublishedRow, type TableView } from '../read/edition.ts';
import { addCell, baseOf, isSum } from './cells.ts';
import { canFold, folder } from './fold.ts';
import { findKey, ones, placeOf, type System } from './system.ts';

/** Counts of a table by the margin in which they are counted. */
export type Margins = Map<string, number[]>;

/** Folds all counts of a table to a shape; `wants` leaves out margins of no interest. */
export function fold(
	system: System,
	view: TableView,
	shape: Parameters<typeof folder>[1],
	wants: (name: string) => boolean = () => true
): Margins {
	const found: Margins = new Map();
	const namesOf = folder(view, shape);
	for (const variable of countsOf(system, view))
		for (const name of namesOf(system.counts[variable]!)) {
			if (!wants(name)) continue;
			const variables = found.get(name);
			if (variables) variables.push(variable);
			else found.set(name, [variable]);
		}
	return found;
}

const laid = new WeakMap<System, Map<TableView, number[]>>();

/** Counts of one table of one release, in the order in which they were laid. */
export function countsOf(system: System, view: TableView): number[] {
	let index = laid.get(system);
	if (!index) {
		index = new Map();
		laid.set(system, index);
		for (const [variable, count] of system.counts.entries()) {
			const list = index.get(count.view);
			if (list) list.push(variable);
			else index.set(count.view, [variable]);
		}
	}
	return index.get(view) ?? [];
}

/** Counts behind a published total, by its key; for changes between releases. */
export type Sums = Map<string, number[]>;

/**
 * Published sums are equations where they are exact and ranges where they are held; where they are labelled as rounded they are
 * numbers to be guessed at, and small ones are secrets. Sums whose cells are not in the release are counts of their own.
 */
export function addTotals(system: System, edition: Edition): Sums {
	const sums: Sums = new Map();
	for (const view of edition.views.values()) {
		if (!view.isProtected || !isSum(view)) continue;
		const base = baseOf(view);
		if (!base || !canFold(base, shapeOf(view))) continue;
		const rows = new Map<string, PublishedRow>();
		for (const row of view.rows.values())
			if (view.counts.includes(row.measure)) rows.set(keyOf(row.area, row.period, row.codes, row.measure), row);
		const margins = fold(system, base, shapeOf(view), (name) => rows.has(name));
		for (const [key, row] of rows) {
			const variables = margins.get(key) ?? [addCell(system, view, row)];
			sums.set(findKey(view, key), variables);
			if (margins.has(key)) addTotal(system, view, key, row, variables);
		}
	}
	return sums;
}

const shapeOf = ({ table: { area, period, dimensions } }: TableView) => ({ area, period, dimensions });

/** Totals over several blocks are sums of totals of blocks; guessing at them as well would tie all blocks together. */
const isInBlock = ({ table, rules: { blocks } }: TableView) =>
	!blocks || (!levels.isFiner(blocks.area, table.area) && !grains.isFiner(blocks.period, table.period));

function addTotal(system: System, view: TableView, key: string, row: PublishedRow, variables: number[]): void {
	const { threshold, min_width } = view.rules;
	const heldTotal = view.held.get(key);
	const coefficients = ones(variables);
	if (heldTotal) system.addRow(variables, coefficients, heldTotal.low, heldTotal.high);
	else if (row.status === 'tepat' && row.value !== null) system.addRow(variables, coefficients, row.value, row.value);
	else if (row.status === 'dibulatkan' && row.value !== null && row.value >= threshold && isInBlock(view))
		system.hypotheses.push({ variables, coefficients, value: row.value });
	const isKnown = row.status === 'tepat' && row.value !== null && row.value < threshold && row.value > 0;
	if (variables.length > 1 && (isKnown || system.range({ variables, coefficients }).low < threshold))
		system.targets.push({
			kind: 'jumlah',
			variables,
			coefficients,
			width: min_width,
			threshold,
			at: placeOf(view, row, row.value)
		});
}
