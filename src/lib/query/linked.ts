import type { Answer, Axis } from '../contract/answer.ts';
import type { Restrictions } from './columns.ts';
import { gapsIn } from './coverage.ts';
import type { AskedMembers } from './group.ts';
import { membersOf } from '../core/sets.ts';
import type { Plan } from './plan.ts';
import { sourceOf } from './source.ts';

type Gap = Record<string, string>;

/** The dimension of sets whose members a gap may name, by the key that it uses: an axis of members, or their code list. */
function setColumns({ table, dataset, release }: Pick<Plan, 'table' | 'dataset' | 'release'>): Map<Axis, string> {
	const lists = table.dimensions.flatMap((column) => {
		const list = dataset.dimensions[column]?.set_of;
		return list ? [[list, column] as const] : [];
	});
	const axes = Object.keys(dataset.dimensions).flatMap((key) => {
		const source = dataset.dimensions[key]?.attribute_of ? undefined : sourceOf(key, table, dataset, release);
		return source?.overlaps ? [[key, source.column] as const] : [];
	});
	return new Map([...lists, ...axes]);
}

/** Tells which members of sets nobody links in an area and period. Programmes in none of the lists there are not known, so that no set can hold them. */
export class Unlinked {
	readonly #columns: Map<Axis, string>;

	constructor(plan: Pick<Plan, 'table' | 'dataset' | 'release'>) {
		this.#columns = setColumns(plan);
	}

	/** By column of sets the members that these gaps take out of it. */
	in(gaps: readonly Gap[]): Map<string, string[]> {
		const found = new Map<string, string[]>();
		for (const gap of gaps)
			for (const [key, member] of Object.entries(gap)) {
				const column = this.#columns.get(key);
				if (column) found.set(column, [...(found.get(column) ?? []), member]);
			}
		return found;
	}

	/** The other gaps, each of columns of the table. */
	others(gaps: readonly Gap[]): Gap[] {
		return gaps.filter((gap) => !Object.keys(gap).some((key) => this.#columns.has(key)));
	}
}

/** Members that the reader and the chart name and that have no rows of their own. */
export function askedMembers(
	{ question, table, dataset, release, axes }: Pick<Plan, 'question' | 'table' | 'dataset' | 'release' | 'axes'>,
	{ chosen }: Restrictions
): AskedMembers[] {
	const marked = (question.marks ?? []).map((key) => [key, question.filters.dimensions[key] ?? []] as const);
	return [...chosen, ...marked].flatMap(([key, codes]) => {
		const source = dataset.dimensions[key]?.attribute_of ? undefined : sourceOf(key, table, dataset, release);
		if (!source?.overlaps || codes.length === 0 || axes.some(({ axis }) => axis === key)) return [];
		return [{ column: source.column, codes: [...codes], how: question.how?.[key] ?? 'any' }];
	});
}

/**
 * Which members are linked, for an answer about sets with none of them or with rows by set: one entry for areas and periods that
 * have the same. Undefined where all are linked everywhere, as the code list of the sets says.
 */
export function linkedOf(plan: Plan): Answer['linked'] {
	const { table, dataset, release, question, scope, timing, coverage, axes } = plan;
	const column = table.dimensions.find((id) => dataset.dimensions[id]?.set_of);
	const isNone = Object.values(question.how ?? {}).includes('none');
	const named = [...(question.fixed?.[column ?? ''] ?? []), ...(question.filters.dimensions[column ?? ''] ?? [])];
	if (!column || !(isNone || named.includes('-') || axes.some(({ axis }) => axis === column))) return undefined;
	const sets = release.codes[dataset.dimensions[column]?.codes ?? ''] ?? [];
	const all = [...new Set(sets.flatMap(({ id }) => membersOf(id)))];
	const unlinked = new Unlinked(plan);
	const found = new Map<string, NonNullable<Answer['linked']>[number]>();
	for (const entry of new Set(scope.groups.flatMap(({ codes }) => codes.flatMap((code) => coverage.of(code) ?? []))))
		for (const period of timing.covered) {
			if (!entry.periods.includes(period)) continue;
			const lost = unlinked.in(gapsIn(entry, question.measure, period)).get(column) ?? [];
			const codes = all.filter((code) => !lost.includes(code));
			const existing = found.get(codes.join('+')) ?? { areas: [], periods: [], codes };
			const areas = [...new Set([...existing.areas, entry.area])];
			const periods = [...new Set([...existing.periods, period])].sort();
			found.set(codes.join('+'), { areas, periods, codes });
		}
	const entries = [...found.values()];
	return entries.some(({ codes }) => codes.length < all.length) ? entries : undefined;
}
