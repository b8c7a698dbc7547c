import type { Feature, MultiPolygon } from 'geojson';
import type { MapArea, MapSite } from '../model/types.ts';
import type { Outlines } from './outlines.ts';
import type { Polygon, Spot } from './polygon.ts';
import { schematicOf, type Border } from './schematic.ts';

export type AreaShape = Feature<MultiPolygon> & { area: MapArea };

/** Areas as flat shapes, y downwards: one feature an area. */
export interface Shapes {
	features: AreaShape[];
	borders: Border[];
}

const closed = (polygon: Polygon): Spot[] => [...polygon, polygon[0] as Spot];

/** Cells round the centres of some areas; `sites` may hold those of others too. */
export function schematicShapes(areas: readonly MapArea[], sites: readonly MapSite[]): Shapes {
	const drawn = new Set(areas.map(({ code }) => code));
	const { cells, borders } = schematicOf(sites.filter(({ area }) => drawn.has(area)));
	const features = areas.flatMap((area) => {
		const own = cells.filter((cell) => cell.area === area.code && cell.polygon.length > 2);
		const coordinates = own.map((cell) => [closed(cell.polygon)]);
		return own.length > 0
			? [{ type: 'Feature' as const, properties: {}, geometry: { type: 'MultiPolygon' as const, coordinates }, area }]
			: [];
	});
	return { features, borders };
}

/** Real outlines on a flat map true to scale at their middle, so that the direction of rings does not matter. */
export function realShapes(areas: readonly MapArea[], outlines: Outlines): Shapes {
	const found = areas.flatMap((area) => {
		const rings = outlines.get(area.code);
		return rings ? [{ area, rings }] : [];
	});
	const latitudes = found.flatMap(({ rings }) => rings.flat(2).map((spot) => spot[1] ?? 0));
	const shrink = Math.cos((((Math.min(...latitudes) + Math.max(...latitudes)) / 2) * Math.PI) / 180);
	const flat = (spot: number[]): Spot => [(spot[0] ?? 0) * shrink, -(spot[1] ?? 0)];
	const features = found.map(({ area, rings }) => ({
		type: 'Feature' as const,
		properties: {},
		geometry: {
			type: 'MultiPolygon' as const,
			coordinates: rings.map((polygon) => polygon.map((ring) => ring.map(flat)))
		},
		area
	}));
	return { features, borders: [] };
}
