import type { Localized } from './localized.ts';

/** The five readings of an indicator in the analysis of a TKPK: see the guide of TNP2K for coordination teams (2015). */
export const READINGS = ['posisi', 'perkembangan', 'efektivitas', 'relevansi', 'keterkaitan'] as const;
export type Reading = (typeof READINGS)[number];

/** What each reading is called. */
export const READING_TITLES: Record<Reading, Localized> = {
	posisi: { id: 'Posisi relatif', en: 'Relative position' },
	perkembangan: { id: 'Perkembangan antarwaktu', en: 'Change over time' },
	efektivitas: { id: 'Efektivitas', en: 'Effectiveness' },
	relevansi: { id: 'Relevansi', en: 'Relevance' },
	keterkaitan: { id: 'Keterkaitan antarindikator', en: 'Links between indicators' }
};
