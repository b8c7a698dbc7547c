import type { MultiPolygon, Polygon } from 'geojson';
import type { View } from '../model/types.ts';

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

type Load = (files: readonly string[]) => Promise<Outlines>;

let held: Load = () => Promise.reject(new Error('Nobody has said where outlines come from.'));

/** Called once by whoever knows the release that the page shows. */
export function provideOutlines(load: Load): void {
	held = load;
}

/** The outlines that a view is drawn with; undefined where it needs none. Rejects as fetching a file of a release does. */
export const outlinesFor = async (view: View): Promise<Outlines | undefined> =>
	view.kind === 'map' && view.outlines ? held(view.outlines) : undefined;
