import type { Language } from '../../../src/lib/contract/localized.ts';
import type { View } from '../../../src/lib/charts/view.ts';
import { overQuarters, wave } from '../quarters.ts';
import { QUARTERS, viewFor } from '../sample.ts';

export const examples = (language: Language): Record<string, View> => ({
	angka: viewFor({
		language,
		kind: 'figure',
		measure: 'korban',
		title: 'Korban yang dilaporkan',
		by: ['periode'],
		periods: QUARTERS,
		rows: overQuarters(wave(0.4, 11, 4), {})
	}),
	'angka-register': viewFor({
		language,
		kind: 'figure',
		measure: 'korban',
		title: 'Korban yang dilaporkan',
		by: ['periode', 'register'],
		periods: QUARTERS,
		notes: [{ code: 'registers-not-added', detail: ['register'] }],
		rows: ['uptd-ppa', 'unit-ppa'].flatMap((register, kind) => overQuarters(wave(0.4 + kind, 11, 4), { register }, 20))
	})
});
