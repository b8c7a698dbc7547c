import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownOf, piecesOf, spread } from '../../../src/lib/charts/frame/lines.ts';
import {
	clip,
	grown,
	hull,
	signedArea,
	stretchAt,
	type Polygon,
	type Spot
} from '../../../src/lib/charts/map/polygon.ts';
import { schematicOf } from '../../../src/lib/charts/map/schematic.ts';
import { fitted, textWidth, wrapped } from '../../../src/lib/charts/frame/measure.ts';
import { rootTicks, ticksFor } from '../../../src/lib/charts/frame/ticks.ts';
import { timeTicks } from '../../../src/lib/charts/frame/time-axis.ts';
import { gallery } from '../gallery.ts';
import { QUARTERS } from '../sample.ts';

const views = gallery('id');
const area = (polygon: Polygon) => Math.abs(signedArea(polygon));
const spots = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })), {
	minLength: 3,
	maxLength: 40
});
const unit = (id: string, language: 'id' | 'en' = 'id', decimals = 0) => ({
	unit: { id, title: id },
	decimals,
	language
});

describe('lines do not join what does not belong together', () => {
	const view = views['tren']!;
	const series = view.kind === 'trend' ? view.panels[0]!.series[0]! : undefined;

	it('a gap and a break end a piece; no value is drawn twice as solid', () => {
		const { solid } = piecesOf(series!);
		const pieces = [...new Set(solid.map((place) => place.piece))].map((piece) =>
			solid.filter((place) => place.piece === piece).map((place) => place.x)
		);
		expect(pieces).toEqual([[0, 1, 2, 3], [5], [6, 7, 8, 9, 10]]);
		expect(knownOf(series!)).toHaveLength(10);
	});

	it('the step to a provisional value is dashed and starts where the solid line ends', () => {
		const lines = views['tren-kelompok']!;
		const one = lines.kind === 'trend' ? lines.panels[0]!.series[0]! : undefined;
		const { solid, dashed } = piecesOf(one!);
		expect(dashed.map((place) => place.x)).toEqual([10, 11]);
		expect(solid.at(-1)?.x).toBe(10);
	});

	it('labels at the ends never cover each other where there is room', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 8 }), (levels) => {
				const moved = spread(
					levels.map((y) => ({ y, height: 16 })),
					0,
					240
				);
				const sorted = [...moved].sort((a, b) => a - b);
				sorted.slice(1).forEach((y, at) => expect(y - (sorted[at] ?? 0)).toBeGreaterThanOrEqual(15.999));
				expect(sorted[0]).toBeGreaterThanOrEqual(8);
				expect(sorted.at(-1)).toBeLessThanOrEqual(232);
			})
		);
	});
});

describe('axes are readable', () => {
	it('on a root axis are round numbers from 0, none too close to the next', () => {
		expect(rootTicks([3, 826], unit('keluarga'), 6).values).toEqual([0, 20, 100, 200, 500, 1000]);
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e8 }), (most) => {
				const { values, high } = rootTicks([most], unit('keluarga'), 6);
				expect(high).toBeGreaterThanOrEqual(most);
				expect([values[0], values.at(-1)]).toEqual([0, high]);
				const places = values.map((value) => Math.sqrt(value / high));
				for (const [at, place] of places.entries())
					if (at > 0) expect(place - places[at - 1]!).toBeGreaterThanOrEqual(0.1 - 1e-9);
				expect(values.every(Number.isInteger)).toBe(true);
			})
		);
	});

	it('counts have whole ticks from 0, money is told in its scale, percentages carry their mark', () => {
		expect(ticksFor([1, 3, 4], unit('korban'), 5).values).toEqual([0, 1, 2, 3, 4]);
		const money = ticksFor([1.2e9, 4.6e9], unit('rupiah'), 5);
		expect([money.values.map(money.format), money.caption]).toEqual([['0', '1', '2', '3', '4', '5'], 'miliar rupiah']);
		const rate = ticksFor([3.3, 9.8], unit('persen', 'id', 2), 4);
		expect(rate.values.map(rate.format)).toEqual(['0%', '5%', '10%']);
	});

	it('an index far from 0 has its own range, a count never', () => {
		expect(ticksFor([78.1, 80.4], unit('indeks', 'id', 2), 4).low).toBeGreaterThan(70);
		expect(ticksFor([9800, 9900], unit('keluarga'), 4).low).toBe(0);
	});

	it('ticks cover the values, whatever they are', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1 }), (values) => {
				const ticks = ticksFor(values, unit('keluarga'), 5);
				expect(ticks.low).toBeLessThanOrEqual(Math.min(...values));
				expect(ticks.high).toBeGreaterThanOrEqual(Math.max(...values));
				expect(new Set(ticks.values.map(ticks.format)).size).toBe(ticks.values.length);
			})
		);
	});

	it('each year is named once, and periods only where there is room', () => {
		expect(
			timeTicks(QUARTERS, 600, 'id')
				.map((tick) => tick.year)
				.filter(Boolean)
		).toEqual(['2022', '2023', '2024', '2025']);
		expect(timeTicks(QUARTERS, 600, 'id').every((tick) => tick.head)).toBe(true);
		expect(timeTicks(QUARTERS, 200, 'id').some((tick) => tick.head)).toBe(false);
		expect(timeTicks(['2023', '2024', '2025'], 300, 'id').map((tick) => tick.head)).toEqual(['2023', '2024', '2025']);
	});

	it('a label is cut with an ellipsis, never in silence', () => {
		expect(fitted('Rambang Kapak Tengah', 60, 12)).toMatch(/…$/);
		expect(textWidth(fitted('Rambang Kapak Tengah', 60, 12), 12)).toBeLessThanOrEqual(60);
		expect(wrapped('Lembaga Pendidikan Kilat', 90, 12)).toEqual(
			['Lembaga', 'Pendidikan Kilat'].map((line) => fitted(line, 90, 12))
		);
	});
});

describe('the schematic map keeps every area and its neighbours', () => {
	it('a clipped polygon lies inside both and is never larger', () => {
		fc.assert(
			fc.property(spots, spots, (a, b) => {
				const [one, other] = [hull(a as Spot[]), hull(b as Spot[])];
				fc.pre(one.length > 2 && other.length > 2);
				const both = clip(one, other);
				expect(area(both)).toBeLessThanOrEqual(Math.min(area(one), area(other)) + 1e-6);
			})
		);
	});

	it('a hull holds all its points, a grown one is larger', () => {
		fc.assert(
			fc.property(spots, (list) => {
				const edge = hull(list as Spot[]);
				fc.pre(edge.length > 2);
				expect(signedArea(edge)).toBeGreaterThan(0);
				expect(area(hull([...edge, ...(list as Spot[])]))).toBeCloseTo(area(edge), 6);
				expect(area(grown(edge, 5))).toBeGreaterThan(area(edge));
			})
		);
	});

	it('each kelurahan has a cell of its own, cells fill the outline and do not overlap', () => {
		const view = views['peta']!;
		if (view.kind !== 'map') throw new Error(view.kind);
		const { cells, outline, borders } = schematicOf(view.sites);
		expect(cells).toHaveLength(30);
		expect(cells.every((cell) => area(cell.polygon) > 0)).toBe(true);
		const sum = cells.reduce((total, cell) => total + area(cell.polygon), 0);
		expect(sum / area(outline)).toBeCloseTo(1, 6);
		expect(borders.length).toBeGreaterThan(30);
	});

	it('no area shrinks to a dot', () => {
		const view = views['peta']!;
		if (view.kind !== 'map') throw new Error(view.kind);
		const { cells, outline } = schematicOf(view.sites);
		const least = Math.min(...cells.map((cell) => area(cell.polygon)));
		expect(least / area(outline)).toBeGreaterThan(0.01);
	});

	it('a single area still makes a map', () => {
		const { cells } = schematicOf([{ area: 'a', lon: 113.9, lat: -2.2 }]);
		expect(area(cells[0]!.polygon)).toBeGreaterThan(0);
	});

	it('the stretch for a name is inside the shape', () => {
		const square: Polygon = [
			[0, 0],
			[10, 0],
			[10, 10],
			[0, 10]
		];
		expect(stretchAt(square, 5)).toEqual([0, 10]);
		expect(stretchAt(square, 15)).toBeNull();
	});
});
