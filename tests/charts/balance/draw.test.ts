import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { balanceSizes } from '../../../src/lib/charts/balance/draw.ts';
import { draw } from '../../../src/lib/charts/draw.ts';
import { textWidth } from '../../../src/lib/charts/frame/measure.ts';
import { gallery } from '../gallery.ts';

const { document } = new JSDOM('').window;
const view = gallery('id')['dua-arah']!;
if (view.kind !== 'balance') throw new Error(view.kind);

describe('bars to both sides of zero', () => {
	it('leave room for the names and for the longest number on either side, at every width', () => {
		for (const width of [320, 390, 570, 1366]) {
			const { names, start, zero, end } = balanceSizes(view, width);
			expect(names).toBeLessThan(start);
			expect(zero - start).toBeCloseTo(end - zero, 6);
			for (const { text, opposite } of view.panels.flatMap(({ rows }) => rows)) {
				expect(end + textWidth(text, 12)).toBeLessThanOrEqual(width);
				expect(start - names - textWidth(opposite.text, 12)).toBeGreaterThanOrEqual(0);
			}
		}
	});

	it('grow from the same zero on the same scale', () => {
		const svg = draw(view, document, { width: 570 });
		const { zero } = balanceSizes(view, 570);
		const bars = [...svg.querySelectorAll('rect')]
			.filter((rect) =>
				/ramp-4|series-2/.test(rect.getAttribute('fill') ?? rect.parentElement?.getAttribute('fill') ?? '')
			)
			.map((rect) => ({ x: Number(rect.getAttribute('x')), width: Number(rect.getAttribute('width')) }));
		expect(bars.length).toBeGreaterThan(3);
		for (const { x, width } of bars) expect(Math.min(Math.abs(x - zero), Math.abs(x + width - zero))).toBeLessThan(1);
	});
});
