import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { draw } from '../../src/lib/charts/draw.ts';
import { overlaps, placeLabels, type Box } from '../../src/lib/charts/frame/labels.ts';
import { textWidth } from '../../src/lib/charts/frame/measure.ts';
import { quadrantOf } from './quadrant/sample.ts';
import { exact, KELURAHAN, rounded } from './sample.ts';

const frame: Box = { left: 40, right: 560, top: 20, bottom: 400 };
const dots = fc.array(
	fc.record({
		x: fc.integer({ min: 50, max: 550 }),
		y: fc.integer({ min: 30, max: 390 }),
		r: fc.constant(4),
		text: fc.constantFrom('Langkai', 'Menteng', 'Bukit Tunggal', 'Petuk Katimpun')
	}),
	{ maxLength: 45 }
);

describe('names beside dots', () => {
	it('cover no other name and no other dot, and stay in the frame', () => {
		fc.assert(
			fc.property(dots, (points) => {
				const boxes = placeLabels(points, frame, 11).map(({ at, x, y, anchor }) => {
					const wide = textWidth(points[at]!.text, 11);
					const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
					return { at, box: { left, right: left + wide, top: y - 6.6, bottom: y + 6.6 } };
				});
				for (const [index, { at, box }] of boxes.entries()) {
					expect(box.left).toBeGreaterThanOrEqual(frame.left);
					expect(box.right).toBeLessThanOrEqual(frame.right);
					for (const other of boxes.slice(index + 1)) expect(overlaps(box, other.box)).toBe(false);
					for (const [dot, { x, y, r }] of points.entries())
						if (dot !== at) expect(overlaps(box, { left: x - r, right: x + r, top: y - r, bottom: y + r })).toBe(false);
				}
			})
		);
	});

	it('are all there when points stand apart', () => {
		const apart = [0, 1, 2, 3].map((at) => ({ x: 100 + at * 110, y: 60 + at * 90, r: 4, text: 'Langkai' }));
		expect(placeLabels(apart, frame, 11)).toHaveLength(4);
	});
});

describe('the quadrant chart', () => {
	const view = quadrantOf(
		KELURAHAN.map((_, at) => [
			at % 3 ? rounded(60 + ((at * 37) % 45)) : exact(9 + at * 5),
			exact(140 + ((at * 53) % 220))
		])
	);
	const { document } = new JSDOM('').window;

	it.each([320, 390, 570, 1366])('draws every area once, inside the picture, at %i pixels', (width) => {
		const svg = draw(view, document, { width });
		expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined|\sstyle=/);
		const circles = [...svg.querySelectorAll('circle[data-point]')];
		expect(circles).toHaveLength(KELURAHAN.length);
		const height = Number(svg.getAttribute('height'));
		for (const circle of circles) {
			expect(Number(circle.getAttribute('cx'))).toBeGreaterThan(0);
			expect(Number(circle.getAttribute('cx'))).toBeLessThan(width);
			expect(Number(circle.getAttribute('cy'))).toBeGreaterThan(0);
			expect(Number(circle.getAttribute('cy'))).toBeLessThan(height);
		}
	});

	it('leaves a dot hollow exactly where its quadrant is not certain', () => {
		const svg = draw(view, document, { width: 570 });
		const hollow = [...svg.querySelectorAll('circle[data-point]')].map((circle) =>
			/paper/.test(circle.getAttribute('fill') ?? '')
		);
		expect(hollow).toEqual(view.points.map(({ sure }) => !sure));
		expect(new Set(hollow).size).toBe(2);
	});
});
