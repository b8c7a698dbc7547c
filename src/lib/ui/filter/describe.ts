import type { Filters } from '$lib/contract/filters.ts';
import type { Language } from '$lib/contract/localized.ts';
import type { Release } from '$lib/contract/release.ts';
import { areaName } from '$lib/language/area.ts';
import { shortPeriodName, shortPeriodSpan } from '$lib/language/period.ts';
import { filterWords } from '../words/filter.ts';
import type { Choices } from './choices.ts';

/** One filter in words, and the filters without it. */
export interface Segment {
	id: string;
	/** Name of the filter: "Program". */
	title: string;
	/** What is chosen: "PKH, Sembako". */
	values: string;
	/** False where the page offers no such filter: it was carried over from another page. */
	obeyed: boolean;
	without: Filters;
}

/** Full name of an area of a release; its code where the release does not know it. */
export function areaTitle(id: string, release: Release, language: Language): string {
	const code = release.codes['wilayah']?.find((entry) => entry.id === id);
	return code ? areaName(code, language) : id;
}

/** The chosen span in short: "TW I 2024–TW II 2025", "sejak TW I 2024"; empty when open at both ends. */
export function spanText({ from, to }: Filters, language: Language): string {
	const words = filterWords[language];
	if (from && to) return shortPeriodSpan(from, to, language);
	if (from) return words.since(shortPeriodName(from, language));
	return to ? words.until(shortPeriodName(to, language)) : '';
}

/** The filters without a dimension. */
export function without(filters: Filters, dimension: string): Filters {
	const kept = Object.entries(filters.dimensions).filter(([id]) => id !== dimension);
	return { ...filters, dimensions: Object.fromEntries(kept) };
}

/** The dimension as any dataset of the release names it, and the titles of codes by id. */
function namesOf(id: string, release: Release, language: Language) {
	for (const { dimensions } of release.datasets) {
		const own = dimensions[id];
		const set = Object.values(dimensions).find((dimension) => dimension.set_of === id);
		const list = own?.codes ?? set?.set_of;
		if (!list) continue;
		const titles = new Map((release.codes[list] ?? []).map((code) => [code.id, code.title[language]]));
		return { title: own?.title[language] ?? id, titles };
	}
	return { title: id, titles: new Map<string, string>() };
}

/** The filters in force, in the order of the bar. */
export function describe(filters: Filters, choices: Choices, release: Release, language: Language): Segment[] {
	const words = filterWords[language];
	const segments: Segment[] = [];
	if (filters.wilayah.length)
		segments.push({
			id: 'wilayah',
			title: words.area,
			values: filters.wilayah.map((id) => areaTitle(id, release, language)).join(', '),
			obeyed: choices.areas.length > 0,
			without: { ...filters, wilayah: [] }
		});
	for (const [id, codes] of Object.entries(filters.dimensions)) {
		if (!codes.length) continue;
		const offered = choices.dimensions.find((choice) => choice.id === id);
		const { title, titles } = namesOf(id, release, language);
		segments.push({
			id,
			title: offered?.title[language] ?? title,
			values: codes.map((code) => titles.get(code) ?? code).join(', '),
			obeyed: offered !== undefined,
			without: without(filters, id)
		});
	}
	const span = spanText(filters, language);
	if (span)
		segments.push({
			id: 'periode',
			title: words.period,
			values: span,
			obeyed: true,
			without: { wilayah: filters.wilayah, dimensions: filters.dimensions }
		});
	return segments;
}
