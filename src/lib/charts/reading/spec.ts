import type { Reading } from '../../contract/reading.ts';
import { named, type Named, type Spec } from '../spec.ts';

/** What each reading sets beside the area, and its rows. */
const READS: Record<Reading, { about: 'self' | 'peers' | 'wider'; axes: (chart: Named) => string[] }> = {
	posisi: { about: 'peers', axes: () => ['wilayah'] },
	perkembangan: { about: 'self', axes: () => ['periode'] },
	efektivitas: { about: 'self', axes: () => ['periode'] },
	relevansi: { about: 'wider', axes: () => ['periode', 'wilayah'] },
	keterkaitan: { about: 'self', axes: (chart) => ['periode', ...named(chart)] }
};

/** One of the five readings of an indicator, drawn as lines or bars. */
export const reading: Spec = {
	word: { id: 'Pembacaan indikator', en: 'Reading of an indicator' },
	axes: (chart) => (chart.reading ? READS[chart.reading].axes(chart) : []),
	about: (chart) => chart.reading && READS[chart.reading].about,
	history: ({ reading: own, target }) =>
		target && (own === 'perkembangan' || own === 'efektivitas') ? { measure: target } : null,
	needs: { reading: 'satu dari lima pembacaan' },
	takes: ['by']
};
