import { join } from 'node:path';
import { levelOf, type Code } from '../../../src/lib/contract/code.ts';
import type { Boundary } from '../../../src/lib/contract/release.ts';
import { kotaOf } from '../boundaries/boundaries.ts';
import { boxAround, boxOf, type Rings } from '../boundaries/geometry.ts';
import type { Outline } from '../boundaries/read.ts';
import { simplified } from '../boundaries/simplify.ts';
import { DISK } from '../disk.ts';
import { fileHash } from '../release/hash.ts';

/**
 * Writes the outlines of the areas of a release as GeoJSON, as coarse as pictures allow: one file a level, below kota one a kota, so that
 * a map fetches what it draws. A feature holds code and name from our own list, nothing of the file it came from.
 */
export async function writeBoundaries(outlines: Outline[], areas: Code[], folder: string): Promise<Boundary[]> {
	const rings = new Map(outlines.map((outline) => [outline.code, outline.rings]));
	const files = new Map<string, Code[]>();
	for (const area of areas) {
		if (!rings.has(area.id)) continue;
		const kota = kotaOf(area, areas);
		const path = `batas-${levelOf(area)}${kota ? `.${kota.id}` : ''}.geojson`;
		files.set(path, [...(files.get(path) ?? []), area]);
	}
	const boundaries: Boundary[] = [];
	for (const [path, held] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const box = boxAround(held.map(({ id }) => boxOf(rings.get(id) ?? [])));
		const features = held.map((area) => ({ area, coarse: simplified(rings.get(area.id) ?? [], box) }));
		const content = Buffer.from(`${JSON.stringify(collection(features))}\n`, 'utf8');
		DISK.write(join(folder, path), content);
		boundaries.push({
			path,
			bytes: content.length,
			hash: fileHash(content),
			areas: Object.fromEntries(features.map(({ area, coarse }) => [area.id, boxOf(coarse)]))
		});
	}
	return boundaries;
}

const collection = (features: { area: Code; coarse: Rings }[]) => ({
	type: 'FeatureCollection',
	features: features.map(({ area, coarse }) => ({
		type: 'Feature',
		properties: { kode: area.id, nama: area.title.id },
		geometry:
			coarse.length === 1 ? { type: 'Polygon', coordinates: coarse[0] } : { type: 'MultiPolygon', coordinates: coarse }
	}))
});
