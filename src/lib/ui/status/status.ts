import { deadlineOf, nextPeriod, rhythmOf } from '$lib/contract/deadline.ts';
import { monthsOf, parsePeriod } from '$lib/contract/period.ts';
import type { PublishedDataset, Release } from '$lib/contract/release.ts';

/** Where a dataset stands in one area, or in several that stand alike. */
export interface Standing {
	areas: string[];
	/** Who hands over the data of the area, as the sources name it; the producer of the dataset where none does. */
	agency: string;
	/** Latest period that any table of the dataset has; null when there is none. */
	last: string | null;
	/** As-of date of the latest extract; null where nothing came. */
	asOf: string | null;
	/** Periods that are due and have not arrived. */
	due: string[];
	/** The period awaited next, and the day (ISO) by which it is due; without a day where no deadline is set. */
	next: { period: string; day: string | null } | null;
}

/** By their end; of two that end together the finer says more. */
function byEnd(a: string, b: string): number {
	const [one, two] = [parsePeriod(a), parsePeriod(b)];
	if (!one || !two) return a.localeCompare(b);
	const [first, second] = [monthsOf(one), monthsOf(two)];
	return first.last - second.last || first.first - second.first;
}

const inside = (code: string, area: string) => code === area || code.startsWith(`${area}.`);

/** What is awaited after some periods: the first that is overdue, else the one that follows the last received. */
function nextOf({ metadata }: PublishedDataset, last: string | null, [late]: string[]): Standing['next'] {
	const rhythm = rhythmOf(metadata);
	if (!rhythm || last === null) return null;
	const period = late ?? nextPeriod(last, rhythm);
	return { period, day: deadlineOf(period, metadata) };
}

/** Where a dataset stands, one entry for each of the areas asked for; areas inside one count for it. */
export function standingsOf(dataset: PublishedDataset, release: Release, areas: string[]): Standing[] {
	const tables = release.tables.filter((table) => table.dataset === dataset.id);
	return areas.map((area) => {
		const entries = tables.flatMap((table) => table.coverage.filter((entry) => inside(entry.area, area)));
		const last = entries
			.flatMap((entry) => entry.periods)
			.sort(byEnd)
			.at(-1);
		const late = entries.flatMap((entry) => entry.due).filter((key) => last === undefined || byEnd(key, last) > 0);
		const due = [...new Set(late)].sort(byEnd);
		const sources = dataset.sources.filter((source) => source.areas?.some((code) => inside(code, area)) ?? true);
		const agencies = sources.flatMap(({ producer }) => producer ?? []);
		const days = sources.flatMap(({ as_of }) => as_of ?? []).sort();
		return {
			areas: [area],
			agency: [...new Set(agencies)].join('; ') || dataset.metadata.producer,
			last: last ?? null,
			asOf: last === undefined ? null : (days.at(-1) ?? dataset.as_of),
			due,
			next: nextOf(dataset, last ?? null, due)
		};
	});
}

/** Areas that stand alike in one entry: with dozens of areas a row each would hide the few that are late. */
export function joined(standings: readonly Standing[]): Standing[] {
	const groups = new Map<string, Standing>();
	for (const one of standings) {
		const key = JSON.stringify({ ...one, areas: [] });
		const group = groups.get(key);
		if (group) group.areas.push(...one.areas);
		else groups.set(key, { ...one, areas: [...one.areas] });
	}
	return [...groups.values()];
}

/** "1,2 MB", "840 kB": sizes of files to be downloaded, in decimal units as browsers count them. */
export function sizeText(bytes: number, locale: string): string {
	const [value, unit] = bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [Math.max(bytes / 1e3, 0.1), 'kB'];
	return `${new Intl.NumberFormat(locale, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
}
