import { deadlineOf, nextPeriod, rhythmOf } from '$lib/core/deadline.ts';
import { monthsOf, parsePeriod } from '$lib/contract/period.ts';
import type { PublishedDataset, Release } from '$lib/contract/release.ts';
import { grainOf, grains } from '$lib/core/order.ts';

/** Where a dataset stands in one area, or in several that stand alike. */
export interface Standing {
	areas: string[];
	/** Who hands over the data of each area, as the sources name it; the producer of the dataset where none does. */
	agencies: Record<string, string>;
	/** Latest period that has come, as often as the dataset is delivered; null when there is none. */
	last: string | null;
	/** As-of date of the latest extract; null where nothing came. */
	asOf: string | null;
	/** Periods that were due when the release was made and had not arrived. */
	due: string[];
	/** Periods that have become due since then, up to the day of the reader, and are not in the release. */
	since: string[];
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

/** Periods after `key` whose deadline lies before a day (ISO); none where no deadline is declared. */
function dueSince({ metadata }: PublishedDataset, key: string, today: string): string[] {
	const rhythm = rhythmOf(metadata);
	if (!rhythm) return [];
	const due: string[] = [];
	for (
		let next = nextPeriod(key, rhythm);
		(deadlineOf(next, metadata) ?? today) < today;
		next = nextPeriod(next, rhythm)
	)
		due.push(next);
	return due;
}

/**
 * The latest of some periods. Those that are coarser than the rhythm of delivery count only where there are no others: a budget of
 * the whole year, known at its start, must not hide that a quarter of that year is missing.
 */
function lastOf(periods: readonly string[], { metadata }: PublishedDataset): string | undefined {
	const rhythm = rhythmOf(metadata);
	const isFine = (key: string) => !grains.isCoarser(grainOf(key), rhythm ?? 'tahun');
	const fine = periods.filter(isFine);
	return (fine.length > 0 ? fine : [...periods]).sort(byEnd).at(-1);
}

/** What is awaited after some periods: the first that is overdue, else the one that follows the last received. */
function nextOf({ metadata }: PublishedDataset, last: string | null, [late]: string[]): Standing['next'] {
	const rhythm = rhythmOf(metadata);
	if (!rhythm || last === null) return null;
	const period = late ?? nextPeriod(last, rhythm);
	return { period, day: deadlineOf(period, metadata) };
}

/**
 * Where a dataset stands, one entry for each of the areas asked for; areas inside one count for it. `today`: day of the reader,
 * ISO; without it only what was late when the release was made is told.
 */
export function standingsOf(
	dataset: PublishedDataset,
	release: Release,
	areas: string[],
	today: string | null = null
): Standing[] {
	const tables = release.tables.filter((table) => table.dataset === dataset.id);
	return areas.map((area) => {
		const entries = tables.flatMap((table) => table.coverage.filter((entry) => inside(entry.area, area)));
		const last = lastOf(
			entries.flatMap((entry) => entry.periods),
			dataset
		);
		const late = entries.flatMap((entry) => entry.due).filter((key) => last === undefined || byEnd(key, last) > 0);
		const due = [...new Set(late)].sort(byEnd);
		const sources = dataset.sources.filter((source) => source.areas?.some((code) => inside(code, area)) ?? true);
		const agencies = sources.flatMap(({ producer }) => producer ?? []);
		const known = due.at(-1) ?? last;
		const since = known === undefined || today === null ? [] : dueSince(dataset, known, today);
		const days = sources.flatMap(({ as_of }) => as_of ?? []).sort();
		return {
			areas: [area],
			agencies: { [area]: [...new Set(agencies)].join('; ') || dataset.metadata.producer },
			last: last ?? null,
			asOf: last === undefined ? null : (days.at(-1) ?? dataset.as_of),
			due,
			since,
			next: nextOf(dataset, last ?? null, [...due, ...since])
		};
	});
}

/** Areas that stand alike in one entry, whoever hands over: a row each would hide the few that are late. */
export function joined(standings: readonly Standing[]): Standing[] {
	const groups = new Map<string, Standing>();
	for (const one of standings) {
		const key = JSON.stringify({ ...one, areas: [], agencies: {} });
		const group = groups.get(key);
		if (group) {
			group.areas.push(...one.areas);
			Object.assign(group.agencies, one.agencies);
		} else groups.set(key, { ...one, areas: [...one.areas], agencies: { ...one.agencies } });
	}
	return [...groups.values()];
}

/** Who hands over for which areas, agencies of one name together: "Dinas Sosial Kota A" and "… Kota B" are "Dinas Sosial". */
export function holdersOf({ areas, agencies }: Standing, titleOf: (area: string) => string): Record<string, string[]> {
	const holders: Record<string, string[]> = {};
	for (const area of areas) {
		const name = (agencies[area] ?? '').replaceAll(` ${titleOf(area)}`, '');
		(holders[name] ??= []).push(area);
	}
	return holders;
}

/** Periods as spans without a gap, first and last of each: TW1, TW2, TW4 are TW1–TW2 and TW4. */
export function runsOf(keys: readonly string[]): [first: string, last: string][] {
	const runs: [string, string][] = [];
	for (const key of keys.toSorted(byEnd)) {
		const run = runs.at(-1);
		const grain = parsePeriod(key)?.grain;
		if (run && grain && parsePeriod(run[1])?.grain === grain && nextPeriod(run[1], grain) === key) run[1] = key;
		else runs.push([key, key]);
	}
	return runs;
}

/** "1,2 MB", "840 kB": sizes of files to be downloaded, in decimal units as browsers count them. */
export function sizeText(bytes: number, locale: string): string {
	const [value, unit] = bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [Math.max(bytes / 1e3, 0.1), 'kB'];
	return `${new Intl.NumberFormat(locale, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
}
