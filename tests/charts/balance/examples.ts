import type { Language } from '../../../src/lib/contract/localized.ts';
import type { View } from '../../../src/lib/charts/view.ts';
import { exact, rounded, viewFor, without } from '../sample.ts';

export const examples = (language: Language): Record<string, View> => ({
	'dua-arah': viewFor({
		language,
		kind: 'balance',
		measure: 'masuk',
		axis: 'program',
		title: 'Penerima masuk dan keluar',
		by: ['program'],
		opposite: ['keluar', [rounded(120), exact(96), exact(2), without('tidak-relevan'), rounded(0)]],
		rows: [
			[{ program: 'pkh' }, rounded(311), 'keluarga'],
			[{ program: 'sembako' }, without('tidak-ditampilkan'), 'keluarga'],
			[{ program: 'rtlh' }, exact(12), 'rumah'],
			[{ program: 'blt-dd' }, without('tidak-relevan'), 'keluarga'],
			[{ program: 'pbi-jkn' }, exact(1840), 'jiwa']
		]
	})
});
