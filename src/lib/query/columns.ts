import type { Axis, Question } from '../contract/answer.ts';
import type { Code } from '../contract/code.ts';
import type { PublishedDataset, PublishedTable, Release } from '../contract/release.ts';
import type { AxisPlan, ColumnPlan } from './group.ts';
import { membersOf } from './members.ts';

/** A filter or axis as a table can answer it: by a column of its own, or by the members of a column of sets. */
export interface Source {
	column: string;
	members: boolean;
}

/** Where a table holds a filter key or axis; undefined when it does not. */
export function sourceOf(key: Axis, table: PublishedTable, dataset: PublishedDataset): Source | undefined {
	if (table.dimensions.includes(key)) return { column: key, members: false };
	const list = dataset.dimensions[key]?.codes ?? key;
	const column = table.dimensions.find((dimension) => dataset.dimensions[dimension]?.set_of === list);
	return column === undefined ? undefined : { column, members: true };
}

/** Codes of a dimension that the table counts, in the order of their list. */
export function codesOf(column: string, table: PublishedTable, dataset: PublishedDataset, release: Release): Code[] {
	const list = release.codes[dataset.dimensions[column]?.codes ?? ''] ?? [];
	const own = table.codes[column];
	return own ? list.filter((code) => own.includes(code.id)) : list;
}

export interface Restrictions {
	columns: ColumnPlan[];
	/** By filter key: the codes that apply. */
	chosen: Map<Axis, string[]>;
	/** Filter keys of the reader that this table cannot obey. */
	ignored: Axis[];
	/** Chosen codes that this table does not count, beside others that it does. */
	lacking: string[];
}

/** What the filters leave of each column; undefined when the table cannot hold what the chart itself fixes. */
export function restrict(
	question: Question,
	table: PublishedTable,
	dataset: PublishedDataset,
	release: Release
): Restrictions | undefined {
	const fixed = question.fixed ?? {};
	const wished = question.filters.dimensions;
	const chosen = new Map<Axis, string[]>();
	const ignored: Axis[] = [];
	const lacking: string[] = [];
	const allowed = new Map(
		table.dimensions.map((column) => [column, codesOf(column, table, dataset, release).map((code) => code.id)])
	);
	const columns = new Set<string>();

	for (const key of new Set([...Object.keys(fixed), ...Object.keys(wished)])) {
		const own = fixed[key] ?? [];
		const reader = wished[key] ?? [];
		if (own.length === 0 && reader.length === 0) continue;
		const both = own.length > 0 && reader.length > 0 ? reader.filter((code) => own.includes(code)) : [];
		const codes = both.length > 0 ? both : own.length > 0 ? own : reader;
		if (own.length > 0 && reader.length > 0 && both.length === 0) ignored.push(key);
		const source = sourceOf(key, table, dataset);
		const held = source ? (allowed.get(source.column) ?? []) : [];
		const known = codes.filter((code) =>
			source?.members ? held.some((set) => membersOf(set).includes(code)) : held.includes(code)
		);
		if (!source || known.length === 0) {
			if (own.length > 0) return undefined;
			ignored.push(key);
			continue;
		}
		lacking.push(...codes.filter((code) => !known.includes(code)));
		chosen.set(key, known);
		columns.add(source.column);
		allowed.set(
			source.column,
			held.filter((code) =>
				source.members ? membersOf(code).some((member) => known.includes(member)) : known.includes(code)
			)
		);
	}
	return {
		columns: [...allowed].map(([column, codes]) => ({ column, allowed: codes, restricted: columns.has(column) })),
		chosen,
		ignored,
		lacking
	};
}

/** Rows by one dimension, or by the members of a dimension of sets (a set then falls into the row of each of its members). */
export function axisOf(
	axis: Axis,
	source: Source,
	{ columns, chosen }: Restrictions,
	dataset: PublishedDataset,
	release: Release
): AxisPlan {
	const allowed = columns.find(({ column }) => column === source.column)?.allowed ?? [];
	if (!source.members)
		return { axis, column: source.column, groups: allowed.map((code) => ({ key: code, codes: [code] })) };
	const list = release.codes[dataset.dimensions[source.column]?.set_of ?? ''] ?? [];
	const groups = list
		.map(({ id }) => ({ key: id, codes: allowed.filter((set) => membersOf(set).includes(id)) }))
		.filter(({ key, codes }) => codes.length > 0 && (chosen.get(axis)?.includes(key) ?? true));
	return { axis, column: source.column, groups };
}
