import type { Release } from '$lib/contract/release.ts';

/** The areas that a site is about, as far as the release knows them; a release of another region is about its home. */
export function areasOfSite({ site, home, codes }: Release): string[] {
	const known = new Set((codes['wilayah'] ?? []).map((code) => code.id));
	const own = site.areas.filter((id) => known.has(id));
	return own.length > 0 ? own : [home].filter((id) => known.has(id));
}

/** The areas whose data are awaited: those of the site, else all from which anything has come. */
export function areasAwaited(release: Release): string[] {
	const own = areasOfSite(release);
	if (own.some((id) => release.site.areas.includes(id))) return own;
	const covered = release.tables.flatMap(({ coverage }) => coverage.map(({ area }) => area));
	return [...new Set(covered)].sort();
}
