import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filters } from '../../src/lib/contract/filters.ts';
import { parsePeriod, monthsOf } from '../../src/lib/contract/period.ts';
import { filtersFromUrl, filtersToUrl, queryText } from '../../src/lib/state/index.ts';
import { manifestOf } from '../fixtures/releases/open-native.ts';

const release = manifestOf();
const read = (query: string) => filtersFromUrl(new URLSearchParams(query), release);

describe('a link', () => {
	test('says area, programme and period in words that a person can change', () => {
		const { filters, unknown } = read('wilayah=62.71.01,62.71.03&program=pkh,sembako&dari=2024-TW1&sampai=2025-TW2');
		expect(filters).toEqual({
			wilayah: ['62.71.01', '62.71.03'],
			dimensions: { program: ['pkh', 'sembako'] },
			from: '2024-TW1',
			to: '2025-TW2'
		});
		expect(unknown).toEqual([]);
		expect(queryText(filtersToUrl(filters, release))).toBe(
			'?wilayah=62.71.01,62.71.03&program=pkh,sembako&dari=2024-TW1&sampai=2025-TW2'
		);
	});

	test('with unknown values still opens, and says which were ignored', () => {
		const { filters, unknown } = read('wilayah=62.71,99.99&program=bansos-lama&dari=2024-Q1&kelompok=perempuan');
		expect(filters).toEqual({ wilayah: ['62.71'], dimensions: { kelompok: ['perempuan'] } });
		expect(unknown).toEqual(['wilayah=99.99', 'program=bansos-lama', 'dari=2024-Q1']);
	});

	test('whose range ends before it begins keeps the beginning', () => {
		const { filters, unknown } = read('dari=2025-TW1&sampai=2024');
		expect(filters).toEqual({ wilayah: [], dimensions: {}, from: '2025-TW1' });
		expect(unknown).toEqual(['sampai=2024']);
	});

	test('may carry parameters of others', () => {
		expect(read('kode=62.71.01&utm_source=x').unknown).toEqual([]);
	});

	test('names sets of programmes by their members or as such', () => {
		expect(read('himpunan=pkh%2Bsembako,-').filters.dimensions).toEqual({ himpunan: ['-', 'pkh+sembako'] });
	});

	test('without filters is empty, and home alone is the default', () => {
		expect(queryText(filtersToUrl({ wilayah: [], dimensions: {} }, release))).toBe('');
		expect(filtersToUrl({ wilayah: ['62.71'], dimensions: { program: [] } }, release).toString()).toBe('');
	});

	test('is the same for the same choice, in whatever order it was made', () => {
		const one = filtersToUrl({ wilayah: ['62.71', '16.74'], dimensions: { program: ['sembako', 'pkh'] } }, release);
		const other = filtersToUrl({ wilayah: ['16.74', '62.71'], dimensions: { program: ['pkh', 'sembako'] } }, release);
		expect(one.toString()).toBe(other.toString());
	});
});

const some = (list: string, min = 0) =>
	fc.uniqueArray(fc.constantFrom(...release.codes[list]!.map((code) => code.id)), { minLength: min, maxLength: 4 });
const period = fc.constantFrom('2023', '2024', '2024-S2', '2024-TW1', '2024-TW4', '2025-01', '2025-TW2', '2025-12');
const chosen: fc.Arbitrary<Filters> = fc
	.record({
		wilayah: some('wilayah'),
		from: fc.option(period, { nil: undefined }),
		to: fc.option(period, { nil: undefined }),
		dimensions: fc.record(
			{
				program: some('program', 1),
				desil: some('desil', 1),
				kelompok: some('kelompok-korban', 1),
				himpunan: some('himpunan', 1)
			},
			{ requiredKeys: [] }
		)
	})
	.filter(({ from, to }) => !from || !to || monthsOf(parsePeriod(to)!).last >= monthsOf(parsePeriod(from)!).first);

test('whatever was chosen comes back from its link', () => {
	fc.assert(
		fc.property(chosen, (filters) => {
			const link = filtersToUrl(filters, release).toString();
			const { filters: back, unknown } = filtersFromUrl(new URLSearchParams(link), release);
			const isHome = filters.wilayah.length === 1 && filters.wilayah[0] === release.home;
			expect(unknown).toEqual([]);
			expect(new Set(back.wilayah)).toEqual(new Set(isHome ? [] : filters.wilayah));
			expect([back.from, back.to]).toEqual([filters.from, filters.to]);
			for (const [name, codes] of Object.entries(filters.dimensions))
				expect(new Set(back.dimensions[name])).toEqual(new Set(codes));
			expect(Object.keys(back.dimensions).sort()).toEqual(Object.keys(filters.dimensions).sort());
			expect(filtersToUrl(back, release).toString()).toBe(link);
		})
	);
});

test('no text in an address breaks a page', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.constantFrom('wilayah', 'program', 'desil', 'dari', 'sampai', 'x'), fc.string())),
			(pairs) => {
				const { filters } = filtersFromUrl(new URLSearchParams(pairs), release);
				for (const code of filters.wilayah) expect(release.codes['wilayah']!.map(({ id }) => id)).toContain(code);
				for (const key of [filters.from, filters.to]) if (key) expect(parsePeriod(key)).not.toBeNull();
			}
		)
	);
});
