import type { Release } from '$lib/contract/release.ts';

/** The rounding that readers meet in a release, and which of its datasets it concerns. */
export interface Rounded {
	base: number;
	slack: number;
	rounded: string[];
	open: string[];
}

/** Null where no table of the release is rounded. */
export function roundingOf(release: Release, language: 'id' | 'en'): Rounded | null {
	const policy = release.tables.find((table) => table.rounding)?.rounding;
	if (!policy) return null;
	const titles = (method: 'round' | 'none') =>
		release.datasets
			.filter((dataset) => dataset.protection.method === method)
			.map((dataset) => dataset.title[language]);
	return { ...policy, rounded: titles('round'), open: titles('none') };
}
