import type { Language } from '../../../src/lib/contract/localized.ts';
import type { View } from '../../../src/lib/charts/view.ts';
import { rounded, SETS, viewFor } from '../sample.ts';

export const examples = (language: Language): Record<string, View> => ({
	irisan: viewFor({
		language,
		kind: 'overlap',
		measure: 'keluarga',
		axis: 'himpunan',
		title: 'Irisan program',
		by: ['himpunan'],
		rows: SETS.map((himpunan, at) => [{ himpunan }, rounded([3121, 2210, 640, 1822, 910, 77, 402, 288][at] ?? 0)])
	})
});
