import type { Language } from '../../../src/lib/contract/localized.ts';
import type { View } from '../../../src/lib/charts/view.ts';
import { analyst, CALM, overTime, rates } from '../analyst/sample.ts';
import { exact, rounded } from '../sample.ts';

export const examples = (language: Language): Record<string, View> => ({
	kendali: analyst(
		overTime('control', [...CALM.slice(0, 9).map((value) => rounded(value)), rounded(93), exact(51), exact(49)]),
		{},
		language
	),
	'kendali-terputus': analyst(
		overTime(
			'control',
			CALM.map((value) => exact(value)),
			[{ code: 'break', detail: ['2023-TW1'] }]
		),
		{},
		language
	),
	'kendali-laju': rates(
		CALM.map((value, at) => (at === 7 ? value * 3 : value)),
		150_000,
		{},
		language
	)
});
