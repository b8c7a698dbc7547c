import type { AnswerRow, Axis } from '../../contract/answer.ts';
import type { Bounds } from '../../contract/cell.ts';
import type { Language } from '../../contract/localized.ts';
import { chartWords, percent, plainly, type Statement } from '../../language/index.ts';
import { behind, itemOf } from '../../findings/item.ts';
import { axisTitle, codeOf, groupRows, keyOf, otherAxes, styleOf, type Context } from '../model/context.ts';
import { datumOf, reasonOf, textsOf } from '../model/datum.ts';
import { seriesName } from '../model/series.ts';
import { shown, sumOf } from '../model/shown.ts';
import { recordsOf, valueOf } from '../model/table.ts';
import type { PathPanel, PathStep, PathView, Shown, TableTwin, TableValue } from '../model/types.ts';
import { spanOf } from '../model/when.ts';
import { ofKind, stackedHeight, type Maker } from '../maker.ts';

/** Who reached a stage reached all before it: ranges are narrowed by those of their neighbours, so that no later one lies above an earlier. */
function monotone(cells: readonly Shown[]): Shown[] {
	const fit = cells.map((cell) => ({ ...cell }));
	for (let at = fit.length - 2; at >= 0; at--) {
		const [cell, later] = [fit[at], fit[at + 1]];
		if (cell?.low != null && later?.low != null) cell.low = Math.max(cell.low, later.low);
	}
	for (let at = 1; at < fit.length; at++) {
		const [cell, earlier] = [fit[at], fit[at - 1]];
		if (cell?.high != null && earlier?.high != null) cell.high = Math.min(cell.high, earlier.high);
	}
	return fit;
}

/** Part of a whole in percent, from those in it and those out of it: least where few are in and many are out. */
function shareOf(inside: Shown, outside: Shown): Bounds | null {
	if (inside.low === null || inside.high === null || outside.low === null || outside.high === null) return null;
	if (inside.low + outside.high === 0 || inside.high + outside.low === 0) return null;
	return {
		low: (100 * inside.low) / (inside.low + outside.high),
		high: (100 * inside.high) / (inside.high + outside.low)
	};
}

/** One number where the bounds hardly differ, else both, rounded outwards: `67%`, `52–57%`. */
function shareText({ low, high }: Bounds, language: Language): string {
	if (high - low < 0.5) return percent((low + high) / 2, language);
	return `${Math.floor(low)}–${percent(Math.ceil(high), language)}`;
}

/** The stages of one group: at each, those whose furthest stage it is and those who went further. */
function stepsOf(context: Context, rows: readonly AnswerRow[], axes: Axis[]): Map<AnswerRow, PathStep> {
	const { chart, language, table } = context;
	const axis = chart.by ?? '';
	const place = (row: AnswerRow) => Number(codeOf(context, axis, row.keys[axis] ?? '')?.attributes['urut'] ?? 0);
	const sorted = [...rows].sort((a, b) => place(a) - place(b));
	const own = sorted.map((row) => shown(row.cell, table));
	const reached = monotone(own.flatMap((_, at) => sumOf(own.slice(at), table) ?? []));
	const steps = sorted.flatMap((row, at): [AnswerRow, PathStep][] => {
		const cell = reached[at];
		if (!cell) return [];
		const before = at > 0 ? sumOf(own.slice(0, at), table) : null;
		const bounds = before && shareOf(cell, before);
		const share = bounds && { ...bounds, text: shareText(bounds, language) };
		const texts = textsOf(cell, styleOf(context, row), reasonOf(context, row.keys));
		const spoken = share ? chartWords[language].ofFirst(texts.spoken, share.text) : texts.spoken;
		return [[row, { ...datumOf(context, row, axis, axes), cell, ...texts, spoken, share }]];
	});
	return new Map(steps);
}

/** How many reached each stage; of several groups how many of each reached the last. */
function statementOf(context: Context, panels: readonly PathPanel[]): Statement {
	const when = spanOf(context);
	const groups = panels.filter(({ steps }) => steps[0] && steps[0].cell.value !== null);
	const [group, ...others] = groups;
	const [first, ...later] = group?.steps ?? [];
	if (!group || !first) return plainly({ kind: 'topic', topic: context.chart.title[context.language] });
	const all = itemOf(first, group.style);
	const reached = later.flatMap(({ label, share }) => (share ? [{ stage: label, share: share.text }] : []));
	const stage = reached.at(-1)?.stage;
	if (!stage) return plainly({ kind: 'single', about: [first.name], amount: all, when }, ...behind([first]));
	if (others.length === 0 && !group.title) return plainly({ kind: 'path', all, reached, when }, ...behind([first]));
	const shares = groups.map(({ steps, title }) => ({ name: title ?? '', share: steps.at(-1)?.share?.text ?? '–' }));
	return plainly({ kind: 'paths', stage, groups: shares, when });
}

/** One row a stage; counts and shares side by side for each group. Nothing is added: each stage holds the ones after it. */
function tableOf(context: Context, panels: readonly PathPanel[], caption: string): TableTwin {
	const words = chartWords[context.language];
	const axis = context.chart.by ?? '';
	const text = (value: string): TableValue => ({ text: value, raw: value });
	const stages = panels[0]?.steps ?? [];
	const heads = panels.flatMap(({ title, style }) =>
		[words.reached(style.unit.title), words.share].map((head) => (title ? `${title}: ${head}` : head))
	);
	return {
		caption,
		axis,
		columns: [{ title: axisTitle(context, axis), numeric: false }, ...heads.map((title) => ({ title, numeric: true }))],
		rows: stages.map(({ code, label }, at) => ({
			code,
			values: [
				text(label),
				...panels.flatMap(({ steps, style }) => {
					const step = steps[at];
					return step ? [valueOf(step.cell, style), text(step.share?.text ?? '')] : [];
				})
			]
		})),
		total: null,
		remark: null
	};
}

/** A path counts cumulatively, so its table and its download are its own. */
export type PathParts = Pick<PathView, 'panels' | 'records' | 'table'> & { statement: Statement; notes: string[] };

/**
 * How far a group has come, from rows by furthest stage. Stages are counted cumulatively ("at least"), so they never add up;
 * shares of all carry the bounds of rounding. Null when no stage has a number.
 */
export function pathParts(context: Context, caption: string): PathParts | null {
	const { answer, chart, language } = context;
	const axes = otherAxes(context, [chart.by ?? '', 'periode']);
	const byRow = new Map<AnswerRow, PathStep>();
	const groups = groupRows(answer.rows, (row) => `${keyOf(row, axes)}/${row.unit}`);
	const panels = [...groups.values()].flatMap((rows): PathPanel[] => {
		const [row] = rows;
		if (!row) return [];
		const steps = stepsOf(context, rows, axes);
		for (const [one, step] of steps) byRow.set(one, step);
		return [
			{ title: seriesName(context, row, axes) || null, style: styleOf(context, row), steps: [...steps.values()] }
		];
	});
	const known = panels.filter(({ steps }) => steps.some(({ cell }) => cell.value !== null));
	if (known.length === 0) return null;
	return {
		panels: known,
		statement: statementOf(context, known),
		notes: [chartWords[language].cumulative],
		records: recordsOf(context).map((record, at) => {
			const row = answer.rows[at];
			return { ...record, cell: (row && byRow.get(row)?.cell) ?? record.cell };
		}),
		table: tableOf(context, known, caption)
	};
}

export const path: Maker<PathView> = {
	parts: (context, caption) => ofKind('path', pathParts(context, caption)),
	grid: ({ panels }) => panels.map(({ steps }) => steps),
	height: ({ panels }) =>
		stackedHeight(
			panels,
			panels.flatMap(({ steps }) => steps),
			44
		)
};
