import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { PLACES, WITHOUT_OUTLINE, type Place } from './areas.ts';
import { chances, write, writeCsv } from './write.ts';

/** File name and rough middle of each city, in degrees. */
const CITIES = {
	'62.71': { file: 'palangka-raya', middle: [113.85, -2.1] },
	'19.71': { file: 'pangkalpinang', middle: [106.115, -2.12] },
	'16.74': { file: 'prabumulih', middle: [104.24, -3.45] }
} as const;
const POINTS = 60;

/** Where our list of areas has the middle of a kelurahan, so that no outline lies in another part of the city. */
function middles(): Map<string, readonly [number, number]> {
	const list = readFileSync(new URL('../../../data/codes/wilayah.csv', import.meta.url));
	const areas = parse<Record<'kode' | 'lon' | 'lat', string>>(list, { columns: true });
	return new Map(areas.filter(({ lon }) => lon !== '').map(({ kode, lon, lat }) => [kode, [Number(lon), Number(lat)]]));
}

/** A closed line around a spot, as uneven as a river bank; neighbours overlap or leave gaps, as in published maps. */
function around([x, y]: readonly [number, number], radius: number, chance: () => number): [number, number][] {
	const line = Array.from({ length: POINTS }, (_, at): [number, number] => {
		const [angle, far] = [(2 * Math.PI * at) / POINTS, radius * (0.85 + 0.15 * chance())];
		return [Number((x + far * Math.cos(angle)).toFixed(6)), Number((y + far * Math.sin(angle)).toFixed(6))];
	});
	return [...line, line[0]!];
}

/** Outlines in GeoJSON like those of cahyadsn/wilayah_boundaries: a file by city and level, Kemendagri codes, kecamatan as wholes. */
export function writeOutlines(folder: string): void {
	const chance = chances(62);
	const known = middles();
	for (const [city, { file, middle }] of Object.entries(CITIES)) {
		const save = (suffix: string, radius: number, places: Place[]) => {
			const features = places.map(({ code, name }) => {
				return {
					type: 'Feature',
					properties: { kode: code, nama: name },
					geometry: { type: 'Polygon', coordinates: [around(known.get(code) ?? middle, radius, chance)] }
				};
			});
			const name = `${file}_${suffix}`;
			write(folder, `${name}.geojson`, JSON.stringify({ type: 'FeatureCollection', name, features }));
		};
		const own = PLACES.filter(({ code }) => code.startsWith(city));
		const mapped = own.filter(({ code }) => !WITHOUT_OUTLINE.includes(code));
		save(
			'kota',
			0.06,
			own.filter(({ level }) => level === 'kota')
		);
		save(
			'kecamatan_gabungan',
			0.015,
			own.filter(({ level }) => level === 'kecamatan')
		);
		save(
			'kelurahan',
			0.01,
			mapped.filter(({ level }) => level === 'kelurahan' || level === 'desa')
		);
	}
}

/** The official list of areas as a table of codes, names and levels. */
export function writeOfficialList(folder: string): void {
	const rows = PLACES.map(({ code, name, level }) => [code, name, level]);
	writeCsv(folder, 'kode_wilayah_kemendagri_2025_3kota.csv', [['kode', 'nama', 'tingkat'], ...rows]);
}
