import { always, type Spec } from '../spec.ts';

/** Rates of areas against their size. */
export const funnel: Spec = {
	word: { id: 'Diagram corong', en: 'Funnel plot' },
	axes: always('wilayah'),
	needs: { against: 'pembagi, karena membandingkan wilayah terhadap pembaginya' },
	takes: ['by'],
	forAnalysts: { id: 'diagram corong', en: 'funnel plots' }
};
