import type { Filters } from '../contract/filters.ts';
import { monthsOf, parsePeriod } from '../contract/period.ts';
import type { Release } from '../contract/release.ts';
import { knownOf } from './known.ts';

/** Names of parameters that are no dimension. */
const AREA = 'wilayah';
const FROM = 'dari';
const TO = 'sampai';

export interface FiltersFromUrl {
	filters: Filters;
	/** Values of filters that this release does not know, as "name=value"; they are ignored. */
	unknown: string[];
}

/**
 * Reads filters from an address: `?wilayah=62.71.01,62.71.03&program=pkh,sembako&dari=2024-TW1&sampai=2025-TW2`. Parameters
 * that are no filter of this release are left to others; a value that it does not know is reported and ignored.
 */
export function filtersFromUrl(search: URLSearchParams, release: Release): FiltersFromUrl {
	const known = knownOf(release);
	const unknown: string[] = [];
	const read = (name: string, codes: ReadonlySet<string>): string[] => {
		const wished = search
			.getAll(name)
			.flatMap((value) => value.split(','))
			.filter((value) => value !== '');
		unknown.push(...wished.filter((code) => !codes.has(code)).map((code) => `${name}=${code}`));
		return inOrder(
			name,
			wished.filter((code) => codes.has(code)),
			release
		);
	};
	const filters: Filters = { wilayah: read(AREA, known.areas), dimensions: {} };
	for (const [name, codes] of known.dimensions) {
		const chosen = read(name, codes);
		if (chosen.length > 0) filters.dimensions[name] = chosen;
	}
	const from = search.get(FROM) ?? '';
	const to = search.get(TO) ?? '';
	if (from && !parsePeriod(from)) unknown.push(`${FROM}=${from}`);
	else if (from) filters.from = from;
	if (to && (!parsePeriod(to) || isBefore(to, filters.from))) unknown.push(`${TO}=${to}`);
	else if (to) filters.to = to;
	return { filters, unknown };
}

/**
 * Writes filters to an address; what was not chosen is left out, and so is the home area on its own, which is the default.
 * The order is that of the release, so that one choice has one address.
 */
export function filtersToUrl(filters: Filters, release: Release): URLSearchParams {
	const search = new URLSearchParams();
	const isHome = filters.wilayah.length === 1 && filters.wilayah[0] === release.home;
	const write = (name: string, codes: readonly string[]) => {
		if (codes.length > 0) search.set(name, inOrder(name, codes, release).join(','));
	};
	if (!isHome) write(AREA, filters.wilayah);
	for (const name of knownOf(release).dimensions.keys()) write(name, filters.dimensions[name] ?? []);
	if (filters.from) search.set(FROM, filters.from);
	if (filters.to) search.set(TO, filters.to);
	return search;
}

/** The query of an address as people read it, with its "?" and plain commas; empty without filters. */
export function queryText(search: URLSearchParams): string {
	const text = search.toString().replaceAll('%2C', ',');
	return text && `?${text}`;
}

/** A range that ends before it begins holds nothing. */
function isBefore(to: string, from: string | undefined): boolean {
	const start = parsePeriod(from ?? '');
	const end = parsePeriod(to);
	return !!start && !!end && monthsOf(end).last < monthsOf(start).first;
}

function inOrder(name: string, codes: readonly string[], release: Release): string[] {
	const order = knownOf(release).order.get(name);
	return [...new Set(codes)].sort((a, b) => (order?.get(a) ?? 0) - (order?.get(b) ?? 0));
}
