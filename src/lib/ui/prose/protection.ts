import type { Proof, Release } from '$lib/contract/release.ts';

/** The rounding that readers meet in a release, and which of its datasets it concerns. */
export interface Rounded {
	base: number;
	slack: number;
	rounded: string[];
	open: string[];
	/** What the attack before publishing found, by dataset. */
	proofs: { title: string; proof: Proof }[];
	/** Rules that this release sets aside, with the reason. */
	overrides: { rule: string; reason: string }[];
}

/** Null where no table of the release is rounded. */
export function roundingOf(release: Release, language: 'id' | 'en'): Rounded | null {
	const policy = release.tables.find((table) => table.rounding)?.rounding;
	if (!policy) return null;
	const titles = (method: 'round' | 'none') =>
		release.datasets
			.filter((dataset) => dataset.protection.method === method)
			.map((dataset) => dataset.title[language]);
	return {
		...policy,
		rounded: titles('round'),
		open: titles('none'),
		proofs: release.datasets.flatMap(({ title, protection: { proof } }) =>
			proof ? [{ title: title[language], proof }] : []
		),
		overrides: release.datasets.flatMap(({ protection }) => protection.overrides ?? [])
	};
}

/** Sensitive cells that none of the three proofs covers. */
export const exposedBy = ({ sensitive, by_bounds, by_witness, by_programme }: Proof): number =>
	sensitive - by_bounds - by_witness - by_programme;

/** What all datasets together give away to guesses, with the mean belief as text; null where a release does not tell. */
export function guessesOf(proofs: Rounded['proofs'], language: 'id' | 'en') {
	const told = proofs.flatMap(({ proof: { guesses } }) => (guesses ? [guesses] : []));
	if (told.length === 0) return null;
	const sum = (of: (each: (typeof told)[number]) => number) => told.reduce((total, each) => total + of(each), 0);
	const counts = sum((each) => each.counts);
	const belief = sum((each) => each.counts * (each.belief ?? 0)) / Math.max(1, counts);
	return {
		counts,
		certain: sum((each) => each.certain),
		last: sum((each) => each.last),
		belief: beliefText(belief, language)
	};
}

/** A posterior between 0 and 1 with two decimals. */
export const beliefText = (belief: number, language: 'id' | 'en'): string =>
	belief.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
