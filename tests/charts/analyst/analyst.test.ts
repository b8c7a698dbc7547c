import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/lib/charts/draw.ts';
import { pointsOf } from '../../../src/lib/charts/frame/points.ts';
import type { Cell } from '../../../src/lib/contract/cell.ts';
import type { View } from '../../../src/lib/charts/view.ts';
import { analyst, CALM, EVEN, FAR, only, overTime, shares } from './sample.ts';
import { exact, QUARTERS, rounded, without, type Wish } from '../sample.ts';

const { document } = new JSDOM('').window;
describe('control charts', () => {
	it('tell limits and centre where nothing is unusual', () => {
		const view = only(
			analyst(
				overTime(
					'control',
					CALM.map((value) => exact(value))
				)
			),
			'control'
		);
		expect(view.sentence).toMatch(/naik turun dalam variasi biasa$/);
		expect(view.notes.join(' ')).toMatch(/Batas kendali 41,\d–60,\d, garis tengah 50,8/);
		expect(view.panels[0]!.points.every(({ signals }) => signals.length === 0)).toBe(true);
	});

	it('name the rule, and say where rounding alone can explain a signal', () => {
		const worked = [...CALM.slice(0, 11), 70];
		const sure = only(
			analyst(
				overTime(
					'control',
					worked.map((value) => exact(value))
				)
			),
			'control'
		);
		expect(sure.sentence).toContain('Triwulan II 2025 di atas batas kendali');
		expect(sure.sentence).not.toContain('pembulatan');
		expect(sure.panels[0]!.points.at(-1)).toMatchObject({
			signals: expect.arrayContaining(['outside']),
			certain: true
		});
		const wide = worked.map((value, at): Cell => (at === 11 ? { ...rounded(value), low: 60, high: 75 } : exact(value)));
		const open = only(analyst(overTime('control', wide)), 'control');
		expect(open.sentence).toMatch(/belum ada sinyal yang pasti$/);
		expect(open.notes.join(' ')).toContain('dapat semata-mata akibat pembulatan');
	});

	it('give no limits below twelve points, nor across a break', () => {
		const few = analyst(
			overTime(
				'control',
				CALM.slice(0, 11).map((value) => exact(value))
			)
		);
		expect(few.sentence).toContain('kurang dari 12 titik');
		const broken = only(
			analyst(
				overTime(
					'control',
					CALM.map((value) => exact(value)),
					[{ code: 'break', detail: ['2024-TW1'] }]
				)
			),
			'control'
		);
		expect(broken.panels[0]!.points.every(({ limits }) => limits === null)).toBe(true);
	});
});

describe('trend tests', () => {
	it('tell a tendency with its slope and probability', () => {
		const view = analyst(
			overTime(
				'tendency',
				CALM.map((_, at) => exact(20 + 3 * at))
			)
		);
		expect(view.sentence).toMatch(/cenderung naik: \+3,0 per triwulan$/);
		expect(view.notes.join(' ')).toContain('p < 0,001');
	});

	it('name the one series that can be tested among several', () => {
		const rows = CALM.flatMap((value, at): Wish['rows'] => [
			[{ periode: QUARTERS[at] ?? '', kelompok: 'perempuan-dewasa' }, exact(value)],
			[{ periode: QUARTERS[at] ?? '', kelompok: 'anak-laki-laki' }, at < 2 ? exact(value) : without('tidak-ada-data')]
		]);
		const view = analyst({ ...overTime('tendency', []), by: ['periode', 'kelompok'], axis: 'kelompok', rows });
		expect(view.sentence).toMatch(/^Perempuan dewasa belum menunjukkan kecenderungan yang pasti/);
		expect(view.notes).toContain('Hanya Perempuan dewasa yang dapat diuji.');
	});

	it('tell none from noise, too few points, or what rounding can make', () => {
		expect(
			analyst(
				overTime(
					'tendency',
					CALM.map((value) => exact(value))
				)
			).notes.join(' ')
		).toContain('Belum dapat dibedakan dari kebetulan (p = ');
		expect(
			analyst(
				overTime(
					'tendency',
					CALM.slice(0, 4).map((value) => exact(value))
				)
			).sentence
		).toContain('sekurang-kurangnya 5 titik');
		const rising = CALM.map((_, at): Cell => ({ ...rounded(20 + at), low: 5, high: 50 }));
		const unsure = analyst(overTime('tendency', rising));
		expect(unsure.sentence).toMatch(/belum menunjukkan kecenderungan yang pasti$/);
		expect(unsure.notes).toContain('Belum dapat dibedakan dari akibat pembulatan.');
	});
});

describe('funnels', () => {
	it('name no area where all can differ by chance', () => {
		const view = only(shares('funnel', EVEN), 'funnel');
		expect(view.sentence).toContain('Semua 6 wilayah masih di dalam batas 99,8%');
		expect(view.panels[0]!.points.every(({ place }) => place === 'inside')).toBe(true);
	});

	it('draw weighted figures towards the whole, and never rank inside', () => {
		const view = only(shares('funnel', FAR), 'funnel');
		const { target } = view.panels[0]!;
		for (const row of view.table.rows) {
			const [raw, weighted] = [Number(row.values[3]!.raw), Number(row.values[4]!.raw)];
			expect(Math.abs(weighted - target)).toBeLessThanOrEqual(Math.abs(raw - target) + 1e-9);
		}
		expect(view.notes.join(' ')).toContain('tidak ada peringkat di dalam corong');
	});

	it('say where the place of an area depends on rounding, and do not name it', () => {
		const open = (value: number): Cell => ({ ...rounded(value), low: 0, high: value * 3 });
		const view = only(shares('funnel', [...EVEN.slice(0, 5), [12, 40]], open), 'funnel');
		expect(view.panels[0]!.points.every(({ certain }) => certain)).toBe(false);
		expect(view.panels[0]!.points.find(({ certain }) => !certain)!.spoken).toContain(
			'letaknya bergantung pada pembulatan'
		);
	});
});

describe('Lorenz curves', () => {
	it('end at all of both, the least served first, with the Gini', () => {
		const view = only(shares('lorenz', FAR), 'lorenz');
		const { points } = view.curves[0]!;
		expect(points.at(-1)).toMatchObject({ held: expect.closeTo(1), units: expect.closeTo(1) });
		expect(points.map(({ cell }) => cell.value)).toEqual(
			points.map(({ cell }) => cell.value).toSorted((a, b) => a! - b!)
		);
		expect(view.sentence).toMatch(/^Separuh keluarga sasaran .* mencakup \d/);
		expect(view.notes.join(' ')).toMatch(/^Gini 0,\d\d\./);
	});

	it('carry the range that rounding leaves', () => {
		const view = shares('lorenz', FAR, (value) => ({ ...rounded(value), low: value - 10, high: value + 10 }));
		expect(view.notes.join(' ')).toMatch(/Gini 0,\d\d \(0,\d\d–0,\d\d karena pembulatan\)\./);
	});
});

describe.each(['id', 'en'] as const)('pictures for analysts (%s)', (language) => {
	const views: [string, View][] = [
		[
			'kendali',
			analyst(
				overTime(
					'control',
					[...CALM.slice(0, 11), 70].map((value) => rounded(value))
				),
				{},
				language
			)
		],
		[
			'kecenderungan',
			analyst(
				overTime(
					'tendency',
					CALM.map((_, at) => rounded(20 + 3 * at))
				),
				{},
				language
			)
		],
		['corong', shares('funnel', FAR, rounded, language)],
		['lorenz', shares('lorenz', FAR, rounded, language)]
	];
	it.each(views)('%s are valid at every width, without style, every point marked once', (_, view) => {
		for (const width of [320, 390, 570, 1366]) {
			const svg = draw(view, document, { width });
			expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity|>null<|<style|\sstyle=/);
			const marked = [...svg.querySelectorAll('[data-point]')].map((one) => Number(one.getAttribute('data-point')));
			expect(new Set(marked).size).toBe(marked.length);
			const known = pointsOf(view).flatMap(({ datum }, at) => (datum.cell.value === null ? [] : [at]));
			expect(known.length).toBeGreaterThan(0);
			expect(known.filter((at) => !marked.includes(at))).toEqual([]);
		}
		expect(view.table.rows.every(({ values }) => values.length === view.table.columns.length)).toBe(true);
		expect(view.alt).toContain(view.sentence);
	});
});
