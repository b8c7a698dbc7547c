import type { Language } from '../../src/lib/contract/localized.ts';
import type { View } from '../../src/lib/charts/view.ts';

type Examples = (language: Language) => Record<string, View>;

/** Examples of each folder of kinds, by the name of the folder. */
export const EXAMPLES = Object.fromEntries(
	Object.entries(import.meta.glob<{ examples: Examples }>('./*/examples.ts', { eager: true })).map(
		([path, { examples }]) => [path.split('/')[1] ?? '', examples]
	)
);

/** Views of every kind and of every hard case: rounded, missing for each reason, broken, provisional, many, none. */
export const gallery = (language: Language = 'id'): Record<string, View> =>
	Object.assign({}, ...Object.values(EXAMPLES).map((examples) => examples(language)));
