import { indexed, type CodeIndex } from './code-index.ts';
import { chartWords, isDesa } from '../../language/index.ts';
import type { Context } from './context.ts';

/** Area codes and every area above them, finest first. */
function chain({ byId }: CodeIndex, id: string): string[] {
	const found: string[] = [];
	for (let at = byId.get(id); at && !found.includes(at.id); at = byId.get(at.parent ?? '')) found.push(at.id);
	return found;
}

/**
 * The areas that a chart is about, for its subtitle. Where its rows are areas they name themselves: then what the reader chose,
 * or the home area when it holds them all, or nothing.
 */
export function placesOf({ answer, release }: Context): string[] {
	if (!answer.question.by.includes('wilayah')) return answer.areas;
	const chosen = answer.question.filters.wilayah;
	const coarser = answer.notes.some((note) => note.code === 'coarser-area');
	if (chosen.length > 0 && !coarser) return chosen;
	const list = indexed(release.codes['wilayah'] ?? []);
	const isHome = answer.areas.every((area) => area !== release.home && chain(list, area).includes(release.home));
	return isHome ? [release.home] : [];
}

/** The kota or kabupaten that an area lies in or is; the area itself where the list knows none. */
const cityOf = (list: CodeIndex, area: string): string =>
	chain(list, area).find((id) => list.byId.get(id)?.attributes['tingkat'] === 'kota') ?? area;

/** True for rows of several kota that the release is not the whole of: they are merely set side by side, and never added. */
export function severalCities({ answer, release }: Context): boolean {
	const list = indexed(release.codes['wilayah'] ?? []);
	const areas = [...new Set(answer.rows.map((row) => row.keys['wilayah'] ?? ''))];
	if (areas.every((area) => chain(list, area).slice(1).includes(release.home))) return false;
	return new Set(areas.map((area) => cityOf(list, area))).size > 1;
}

/**
 * Areas by the kota or kabupaten in which they lie, where readers chose several of these: they may lie an island apart. One group, without
 * a kota, for areas that are kota themselves and for all parts of one province.
 */
export function citiesOf(context: Context, areas: readonly string[]): { city: string | null; areas: string[] }[] {
	const list = indexed(context.release.codes['wilayah'] ?? []);
	const groups = new Map<string, string[]>();
	for (const area of areas) {
		const city = cityOf(list, area);
		groups.set(city, [...(groups.get(city) ?? []), area]);
	}
	const chosen = context.answer.question.filters.wilayah.length > 1 || severalCities(context);
	const inside = areas.some((area) => !groups.has(area));
	if (!chosen || !inside || groups.size < 2) return [{ city: null, areas: [...areas] }];
	return [...groups].map(([city, own]) => ({ city, areas: own }));
}

/** What the areas in the rows are called: "kelurahan" where none of them is a desa, else "kelurahan/desa". */
export function levelName({ answer, language }: Context): string {
	const words = chartWords[language];
	const level = answer.question.level ?? 'kota';
	if (level !== 'kelurahan' || answer.rows.some(({ keys }) => isDesa(keys['wilayah'] ?? '')))
		return words.levels[level];
	return words.onlyKelurahan;
}
