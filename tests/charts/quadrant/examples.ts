import type { Language } from '../../../src/lib/contract/localized.ts';
import type { View } from '../../../src/lib/charts/view.ts';
import { exact, KELURAHAN, rounded } from '../sample.ts';
import { viewOfPairs, type Pair } from './sample.ts';

const far = (at: number): Pair => [rounded((at * 37) % 91), exact(60 + ((at * 53) % 240))];

export const examples = (language: Language): Record<string, View> => ({
	kuadran: viewOfPairs(
		KELURAHAN.slice(0, 12).map((_, at) => (at === 5 ? null : far(at + 1))),
		language
	),
	'kuadran-padat': viewOfPairs(
		KELURAHAN.map((_, at) => far(at + 3)),
		language
	)
});
