import type { Answer, Question } from '../contract/answer.ts';
import type { Chart } from '../contract/dataset.ts';
import type { Filters } from '../contract/filters.ts';
import type { PublishedDataset, Release } from '../contract/release.ts';
import type { Run } from '../contract/run.ts';
import { ask } from './ask.ts';
import { historyOf, questionOf } from './question.ts';
import { askRatio } from './ratio/ask.ts';

/** A declared chart under the filters of a reader. */
export interface AskedChart {
	chart: Chart;
	dataset: PublishedDataset;
	release: Release;
	filters: Filters;
}

const asked = ({ chart, release }: AskedChart, question: Question, run: Run): Promise<Answer> =>
	chart.against ? askRatio(question, chart.against, release, run) : ask(question, release, run);

/**
 * Answers a chart whole, a ratio with its numerators and denominators one after the other. Publishing, the site and the tests ask
 * charts with this and `askHistory` alone, so that all get the same numbers.
 */
export function askChart(about: AskedChart, run: Run): Promise<Answer> {
	const { chart, dataset, release, filters } = about;
	return asked(about, questionOf(chart, dataset, release, filters), run);
}

/** The second answer of a chart: by period, from which a figure gets its changes and sparkline; the targets of a reading. Undefined for others. */
export async function askHistory(about: AskedChart, run: Run): Promise<Answer | undefined> {
	const { chart, dataset, release, filters } = about;
	const history = historyOf(chart, questionOf(chart, dataset, release, filters));
	return history ? asked(about, history, run) : undefined;
}
