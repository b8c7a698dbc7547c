import type { Code } from '$lib/contract/code.ts';
import { PAGES, type Chart, type Page } from '$lib/contract/dataset.ts';
import type { Filters } from '$lib/contract/filters.ts';
import type { PublishedDataset, Release } from '$lib/contract/release.ts';
import { planOf, questionOf } from '$lib/query/index.ts';
import { BRIEFS } from '../links.ts';
import { allCharts, datasetsOf, type Placed } from './charts.ts';

/** Two charts that would show the same numbers in the same way. */
const signature = ({ dataset, chart }: Placed): string =>
	JSON.stringify([dataset.id, chart.kind, chart.measure, chart.by ?? '', chart.where, chart.against ?? '']);

/** Pages that gather from others what those show in full. */
const SUMMARIES: Page[] = ['ringkasan', ...BRIEFS];

/**
 * What a profile tells of a dataset, of charts in order: what it declares for profiles, else how it moves and where; and its figures,
 * those of Ringkasan where it has any there.
 */
function essential(charts: Placed[], { charts: all }: PublishedDataset): Placed[] {
	const declares = all.some(({ page }) => page === 'wilayah');
	const first = (kind: Chart['kind']) => charts.find(({ chart }) => chart.kind === kind);
	const shortest = all.some(({ kind, page }) => kind === 'figure' && page === 'ringkasan');
	const isFigure = ({ chart }: Placed) => chart.kind === 'figure' && (!shortest || chart.page === 'ringkasan');
	const [trend, ranking] = [first('trend'), first('ranking')];
	return charts.filter(
		(placed) =>
			isFigure(placed) || (declares ? placed.chart.page === 'wilayah' : placed === trend || placed === ranking)
	);
}

/**
 * The charts of a release that say something about one area itself: those that a table answers at that level or finer, and of
 * these the essential ones of each dataset. What an area only shares with the one above it is left out, so that a kelurahan
 * never shows figures of its kota.
 */
export function profileCharts(release: Release, area: string): Placed[] {
	const filters: Filters = { wilayah: [area], dimensions: {} };
	const seen = new Set<string>();
	const own = allCharts(release).filter((placed) => {
		if (BRIEFS.some((brief) => brief === placed.chart.page) || seen.has(signature(placed))) return false;
		const plan = planOf(questionOf(placed.chart, placed.dataset, release, filters), release);
		if (!plan || plan.scope.coarser.length > 0 || !plan.scope.areas.includes(area)) return false;
		if (plan.timing.covered.length === 0) return false;
		seen.add(signature(placed));
		return true;
	});
	return datasetsOf(own).flatMap((dataset) =>
		essential(
			own.filter((placed) => placed.dataset === dataset),
			dataset
		)
	);
}

/** The pages that show more of an area, in the order of the menu. */
export function pagesOn(release: Release, area: string): Page[] {
	const filters: Filters = { wilayah: [area], dimensions: {} };
	const pages = allCharts(release).flatMap(({ chart, dataset }) => {
		const plan = planOf(questionOf(chart, dataset, release, filters), release);
		return plan && plan.scope.coarser.length === 0 && plan.timing.covered.length > 0 ? [chart.page] : [];
	});
	return PAGES.filter((page) => !SUMMARIES.includes(page) && page !== 'wilayah' && pages.includes(page));
}

/** The areas that hold an area, widest first. */
export function above(area: Code, release: Release): Code[] {
	const parent = release.codes['wilayah']?.find((code) => code.id === area.parent);
	return parent ? [...above(parent, release), parent] : [];
}

/** The areas directly inside an area. */
export const inside = (area: string, release: Release): Code[] =>
	(release.codes['wilayah'] ?? []).filter((code) => code.parent === area && code.attributes['tingkat'] !== 'kelompok');
