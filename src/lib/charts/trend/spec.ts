import { always, type Spec } from '../spec.ts';

/** Lines over time. */
export const trend: Spec = {
	word: { id: 'Grafik garis', en: 'Line chart' },
	axes: always('periode'),
	takes: ['against', 'by', 'panels'],
	lines: true
};
