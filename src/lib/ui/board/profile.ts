import type { Code } from '$lib/contract/code.ts';
import type { Filters } from '$lib/contract/filters.ts';
import type { Release } from '$lib/contract/release.ts';
import { planOf, questionOf } from '$lib/query/index.ts';
import { allCharts, type Placed } from './charts.ts';

/** Two charts that would show the same numbers in the same way. */
const signature = ({ dataset, chart }: Placed): string =>
	JSON.stringify([dataset.id, chart.kind, chart.measure, chart.by ?? '', chart.where]);

/**
 * The charts of a release that say something about one area itself: those that a table answers at that level or finer.
 * What an area only shares with the one above it is left out, so that a kelurahan never shows figures of its kota.
 */
export function profileCharts(release: Release, area: string): Placed[] {
	const filters: Filters = { wilayah: [area], dimensions: {} };
	const seen = new Set<string>();
	const own = allCharts(release).toSorted(
		(a, b) => Number(b.chart.page === 'wilayah') - Number(a.chart.page === 'wilayah')
	);
	const kept = own.filter((placed) => {
		const plan = planOf(questionOf(placed.chart, placed.dataset, release, filters), release);
		if (!plan || plan.scope.coarser.length > 0 || !plan.scope.areas.includes(area)) return false;
		if (plan.timing.covered.length === 0 || seen.has(signature(placed))) return false;
		seen.add(signature(placed));
		return true;
	});
	return allCharts(release).filter((placed) => kept.some(({ id }) => id === placed.id));
}

/** The areas that hold an area, widest first. */
export function above(area: Code, release: Release): Code[] {
	const parent = release.codes['wilayah']?.find((code) => code.id === area.parent);
	return parent ? [...above(parent, release), parent] : [];
}

/** The areas directly inside an area. */
export const inside = (area: string, release: Release): Code[] =>
	(release.codes['wilayah'] ?? []).filter((code) => code.parent === area && code.attributes['tingkat'] !== 'kelompok');
