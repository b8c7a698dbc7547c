import type { AnswerRow, Axis } from '../contract/answer.ts';
import { chartWords, listOf, sentenceWords } from '../text/index.ts';
import { appliedTo, codeOf, groupRows, keyOf, nameOf, orderOf, otherAxes, styleOf, type Context } from './context.ts';
import { textsOf } from './datum.ts';
import { seriesName } from './series.ts';
import { shown, sumOf } from './shown.ts';
import type { Datum, OverlapPanel, OverlapSet, OverlapView, Shown } from './types.ts';
import { whenOf } from './when.ts';

/** Combinations that a reader can take in; the rest is summed up in one row. */
const MOST_SETS = 12;

/** The axis whose codes are sets. */
export function setAxis({ answer, chart, dataset }: Context): Axis {
	return answer.question.by.find((axis) => dataset.dimensions[axis]?.set_of) ?? chart.by ?? 'himpunan';
}

/** Members of a set: from its code list, else from the id itself ("pkh+sembako"; "-" is the empty set). */
function membersOf(context: Context, axis: Axis, id: string): string[] {
	const listed = codeOf(context, axis, id)?.attributes['anggota'];
	return listed === undefined ? id.split('+').filter((member) => member !== '-') : listed.split(';').filter(Boolean);
}

interface Row {
	members: string[];
	cell: Shown;
	id: string;
}

function panelOf(context: Context, axis: Axis, rows: AnswerRow[], title: string | null): OverlapPanel | null {
	const [row] = rows;
	if (!row) return null;
	const { dataset, language, table } = context;
	const words = chartWords[language];
	const list = dataset.dimensions[axis]?.set_of ?? axis;
	const style = styleOf(context, row);
	const sets: Row[] = rows.map((one) => {
		const id = one.keys[axis] ?? '';
		return { id, members: membersOf(context, axis, id), cell: shown(one.cell, table) };
	});
	const datum = (id: string, name: string, cell: Shown | null): Datum[] =>
		cell ? [{ id: `${title ?? ''}/${id}`, code: id, label: name, name, cell, ...textsOf(cell, style) }] : [];
	const sum = (some: Row[]) =>
		sumOf(
			some.map((set) => set.cell),
			table
		);
	const name = (member: string) => nameOf(context, list, member);
	const order = orderOf(context, list);
	const chosen = appliedTo(context.answer)[list] ?? [];
	const all = [...new Set(sets.flatMap((set) => set.members))].sort(order);
	const asked = chosen.length > 0 ? all.filter((member) => chosen.includes(member)) : all;
	const nonEmpty = sets.filter((set) => set.members.length > 0 && (set.cell.value ?? 0) > 0);
	const sorted = nonEmpty.sort((a, b) => (b.cell.value ?? 0) - (a.cell.value ?? 0) || (a.id < b.id ? -1 : 1));
	const rest = sorted.length > MOST_SETS ? sorted.slice(MOST_SETS - 1) : [];
	const told = (set: Row) => set.members.map(name).join(' + ');
	const drawn = sorted
		.slice(0, sorted.length - rest.length)
		.flatMap((set): OverlapSet[] =>
			datum(set.id, told(set), set.cell).map((one) => ({ ...one, members: set.members }))
		);
	const others = rest.length > 0 ? datum('lainnya', words.otherSets(rest.length), sum(rest)) : [];
	const touches = (set: Row) => set.members.some((member) => asked.includes(member));
	const none = sets.filter((set) => !touches(set));
	return {
		title,
		style,
		members: all.flatMap((member) =>
			datum(member, name(member), sum(sets.filter((set) => set.members.includes(member))))
		),
		sets: [...drawn, ...others.map((one) => ({ ...one, members: [] }))],
		facts: [
			...datum(
				'semua',
				words.allParts,
				asked.length > 1 ? sum(sets.filter((set) => asked.every((member) => set.members.includes(member)))) : null
			),
			...datum('sedikitnya', words.anyPart, sum(sets.filter(touches))),
			...datum('tidak', words.noPart, sum(none))
		]
	};
}

function sentenceOf(context: Context, panel: OverlapPanel): string {
	const { language } = context;
	const words = sentenceWords[language];
	const when = whenOf(context);
	const members = listOf(
		panel.members.map((member) => member.label),
		language
	);
	const fact = (id: string) => panel.facts.find((one) => one.code === id && one.cell.value !== null);
	const [all, any, none] = [fact('semua'), fact('sedikitnya'), fact('tidak')];
	const together = all ? words.recordedAll(all.text) : '';
	if (none) return words.unrecorded(none.spoken, members, when) + together;
	return any ? words.recordedAny(any.spoken, members, when) + together : '';
}

/** Combinations of a set dimension (UpSet, Lex et al. 2014), with any, all and none. Null when no row has a number. */
export function overlapParts(context: Context): Pick<OverlapView, 'panels' | 'sentence'> | null {
	const axis = setAxis(context);
	const axes = otherAxes(context, [axis, 'periode']);
	const groups = groupRows(context.answer.rows, (row) => keyOf(row, axes));
	const panels = [...groups.values()].flatMap((rows) => {
		const title = rows[0] && axes.length > 0 ? seriesName(context, rows[0], axes) : null;
		return panelOf(context, axis, rows, title) ?? [];
	});
	const known = panels.filter((panel) => panel.facts.some((fact) => fact.cell.value !== null));
	const [first] = known;
	return first ? { panels: known, sentence: sentenceOf(context, first) } : null;
}
