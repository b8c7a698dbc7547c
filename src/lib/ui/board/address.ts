import type { Filters } from '$lib/contract/filters.ts';
import type { Release } from '$lib/contract/release.ts';
import { filtersFromUrl, filtersToUrl, queryText, type FiltersFromUrl } from '$lib/state/index.ts';

/** What a page says in its address beside filters: name and value. */
export type Parameters = Readonly<Record<string, string>>;

/** The filters that the query of an address names; parameters of the page itself are passed over. */
export function readAddress(query: string, own: Parameters, release: Release): FiltersFromUrl {
	const others = [...new URLSearchParams(query)].filter(([name]) => !(name in own));
	return filtersFromUrl(new URLSearchParams(others), release);
}

/** The query that asks for some filters on a page with parameters of its own; empty without any. */
export function writeAddress(filters: Filters, own: Parameters, release: Release): string {
	const query = filtersToUrl(filters, release);
	for (const [name, value] of Object.entries(own)) query.set(name, value);
	return queryText(query);
}
