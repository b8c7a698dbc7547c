import { areasUnlessNamed, type Spec } from '../spec.ts';

/** Two measures of one unit to both sides of a zero line: recipients entering and leaving. */
export const balance: Spec = {
	word: { id: 'Grafik batang dua arah', en: 'Two-way bar chart' },
	axes: areasUnlessNamed,
	needs: { opposite: 'ukuran di sisi lain' },
	takes: ['by']
};
