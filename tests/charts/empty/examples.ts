import type { Language } from '../../../src/lib/contract/localized.ts';
import type { View } from '../../../src/lib/charts/view.ts';
import { KECAMATAN, viewFor, without } from '../sample.ts';

export const examples = (language: Language): Record<string, View> => ({
	kosong: viewFor({
		language,
		kind: 'ranking',
		measure: 'realisasi',
		title: 'Realisasi menurut kecamatan',
		by: ['wilayah'],
		level: 'kecamatan',
		areas: KECAMATAN,
		rows: KECAMATAN.map((wilayah) => [{ wilayah }, without('belum-masuk')])
	})
});
