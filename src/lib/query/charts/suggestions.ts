import type { Release } from '../../contract/release.ts';
import { areasOfSite, inside } from './site-areas.ts';

/** As many areas as a reader can keep apart. */
export const MOST_AREAS = 6;

/** Groups of areas worth a first look: those beside a chosen one, else the cities of the site and what lies inside each. */
export function suggestions(release: Release, chosen: readonly string[]): string[][] {
	const site = areasOfSite(release).toSorted();
	const [one] = chosen;
	const parent = release.codes['wilayah']?.find(({ id }) => id === one)?.parent;
	if (one && parent) {
		const peers = site.includes(one) ? site : inside(parent, release).map(({ id }) => id);
		// Those beside it in the list of areas: kota beside kota, neighbours beside neighbours.
		const start = Math.max(0, Math.min(peers.indexOf(one) - 2, peers.length - MOST_AREAS));
		const own = peers.slice(start, start + MOST_AREAS);
		if (own.length > 1) return [own];
	}
	const below = site.map((area) => inside(area, release).map(({ id }) => id));
	return [site, ...below].filter((areas) => areas.length > 1).map((areas) => areas.slice(0, MOST_AREAS));
}

/** Areas that the comparison opens with, so that nobody has to choose before there is something to see; none where a release has one alone. */
export const openingAreas = (release: Release): string[] => suggestions(release, [])[0] ?? [];
