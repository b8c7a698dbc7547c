import { named, type Spec } from '../spec.ts';

/** Headline numbers, each with its changes and a small line. */
export const figure: Spec = {
	word: { id: 'Angka utama', en: 'Headline figure' },
	axes: named,
	history: () => 'same',
	takes: ['against', 'by'],
	headline: true,
	ofWhole: true
};
