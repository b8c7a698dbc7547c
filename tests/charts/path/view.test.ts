import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/lib/contract/cell.ts';
import { csvOf, type PathView } from '../../../src/lib/charts/view.ts';
import { exact, rounded, viewFor, without, type Wish } from '../sample.ts';

const STAGES = ['dilaporkan', 'diasesmen', 'dilayani', 'selesai'];
const wish = (cells: Cell[], more: Partial<Wish> = {}): Wish => ({
	kind: 'path',
	measure: 'korban',
	axis: 'tahap',
	by: ['tahap'],
	periods: ['2025'],
	rows: cells.map((cell, at) => [{ tahap: STAGES[at] ?? '' }, cell]),
	...more
});
const pathOf = (cells: Cell[], more: Partial<Wish> = {}) => viewFor(wish(cells, more)) as PathView;
const stepsOf = (cells: Cell[]) => pathOf(cells).panels[0]!.steps;

describe('the path of a service', () => {
	it('counts at each stage all who reached it or a later one, with their part of all', () => {
		const view = pathOf([exact(10), exact(20), exact(30), exact(40)]);
		expect(view.panels[0]!.steps.map(({ label, text, share }) => [label, text, share?.text])).toEqual([
			['Dilaporkan', '100', undefined],
			['Diasesmen', '90', '90%'],
			['Dilayani', '70', '70%'],
			['Selesai', '40', '40%']
		]);
		expect(view.sentence).toBe('Dari 100 korban, 90% sampai tahap Diasesmen, 70% Dilayani, dan 40% Selesai (2025)');
	});

	it('says in English what it says in Indonesian', () => {
		const view = pathOf([exact(10), exact(20), exact(30), exact(40)], { language: 'en' });
		expect(view.sentence).toBe('Of 100 victims, 90% reached Assessed, 70% Served, and 40% Closed (2025)');
	});

	it('gives a share as bounds where figures are rounded', () => {
		const [, , , closed] = stepsOf([rounded(10), rounded(20), rounded(30), rounded(40)]);
		expect(closed!.share!.low).toBeLessThan(40);
		expect(closed!.share!.high).toBeGreaterThan(40);
		expect(closed!.share!.text).toMatch(/^\d+–\d+%$/);
		expect(closed!.spoken).toContain(`${closed!.share!.text} dari semuanya`);
	});

	it('follows the place of a stage, not the order of the rows', () => {
		const cells = [exact(10), exact(20), exact(30), exact(40)];
		const view = viewFor({ ...wish(cells), rows: wish(cells).rows.toReversed() }) as PathView;
		expect(view.panels[0]!.steps.map(({ code }) => code)).toEqual(STAGES);
	});

	it('its table and its download hold the same cumulative figures, and nothing adds them', () => {
		const view = pathOf([exact(10), exact(20), exact(30), exact(40)]);
		expect(view.table.rows.map(({ values }) => values.map(({ text }) => text))).toEqual([
			['Dilaporkan', '100', ''],
			['Diasesmen', '90', '90%'],
			['Dilayani', '70', '70%'],
			['Selesai', '40', '40%']
		]);
		expect(view.table.total).toBeNull();
		expect(view.notes.join(' ')).toContain('tidak dijumlahkan');
		expect(
			csvOf(view)
				.split('\r\n')
				.slice(1, 5)
				.map((line) => line.split(',')[2])
		).toEqual(['100', '90', '70', '40']);
	});

	it('a stage that is not shown leaves no number before it, and no share at all', () => {
		const steps = stepsOf([exact(10), without('tidak-ditampilkan'), exact(30), exact(40)]);
		expect(steps.map(({ cell }) => cell.value)).toEqual([null, null, 70, 40]);
		expect(steps.map(({ share }) => share)).toEqual([null, null, null, null]);
		expect(steps[0]!.text).toBe('tidak ditampilkan');
	});

	it('is empty without any number', () => {
		expect(pathOf(STAGES.map(() => without('tidak-ada-data'))).kind).toBe('empty');
	});

	it('no stage ever lies above an earlier one, in value or in bounds, and shares stay within 0 and 100', () => {
		const cell = fc.oneof(
			fc.nat(400).map((value) => exact(value)),
			fc.nat(130).map((value) => rounded(value < 3 ? 0 : value))
		);
		fc.assert(
			fc.property(fc.array(cell, { minLength: 4, maxLength: 4 }), (cells) => {
				const steps = stepsOf(cells);
				for (const [at, { cell: own, share }] of steps.entries()) {
					expect(own.low!).toBeLessThanOrEqual(own.high!);
					if (share) {
						expect(share.low).toBeGreaterThanOrEqual(0);
						expect(share.high).toBeLessThanOrEqual(100);
						expect(share.low).toBeLessThanOrEqual(share.high);
					}
					const later = steps[at + 1]?.cell;
					if (!later) continue;
					expect(later.value!).toBeLessThanOrEqual(own.value!);
					expect(later.low!).toBeLessThanOrEqual(own.low!);
					expect(later.high!).toBeLessThanOrEqual(own.high!);
				}
			})
		);
	});

	it('the shown range holds every truth that exact parts allow', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(60), { minLength: 4, maxLength: 4 }), (parts) => {
				const total = parts.reduce((sum, part) => sum + part, 0);
				if (total === 0) return;
				for (const [at, { cell, share }] of stepsOf(parts.map((part) => exact(part))).entries()) {
					const truth = parts.slice(at).reduce((sum, part) => sum + part, 0);
					expect(cell.value).toBe(truth);
					if (at > 0) expect(share!.low).toBeCloseTo((100 * truth) / total);
				}
			})
		);
	});
});
