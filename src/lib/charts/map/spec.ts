import { always, type Spec } from '../spec.ts';

/** Areas in five shades; a ranking where they cannot be mapped. */
export const map: Spec = {
	word: { id: 'Peta', en: 'Map' },
	axes: always('wilayah'),
	takes: ['against', 'by']
};
