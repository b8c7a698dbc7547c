import type { Language } from '../../../src/lib/contract/localized.ts';
import type { View } from '../../../src/lib/charts/view.ts';
import { read, series } from './sample.ts';

const cities = (year: number): ReturnType<typeof series> => [
	...series([9.75], year, '16.74'),
	...series([11.2], year, '19.71'),
	...series([3.38], year, '62.71')
];

export const examples = (language: Language): Record<string, View> => ({
	posisi: read({ reading: 'posisi', facts: cities(2024), areas: ['16.74'], language }),
	perkembangan: read({
		reading: 'perkembangan',
		facts: series([13.1, 12.4, 12.6, 11.9, null, 10.8, 10.1, 9.75, 9.4]),
		language
	})
});
