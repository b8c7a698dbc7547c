import { monthsOf, parsePeriod } from '$lib/contract/period.ts';
import type { PublishedDataset, Release } from '$lib/contract/release.ts';

/** What has arrived of one dataset from one area. */
export interface Received {
	area: string;
	/** Latest period that any table of the dataset has; null when there is none. */
	last: string | null;
	/** Periods that are due and have not arrived. */
	due: string[];
}

/** By their end; of two that end together the finer says more. */
function byEnd(a: string, b: string): number {
	const [one, two] = [parsePeriod(a), parsePeriod(b)];
	if (!one || !two) return a.localeCompare(b);
	const [first, second] = [monthsOf(one), monthsOf(two)];
	return first.last - second.last || first.first - second.first;
}

/** What has arrived of a dataset, one entry for each of the areas asked for; areas inside one count for it. */
export function receivedOf(dataset: PublishedDataset, release: Release, areas: string[]): Received[] {
	const tables = release.tables.filter((table) => table.dataset === dataset.id);
	const inside = (code: string, area: string) => code === area || code.startsWith(`${area}.`);
	return areas.map((area) => {
		const entries = tables.flatMap((table) => table.coverage.filter((entry) => inside(entry.area, area)));
		const periods = entries.flatMap((entry) => entry.periods).sort(byEnd);
		const last = periods.at(-1) ?? null;
		const late = new Set(entries.flatMap((entry) => entry.due).filter((key) => last === null || byEnd(key, last) > 0));
		return { area, last, due: [...late].sort(byEnd) };
	});
}

/** "1,2 MB", "840 kB": sizes of files to be downloaded, in decimal units as browsers count them. */
export function sizeText(bytes: number, locale: string): string {
	const [value, unit] = bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [Math.max(bytes / 1e3, 0.1), 'kB'];
	return `${new Intl.NumberFormat(locale, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
}
