import { always, areasUnlessNamed, type Spec } from '../spec.ts';

/** Bars of areas. */
export const ranking: Spec = {
	word: { id: 'Grafik batang menurut wilayah', en: 'Bar chart by area' },
	axes: always('wilayah'),
	takes: ['against', 'by']
};

/** Bars of what is compared. */
export const comparison: Spec = {
	word: { id: 'Grafik batang perbandingan', en: 'Bar chart comparing items' },
	axes: areasUnlessNamed,
	takes: ['against', 'by', 'panels']
};

/** Bars of the parts of a whole. */
export const composition: Spec = {
	word: { id: 'Grafik batang menurut bagian', en: 'Bar chart of parts' },
	axes: areasUnlessNamed,
	takes: ['by', 'median', 'panels'],
	ofWhole: true
};
