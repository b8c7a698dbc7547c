import type { Language } from '../../../src/lib/contract/localized.ts';
import type { View } from '../../../src/lib/charts/view.ts';
import { analyst, CALM, overTime } from '../analyst/sample.ts';
import { exact, rounded } from '../sample.ts';

export const examples = (language: Language): Record<string, View> => ({
	kecenderungan: analyst(
		overTime(
			'tendency',
			CALM.map((value, at) => exact(value + at * 6))
		),
		{},
		language
	),
	'kecenderungan-datar': analyst(
		overTime(
			'tendency',
			CALM.map((value) => rounded(value))
		),
		{},
		language
	)
});
