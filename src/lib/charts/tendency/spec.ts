import { always, type Spec } from '../spec.ts';

/** Trend test of each line. */
export const tendency: Spec = {
	word: { id: 'Uji kecenderungan', en: 'Trend test' },
	axes: always('periode'),
	takes: ['against', 'by'],
	forAnalysts: { id: 'uji tren', en: 'trend tests' }
};
