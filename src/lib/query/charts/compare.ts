import { levelOf, type Level } from '../../contract/code.ts';
import { BRIEFS, type Page } from '../../contract/dataset.ts';
import type { PublishedDataset, Release } from '../../contract/release.ts';
import { planOf } from '../pick.ts';
import { questionOf } from '../question.ts';
import { allCharts, pagesOf, type Placed } from './placed.ts';
import { profileOf } from './profile.ts';
import { sideBySide } from './side-by-side.ts';

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
	const filters = { wilayah: [...areas], dimensions: {} };
	const plan = planOf(questionOf(chart, dataset, release, filters), release);
	if (!plan || plan.scope.coarser.length > 0 || plan.timing.covered.length === 0) return false;
	const rows = plan.scope.groups.map(({ key }) => key);
	const expected = ['wilayah', 'periode', chart.panels];
	const clean = chart.kind !== 'trend' || plan.axes.every(({ axis }) => expected.includes(axis));
	return clean && rows.length === areas.length && areas.every((area) => rows.includes(area));
}

/** What profiles of the areas tell, and beyond that what makes areas of different size comparable: ratios and indicators. */
function worthComparing(release: Release, areas: readonly string[]): Placed[] {
	const profiles = areas.flatMap((area) => Object.values(profileOf(release, area)).flat());
	const told = new Set(profiles.map(({ id }) => id));
	return allCharts(release)
		.filter(({ chart }) => !BRIEFS.some((brief) => brief === chart.page))
		.filter(({ id, chart }) => told.has(id) || chart.against || chart.kind === 'reading');
}

/** Charts of a subject in sight; the others stand folded below them. */
const PRINCIPAL = 2;

/** The page that shows most of a dataset, under whose heading its charts are compared; undefined where none shows it. */
export function mainPageOf(dataset: PublishedDataset): Page | undefined {
	const countOn = (page: Page) => dataset.charts.filter((chart) => chart.page === page).length;
	return pagesOf(dataset).toSorted((a, b) => countOn(b) - countOn(a))[0];
}

/** A number that areas of any size can be compared by: a ratio, a rate, an index. */
const isLevel = ({ chart, dataset }: Placed): boolean =>
	chart.against !== undefined || dataset.measures[chart.measure]?.kind === 'level';

/** Registers stand in panels of one picture; a panel for each of many agencies or programmes is long. */
const isLong = ({ chart, dataset }: Placed): boolean =>
	chart.panels !== undefined && !dataset.dimensions[chart.panels]?.never_add;

/**
 * Charts in the order of their datasets. In sight are a few of each dataset: ratios first, and nothing else where their page has
 * enough, for counts of a large area and a small one say little. The others are folded.
 */
function arranged(found: readonly Placed[], datasets: readonly PublishedDataset[]): Placed[] {
	const rank = (placed: Placed) => (isLong(placed) ? 2 : isLevel(placed) ? 0 : 1);
	const ordered = datasets
		.toSorted((a, b) => a.order - b.order)
		.map((dataset) => ({
			subject: mainPageOf(dataset) ?? dataset.id,
			own: found.filter((placed) => placed.dataset === dataset).toSorted((a, b) => rank(a) - rank(b))
		}));
	const levels = (subject: string) =>
		ordered.filter((one) => one.subject === subject).flatMap(({ own }) => own.filter((placed) => rank(placed) === 0))
			.length;
	return ordered
		.flatMap(({ subject, own }) =>
			own.map((placed, at) => {
				const inSight = at < PRINCIPAL && (rank(placed) === 0 || levels(subject) < PRINCIPAL);
				return { ...placed, chart: { ...placed.chart, ...(!inSight && { detail: true }) } };
			})
		)
		.map((placed, order) => ({ ...placed, chart: { ...placed.chart, order } }));
}

/** The charts that set areas of one level side by side, all areas in one picture and so on one scale. */
export function comparisonOf(release: Release, areas: readonly string[]): Placed[] {
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
	return arranged(found, release.datasets).map((placed) => ({ ...placed, areas }));
}
