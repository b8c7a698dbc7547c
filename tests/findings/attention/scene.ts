import type { Cell } from '../../../src/lib/contract/cell.ts';
import type { Chart } from '../../../src/lib/contract/dataset.ts';
import type { PublishedTable } from '../../../src/lib/contract/release.ts';
import type { Scene } from '../../../src/lib/findings/attention/index.ts';
import type { Watched } from '../../../src/lib/findings/attention/types.ts';
import { dataset, exact, release, table, viewFor, type Wish } from '../../charts/sample.ts';

export const PERIODS = [2024, 2025].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-TW${quarter}`));

/** A headline figure over eight quarters. */
export function figure(values: readonly (number | Cell)[], more: Partial<Wish> = {}, of: Partial<Chart> = {}): Watched {
	const wish: Wish = {
		kind: 'figure',
		measure: 'korban',
		by: ['periode'],
		periods: PERIODS,
		rows: values.map((value, at) => [{ periode: PERIODS[at] ?? '' }, typeof value === 'number' ? exact(value) : value]),
		...more
	};
	return watchedOf(wish, of);
}

/** A chart as it stands before the reader. */
export function watchedOf(wish: Wish, of: Partial<Chart> = {}): Watched {
	const chart: Chart = {
		id: wish.kind,
		page: 'ringkasan',
		kind: wish.kind,
		title: { id: 'Judul grafik', en: 'Judul grafik' },
		measure: wish.measure,
		where: wish.where ?? {},
		order: 1,
		...of
	};
	return { chart, dataset: wish.data ?? dataset, view: { ...viewFor(wish), id: `${dataset.id}/${chart.id}` } };
}

export const scene = (watched: Watched[], more: Partial<Scene> = {}): Scene => ({
	watched,
	release,
	filters: { wilayah: [], dimensions: {} },
	language: 'id',
	page: 'ringkasan',
	...more
});

/** A release that has received other periods of the made-up table than it should. */
export const received = (coverage: PublishedTable['coverage'], due_days = 15, as_of = '2026-02-01') => ({
	release: {
		...release,
		as_of,
		datasets: [{ ...dataset, metadata: { ...dataset.metadata, due_days } }],
		tables: [{ ...table, coverage }]
	},
	data: { ...dataset, metadata: { ...dataset.metadata, due_days } }
});
