import type { Answer, AnswerRow, Axis, Part } from '../../contract/answer.ts';
import type { Code } from '../../contract/code.ts';
import type { Chart, Dimension, Measure } from '../../contract/dataset.ts';
import type { Language } from '../../contract/localized.ts';
import type { PublishedDataset, PublishedTable, Release } from '../../contract/release.ts';
import { indexed, type CodeIndex } from './code-index.ts';
import { ratioIn, type Ratio } from './ratio-of.ts';
import {
	areaName,
	bareAreaName,
	chartWords,
	periodName,
	ratioWords,
	shortPeriodName,
	unitOf,
	type Manner,
	type Style
} from '../../language/index.ts';

/** What a view is made from. `table` is the one that answered; found in the release when left out. */
export interface ViewInput {
	chart: Chart;
	dataset: PublishedDataset;
	table?: PublishedTable | null;
	answer: Answer;
	release: Release;
	language: Language;
}

/** The input with its measure and table looked up once. */
export interface Context extends ViewInput {
	table: PublishedTable | null;
	/** What is told: the chart's measure, or the ratio that is made of it, which is never added. */
	measure: Measure;
	/** What was counted: the chart's measure, the numerator of a ratio. */
	counted: Measure;
	ratio: Ratio | null;
}

export function contextOf(input: ViewInput): Context {
	const { answer, chart, dataset, release } = input;
	const counted = dataset.measures[chart.measure];
	if (!counted)
		throw new Error(`Grafik ${dataset.id}/${chart.id} memakai ukuran "${chart.measure}" yang tidak ada di kontraknya.`);
	const tableOf = (id: string | null | undefined) => release.tables.find((entry) => entry.id === id) ?? null;
	const table = input.table ?? tableOf(answer.table);
	const { against } = chart;
	if (!against) return { ...input, measure: counted, counted, ratio: null, table };
	const other = against.dataset ? release.datasets.find(({ id }) => id === against.dataset) : dataset;
	const ratio = ratioIn(
		{ dataset: dataset.id, measure: chart.measure, fixed: answer.question.fixed, counted },
		{ against, dataset: other, table: tableOf(answer.against?.table), years: answer.against?.years ?? 1 }
	);
	const { unit, decimals } = against;
	const measure: Measure = { title: chart.title, unit, kind: 'level', mentions: false, decimals };
	return { ...input, measure, counted, ratio, table };
}

const NONE: Code[] = [];

/** A dimension of the dataset, or of another one where the reader chose by a dimension that this one lacks. */
function dimensionOf({ dataset, release }: Context, axis: Axis): Dimension | undefined {
	return dataset.dimensions[axis] ?? release.datasets.find(({ dimensions }) => dimensions[axis])?.dimensions[axis];
}

/** Code list behind an axis: a dimension names its list; an axis without one is a list by itself. */
function listOfAxis(context: Context, axis: Axis): CodeIndex {
	return indexed(context.release.codes[dimensionOf(context, axis)?.codes ?? axis] ?? NONE);
}

export const codeOf = (context: Context, axis: Axis, id: string): Code | undefined =>
	listOfAxis(context, axis).byId.get(id);

/** Place of a code in its list: the order in which readers expect it. Unknown codes come last, by code. */
export function orderOf(context: Context, axis: Axis): (a: string, b: string) => number {
	const { place } = listOfAxis(context, axis);
	const at = (id: string) => place.get(id) ?? Infinity;
	return (a, b) => (at(a) === at(b) ? (a < b ? -1 : a > b ? 1 : 0) : at(a) - at(b));
}

/** True for codes with an order of their own (deciles, ages, stages of a service), by attribute `urut` or `dari`: sorting by value would hide it. */
export function hasOwnOrder(context: Context, axis: Axis, codes: readonly string[]): boolean {
	const attributes = codes.map((id) => codeOf(context, axis, id)?.attributes);
	return attributes.length > 0 && attributes.some((own) => own?.['urut'] || own?.['dari']);
}

/** Places of codes in their list; -1 for unknown ones. */
export function placesIn(context: Context, axis: Axis, codes: readonly string[]): number[] {
	const { place } = listOfAxis(context, axis);
	return codes.map((id) => place.get(id) ?? -1);
}

/** Title of an axis: "Wilayah", "Periode" or that of the dimension. */
export function axisTitle(context: Context, axis: Axis): string {
	const { language } = context;
	if (axis === 'wilayah') return chartWords[language].area;
	if (axis === 'periode') return chartWords[language].period;
	return dimensionOf(context, axis)?.title[language] ?? axis;
}

/** What the codes of an axis are called inside a sentence: "wilayah", "program". */
export const thingsOf = (context: Context, axis: Axis, manner: Manner): string =>
	manner === 'area' ? chartWords[context.language].areas : axisTitle(context, axis).toLowerCase();

/** Full name of a code on an axis: "Kec. Pahandut", "Triwulan II 2025", "PKH". */
export function nameOf(context: Context, axis: Axis, id: string): string {
	if (axis === 'periode') return periodName(id, context.language);
	const code = codeOf(context, axis, id);
	if (!code) return id;
	return axis === 'wilayah' ? areaName(code, context.language) : code.title[context.language];
}

/** Short name for labels under a heading that says the rest: "Pahandut", "TW II 2025". */
export function labelOf(context: Context, axis: Axis, id: string): string {
	if (axis === 'periode') return shortPeriodName(id, context.language);
	const code = axis === 'wilayah' ? codeOf(context, axis, id) : undefined;
	return code ? bareAreaName(code, context.language) : nameOf(context, axis, id);
}

/** How numbers of a row are written: its unit, and decimals of the measure unless a code of the row (an indicator) has its own. */
export function styleOf(context: Context, row: Pick<AnswerRow, 'keys' | 'unit'>): Style {
	const { answer, language, measure, ratio, release } = context;
	const own = { ...fixedKeys(answer), ...row.keys };
	const decimals = Object.entries(own)
		.map(([axis, id]) => Number(codeOf(context, axis, id)?.attributes['desimal']))
		.find((digits) => Number.isInteger(digits) && digits >= 0);
	const unit = unitOf(row.unit, release.codes, language);
	const yearly = (ratio?.years ?? 1) > 1 && unit.id === ratio?.against.unit;
	return {
		unit: yearly ? { ...unit, title: ratioWords[language].aYear(unit.title) } : unit,
		decimals: decimals ?? measure.decimals,
		language
	};
}

/** How a part of a ratio is written: counts whole, money and the rest as their unit asks. */
export const partStyle = ({ language, release }: Context, { unit }: Part): Style => ({
	unit: unitOf(unit, release.codes, language),
	decimals: 0,
	language
});

/**
 * Restrictions that shaped the answer, of the chart and of the reader, without those that were ignored: dimension → codes. Where both name
 * codes of one dimension, those that both name.
 */
export function appliedTo({ question, notes }: Answer): Record<Axis, string[]> {
	const ignored = new Set(notes.flatMap((note) => (note.code === 'filter-ignored' ? note.detail : [])));
	const chosen = Object.entries(question.filters.dimensions).filter(
		([axis, codes]) => codes.length && !ignored.has(axis)
	);
	const fixed = Object.entries(question.fixed ?? {}).map(([axis, codes]) => {
		const both = codes.filter((code) => chosen.some(([own, picked]) => own === axis && picked.includes(code)));
		return [axis, both.length > 0 ? both : codes] as const;
	});
	return { ...Object.fromEntries(chosen), ...Object.fromEntries(fixed) };
}

/** Restrictions to exactly one code: dimension → code. */
function fixedKeys(answer: Answer): Record<Axis, string> {
	const chosen = Object.entries(appliedTo(answer));
	return Object.fromEntries(chosen.flatMap(([axis, codes]) => (codes.length === 1 ? [[axis, codes[0] ?? '']] : [])));
}

/** Axes of the rows besides those that the kind of chart draws: they make panels, lines or figures. */
export const otherAxes = ({ answer }: Context, drawn: Axis[]): Axis[] =>
	answer.question.by.filter((axis) => !drawn.includes(axis));

/** A row's codes on some axes as one text, for grouping. */
export const keyOf = (row: AnswerRow, axes: Axis[]): string => axes.map((axis) => row.keys[axis] ?? '').join('/');

/** Groups in order of first appearance. */
export function groupRows<T, Key extends string>(items: readonly T[], key: (item: T) => Key): Map<Key, T[]> {
	const groups = new Map<Key, T[]>();
	for (const item of items) {
		const list = groups.get(key(item));
		if (list) list.push(item);
		else groups.set(key(item), [item]);
	}
	return groups;
}
