import type { Dataset, Table } from '../../../src/lib/contract/dataset.ts';
import type { ConformedSource } from '../stage.ts';
import { splitsOf, type Claim } from './condense.ts';
import { fittingClaims } from './fit.ts';
import { foldPeriods, monthsIn } from './months.ts';

type Split = Record<string, string | null>;

/** Facts of one source that go into a table: this measure, in this kota, from this period to that of the table. */
export interface Pick {
	source: string;
	top: string;
	measure: string;
	split: Split;
	from: string;
	to: string;
}

/** What a table knows of one measure in one kota, and from when. */
export interface Known {
	top: string;
	measure: string;
	split: Split;
	periods: string[];
}

/** A source that was passed over for some periods because another tells of the same people. */
export interface Passed {
	source: string;
	inFavourOf: string;
	top: string;
}

export interface Choice {
	picks: Pick[];
	known: Known[];
	passed: Passed[];
}

/** Months, by kota, that a roll-up gets from its base and therefore from no source. */
export type Taken = Map<string, Set<number>>;

/**
 * Decides, for each kota, measure and group that is never added (register, programme with its own unit), which source
 * fills which periods of a table. Sources that tell of the same months tell of the same people, so only one is taken:
 * first the one with most of the table's measures, then records before counted recaps, then the one with more
 * dimensions, then by id. A part and its whole come from one source.
 */
export function choose(
	dataset: Dataset,
	table: Table,
	claims: Claim[],
	sources: ConformedSource[],
	taken: Taken = new Map()
): Choice {
	const usable = fittingClaims(dataset, table, claims);
	const axes = splitsOf(dataset).filter((id) => table.dimensions.includes(id));
	const choice: Choice = { picks: [], known: [], passed: [] };
	for (const family of families(dataset, table)) {
		const groups = new Map<string, { top: string; split: Split; claims: Claim[] }>();
		for (const claim of usable.filter(({ measure }) => family.includes(measure))) {
			const split = Object.fromEntries(axes.map((axis) => [axis, claim.split[axis] ?? null]));
			const key = JSON.stringify([claim.top, split]);
			const group = groups.get(key) ?? { top: claim.top, split, claims: [] };
			group.claims.push(claim);
			groups.set(key, group);
		}
		for (const { top, split, claims: told } of groups.values()) {
			const here = usable.filter((claim) => claim.top === top);
			const { admitted, passed } = admit(ranked(told, here, sources), told, top, taken.get(top));
			choice.passed.push(...passed.map((each) => ({ ...each, top })));
			for (const measure of family) {
				const kind = dataset.measures[measure]?.kind ?? 'flow';
				const sourceOf = new Map<string, string>();
				const months = new Set<number>();
				for (const claim of told) {
					if (claim.measure !== measure) continue;
					for (const key of admitted.get(claim.source) ?? []) for (const month of monthsIn(key)) months.add(month);
					if (admitted.get(claim.source)?.has(claim.period)) sourceOf.set(claim.period, claim.source);
				}
				const { covered, into } = foldPeriods([...sourceOf.keys()], months, table.period, kind);
				if (covered.length > 0) choice.known.push({ top, measure, split, periods: covered });
				for (const [from, to] of into)
					choice.picks.push({ source: sourceOf.get(from) ?? '', top, measure, split, from, to });
			}
		}
	}
	return choice;
}

/** Measures of a table that must come from one source: a part and its whole. */
function families(dataset: Dataset, table: Table): string[][] {
	const wholeOf = (id: string): string => {
		const whole = dataset.measures[id]?.part_of;
		return whole !== undefined && table.measures.includes(whole) ? wholeOf(whole) : id;
	};
	const roots = [...new Set(table.measures.map(wholeOf))];
	return roots.map((root) => table.measures.filter((id) => wholeOf(id) === root));
}

function ranked(told: Claim[], here: Claim[], sources: ConformedSource[]): ConformedSource[] {
	const measures = (id: string) =>
		new Set(here.filter(({ source }) => source === id).map(({ measure }) => measure)).size;
	return sources
		.filter(({ id }) => told.some(({ source }) => source === id))
		.sort(
			(a, b) =>
				measures(b.id) - measures(a.id) ||
				Number(b.records ?? false) - Number(a.records ?? false) ||
				b.dimensions.length - a.dimensions.length ||
				(a.id < b.id ? -1 : 1)
		);
}

/** Periods that each source may fill: those without a month that a better source, or the base, already tells. */
function admit(contenders: ConformedSource[], told: Claim[], top: string, taken: Set<number> = new Set()) {
	const owners = new Map<number, string>([...taken].map((month) => [month, '']));
	const admitted = new Map<string, Set<string>>();
	const passed = new Map<string, Omit<Passed, 'top'>>();
	for (const { id, coverage } of contenders) {
		const declared = coverage.filter(({ area }) => area === top).flatMap(({ periods }) => periods);
		const keys = new Set([...declared, ...told.filter(({ source }) => source === id).map(({ period }) => period)]);
		for (const key of keys) {
			const owner = monthsIn(key)
				.map((month) => owners.get(month))
				.find((each) => each !== undefined);
			if (owner === undefined) continue;
			keys.delete(key);
			if (owner) passed.set(`${id}|${owner}`, { source: id, inFavourOf: owner });
		}
		for (const key of keys) for (const month of monthsIn(key)) owners.set(month, id);
		admitted.set(id, keys);
	}
	return { admitted, passed: [...passed.values()] };
}
