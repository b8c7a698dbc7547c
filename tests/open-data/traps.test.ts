import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCodes } from '../../scripts/publish/contract/load-codes.ts';
import { COLLECTIONS } from './collections.ts';
import { ROOT, tryFiles } from './try-files.ts';

interface Feature {
	properties: Record<string, unknown>;
	geometry: { type: string } | null;
}
const featuresOf = (path: string) => (JSON.parse(readFileSync(path, 'utf8')) as { features: Feature[] }).features;

describe.each(COLLECTIONS)('areas and their outlines, $name', (collection) => {
	const folder = collection.folder('boundaries');

	it('19: eight kelurahan of Prabumulih have a code and no outline, and stay in our list of areas', async () => {
		const { codes } = await loadCodes(ROOT);
		const ours = codes['wilayah']!.filter(
			({ id, attributes }) => id.startsWith('16.74.') && attributes['tingkat'] === 'kelurahan'
		);
		const outlined = new Set(
			featuresOf(join(folder, 'prabumulih_kelurahan.geojson')).flatMap(({ properties }) =>
				Object.values(properties).map(String)
			)
		);
		const without = ours.filter(({ id }) => !outlined.has(id));
		expect(ours).toHaveLength(45);
		expect(without).toHaveLength(8);
		expect(without.every(({ from }) => from !== undefined)).toBe(true);
	});

	it('26: kecamatan are outlined as wholes, one area each, so that no seam of kelurahan shows as a gap', async () => {
		const { codes } = await loadCodes(ROOT);
		const valid = new Set(codes['wilayah']!.map(({ id }) => id));
		const files = readdirSync(folder).filter((name) => name.endsWith('_kecamatan_gabungan.geojson'));
		expect(files).toHaveLength(3);
		for (const file of files) {
			const features = featuresOf(join(folder, file));
			const kecamatan = features.map(({ properties }) =>
				Object.values(properties).find((one) => valid.has(String(one)))
			);
			expect(new Set(kecamatan).size, file).toBe(features.length);
			expect(kecamatan, file).not.toContain(undefined);
			for (const { geometry } of features) expect(geometry?.type).toMatch(/Polygon$/);
		}
	});
});

describe.each(COLLECTIONS)('services beside victims, $name', ({ folder, jabar }) => {
	it(`25: more served than victims is kept as published in ${jabar.servedBeyondVictims} places, never clipped to the whole`, async () => {
		const { errors, rows } = await tryFiles(
			['BERDASARKAN_PENDIDIKAN.csv', 'KASUS_TERLAYANI.csv'].map((name) =>
				join(folder('kekerasan_jabar_2018_2021'), name)
			)
		);
		expect(errors).toEqual([]);
		const cells = await rows(
			`SELECT sum(nilai) FILTER (ukuran = 'korban') AS korban, sum(nilai) FILTER (ukuran = 'terlayani') AS terlayani
			 FROM fact_kekerasan_jabar GROUP BY wilayah, periode, jenis_kelamin`
		);
		expect(cells).toHaveLength(27 * 4 * 2);
		expect(cells.filter(({ korban, terlayani }) => Number(terlayani) > Number(korban))).toHaveLength(
			jabar.servedBeyondVictims
		);
	});
});
