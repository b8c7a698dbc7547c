import type { Level } from '../../../src/lib/contract/code.ts';
import type { AreaText } from '../check/area.ts';
import { NUMBER } from '../text/typed.ts';

/**
 * Names under which maps of agencies hold a code or a name, widest first, in lower case; those in capitals are of the
 * topographic map of BIG (Rupabumi Indonesia). `nama` alone is the area's own name, at the level that the file's name tells.
 */
const PROPERTIES: { by: 'kode' | 'nama'; level?: Level | 'own'; names: string[] }[] = [
	{ by: 'nama', level: 'provinsi', names: ['provinsi', 'nama_provinsi', 'wadmpr'] },
	{
		by: 'nama',
		level: 'kota',
		names: ['kota', 'kabupaten', 'kabkota', 'kab_kota', 'nama_kota', 'nama_kabupaten', 'wadmkk']
	},
	{ by: 'nama', level: 'kecamatan', names: ['kecamatan', 'nama_kecamatan', 'wadmkc'] },
	{ by: 'nama', level: 'kelurahan', names: ['kelurahan', 'desa', 'kel_desa', 'nama_kelurahan', 'nama_desa', 'wadmkd'] },
	{ by: 'nama', level: 'own', names: ['nama', 'name', 'nama_wilayah'] },
	{ by: 'kode', names: ['kode', 'code', 'kode_wilayah', 'kode_kemendagri', 'kdppum', 'kdpkab', 'kdcpum', 'kdepum'] }
];

const IN_FILE_NAME: [Level, RegExp][] = [
	['kelurahan', /kelurahan|desa/i],
	['kecamatan', /kecamatan/i],
	['kota', /kota|kabupaten/i],
	['provinsi', /provinsi/i]
];

/** The level that a file's name tells, as in "palangka-raya_kelurahan.geojson". */
export const levelIn = (file: string): Level | undefined => IN_FILE_NAME.find(([, words]) => words.test(file))?.[0];

/** What the properties of a feature say of its area, coarse to fine. Nothing else of them is ever read. */
export function textsOf(properties: Record<string, unknown>, level: Level | undefined): AreaText[] {
	const attributes = new Map(Object.entries(properties).map(([name, value]) => [name.toLowerCase(), written(value)]));
	return PROPERTIES.flatMap(({ by, level: named, names }): AreaText[] => {
		const values = names.flatMap((name) => attributes.get(name) ?? []);
		// Of several codes the finest is the area's own.
		const text = by === 'kode' ? values.at(-1) : values[0];
		const at = named === 'own' ? level : named;
		return text === undefined ? [] : [{ by, text, ...(at ? { level: at } : {}) }];
	});
}

/** A number is marked, since 62.10 would have become 62.1; an empty text says nothing. */
function written(value: unknown): string | undefined {
	if (typeof value === 'number') return NUMBER + String(value);
	return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
