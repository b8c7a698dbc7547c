import { boundsOf } from '../../../src/lib/contract/cell.ts';
import { isWithin, parsePeriod } from '../../../src/lib/contract/period.ts';
import { keyOf, type Edition, type PublishedRow, type TableView } from '../read/edition.ts';
import { membersOf } from './fold.ts';
import { findKey, placeOf, type System } from './system.ts';

/** More people than any table counts; stands for "nobody knows". */
export const UNKNOWN = 10_000_000;

/** Adds a count for each cell that can be in the tables of a release that are not sums of others. */
export function layCounts(system: System, edition: Edition): void {
	for (const view of edition.views.values()) {
		if (!view.isProtected || view.counts.length === 0) continue;
		if (isSum(view)) {
			for (const row of possible(view)) if (!isBelow(view, row)) addCell(system, view, row);
			continue;
		}
		for (const row of possible(view)) addCell(system, view, row);
		// A row outside of what the manifest announces is known all the same.
		for (const row of view.rows.values()) if (view.counts.includes(row.measure)) addCell(system, view, row);
	}
}

/** The table with cells of its own below a sum, through sums of sums. */
export function baseOf(view: TableView): TableView | undefined {
	let at: TableView | undefined = view;
	for (let depth = 0; at && isSum(at) && depth < 5; depth++) at = at.edition.views.get(at.table.rollup_of ?? '');
	return at;
}

/** True where the table below a sum speaks of that area and time; elsewhere the sum comes from a recap and has cells of its own. */
function isBelow(view: TableView, { area, period }: PublishedRow): boolean {
	const base = baseOf(view);
	const outer = parsePeriod(period);
	if (!base || !outer) return true;
	const covered = base.table.coverage.find((each) => each.area === view.edition.areas.top(area));
	return (covered?.periods ?? []).some((key) => isWithin(parsePeriod(key)!, outer, outer));
}

/** True for a table that is summed from another one of the release. */
export const isSum = ({ edition, table }: TableView) =>
	table.rollup_of !== undefined && edition.views.has(table.rollup_of);

/** Adds a cell as a count of its own, once; with what its value and label say. */
export function addCell(system: System, view: TableView, row: PublishedRow): number {
	const key = keyOf(row.area, row.period, row.codes, row.measure);
	const name = findKey(view, key);
	const existing = system.find.get(name);
	if (existing !== undefined) return existing;
	const { rounding } = view.table;
	const slack = rounding?.wider?.[row.measure] ?? rounding?.slack ?? view.rules.slack;
	const law = { base: rounding?.base ?? view.rules.base, slack };
	const isExact = row.status === 'tepat';
	const heldTotal = view.held.get(key);
	const { low, high } = heldTotal ?? rangeOf(row, isExact, law);
	const { area, period, codes, measure } = row;
	const variable = system.addCount({ view, area, period, codes, measure, shown: row.value, isExact, law }, low, high);
	system.find.set(name, variable);
	const { threshold, min_width } = view.rules;
	// An exact nought is one by structure.
	if (low < threshold && !(isExact && row.value === 0))
		system.targets.push({
			kind: 'sel',
			variables: [variable],
			coefficients: [1],
			width: min_width,
			threshold,
			at: placeOf(view, row, row.value)
		});
	return variable;
}

function rangeOf({ value }: PublishedRow, isExact: boolean, law: { base: number; slack: number }) {
	if (value === null) return { low: 0, high: UNKNOWN };
	return isExact ? { low: value, high: value } : boundsOf(value, law);
}

/** The cells that the coverage of a table opens, with what its file says of each; those that cannot be are left out. */
function* possible(view: TableView): Generator<PublishedRow> {
	const { edition, table, counts } = view;
	if (table.absent === 'tidak-ada-data') return;
	const status = table.absent === 'nol-dibulatkan' && table.rounding ? 'dibulatkan' : 'tepat';
	for (const { area: top, periods, gaps = [] } of table.coverage) {
		const combinations = combinationsOf(view, top);
		const areas = edition.areas.under(top, table.area);
		for (const period of periods) {
			const missing = gaps.filter((gap) => gap.periods.includes(period));
			const there = combinations.filter((codes) => !missing.some((gap) => isUnlinked(view, gap.where, codes)));
			for (const measure of counts) {
				const cut = missing.filter((gap) => gap.measure === measure);
				const told = there.filter((codes) => !cut.some((gap) => isCut(view, gap.where, codes)));
				for (const area of areas)
					for (const codes of told)
						yield (
							view.rows.get(keyOf(area, period, codes, measure)) ?? {
								area,
								period,
								codes,
								measure,
								value: 0,
								status,
								isProvisional: false
							}
						);
			}
		}
	}
}

type Where = Record<string, string> | undefined;

/** A set that holds a programme which nobody links there is empty, and everybody knows it. */
const isUnlinked = ({ table, dataset }: TableView, where: Where, codes: readonly string[]) =>
	Object.entries(where ?? {}).some(
		([id, code]) =>
			!table.dimensions.includes(id) &&
			table.dimensions.some((own, at) => dataset.dimensions[own]?.set_of && membersOf(codes[at]!).includes(code))
	);

/** A part of the table that was not received: nothing is said of it. */
const isCut = ({ table }: TableView, where: Where, codes: readonly string[]) =>
	Object.entries(where ?? {}).every(([id, code]) => codes[table.dimensions.indexOf(id)] === code);

/** All combinations of codes that can be in a kota. */
function combinationsOf(view: TableView, top: string): string[][] {
	const { table, rules } = view;
	const known = table.combinations?.find(({ area }) => area === top);
	let found: string[][] = known ? known.codes : [[]];
	const order = known ? [...known.dimensions] : [];
	for (const id of table.dimensions) {
		if (order.includes(id)) continue;
		order.push(id);
		const codes = codesOf(view, id);
		found = found.flatMap((before) => codes.map((code) => [...before, code]));
	}
	const places = table.dimensions.map((id) => order.indexOf(id));
	return found
		.map((codes) => places.map((at) => codes[at]!))
		.filter((codes) => !rules.structural_zeros.some((zero) => isZero(table.dimensions, zero, codes)));
}

const isZero = (dimensions: readonly string[], zero: Record<string, string[]>, codes: readonly string[]) =>
	Object.entries(zero).every(([id, list]) => list.includes(codes[dimensions.indexOf(id)] ?? ''));

/** Codes of a dimension that a table counts; of sets all that can be made of their linked members. */
function codesOf(view: TableView, id: string): string[] {
	const { edition, table, dataset } = view;
	const published = table.codes[id];
	if (published) return published;
	const dimension = dataset.dimensions[id];
	const list = (edition.release.codes[dimension?.codes ?? ''] ?? []).map((code) => code.id);
	if (!dimension?.set_of) return list;
	const members = [...new Set(list.flatMap(membersOf))].sort();
	let sets: string[][] = [[]];
	for (const member of members) sets = sets.flatMap((set) => [set, [...set, member]]);
	return sets.map((set) => (set.length > 0 ? set.join('+') : '-'));
}
