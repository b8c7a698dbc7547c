import * as v from 'valibot';
import { parse } from 'yaml';
import type { Answer } from '../../src/lib/contract/answer.ts';
import { Chart } from '../../src/lib/contract/dataset.ts';
import { NO_FILTERS, type Filters } from '../../src/lib/contract/filters.ts';
import { askChart } from '../../src/lib/query/index.ts';
import type { asking } from './asking.ts';

/** A chart as a data officer writes it. */
const chartOf = (yaml: string): Chart =>
	v.parse(Chart, { id: 'uji', page: 'perlinsos', title: { id: 'Uji', en: 'Test' }, ...(parse(yaml) as object) });

/** Asks a release for charts that a test writes as YAML. */
export const answering =
	({ release, run }: Pick<ReturnType<typeof asking>, 'release' | 'run'>) =>
	(dataset: string, yaml: string, given: Filters = NO_FILTERS, from = release()): Promise<Answer> => {
		const owner = from.datasets.find(({ id }) => id === dataset)!;
		return askChart({ chart: chartOf(yaml), dataset: owner, release: from, filters: given }, (sql) => run(sql));
	};

/** Numerator and denominator of each row, by its codes joined by a blank. */
export const parts = (answer: Answer): Record<string, [number | null, number | null]> =>
	Object.fromEntries(
		answer.rows.map((row) => [
			Object.values(row.keys).join(' '),
			[row.parts?.numerator.cell.value ?? null, row.parts?.denominator.cell.value ?? null]
		])
	);
