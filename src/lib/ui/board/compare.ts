import type { Localized } from '$lib/contract/localized.ts';
import type { PublishedDataset, Release } from '$lib/contract/release.ts';
import { comparisonOf, mainPageOf, type Placed } from '$lib/query/index.ts';
import type { View } from '$lib/charts/view.ts';
import { titleOf as titleOfPage } from '../words/shell.ts';

/** The page that shows most of a dataset names the heading of its charts; one that none shows names its own. */
function headingOf(dataset: PublishedDataset): Localized {
	const page = mainPageOf(dataset);
	return page ? { id: titleOfPage(page, 'id'), en: titleOfPage(page, 'en') } : dataset.title;
}

/** The charts that set areas of one level side by side, under the headings of their pages. */
export const comparingCharts = (release: Release, areas: readonly string[]): Placed[] =>
	comparisonOf(release, areas).map((placed) => ({
		...placed,
		chart: { ...placed.chart, section: headingOf(placed.dataset) }
	}));

/** Datasets of which no chart compares these areas, because their figures go less deep or further than one area. */
export const silentDatasets = (release: Release, charts: readonly Placed[]): PublishedDataset[] =>
	release.datasets.filter((dataset) => !charts.some((placed) => placed.dataset === dataset));

/** True where a picture would compare nothing: no number at all, or lines of one point each. */
export function comparesNothing(view: View | undefined): boolean {
	if (!view) return false;
	const moves = (points: readonly { cell: { value: number | null } }[]) =>
		points.filter(({ cell }) => cell.value !== null).length > 1;
	const lines = view.kind === 'trend' ? view.panels.flatMap(({ series }) => series) : [];
	return view.kind === 'empty' || (view.kind === 'trend' && !lines.some(({ points }) => moves(points)));
}
