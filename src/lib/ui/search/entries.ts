import { levelOf, type Code } from '$lib/contract/code.ts';
import { PAGES, type Page } from '$lib/contract/dataset.ts';
import type { Language } from '$lib/contract/localized.ts';
import type { Release } from '$lib/contract/release.ts';
import { datasetsOf, heldAnswers, type Placed } from '$lib/query/index.ts';
import { areaName } from '$lib/language/area.ts';
import { choicesOf } from '../filter/choices.ts';
import { chartsOn } from '../board/charts.ts';
import { areaHref, hrefOf, MENU, PLACES, type Place } from '../links.ts';
import { ledes } from '../words/ledes.ts';
import { searchWords } from '../words/search.ts';
import { shellWords, titleOf } from '../words/shell.ts';
import type { Findable } from './match.ts';

/** What can be found, in the order in which equally good finds are told; bacaan = one of the readings of an indicator. */
export const SORTS = ['bantuan', 'halaman', 'data', 'kode', 'wilayah', 'istilah', 'grafik', 'bacaan'] as const;
export type Sort = (typeof SORTS)[number];

/** Something to be found, and the page, filter, profile or definition that it leads to. */
export interface Entry extends Findable {
	id: string;
	sort: Sort;
	/** What it is, for readers: "Program", "Kecamatan", "Grafik". */
	kind: string;
	title: string;
	/** Page that it stands on, for charts. */
	page?: string;
	/** One line that tells it apart from others of its name. */
	detail: string;
	href: string;
}

/** Both languages are found in either; the one in view comes first. */
function titlesOf({ title, aliases }: Pick<Code, 'title' | 'aliases'>, language: Language): string[] {
	const other = language === 'id' ? 'en' : 'id';
	return [...new Set([title[language], ...aliases, title[other]])];
}

/** Whoever looks for help in a page of figures must find it: the help lines of the site, to be called. */
function helpLines({ site }: Release, language: Language): Entry[] {
	const { kinds, helpNames } = searchWords[language];
	return site.help_lines.map(({ name, number, note }) => ({
		id: `bantuan/${number}`,
		sort: 'bantuan',
		kind: kinds.bantuan,
		title: shellWords[language].helpCall(name, number),
		detail: note?.[language] ?? '',
		href: `tel:${number.replaceAll(/[^+\d]/g, '')}`,
		names: [shellWords[language].helpCall(name, number), name, number, ...helpNames],
		words: note?.[language] ?? ''
	}));
}

function pages(language: Language): Entry[] {
	return PLACES.filter((place) => place !== 'cari').map((place) => ({
		id: `halaman/${place}`,
		sort: 'halaman',
		kind: searchWords[language].kinds.halaman,
		title: titleOf(place, language),
		detail: ledes[language][place],
		href: hrefOf(place, language),
		names: [...new Set([titleOf(place, language), shellWords[language].places[place]])],
		words: `${ledes[language][place]} ${ledes[language === 'id' ? 'en' : 'id'][place]}`
	}));
}

function datasets({ datasets }: Release, language: Language): Entry[] {
	return datasets
		.toSorted((a, b) => a.order - b.order)
		.map(({ id, title, metadata }) => ({
			id: `data/${id}`,
			sort: 'data',
			kind: searchWords[language].kinds.data,
			title: title[language],
			detail: metadata.concept[language],
			href: hrefOf('data', language, `#${id}`),
			names: titlesOf({ title, aliases: [] }, language),
			words: [metadata.concept[language], metadata.definition[language], metadata.producer].join(' ')
		}));
}

/** Pages that show charts of one subject, then the overview; summaries for a phone only repeat them. */
const CHART_PAGES = [...MENU.filter((place) => place !== 'ringkasan' && place !== 'wilayah'), 'ringkasan'].filter(
	(place): place is Page & Place => PAGES.some((page) => page === place)
);

/**
 * Where a chart stands: readings of an indicator are on their page once that indicator is chosen; charts without figures may be
 * told of in one sentence instead of standing anywhere.
 */
function addressOf(placed: Placed, release: Release): string {
	const { id, chart } = placed;
	const code = chart.reading && chart.by ? chart.where[chart.by]?.[0] : undefined;
	if (code && chart.page === 'indikator') return `?${chart.by}=${encodeURIComponent(code)}`;
	const { answer } = heldAnswers(placed, release);
	return !answer || answer.rows.some(({ cell }) => cell.value !== null) ? `#${id.replace('/', '-')}` : '';
}

function charts(release: Release, language: Language): Entry[] {
	return CHART_PAGES.flatMap((page) =>
		chartsOn(release, page).map((placed) => ({
			id: `grafik/${placed.id}`,
			sort: placed.chart.reading ? ('bacaan' as const) : ('grafik' as const),
			kind: searchWords[language].kinds.grafik,
			title: placed.chart.title[language],
			page: shellWords[language].places[page],
			detail: `${shellWords[language].places[page]} · ${placed.dataset.title[language]}`,
			href: hrefOf(page, language, addressOf(placed, release)),
			names: titlesOf({ title: placed.chart.title, aliases: [] }, language),
			words: placed.dataset.measures[placed.chart.measure]?.title[language] ?? ''
		}))
	);
}

/** Codes that a page can be filtered by, each on the first page that can. */
function codes(release: Release, language: Language): Entry[] {
	const found = new Map<string, Entry>();
	for (const page of CHART_PAGES)
		for (const { id, title, codes } of choicesOf(release, datasetsOf(chartsOn(release, page))).dimensions)
			for (const code of codes) {
				const key = `kode/${id}/${code.id}`;
				if (found.has(key)) continue;
				found.set(key, {
					id: key,
					sort: 'kode',
					kind: title[language],
					title: code.title[language],
					detail: searchWords[language].filters(shellWords[language].places[page], title[language]),
					href: hrefOf(page, language, `?${id}=${encodeURIComponent(code.id)}`),
					names: titlesOf(code, language),
					words: title[language]
				});
			}
	return [...found.values()];
}

/** Areas around one, up to its city or regency where it lies in one, as readers write them: "Kec. Jekan Raya, Kota Palangka Raya". */
function placeOf(code: Code, codes: ReadonlyMap<string, Code>, language: Language): string {
	const around: string[] = [];
	for (let at = codes.get(code.parent ?? ''); at; at = codes.get(at.parent ?? '')) {
		around.push(areaName(at, language));
		if (['kota', 'provinsi', 'negara'].includes(levelOf(at))) break;
	}
	return around.join(', ');
}

function areas(release: Release, language: Language): Entry[] {
	const words = searchWords[language];
	const list = release.codes['wilayah'] ?? [];
	const byId = new Map(list.map((code) => [code.id, code]));
	return list.map((code) => {
		const bps = code.attributes['bps'];
		const place = placeOf(code, byId, language);
		const inside = place ? `${place} · ` : '';
		return {
			near: code.id === release.home || code.id.startsWith(`${release.home}.`),
			id: `wilayah/${code.id}`,
			sort: 'wilayah',
			kind: words.levels[levelOf(code)],
			title: areaName(code, language),
			detail: `${inside}${words.codes(code.id, bps)}`,
			href: areaHref(code.id, language),
			names: [...new Set([...titlesOf(code, language), areaName(code, language), code.id, ...(bps ? [bps] : [])])],
			words: inside
		};
	});
}

function terms({ codes }: Release, language: Language): Entry[] {
	return (codes['istilah'] ?? []).map((term) => {
		const meaning = term.attributes[`arti_${language}`] ?? '';
		return {
			id: `istilah/${term.id}`,
			sort: 'istilah',
			kind: searchWords[language].kinds.istilah,
			title: term.title[language],
			detail: meaning,
			href: hrefOf('istilah', language, `#${term.id}`),
			names: titlesOf(term, language),
			words: meaning
		};
	});
}

/** Everything of a release that a reader can look for, in the order in which equally good finds are told. */
export const entriesOf = (release: Release, language: Language): Entry[] => [
	...helpLines(release, language),
	...pages(language),
	...datasets(release, language),
	...codes(release, language),
	...areas(release, language),
	...terms(release, language),
	...charts(release, language)
];
