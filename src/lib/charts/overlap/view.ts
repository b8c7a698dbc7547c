import type { AnswerRow, Axis } from '../../contract/answer.ts';
import { membersOf } from '../../core/sets.ts';
import { chartWords, listOf, plainly, sentenceWords, type Caveat, type Statement } from '../../language/index.ts';
import { behind, itemOf } from '../../findings/item.ts';
import { codeOf, groupRows, keyOf, nameOf, orderOf, otherAxes, styleOf, type Context } from '../model/context.ts';
import { reasonOf, textsOf } from '../model/datum.ts';
import { seriesName } from '../model/series.ts';
import { shown, sumOf } from '../model/shown.ts';
import type { Datum, OverlapPanel, OverlapSet, OverlapView, Shown } from '../model/types.ts';
import { spanOf } from '../model/when.ts';
import { ofKind, stackedHeight, type Maker } from '../maker.ts';

/** Combinations that a reader can take in; the rest is summed up in one row. */
const MOST_SETS = 12;

/** The axis whose codes are sets. */
export function setAxis({ answer, chart, dataset }: Context): Axis {
	return answer.question.by.find((axis) => dataset.dimensions[axis]?.set_of) ?? chart.by ?? 'himpunan';
}

/** Members of a set: from its code list, else from the id itself. */
function membersIn(context: Context, axis: Axis, id: string): string[] {
	const listed = codeOf(context, axis, id)?.attributes['anggota'];
	return listed === undefined ? membersOf(id) : listed.split(';').filter(Boolean);
}

interface SetRow {
	id: string;
	members: string[];
	cell: Shown;
}

const has = (member: string) => (set: SetRow) => set.members.includes(member);

/** Sets whose members are all linked here: a member without data in any set is in none of the lists, and is neither drawn nor spoken of. */
function linkedSets(sets: SetRow[]): SetRow[] {
	const has = new Set(sets.flatMap(({ members, cell }) => (cell.status === 'tidak-ada-data' ? [] : members)));
	return sets.filter(({ members }) => members.every((member) => has.has(member)));
}

/** Members that can occur here at all (no BLT Dana Desa without desa), and that the reader asked for where they chose some. */
function askedMembers(context: Context, list: Axis, sets: SetRow[], all: string[]): string[] {
	const chosen = context.answer.question.filters.dimensions[list] ?? [];
	const possible = all.filter((member) => sets.some((set) => has(member)(set) && set.cell.status !== 'tidak-relevan'));
	const asked = possible.filter((member) => chosen.includes(member));
	return asked.length > 0 ? asked : possible;
}

function panelOf(context: Context, axis: Axis, rows: AnswerRow[], title: string | null): OverlapPanel | null {
	const [row] = rows;
	if (!row) return null;
	const { dataset, language, table } = context;
	const words = chartWords[language];
	const list = dataset.dimensions[axis]?.set_of ?? axis;
	const style = styleOf(context, row);
	const name = (member: string) => nameOf(context, list, member);
	const every = rows.map((one): SetRow => {
		const id = one.keys[axis] ?? '';
		return { id, members: membersIn(context, axis, id), cell: shown(one.cell, table) };
	});
	const sets = linkedSets(every);
	const all = [...new Set(sets.flatMap((set) => set.members))].sort(orderOf(context, list));
	const asked = askedMembers(context, list, sets, all);

	/** The sum of some sets as a datum; nothing where there are none. */
	const total = (id: string, label: string, some: SetRow[], reason?: string): Datum[] => {
		const cell = sumOf(
			some.map((set) => set.cell),
			table
		);
		return cell
			? [{ id: `${title ?? ''}/${id}`, code: id, label, name: label, cell, ...textsOf(cell, style, reason) }]
			: [];
	};
	const touched = sets.filter((set) => asked.some((member) => has(member)(set)));
	const sorted = sets
		.filter((set) => set.members.length > 0 && (set.cell.value ?? 0) > 0)
		.sort((a, b) => (b.cell.value ?? 0) - (a.cell.value ?? 0) || (a.id < b.id ? -1 : 1));
	const drawn = sorted.length > MOST_SETS ? sorted.slice(0, MOST_SETS - 1) : sorted;
	const rest = sorted.slice(drawn.length);
	const withMembers = (data: Datum[], members: string[]): OverlapSet[] =>
		data.map((one) => ({
			...one,
			members,
			asked: members.length === 0 || members.some((member) => asked.includes(member))
		}));
	return {
		title,
		style,
		asked: asked.map(name),
		members: all.flatMap((member) =>
			total(member, name(member), sets.filter(has(member)), reasonOf(context, { [list]: member }))
		),
		sets: [
			...drawn.flatMap((set) => withMembers(total(set.id, set.members.map(name).join(' + '), [set]), set.members)),
			...withMembers(total('lainnya', words.otherSets(rest.length), rest), [])
		],
		facts: [
			...(asked.length > 2
				? total(
						'dua',
						sentenceWords[language].twoOrMore,
						sets.filter((set) => asked.filter((member) => has(member)(set)).length > 1)
					)
				: []),
			...(asked.length > 1
				? total(
						'semua',
						words.allParts,
						sets.filter((set) => asked.every((member) => has(member)(set)))
					)
				: []),
			...total('sedikitnya', words.anyPart, touched),
			...total(
				'tidak',
				words.noPart(listOf(asked.map(name), language)),
				sets.filter((set) => !touched.includes(set))
			)
		]
	};
}

const factOf = ({ facts }: OverlapPanel, id: string): Datum | undefined =>
	facts.find((one) => one.code === id && one.cell.value !== null);

function statementOf(context: Context, panel: OverlapPanel): Statement {
	const { asked: members, style } = panel;
	const when = spanOf(context);
	const [two, all, any, none] = ['dua', 'semua', 'sedikitnya', 'tidak'].map((id) => factOf(panel, id));
	const both = two ?? (members.length === 2 ? all : undefined);
	if (both && any) {
		const [some, of] = [itemOf(both, style), itemOf(any, style)];
		return plainly({ kind: 'overlap', some, of, all: two ? null : members, when }, ...behind([both, any]));
	}
	const told = none ?? any;
	if (!told) return plainly({ kind: 'topic', topic: context.chart.title[context.language] });
	const together: Caveat[] = all ? [{ kind: 'recorded-all', amount: itemOf(all, style) }] : [];
	const finding = { kind: 'recorded', amount: itemOf(told, style), members, any: !none, when } as const;
	return plainly(finding, ...together, ...behind([told]));
}

/** Several places side by side, each with those in none of the programmes, or where that is not known in any of them. */
function severalStatement(context: Context, panels: readonly OverlapPanel[]): Statement {
	const words = chartWords[context.language];
	const facts = (id: string) =>
		panels.flatMap((panel) => {
			const fact = factOf(panel, id);
			return fact ? [{ panel, fact }] : [];
		});
	const isNone = facts('tidak').length > 0;
	const told = facts(isNone ? 'tidak' : 'sedikitnya');
	if (told.length === 0) return plainly({ kind: 'topic', topic: context.chart.title[context.language] });
	const lead = isNone ? words.notRecorded : words.recorded;
	const items = told.map(({ fact, panel }) => ({ ...itemOf(fact, panel.style), name: panel.title ?? '' }));
	const members = new Set(panels.map(({ asked }) => asked.join(', ')));
	const linked: Caveat[] = told.map(({ panel: { asked, title } }) => ({
		kind: 'linked',
		members: asked,
		...(members.size > 1 && { place: title ?? '' })
	}));
	const named = told.map(({ fact, panel }) => ({ ...fact, name: panel.title ?? '' }));
	return plainly({ kind: 'listed', lead, items, when: spanOf(context) }, ...linked, ...behind(named));
}

/** Combinations of a set dimension (UpSet, Lex et al. 2014), with any, all and none. Null when no row has a number. */
export function overlapParts(context: Context): (Pick<OverlapView, 'panels'> & { statement: Statement }) | null {
	const axis = setAxis(context);
	const axes = otherAxes(context, [axis, 'periode']);
	const groups = groupRows(context.answer.rows, (row) => keyOf(row, axes));
	const panels = [...groups.values()].flatMap((rows) => {
		const title = rows[0] && axes.length > 0 ? seriesName(context, rows[0], axes) : null;
		return panelOf(context, axis, rows, title) ?? [];
	});
	const known = panels.filter((panel) => panel.facts.some((fact) => fact.cell.value !== null));
	const [first, ...others] = known;
	if (!first) return null;
	const statement = others.length > 0 ? severalStatement(context, known) : statementOf(context, first);
	return { panels: known, statement };
}

export const overlap: Maker<OverlapView> = {
	parts: (context) => ofKind('overlap', overlapParts(context)),
	grid: ({ panels }) => panels.flatMap(({ sets, members }) => [sets, members]),
	rows: setAxis,
	height: ({ panels }) =>
		stackedHeight(
			panels,
			panels.flatMap(({ sets, members }) => [...sets, ...members]),
			24
		) + 160
};
