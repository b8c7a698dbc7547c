import type { Language } from '../contract/localized.ts';
import { chartWords, dayName, listOf } from '../text/index.ts';
import { concerns } from './concern.ts';
import type { Context } from './context.ts';
import type { Credit } from './types.ts';

/** "Dinas Sosial (SIKS-NG)": producer with the title of its extract, the title alone where no producer is named. */
function named({ producer, title }: { producer?: string | undefined; title: string }): string {
	return producer && producer !== title ? `${producer} (${title})` : (producer ?? title);
}

/** Where the numbers of a chart come from. */
export function creditOf(context: Context): Credit {
	const { dataset, language, ratio, release } = context;
	const words = chartWords[language];
	const other = ratio?.dataset === dataset ? [] : (ratio?.dataset?.sources ?? []);
	const sources = [...dataset.sources, ...other].filter(({ areas }) => concerns(context, areas));
	const told = (names: string[]) => {
		const shown = names.length > 3 ? [...names.slice(0, 2), words.moreSources(names.length - 2)] : names;
		return (names.length > 3 ? shown.join(', ') : listOf(shown, language)) || dataset.metadata.producer;
	};
	const isMadeUp = sources.length === 0 || sources.some(({ sample }) => sample ?? release.sample);
	return {
		sample: release.sample ? (isMadeUp ? words.sample : words.official) : null,
		agencies: told([...new Set(sources.map(({ producer, title }) => producer ?? title))]),
		extracts: told([...new Set(sources.map(named))]),
		dataset: dataset.title[language],
		asOf: words.asOf(dayName(dataset.as_of, language)),
		shortAsOf: words.asOf(dayName(dataset.as_of, language, true)),
		release: words.release(release.id)
	};
}

/** "Sumber: … · per 31 Juli 2025 · rilis …", first of all whether the data are made up. */
export function sourceLine({ sample, extracts, asOf, release }: Credit, language: Language): string {
	return [...(sample ? [sample] : []), `${chartWords[language].source}: ${extracts}`, asOf, release].join(' · ');
}
