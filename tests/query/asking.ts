import { afterAll, beforeAll } from 'vitest';
import type { Answer, AnswerNote, Question } from '../../src/lib/contract/answer.ts';
import { NO_FILTERS, type Filters } from '../../src/lib/contract/filters.ts';
import type { Release } from '../../src/lib/contract/release.ts';
import type { Run } from '../../src/lib/contract/run.ts';
import { questionOf } from '../../src/lib/query/index.ts';
import { ask } from '../../src/lib/query/ask.ts';
import { type AskOptions } from '../../src/lib/query/pick.ts';
import { openNative } from '../fixtures/releases/open-native.ts';

/** Native DuckDB over the release written by hand, for one test file. */
export function asking() {
	const held: { release?: Release; run?: Run; close?: () => void } = {};
	beforeAll(async () => void Object.assign(held, await openNative()));
	afterAll(() => held.close?.());
	const release = () => held.release!;
	return {
		release,
		run: (sql: string) => held.run!(sql, []),
		/** One number that plain SQL gives. */
		number: async (sql: string) => Number(Object.values((await held.run!(sql, []))[0]!)[0]),
		ask: (
			question: Partial<Question> & Pick<Question, 'dataset' | 'measure'>,
			options?: AskOptions & { release?: Release }
		) => ask({ by: [], filters: NO_FILTERS, ...question }, options?.release ?? release(), held.run!, options),
		chart: (id: string, filters: Filters = NO_FILTERS) => {
			const [datasetId, chartId] = id.split('/');
			const dataset = release().datasets.find((one) => one.id === datasetId)!;
			const chart = dataset.charts.find((one) => one.id === chartId)!;
			return ask(questionOf(chart, dataset, release(), filters), release(), held.run!);
		},
		/** A copy of the release with something changed. */
		variant: (change: (copy: Release) => void): Release => {
			const copy = structuredClone(release());
			change(copy);
			return copy;
		}
	};
}

export const filters = (wilayah: string[] = [], rest: Partial<Filters> = {}): Filters => ({
	wilayah,
	dimensions: {},
	...rest
});

export const note = (answer: Answer, code: AnswerNote['code']): string[] | undefined =>
	answer.notes.find((one) => one.code === code)?.detail;

/** Values by the codes of a row, joined by a blank. */
export const values = (answer: Answer): Record<string, number | null> =>
	Object.fromEntries(answer.rows.map((row) => [Object.values(row.keys).join(' '), row.cell.value]));

export const keysOf = (answer: Answer, axis: string): string[] => [
	...new Set(answer.rows.map((row) => row.keys[axis] ?? ''))
];
