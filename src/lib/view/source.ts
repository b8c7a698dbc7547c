import { chartWords, dayName, listOf } from '../text/index.ts';
import { concerns } from './concern.ts';
import type { Context } from './context.ts';

/** "Dinas Sosial (SIKS-NG)": producer with the title of its extract, the title alone where no producer is named. */
function named({ producer, title }: { producer?: string | undefined; title: string }): string {
	return producer && producer !== title ? `${producer} (${title})` : (producer ?? title);
}

/** "Sumber: … · per 31 Juli 2025 · rilis …", first of all that the data are made up where they are. */
export function sourceOf(context: Context): string {
	const { dataset, language, ratio, release } = context;
	const words = chartWords[language];
	const other = ratio?.dataset === dataset ? [] : (ratio?.dataset?.sources ?? []);
	const sources = [...dataset.sources, ...other].filter(({ areas }) => concerns(context, areas));
	const names = [...new Set(sources.map(named))];
	const shown = names.length > 3 ? [...names.slice(0, 2), words.moreSources(names.length - 2)] : names;
	const source = names.length > 3 ? shown.join(', ') : listOf(shown, language);
	return [
		...(release.sample ? [words.sample] : []),
		`${words.source}: ${source || dataset.metadata.producer}`,
		words.asOf(dayName(dataset.as_of, language)),
		words.release(release.id)
	].join(' · ');
}
