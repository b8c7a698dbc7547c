import type { Language } from '$lib/contract/localized.ts';

const id = {
	details: (count: number) => `Rincian lain (${count} grafik)`,
	notPrinted: 'Tidak ikut tercetak.'
};

const en: typeof id = {
	details: (count) => (count === 1 ? 'More detail (1 chart)' : `More detail (${count} charts)`),
	notPrinted: 'Not printed.'
};

/** Words of parts that are folded away. */
export const foldWords: Record<Language, typeof id> = { id, en };
