import type { Language } from '../../../src/lib/contract/localized.ts';
import type { View } from '../../../src/lib/charts/view.ts';
import { KECAMATAN, KELURAHAN, kelurahanOf, rounded, viewFor, without } from '../sample.ts';

const CITIES = ['19.71', '62.71'];

export const examples = (language: Language): Record<string, View> => ({
	peta: viewFor({
		language,
		kind: 'map',
		measure: 'keluarga',
		title: 'Sebaran keluarga penerima',
		by: ['wilayah'],
		level: 'kelurahan',
		areas: KELURAHAN,
		rows: KELURAHAN.map((wilayah, at) => [
			{ wilayah },
			at === 3
				? without('tidak-ditampilkan')
				: at === 7
					? without('tidak-ada-data')
					: at === 11
						? without('belum-masuk')
						: rounded((at * 37) % 211)
		])
	}),
	'peta-dua-kota': viewFor({
		language,
		kind: 'map',
		measure: 'keluarga',
		title: 'Sebaran keluarga penerima di dua kota',
		by: ['wilayah'],
		level: 'kelurahan',
		areas: CITIES.flatMap(kelurahanOf),
		filters: { wilayah: CITIES, dimensions: {} },
		rows: CITIES.flatMap(kelurahanOf).map((wilayah, at) => [
			{ wilayah },
			at === 5 ? without('tidak-ditampilkan') : rounded((at * 37) % 211)
		])
	}),
	'peta-kecamatan': viewFor({
		language,
		kind: 'map',
		measure: 'korban',
		title: 'Korban menurut kecamatan',
		by: ['wilayah'],
		level: 'kecamatan',
		areas: KECAMATAN,
		rows: KECAMATAN.map((wilayah, at) => [
			{ wilayah },
			[rounded(14), rounded(37), rounded(9), rounded(3)][at] ?? without('tidak-ditampilkan')
		])
	})
});
