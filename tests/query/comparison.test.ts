import { describe, expect, test } from 'vitest';
import { answerKey, comparisonOf, defaultCharts, defaultFilters, openingAreas } from '../../src/lib/query/index.ts';
import { manifestOf } from '../fixtures/releases/open-native.ts';

const release = manifestOf();
const covering = (...areas: string[]) => ({ ...release, site: { ...release.site, areas } });
const inside = (parent: string) => release.codes['wilayah']!.filter((code) => code.parent === parent);

describe('the comparison that opens', () => {
	test('is of the cities of the site, of one city of what lies inside it, of a single area none', () => {
		expect(openingAreas(covering('62.71', '16.74'))).toEqual(['16.74', '62.71']);
		expect(openingAreas(covering('62.71'))).toEqual(inside('62.71').map(({ id }) => id));
		expect(openingAreas(covering(inside('62.71.01')[0]!.id))).toEqual([]);
		expect(comparisonOf(release, [])).toEqual([]);
	});

	test('is answered with what pages show of home, each under a key of its own', () => {
		const charts = defaultCharts(release);
		const compared = charts.filter(({ areas }) => areas);
		expect(compared.length).toBeGreaterThan(2);
		expect(compared.every(({ chart }) => chart.apart)).toBe(true);
		expect(compared.map(defaultFilters)).toEqual(
			compared.map(() => ({ wilayah: openingAreas(release), dimensions: {} }))
		);
		expect(new Set(charts.map(answerKey)).size).toBe(charts.length);
	});

	test('is known by its areas in any order, and no other comparison for it', () => {
		const [first] = comparisonOf(release, ['62.71', '16.74']);
		const [again] = comparisonOf(release, ['16.74', '62.71']);
		const [other] = comparisonOf(release, ['62.71', '19.71', '16.74']);
		expect(answerKey(first!)).toBe(`${first!.id}/16.74+62.71`);
		expect(answerKey(again!)).toBe(answerKey(first!));
		expect(other && answerKey(other)).not.toBe(answerKey(first!));
	});
});
