import { levelOf, type Level } from '$lib/contract/code.ts';
import type { Chart } from '$lib/contract/dataset.ts';
import type { Filters } from '$lib/contract/filters.ts';
import type { Localized } from '$lib/contract/localized.ts';
import type { PublishedDataset, Release } from '$lib/contract/release.ts';
import { planOf, questionOf } from '$lib/query/index.ts';
import type { View } from '$lib/view/index.ts';
import { areasOfSite } from '../areas.ts';
import { allCharts, type Placed } from './charts.ts';
import { inside, profileCharts } from './profile.ts';

/** As many areas as a reader can keep apart. */
export const MOST_AREAS = 6;

/** Levels of some areas, each once; more than one cannot be compared. */
export function levelsOf(areas: readonly string[], release: Release): Level[] {
	const codes = (release.codes['wilayah'] ?? []).filter(({ id }) => areas.includes(id));
	return [...new Set(codes.map(levelOf))];
}

/** A dimension whose codes a chart sets apart, if it is not areas. */
const apart = ({ by, panels }: Chart): string | undefined => [panels, by].find((axis) => axis && axis !== 'wilayah');

/** How a chart is drawn on its own page, and what only concerns it there. */
const DRAWN = new Set(['watch', 'section', 'reading', 'target', 'panels', 'median']);

/** What a chart measures, without how its page draws it. */
const measured = (chart: Chart): Chart =>
	Object.fromEntries(Object.entries(chart).filter(([key]) => !DRAWN.has(key))) as Chart;

/** What a title says of places that are no longer drawn: "menurut Kelurahan". */
const PLACES = / (menurut|by) (wilayah|kota|kecamatan|kelurahan|area|city|district|village)\b.*$/i;

/** A title for areas side by side; that of the measure where the parts which the chart is named after are added up. */
function titleOf({ chart, dataset }: Placed, kind: 'comparison' | 'trend'): Localized {
	const isAdded = kind === 'trend' && apart(chart) && !chart.against && Object.keys(chart.where).length === 0;
	const title = (isAdded && dataset.measures[chart.measure]?.title) || chart.title;
	return { id: title.id.replace(PLACES, ''), en: title.en.replace(PLACES, '') };
}

/** One bar an area for the last period, a panel for each code that the chart sets apart; or one line an area, the parts of the chart added up. */
function drawn(placed: Placed, level: Level, kind: 'comparison' | 'trend'): Placed {
	const { chart, dataset } = placed;
	const panels = chart.reading || kind === 'trend' ? undefined : apart(chart);
	const own: Chart = {
		...measured(chart),
		id: `${chart.id}-${kind === 'trend' ? 'garis' : 'batang'}`,
		kind,
		by: 'wilayah',
		level,
		title: titleOf(placed, kind),
		...(panels ? { panels } : {})
	};
	return { id: `${dataset.id}/${own.id}`, chart: own, dataset };
}

/** How a declared chart sets areas side by side: nothing for pictures of one area alone. */
function sideBySide(placed: Placed, level: Level): Placed[] {
	const { chart } = placed;
	const [bars, lines] = [drawn(placed, level, 'comparison'), drawn(placed, level, 'trend')];
	switch (chart.kind) {
		case 'figure':
		case 'ranking':
		case 'map':
			return [bars];
		case 'trend':
			return apart(chart) ? [bars, lines] : [lines];
		case 'reading':
			if (chart.reading === 'posisi') return [bars];
			return chart.reading === 'perkembangan' ? [lines] : [];
		default:
			return [];
	}
}

const signature = ({ dataset, chart }: Placed): string =>
	JSON.stringify([
		dataset.id,
		chart.kind,
		chart.measure,
		chart.panels ?? '',
		chart.where,
		'against' in chart && chart.against
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
	return allCharts(release).filter(({ id, chart }) => told.has(id) || chart.against || chart.kind === 'reading');
}

/**
 * The charts that set areas of one level side by side, all areas in one picture and so on one scale. Ratios come first in their
 * dataset: counts of a large area and a small one say little.
 */
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
	const isRatio = ({ chart }: Placed) => chart.against !== undefined;
	return release.datasets
		.toSorted((a, b) => a.order - b.order)
		.flatMap((dataset) => {
			const own = found.filter((placed) => placed.dataset === dataset);
			return [...own.filter(isRatio), ...own.filter((placed) => !isRatio(placed))];
		});
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
	const site = areasOfSite(release);
	const [one] = chosen;
	const parent = release.codes['wilayah']?.find(({ id }) => id === one)?.parent;
	if (one && parent) {
		const peers = site.includes(one) ? site : inside(parent, release).map(({ id }) => id);
		const rest = peers.filter((area) => area !== one).slice(0, MOST_AREAS - 1);
		if (rest.length > 0) return [[one, ...rest]];
	}
	const below = site.map((area) => inside(area, release).map(({ id }) => id));
	return [site, ...below].filter((areas) => areas.length > 1).map((areas) => areas.slice(0, MOST_AREAS));
}
