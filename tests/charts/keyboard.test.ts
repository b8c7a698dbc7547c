import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sequenceOf, stepTo, type Course } from '../../src/lib/charts/card/keyboard.ts';
import { pointsOf } from '../../src/lib/charts/frame/points.ts';
import { gallery } from './gallery.ts';

const views = gallery('id');
const courseOf = (name: string, order: 'code' | 'value' = 'code'): Course => {
	const view = views[name]!;
	const points = pointsOf(view);
	return { points, sequence: sequenceOf(points, order), grid: view.kind === 'trend' };
};
const at = (course: Course, index: number | null | undefined) =>
	typeof index === 'number' ? course.points[index]?.datum.name : index;

describe('a chart can be read with the keyboard alone', () => {
	const lines = courseOf('tren-kelompok');

	it('the first arrow enters, right and left walk along a line', () => {
		expect(at(lines, stepTo(lines, null, 'ArrowRight'))).toBe('Triwulan III 2022, Perempuan dewasa');
		expect(at(lines, stepTo(lines, 0, 'ArrowRight'))).toBe('Triwulan IV 2022, Perempuan dewasa');
		expect(at(lines, stepTo(lines, 1, 'ArrowLeft'))).toBe('Triwulan III 2022, Perempuan dewasa');
	});

	it('up and down change the line at the same period and stop at the last', () => {
		expect(at(lines, stepTo(lines, 1, 'ArrowDown'))).toBe('Triwulan IV 2022, Anak perempuan');
		expect(stepTo(lines, 1, 'ArrowUp')).toBe(1);
	});

	it('Home and End stay on the line, the ends hold', () => {
		expect(at(lines, stepTo(lines, 13, 'End'))).toBe('Triwulan II 2025, Anak perempuan');
		expect(at(lines, stepTo(lines, 13, 'Home'))).toBe('Triwulan III 2022, Anak perempuan');
		expect(stepTo(lines, 23, 'ArrowRight')).toBe(23);
	});

	it('PageDown takes a tenth of a long list', () => {
		const bars = courseOf('peringkat-panjang');
		expect(stepTo(bars, 0, 'PageDown')).toBe(3);
		expect(stepTo(bars, 3, 'PageUp')).toBe(0);
	});

	it('bars are walked in the order in which they stand', () => {
		const bars = courseOf('peringkat', 'value');
		expect(at(bars, stepTo(bars, null, 'ArrowDown'))).toBe('Kec. Bukit Batu');
		expect(at(bars, stepTo(bars, null, 'ArrowUp'))).toBe('Kec. Rakumpit');
	});

	it('Esc leaves, other keys belong to the browser', () => {
		expect(stepTo(lines, 5, 'Escape')).toBeNull();
		expect(stepTo(lines, null, 'Escape')).toBeUndefined();
		expect(stepTo(lines, 5, 'Tab')).toBeUndefined();
		expect(stepTo(lines, null, 'a')).toBeUndefined();
	});

	it('no key leads outside, and every point of a list can be reached', () => {
		const keys = fc.constantFrom(
			'ArrowUp',
			'ArrowDown',
			'ArrowLeft',
			'ArrowRight',
			'Home',
			'End',
			'PageUp',
			'PageDown'
		);
		for (const name of Object.keys(views)) {
			const course = courseOf(name);
			if (course.points.length === 0) continue;
			fc.assert(
				fc.property(fc.nat(course.points.length - 1), keys, (from, key) => {
					const to = stepTo(course, from, key);
					expect(typeof to === 'number' && to >= 0 && to < course.points.length).toBe(true);
				}),
				{ numRuns: 30 }
			);
			if (course.grid) continue;
			const seen = [stepTo(course, null, 'ArrowRight')];
			while (seen.length < course.points.length) seen.push(stepTo(course, seen.at(-1) ?? null, 'ArrowRight'));
			expect(new Set(seen).size).toBe(course.points.length);
		}
	});
});
