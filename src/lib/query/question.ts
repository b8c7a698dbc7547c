import type { Axis, Question } from '../contract/answer.ts';
import type { Chart } from '../contract/dataset.ts';
import type { Filters } from '../contract/filters.ts';
import { specOf } from '../contract/kinds.ts';
import type { PublishedDataset, Release } from '../contract/release.ts';

/** First dimension of sets of a dataset. */
const setDimension = (dataset: PublishedDataset): Axis[] =>
	Object.entries(dataset.dimensions)
		.filter(([, dimension]) => dimension.set_of)
		.map(([id]) => id)
		.slice(0, 1);

/** The question that a declared chart asks under the filters of the reader. Filters that it cannot obey are told in the answer's notes. */
export function questionOf(chart: Chart, dataset: PublishedDataset, _release: Release, filters: Filters): Question {
	const fixed = Object.keys(chart.where).length > 0 ? { fixed: chart.where } : {};
	const level = chart.level ? { level: chart.level } : {};
	const spec = specOf(chart.kind);
	const sets = setDimension(dataset);
	const about = spec.about?.(chart);
	const members = spec.ofSets ? sets.flatMap((id) => dataset.dimensions[id]?.set_of ?? []) : [];
	const grain = chart.grain ? { grain: chart.grain } : {};
	return {
		dataset: dataset.id,
		measure: chart.measure,
		by: [...new Set(spec.axes(chart, sets))],
		filters: about ? { ...filters, wilayah: filters.wilayah.slice(0, 1) } : filters,
		...fixed,
		...(about ? { about } : {}),
		...level,
		...grain,
		...(chart.opposite ? { opposite: chart.opposite } : {}),
		...(chart.latest ? { latest: true } : {}),
		...(chart.how ? { how: chart.how } : {}),
		...(members.length > 0 ? { marks: members } : {})
	};
}

/**
 * The second question of a chart: the same by period, from which a figure gets its changes and its sparkline; the targets of a
 * reading over time. Null for other charts. A release holds its answer under the id of the chart and HISTORY.
 */
export function historyOf(chart: Chart, question: Question): Question | null {
	const wanted = specOf(chart.kind).history?.(chart) ?? null;
	if (wanted === 'same') return { ...question, by: ['periode', ...question.by] };
	return wanted && { ...question, ...wanted };
}

/** Ending of the id of a chart under which a release holds the answer to its `historyOf`. */
export const HISTORY = '/riwayat';
