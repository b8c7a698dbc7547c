import { resolve } from '$app/paths';
import type { ResolvedPathname } from '$app/types';
import { BRIEFS, type Brief } from '$lib/contract/dataset.ts';
import type { Language } from '$lib/contract/localized.ts';

/** Pages of the site, those of the menu first and in its order, with the path that both languages share. */
export const PATHS = {
	ringkasan: '',
	perlinsos: 'perlinsos/',
	'perempuan-anak': 'perempuan-anak/',
	layanan: 'layanan/',
	indikator: 'indikator/',
	wilayah: 'wilayah/',
	bandingkan: 'bandingkan/',
	data: 'data/',
	panduan: 'panduan/',
	'pelindungan-identitas': 'pelindungan-identitas/',
	aksesibilitas: 'aksesibilitas/',
	sosial: 'sosial/',
	ppa: 'ppa/',
	istilah: 'istilah/',
	cari: 'cari/'
} as const;
export type Place = keyof typeof PATHS;
export const PLACES = Object.keys(PATHS) as Place[];

/** Linked from the home page and the footer, not from the menu. */
const isBrief = (place: Place): place is Brief => BRIEFS.some((brief) => brief === place);

/** Pages about the site rather than its figures; they close the menu. */
const HELP = ['panduan', 'pelindungan-identitas', 'aksesibilitas'] as const;
const isHelp = (place: Place) => HELP.some((help) => help === place);

export const MENU = PLACES.filter((place) => !isBrief(place) && place !== 'istilah' && place !== 'cari');
/** The menu in the two groups that it is set in. */
export const MENU_GROUPS = [MENU.filter((place) => !isHelp(place)), MENU.filter(isHelp)];

/** Address of a page in one language, with a query or anchor of it, relative to where the site is mounted. */
export function hrefOf(place: Place, language: Language, query = ''): ResolvedPathname {
	const address = `/${language === 'en' ? 'en/' : ''}${PATHS[place]}${query}`;
	// Kit's type of a path of ours; what follows the path passes unchanged.
	return resolve(address as `${string}/`);
}

/** Which page a route id such as `/[[lang=lang]]/perlinsos` belongs to; null outside the menu. */
export function placeOf(routeId: string | null): Place | null {
	const path = routeId?.replace(/^\/\[\[lang=lang\]\]\/?/, '') ?? null;
	return PLACES.find((place) => PATHS[place].replace(/\/$/, '') === path) ?? null;
}

/** The profile of an area. */
export const areaHref = (code: string, language: Language): ResolvedPathname =>
	hrefOf('wilayah', language, `?kode=${encodeURIComponent(code)}`);
