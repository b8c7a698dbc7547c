import type { Axis, Question } from '../contract/answer.ts';
import type { Chart } from '../contract/dataset.ts';
import type { Filters } from '../contract/filters.ts';
import type { Reading } from '../contract/reading.ts';
import type { PublishedDataset, Release } from '../contract/release.ts';

/** First dimension of sets of a dataset. */
const setDimension = (dataset: PublishedDataset): Axis[] =>
	Object.entries(dataset.dimensions)
		.filter(([, dimension]) => dimension.set_of)
		.map(([id]) => id)
		.slice(0, 1);

/** What each reading sets beside the area, and its rows: of a link they are by indicator too. */
const READS: Record<Reading, { about: NonNullable<Question['about']>; by: Axis[] }> = {
	posisi: { about: 'peers', by: ['wilayah'] },
	perkembangan: { about: 'self', by: ['periode'] },
	efektivitas: { about: 'self', by: ['periode'] },
	relevansi: { about: 'wider', by: ['periode', 'wilayah'] },
	keterkaitan: { about: 'self', by: ['periode'] }
};

function axesOf(chart: Chart, dataset: PublishedDataset): Axis[] {
	const by = [chart.panels, chart.by].flatMap((axis) => axis ?? []);
	switch (chart.kind) {
		case 'trend':
		case 'control':
		case 'tendency':
			return ['periode', ...by];
		case 'ranking':
		case 'lorenz':
		case 'funnel':
		case 'map':
		case 'quadrant':
		case 'table':
			return ['wilayah', ...by];
		case 'overlap':
			return by.length > 0 ? by : setDimension(dataset);
		case 'comparison':
		case 'composition':
		case 'path':
		case 'balance':
			return by.length > 0 ? by : ['wilayah'];
		case 'figure':
			return by;
		case 'reading':
			return [...(chart.reading ? READS[chart.reading].by : []), ...(chart.reading === 'keterkaitan' ? by : [])];
	}
}

/** The question that a declared chart asks under the filters of the reader. Filters that it cannot obey are told in the answer's notes. */
export function questionOf(chart: Chart, dataset: PublishedDataset, _release: Release, filters: Filters): Question {
	const fixed = Object.keys(chart.where).length > 0 ? { fixed: chart.where } : {};
	const level = chart.level ? { level: chart.level } : {};
	const about = chart.reading ? { about: READS[chart.reading].about } : {};
	const members =
		chart.kind === 'overlap' ? setDimension(dataset).flatMap((id) => dataset.dimensions[id]?.set_of ?? []) : [];
	const grain = chart.grain ? { grain: chart.grain } : {};
	return {
		dataset: dataset.id,
		measure: chart.measure,
		by: [...new Set(axesOf(chart, dataset))],
		filters: chart.reading ? { ...filters, wilayah: filters.wilayah.slice(0, 1) } : filters,
		...fixed,
		...about,
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
	if (chart.kind === 'figure') return { ...question, by: ['periode', ...question.by] };
	const { reading, target } = chart;
	if (!target || (reading !== 'perkembangan' && reading !== 'efektivitas')) return null;
	return { ...question, measure: target };
}

/** Ending of the id of a chart under which a release holds the answer to its `historyOf`. */
export const HISTORY = '/riwayat';
