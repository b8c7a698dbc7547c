import type { Answer, AnswerNote, Question } from '../contract/answer.ts';
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

/** The filters that the chart heeds. */
function heeded({ chart, filters }: AskedChart): Filters {
	const kept = Object.entries(filters.dimensions).filter(([axis]) => !chart.ignores?.includes(axis));
	return { ...filters, dimensions: Object.fromEntries(kept) };
}

/** An answer with what the reader chose and the chart set aside. */
function withIgnored({ chart, filters }: AskedChart, answer: Answer): Answer {
	const ignored = chart.ignores?.filter((axis) => filters.dimensions[axis]?.length) ?? [];
	if (ignored.length === 0) return answer;
	const { question, notes } = answer;
	return {
		...answer,
		question: { ...question, filters: { ...question.filters, dimensions: filters.dimensions } },
		notes: [...ignored.map((axis): AnswerNote => ({ code: 'filter-ignored', detail: [axis] })), ...notes]
	};
}

async function asked(about: AskedChart, question: Question, run: Run): Promise<Answer> {
	const { chart, release } = about;
	const { against } = chart;
	return withIgnored(about, await (against ? askRatio(question, against, release, run) : ask(question, release, run)));
}

/**
 * Answers a chart whole, a ratio with its numerators and denominators one after the other. Publishing, the site and the tests ask
 * charts with this and `askHistory` alone, so that all get the same numbers.
 */
export function askChart(about: AskedChart, run: Run): Promise<Answer> {
	const { chart, dataset, release } = about;
	return asked(about, questionOf(chart, dataset, release, heeded(about)), run);
}

/** The second answer of a chart: by period, from which a figure gets its changes and sparkline; the targets of a reading. Undefined for others. */
export async function askHistory(about: AskedChart, run: Run): Promise<Answer | undefined> {
	const { chart, dataset, release } = about;
	const history = historyOf(chart, questionOf(chart, dataset, release, heeded(about)));
	return history ? asked(about, history, run) : undefined;
}
