import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/lib/contract/localized.ts';
import { attentionOf, type Attention } from '../../../src/lib/findings/attention/index.ts';
import { MOST } from '../../../src/lib/findings/attention/choose.ts';
import { choose } from '../../../src/lib/findings/attention/choose.ts';
import { rounded, without } from '../../charts/sample.ts';
import { runs } from '../../runs.ts';
import { figure, PERIODS, received, scene } from './scene.ts';

const steady = [50, 50, 50, 50];

describe('what is worth a look', () => {
	it('is a change beyond chance, with number, unit, both periods, its reason and the way to the chart', () => {
		const [one, ...more] = attentionOf(
			scene([figure([...steady, 90, 90, 90, 90], { title: 'Korban yang dilaporkan' })])
		);
		expect(more).toEqual([]);
		expect(one).toMatchObject({
			rule: 'change',
			sentence: 'Korban yang dilaporkan: 360 korban pada 2025, naik 160 dari 2024',
			chart: 'kekerasan/figure',
			page: 'ringkasan'
		});
		expect(one?.reason).toContain('5%');
	});

	it('is never a difference that chance or rounding may explain', () => {
		expect(attentionOf(scene([figure([12, 15, 9, 12, 14, 16, 13, 15])]))).toEqual([]);
		const close = [36, 36, 36, 36, 37, 37, 37, 37].map((value) => rounded(value));
		expect(attentionOf(scene([figure(close, { measure: 'keluarga' })]))).toEqual([]);
	});

	it('is no change of a stock that every quarter brings', () => {
		const slow = [1000, 1005, 1010, 1015, 1020, 1025, 1030, 1035];
		expect(attentionOf(scene([figure(slow, { measure: 'keluarga' })]))).toEqual([]);
	});

	it('carries what the dataset always says, so that more reports are not read as more violence', () => {
		const note = {
			id: 'Laporan yang bertambah dapat berarti pelaporan yang membaik.',
			en: 'More reports can mean better reporting.'
		};
		const watched = figure([...steady, 90, 90, 90, 90]);
		const [one] = attentionOf(scene([{ ...watched, dataset: { ...watched.dataset, note } }]));
		expect(one?.note).toBe(note.id);
	});

	it('never compares across a break, and says that it cannot', () => {
		const broken = figure([...steady, 90, 90, 90, 90], {
			measure: 'keluarga',
			notes: [{ code: 'break', detail: ['2025-TW1'] }]
		});
		const found = attentionOf(scene([broken]));
		expect(found.map(({ rule }) => rule)).toEqual(['break']);
		expect(found[0]?.sentence).toContain('tidak dapat dibandingkan dengan Triwulan IV 2024');
	});

	it('says nothing of a chart on another page that is not watched', () => {
		const elsewhere = figure([...steady, 90, 90, 90, 90], {}, { page: 'layanan' });
		expect(attentionOf(scene([elsewhere]))).toEqual([]);
		const declared = figure([...steady, 90, 90, 90, 90], {}, { page: 'layanan', watch: 'change' });
		expect(attentionOf(scene([declared]))).toHaveLength(1);
	});

	it('tells a kelurahan nothing that only its kota knows', () => {
		const city = figure([...steady, 90, 90, 90, 90], { areas: ['62.71'] });
		expect(attentionOf(scene([city], { filters: { wilayah: ['62.71.01.1001'], dimensions: {} } }))).toEqual([]);
		expect(attentionOf(scene([city], { filters: { wilayah: ['62.71'], dimensions: {} } }))).toHaveLength(1);
	});
});

describe('data that are late', () => {
	const calm = steady.concat(steady);

	it('are told with their periods, their area and the deadline that has passed', () => {
		const { release, data } = received([{ area: '62.71', periods: PERIODS.slice(0, 7), due: ['2025-TW4'] }]);
		const [one] = attentionOf(scene([figure(calm, { data })], { release }));
		expect(one).toMatchObject({ rule: 'late', page: 'data', chart: null });
		expect(one?.sentence).toBe('Data Data contoh Kota Palangka Raya untuk Triwulan IV 2025 belum masuk');
		expect(one?.reason).toContain('15 Januari 2026');
	});

	it('are only awaited where the deadline is still to come, and then weigh less than a change', () => {
		const { release, data } = received(
			[
				{ area: '16.74', periods: PERIODS.slice(0, 7), due: [] },
				{ area: '62.71', periods: PERIODS, due: [] }
			],
			15,
			'2025-12-31'
		);
		const filters = { wilayah: ['16.74'], dimensions: {} };
		const risen = figure([...steady, 90, 90, 90, 90], { data, areas: ['16.74'] });
		const found = attentionOf(scene([risen], { release, filters }));
		expect(found.map(({ rule }) => rule)).toEqual(['change', 'late']);
		expect(found[1]?.reason).toContain('Wilayah lain sudah mengirim');
	});

	it('of other areas and other periods than the chosen ones are not told', () => {
		const { release, data } = received([
			{ area: '62.71', periods: PERIODS, due: [] },
			{ area: '16.74', periods: PERIODS.slice(0, 7), due: ['2025-TW4'] }
		]);
		expect(attentionOf(scene([figure(calm, { data })], { release }))).toEqual([]);
		const before = { wilayah: ['16.74'], to: '2025-TW3', dimensions: {} };
		expect(attentionOf(scene([figure(calm, { data, areas: ['16.74'] })], { release, filters: before }))).toEqual([]);
	});
});

describe('the choice', () => {
	const one = (rule: Attention['rule'], about: string, size: number): Attention => ({
		rule,
		about,
		size,
		sentence: `${rule} ${about}`,
		reason: '',
		note: null,
		chart: null,
		page: 'ringkasan'
	});

	it('takes the greatest first, and different kinds before a second of the same kind', () => {
		const chosen = choose([
			one('change', 'a', 0.5),
			one('change', 'b', 0.45),
			one('area', 'c', 0.3),
			one('share', 'd', 0.4)
		]);
		expect(chosen.map(({ about }) => about)).toEqual(['a', 'd', 'c']);
	});

	it('puts data past their deadline before any difference, as readers are told', () => {
		const greatest = (['plan', 'share', 'area', 'change'] as const).map((rule) => one(rule, rule, 1));
		expect(choose([...greatest, one('late', 'data', 0.625)])[0]?.about).toBe('data');
	});

	it('tells of a break only where nothing else is told of that dataset', () => {
		const at = (given: Attention, chart: string): Attention => ({ ...given, chart });
		const broken = at(one('break', 'a', 1), 'kepesertaan/sasaran');
		const beside = choose([broken, at(one('share', 'b', 0.2), 'layanan/alur')]);
		expect(beside.map(({ rule }) => rule)).toEqual(['share', 'break']);
		const same = choose([broken, at(one('share', 'b', 0.2), 'kepesertaan/belum-tercatat')]);
		expect(same.map(({ rule }) => rule)).toEqual(['share']);
	});

	it('holds at most three, no two about one thing, whatever is offered and always the same', () => {
		const offer = fc.array(
			fc.record({
				rule: fc.constantFrom(
					'late' as const,
					'plan' as const,
					'share' as const,
					'area' as const,
					'change' as const,
					'break' as const
				),
				about: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
				size: fc.double({ min: 0, max: 1, noNaN: true })
			})
		);
		fc.assert(
			fc.property(offer, (given) => {
				const candidates = given.map(({ rule, about, size }) => one(rule, about, size));
				const chosen = choose(candidates);
				expect(chosen.length).toBeLessThanOrEqual(MOST);
				expect(chosen.length).toBe(Math.min(MOST, new Set(candidates.map(({ about }) => about)).size));
				expect(new Set(chosen.map(({ about }) => about)).size).toBe(chosen.length);
				expect(choose(candidates)).toEqual(chosen);
			})
		);
	});
});

describe('whatever the figures are', () => {
	const cell = fc.oneof(
		{ weight: 8, arbitrary: fc.nat(2000) },
		fc.nat(90).map((value) => rounded(value)),
		fc.constantFrom('belum-masuk' as const, 'tidak-ditampilkan' as const, 'tidak-ada-data' as const).map(without)
	);
	const series = fc.array(cell, { minLength: 8, maxLength: 8 });
	const measure = fc.constantFrom('korban', 'keluarga', 'realisasi', 'p0');
	const isBroken = fc.boolean();

	it('at most three sentences, each with its unit and period, never a cause, in both languages', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(series, measure, isBroken), { minLength: 1, maxLength: 6 }),
				fc.constantFrom(...LANGUAGES),
				(given, language) => {
					const watched = given.map(([values, of, broken], at) =>
						figure(
							values,
							{
								measure: of,
								language,
								where: { desil: [String(at)] },
								notes: broken ? [{ code: 'break', detail: ['2025-TW1'] }] : []
							},
							{ id: `grafik-${at}` }
						)
					);
					const found = attentionOf(scene(watched, { language }));
					expect(found.length).toBeLessThanOrEqual(MOST);
					expect(new Set(found.map(({ about }) => about)).size).toBe(found.length);
					expect(attentionOf(scene(watched, { language }))).toEqual(found);
					for (const { sentence, reason } of found) {
						// The last quarter that has come in, which may lie in the year before.
						expect(sentence).toMatch(/202[45]/);
						expect(sentence).toMatch(/korban|victims?|keluarga|famil|Rp|%/);
						expect(sentence).not.toMatch(/karena|akibat|sebab|because|caused|undefined|NaN|null/);
						expect(sentence).not.toMatch(/kebetulan|chance|pembulatan|rounding/);
						expect(reason).toMatch(/\.$/);
					}
				}
			),
			runs(150)
		);
	});
});
