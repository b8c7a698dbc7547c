import { capital } from '../../core/text.ts';
import { attentionWords, tellsRange, type About, type Amount } from '../../language/index.ts';
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

/** What a sentence about a chart calls its thing, with the name of the part that it is about. */
export function aboutOf({ chart, view }: Watched, name: string | null): About {
	const subject = chart.subject?.[view.language] ?? view.topic;
	return name === null ? [subject] : [`${subject}, ${name}`];
}

/** What stands behind a number: the parts of a ratio, its range, and that its agency may still change it; then why it is shown. */
export function because(told: string, amount: Amount, { provisional, parts }: Shown, reason: string): string {
	const { language } = amount.style;
	const behind = parts || tellsRange(amount.cell) ? [told] : [];
	const mark = provisional ? [attentionWords[language].provisional] : [];
	const text = [...behind, ...mark].join(', ');
	return text ? `${capital(text)}. ${reason}` : reason;
}
