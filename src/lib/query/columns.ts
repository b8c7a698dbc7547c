import type { Axis, Question } from '../contract/answer.ts';
import type { Code } from '../contract/code.ts';
import type { Quantifier } from '../contract/dataset.ts';
import type { PublishedDataset, PublishedTable, Release } from '../contract/release.ts';
import type { AxisPlan, ColumnPlan } from './group.ts';
import { sourceOf, type Source } from './source.ts';

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
	/** Chosen codes that this table does not count, beside others that it does: key and code. */
	lacking: { key: Axis; code: string }[];
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
	const lacking: Restrictions['lacking'] = [];
	const allowed = new Map(
		table.dimensions.map((column) => [column, codesOf(column, table, dataset, release).map((code) => code.id)])
	);
	const columns = new Set<string>();

	const how = question.how ?? {};
	for (const key of new Set([...Object.keys(fixed), ...Object.keys(wished), ...Object.keys(how)])) {
		const own = fixed[key] ?? [];
		const reader = wished[key] ?? [];
		const none = how[key] === 'none';
		if (own.length === 0 && reader.length === 0 && !none) continue;
		const both = own.length > 0 && reader.length > 0 ? reader.filter((code) => own.includes(code)) : [];
		const codes = both.length > 0 ? both : own.length > 0 ? own : reader;
		if (own.length > 0 && reader.length > 0 && both.length === 0) ignored.push(key);
		const source = sourceOf(key, table, dataset, release);
		const held = source ? (allowed.get(source.column) ?? []) : [];
		const known = codes.filter((code) => held.some((stored) => source?.standsFor(stored).includes(code)));
		if (none && !source?.overlaps) return undefined;
		if (!source || known.length === 0) {
			if (own.length > 0) return undefined;
			if (reader.length > 0) ignored.push(key);
			if (!source || !none) continue;
		}
		if (known.length > 0) lacking.push(...codes.filter((code) => !known.includes(code)).map((code) => ({ key, code })));
		if (question.marks?.includes(key)) continue;
		if (known.length > 0) chosen.set(key, known);
		columns.add(source.column);
		const asked = known.length > 0 ? known : held.flatMap(source.standsFor);
		allowed.set(
			source.column,
			held.filter((stored) => narrows(source.standsFor(stored), asked, how[key] ?? 'any'))
		);
	}
	return {
		columns: [...allowed].map(([column, codes]) => ({ column, allowed: codes, restricted: columns.has(column) })),
		chosen,
		ignored,
		lacking
	};
}

/** Whether a stored code with these members belongs to any, all or none of the codes that were asked for. */
function narrows(members: readonly string[], asked: readonly string[], how: Quantifier): boolean {
	if (how === 'all') return asked.every((code) => members.includes(code));
	return asked.some((code) => members.includes(code)) === (how === 'any');
}

/** Rows by one dimension, by the members of a dimension of sets (a set then falls into the row of each of its members), or by an attribute. */
export function axisOf(
	axis: Axis,
	source: Source,
	{ columns, chosen }: Restrictions,
	dataset: PublishedDataset,
	release: Release
): AxisPlan {
	const { column } = source;
	const allowed = columns.find((one) => one.column === column)?.allowed ?? [];
	if (axis === column) return { axis, column, groups: allowed.map((code) => ({ key: code, codes: [code] })) };
	const groups = (release.codes[dataset.dimensions[axis]?.codes ?? axis] ?? [])
		.map(({ id }) => ({ key: id, codes: allowed.filter((stored) => source.standsFor(stored).includes(id)) }))
		.filter(({ key, codes }) => codes.length > 0 && (chosen.get(axis)?.includes(key) ?? true));
	return { axis, column, groups };
}
