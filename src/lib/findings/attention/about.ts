import { attentionWords } from '../../language/index.ts';
import type { Language } from '../../contract/localized.ts';
import type { Shown } from '../../charts/model/types.ts';
import type { Scene, Watched } from './types.ts';

/** The thing that a chart counts, whatever its form: equal for a figure, its trend and its map. */
export const thing = ({ chart, dataset }: Watched): string =>
	JSON.stringify([dataset.id, chart.measure, Object.entries(chart.where).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** What every sentence about a chart carries: its page, its anchor and the standing note of its dataset. */
export const placeOf = ({ chart, dataset, view }: Watched) => ({
	chart: view.id,
	page: chart.page,
	note: chart.note?.[view.language] ?? dataset.note?.[view.language] ?? null
});

/** Charts that tell of the chosen areas themselves: a kelurahan is not told what only its kota knows. */
export function ofAreas({ filters, watched }: Scene): Watched[] {
	const isInside = (area: string) => filters.wilayah.some((one) => area === one || area.startsWith(`${one}.`));
	return filters.wilayah.length === 0 ? [...watched] : watched.filter(({ view }) => view.covers.every(isInside));
}

/** A number as it is told, marked where its agency may still change it; one pair of brackets holds what stands behind it. */
export function marked(text: string, { provisional }: Shown, language: Language): string {
	if (!provisional) return text;
	const mark = attentionWords[language].provisional;
	return text.endsWith(')') ? `${text.slice(0, -1)}; ${mark})` : `${text} (${mark})`;
}
