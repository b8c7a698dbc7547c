import { describe, expect, test } from 'vitest';
import { LEVELS } from '../../src/lib/contract/code.ts';
import { GRAINS } from '../../src/lib/contract/period.ts';
import { grainOf, grains, levels } from '../../src/lib/core/order.ts';

describe('levels of area and grains of time', () => {
	test('a kelurahan is finer than a kota, a year coarser than a month, and none finer than itself', () => {
		expect(levels.isFiner('kelurahan', 'kota')).toBe(true);
		expect(levels.isFiner('kota', 'kelurahan')).toBe(false);
		expect(grains.isCoarser('tahun', 'bulan')).toBe(true);
		for (const level of LEVELS)
			expect([levels.isFiner(level, level), levels.isCoarser(level, level)]).toEqual([false, false]);
	});

	test('the finest and the coarsest of some are found in whatever order they come; of none there is none', () => {
		expect(grains.finest(['tahun', 'bulan', 'triwulan'])).toBe('bulan');
		expect(grains.coarsest(['bulan', 'triwulan', 'semester'])).toBe('semester');
		expect(levels.finest([])).toBeUndefined();
	});

	test('what is not finer and what is not coarser than one make up all, with the one itself in both', () => {
		for (const grain of GRAINS) expect([...grains.upTo(grain), ...grains.from(grain).slice(1)]).toEqual([...GRAINS]);
		expect(levels.upTo('kota')).toEqual(['negara', 'provinsi', 'kota']);
	});

	test('a dimension is neither level nor grain', () => {
		expect([levels.has('kecamatan'), levels.has('desil'), grains.has('bulan')]).toEqual([true, false, true]);
	});

	test('a period key tells its grain', () => {
		expect(['2025', '2025-S1', '2025-TW1', '2025-03'].map(grainOf)).toEqual([...GRAINS]);
	});
});
