import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Code } from '../../../src/lib/contract/code.ts';
import { viewOf, type TrendView } from '../../../src/lib/charts/view.ts';
import { answerOf, dataset, exact, QUARTERS, release } from '../sample.ts';

const event = (id: string, from: string, attributes: Record<string, string> = {}): Code => ({
	id,
	title: { id: `Peristiwa ${id}`, en: `Event ${id}` },
	from,
	aliases: [],
	attributes: { jenis: 'bencana', ...attributes }
});

/** A trend of the made-up dataset `kekerasan` over 2022-TW3 … 2025-TW2 in a release with these events. */
function trend(peristiwa: Code[], areas = ['62.71'], language: 'id' | 'en' = 'id'): TrendView {
	const view = viewOf({
		chart: {
			id: 'tren',
			page: 'ringkasan',
			kind: 'trend',
			title: { id: 'Tren', en: 'Trend' },
			measure: 'korban',
			where: {},
			order: 1
		},
		dataset,
		answer: answerOf({
			kind: 'trend',
			measure: 'korban',
			by: ['periode'],
			areas,
			rows: QUARTERS.map((periode, at) => [{ periode }, exact(10 + at)])
		}),
		release: { ...release, codes: { ...release.codes, peristiwa } },
		language
	});
	if (view.kind !== 'trend') throw new Error('A trend with rows is drawn as a trend.');
	return view;
}
const marksOf = (view: TrendView) => view.marks.filter(({ kind }) => kind === 'event');

describe('a dated event', () => {
	it('stands on the axis and in one line below it: number, day, kind, a place that the chart does not name; no cause is claimed', () => {
		const view = trend([
			event('kedua', '2024-11-18', { wilayah: '62.71.01', contoh: 'ya' }),
			event('ketiga', '2025-02-03', { wilayah: '62.71' }),
			event('pertama', '2024-04', { jenis: 'regulasi' })
		]);
		expect(marksOf(view).map(({ period }) => period)).toEqual(['2024-TW2', '2024-TW4', '2025-TW1']);
		expect(view.notes).toContain(
			'Peristiwa: (1) April 2024, regulasi: Peristiwa pertama; (2) 18 November 2024, contoh bencana di Kec. Pahandut: Peristiwa kedua; (3) 3 Februari 2025, bencana: Peristiwa ketiga.'
		);
		expect(view.notes).toContain('Tanda peristiwa menunjukkan tanggalnya, bukan sebab.');
		expect(trend([event('a', '2024')], ['62.71'], 'en').notes).toContain('Events: (1) 2024, disaster: Event a.');
	});

	it('before or after the axis is left out instead of being moved to its end', () => {
		expect(marksOf(trend([event('a', '2021-12-31'), event('b', '2026-01')]))).toEqual([]);
		expect(marksOf(trend([event('a', '2022-07-01'), event('b', '2025-06-30')]))).toHaveLength(2);
	});

	it('of a part shows on the whole up to its kota, not on its province', () => {
		const flood = [event('a', '2024', { wilayah: '62.71.01' })];
		expect(marksOf(trend(flood, ['62.71']))).toHaveLength(1);
		expect(marksOf(trend(flood, ['62.71.01.1001']))).toHaveLength(1);
		expect(marksOf(trend(flood, ['62.71.03']))).toEqual([]);
		expect(marksOf(trend(flood, ['62']))).toEqual([]);
		expect(marksOf(trend(flood, ['00']))).toEqual([]);
		expect(marksOf(trend([event('a', '2024', { wilayah: '62' })], ['62.71.03']))).toHaveLength(1);
	});

	it('never joins the axis of another dataset or of another city, and always joins its own', () => {
		const places = ['62.71', '16.74', '19.71', '62.71.01', '16.74.02'];
		const some = fc.record({
			datasets: fc.subarray(['kekerasan', 'kepesertaan', 'layanan', 'kekerasan-jabar']),
			areas: fc.subarray(places),
			at: fc.integer({ min: 0, max: QUARTERS.length - 1 })
		});
		fc.assert(
			fc.property(fc.array(some, { maxLength: 6 }), fc.constantFrom('62.71', '16.74', '19.71'), (wished, shown) => {
				const events = wished.map(({ datasets, areas, at }, id) =>
					event(`e${id}`, QUARTERS[at]!, { dataset: datasets.join(';'), wilayah: areas.join(';') })
				);
				const told = marksOf(trend(events, [shown])).map(({ text }) => /Peristiwa (e\d+)/.exec(text)![1]);
				const expected = wished.flatMap(({ datasets, areas }, id) => {
					const own = datasets.length === 0 || datasets.includes('kekerasan');
					const here = areas.length === 0 || areas.some((area) => area.startsWith(shown));
					return own && here ? [`e${id}`] : [];
				});
				expect(told.toSorted()).toEqual(expected);
			})
		);
	});
});
