import type { DatasetChange } from '$lib/contract/changes.ts';
import type { Language } from '$lib/contract/localized.ts';
import { isWithin, parsePeriod } from '$lib/contract/period.ts';
import type { Release } from '$lib/contract/release.ts';
import { listOf, periodName, periodSpan } from '$lib/language/index.ts';
import { areaTitle } from '../filter/describe.ts';
import { summaryWords } from '../words/summary.ts';

/** Periods or areas that a sentence can name one by one. */
const FEW = 3;

function periodsText(periods: string[], language: Language): string {
	const sorted = periods.toSorted((a, b) => (isWithin(parsePeriod(a)!, undefined, parsePeriod(b)!) ? -1 : 1));
	const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
	if (sorted.length > FEW) return summaryWords[language].periods(sorted.length, periodSpan(first, last, language));
	return listOf(
		sorted.map((key) => periodName(key, language)),
		language
	);
}

/** Deliveries of the same periods as one: their areas in a list. */
function lines(
	delivered: DatasetChange['added'],
	release: Release,
	language: Language,
	write: (periods: string, areas: string) => string
): string[] {
	const areas = new Map<string, string[]>();
	for (const { area, periods } of delivered) {
		const text = periodsText(periods, language);
		areas.set(text, [...(areas.get(text) ?? []), areaTitle(area, release, language)]);
	}
	const named = (names: string[]) =>
		names.length > FEW ? summaryWords[language].areas(names.length) : listOf(names, language);
	return [...areas].map(([text, names]) => write(text, named(names)));
}

function ofDataset({ title, change, added, revised }: DatasetChange, release: Release, language: Language): string[] {
	const words = summaryWords[language];
	const name = title[language];
	if (change !== 'tetap') return [change === 'baru' ? words.newDataset(name) : words.goneDataset(name)];
	return [
		...lines(added, release, language, (periods, areas) => words.added(name, periods, areas)),
		...lines(revised, release, language, (periods, areas) => words.revised(name, periods, areas))
	];
}

function ofCodes(list: string, ids: string[], release: Release, language: Language): string {
	const dimensions = release.datasets.flatMap((dataset) => Object.values(dataset.dimensions));
	const title = dimensions.find(({ codes }) => codes === list)?.title[language] ?? list;
	const names = ids.map((id) => release.codes[list]?.find((code) => code.id === id)?.title[language] ?? id);
	return summaryWords[language].newCodes(title, listOf(names, language));
}

/** What changed since the release before, a sentence each; null where the release does not say. */
export function changeLines(release: Release, language: Language): { lead: string; lines: string[] } | null {
	const { changes } = release;
	const words = summaryWords[language];
	if (!changes) return null;
	if (changes.since === null) return { lead: words.firstRelease, lines: [] };
	const told = [
		...changes.datasets.flatMap((one) => ofDataset(one, release, language)),
		...Object.entries(changes.codes).map(([list, ids]) => ofCodes(list, ids, release, language))
	];
	return { lead: told.length > 0 ? words.since(changes.since) : words.sameFigures(changes.since), lines: told };
}
