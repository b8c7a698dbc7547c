import type { Filters } from '../../contract/filters.ts';
import { BRIEFS } from '../../contract/dataset.ts';
import type { PublishedDataset, Release } from '../../contract/release.ts';
import { planOf } from '../pick.ts';
import { questionOf } from '../question.ts';
import { allCharts, datasetsOf, type Placed } from './placed.ts';

/** Two charts that would show the same numbers in the same way. */
const signature = ({ dataset, chart }: Placed): string =>
	JSON.stringify([dataset.id, chart.kind, chart.measure, chart.by ?? '', chart.where, chart.against ?? '']);

/** Rankings beside the map of the areas inside. */
const RANKINGS = 2;

const isPart = ({ chart }: Placed) => chart.kind === 'map' || chart.kind === 'ranking';
const isDeclared = ({ chart }: Placed) => chart.page === 'wilayah';

/** The headline figures of a dataset: what it declares for profiles, and those of Ringkasan where it has any there. */
function figuresOf(charts: Placed[], { charts: all }: PublishedDataset): Placed[] {
	const shortest = all.some(({ kind, page }) => kind === 'figure' && page === 'ringkasan');
	return charts.filter(
		(placed) => placed.chart.kind === 'figure' && (isDeclared(placed) || !shortest || placed.chart.page === 'ringkasan')
	);
}

/** The pictures of a dataset about the area as a whole: what it declares for profiles, else how it moves. */
function picturesOf(charts: Placed[], { charts: all }: PublishedDataset): Placed[] {
	const pictures = charts.filter((placed) => !isPart(placed) && placed.chart.kind !== 'figure');
	if (all.some(({ page, kind }) => page === 'wilayah' && kind !== 'figure' && kind !== 'map' && kind !== 'ranking'))
		return pictures.filter(isDeclared);
	return pictures.filter(({ chart }) => chart.kind === 'trend').slice(0, 1);
}

/** The first picture of each dataset, then the second of each, and so on. */
function inTurn(groups: Placed[][]): Placed[] {
	const most = Math.max(0, ...groups.map((group) => group.length));
	return Array.from({ length: most }, (_, at) => groups.flatMap((group) => group[at] ?? [])).flat();
}

/** Charts that several areas inside the area answer, what is declared for profiles first: one map, and one ranking a dataset. */
function partsOf(charts: Placed[], splits: (placed: Placed) => boolean): Placed[] {
	const parts = charts.filter((placed) => isPart(placed) && splits(placed));
	const found = [...parts.filter(isDeclared), ...parts.filter((placed) => !isDeclared(placed))];
	const rankings = found.filter(({ chart }) => chart.kind === 'ranking');
	return [
		...found.filter(({ chart }) => chart.kind === 'map').slice(0, 1),
		...datasetsOf(rankings)
			.map((dataset) => rankings.find((placed) => placed.dataset === dataset)!)
			.slice(0, RANKINGS)
	];
}

/** A figure that is never added up, as the areas inside it that it tells of. */
const asRanking = ({ chart, dataset }: Placed): Placed => {
	const id = `${chart.id}-bagian`;
	return { id: `${dataset.id}/${id}`, chart: { ...chart, id, kind: 'ranking', by: 'wilayah' }, dataset };
};

/** What a profile tells of an area: headline figures, the areas inside it, and pictures of the area as a whole. */
export interface Profile {
	figures: Placed[];
	parts: Placed[];
	pictures: Placed[];
}

/**
 * The charts of a release that say something about one area itself, those that a table answers at that level or finer. What an area
 * only shares with the one above it is left out, so that a kelurahan never shows figures of its kota.
 */
export function profileOf(release: Release, area: string): Profile {
	const filters: Filters = { wilayah: [area], dimensions: {} };
	const seen = new Set<string>();
	const splitting = new Set<Placed>();
	const listed: Placed[] = [];
	const all = allCharts(release);
	// Of two alike the one declared for profiles stays.
	const answering = [...all.filter(isDeclared), ...all.filter((placed) => !isDeclared(placed))].filter((placed) => {
		if (BRIEFS.some((brief) => brief === placed.chart.page) || seen.has(signature(placed))) return false;
		const plan = planOf(questionOf(placed.chart, placed.dataset, release, filters), release);
		if (!plan || plan.scope.coarser.length > 0 || !plan.scope.areas.includes(area)) return false;
		if (plan.timing.covered.length === 0) return false;
		seen.add(signature(placed));
		if (plan.scope.apart) {
			if (placed.chart.kind === 'figure') listed.push(asRanking(placed));
			return false;
		}
		if (plan.scope.groups.length > 1 && plan.axes.every(({ axis }) => axis === 'wilayah' || axis === 'periode'))
			splitting.add(placed);
		return true;
	});
	const own = all.filter((placed) => answering.includes(placed));
	const groups = datasetsOf(own).map((dataset) => ({
		dataset,
		charts: own.filter((placed) => placed.dataset === dataset)
	}));
	return {
		figures: groups.flatMap(({ dataset, charts }) => figuresOf(charts, dataset)),
		parts: partsOf([...own, ...listed], (placed) => splitting.has(placed) || listed.includes(placed)),
		pictures: inTurn(groups.map(({ dataset, charts }) => picturesOf(charts, dataset)))
	};
}
