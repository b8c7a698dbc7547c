import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/lib/charts/draw.ts';
import type { Outlines } from '../../../src/lib/charts/map/outlines.ts';
import { sequenceOf } from '../../../src/lib/charts/card/keyboard.ts';
import { pointsOf } from '../../../src/lib/charts/frame/points.ts';
import { gallery } from '../gallery.ts';

const { document } = new JSDOM('').window;
const view = gallery('id')['peta-dua-kota']!;
if (view.kind !== 'map') throw new Error(view.kind);

/** A square of 0.02 degrees round each centre; Palangka Raya and Pangkalpinang lie 860 km apart. */
const outlines: Outlines = new Map(
	view.sites.map(({ area, lon, lat }) => {
		const [w, s, e, n] = [lon - 0.01, lat - 0.01, lon + 0.01, lat + 0.01];
		return [area, [[[[w, s], [e, s], [e, n], [w, n], [w, s]]]]]; // prettier-ignore
	})
);
const outlined = { ...view, outlines: ['batas.geojson'] };

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** How far the groups around an element move it, in pixels. */
function moved(element: Element | null): [number, number] {
	if (!element) return [0, 0];
	const [x, y] = moved(element.parentElement);
	const [, dx = '0', dy = '0'] = /translate\(([\d.-]+),([\d.-]+)\)/.exec(element.getAttribute('transform') ?? '') ?? [];
	return [x + Number(dx), y + Number(dy)];
}

/** Where an area stands in the picture. */
function boxOf(path: Element): Box {
	const [dx, dy] = moved(path);
	const numbers = (path.getAttribute('d')?.match(/-?[\d.]+/g) ?? []).map(Number);
	const xs = numbers.filter((_, at) => at % 2 === 0).map((x) => x + dx);
	const ys = numbers.filter((_, at) => at % 2 === 1).map((y) => y + dy);
	return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

const around = (boxes: Box[]): Box => ({
	left: Math.min(...boxes.map(({ left }) => left)),
	right: Math.max(...boxes.map(({ right }) => right)),
	top: Math.min(...boxes.map(({ top }) => top)),
	bottom: Math.max(...boxes.map(({ bottom }) => bottom))
});

/** Places of the areas of each city. */
const citiesIn = (svg: SVGElement): Box[][] =>
	view.panels.map(({ areas }) =>
		areas.map((area) => boxOf(svg.querySelector(`path[data-point="${view.areas.indexOf(area)}"]`)!))
	);

describe.each([
	['schematic', view, undefined],
	['with real outlines', outlined, outlines]
] as const)('two cities on a map, %s', (_, shown, real) => {
	it.each([570, 640, 1100])('stand side by side at %i pixels, apart from each other', (width) => {
		const [first, second] = citiesIn(draw(shown, document, { width, outlines: real })).map(around);
		expect(second!.left - first!.right).toBeGreaterThanOrEqual(20);
		expect(second!.right).toBeLessThanOrEqual(width);
		expect(second!.top).toBeLessThan(first!.bottom);
	});

	it.each([320, 350, 390])('stand under each other on a phone of %i pixels', (width) => {
		const [first, second] = citiesIn(draw(shown, document, { width, outlines: real })).map(around);
		expect(second!.top - first!.bottom).toBeGreaterThanOrEqual(20);
		for (const { left, right } of [first!, second!]) {
			expect(left).toBeGreaterThanOrEqual(0);
			expect(right).toBeLessThanOrEqual(width);
		}
	});

	it('have their names above them, and one legend below', () => {
		const svg = draw(shown, document, { width: 570, outlines: real });
		const texts = [...svg.querySelectorAll('text')].map((text) => text.textContent);
		const count = (words: string) => texts.filter((text) => text === words).length;
		expect(['Kota Pangkalpinang', 'Kota Palangka Raya'].map(count)).toEqual([1, 1]);
		expect(texts.filter((text) => view.classes.some((one) => one.text === text))).toHaveLength(view.classes.length);
		expect(count(view.style.unit.title)).toBe(1);
	});

	it('are walked with the keyboard in the order of the table, every area drawn once', () => {
		const svg = draw(shown, document, { width: 570, outlines: real });
		const drawn = [...svg.querySelectorAll('path[data-point]')].map((path) => Number(path.getAttribute('data-point')));
		const walked = sequenceOf(pointsOf(shown), 'code');
		expect(drawn).toEqual(walked);
		expect(walked.map((at) => shown.areas[at]?.code)).toEqual(shown.table.rows.map(({ code }) => code));
	});
});

it('of two cities a kelurahan is large enough to be pointed at', () => {
	for (const width of [350, 570])
		for (const { left, right, top, bottom } of citiesIn(draw(view, document, { width })).flat())
			expect(Math.min(right - left, bottom - top)).toBeGreaterThan(12);
});

it('outlines that could not be fetched leave a schematic picture of each city', () => {
	const markup = draw(outlined, document, { width: 570 }).outerHTML;
	expect(markup).toBe(draw(view, document, { width: 570 }).outerHTML);
});
