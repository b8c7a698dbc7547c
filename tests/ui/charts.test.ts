import { describe, expect, test } from 'vitest';
import type { Chart } from '../../src/lib/contract/dataset.ts';
import type { Release } from '../../src/lib/contract/release.ts';
import type { Placed } from '../../src/lib/query/index.ts';
import { chartsOn, isListedTwice, lightTables, type Views } from '../../src/lib/ui/board/charts.ts';
import { manifestOf } from '../fixtures/releases/open-native.ts';
import type { View } from '../../src/lib/charts/view.ts';

const release = manifestOf();
const charts = chartsOn(release, 'perlinsos');
const [one] = charts;

const as = (kind: Chart['kind'], more: Partial<Chart> = {}): Placed => ({
	...one!,
	id: `${one!.dataset.id}/${kind}`,
	chart: { ...one!.chart, kind, where: {}, ...more }
});

describe('a map that had to be listed', () => {
	const map = as('map');
	const drawn = (kind: View['kind']): Views => ({ [map.id]: { kind } as View });

	test('is left out beside a ranking of the same numbers', () => {
		expect(isListedTwice(map, [map, as('ranking')], drawn('ranking'))).toBe(true);
	});

	test('stays where it is drawn as a map', () => {
		expect(isListedTwice(map, [map, as('ranking')], drawn('map'))).toBe(false);
	});

	test('stays where no ranking tells the same: of other families, another measure, or another dataset', () => {
		const other = as('ranking', { where: { desil: ['1'] } });
		const measure = as('ranking', { measure: 'lain' });
		const dataset = charts.find((placed) => placed.dataset !== one!.dataset)!;
		const elsewhere = { ...as('ranking'), dataset: dataset.dataset };
		expect(isListedTwice(map, [map, other, measure, elsewhere, as('trend')], drawn('ranking'))).toBe(false);
	});

	test('is no reason to leave out the ranking', () => {
		const ranking = as('ranking');
		expect(isListedTwice(ranking, [map, ranking], { [ranking.id]: { kind: 'ranking' } as View })).toBe(false);
	});
});

describe('tables that a page fetches unasked', () => {
	const tables = ['besar', 'sedang', 'kecil'];
	const sizes: Record<string, number> = { besar: 400_000, sedang: 150_000, kecil: 10 };
	/** The release with a default answer for each of the first charts, from tables of these sizes. */
	const held = (bytes: Record<string, number>): Release => ({
		...release,
		answers: Object.fromEntries(charts.map(({ id }, at) => [id, { table: tables[at % tables.length] }])),
		resources: tables.map((table) => ({ ...release.resources[0]!, table, bytes: bytes[table]!, arrow: undefined }))
	});

	test('come smallest first, whatever the order of the charts, each once', () => {
		expect(charts.length).toBeGreaterThan(tables.length);
		expect(lightTables(charts, held(sizes))).toEqual(['kecil', 'sedang', 'besar']);
		expect(lightTables(charts.toReversed(), held(sizes))).toEqual(['kecil', 'sedang', 'besar']);
	});

	test('end where together they would be too much', () => {
		expect(lightTables(charts, held({ ...sizes, besar: 500_000 }))).toEqual(['kecil', 'sedang']);
		expect(lightTables(charts, held({ besar: 700_000, sedang: 700_000, kecil: 700_000 }))).toEqual([]);
	});
});
