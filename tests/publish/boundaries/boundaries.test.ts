import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refused, type Finding } from '../../../scripts/publish/finding.ts';
import { verify } from '../../../scripts/publish/verify/verify.ts';
import { publishTown, snapshot, town } from '../cli/town.ts';

type Spot = [number, number];
const square = ([x, y]: Spot, side = 0.1): Spot[] => [
	[x, y],
	[x + side, y],
	[x + side, y + side],
	[x, y + side],
	[x, y]
];
const polygon = (at: Spot, side?: number) => ({ type: 'Polygon', coordinates: [square(at, side)] });
const feature = (properties: object, geometry: object | null) => ({ type: 'Feature', properties, geometry });
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });

const KELURAHAN = collection(
	feature({ kode: '11.71.01.1001', nama: 'Kenanga', nik_ketua: '9999010101900001' }, polygon([110, -2])),
	feature({ kode: '11.71.02.1001' }, polygon([110.1, -2])),
	feature({ kecamatan: 'Melati Utara', nama: 'Kel. CEMPAKA' }, polygon([110, -1.9]))
);

/** A copy of the made-up town with files in data/boundaries. */
async function mapped(files: Record<string, unknown>) {
	const made = await town();
	await mkdir(join(made.root, 'data/boundaries'));
	for (const [name, content] of Object.entries(files))
		await writeFile(
			join(made.root, 'data/boundaries', name),
			typeof content === 'string' ? content : JSON.stringify(content)
		);
	return made;
}

/** What the publishing of some files says about boundaries. */
async function told(files: Record<string, unknown>): Promise<Finding[]> {
	const { root } = await mapped(files);
	const findings = await publishTown(root).then(
		(published) => published.findings,
		(error: unknown) => {
			if (!(error instanceof Refused)) throw error;
			return error.findings;
		}
	);
	return findings.filter(({ file }) => file.startsWith('data/boundaries'));
}

describe("a city's own boundaries", () => {
	it('go into the release by code and by name within the parent, one file a level and kota, and are sound', async () => {
		const { root, into } = await mapped({
			'kelurahan.geojson': KELURAHAN,
			'kota.geojson': collection(feature({ kode: '11.71' }, polygon([110, -2], 0.3)))
		});
		const { release, folder, findings } = await publishTown(root);
		expect(release.boundaries.map(({ path, areas }) => [path, Object.keys(areas)])).toEqual([
			['batas-kelurahan.11.71.geojson', ['11.71.01.1001', '11.71.01.1002', '11.71.02.1001']],
			['batas-kota.geojson', ['11.71']]
		]);
		expect(release.boundaries[0]?.areas['11.71.01.1002']).toEqual([110, -1.9, 110.1, -1.8]);
		expect((await verify(into, release.id)).findings).toEqual([]);
		expect(findings.filter(({ rule }) => rule === 'tanpa-batas').map(({ message }) => message)).toEqual([
			expect.stringContaining('1 wilayah tanpa poligon (11.72 Kota Mawar)')
		]);
		const text = await readFile(join(folder, 'batas-kelurahan.11.71.geojson'), 'utf8');
		expect(text).not.toContain('9999010101900001');
		expect(text).not.toContain('nik_ketua');
	});

	it('give the same bytes for the same input, another release for another outline', async () => {
		const { root, into } = await mapped({ 'kelurahan.geojson': KELURAHAN });
		const first = await publishTown(root);
		const before = await snapshot(into);
		expect((await publishTown(root)).isNew).toBe(false);
		expect(await snapshot(into)).toEqual(before);
		const moved = collection(feature({ kode: '11.71.01.1001' }, polygon([110, -2.01])));
		await writeFile(join(root, 'data/boundaries/kelurahan.geojson'), JSON.stringify(moved));
		expect((await publishTown(root)).release.id).not.toBe(first.release.id);
	});

	it('that were changed after publication are found by verify', async () => {
		const { root, into } = await mapped({ 'kelurahan.geojson': KELURAHAN });
		const { release, folder } = await publishTown(root);
		const path = join(folder, 'batas-kelurahan.11.71.geojson');
		await writeFile(path, (await readFile(path, 'utf8')).replace('110.1', '110.2'));
		expect((await verify(into, release.id)).findings.map(({ rule }) => rule)).toEqual(['sidik']);
		await truncate(path, 40);
		expect((await verify(into, release.id)).findings.map(({ rule }) => rule)).toEqual(['panjang']);
	});

	it('of an area in several features are put together', async () => {
		const { root } = await mapped({
			'kelurahan.geojson': collection(
				feature({ kode: '11.71.01.1001' }, polygon([110, -2])),
				feature({ kode: '11.71.01.1001' }, polygon([110.3, -2]))
			)
		});
		const { release } = await publishTown(root);
		expect(release.boundaries[0]?.areas['11.71.01.1001']).toEqual([110, -2, 110.4, -1.9]);
	});
});

describe('boundaries that cannot be drawn refuse the release with a sentence', () => {
	const one = (properties: object, geometry: object | null) => collection(feature(properties, geometry));
	const kenanga = { kode: '11.71.01.1001' };
	const ring = (coordinates: unknown) => one(kenanga, { type: 'Polygon', coordinates });
	const cases: [string, Record<string, unknown>, string][] = [
		['broken JSON', { 'a.geojson': '{"type": "Feat' }, 'a.geojson: isinya bukan JSON yang utuh'],
		['another kind of file', { 'a.geojson': { type: 'Topology' } }, 'bukan FeatureCollection'],
		[
			'metres by name',
			{
				'a.geojson': { ...one(kenanga, polygon([0, 0])), crs: { properties: { name: 'urn:ogc:def:crs:EPSG::32749' } } }
			},
			'EPSG:4326'
		],
		['metres', { 'a.geojson': one(kenanga, polygon([450_000, 9_780_000], 100)) }, 'koordinatnya bukan derajat'],
		['latitude first', { 'a.geojson': one(kenanga, polygon([-2, 110])) }, 'bujur dan lintangnya tertukar'],
		['a line', { 'a.geojson': one(kenanga, { type: 'LineString', coordinates: square([110, -2]) }) }, 'bukan Polygon'],
		['an open ring', { 'a.geojson': ring([square([110, -2]).slice(0, 4)]) }, 'tidak tertutup'],
		[
			'too few corners',
			{
				'a.geojson': ring([
					[
						[110, -2],
						[111, -2],
						[110, -2]
					]
				])
			},
			'kurang dari tiga sudut'
		],
		[
			'no area',
			{
				'a.geojson': ring([
					[
						[110, -2],
						[111, -2],
						[112, -2],
						[110, -2]
					]
				])
			},
			'tidak punya luas'
		],
		[
			'texts for numbers',
			{ 'a.geojson': ring([square([110, -2]).map((spot) => spot.map(String))]) },
			'koordinatnya rusak'
		],
		[
			'a code beside the name of another',
			{ 'a.geojson': one({ ...kenanga, nama: 'Dahlia' }, polygon([110, -2])) },
			'fitur ke-1: kode dan namanya menunjuk'
		],
		[
			'a code kept as a number',
			{ 'a.geojson': one({ kode: 1171011001 }, polygon([110, -2])) },
			'tersimpan sebagai angka'
		],
		[
			'an area in two files',
			{ 'a.geojson': one(kenanga, polygon([110, -2])), 'b.geojson': one(kenanga, polygon([110, -2])) },
			'b.geojson: wilayah 11.71.01.1001 sudah ada di data/boundaries/a.geojson'
		]
	];

	it.each(cases)('%s', async (_, files, sentence) => {
		const errors = (await told(files)).filter(({ level }) => level === 'error');
		expect(errors.map(({ message }) => message).join('\n')).toContain(sentence);
	});
});

it('features of unknown areas are left out with a warning that never quotes them', async () => {
	const findings = await told({
		'peta.geojson': collection(
			...KELURAHAN.features,
			feature({ kode: '99.01' }, polygon([110, -2])),
			feature({ nama: 'Budi Santoso' }, polygon([110, -2])),
			feature({ kode: '11.71.01.1001' }, null)
		)
	});
	const warnings = findings.filter(({ level }) => level === 'warning').map(({ message }) => message);
	expect(warnings).toHaveLength(3);
	expect(warnings.join('\n')).toMatch(/fitur ke-4: kodenya tidak ada/);
	expect(warnings.join('\n')).not.toContain('Budi');
});
