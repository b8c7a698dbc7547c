import type { Filters } from '$lib/contract/filters.ts';
import type { Language } from '$lib/contract/localized.ts';
import type { Release } from '$lib/contract/release.ts';
import { listOf } from '$lib/language/list.ts';
import type { View } from '$lib/charts/view.ts';
import { areaTitle } from '../filter/describe.ts';

/**
 * The areas that a view tells of, in words, where those lie beyond what was asked for: the data may know no finer. Undefined where
 * they do not, so that a figure of a city never passes for one of its district.
 */
export function placeOf(
	{ covers }: Pick<View, 'covers'>,
	{ wilayah }: Pick<Filters, 'wilayah'>,
	release: Release,
	language: Language
): string | undefined {
	const asked = wilayah.length ? wilayah : [release.home];
	const isInside = (area: string) => asked.some((one) => area === one || area.startsWith(`${one}.`));
	if (covers.every(isInside)) return undefined;
	return listOf(
		covers.map((area) => areaTitle(area, release, language)),
		language
	);
}
