import { always, type Spec } from '../spec.ts';

/** Control chart over time: XmR, u for a rate of events. */
export const control: Spec = {
	word: { id: 'Diagram kendali', en: 'Control chart' },
	axes: always('periode'),
	takes: ['against', 'by'],
	forAnalysts: { id: 'diagram kendali', en: 'control charts' },
	lines: true
};
