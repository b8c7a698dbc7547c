import type { Code } from '../../contract/code.ts';
import type { Release } from '../../contract/release.ts';

/** The areas that a site is about, as far as the release knows them; a release of another region is about its home. */
export function areasOfSite({ site, home, codes }: Release): string[] {
	const valid = new Set((codes['wilayah'] ?? []).map((code) => code.id));
	const own = site.areas.filter((id) => valid.has(id));
	return own.length > 0 ? own : [home].filter((id) => valid.has(id));
}

/** The areas directly inside an area. */
export const inside = (area: string, release: Release): Code[] =>
	(release.codes['wilayah'] ?? []).filter((code) => code.parent === area && code.attributes['tingkat'] !== 'kelompok');
