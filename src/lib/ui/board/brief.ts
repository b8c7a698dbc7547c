import type { Language } from '$lib/contract/localized.ts';
import type { Placed } from '$lib/query/index.ts';
import { amount, labelText, periodName, rangeOf, shortPeriodName, unitKind } from '$lib/language/index.ts';
import type { BarsView, Datum, View } from '$lib/charts/view.ts';
import { partsText } from '$lib/charts/model/parts.ts';
import { summaryWords } from '../words/summary.ts';
import { headed, sectionsOf, type Section, type Views } from './charts.ts';

/** Sections of a brief, their headings filled in with what their charts show. */
export function briefSections(charts: Placed[], views: Views, language: Language): Section[] {
	const inOrder = charts.toSorted((a, b) => a.chart.order - b.chart.order);
	return sectionsOf(inOrder, language).map((section) => headed(section, views, language));
}

/** Values of several charts side by side, a row each code; nothing is added. */
export interface SideBySide {
	/** What is counted and when, column by column. */
	columns: { id: string; title: string; when: string }[];
	rows: { code: string; name: string; unit: string; cells: string[] }[];
	/** The unit of all rows; null where each has its own, empty where the numbers carry it. */
	unit: string | null;
}

const isBars = (view: View | undefined): view is BarsView => view?.kind === 'comparison';

/** A code is left out where none of the columns tells of anything. */
const tells = ({ cell }: Datum): boolean =>
	cell.status === 'tidak-ditampilkan' || cell.status === 'belum-masuk' || (cell.value !== null && cell.value !== 0);

/** Comparisons by the same codes as one table; null where the charts are something else. */
export function sideBySide(charts: Placed[], views: Views, language: Language): SideBySide | null {
	if (!charts.every(({ chart }) => chart.kind === 'comparison' && chart.by === charts[0]?.chart.by)) return null;
	const shown = charts.flatMap((placed) => {
		const view = views[placed.id];
		return isBars(view) ? [{ placed, view }] : [];
	});
	const [first] = shown;
	if (!first) return null;
	const columns = shown.map(({ placed: { id, chart }, view }) => ({
		id,
		title: chart.title[language],
		when:
			view.latest && view.when === periodName(view.latest, language)
				? shortPeriodName(view.latest, language)
				: view.when
	}));
	const found = shown.map(
		({ view }) => new Map(view.panels.flatMap(({ bars }) => bars.map((bar) => [bar.code, bar] as const)))
	);
	const rows = first.view.panels.flatMap(({ bars, style }) =>
		bars
			.filter(({ code }) => found.some((column) => column.has(code) && tells(column.get(code)!)))
			.map(({ code, label }) => ({
				code,
				name: label,
				unit: unitKind(style.unit) === 'money' ? '' : style.unit.title,
				// Bars leave out what cannot be seen; a table says nought, hidden and missing.
				cells: found.map((column, at) => {
					const record = shown[at]?.view.records.find(({ keys }) => keys.some((key) => key.code === code));
					return column.get(code)?.text ?? (record ? labelText(record.cell, style) : '–');
				})
			}))
	);
	const units = new Set(rows.map(({ unit }) => unit));
	return { columns, rows, unit: units.size === 1 ? (rows[0]?.unit ?? null) : null };
}

/** As many areas as a phone shows at a glance. */
const FEW = 5;

/** An area with its value, and what that rests on: counts, and the range that rounding leaves. */
export interface LowArea {
	code: string;
	name: string;
	text: string;
	basis: string;
}

/** The areas with the lowest values, lowest first, and how many there are in all; null where the chart ranks no areas. */
export function lowestOf(view: View | undefined): { areas: LowArea[]; of: number } | null {
	if (view?.kind !== 'ranking') return null;
	const known = view.panels
		.flatMap(({ bars, style }) => bars.map((bar) => ({ bar, style })))
		.filter(({ bar }) => bar.cell.value !== null)
		.toSorted(({ bar: a }, { bar: b }) => (a.cell.value ?? 0) - (b.cell.value ?? 0) || (a.code < b.code ? -1 : 1));
	const areas = known.slice(0, FEW).map(({ bar: { cell, code, name, text }, style }): LowArea => {
		const range = rangeOf(cell);
		const write = (value: number) => amount(value, style.unit, style.language, style.decimals);
		const parts = cell.parts ? [partsText(cell.parts, true)] : [];
		const within = range ? [summaryWords[view.language].range(write(range.low), write(range.high))] : [];
		return { code, name, text, basis: [...parts, ...within].join('; ') };
	});
	return { areas, of: known.length };
}

/** About how much room a section takes, a headline figure being one. */
function roomOf({ charts }: Section): number {
	const [first] = charts;
	return first?.chart.kind === 'figure' ? charts.length : 4;
}

/** How many of the sections stand in the first of two columns, so that both are about as long; `after` is the room below the last. */
export function firstColumn(sections: readonly Section[], after: number): number {
	const room = sections.map(roomOf);
	const all = room.reduce((sum, one) => sum + one, after);
	const gaps = room.map((_, at) => Math.abs(all - 2 * room.slice(0, at + 1).reduce((sum, one) => sum + one, 0)));
	return gaps.lastIndexOf(Math.min(...gaps)) + 1;
}
