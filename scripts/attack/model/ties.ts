import { LEVELS } from '../../../src/lib/contract/code.ts';
import { GRAINS, monthsOf, parsePeriod } from '../../../src/lib/contract/period.ts';
import type { PublishedRules } from '../../../src/lib/contract/published-rules.ts';
import type { Edition, TableView } from '../read/edition.ts';
import { baseOf, isSum } from './cells.ts';
import { canFold } from './fold.ts';
import type { System } from './system.ts';
import { countsOf, fold } from './totals.ts';

type Separator = PublishedRules['separators'][number];

/** Tables that count the same people have equal margins: rows of belief, since a table may count fewer than its neighbour. */
export function addTies(system: System, edition: Edition): void {
	for (const { tables, margin } of published(edition)) {
		const [one, other] = tables.map((id) => edition.views.get(id));
		if (!one || !other || isSum(one) || isSum(other)) continue;
		const { measure, ...shape } = margin;
		if (!canFold(one, shape) || !canFold(other, shape)) continue;
		const measures = measure ? [measure] : one.counts.filter((id) => other.counts.includes(id));
		const isAsked = (name: string) => measures.includes(name.slice(name.lastIndexOf('|') + 1));
		const left = fold(system, one, shape, isAsked);
		const right = fold(system, other, shape, isAsked);
		for (const [name, variables] of left) {
			const others = right.get(name);
			const [area = '', period = ''] = name.split('|');
			if (!others || !isCoveredAlike(one, other, area, period)) continue;
			system.addRow([...variables, ...others], [...variables.map(() => 1), ...others.map(() => -1)], 0, 0, true);
		}
	}
}

/**
 * Recaps of one dataset that came without their cells: a coarser one is the sum of a finer one, and whoever is counted under a member
 * of a set is counted in the whole.
 */
export function addRecaps(system: System, edition: Edition): void {
	const recaps = [...edition.views.values()].filter((view) => isSum(view) && countsOf(system, view).length > 0);
	for (const whole of recaps)
		for (const fine of recaps) {
			const base = baseOf(whole);
			const { area, period, dimensions } = whole.table;
			const extra = fine.table.dimensions.filter((id) => !dimensions.includes(id));
			const isFiner = dimensions.every((id) => fine.table.dimensions.includes(id)) && extra.length > 0;
			if (!base || baseOf(fine) !== base || !isFiner || fine.table.area !== area || fine.table.period !== period)
				continue;
			const isPartition = extra.every((id) => base.table.dimensions.includes(id));
			const margins = fold(system, fine, { area, period, dimensions });
			for (const [name, variables] of fold(system, whole, { area, period, dimensions })) {
				const rest = margins.get(name) ?? [];
				for (const parts of isPartition ? [rest] : rest.map((variable) => [variable]))
					if (parts.length > 0)
						system.addRow(
							[...variables, ...parts],
							[...variables.map(() => -1), ...parts.map(() => 1)],
							isPartition ? 0 : -Infinity,
							0,
							true
						);
			}
		}
}

/** Separators of tables that are there; those that meet in a table of the other audience are joined to one. */
function published(edition: Edition): Separator[] {
	const all = [...edition.release.datasets].flatMap(({ protection }) => protection.rules?.separators ?? []);
	const found = [...all];
	const missing = new Set(all.flatMap(({ tables }) => tables).filter((id) => !edition.views.has(id)));
	for (const id of missing) {
		const meeting = found.filter(({ tables }) => tables.includes(id));
		meeting.forEach((a, at) =>
			meeting.slice(at + 1).forEach((b) => {
				const [one, other] = [a, b].map(({ tables }) => tables.find((table) => table !== id)!);
				found.push({ tables: [one!, other!], margin: coarsest(a.margin, b.margin) });
			})
		);
	}
	return found.filter(({ tables }) => tables.every((id) => edition.views.has(id)));
}

function coarsest(a: Separator['margin'], b: Separator['margin']): Separator['margin'] {
	const area = LEVELS.find((level) => level === a.area || level === b.area);
	const period = GRAINS.find((grain) => grain === a.period || grain === b.period);
	const measure = a.measure ?? b.measure;
	return {
		...(a.area && b.area && area ? { area } : {}),
		...(a.period && b.period && period ? { period } : {}),
		dimensions: a.dimensions.filter((id) => b.dimensions.includes(id)),
		...(measure ? { measure } : {})
	};
}

/** Months of one outer period that a table speaks of in a kota. */
function covered({ edition, table }: TableView, area: string, outer: string): number[] {
	const span = parsePeriod(outer);
	const top = area === '' ? undefined : edition.areas.top(area);
	const months = table.coverage
		.filter((coverage) => top === undefined || coverage.area === top)
		.flatMap(({ periods }) =>
			periods.flatMap((key) => {
				const period = parsePeriod(key);
				if (!period) return [];
				const { first, last } = monthsOf(period);
				return Array.from({ length: last - first + 1 }, (_, at) => first + at);
			})
		);
	if (!span) return months;
	const { first, last } = monthsOf(span);
	return months.filter((month) => month >= first && month <= last);
}

/**
 * True when two tables speak of the same months of a period. Of the running period the finer table has the first part, all that there
 * is, while the coarser one names the whole.
 */
function isCoveredAlike(one: TableView, other: TableView, area: string, period: string): boolean {
	const [left, right] = [covered(one, area, period), covered(other, area, period)];
	const [less, more] = left.length <= right.length ? [left, right] : [right, left];
	const isHead = less.every((month, at) => month === more[at]);
	return less.length > 0 && isHead && (less.length === more.length || one.table.period !== other.table.period);
}
