import type { System } from '../model/system.ts';
import { estimatePrior, FLAT, type Prior } from './prior.ts';

/**
 * Base rates by release, table and measure, apart for combinations of codes that the kota publishes anywhere and for those that it
 * never does.
 */
export function priors(system: System): (variable: number) => Prior {
	const seen = new Set<string>();
	const comboOf = (variable: number) => {
		const { view, area, codes, measure } = system.counts[variable]!;
		return `${view.edition.index}/${view.table.id}/${view.edition.areas.top(area)}/${codes.join('|')}/${measure}`;
	};
	for (const [variable, { shown }] of system.counts.entries()) if (shown) seen.add(comboOf(variable));
	const nameOf = (variable: number) => {
		const { view, measure, law } = system.counts[variable]!;
		return `${view.edition.index}/${view.table.id}/${measure}/${seen.has(comboOf(variable))}/${law.base}/${law.slack}`;
	};
	const shown = new Map<string, { values: Map<number, number>; variable: number }>();
	const names = system.counts.map((count, variable) => {
		const name = nameOf(variable);
		if (count.shown === null) return name;
		const group = shown.get(name) ?? { values: new Map<number, number>(), variable };
		group.values.set(count.shown, (group.values.get(count.shown) ?? 0) + 1);
		shown.set(name, group);
		return name;
	});
	const found = new Map<string, Prior>();
	for (const [name, { values, variable }] of shown)
		found.set(name, estimatePrior(values, system.counts[variable]!.law));
	return (variable) => found.get(names[variable]!) ?? FLAT;
}
