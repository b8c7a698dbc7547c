import type { Release } from '$lib/contract/release.ts';
import { areasOfSite } from '$lib/query/index.ts';

/** The areas whose data are awaited: those of the site, else all from which anything has come. */
export function areasAwaited(release: Release): string[] {
	const own = areasOfSite(release);
	if (own.some((id) => release.site.areas.includes(id))) return own;
	const covered = release.tables.flatMap(({ coverage }) => coverage.map(({ area }) => area));
	return [...new Set(covered)].sort();
}
