import { fewOf, noteWords, plainly, type Manner, type Statement } from '../../language/index.ts';
import type { Axis } from '../../contract/answer.ts';
import { groupRows, hasOwnOrder, keyOf, orderOf, otherAxes, styleOf, type Context } from '../model/context.ts';
import { datumOf } from '../model/datum.ts';
import { behind, itemOf } from '../../findings/item.ts';
import { leftOutNote } from '../../findings/left-out.ts';
import { isKnown, topFinding } from '../../findings/leading.ts';
import { panelsFinding, type NamedPanel } from '../../findings/panels.ts';
import { seriesName } from '../model/series.ts';
import { sumOf } from '../model/shown.ts';
import { addsUp } from '../model/table.ts';
import { medianOf, unranked } from './median.ts';
import { targetsAt } from '../model/targets.ts';
import type { BarPanel, BarsView, Datum } from '../model/types.ts';
import { spanOf } from '../model/when.ts';
import { ofKind, stackedHeight, type Maker } from '../maker.ts';

/** The axis whose codes are bars: areas of a ranking; of the others what the chart compares, areas where it names nothing. */
export function barAxis({ answer, chart, dataset }: Context): Axis {
	const { by } = answer.question;
	if (chart.kind === 'ranking' || chart.kind === 'map' || !chart.by || !by.includes(chart.by)) return 'wilayah';
	// Where units keep programmes apart, those of one strategy stand side by side in its panel.
	const of = dataset.dimensions[chart.by]?.attribute_of;
	return of && by.includes(of) ? of : chart.by;
}

function panelsOf(context: Context, axis: Axis, axes: Axis[]): NamedPanel[] {
	const { answer } = context;
	const groups = groupRows(answer.rows, (row) => `${keyOf(row, axes)}/${row.unit}`);
	const severalUnits = new Set(answer.rows.map((row) => row.unit)).size > 1;
	const compare = orderOf(context, axis);
	const lines = targetsAt(context);
	return [...groups.values()].flatMap((rows): NamedPanel[] => {
		const [row] = rows;
		if (!row) return [];
		const style = styleOf(context, row);
		const name = seriesName(context, row, axes);
		const title = [name, severalUnits ? style.unit.title : ''].filter(Boolean).join(' · ');
		const sorted = [...rows].sort((a, b) => compare(a.keys[axis] ?? '', b.keys[axis] ?? ''));
		const bars = sorted.map((one) => datumOf(context, one, axis, axes));
		return [{ name, title: title || null, style, bars, ...(lines.length > 0 ? { lines } : {}) }];
	});
}

/** Numbers that a sentence can list without order. */
const FEW = 4;

/** The greatest of all, of each picture that is kept apart or of each unit; all of a few that must not be ranked. */
function statementOf(context: Context, panels: readonly NamedPanel[], axis: Axis, axes: Axis[]): Statement {
	const { answer, chart, dataset, measure } = context;
	const when = spanOf(context);
	const median = chart.median ? medianOf(context, panels, axis, when) : null;
	if (median) return median;
	const mentions =
		measure.mentions || answer.notes.some((note) => note.code === 'mentions' && note.detail.includes(axis));
	const units = new Set(panels.map(({ style }) => style.unit.id));
	const apart = (dataset.dimensions[axis]?.never_add && !mentions) || (measure.kind === 'level' && units.size > 1);
	const known = panels.flatMap(({ bars, style }) => bars.filter(isKnown).map((bar) => ({ bar, style })));
	if (apart && known.length <= FEW) {
		const items = known.map(({ bar, style }) => itemOf(bar, style));
		return plainly({ kind: 'listed', lead: '', items, when }, ...behind(known.map(({ bar }) => bar)));
	}
	const manner: Manner = axis === 'wilayah' ? 'area' : measure.mentions ? 'mention' : 'item';
	if (panels.length > 1) return panelsFinding(context, { panels, axis, axes, when, manner });
	const [panel] = panels;
	if (!panel) return plainly({ kind: 'topic', topic: chart.title[context.language] });
	const top = topFinding(context, { data: panel.bars, style: panel.style, when, manner, axis });
	return chart.kind === 'composition' && addsUp(context, axis) ? withWhole(context, top, panel) : top;
}

/** The one greatest part with its whole: "Terbanyak A: 60 dari 120 korban". */
function withWhole({ table }: Context, top: Statement, { bars, style }: BarPanel): Statement {
	const { finding, caveats } = top;
	const total = sumOf(
		bars.map((bar) => bar.cell),
		table
	);
	if (finding.kind !== 'most' || finding.items.length > 1 || total?.value == null) return top;
	return plainly({ ...finding, whole: { cell: total, style } }, ...caveats);
}

/** Bars that a reader can take in before empty ones are in the way. */
const MANY = 12;

const isNothing = ({ cell }: Datum) => cell.value === 0 || cell.status === 'tidak-relevan';

/** Of many things compared, those at zero or not applicable are named below instead of drawn; the table keeps them. */
function folded(context: Context, panels: NamedPanel[]): { panels: NamedPanel[]; left: Datum[] } {
	const bars = panels.flatMap((panel) => panel.bars);
	// Small multiples keep the same bars: one that is drawn in a panel is drawn in all where it could be.
	const drawn = new Set(context.chart.panels ? bars.filter((bar) => !isNothing(bar)).map(({ code }) => code) : []);
	const isEmpty = (bar: Datum) => isNothing(bar) && (bar.cell.status === 'tidak-relevan' || !drawn.has(bar.code));
	const left = bars.length > MANY ? bars.filter(isEmpty) : [];
	if (left.length < 3 || left.length === bars.length) return { panels, left: [] };
	const kept = panels.map((panel) => ({ ...panel, bars: panel.bars.filter((bar) => !isEmpty(bar)) }));
	return { panels: kept.filter((panel) => panel.bars.length > 0), left };
}

/** Pictures without any figure. */
function noFigures({ language }: Context, panels: readonly NamedPanel[]): string[] {
	if (panels.length === 0) return [];
	const names = panels.map(({ name, title }) => name || (title ?? ''));
	return [noteWords[language].noFigures(fewOf([...new Set(names)], language))];
}

type Parts = Pick<BarsView, 'panels' | 'order' | 'sameScale'> & { statement: Statement; notes: string[] };

/** Bars of areas, of compared things or of parts. Null when no row has a number. */
export function barsParts(context: Context): Parts | null {
	const axis = barAxis(context);
	const axes = otherAxes(context, [axis, 'periode']);
	const all = panelsOf(context, axis, axes);
	if (!all.some(({ bars }) => bars.some((bar) => bar.cell.value !== null))) return null;
	// Of small multiples one without any figure says no more than its name.
	const bare = context.chart.panels ? all.filter(({ bars }) => bars.every((bar) => bar.cell.value === null)) : [];
	const told = all.filter((panel) => !bare.includes(panel));
	const { panels, left } = axis === 'wilayah' ? { panels: told, left: [] } : folded(context, told);
	const codes = context.answer.rows.map((row) => row.keys[axis] ?? '');
	const ownOrder = hasOwnOrder(context, axis, codes);
	const byValue = context.chart.kind === 'comparison' && axis !== 'wilayah' && !ownOrder;
	const shown = new Set(panels.flatMap(({ bars }) => bars.map(({ label }) => label)));
	const unseen = left.filter(
		({ label }, at) => !shown.has(label) && left.findIndex((one) => one.label === label) === at
	);
	return {
		panels: panels.map(({ title, style, bars, lines }) => ({ title, style, bars, ...(lines && { lines }) })),
		order: byValue ? 'value' : 'code',
		sameScale: context.chart.panels !== undefined,
		statement: statementOf(context, told, axis, axes),
		notes: [
			...noFigures(context, bare),
			...leftOutNote(context, axis, unseen),
			...(context.chart.median ? unranked(context, all, axis) : [])
		]
	};
}

const bars = (kind: BarsView['kind']): Maker<BarsView> => ({
	parts: (context) => ofKind(kind, barsParts(context)),
	grid: ({ panels }) => panels.map((panel) => [...panel.bars, ...(panel.lines ?? [])]),
	height: ({ panels }) =>
		stackedHeight(
			panels,
			panels.flatMap((panel) => panel.bars),
			24
		) + 40
});
export const ranking = bars('ranking');
export const comparison = bars('comparison');
export const composition = bars('composition');
