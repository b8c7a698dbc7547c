import type { Release } from '$lib/contract/release.ts';

/** What the frame of every page tells about the release: small enough to travel in each page. */
export interface Edition extends Pick<Release, 'id' | 'as_of' | 'sample' | 'audience' | 'site'> {
	/** Agencies whose figures the release holds, each once. */
	producers: string[];
}

export function editionOf({ id, as_of, sample, audience, site, datasets }: Release): Edition {
	const producers = [...new Set(datasets.map(({ metadata }) => metadata.producer))];
	return { id, as_of, sample, audience, site, producers };
}
