import type { Dataset, Table } from '../../../src/lib/contract/dataset.ts';
import { parsePeriod } from '../../../src/lib/contract/period.ts';
import type { ConformedSource } from '../stage.ts';
import { splitsOf, type Claim } from './condense.ts';
import { fittingClaims } from './fit.ts';
import { foldPeriods, monthsIn } from './months.ts';

type Split = Record<string, string | null>;

/** Facts of one source that go into a table: this measure, in this kota, from this period to that of the table. */
export interface Pick {
	source: string;
	cut: string;
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
 * dimensions, then by id; of the cuts of one recap the one that needs least adding. A part and its whole come from one.
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
		for (const { top, split, claims: candidates } of groups.values()) {
			const here = usable.filter((claim) => claim.top === top);
			const { admitted, passed } = admit(ranked(candidates, here, sources), candidates, top, taken.get(top));
			choice.passed.push(...passed.map((each) => ({ ...each, top })));
			for (const measure of family) {
				const kind = dataset.measures[measure]?.kind ?? 'flow';
				const tellers = new Map<string, Claim>();
				const months = new Set<number>();
				for (const claim of candidates) {
					if (claim.measure !== measure) continue;
					const periods = admitted.get(tellerOf(claim)) ?? new Set();
					for (const key of periods) for (const month of monthsIn(key)) months.add(month);
					if (periods.has(claim.period)) tellers.set(claim.period, claim);
				}
				const { covered, into } = foldPeriods([...tellers.keys()], months, table.period, kind);
				if (covered.length > 0) choice.known.push({ top, measure, split, periods: covered });
				for (const [from, to] of into) {
					const { source = '', cut = '' } = tellers.get(from) ?? {};
					choice.picks.push({ source, cut, top, measure, split, from, to });
				}
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

interface Teller {
	source: ConformedSource;
	cut: string;
}

const tellerOf = ({ source, cut }: { source: string; cut: string }) => `${source}|${cut}`;

function ranked(candidates: Claim[], here: Claim[], sources: ConformedSource[]): Teller[] {
	const measures = ({ source, cut }: Teller) =>
		new Set(here.filter((claim) => claim.source === source.id && claim.cut === cut).map(({ measure }) => measure)).size;
	return sources
		.flatMap((source) =>
			[...new Set(candidates.filter((claim) => claim.source === source.id).map(({ cut }) => cut))].map((cut) => ({
				source,
				cut
			}))
		)
		.sort(
			(a, b) =>
				measures(b) - measures(a) ||
				Number(b.source.records ?? false) - Number(a.source.records ?? false) ||
				b.source.dimensions.length - a.source.dimensions.length ||
				(a.source.id < b.source.id ? -1 : a.source.id > b.source.id ? 1 : 0) ||
				a.cut.split('+').length - b.cut.split('+').length ||
				(a.cut < b.cut ? -1 : 1)
		);
}

/** Periods that each source may fill: those without a month that a better source, or the base, already tells. */
function admit(contenders: Teller[], candidates: Claim[], top: string, taken: Set<number> = new Set()) {
	const owners = new Map<number, string>([...taken].map((month) => [month, '']));
	const admitted = new Map<string, Set<string>>();
	const passed = new Map<string, Omit<Passed, 'top'>>();
	for (const { source, cut } of contenders) {
		const { id, coverage } = source;
		const own = candidates.filter((claim) => claim.source === id && claim.cut === cut).map(({ period }) => period);
		// A year's budget in the same file does not say that its quarters are in.
		const grains = new Set(own.map((key) => parsePeriod(key)?.grain));
		const declared = coverage
			.filter(({ area }) => area === top)
			.flatMap(({ periods }) => periods.filter((key) => grains.has(parsePeriod(key)?.grain)));
		const keys = new Set([...declared, ...own]);
		for (const key of [...keys]) {
			const owner = monthsIn(key)
				.map((month) => owners.get(month))
				.find((each) => each !== undefined);
			if (owner === undefined) continue;
			keys.delete(key);
			if (owner && owner !== id) passed.set(`${id}|${owner}`, { source: id, inFavourOf: owner });
		}
		for (const key of keys) for (const month of monthsIn(key)) owners.set(month, id);
		admitted.set(tellerOf({ source: id, cut }), keys);
	}
	return { admitted, passed: [...passed.values()] };
}
