import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Against, isShareOfWhole } from '../../src/lib/contract/against.ts';
import { boundsOf, type Cell } from '../../src/lib/contract/cell.ts';
import { ratioCell } from '../../src/lib/core/ratio.ts';
import { asking, filters, note, values } from './asking.ts';
import { answering, parts } from './ratio-asking.ts';

const { number, release, run, variant } = asking();

const answerTo = answering({ release, run });

const COVERAGE = `
kind: comparison
measure: keluarga
by: program
against:
  title: { id: keluarga di desil sasaran, en: families in the target deciles }
  measure: keluarga
  numerator_only: [program]
  target_desil: inside
`;

const families = (where: string) =>
	number(
		`select sum(nilai) from kepesertaan_kelurahan where periode = '2025-TW2' and wilayah like '62.71%' and (${where})`
	);
const IN = (program: string) => `list_contains(string_split(himpunan, '+'), '${program}')`;

describe('coverage of the families that a programme aims at', () => {
	test('is families in it and in its deciles ÷ families in its deciles, as plain SQL counts them', async () => {
		const answer = await answerTo('kepesertaan', COVERAGE);
		const own = await families(`${IN('pkh')} and desil in ('1', '2', '3', '4')`);
		const all = await families(`desil in ('1', '2', '3', '4')`);
		expect(parts(answer)['pkh']).toEqual([own, all]);
		expect(values(answer)['pkh']).toBeCloseTo((own / all) * 100, 10);
		expect(answer.rows[0]).toMatchObject({ unit: 'persen' });
		expect(answer.against?.targets).toMatchObject({ pkh: ['1', '2', '3', '4'] });
	});

	test('is not reckoned for a programme without a target, nor before its rule began', async () => {
		const answer = await answerTo('kepesertaan', COVERAGE, filters(['16.74']));
		const without = answer.rows.find(({ keys }) => keys['program'] === 'blt-dd')!;
		expect(without.cell.status).toBe('tidak-relevan');
		expect(note(answer, 'no-target')).toContain('blt-dd');
		const trend = await answerTo('kepesertaan', COVERAGE.replace('comparison', 'trend'));
		const periods = trend.rows.map(({ keys }) => keys['periode']);
		expect([...new Set(periods)]).toEqual(['2025-TW1', '2025-TW2']);
	});

	test('by area takes the families of the chosen programmes, counted once, and all families in their deciles', async () => {
		const yaml = COVERAGE.replace('comparison', 'ranking').replace('by: program', 'where: { program: [pkh, sembako] }');
		const answer = await answerTo('kepesertaan', yaml);
		const area = answer.rows[0]!.keys['wilayah']!;
		const inside = `wilayah like '${area}.%' and desil in ('1', '2', '3', '4')`;
		expect(parts(answer)[area]).toEqual([
			await families(`${inside} and (${IN('pkh')} or ${IN('sembako')})`),
			await families(inside)
		]);
		const chosen = await answerTo('kepesertaan', yaml, filters([], { dimensions: { program: ['pkh'] } }));
		expect(parts(chosen)[area]).toEqual([await families(`${inside} and ${IN('pkh')}`), await families(inside)]);
	});

	test('a filter on deciles narrows both parts', async () => {
		const answer = await answerTo('kepesertaan', COVERAGE, filters([], { dimensions: { desil: ['1', '5'] } }));
		expect(parts(answer)['pkh']).toEqual([
			await families(`${IN('pkh')} and desil = '1'`),
			await families(`desil = '1'`)
		]);
	});
});

describe('recipients outside the target', () => {
	const yaml = COVERAGE.replace('  numerator_only: [program]\n', '').replace('inside', 'outside');

	test('are ranked families outside the deciles ÷ all recipients; the unranked are in neither part above', async () => {
		const answer = await answerTo('kepesertaan', yaml);
		expect(parts(answer)['pkh']).toEqual([
			await families(`${IN('pkh')} and desil in ('5', '6-10')`),
			await families(IN('pkh'))
		]);
	});

	test('a filter on deciles affects neither part, and the chart says so', async () => {
		const given = filters([], { dimensions: { desil: ['1'] } });
		const answer = await answerTo('kepesertaan', yaml, given);
		expect(parts(answer)).toEqual(parts(await answerTo('kepesertaan', yaml)));
		expect(note(answer, 'filter-ignored')).toEqual(['desil']);
		expect(answer.question.filters.dimensions).toEqual(given.dimensions);
	});
});

describe('a share of events', () => {
	const SERVED = `
kind: figure
measure: terlayani
where: { sumber_register: [uptd-ppa] }
against:
  title: { id: korban, en: victims }
  measure: korban
  where: { sumber_register: [uptd-ppa] }
`;
	const victims = (measure: string, where = '') =>
		number(
			`select sum(nilai) from kekerasan_kelompok where ukuran = '${measure}' and wilayah = '62.71' and sumber_register = 'uptd-ppa' ${where}`
		);

	test('divides what was counted in the same months', async () => {
		const answer = await answerTo('kekerasan', SERVED, filters([], { from: '2024-TW1', to: '2025-TW1' }));
		const months = `and periode <= '2025-TW1'`;
		expect(parts(answer)['']).toEqual([await victims('terlayani', months), await victims('korban', months)]);
		expect(answer.rows[0]!.few).toBeUndefined();
	});

	test('of too few cases has no number; its parts stay', async () => {
		const given = filters([], { from: '2025-TW2', to: '2025-TW2', dimensions: { kelompok: ['anak-perempuan'] } });
		const answer = await answerTo('kekerasan', SERVED, given);
		const all = await victims('korban', `and periode = '2025-TW2' and kelompok = 'anak-perempuan'`);
		expect(all).toBeLessThan(20);
		expect(answer.rows[0]).toMatchObject({ few: true, cell: { value: null, status: 'tidak-ditampilkan' } });
		expect(answer.rows[0]!.parts!.denominator.cell.value).toBe(all);
	});

	test('a filter that both parts obey narrows both', async () => {
		const given = filters([], { from: '2024-TW1', to: '2025-TW2', dimensions: { kelompok: ['anak-perempuan'] } });
		const answer = await answerTo('kekerasan', SERVED, given);
		const girls = `and kelompok = 'anak-perempuan'`;
		expect(parts(answer)['']).toEqual([await victims('terlayani', girls), await victims('korban', girls)]);
	});

	test('a denominator whose registers would have to be added gives no number', async () => {
		const open = SERVED.replace('  where: { sumber_register: [uptd-ppa] }\n', '');
		const answer = await answerTo('kekerasan', open);
		expect(answer.rows[0]!.cell.status).toBe('tidak-ada-data');
		expect(note(answer, 'registers-not-added')).toEqual(['sumber_register']);
	});
});

describe('spending against a budget', () => {
	test('is added from the beginning of each year, whatever range is chosen', async () => {
		const yearly = variant((copy) => {
			copy.datasets.find(({ id }) => id === 'penyaluran')!.measures['pagu']!.kind = 'stock';
		});
		const yaml = `
kind: trend
measure: realisasi
where: { program: [pkh] }
against:
  title: { id: pagu, en: budget }
  measure: pagu
  where: { program: [pkh] }
  cumulative: true
`;
		const spent = (until: string) =>
			number(
				`select sum(nilai) from penyaluran_kota where ukuran = 'realisasi' and program = 'pkh' and wilayah = '62.71' and periode like '2024%' and periode <= '${until}'`
			);
		const answer = await answerTo('penyaluran', yaml, filters([], { from: '2024-TW2', to: '2024-TW3' }), yearly);
		expect(answer.rows.map(({ keys }) => keys['periode'])).toEqual(['2024-TW2', '2024-TW3']);
		expect(parts(answer)['2024-TW2']![0]).toBe(await spent('2024-TW2'));
		expect(parts(answer)['2024-TW3']![0]).toBe(await spent('2024-TW3'));
	});
});

describe('bounds of a quotient', () => {
	const rounding = { base: 3, slack: 1 };
	const rounded = fc.integer({ min: 0, max: 400 }).map((value): Cell => {
		const shown = value < 3 ? 3 * (value % 2) : value;
		return { value: shown, status: 'dibulatkan', ...boundsOf(shown, rounding), provisional: false };
	});
	const exact = fc
		.integer({ min: 1, max: 400 })
		.map((value): Cell => ({ value, status: 'tepat', low: value, high: value, provisional: false }));
	const cell = fc.oneof(rounded, exact);

	test('hold the true ratio of any true counts that the published ones can stand for', () => {
		fc.assert(
			fc.property(
				cell,
				cell,
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(n, d, a, b) => {
					const ratio = ratioCell(n, d, 100);
					const inside = ({ low, high }: Cell, at: number) => Math.round(low! + at * (high! - low!));
					const [above, below] = [inside(n, a), inside(d, b)];
					if (ratio.value === null || below === 0) return;
					const truth = (above / below) * 100;
					expect(ratio.low!).toBeLessThanOrEqual(truth + 1e-9);
					expect(ratio.high ?? Infinity).toBeGreaterThanOrEqual(truth - 1e-9);
					expect(ratio.low!).toBeLessThanOrEqual(ratio.value);
				}
			)
		);
	});

	test('of a part and its whole end at the whole, and still hold every share that can be true', () => {
		fc.assert(
			fc.property(
				rounded,
				rounded,
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(n, d, a, b) => {
					const ratio = ratioCell(n, d, 100, 100);
					const inside = ({ low, high }: Cell, at: number) => Math.round(low! + at * (high! - low!));
					const whole = inside(d, b);
					const part = Math.min(inside(n, a), whole);
					if (ratio.value === null || whole === 0 || part < n.low!) return;
					expect(ratio.low!).toBeLessThanOrEqual((part / whole) * 100 + 1e-9);
					expect(ratio.high!).toBeGreaterThanOrEqual((part / whole) * 100 - 1e-9);
					expect(ratio.high!).toBeLessThanOrEqual(Math.max(100, ratio.value));
				}
			)
		);
	});

	test.each([
		['families in a programme among those of the same deciles', { desil: ['1', '2'], program: ['pkh'] }, '', true],
		['families of any decile among those of two', { program: ['pkh'] }, '', false],
		['families of one more decile than the whole has', { desil: ['1', '3'] }, '', false],
		['families of another register', { desil: ['1'] }, 'dataset: dtsen', false],
		['spending of all quarters so far in the budget of a year', { desil: ['1'] }, 'cumulative: true', false]
	])('%s: is it part of that whole?', (_, fixed, more, isPart) => {
		const against = v.parse(
			Against,
			parse(`{ title: { id: a, en: a }, measure: keluarga, where: { desil: ['1', '2'] }, ${more} }`)
		);
		expect(isShareOfWhole({ dataset: 'kepesertaan', measure: 'keluarga', fixed }, against)).toBe(isPart);
	});

	test('more than a hundred per cent is not clipped, and nothing is divided by nought', () => {
		const of = (value: number, status: 'tepat' | 'dibulatkan' = 'tepat'): Cell => ({
			...{ value, status, low: value, high: value, provisional: false }
		});
		expect(ratioCell(of(52), of(50), 100).value).toBe(104);
		expect(ratioCell(of(0), of(0), 100).status).toBe('tidak-relevan');
		expect(ratioCell(of(3), { ...of(0, 'dibulatkan'), high: 2 }, 100).status).toBe('tidak-ditampilkan');
	});
});
