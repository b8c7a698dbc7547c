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

const endOf = (key: string): number => {
	const period = parsePeriod(key);
	return period ? monthsOf(period).last : -1;
};

/** What has arrived of a dataset, one entry for each of the areas asked for; areas inside one count for it. */
export function receivedOf(dataset: PublishedDataset, release: Release, areas: string[]): Received[] {
	const tables = release.tables.filter((table) => table.dataset === dataset.id);
	const inside = (code: string, area: string) => code === area || code.startsWith(`${area}.`);
	return areas.map((area) => {
		const entries = tables.flatMap((table) => table.coverage.filter((entry) => inside(entry.area, area)));
		const periods = entries.flatMap((entry) => entry.periods).sort((a, b) => endOf(a) - endOf(b));
		const last = periods.at(-1) ?? null;
		const late = new Set(
			entries.flatMap((entry) => entry.due).filter((key) => last === null || endOf(key) > endOf(last))
		);
		return { area, last, due: [...late].sort() };
	});
}

/** "1,2 MB", "840 kB": sizes of files to be downloaded, in decimal units as browsers count them. */
export function sizeText(bytes: number, locale: string): string {
	const [value, unit] = bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [Math.max(bytes / 1e3, 0.1), 'kB'];
	return `${new Intl.NumberFormat(locale, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
}
