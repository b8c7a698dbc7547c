import { BRIEFS, type Page } from '$lib/contract/dataset.ts';
import type { Filters } from '$lib/contract/filters.ts';
import type { Language } from '$lib/contract/localized.ts';
import type { Release } from '$lib/contract/release.ts';
import { allCharts, datasetsOf, type Placed } from '$lib/query/index.ts';
import { attentionOf, type Attention } from '$lib/findings/attention/index.ts';
import { chartsOn, type Views } from './charts.ts';

const isSummary = (page: Page): boolean => page === 'ringkasan' || BRIEFS.some((brief) => brief === page);

/** Charts of other pages that a summary watches: on the home page all that declare it, on a brief those of its own datasets. */
export function watchedBeside(release: Release, page: Page): Placed[] {
	if (!isSummary(page)) return [];
	const own = datasetsOf(chartsOn(release, page));
	return allCharts(release).filter(
		({ chart, dataset }) => chart.watch && chart.page !== page && (page === 'ringkasan' || own.includes(dataset))
	);
}

/** What is worth a look among charts that have been answered. */
export function attentionIn(
	charts: Placed[],
	views: Views,
	scene: { release: Release; filters: Filters; language: Language; page: Page }
): Attention[] {
	const watched = charts.flatMap(({ id, chart, dataset }) => {
		const view = views[id];
		return view ? [{ chart, dataset, view }] : [];
	});
	return attentionOf({ ...scene, watched });
}
