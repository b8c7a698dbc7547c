import { levelOf, type Level } from '$lib/contract/code.ts';
import type { Filters } from '$lib/contract/filters.ts';
import type { Localized } from '$lib/contract/localized.ts';
import type { PublishedDataset, Release } from '$lib/contract/release.ts';
import { planOf, questionOf } from '$lib/query/index.ts';
import type { View } from '$lib/view/index.ts';
import { areasOfSite } from '../areas.ts';
import { BRIEFS, type Place } from '../links.ts';
import { sideBySide } from './compare-charts.ts';
import { allCharts, pagesOf, type Placed } from './charts.ts';
import { titleOf as titleOfPage } from '../words/shell.ts';
import { inside, profileCharts } from './profile.ts';

/** As many areas as a reader can keep apart. */
export const MOST_AREAS = 6;

/** Levels of some areas, each once; more than one cannot be compared. */
export function levelsOf(areas: readonly string[], release: Release): Level[] {
	const codes = (release.codes['wilayah'] ?? []).filter(({ id }) => areas.includes(id));
	return [...new Set(codes.map(levelOf))];
}

const signature = ({ dataset, chart }: Placed): string =>
	JSON.stringify([
		dataset.id,
		chart.kind,
		chart.measure,
		chart.panels ?? '',
		chart.where,
		chart.how ?? '',
		chart.against ?? ''
	]);

/** True where a table answers the chart for each of the areas by itself: none told by a wider one, no unit or register mixed in. */
function answers({ chart, dataset }: Placed, areas: readonly string[], release: Release): boolean {
	const filters: Filters = { wilayah: [...areas], dimensions: {} };
	const plan = planOf(questionOf(chart, dataset, release, filters), release);
	if (!plan || plan.scope.coarser.length > 0 || plan.timing.covered.length === 0) return false;
	const rows = plan.scope.groups.map(({ key }) => key);
	const expected = ['wilayah', 'periode', chart.panels];
	const clean = chart.kind !== 'trend' || plan.axes.every(({ axis }) => expected.includes(axis));
	return clean && rows.length === areas.length && areas.every((area) => rows.includes(area));
}

/** What profiles of the areas tell, and beyond that what makes areas of different size comparable: ratios and indicators. */
function worthComparing(release: Release, areas: readonly string[]): Placed[] {
	const told = new Set(areas.flatMap((area) => profileCharts(release, area).map(({ id }) => id)));
	return allCharts(release)
		.filter(({ chart }) => !BRIEFS.some((brief) => brief === chart.page))
		.filter(({ id, chart }) => told.has(id) || chart.against || chart.kind === 'reading');
}

/** Charts of a dataset in sight; the others stand folded below them. */
const PRINCIPAL = 2;

/** The page that shows most of a dataset names the heading of its charts; one that none shows names its own. */
function headingOf(dataset: PublishedDataset): Localized {
	const countOn = (page: Place) => dataset.charts.filter((chart) => chart.page === page).length;
	const [page] = pagesOf(dataset).toSorted((a, b) => countOn(b) - countOn(a));
	return page ? { id: titleOfPage(page, 'id'), en: titleOfPage(page, 'en') } : dataset.title;
}

/** A number that areas of any size can be compared by: a ratio, a rate, an index. */
const isLevel = ({ chart, dataset }: Placed): boolean =>
	chart.against !== undefined || dataset.measures[chart.measure]?.kind === 'level';

/** Registers stand in panels of one picture; a panel for each of many agencies or programmes is long. */
const isLong = ({ chart, dataset }: Placed): boolean =>
	chart.panels !== undefined && !dataset.dimensions[chart.panels]?.never_add;

/**
 * Charts in the order of their datasets, under the headings of their pages. In sight are a few of each dataset: ratios first, and
 * nothing else where there are enough, for counts of a large area and a small one say little. The others are folded.
 */
function arranged(found: readonly Placed[], datasets: readonly PublishedDataset[]): Placed[] {
	const rank = (placed: Placed) => (isLong(placed) ? 2 : isLevel(placed) ? 0 : 1);
	const ordered = datasets
		.toSorted((a, b) => a.order - b.order)
		.map((dataset) => ({
			section: headingOf(dataset),
			own: found.filter((placed) => placed.dataset === dataset).toSorted((a, b) => rank(a) - rank(b))
		}));
	const levels = (section: Localized) =>
		ordered
			.filter((one) => one.section.id === section.id)
			.flatMap(({ own }) => own.filter((placed) => rank(placed) === 0)).length;
	return ordered
		.flatMap(({ section, own }) =>
			own.map((placed, at) => {
				const inSight = at < PRINCIPAL && (rank(placed) === 0 || levels(section) < PRINCIPAL);
				return { ...placed, chart: { ...placed.chart, section, ...(!inSight && { detail: true }) } };
			})
		)
		.map((placed, order) => ({ ...placed, chart: { ...placed.chart, order } }));
}

/** The charts that set areas of one level side by side, all areas in one picture and so on one scale, under the headings of their pages. */
export function comparingCharts(release: Release, areas: readonly string[]): Placed[] {
	const [level, other] = levelsOf(areas, release);
	if (!level || other || areas.length < 2) return [];
	const seen = new Set<string>();
	const found = worthComparing(release, areas).flatMap((declared) =>
		sideBySide(declared, level).filter((placed) => {
			if (seen.has(signature(placed)) || !answers(placed, areas, release)) return false;
			seen.add(signature(placed));
			return true;
		})
	);
	return arranged(found, release.datasets);
}

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

/** Groups of areas worth a first look: the cities of the site, and what lies inside each. */
export function suggestions(release: Release, chosen: readonly string[]): string[][] {
	const site = areasOfSite(release).toSorted();
	const [one] = chosen;
	const parent = release.codes['wilayah']?.find(({ id }) => id === one)?.parent;
	if (one && parent) {
		const peers = site.includes(one) ? site : inside(parent, release).map(({ id }) => id);
		// Those beside it in the list of areas: kota beside kota, neighbours beside neighbours.
		const start = Math.max(0, Math.min(peers.indexOf(one) - 2, peers.length - MOST_AREAS));
		const own = peers.slice(start, start + MOST_AREAS);
		if (own.length > 1) return [own];
	}
	const below = site.map((area) => inside(area, release).map(({ id }) => id));
	return [site, ...below].filter((areas) => areas.length > 1).map((areas) => areas.slice(0, MOST_AREAS));
}
