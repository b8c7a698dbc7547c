import { levelOf, type Level } from '$lib/contract/code.ts';
import type { Chart } from '$lib/contract/dataset.ts';
import type { Filters } from '$lib/contract/filters.ts';
import type { Language, Localized } from '$lib/contract/localized.ts';
import type { PublishedDataset, Release } from '$lib/contract/release.ts';
import { planOf, questionOf } from '$lib/query/index.ts';
import type { View } from '$lib/view/index.ts';
import { areasOfSite } from '../areas.ts';
import { BRIEFS } from '../links.ts';
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
const DRAWN = new Set(['watch', 'section', 'reading', 'target', 'panels', 'median', 'detail', 'layout']);

/** What a chart measures, without how its page draws it. */
const measured = (chart: Chart): Chart =>
	Object.fromEntries(Object.entries(chart).filter(([key]) => !DRAWN.has(key))) as Chart;

/** What a title says of places that are no longer drawn: "menurut Kelurahan". */
const PLACES = / (menurut|by) (wilayah|kota|kecamatan|kelurahan|area|city|district|village)\b.*$/i;

/** A title without what it says of time, for bars of a single period. */
const still: Record<Language, (title: string) => string> = {
	id: (title) => title.replace(/^Perkembangan (.)/, (_, first: string) => first.toUpperCase()),
	en: (title) => title.replace(/ over time$/i, '')
};

/** Sets of a family are no parts of all families: added up they would tell of every family, in a programme or not. */
const isOfSets = ({ dimensions }: PublishedDataset, axis: string): boolean =>
	Object.values(dimensions).some(({ set_of }) => set_of === axis);

/** True where the parts that a chart sets apart add up to a number of their own: agencies of a city, not registers or programmes of a family. */
function addsUp({ chart, dataset }: Placed): boolean {
	const axis = apart(chart);
	const measure = dataset.measures[chart.measure];
	if (!axis || !measure || measure.mentions || measure.kind === 'level' || isOfSets(dataset, axis)) return false;
	const { unit } = measure;
	return dataset.dimensions[axis]?.never_add !== true && (typeof unit === 'string' || unit.from !== axis);
}

/** A title for areas side by side; that of the measure where the parts which the chart is named after are added up. */
function titleOf(placed: Placed, kind: 'comparison' | 'trend', added: boolean): Localized {
	const { chart, dataset } = placed;
	const isWhole = added && !chart.against && Object.keys(chart.where).length === 0;
	const title = (isWhole && dataset.measures[chart.measure]?.title) || chart.title;
	const parts = dataset.dimensions[apart(chart) ?? '']?.title;
	const write = (language: Language) => {
		const own = title[language].replace(PLACES, '');
		const whole = added && parts ? own.replace(new RegExp(` (per|menurut|by) ${parts[language]}$`, 'i'), '') : own;
		return kind === 'trend' ? whole : still[language](whole);
	};
	return { id: write('id'), en: write('en') };
}

/** One bar an area for the last period, a panel for each code that the chart sets apart unless they add up; or one line an area, the parts of the chart added up. */
function drawn(placed: Placed, level: Level, kind: 'comparison' | 'trend'): Placed {
	const { chart, dataset } = placed;
	const panels = chart.reading || kind === 'trend' || addsUp(placed) ? undefined : apart(chart);
	const added = apart(chart) !== undefined && panels === undefined;
	const own: Chart = {
		...measured(chart),
		id: `${chart.id}-${kind === 'trend' ? 'garis' : 'batang'}`,
		kind,
		by: 'wilayah',
		level,
		title: titleOf(placed, kind, added),
		...(panels ? { panels } : {})
	};
	return { id: `${dataset.id}/${own.id}`, chart: own, dataset };
}

/** How a declared chart sets areas side by side: nothing for pictures of one area alone. */
function sideBySide(placed: Placed, level: Level): Placed[] {
	const { chart, dataset } = placed;
	const [bars, lines] = [drawn(placed, level, 'comparison'), drawn(placed, level, 'trend')];
	const axis = apart(chart);
	switch (chart.kind) {
		case 'figure':
		case 'ranking':
		case 'map':
			return [bars];
		case 'trend':
			if (!axis) return [lines];
			if (!chart.against && isOfSets(dataset, axis)) return [bars];
			return !chart.against && addsUp(placed) ? [lines] : [bars, lines];
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
			return [...own.filter(isRatio), ...own.filter((placed) => !isRatio(placed))].map((placed, at) =>
				at < PRINCIPAL ? placed : { ...placed, chart: { ...placed.chart, detail: true } }
			);
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
	const site = areasOfSite(release).toSorted();
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
