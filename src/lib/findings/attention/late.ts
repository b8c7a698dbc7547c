import type { Coverage, PublishedDataset, PublishedTable } from '../../contract/release.ts';
import { deadlineOf } from '../../core/deadline.ts';
import { isWithin, monthsOf, parsePeriod, type Period } from '../../contract/period.ts';
import { areaName, attentionWords, dayName, periodName, periodSpan, sentenceOf } from '../../language/index.ts';
import { indexed } from '../../charts/model/code-index.ts';
import type { Attention, Scene } from './types.ts';

/** Periods of one area that a table awaits. */
interface Awaited {
	area: string;
	periods: string[];
	/** Past its deadline, or a hole between periods that came; else only awaited, since others have sent it. */
	isLate: boolean;
}

const endOf = (key: string): number => monthsOf(parsePeriod(key)!).last;
const byEnd = (a: string, b: string): number => endOf(a) - endOf(b) || (a < b ? -1 : 1);

/** The chosen areas, else the home area, and whatever delivers for them. */
function deliversFor({ filters, release }: Scene, entry: Coverage): boolean {
	const areas = filters.wilayah.length > 0 ? filters.wilayah : [release.home];
	return areas.some((area) => area === entry.area || area.startsWith(`${entry.area}.`));
}

function isAsked({ filters }: Scene, key: string): boolean {
	const read = (text: string | undefined): Period | undefined => parsePeriod(text ?? '') ?? undefined;
	const period = parsePeriod(key);
	return period !== null && isWithin(period, read(filters.from), read(filters.to));
}

function awaitedOf(table: PublishedTable, scene: Scene): Awaited[] {
	const last = table.coverage
		.flatMap(({ periods }) => periods)
		.sort(byEnd)
		.at(-1);
	return table.coverage
		.filter((entry) => entry.periods.length > 0 && deliversFor(scene, entry))
		.map((entry): Awaited => {
			const own = entry.periods.toSorted(byEnd).at(-1);
			const pending = last && own && byEnd(own, last) < 0 && !entry.due.includes(last) ? [last] : [];
			const isLate = entry.due.some((key) => isAsked(scene, key));
			return { area: entry.area, periods: isLate ? entry.due : pending, isLate };
		})
		.map((one) => ({ ...one, periods: one.periods.filter((key) => isAsked(scene, key)).toSorted(byEnd) }))
		.filter(({ periods }) => periods.length > 0);
}

/** What a dataset awaits of an area, told of the table that is delivered most often: its periods are the finest. */
function ofDataset(dataset: PublishedDataset, scene: Scene): Awaited[] {
	const found = new Map<string, Awaited>();
	const tables = scene.release.tables.filter((table) => table.dataset === dataset.id && !table.rollup_of);
	for (const one of tables.flatMap((table) => awaitedOf(table, scene))) {
		const existing = found.get(one.area);
		const finer = !existing || spanOf(one) < spanOf(existing);
		if (!existing || (one.isLate && !existing.isLate) || (one.isLate === existing.isLate && finer))
			found.set(one.area, one);
	}
	return [...found.values()];
}

/** Months that one period of it lasts. */
function spanOf({ periods }: Awaited): number {
	const { first, last } = monthsOf(parsePeriod(periods[0]!)!);
	return last - first;
}

/**
 * Rule "late": data of a chosen area that are past their deadline at the date of the release, or that others have sent already.
 * The size grows with the periods that are late; what is only awaited weighs little.
 */
export function late(scene: Scene): Attention[] {
	const { language, release, watched } = scene;
	const words = attentionWords[language];
	const areas = indexed(release.codes['wilayah'] ?? []).byId;
	const datasets = [...new Set(watched.map(({ dataset }) => dataset))];
	return datasets.flatMap((dataset) =>
		ofDataset(dataset, scene).map(({ area, periods, isLate }): Attention => {
			const [first = '', last = ''] = [periods[0], periods.at(-1)];
			const code = areas.get(area);
			const grain = words.grain[parsePeriod(last)!.grain];
			const deadline = deadlineOf(first, dataset.metadata);
			const day = deadline === null ? words.deadlineUnknown : dayName(deadline, language);
			const place = code ? areaName(code, language) : area;
			const names =
				periods.length > 2 ? [periodSpan(first, last, language)] : periods.map((key) => periodName(key, language));
			const passed = deadline !== null && deadline < release.as_of;
			return {
				rule: 'late',
				about: `${dataset.id}/${area}`,
				sentence: sentenceOf(
					{
						kind: 'late',
						about: [words.dataOf(dataset.title[language], place)],
						...{ periods: names, count: `${periods.length} ${grain}` }
					},
					language
				),
				reason: !isLate ? words.reasons.pending(day) : passed ? words.reasons.late(day) : words.reasons.missing,
				note: null,
				chart: null,
				page: 'data',
				size: isLate ? Math.min(1, 0.5 + periods.length / 8) : 0.1
			};
		})
	);
}
