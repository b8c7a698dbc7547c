import { always, type Spec } from '../spec.ts';

/** How unequally areas are served. */
export const lorenz: Spec = {
	word: { id: 'Kurva Lorenz', en: 'Lorenz curve' },
	axes: always('wilayah'),
	needs: { against: 'pembagi, karena membandingkan wilayah terhadap pembaginya' },
	takes: ['by'],
	forAnalysts: { id: 'kurva Lorenz', en: 'Lorenz curves' }
};
