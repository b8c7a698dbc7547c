import type { Language } from '$lib/contract/localized.ts';
import type { Release } from '$lib/contract/release.ts';
import { agencyNames } from '$lib/language/agency.ts';

/** What the frame of every page tells about the release: small enough to travel in each page. */
export interface Edition extends Pick<Release, 'id' | 'as_of' | 'sample' | 'audience' | 'site'> {
	/** Agencies whose figures the release holds, each once. */
	producers: Record<Language, string[]>;
}

export function editionOf({ id, as_of, sample, audience, site, datasets, codes }: Release): Edition {
	const named = (language: Language) => [
		...new Set(datasets.flatMap(({ metadata }) => agencyNames(metadata.producer, codes, language)))
	];
	const producers = { id: named('id'), en: named('en') };
	return { id, as_of, sample, audience, site, producers };
}
