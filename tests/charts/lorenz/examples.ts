import type { Language } from '../../../src/lib/contract/localized.ts';
import type { View } from '../../../src/lib/charts/view.ts';
import { EVEN, FAR, shares } from '../analyst/sample.ts';
import { rounded } from '../sample.ts';

export const examples = (language: Language): Record<string, View> => ({
	lorenz: shares('lorenz', EVEN, rounded, language),
	'lorenz-timpang': shares('lorenz', FAR, undefined, language)
});
