import { named, type Spec } from '../spec.ts';

/** Which sets of members things belong to, most first. */
export const overlap: Spec = {
	word: { id: 'Grafik irisan himpunan', en: 'Chart of overlapping sets' },
	axes: (chart, sets) => (named(chart).length > 0 ? named(chart) : [...sets]),
	takes: ['by'],
	ofSets: true
};
