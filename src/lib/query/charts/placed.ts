import type { Answer } from '../../contract/answer.ts';
import { isForAnalysts } from '../../contract/analyst.ts';
import { SUBJECTS, type Chart, type Page } from '../../contract/dataset.ts';
import type { PublishedDataset, Release } from '../../contract/release.ts';
import { HISTORY } from '../question.ts';

/** A chart with the dataset that declares it. */
export interface Placed {
	/** `dataset/chart`, by which pages know it. */
	id: string;
	chart: Chart;
	dataset: PublishedDataset;
	/** Areas that it sets side by side; its default answer is about these instead of home. */
	areas?: readonly string[];
}

/** Every chart of a release, datasets in their order and the charts of each in theirs. */
export function declaredCharts(release: Release): Placed[] {
	return release.datasets
		.toSorted((a, b) => a.order - b.order)
		.flatMap((dataset) =>
			dataset.charts
				.toSorted((a, b) => a.order - b.order)
				.map((chart) => ({ id: `${dataset.id}/${chart.id}`, chart, dataset }))
		);
}

/** All charts that stand on pages by themselves. */
export const allCharts = (release: Release): Placed[] =>
	declaredCharts(release).filter(({ chart }) => !isForAnalysts(chart));

/** Datasets of some charts, each once. */
export const datasetsOf = (charts: readonly Placed[]): PublishedDataset[] => [
	...new Set(charts.map(({ dataset }) => dataset))
];

/** Pages about a subject that show a dataset. */
export const pagesOf = ({ charts }: PublishedDataset): Page[] =>
	SUBJECTS.filter((page) => charts.some((chart) => chart.page === page));

/** Key under which a release holds the default answer of a chart: its id, and the areas if it compares some. */
export const answerKey = ({ id, areas }: Placed): string => (areas ? `${id}/${areas.toSorted().join('+')}` : id);

/** What a release holds of a chart without being asked: its default answer, and that to its second question. */
export function heldAnswers(placed: Placed, { answers }: Release): { answer?: Answer; history?: Answer } {
	const key = answerKey(placed);
	return {
		answer: answers[key] as Answer | undefined,
		history: answers[key + HISTORY] as Answer | undefined
	};
}
