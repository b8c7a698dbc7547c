import { areasUnlessNamed, type Spec } from '../spec.ts';

/** `by` holds the furthest stage that each has reached (attribute `urut`); shown is how many reached at least each stage. */
export const path: Spec = {
	word: { id: 'Grafik alur menurut tahap', en: 'Chart of a path by stage' },
	axes: areasUnlessNamed,
	needs: { by: 'dimensi tahap' },
	takes: ['panels'],
	ofWhole: true
};
