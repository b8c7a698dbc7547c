import type { Code } from '$lib/contract/code.ts';
import { PAGES, type Page } from '$lib/contract/dataset.ts';
import type { Filters } from '$lib/contract/filters.ts';
import type { PublishedDataset, Release } from '$lib/contract/release.ts';
import { planOf, questionOf } from '$lib/query/index.ts';
import { BRIEFS } from '../links.ts';
import { boardWords } from '../words/board.ts';
import { allCharts, datasetsOf, type Placed } from './charts.ts';

/** Two charts that would show the same numbers in the same way. */
const signature = ({ dataset, chart }: Placed): string =>
	JSON.stringify([dataset.id, chart.kind, chart.measure, chart.by ?? '', chart.where, chart.against ?? '']);

/** Pages that gather from others what those show in full. */
const SUMMARIES: Page[] = ['ringkasan', ...BRIEFS];

/** Pictures that a profile opens with; the others stand folded below them. */
const PRINCIPAL = 4;
/** Rankings beside the map of the areas inside. */
const RANKINGS = 2;

const isPart = ({ chart }: Placed) => chart.kind === 'map' || chart.kind === 'ranking';
const isDeclared = ({ chart }: Placed) => chart.page === 'wilayah';

/** A chart under a heading of the profile, at its place there; on its own page it may be a detail or take more room. */
function under(section: 'inside' | 'glance', { chart, ...placed }: Placed, order: number, folded = false): Placed {
	const own = { ...chart, section: { id: boardWords.id[section], en: boardWords.en[section] }, order };
	delete own.detail;
	delete own.layout;
	return { ...placed, chart: folded ? { ...own, detail: true } : own };
}

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

/**
 * The charts of a release that say something about one area itself, those that a table answers at that level or finer: figures, the
 * areas inside it, a few principal pictures, and the rest as details. What an area only shares with the one above it is left
 * out, so that a kelurahan never shows figures of its kota.
 */
export function profileCharts(release: Release, area: string): Placed[] {
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
	return [
		...groups.flatMap(({ dataset, charts }) => figuresOf(charts, dataset)),
		...partsOf([...own, ...listed], (placed) => splitting.has(placed) || listed.includes(placed)).map((placed, at) =>
			under('inside', placed, at)
		),
		...inTurn(groups.map(({ dataset, charts }) => picturesOf(charts, dataset))).map((placed, at) =>
			under('glance', placed, 10 + at, at >= PRINCIPAL)
		)
	];
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
