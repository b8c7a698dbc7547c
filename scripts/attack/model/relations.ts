import type { Edition, TableView } from '../read/edition.ts';
import { keyOf } from '../read/edition.ts';
import { isSum } from './cells.ts';
import { folder } from './fold.ts';
import { findKey, placeOf, type System } from './system.ts';
import { countsOf, fold } from './totals.ts';

/** Views of a release that hold counts of their own. */
export const counted = (edition: Edition): TableView[] =>
	[...edition.views.values()].filter((view) => view.isProtected && view.counts.length > 0 && !isSum(view));

/** Parts below their wholes, measures that add up to others, mentions and the persons behind them. */
export function addRelations(system: System, edition: Edition): void {
	for (const view of counted(edition)) {
		addParts(system, view);
		addSums(system, view);
		addMentions(system, view);
	}
}

/** The counts of several measures in each cell of a table, in the order of the measures. */
function* combinations(system: System, view: TableView, measures: string[]): Generator<number[]> {
	for (const variable of countsOf(system, view)) {
		const count = system.counts[variable]!;
		if (count.measure !== measures[0]) continue;
		const found = measures.map((measure) =>
			system.find.get(findKey(view, keyOf(count.area, count.period, count.codes, measure)))
		);
		if (found.every((each) => each !== undefined)) yield found as number[];
	}
}

/** What a part leaves of its whole counts people too, so that both exact and nearly equal, or equal, tell of them. */
function addParts(system: System, view: TableView): void {
	for (const part of view.counts) {
		const whole = view.dataset.measures[part]?.part_of;
		if (!whole || !view.counts.includes(whole)) continue;
		for (const [less, more] of combinations(system, view, [part, whole])) {
			system.addRow([less!, more!], [1, -1], -Infinity, 0, true);
			addDifference(system, more!, [less!]);
		}
	}
}

/** A secret that stands nowhere in the files: one count less others. */
export function addDifference(system: System, whole: number, parts: number[]): void {
	const count = system.counts[whole]!;
	const { view } = count;
	const variables = [whole, ...parts];
	const coefficients = [1, ...parts.map(() => -1)];
	const { threshold, min_width } = view.rules;
	if (system.range({ variables, coefficients }).low >= threshold) return;
	const measure = [whole, ...parts].map((variable) => system.counts[variable]!.measure).join(' − ');
	const values = variables.map((variable) => system.counts[variable]!.shown);
	// A cell that is empty for whoever reads it has no remainder to tell of.
	if (values[0] === 0) return;
	const shown = values.every((value) => value !== null)
		? values.reduce<number>((sum, value, at) => sum + coefficients[at]! * value!, 0)
		: null;
	system.targets.push({
		kind: 'selisih',
		variables,
		coefficients,
		width: min_width,
		threshold,
		at: placeOf(view, { ...count, measure }, shown)
	});
}

function addSums(system: System, view: TableView): void {
	for (const { whole, parts } of view.rules.sums) {
		if (![whole, ...parts].every((measure) => view.counts.includes(measure))) continue;
		for (const [all, ...rest] of combinations(system, view, [whole, ...parts]))
			system.addRow([all!, ...rest], [1, ...rest.map(() => -1)], 0, 0, true);
	}
}

/** No mention exceeds the persons, and where everybody has one, persons are at most their mentions. */
function addMentions(system: System, view: TableView): void {
	for (const [mention, { of, at_least_one }] of Object.entries(view.rules.mentions)) {
		if (!view.counts.includes(mention)) continue;
		const persons = personsOf(view, of);
		if (!persons) continue;
		const shape = {
			area: view.table.area,
			period: view.table.period,
			dimensions: persons.table.dimensions.filter((id) => view.table.dimensions.includes(id))
		};
		const strip = (name: string) => name.slice(0, name.lastIndexOf('|'));
		const isOf = (measure: string) => (name: string) => name.endsWith(`|${measure}`);
		const wholes = new Map([...fold(system, persons, shape, isOf(of))].map(([name, list]) => [strip(name), list]));
		const namesOf = folder(view, shape);
		for (const variable of countsOf(system, view)) {
			const count = system.counts[variable]!;
			if (count.measure !== mention) continue;
			for (const name of namesOf(count)) {
				const whole = wholes.get(strip(name));
				if (whole) system.addRow([variable, ...whole], [1, ...whole.map(() => -1)], -Infinity, 0, true);
			}
		}
		if (!at_least_one) continue;
		for (const [name, mentions] of fold(system, view, shape, isOf(mention))) {
			const whole = wholes.get(strip(name));
			if (whole)
				system.addRow([...whole, ...mentions], [...whole.map(() => 1), ...mentions.map(() => -1)], -Infinity, 0, true);
		}
	}
}

/** The table that counts persons most nearly as the mentions are cut, coarser in time where none else is. */
function personsOf(view: TableView, measure: string): TableView | undefined {
	const shared = (other: TableView) => other.table.dimensions.filter((id) => view.table.dimensions.includes(id)).length;
	return counted(view.edition)
		.filter(({ dataset, counts }) => dataset.id === view.dataset.id && counts.includes(measure))
		.sort((a, b) => shared(b) - shared(a))[0];
}
