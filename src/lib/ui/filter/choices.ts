import { isForAnalysts } from '$lib/contract/analyst.ts';
import type { Code } from '$lib/contract/code.ts';
import { specOf } from '$lib/contract/kinds.ts';
import type { Localized } from '$lib/contract/localized.ts';
import type { PublishedDataset, Release } from '$lib/contract/release.ts';
import { grainOf, grains, levels } from '$lib/core/order.ts';
import { areasOfSite } from '$lib/query/index.ts';
import { areaTree, type AreaNode } from './area-tree.ts';

/** A dimension that readers can filter by; `id` is also its parameter in the address. */
export interface DimensionChoice {
	id: string;
	title: Localized;
	codes: Code[];
	/** What is shown while nothing is chosen, where that is not all. */
	none?: string;
}

/** What the filter bar of a page offers: whatever the datasets on that page hold. */
export interface Choices {
	areas: AreaNode[];
	periods: string[];
	dimensions: DimensionChoice[];
}

/** Dimensions of a dataset as readers know them: a set of programmes is asked by programme. */
function dimensionsOf(dataset: PublishedDataset, release: Release): DimensionChoice[] {
	const used = new Set(
		release.tables.filter((table) => table.dataset === dataset.id).flatMap((table) => table.dimensions)
	);
	// What charts set side by side comes first, in the order of the charts; parts of one whole are seldom asked for alone.
	const charts = dataset.charts.filter((chart) => !isForAnalysts(chart)).toSorted((a, b) => a.order - b.order);
	const compared = [
		...charts.filter(({ kind }) => !specOf(kind).ofWhole),
		...charts.filter(({ kind }) => specOf(kind).ofWhole)
	].map(({ by }) => by ?? '');
	const rank = (id: string) => (compared.includes(id) ? compared.indexOf(id) : compared.length);
	return Object.entries(dataset.dimensions)
		.filter(([id, { attribute_of }]) => used.has(attribute_of ?? id))
		.toSorted(([a], [b]) => rank(a) - rank(b))
		.map(([id, dimension]) => {
			if (!dimension.set_of) return { id, title: dimension.title, codes: release.codes[dimension.codes] ?? [] };
			const list = release.codes[dimension.set_of] ?? [];
			const members = new Set(
				(release.codes[dimension.codes] ?? []).flatMap((set) => (set.attributes['anggota'] ?? '').split(';'))
			);
			const title = dataset.dimensions[dimension.set_of]?.title ?? { id: 'Program', en: 'Programme' };
			return { id: dimension.set_of, title, codes: list.filter((code) => members.has(code.id)) };
		});
}

/** Joins choices of the same dimension in several datasets: every code once, in the order of its list. */
function joined(choices: DimensionChoice[], release: Release): DimensionChoice[] {
	const byId = new Map<string, DimensionChoice>();
	for (const choice of choices) {
		const existing = byId.get(choice.id);
		if (!existing) byId.set(choice.id, choice);
		else {
			const ids = new Set([...existing.codes, ...choice.codes].map((code) => code.id));
			const list = [...(release.codes[choice.id] ?? []), ...existing.codes, ...choice.codes];
			byId.set(choice.id, { ...existing, codes: [...ids].map((id) => list.find((code) => code.id === id)!) });
		}
	}
	return [...byId.values()].filter((choice) => choice.codes.length > 1);
}

/** What can be chosen on a page that shows these datasets. */
export function choicesOf(release: Release, datasets: PublishedDataset[]): Choices {
	const ids = new Set(datasets.map((dataset) => dataset.id));
	const tables = release.tables.filter((table) => ids.has(table.dataset));
	const covered = tables.flatMap((table) => table.coverage.filter((entry) => entry.periods.length > 0));
	const areas = release.codes['wilayah'] ?? [];
	const finest = levels.finest(['kota', ...tables.map(({ area }) => area)]) ?? 'kota';
	const keys = [...new Set(covered.flatMap((entry) => entry.periods))];
	const grain = grains.finest(keys.map(grainOf));
	return {
		areas: areaTree(areas, areasOfSite(release), finest),
		periods: keys.filter((key) => grainOf(key) === grain).sort(),
		dimensions: joined(
			datasets.flatMap((dataset) => dimensionsOf(dataset, release)),
			release
		)
	};
}
