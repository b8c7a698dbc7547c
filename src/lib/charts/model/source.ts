import { nameIn, type Language } from '../../contract/localized.ts';
import { agenciesIn, agencyNames, chartWords, dayName, inBrackets, listOf } from '../../language/index.ts';
import { concerns } from './concern.ts';
import type { Context } from './context.ts';
import type { Credit } from './types.ts';

type Source = Context['dataset']['sources'][number];

/** "Dinas Sosial (SIKS-NG)": producer, with what it is and the title of its extract in one pair of brackets; the title alone where no producer is named. */
function named({ language, release }: Context, { producer, title: given }: Source): string {
	const title = nameIn(given, language);
	const all = producer === undefined ? [] : agenciesIn(producer, release.codes, language);
	const last = all.at(-1);
	if (!last || (all.length === 1 && last.name === title)) return title;
	const names = all.map((one) => inBrackets(one.name, one === last ? [...one.gloss, title] : one.gloss));
	return listOf(names, language);
}

/** Where the numbers of a chart come from. */
export function creditOf(context: Context): Credit {
	const { dataset, language, ratio, release } = context;
	const words = chartWords[language];
	const other = ratio?.dataset === dataset ? [] : (ratio?.dataset?.sources ?? []);
	const sources = [...dataset.sources, ...other].filter(({ areas }) => concerns(context, areas));
	const agencies = (text: string) => listOf(agencyNames(text, release.codes, language), language);
	const producerOf = ({ producer }: Source) => (producer === undefined ? null : agencies(producer));
	const told = (names: string[]) => {
		const shown = names.length > 3 ? [...names.slice(0, 2), words.moreSources(names.length - 2)] : names;
		return (names.length > 3 ? shown.join(', ') : listOf(shown, language)) || agencies(dataset.metadata.producer);
	};
	const isMadeUp = sources.length === 0 || sources.some(({ sample }) => sample ?? release.sample);
	return {
		sample: release.sample ? (isMadeUp ? words.sample : words.official) : null,
		agencies: told([...new Set(sources.map((source) => producerOf(source) ?? nameIn(source.title, language)))]),
		extracts: told([...new Set(sources.map((source) => named(context, source)))]),
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
