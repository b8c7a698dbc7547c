import type { Language } from '$lib/contract/localized.ts';
import type { PublishedDataset } from '$lib/contract/release.ts';
import { datasetsOf, type Placed } from '$lib/query/index.ts';
import type { Views } from './charts.ts';

/** A dataset that leaves several charts without figures, told once in place of each. */
export interface Lacking {
	dataset: PublishedDataset;
	topics: string[];
	/** True where the page has nothing of it. */
	whole: boolean;
	ids: string[];
}

/** Charts that one reason leaves empty; a single one among others of its dataset says it itself. */
const SEVERAL = 2;

/** Datasets without data for what is asked, with the charts that wait for them. Hidden figures are no lack of data. */
export function lackingOf(charts: Placed[], views: Views, language: Language): Lacking[] {
	const waiting = charts.filter(({ id }) => {
		const view = views[id];
		return view?.kind === 'empty' && (view.status === 'tidak-ada-data' || view.status === 'belum-masuk');
	});
	return datasetsOf(waiting).flatMap((dataset) => {
		const own = waiting.filter((placed) => placed.dataset === dataset);
		// Details that nobody has asked for yet tell nothing either way.
		const whole = charts.every((placed) => placed.dataset !== dataset || own.includes(placed) || !views[placed.id]);
		if (own.length < SEVERAL && !whole) return [];
		return [{ dataset, whole, topics: own.map(({ chart }) => chart.title[language]), ids: own.map(({ id }) => id) }];
	});
}
