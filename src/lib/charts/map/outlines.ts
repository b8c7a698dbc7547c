import type { MultiPolygon, Polygon } from 'geojson';

/** Polygons of areas by code, longitude before latitude. */
export type Outlines = ReadonlyMap<string, MultiPolygon['coordinates']>;

/** Outlines in a GeoJSON file of a release. */
export function outlinesIn(text: string): Outlines {
	const { features } = JSON.parse(text) as {
		features: { properties: { kode: string }; geometry: Polygon | MultiPolygon }[];
	};
	return new Map(
		features.map(({ properties, geometry }) => [
			properties.kode,
			geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
		])
	);
}
