import type { Answer } from '$lib/contract/answer.ts';
import { isForAnalysts } from '$lib/contract/analyst.ts';
import type { Chart, Page } from '$lib/contract/dataset.ts';
import type { Filters } from '$lib/contract/filters.ts';
import type { Language, Localized } from '$lib/contract/localized.ts';
import type { Release } from '$lib/contract/release.ts';
import { allCharts, declaredCharts, heldAnswers, type Placed } from '$lib/query/index.ts';
import { periodName } from '$lib/language/index.ts';
import { viewOf, type View } from '$lib/charts/view.ts';

/** Charts that stand folded under "Untuk analis" of a page. */
export const analystCharts = (release: Release, page: Page): Placed[] =>
	declaredCharts(release).filter(({ chart }) => chart.page === page && isForAnalysts(chart));

/** Charts that datasets of a release declare for a page. */
export const chartsOn = (release: Release, page: Page): Placed[] =>
	allCharts(release).filter(({ chart }) => chart.page === page);

/** Charts under one heading. */
export interface Section {
	id: string;
	title: string;
	charts: Placed[];
}

/** The heading of the section that a chart belongs to. */
export const headingOf = ({ chart, dataset }: Placed): Localized => chart.section ?? dataset.title;

/** Charts under the headings that they name, else under the title of their dataset, in the order of their first charts. */
export function sectionsOf(charts: Placed[], language: Language): Section[] {
	const sections = new Map<string, Section>();
	for (const placed of charts) {
		const title = headingOf(placed)[language];
		const id = placed.chart.section ? placed.id.replace('/', '-') : placed.dataset.id;
		const existing = sections.get(title);
		if (existing) existing.charts.push(placed);
		else sections.set(title, { id, title, charts: [placed] });
	}
	const first = ({ charts: own }: Section) => Math.min(...own.map(({ chart }) => chart.order));
	const named = charts.every(({ chart }) => chart.section);
	return named ? [...sections.values()].toSorted((a, b) => first(a) - first(b)) : [...sections.values()];
}

/** A heading may name the period that its figures reach: "Korban yang Dilaporkan s.d. {periode}". */
const PERIOD = '{periode}';

/** A section with its heading filled in with what its charts show. */
export function headed<One extends Section>(section: One, views: Views, language: Language): One {
	const latest = section.charts.map(({ id }) => views[id]?.latest).find(Boolean);
	return { ...section, title: section.title.replace(PERIOD, latest ? periodName(latest, language) : '…') };
}

/** True where a release holds what some charts show under the filters: of home, or side by side of areas that it compares. */
export const isUnfiltered = (
	charts: readonly Placed[],
	{ wilayah, from, to, dimensions }: Filters,
	release: Release
): boolean =>
	!from &&
	!to &&
	Object.values(dimensions).every((codes) => codes.length === 0) &&
	charts.every((placed) =>
		placed.areas ? heldAnswers(placed, release).answer : wilayah.every((code) => code === release.home)
	);

/** What a chart shows of an answer; a figure also tells of its history. */
export const viewFor = (
	{ chart, dataset }: Placed,
	answer: Answer,
	history: Answer | undefined,
	release: Release,
	language: Language
): View => viewOf({ chart, dataset, answer, release, language, ...(history && { history }) });

/** Views by id of chart; a chart without one is missing. */
export type Views = Record<string, View>;

/** Views of the default answers that the release carries. */
export function defaultViews(charts: Placed[], release: Release, language: Language): Views {
	const views: Views = {};
	for (const placed of charts) {
		const { answer, history } = heldAnswers(placed, release);
		if (answer) views[placed.id] = viewFor(placed, answer, history, release, language);
	}
	return views;
}

/** True for a map that had to be listed, for want of knowing where its areas lie, beside a ranking that lists the same. */
export function isListedTwice({ chart, dataset, id }: Placed, charts: readonly Placed[], views: Views): boolean {
	const shown = ({ measure, where, how, against }: Chart) => JSON.stringify([measure, where, how ?? '', against ?? '']);
	const isList = views[id]?.kind === 'ranking';
	return (
		chart.kind === 'map' &&
		isList &&
		charts.some(
			(other) => other.chart.kind === 'ranking' && other.dataset === dataset && shown(other.chart) === shown(chart)
		)
	);
}

/** Bytes that a page may fetch unasked. */
const UNASKED = 600_000;

/** Tables that gave the default answers of some charts, smallest first, as far as they are light enough to fetch unasked. */
export function lightTables(charts: Placed[], release: Release): string[] {
	const used = new Set(
		charts
			.map((placed) => heldAnswers(placed, release).answer)
			.flatMap((answer) => [answer?.table, answer?.against?.table])
	);
	const sizeOf = (table: string) =>
		release.resources
			.filter((file) => file.table === table)
			.reduce((sum, file) => sum + (file.arrow?.bytes ?? file.bytes), 0);
	let left = UNASKED;
	return [...used]
		.filter((table): table is string => typeof table === 'string')
		.map((table) => ({ table, bytes: sizeOf(table) }))
		.toSorted((a, b) => a.bytes - b.bytes)
		.filter(({ bytes }) => (left -= bytes) >= 0)
		.map(({ table }) => table);
}
